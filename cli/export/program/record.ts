import { createHash } from "node:crypto";
import * as z from "zod";
import { UserError } from "../../../provider/contract";
import { type Kind, kinds } from "../../../provider/kinds/registry";
import { jsonIn } from "../../../provider/model/json";
import { stableText } from "../../../provider/model/normalise";
import { withValueAt } from "../../../provider/model/paths";
import type { FoundObject } from "../found";
import { settingPaths } from "../literal-secrets";
import { projectOf } from "./kinds";
import type { Language } from "./language";
import type { Declaration, Program } from "./parts";

/** The file beside a program that says what it was written from. */
export const recordFile = ".pulumi-argocd.json";

const recordedObject = z.strictObject({
  kind: z.enum(kinds as [Kind, ...Kind[]]),
  id: z.string(),
  /** The Pulumi name. */
  name: z.string(),
  /** The Argo CD project that it belongs to. */
  project: z.string().optional(),
  /** The file that declares it, as in the plan. */
  file: z.string(),
  variable: z.string().optional(),
  /** The keys of its settings. */
  settings: z.array(z.string()).optional(),
  /** Of the inputs as they were last seen. */
  hash: z.string(),
  /** Argo CD has had other inputs since it was written. */
  hasChanged: z.literal(true).optional(),
  /** The index has not taken its file in yet, so that no import may have it. */
  isUnreached: z.literal(true).optional(),
});

const recordSchema = z.strictObject({
  version: z.literal(1),
  /** The form of the program, by its name among the forms. */
  form: z.string(),
  /** Where the objects were found: the address of an Argo CD, or {@link fromFiles}. */
  source: z.string(),
  /** The files that declare something, in the order in which the index takes them in. */
  modules: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
  /** Of the index as it was written. */
  index: z.string(),
  objects: z.array(recordedObject),
});

/** What a program was written from, and how it was written. */
export type ExportRecord = z.output<typeof recordSchema>;

/** An object as the record has it. */
export type RecordedObject = z.output<typeof recordedObject>;

/** What a record has as source of objects that files declare. */
export const fromFiles = "files";

/** A short text that is another one for another text, whatever the line ends of a checkout. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/** Of the inputs without what becomes a secret setting: a weak one could be guessed by its hash. */
export function inputsHash(object: FoundObject): string {
  const shown = settingPaths(object).reduce((inputs, path) => withValueAt(inputs, path, ""), object.inputs);
  return hashOf(stableText(shown));
}

/** The record of a program with its texts by path, the index among them. */
export function recordFor(
  program: Program,
  texts: ReadonlyMap<string, string>,
  { language, source }: { readonly language: Language; readonly source: string },
): ExportRecord {
  return {
    version: 1,
    form: language.form,
    source,
    modules: program.files.map(({ path }) => ({ path, hash: hashOf(texts.get(language.fileFor(path)) ?? "") })),
    index: hashOf(texts.get(language.indexFile) ?? ""),
    objects: program.declarations.map((declaration) => recorded(declaration, program)),
  };
}

export function recordText(record: ExportRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** @throws UserError for a text that is no record. */
export function readRecord(text: string): ExportRecord {
  const { success, data } = recordSchema.safeParse(jsonIn(text));
  if (success) return data;
  throw unreadable();
}

/** Of a record that a person or another version has written. */
export function unreadable(): UserError {
  return new UserError(
    `${recordFile} is no record that this version of pulumi-argocd can read: take it from version control as it was, or export ` +
      "into an empty folder",
  );
}

function recorded({ object, name, file, variable }: Declaration, { settings }: Program): RecordedObject {
  const project = projectOf(object);
  const keys = settings.filter(({ of }) => of === object).map(({ key }) => key);
  return {
    kind: object.kind,
    id: object.id,
    name,
    ...(project !== undefined && { project }),
    file,
    ...(variable !== undefined && { variable }),
    ...(keys.length > 0 && { settings: keys }),
    hash: inputsHash(object),
  };
}
