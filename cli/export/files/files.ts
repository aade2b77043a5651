import { type Json, UserError } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { identityOf } from "../../../provider/lifecycle/identity";
import { isRecord } from "../../../provider/model/json";
import type { Finding, FoundObject, LeftOut } from "../found";
import { type Selection, selectedKinds, selects } from "../live/selection";
import { declarable } from "./declarable";
import { deployerAmong } from "./deployers";
import { type Manifest, type Mistake, readDocuments, type SourceText } from "./documents";
import { take } from "./manifest";
import { readSources } from "./sources";
import type { Draft, Taken } from "./taken";

/** How manifests are taken. */
export interface FileOptions extends Omit<Selection, "onProgress"> {
  /** Argo CD's own namespace, for objects whose manifests name none. Default `argocd`. */
  readonly namespace?: string;
}

/** An object, and where it is declared. */
interface Placed {
  readonly object: FoundObject;
  /** What another declaration of the same object has, too. */
  readonly key: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/** What the manifests say. */
interface Collected {
  readonly placed: Placed[];
  readonly leftOut: LeftOut[];
  readonly mistakes: Mistake[];
  /** The kinds of what is not Argo CD's. */
  readonly others: string[];
}

/**
 * Finds what manifests declare. What is not Argo CD's is counted and left out.
 * @param patterns files, folders and globs; `-` for standard input.
 * @throws UserError with every mistake by file and line, so that nothing is left out unawares. It never has a credential.
 */
export async function findInFiles(patterns: readonly string[], options: FileOptions = {}): Promise<Finding> {
  return findInTexts(await readSources(patterns), options);
}

/** Finds what the manifests in texts declare, as {@link findInFiles} does. */
export async function findInTexts(texts: readonly SourceText[], options: FileOptions = {}): Promise<Finding> {
  const collected: Collected = { placed: [], leftOut: [], mistakes: [], others: [] };
  for (const text of texts) await collect(collected, text, options);
  const { placed, leftOut, others } = collected;
  const mistakes = [...collected.mistakes, ...repeated(placed)];
  if (mistakes.length > 0) throw new UserError(explanation(mistakes));
  const owned = withDeployers(placed, options.includeGenerated === true);
  return { objects: owned.objects, leftOut: [...leftOut, ...owned.leftOut, ...otherKinds(others)], unseen: [] };
}

/** What another application among the files deploys has an owner, as in an export of the server: it is left out, or named with him. */
function withDeployers(placed: readonly Placed[], includeGenerated: boolean): Pick<Finding, "objects" | "leftOut"> {
  const leftOut: LeftOut[] = [];
  const objects = placed.flatMap((here): FoundObject[] => {
    const deployer = deployerAmong(placed, here);
    if (deployer === undefined) return [here.object];
    const why = `is deployed by application "${deployer.name}", as far as files tell: its source has the folder \`${deployer.folder}\``;
    const { object, title, file, line } = here;
    if (includeGenerated) return [{ ...object, owner: why, remarks: [...object.remarks, `It ${why}.`] }];
    leftOut.push({ title: `${title} (${file}:${line})`, why });
    return [];
  });
  return { objects, leftOut };
}

async function collect(collected: Collected, text: SourceText, options: FileOptions): Promise<void> {
  const { manifests, mistakes, templateLine } = readDocuments(text);
  collected.mistakes.push(...mistakes);
  if (templateLine !== undefined) collected.leftOut.push(template(text.file, templateLine));
  for (const manifest of manifests) {
    const taken = take(manifest, options.includeGenerated === true);
    if (taken === undefined) collected.others.push(kindOf(manifest.value));
    else await collectTaken(collected, manifest, taken, options);
  }
}

async function collectTaken(
  { placed, leftOut, mistakes }: Collected,
  { file, lineOf }: Manifest,
  taken: Taken,
  options: FileOptions,
): Promise<void> {
  const drafts = taken.drafts.filter((draft) => isWanted(draft, options));
  if (taken.drafts.length > 0 && drafts.length === 0) return;
  leftOut.push(...taken.leftOut.map(({ title, why }) => ({ title: `${title} (${file}:${lineOf([])})`, why })));
  mistakes.push(...taken.mistakes.map(({ path, reason }) => ({ file, line: lineOf(path), reason })));
  for (const draft of drafts) {
    const { title, placeOf } = draft;
    const { inputs, hidden, wrong } = declarable(draft);
    mistakes.push(
      ...wrong.map(({ path, reason }) => ({ file, line: lineOf(placeOf(path)), reason: `${title}: ${reason}` })),
    );
    if (wrong.length > 0 || taken.mistakes.length > 0) continue;
    const object = await found({ ...draft, inputs }, hidden, file, options);
    placed.push({ ...object, title, file, line: lineOf(placeOf([Object.keys(inputs)[0] ?? ""])) });
  }
}

/** Whether a selection asks for what a manifest declares. */
function isWanted({ kind, inputs }: Draft, options: FileOptions): boolean {
  return selectedKinds(options).includes(kind) && selects(options)(registry[kind], located(inputs, options));
}

/** Inputs with the namespace that Argo CD takes where they name none. */
function located(inputs: Json, { namespace = "argocd" }: FileOptions): Json {
  return isRecord(inputs.metadata) ? { ...inputs, metadata: { namespace, ...inputs.metadata } } : inputs;
}

async function found(
  { kind, inputs, remarks, owner, formerName }: Draft,
  hidden: readonly string[],
  file: string,
  options: FileOptions,
): Promise<Pick<Placed, "object" | "key">> {
  const definition: KindDefinition<unknown> = registry[kind];
  const exposed = hidden.map((path) => `\`${path}\` stands in clear text in ${file}: take it out of there.`);
  const values = located(inputs, options);
  const { identity } = definition;
  const id = identity.from === "inputs" ? await identity.id(withoutServer, values) : computed(definition, inputs);
  const key = `${kind} ${identityOf(definition, values)?.key ?? id}`;
  return {
    key,
    object: {
      kind,
      id,
      inputs: withDeletion(definition, inputs),
      hidden,
      ...(hidden.length > 0 && { held: hidden }),
      remarks: [...remarks, ...exposed],
      ...(owner !== undefined && { owner }),
      ...(formerName && { formerName }),
    },
  };
}

/** What a manifest says of its deletion, said as a program says it, and as an export of the server does. */
function withDeletion({ byOptions }: KindDefinition<unknown>, inputs: Json): Json {
  if (byOptions === undefined) return inputs;
  const { object, options } = byOptions(inputs);
  const { finalizers, ...metadata } = isRecord(object.metadata) ? object.metadata : {};
  const hasOthers = Array.isArray(finalizers) && finalizers.length > 0;
  return { ...object, metadata: { ...metadata, ...(hasOthers && { finalizers }) }, ...options };
}

function computed({ identity }: KindDefinition<unknown>, inputs: Draft["inputs"]): string {
  return (identity.from === "fields" ? identity.compute(inputs) : undefined) ?? "";
}

/** What ids are asked with: none that a manifest has needs an Argo CD. */
const withoutServer = createContext(
  { config: () => undefined, environment: {}, cliContext: () => undefined },
  { info: () => undefined, warn: () => undefined, progress: () => undefined },
);

function kindOf(value: unknown): string {
  return isRecord(value) && typeof value.kind === "string" ? value.kind : "no kind";
}

function template(file: string, line: number): LeftOut {
  return {
    title: `${file}:${line}`,
    why: "is a template and no YAML yet: render it first, as with `helm template … | pulumi-argocd export --from-files -`",
  };
}

/** What is not Argo CD's, counted by kind. */
function otherKinds(kinds: readonly string[]): LeftOut[] {
  if (kinds.length === 0) return [];
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const counted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`);
  const [title, verb] = kinds.length === 1 ? ["1 document", "declares"] : [`${kinds.length} documents`, "declare"];
  return [{ title, why: `${verb} nothing that is Argo CD's (${counted.join(", ")})` }];
}

/** Objects that are declared twice, of which only one can be meant. */
function repeated(placed: readonly Placed[]): Mistake[] {
  const first = new Map<string, Placed>();
  return placed.flatMap((here) => {
    const { key, title, file, line } = here;
    const there = first.get(key);
    if (there === undefined) first.set(key, here);
    const reason = `${title} is declared at ${there?.file}:${there?.line} too: leave one of them out`;
    return there ? [{ file, line, reason }] : [];
  });
}

function explanation(mistakes: readonly Mistake[]): string {
  // What is on one line of JSON is all at one place.
  const lines = [...new Set(mistakes.map(({ file, line, reason }) => `${file}:${line}: ${reason}`))];
  return `${lines.join("\n")}\nNothing was written. Mend this, or leave the files out of --from-files.`;
}
