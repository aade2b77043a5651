import { basename, resolve } from "node:path";
import { reading } from "../../provider/functions/on-server";
import { registry } from "../../provider/kinds/registry";
import { metadataOf } from "../../provider/kinds/shared/metadata";
import type { Context } from "../../provider/lifecycle/context";
import { stackConfiguration } from "../stack-configuration";
import { findInFiles } from "./files/files";
import type { ExportFolder } from "./folder";
import type { Finding } from "./found";
import { idsFile } from "./import/ids-file";
import type { AskedForm } from "./languages";
import { withLiterals } from "./literal-secrets";
import { type Selection, selectedKinds } from "./live/selection";
import { type Planned, plan } from "./plan";
import type { RecordedObject } from "./program/again";
import type { Language } from "./program/language";
import type { Imported } from "./program/parts";
import type { ProjectOptions } from "./program/project";
import type { State } from "./terraform/state";
import { moveFrom, type TerraformMove } from "./terraform/terraform";

/** What a person asks an export for. */
export interface ExportOptions {
  readonly selection: Selection;
  readonly fromFiles?: readonly string[];
  readonly terraformState?: string;
  readonly stack?: string;
  readonly form: AskedForm;
  readonly out: string;
}

/** What an export asks a living Argo CD. */
export interface Live {
  find(context: Context, selection: Selection): Promise<Finding>;
  /** The text of the file to import with over the dynamic host. */
  importFile(context: Context, declared: readonly Imported[]): Promise<string>;
}

/** Who runs an export, and hears from it. */
export interface Caller {
  /** How the project names this package among its dependencies. */
  readonly dependency: string;
  readonly signal: AbortSignal;
  onProgress(line: string): void;
}

/** Where an export writes to, in which language, and what another tool knows of what it finds. */
export interface Target {
  readonly folder: ExportFolder;
  readonly language: Language;
  readonly state: State | undefined;
}

/** What was found, and what is to be written of it. */
export interface Gathered {
  readonly finding: Finding;
  readonly former: TerraformMove | undefined;
  readonly planned: Planned;
  /** The file to import what is new with: nothing without a living Argo CD, or where nothing is new. */
  readonly importFile?: { readonly name: string; readonly text: string; readonly mayHoldSecrets: boolean };
}

/** How long an export may take. */
const timeout = "30m";

/** The name of the next import file: one that is there may not have been imported yet. */
function importName({ read }: Pick<ExportFolder, "read">, number = 1): string {
  const name = number === 1 ? "import.json" : `import-${number}.json`;
  return read(name) === undefined ? name : importName({ read }, number + 1);
}

/** Finds what files declare, and plans a program of it. */
export async function gatherFiles(
  options: ExportOptions,
  patterns: readonly string[],
  target: Target,
  { dependency }: Caller,
): Promise<Gathered> {
  const found = await findInFiles(patterns, options.selection);
  return planned(found, options, target, { dependency });
}

/** Finds what an Argo CD has, and plans a program of it. */
export async function gatherLive(
  options: ExportOptions,
  target: Target,
  { dependency, signal, onProgress }: Caller,
  live: Live,
): Promise<Gathered> {
  const selection = { ...options.selection, onProgress };
  const configuration = await stackConfiguration(options.stack);
  const call = { signal, onProgress, timeout };
  return reading({ kind: "", title: "export" }, call, { configuration }, async ({ context }) => {
    const found = await live.find(context, selection);
    const server = context.connection()?.address;
    const importFile = importName(target.folder);
    const gathered = planned(found, options, target, { dependency, importFile, ...(server && { server }) });
    const { toImport } = gathered.planned;
    if (toImport.length === 0) return gathered;
    const byIds = target.language.host === "plugin";
    const text = byIds ? idsFile(toImport) : await live.importFile(context, toImport);
    return { ...gathered, importFile: { name: importFile, text, mayHoldSecrets: !byIds } };
  });
}

function planned(
  found: Finding,
  { out, selection, fromFiles }: ExportOptions,
  { folder, language, state }: Target,
  project: Omit<ProjectOptions, "name" | "finding">,
): Gathered {
  const former = state && moveFrom(state, found, (object) => isAsked(selection, object));
  const whole = former?.finding ?? found;
  const finding = { ...whole, objects: whole.objects.map(withLiterals) };
  // Files are never all that there is.
  const wasLookedFor = (object: RecordedObject) =>
    fromFiles === undefined && isAsked(selection, object) && isShown(finding, object);
  return {
    finding,
    former,
    planned: plan(finding, { folder, language, project: { ...project, name: projectName(out) }, wasLookedFor }),
  };
}

/** An object that was found before or elsewhere. */
type Known = Pick<RecordedObject, "kind" | "id" | "project">;

/** Whether a selection asks for an object; not in doubt, as where it asks for labels. */
function isAsked(selection: Selection, { kind, id, project }: Known): boolean {
  const { projects, namespaces, selector } = selection;
  const namespaceOf = () => metadataOf(registry[kind].identity.parse(id)).namespace ?? "";
  return (
    selector === undefined &&
    selectedKinds(selection).includes(kind) &&
    (projects === undefined || projects.includes(project ?? "")) &&
    (namespaces === undefined || namespaces.includes(namespaceOf()))
  );
}

/** Whether a finding would have an object if it were there; not in doubt, as where the account does not see everything. */
function isShown({ leftOut, unseen }: Finding, { kind, id }: Known): boolean {
  const { identity, title } = registry[kind];
  const own = title(identity.parse(id));
  return unseen.length === 0 && !leftOut.some((one) => one.title === own);
}

/** The name of the Pulumi project in a folder. */
function projectName(folder: string): string {
  const name = basename(resolve(folder))
    .replace(/[^\w.-]+/g, "-")
    .slice(0, 100);
  return /\w/.test(name) ? name : "argocd";
}
