import type * as z from "zod";
import type { KindRights } from "../../../argo/rbac";
import { type Json, UserError } from "../../../contract";
import type { KindDocumentation } from "../../../lifecycle/definition";
import { isRecord, textOf } from "../../../model/json";
import type { RefusedFields } from "../../../model/validation";
import { joined, partsOf } from "./entry-id";
import type { EntryList } from "./left";

/** How entries of a kind are looked up. */
export interface EntryReading {
  /** What one and many are called in a sentence, such as `roles of a project`, and many in the name of a function. */
  readonly nouns: string;
  readonly plural: string;
  /** What is in the columns of a table behind the project. */
  readonly columns: Readonly<Record<string, string>>;
  /** Lines of programs that look up one, and many. */
  readonly examples: { readonly one: string; readonly many: string };
}

/** What is particular to one kind of entries in a list of a project's spec. */
export interface EntryKind {
  readonly kind: string;
  readonly documentation: KindDocumentation;
  readonly schema: z.ZodObject;
  readonly refused: RefusedFields;
  readonly swagger: string;
  readonly rights: KindRights;
  readonly list: EntryList;
  readonly reading: EntryReading;
  /** What an id calls the kind, as in `payments|role|deploy`. */
  readonly called: string;
  /** The fields that tell an entry from the others of its list. */
  readonly identifiedBy: readonly string[];
  /** What tells an entry from the others of its list, as the parts of an id. */
  keyOf(fields: Json): readonly string[];
  /** The fields that a key names; `undefined` where it is none. */
  fieldsOfKey(key: readonly string[]): Json | undefined;
  /** An entry in messages, such as `role "deploy"`. */
  title(fields: Json): string;
  /** An item of the list as fields. Default: it has them. */
  fieldsOf?(item: unknown): Json;
  /** The item to store for fields, in place of a present one if there is one. Default: the fields. */
  itemOf?(fields: Json, present: unknown): unknown;
}

/** The items of the list, in a project's spec. */
export function itemsOf({ list }: EntryKind, spec: unknown): readonly unknown[] {
  const items = isRecord(spec) ? spec[list] : undefined;
  return Array.isArray(items) ? items : [];
}

/** An item of the list as fields. */
export function fieldsOf(entries: EntryKind, item: unknown): Json {
  if (entries.fieldsOf) return entries.fieldsOf(item);
  return isRecord(item) ? item : {};
}

/** The item to store for fields. */
export function itemOf(entries: EntryKind, fields: Json, present?: unknown): unknown {
  return entries.itemOf ? entries.itemOf(fields, present) : fields;
}

/** The id of an entry that is declared, or of one that is there. */
export function idOf({ called, keyOf }: EntryKind, values: Json): string {
  return joined([textOf(values.project), called, ...keyOf(values)]);
}

/** What an id names, in the shape of the inputs. */
export function parsedId(entries: EntryKind, id: string): Json {
  const [project = "", called, ...key] = partsOf(id);
  const fields = called === entries.called && project !== "" ? entries.fieldsOfKey(key) : undefined;
  if (fields !== undefined) return { project, ...fields };
  const { noun, id: form } = entries.documentation;
  throw new UserError(`"${id}" is not the id of a ${noun}: write ${form}`);
}

/** Where an entry stands in its list; -1 where there is none. */
export function indexOf(entries: EntryKind, { project, ...values }: Json, spec: unknown): number {
  const id = idOf(entries, { project, ...values });
  return itemsOf(entries, spec).findIndex((item) => idOf(entries, { project, ...fieldsOf(entries, item) }) === id);
}
