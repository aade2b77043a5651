import { UserError } from "../../../provider/contract";
import type { Kind } from "../../../provider/kinds/registry";
import type { FoundObject } from "../found";
import type { Language, Part } from "./language";
import type { Imported, Program } from "./parts";
import { type Existing, planProgram } from "./program";
import {
  type ExportRecord,
  fromFiles,
  hashOf,
  inputsHash,
  type RecordedObject,
  readRecord,
  recordFile,
  recordFor,
  recordText,
} from "./record";

export { type RecordedObject, recordFile } from "./record";

/** What has happened in Argo CD since a program was written or last compared. */
export interface Changes {
  readonly appeared: readonly FoundObject[];
  readonly changed: readonly FoundObject[];
  readonly gone: readonly RecordedObject[];
}

/** What a later run does. */
export interface Again {
  readonly changes: Changes;
  /** What has appeared, in files of its own. */
  readonly program: Program;
  /** What to write, by path: new files, the record, and the index where nobody has edited it. */
  readonly files: ReadonlyMap<string, string>;
  /** What to add to the index by hand, where somebody has edited it: without that, nothing declares what is new. */
  readonly toAdd: readonly string[];
  /**
   * What is to be imported now. What the program does not reach is left out: an import would give it to the stack, and the next
   * `pulumi up` would delete it.
   */
  readonly toImport: readonly Imported[];
}

/** How a later run is planned. */
export interface AgainOptions {
  readonly language: Language;
  /** Where the objects were found: the address of an Argo CD; left out for files. */
  readonly server?: string | undefined;
  /** The text of a file in the program's folder, by its path; `undefined` where there is none. */
  read(path: string): string | undefined;
  /** Whether this run would have found an object that is in the record: what was not looked for has not gone. */
  wasLookedFor(object: RecordedObject): boolean;
}

/**
 * Compares what is found now with the record of a program, and plans what is to be added: nothing that somebody has edited is
 * written, or relied on.
 * @throws UserError when the folder has no record that can be read, or one of objects from elsewhere.
 */
export function again(objects: readonly FoundObject[], options: AgainOptions): Again {
  const { language, read, wasLookedFor } = options;
  const record = readRecord(read(recordFile) ?? "");
  const source = options.server ?? fromFiles;
  requireSameSource(record, source);
  const changes = compared(record, objects, wasLookedFor);
  const isAsWritten = (path: string, hash: string) => hashOf(read(path) ?? "") === hash;
  const isIndexAsWritten = isAsWritten(language.indexFile, record.index);
  const existing = existingIn(record, objects, {
    hasFile: (path) => record.modules.some((one) => one.path === path) || read(language.fileFor(path)) !== undefined,
    isAsWritten: (path) =>
      language.isDocument
        ? isIndexAsWritten
        : record.modules.some((one) => one.path === path && isAsWritten(language.fileFor(path), one.hash)),
  });
  const program = planProgram(changes.appeared, { language, existing });
  const modules = language.modules(program);
  const awaited = awaitedParts(record, program, (path) => {
    const file = language.fileFor(path);
    return modules.get(file) ?? read(file) ?? "";
  });
  const mayWriteIndex = awaited.length > 0 && isIndexAsWritten;
  const before = (read(language.indexFile) ?? "").replaceAll("\r\n", "\n");
  const index = mayWriteIndex ? withParts(language, before, awaited) : before;
  const missing = awaited.filter((part) => !language.takesIn(index, part)).map(({ path }) => path);
  const isReached = ({ file }: { readonly file: string }) => !missing.includes(file);
  const toImport = [...reachedNow(record, objects, isReached), ...program.declarations.filter(isReached)];
  const next = followed(record, changes, { added: recordFor(program, modules, { language, source }), toImport });
  // What the document has taken in needs no file of its own.
  const own = language.isDocument ? new Set(missing.map(language.fileFor)) : new Set(modules.keys());
  const files = new Map([...modules].filter(([file]) => own.has(file)));
  if (mayWriteIndex) files.set(language.indexFile, index);
  files.set(recordFile, recordText({ ...next, index: mayWriteIndex ? hashOf(index) : record.index }));
  return { changes, program, files, toAdd: missing.map((path) => language.addition(path)), toImport };
}

