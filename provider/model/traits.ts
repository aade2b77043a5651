import * as z from "zod";
import { unknown } from "../contract";

/**
 * What the provider must know of a field beyond its type: how Argo CD stores it, who owns it, since when it exists.
 * The traits stand beside the field, so that a new field is one entry in one schema.
 */
export interface FieldTraits {
  /** A credential: always a Pulumi secret, never readable from the server. */
  readonly secret?: true;
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
  /** Steers the provider and is not part of the object in Argo CD. */
  readonly option?: true;
  /** Part of the object's identity: another value is another object. */
  readonly identity?: true;
  /** The first Argo CD release that knows the field, where it is newer than 3.2. */
  readonly since?: `${number}.${number}`;
}

/** The traits of every field, found by its schema. */
export const traits = z.registry<FieldTraits>();

/** A schema as the walkers see it. */
export type Schema = z.core.$ZodType;

/** The schema inside `optional()` and similar wrappers. */
export function unwrapped(schema: Schema): Schema {
  const definition = schema._zod.def as { innerType?: Schema };
  return definition.innerType ? unwrapped(definition.innerType) : schema;
}

const known = new WeakMap<Schema, FieldTraits>();
const none: FieldTraits = {};

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

const objectForms = new WeakMap<Schema, Schema>();

/** Names the schema of a value's fields where the value may also be something else than an object. */
export function withObjectForm<T extends Schema>(schema: T, form: Schema): T {
  objectForms.set(schema, form);
  return schema;
}

/** The schemas of an object's fields, or `undefined` when the schema is not an object's. */
export function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  if (!schema) return undefined;
  const inner = unwrapped(schema);
  const definition = (objectForms.get(inner) ?? inner)._zod.def as { shape?: Readonly<Record<string, Schema>> };
  return definition.shape;
}

/** The schema of a list's items or a map's values, or `undefined` when the schema is neither. */
export function itemOf(schema: Schema | undefined): Schema | undefined {
  if (!schema) return undefined;
  const definition = unwrapped(schema)._zod.def as { type: string; element?: Schema; valueType?: Schema };
  if (definition.type === "array") return definition.element;
  return definition.type === "record" ? definition.valueType : undefined;
}

/** A value without what is not known yet in it. */
function knownPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== unknown).map(knownPart);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== unknown);
  return Object.fromEntries(entries.map(([key, item]) => [key, knownPart(item)]));
}

/**
 * A rule that looks at several fields. It runs even when another field has a problem, so that a preview names
 * everything at once; it must therefore accept any value. What is not known yet may turn out to be anything, or to be
 * left out: the rule is broken only when it is broken either way.
 */
export function rule<T extends z.ZodType>(
  schema: T,
  check: { readonly path: readonly (string | number)[]; readonly message: string },
  holds: (value: unknown) => boolean,
): T {
  return schema.refine((value) => holds(value) || holds(knownPart(value)), {
    path: [...check.path],
    error: check.message,
    when: () => true,
  }) as T;
}

/** What an object holds under a key of its own: keys that people choose may be called `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value is a plain object, the only kind of object that JSON has. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text as it is, and anything else as none: what must be a text is checked elsewhere. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
