import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import type { GoInstallation } from "./go";
import { folderOf, type Part } from "./parts";

/** The form of what a part's folder holds: raised when that changes without the parts changing. */
const cacheFormat = 1;

/** Where built parts are kept, for all checkouts of this user. */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.PULUMI_ARGOCD_CACHE) {
    return environment.PULUMI_ARGOCD_CACHE;
  }
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-argocd");
}

/** The folder of a part, named by everything that determines what is in it. */
export function partDirectory(part: Part, go: GoInstallation): string {
  return join(cacheDirectory(), `${part.name}-${partKey(part, go)}`);
}

function partKey(part: Part, go: GoInstallation): string {
  const sources = part.modules.map((module) =>
    readdirSync(folderOf(module))
      .sort()
      .map((name) => [name, readFileSync(join(folderOf(module), name), "utf8")]),
  );
  // Where a module lies determines nothing of what is built.
  const modules = part.modules.map((module) => ({ ...module, folder: basename(module.folder) }));
  return createHash("sha256")
    .update(JSON.stringify([cacheFormat, go, modules, sources]))
    .digest("hex")
    .slice(0, 16);
}