/** The files of what is new, and of what earlier runs have written and the index did not take in. */
function awaitedParts({ objects }: ExportRecord, program: Program, textOf: (path: string) => string): Part[] {
  const declared = [
    ...objects.filter(({ isUnreached }) => isUnreached).map(({ file, variable }) => ({ file, variable })),
    ...program.declarations,
  ];
  const paths = [...new Set(declared.map(({ file }) => file))];
  return paths.map((path) => {
    const own = declared.filter(({ file }) => file === path);
    return { path, text: textOf(path), variables: own.flatMap(({ variable }) => variable ?? []) };
  });
}

/** An index that takes parts in. */
export function withParts(language: Language, index: string, parts: readonly Part[]): string {
  return parts.reduce((text, part) => (language.takesIn(text, part) ? text : language.withPart(text, part)), index);
}

/** @throws UserError where a folder is of other objects: none of them would be found, and all be new. */
function requireSameSource({ source: former }: ExportRecord, source: string): void {
  if (former === source) return;
  const named = (one: string) => (one === fromFiles ? "files declare" : `Argo CD at ${one} had`);
  throw new UserError(
    `the folder has a program of what ${named(former)}, and not of what ${named(source)}: name another folder with --out` +
      (former === fromFiles || source === fromFiles
        ? ""
        : `. If both addresses are of one Argo CD, write ${JSON.stringify(source)} as \`source\` into ${recordFile}`),
  );
}

/** What an earlier run has written, and the program has reached since. */
function reachedNow(
  { objects: before }: ExportRecord,
  objects: readonly FoundObject[],
  isReached: (object: RecordedObject) => boolean,
): Imported[] {
  const now = new Map(objects.map((object) => [keyOf(object), object]));
  return before.flatMap((former) => {
    const object = now.get(keyOf(former));
    return former.isUnreached && object !== undefined && isReached(former) ? [{ object, name: former.name }] : [];
  });
}

function keyOf({ kind, id }: { readonly kind: Kind; readonly id: string }): string {
  return `${kind} ${id}`;
}

function compared(
  { objects: before }: ExportRecord,
  objects: readonly FoundObject[],
  wasLookedFor: AgainOptions["wasLookedFor"],
): Changes {
  const known = new Map(before.map((object) => [keyOf(object), object]));
  const there = new Set(objects.map(keyOf));
  return {
    appeared: objects.filter((object) => !known.has(keyOf(object))),
    changed: objects.filter((object) => {
      const former = known.get(keyOf(object));
      return former !== undefined && former.hash !== inputsHash(object);
    }),
    gone: before.filter((object) => !there.has(keyOf(object)) && wasLookedFor(object)),
  };
}

/** What the program has that new parts have to heed, and may refer to: what is in Argo CD as it is written. */
function existingIn(
  { objects: before }: ExportRecord,
  objects: readonly FoundObject[],
  files: { hasFile(path: string): boolean; isAsWritten(path: string): boolean },
): Existing {
  const names: Partial<Record<Kind, string[]>> = {};
  for (const { kind, name } of before) names[kind] = [...(names[kind] ?? []), name];
  const now = new Map(objects.map((object) => [keyOf(object), object]));
  const declarations = before.flatMap((former) => {
    const { variable, file } = former;
    const object = now.get(keyOf(former));
    if (object === undefined || variable === undefined || !files.isAsWritten(file)) return [];
    return { object, variable, file, isSame: inputsHash(object) === former.hash && !former.hasChanged };
  });
  return {
    names,
    variables: before.flatMap(({ variable }) => variable ?? []),
    keys: before.flatMap(({ settings }) => settings ?? []),
    files: { has: files.hasFile },
    declarations,
  };
}

/** The record after a run: each change is told once. */
function followed(
  record: ExportRecord,
  changes: Changes,
  { added, toImport }: { readonly added: ExportRecord; readonly toImport: readonly Imported[] },
): ExportRecord {
  const gone = new Set(changes.gone);
  const changed = new Map(changes.changed.map((object) => [keyOf(object), inputsHash(object)]));
  const stayed = record.objects.filter((object) => !gone.has(object));
  const seen = stayed.map((object) => {
    const hash = changed.get(keyOf(object));
    return hash === undefined ? object : { ...object, hash, hasChanged: true as const };
  });
  const awaited = [...seen, ...added.objects.map((object) => ({ ...object, isUnreached: true as const }))];
  const imported = new Set(toImport.map(({ object }) => keyOf(object)));
  return {
    ...record,
    modules: [...record.modules, ...added.modules],
    objects: awaited.map(({ isUnreached, ...object }) =>
      isUnreached && !imported.has(keyOf(object)) ? { ...object, isUnreached } : object,
    ),
  };
}
