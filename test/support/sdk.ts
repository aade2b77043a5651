import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheDirectory } from "../../tools/local-argocd/build/cache";
import { withLock } from "../../tools/local-argocd/lock";
import type { Stack } from "./stack";

const run = promisify(execFile);
const root = join(__dirname, "../..");
const files = ["package.json", "package-lock.json"];

/** The ends of the supported range of Pulumi's SDK: `test/support/sdk` pins them. */
export const sdkNames = ["oldest", "newest"] as const;

/** One of the ends. */
export type SdkName = (typeof sdkNames)[number];

/** A version of Pulumi's SDK, installed beside nothing else. */
export interface Sdk {
  readonly version: string;
  readonly modules: string;
  /** The folder of a Node that the version is made for, where this one is too old. */
  readonly node?: string;
}

/** Installs a version of the SDK as its lock file says, once for this machine. */
export async function installSdk(name: SdkName): Promise<Sdk> {
  const pinned = join(__dirname, "sdk", name);
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(join(pinned, file)));
  const folder = join(cacheDirectory(), `pulumi-sdk-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    await withLock(`${folder}.lock`, () => install(pinned, folder));
  }
  const modules = join(folder, "node_modules");
  const { version } = JSON.parse(readFileSync(join(modules, "@pulumi/pulumi/package.json"), "utf8"));
  const node = join(modules, `node-${process.platform}-${process.arch}`, "bin");
  return { version, modules, ...(existsSync(node) && { node }) };
}

async function install(pinned: string, folder: string): Promise<void> {
  // Another process may have installed it while this one waited.
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  for (const file of files) copyFileSync(join(pinned, file), join(unfinished, file));
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: unfinished });
  renameSync(unfinished, folder);
}

/** Lets a stack's program and provider run with a version of the SDK, and with this package as it is installed. */
export function useSdk(stack: Stack, { modules, node }: Sdk): void {
  const own = join(stack.directory, "node_modules");
  const argocd = join(own, "pulumi-argocd");
  mkdirSync(argocd, { recursive: true });
  symlinkSync(join(modules, "@pulumi"), join(own, "@pulumi"));
  // A copy: through a link, it would find the SDK that this checkout is developed with.
  copyFileSync(join(root, "package.json"), join(argocd, "package.json"));
  cpSync(join(root, "dist"), join(argocd, "dist"), { recursive: true });
  if (node) stack.environment.PATH = [node, stack.environment.PATH].join(delimiter);
}
