import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import * as z from "zod";

const lockSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })),
});

/** Where npm says that it took an installed package from; `undefined` where another package manager has installed it. */
function resolvedBy(modules: string, name: string): string | undefined {
  try {
    const lock = lockSchema.parse(JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")));
    return lock.packages[`node_modules/${name}`]?.resolved;
  } catch {
    return undefined;
  }
}

/** The folder of the package that a folder belongs to, as its own code or as what that was compiled to. */
export function packageRoot(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : packageRoot(dirname(folder));
}

/**
 * How a project that is written elsewhere names this package among its dependencies: by its version, or by the tarball or the folder
 * that it was installed from, which no registry may have.
 * @param root the folder of this package.
 */
export function dependencyOn(root: string, version: string): string {
  const modules = dirname(root);
  // A checkout, or a link to one.
  if (basename(modules) !== "node_modules") return `file:${root}`;
  const resolved = resolvedBy(modules, basename(root));
  return resolved?.startsWith("file:") ? `file:${resolve(dirname(modules), resolved.slice("file:".length))}` : version;
}
