import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indent, ReportedError, tail } from "../errors";
import { cacheDirectory } from "./cache";
import { runGo } from "./go";
import { argoCdModule, argoCdParts, type GoModule, type Part } from "./parts";

/** The variable that names another Argo CD to run than the pinned one, such as `3.2.11`. */
export const versionVariable = "LOCAL_ARGOCD_VERSION";

/** A newer Argo CD may need a newer Go, which Go fetches by itself. */
const environment = { GOTOOLCHAIN: "auto" };

/** Argo CD of another version, without the Kubernetes that it runs on. */
export async function otherArgoCd(version: string, signal?: AbortSignal): Promise<Part> {
  if (!/^\d+\.\d+\.\d+(-rc\d+)?$/.test(version)) {
    throw new ReportedError(`${version} is no version of Argo CD: write one such as 3.2.11`);
  }
  const [pinned] = argoCdParts.argocd.modules;
  const module: GoModule = {
    ...pinned,
    folder: await writtenModule(version, signal),
    programs: { cmd: "argocd" },
    variables: { [`${argoCdModule}/common.version`]: `VERSION(${argoCdModule})` },
    environment,
  };
  return { name: `argocd-${version}`, coldBuild: argoCdParts.argocd.coldBuild, modules: [module] };
}

/** The folder of a Go module that asks for this Argo CD and for what that asks for. Kept, since Go takes long to work it out. */
async function writtenModule(version: string, signal: AbortSignal | undefined): Promise<string> {
  const folder = join(cacheDirectory(), "modules", `argocd-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const own = await requirementsOf(version, unfinished, signal);
    writeFileSync(join(unfinished, "go.mod"), moduleFor(version, own));
    await go(["mod", "tidy"], unfinished, signal);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** The go.mod of an Argo CD. */
async function requirementsOf(version: string, folder: string, signal: AbortSignal | undefined): Promise<string> {
  writeFileSync(join(folder, "go.mod"), "module local\n");
  const answer = await go(["mod", "download", "-json", `${argoCdModule}@v${version}`], folder, signal);
  // Go may say before that it takes a newer Go.
  const { GoMod } = JSON.parse(answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1)) as { GoMod: string };
  return readFileSync(GoMod, "utf8");
}

/** A go.mod that asks for an Argo CD, with that one's own replacements: those of a module that is required do not count. */
export function moduleFor(version: string, own: string): string {
  const line = (start: RegExp) => own.split("\n").find((text) => start.test(text)) ?? "";
  const replacements = [...own.matchAll(/^replace (?:\([^)]*\)|[^(\n]*)$/gm)].map(([text]) => text);
  return [
    "module pulumi-argocd.local/argocd",
    line(/^go \d/),
    `tool ${argoCdModule}/cmd`,
    `require ${argoCdModule} v${version}`,
    // One in a folder of its own repository is published, too.
    ...replacements.filter((text) => !text.includes("=> ./")),
    "",
  ].join("\n\n");
}

async function go(parameters: string[], folder: string, signal: AbortSignal | undefined): Promise<string> {
  const { succeeded, output } = await runGo(parameters, { folder, environment, signal });
  if (succeeded) return output;
  throw new ReportedError(
    `Go cannot get the modules of that Argo CD: go ${parameters[0]} ${parameters[1]} ended with an error.\n\n` +
      indent(tail(output, 30)),
  );
}
