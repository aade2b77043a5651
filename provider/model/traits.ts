import * as z from "zod";
import type { Schema } from "./schema";

/** Texts that have a meaning among all that a field takes. */
export interface OfferedTexts {
  /** What the type of such texts is called in programs. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

/**
 * What the provider must know of a field beyond its type: how Argo CD stores it, who owns it, since when it exists.
 * The traits stand beside the field, so that a new field is one entry in one schema.
 */
export interface FieldTraits {
  /** A credential: always a Pulumi secret, never readable from the server. */
  readonly secret?: true;
  /**
   * One of the ways in which Argo CD logs in, which it never shows: what declares one, also as an empty text, says which
   * credentials the object has.
   */
  readonly login?: true;
  /** Argo CD's own words, which may repeat whatever is declared: as secret as the declaration. */
  readonly repeats?: true;
  /** Computed, and the same for as long as the object is the same one. */
  readonly stable?: true;
  /** The server stores it and never shows it, so that only the declared value is known. */
  readonly unreadable?: true;
  /** `false`, `0`, `""`, `[]` and `{}` are kept by the server (a pointer in Argo CD's Go types). */
  readonly keptWhenZero?: true;
  /** Only the declared keys (of a map) or items (of a list) are ours; the others belong to somebody else. */
  readonly ownedByKey?: true;
  /** Only the declared fields of this object are ours; the server fills in the others. */
  readonly ownedByField?: true;
  /** Left out, the server fills it in, which is no drift. */
  readonly filledByServer?: true;
  /** The order of the items has no meaning. */
  readonly unordered?: true;
  /** Free-form JSON: compared by structure, nothing dropped. */
  readonly freeForm?: true;
  /** What the server takes a missing value for. */
  readonly serverDefault?: string | number | boolean;
  /** The form in which the server stores a value, so that two spellings of one value compare equal. */
  readonly canonical?: (value: unknown) => unknown;
  /** Argo CD fills in texts such as `{{name}}` in it, so that these may turn out to be anything; `false`: not in this part. */
  readonly templated?: boolean;
  /** Steers the provider and is not part of the object in Argo CD. */
  readonly option?: true;
  /** No argument of a class, which copies it from this option of Pulumi's. */
  readonly copiedFrom?: "customTimeouts";
  /** Left out by a program, the class fills in the resource's own name. */
  readonly namedByResource?: true;
  /** What only a program can give, such as a callback: its type in TypeScript. Data has no place for it. */
  readonly inProgram?: string;
  /** Texts that an editor offers, with the name of their type; any other text is a value too. */
  readonly offered?: OfferedTexts;
  /** Must be there when the program runs: an object or map that is no output itself, though what lies in it may be one. */
  readonly immediate?: true;
  /** Where Argo CD keeps the value, as a text of its own. */
  readonly setting?: Setting;
  /** What stands between the items of a list where it is stored as one text; a list of a setting is YAML otherwise. */
  readonly joinedBy?: string;
  /** What Argo CD calls the field, where that is no name of a property. */
  readonly calledByArgoCd?: string;
  /** Part of the object's identity: another value is another object; `when` names the condition, if there is one. */
  readonly identity?: true | { readonly when: string };
  /** The first Argo CD release that knows the field, where it is newer than 3.2. */
  readonly since?: Release;
  /** The first Argo CD release that shows the field, where that is newer than 3.2; older ones store it all the same. */
  readonly shownSince?: Release;
  /** The field is announced to end. */
  readonly ending?: Ending;
}

/** One key of a ConfigMap that configures Argo CD. */
export interface Setting {
  readonly configMap: string;
  /** The key; `<name>` stands for the key of the map in which the field lies, and on a map for each of its own. */
  readonly key: string;
  /** The key for such a name, where it is more than the text with the name in its place. */
  readonly keyOf?: (name: string) => string;
}

/** A release of Argo CD. */
export type Release = `${number}.${number}`;

/** When a field ends, and what takes its place. */
export interface Ending {
  /** The first release without the field, where Argo CD has announced which it is. */
  readonly release?: Release;
  /** What takes its place, and the first release that knows that; left out where Argo CD makes no use of the field any more. */
  readonly instead?: { readonly field: string; readonly since: Release };
}

/** The traits of every field, found by its schema. */
export const traits = z.registry<FieldTraits>();

const known = new WeakMap<Schema, FieldTraits>();
const none: FieldTraits = {};

/** The same field with traits of its own besides, as another kind has it. */
export function withTraits<Field extends z.ZodType>(field: Field, own: FieldTraits): Field {
  const other = field.clone();
  traits.add(other, { ...traitsOf(field), ...own });
  return other as Field;
}

/** The traits of a field, also when they were given inside `optional()`. They are complete once the schemas are loaded. */
export function traitsOf(schema: Schema | undefined): FieldTraits {
  if (!schema) return none;
  const found = known.get(schema);
  if (found) return found;
  const definition = schema._zod.def as { innerType?: Schema };
  const all = { ...(definition.innerType ? traitsOf(definition.innerType) : {}), ...traits.get(schema) };
  known.set(schema, all);
  return all;
}
