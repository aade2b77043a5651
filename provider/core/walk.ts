import { isRecord, itemOf, own, type Schema, shapeOf } from "../schemas/fields";
import type { Step } from "./paths";

/** A field that a value has, with its schema and where it stands. */
export interface Field {
  readonly path: readonly Step[];
  readonly schema: Schema;
  readonly value: unknown;
}

/** Every declared field of a value that the schema knows, parents before children. */
export function* fieldsOf(schema: Schema, value: unknown, path: readonly Step[] = []): Generator<Field> {
  if (value === undefined || value === null) return;
  if (path.length > 0) yield { path, schema, value };
  const shape = shapeOf(schema);
  const item = itemOf(schema);
  if (Array.isArray(value)) {
    if (item) for (const [index, element] of value.entries()) yield* fieldsOf(item, element, [...path, index]);
  } else if (isRecord(value)) {
    for (const [key, element] of Object.entries(value)) {
      const child = own(shape, key) ?? item;
      if (child) yield* fieldsOf(child, element, [...path, key]);
    }
  }
}
