import { basename, resolve } from "node:path";
import { reading } from "../../provider/functions/on-server";
import type { Context } from "../../provider/lifecycle/context";
import { stackConfiguration } from "../stack-configuration";
import { findInFiles } from "./files/files";
import type { ExportFolder } from "./folder";
import type { Finding } from "./found";
import { type Planned, plan } from "./plan";
import type { Declaration } from "./program/parts";
import { type Wanted, wantedOf } from "./selection";
import type { State } from "./terraform/state";
import { moveFrom, type TerraformMove } from "./terraform/terraform";

/** What a person asks an export for. */
export interface ExportOptions extends Wanted {
  readonly selector?: string | undefined;
  readonly includeGenerated?: boolean | undefined;
  readonly fromFiles?: readonly string[] | undefined;
  readonly terraformState?: string | undefined;
  readonly stack?: string | undefined;
  readonly out: string;
}

/** Which objects of a living Argo CD are found. */
export interface Selection extends Wanted {
  readonly selector?: string | undefined;
  readonly includeGenerated?: boolean | undefined;
  onProgress?(line: string): void;
}

/** What an export asks a living Argo CD. */
export interface Live {
  find(context: Context, selection: Selection): Promise<Finding>;
  /** The text of the file to import with. */
  importFile(context: Context, declared: readonly Declaration[]): Promise<string>;
}

/** Who runs an export, and hears from it. */
export interface Caller {
  readonly version: string;
  readonly signal: AbortSignal;
  onProgress(line: string): void;
}

/** Where an export writes to, and what another tool knows of what it finds. */
export interface Target {
  readonly folder: ExportFolder;
  readonly state: State | undefined;
}

/** What was found, and what is to be written of it. */
export interface Gathered {
  readonly finding: Finding;
  readonly former: TerraformMove | undefined;
  readonly planned: Planned;
  /** The file to import what is new with: nothing without a living Argo CD, or where nothing is new. */
  readonly importText?: string | undefined;
}

/** The file to import what was exported with. It may hold secrets. */
export const importName = "import.json";

/** How long an export may take. */
const timeout = "30m";

/** Finds what files declare, and plans a program of it. */
export async function gatherFiles(
  options: ExportOptions,
  patterns: readonly string[],
  target: Target,
  { version }: Caller,
): Promise<Gathered> {
  const found = await findInFiles(patterns, { includeGenerated: options.includeGenerated === true });
  const wanted = { ...found, objects: wantedOf(found.objects, options) };
  return planned(wanted, options, target, { version });
}

/** Finds what an Argo CD has, and plans a program of it. */
export async function gatherLive(
  options: ExportOptions,
  target: Target,
  { version, signal, onProgress }: Caller,
  live: Live,
): Promise<Gathered> {
  const { projects, kinds, namespaces, selector, includeGenerated } = options;
  const selection = { projects, kinds, namespaces, selector, includeGenerated, onProgress };
  const configuration = await stackConfiguration(options.stack);
  const call = { signal, onProgress, timeout };
  return reading({ kind: "", title: "export" }, call, { configuration }, async ({ context }) => {
    const found = await live.find(context, selection);
    const server = context.connection()?.address;
    const gathered = planned(found, options, target, { version, importFile: importName, ...(server && { server }) });
    const { declarations } = gathered.planned;
    if (declarations.length === 0) return gathered;
    return { ...gathered, importText: await live.importFile(context, declarations) };
  });
}

function planned(
  found: Finding,
  options: ExportOptions,
  { folder, state }: Target,
  project: { readonly version: string; readonly server?: string; readonly importFile?: string },
): Gathered {
  const former = state && moveFrom(state, found);
  const finding = former?.finding ?? found;
  return { finding, former, planned: plan(folder, { ...project, name: projectName(options.out) }, finding) };
}

/** The name of the Pulumi project in a folder. */
function projectName(folder: string): string {
  const name = basename(resolve(folder))
    .replace(/[^\w.-]+/g, "-")
    .slice(0, 100);
  return /\w/.test(name) ? name : "argocd";
}
