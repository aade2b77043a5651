import type { Kind } from "../../../provider/kinds/registry";
import type { FoundObject } from "../found";
import type { Language, Program } from "./parts";
import { type Existing, planProgram } from "./program";
import {
  type ExportRecord,
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
  /** Lines to add to the index by hand, where somebody has edited it. */
  readonly toAdd: readonly string[];
}

/** How a later run is planned. */
export interface AgainOptions {
  readonly language: Language;
  /** The text of a file in the program's folder, by its path; `undefined` where there is none. */
  read(path: string): string | undefined;
  /** Whether this run would have found an object that is in the record: what was not looked for has not gone. */
  wasLookedFor(object: RecordedObject): boolean;
}

/**
 * Compares what is found now with the record of a program, and plans what is to be added: nothing that somebody has edited is
 * written, or relied on.
 * @throws UserError when the folder has no record that can be read.
 */
export function again(objects: readonly FoundObject[], { language, read, wasLookedFor }: AgainOptions): Again {
  const record = readRecord(read(recordFile) ?? "");
  const changes = compared(record, objects, wasLookedFor);
  const isAsWritten = (path: string, hash: string) => hashOf(read(path) ?? "") === hash;
  const existing = existingIn(record, objects, {
    hasFile: (path) => read(language.fileFor(path)) !== undefined,
    isAsWritten: (path) =>
      record.modules.some((one) => one.path === path && isAsWritten(language.fileFor(path), one.hash)),
  });
  const program = planProgram(changes.appeared, { language, existing });
  const added = program.files.map(({ path }) => path);
  const mayWriteIndex = added.length > 0 && isAsWritten(language.indexFile, record.index);
  const modules = [...record.modules.map(({ path }) => path), ...added];
  const files = new Map(language.modules(program));
  if (mayWriteIndex) files.set(language.indexFile, language.indexText(modules));
  const next = followed(record, changes, recordFor(program, files, language), mayWriteIndex);
  files.set(recordFile, recordText(next));
  return { changes, program, files, toAdd: mayWriteIndex ? [] : added.map((path) => language.indexLine(path)) };
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
    const isSame = object !== undefined && inputsHash(object) === former.hash && !former.hasChanged;
    return isSame && variable !== undefined && files.isAsWritten(file) ? { object, variable, file } : [];
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
function followed(record: ExportRecord, changes: Changes, added: ExportRecord, hasNewIndex: boolean): ExportRecord {
  const gone = new Set(changes.gone);
  const changed = new Map(changes.changed.map((object) => [keyOf(object), inputsHash(object)]));
  const stayed = record.objects.filter((object) => !gone.has(object));
  return {
    version: 1,
    modules: [...record.modules, ...added.modules],
    index: hasNewIndex ? added.index : record.index,
    objects: [
      ...stayed.map((object) => {
        const hash = changed.get(keyOf(object));
        return hash === undefined ? object : { ...object, hash, hasChanged: true as const };
      }),
      ...added.objects,
    ],
  };
}
