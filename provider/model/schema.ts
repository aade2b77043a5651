import type * as z from "zod";

/** A schema as the walkers see it. */
export type Schema = z.core.$ZodType;

/** The schema inside `optional()` and similar wrappers. */
export function unwrapped(schema: Schema): Schema {
  const definition = schema._zod.def as { innerType?: Schema };
  return definition.innerType ? unwrapped(definition.innerType) : schema;
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
