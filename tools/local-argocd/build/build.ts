import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { indent, ReportedError, tail } from "../errors";
import { withLock } from "../lock";
import type { Progress } from "../progress";
import { cacheDirectory, partDirectory } from "./cache";
import { copyWritable } from "./copy";
import { findGo, runGo } from "./go";
import { otherArgoCd, versionVariable } from "./other-version";
import { argoCdParts, folderOf, type GoModule, linkerFlags, type Part } from "./parts";

const kubernetesPrograms = ["kube-apiserver", "kube-controller-manager"];

/** How a build reports, and how it is given up. */
export interface BuildOptions {
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** The folders of the built parts of a local Argo CD, each with its programs in `bin`. */
export type ArgoCdDirectories = Readonly<Record<keyof typeof argoCdParts, string>>;

/** Builds what is not cached of a local Argo CD. */
export async function buildArgoCd(options: BuildOptions): Promise<ArgoCdDirectories> {
  const go = await findGo();
  const directories: Partial<Record<keyof typeof argoCdParts, string>> = {};
  // One after another: each build uses all cores by itself.
  for (const [name, part] of Object.entries(argoCdParts)) {
    directories[name as keyof typeof argoCdParts] = await buildPart(part, partDirectory(part, go), options);
  }
  return withVersion(directories as ArgoCdDirectories, options);
}

/** The same with another Argo CD, where the environment names one, on the same Kubernetes. */
async function withVersion(pinned: ArgoCdDirectories, options: BuildOptions): Promise<ArgoCdDirectories> {
  const version = process.env[versionVariable];
  if (!version) return pinned;
  const other = await options.progress.step(`finding the modules of Argo CD ${version}`, () =>
    otherArgoCd(version, options.signal),
  );
  const argocd = await buildSinglePart(other, options);
  for (const program of kubernetesPrograms) {
    const link = join(argocd, "bin", program);
    rmSync(link, { force: true });
    symlinkSync(join(pinned.argocd, "bin", program), link);
  }
  return { ...pinned, argocd };
}

/** Builds one part that stands for itself, unless it is cached. */
export async function buildSinglePart(part: Part, options: BuildOptions): Promise<string> {
  return buildPart(part, partDirectory(part, await findGo()), options);
}

async function buildPart(part: Part, directory: string, options: BuildOptions): Promise<string> {
  if (existsSync(directory)) {
    return directory;
  }
  mkdirSync(cacheDirectory(), { recursive: true });
  return options.progress.step(`building ${part.name} (once for this machine; about ${part.coldBuild})`, () =>
    withLock(
      `${directory}.lock`,
      async () => {
        // Another builder may have finished it while this one waited.
        if (!existsSync(directory)) {
          await buildInto(part, directory, options.signal);
        }
        return directory;
      },
      options,
    ),
  );
}

async function buildInto(part: Part, directory: string, signal: AbortSignal | undefined): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, "bin"), { recursive: true });
  try {
    for (const module of part.modules) {
      await buildModule(part, module, unfinished, signal);
    }
    rmSync(join(unfinished, "patched"), { recursive: true, force: true });
    renameSync(unfinished, directory);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function buildModule(part: Part, module: GoModule, target: string, signal?: AbortSignal): Promise<void> {
  const folder = folderOf(module);
  const go = async (parameters: string[], own: Record<string, string> = {}) => {
    const environment = { ...module.environment, ...own };
    const { succeeded, output } = await runGo(parameters, { folder, environment, signal });
    if (!succeeded) {
      throw new ReportedError(
        `Building ${part.name} failed: go ${parameters[0]} in ${folder} ended with an error.\n\n${indent(tail(output, 30))}`,
      );
    }
    return output;
  };
  const sourceOf = async (path: string): Promise<string> =>
    (JSON.parse(await go(["mod", "download", "-json", path])) as { Dir: string }).Dir;

  const flags = [
    "-trimpath",
    "-buildvcs=false",
    "-ldflags",
    linkerFlags(module, readFileSync(join(folder, "go.mod"), "utf8")),
  ];
  flags.push(...(await applyPatches(module, folder, target, sourceOf)));
  await go(["install", ...flags, module.target], { GOBIN: join(target, "bin") });

  for (const [built, wanted] of Object.entries(module.programs)) {
    renameSync(join(target, "bin", built), join(target, "bin", wanted));
  }
  for (const { module: path, from, to, runnable } of module.files ?? []) {
    const copy = join(target, to);
    copyWritable(join(await sourceOf(path), from), copy);
    if (runnable) {
      chmodSync(copy, 0o755);
    }
  }
}

/** Writes corrected copies of dependencies, and returns the flags by which Go takes them for the real ones. */
async function applyPatches(
  module: GoModule,
  folder: string,
  target: string,
  sourceOf: (path: string) => Promise<string>,
): Promise<string[]> {
  if (module.patches === undefined) {
    return [];
  }
  const patched = join(target, "patched");
  mkdirSync(patched, { recursive: true });
  const replacements: string[] = [];
  for (const [index, { module: path, file, from, to }] of module.patches.entries()) {
    const copy = join(patched, String(index));
    copyWritable(await sourceOf(path), copy);
    const source = readFileSync(join(copy, file), "utf8");
    if (!source.includes(from)) {
      throw new Error(`${path} no longer holds in ${file}: ${from}`);
    }
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    replacements.push(`replace ${path} => ${copy}\n`);
  }
  writeFileSync(join(patched, "go.mod"), readFileSync(join(folder, "go.mod"), "utf8") + replacements.join(""));
  copyWritable(join(folder, "go.sum"), join(patched, "go.sum"));
  return ["-modfile", join(patched, "go.mod")];
}
