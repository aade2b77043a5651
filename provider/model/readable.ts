import * as z from "zod";
import { isRecord, own } from "./json";
import { named } from "./named";
import { descriptionOf, isOptional, itemOf, nameOf, type Schema, shapeOf, unwrapped } from "./schema";
import { type FieldTraits, traits, traitsOf } from "./traits";
import { leadsTo } from "./walk";

/** Whether nobody is shown a field: a credential, or what Argo CD keeps to itself. */
function isHidden({ secret, unreadable }: FieldTraits): boolean {
  return secret === true || unreadable === true;
}

const hides = leadsTo(isHidden);
const objects = new Map<string, z.ZodObject>();

/** The fields of an object that can be read, each without what cannot be read in it. */
export function readableFields(shape: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const entries = Object.entries(shape).filter(([, field]) => !isHidden(traitsOf(field)));
  return Object.fromEntries(entries.map(([name, field]) => [name, readable(field)]));
}

/** The schema of what can be read of a value. One that hides nothing stays as it is. */
function readable(schema: Schema): Schema {
  if (!hides(schema)) return schema;
  const inner = withoutHidden(schema);
  const field = isOptional(schema) ? inner.optional() : inner;
  const described = field.describe(descriptionOf(schema) ?? "");
  traits.add(described, traitsOf(schema));
  return described;
}

function withoutHidden(schema: Schema): z.ZodType {
  const [shape, item] = [shapeOf(schema), itemOf(schema)];
  if (shape) return readableObject(schema, shape);
  if (!item) throw new Error("what is hidden in a union cannot be left out");
  const inner = readable(item) as z.ZodType;
  return unwrapped(schema)._zod.def.type === "array" ? z.array(inner) : z.record(z.string(), inner);
}

function readableObject(schema: Schema, shape: Readonly<Record<string, Schema>>): z.ZodObject {
  const { name, text } = nameOf(schema) ?? { name: "", text: "" };
  const known = objects.get(name);
  if (known) return known;
  const made = named(`Readable${name}`, `${text} What is secret is left out.`, readableFields(shape));
  objects.set(name, made);
  return made;
}

/**
 * A value as a schema describes it: without fields that it does not name, which a newer Argo CD may have, and without fields that
 * are null, which is how Argo CD leaves some out.
 */
export function asDescribed(schema: Schema | undefined, value: unknown): unknown {
  if (schema === undefined || traitsOf(schema).freeForm) return value;
  const [shape, item] = [shapeOf(schema), itemOf(schema)];
  if (Array.isArray(value)) return value.map((each) => asDescribed(item, each));
  if (!isRecord(value)) return value;
  if (!shape) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asDescribed(item, each)]));
  const kept = Object.entries(shape).filter(([name]) => (own(value, name) ?? undefined) !== undefined);
  return Object.fromEntries(kept.map(([name, field]) => [name, asDescribed(field, value[name])]));
}
