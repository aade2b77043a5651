import * as z from "zod";
import { own } from "./json";

/** A schema as the walkers see it. */
export type Schema = z.core.$ZodType;

/** The schema inside `optional()` and similar wrappers, and behind what makes an answer fit it. */
export function unwrapped(schema: Schema): Schema {
  const inner = wrapped(schema);
  return inner ? unwrapped(inner) : schema;
}

function wrapped(schema: Schema): Schema | undefined {
  const { innerType, type, out } = schema._zod.def as { innerType?: Schema; type: string; out?: Schema };
  return innerType ?? (type === "pipe" ? out : undefined);
}

/** Whether a value may be left out. */
export function isOptional(schema: Schema): boolean {
  if (schema._zod.def.type === "optional") return true;
  const inner = wrapped(schema);
  return inner !== undefined && isOptional(inner);
}

const forms = new WeakMap<Schema, readonly Schema[]>();

/** Names what a value may be where the schema itself does not show it. One form at most has fields. */
export function withForms<T extends Schema>(schema: T, ...alternatives: readonly Schema[]): T {
  forms.set(schema, alternatives);
  return schema;
}

/** What a value may be, if that was named by {@link withForms}. */
export function formsOf(schema: Schema): readonly Schema[] | undefined {
  return forms.get(unwrapped(schema));
}

/** The schema that an object's was made from by adding rules or texts: the one that was given the name. */
function namedSchema(schema: Schema): Schema | undefined {
  const inner = unwrapped(schema);
  if (z.globalRegistry.get(inner)?.id !== undefined) return inner;
  const { parent } = inner._zod;
  return parent && namedSchema(parent);
}

/** What a type is called, and what it is for. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/** The name of the type that a schema describes, if it is a type of its own. */
export function nameOf(schema: Schema): Named | undefined {
  const named = namedSchema(schema);
  const { id, description = "" } = (named && z.globalRegistry.get(named)) ?? {};
  return id === undefined ? undefined : { name: id, text: description };
}

/** The documentation of a field. */
export function descriptionOf(schema: Schema): string | undefined {
  return z.globalRegistry.get(schema)?.description;
}

/** The schemas of an object's fields, or `undefined` when the schema is not an object's. */
export function shapeOf(schema: Schema | undefined): Readonly<Record<string, Schema>> | undefined {
  if (!schema) return undefined;
  const alternatives = formsOf(schema) ?? [unwrapped(schema)];
  for (const { _zod } of alternatives) {
    const { shape } = _zod.def as { shape?: Readonly<Record<string, Schema>> };
    if (shape) return shape;
  }
  return undefined;
}

/** The schema of a list's items or a map's values, or `undefined` when the schema is neither. */
export function itemOf(schema: Schema | undefined): Schema | undefined {
  if (!schema) return undefined;
  const definition = unwrapped(schema)._zod.def as { type: string; element?: Schema; valueType?: Schema };
  if (definition.type === "array") return definition.element;
  return definition.type === "record" ? definition.valueType : undefined;
}

/** The schema of what stands at a path, or `undefined` when the path leads nowhere. */
export function schemaAt(schema: Schema | undefined, path: readonly PropertyKey[]): Schema | undefined {
  return path.reduce<Schema | undefined>((current, step) => {
    const shape = shapeOf(current);
    return shape ? own(shape, String(step)) : itemOf(current);
  }, schema);
}

/** Whether a value is a text. */
export function isText(schema: Schema | undefined): schema is Schema {
  return schema !== undefined && unwrapped(schema)._zod.def.type === "string";
}
