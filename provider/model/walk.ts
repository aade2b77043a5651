import { isRecord, own } from "./json";
import type { Step } from "./paths";
import { itemOf, type Schema, shapeOf } from "./schema";
import { type FieldTraits, traitsOf } from "./traits";

/** A field that a value has, with its schema and where it stands. */
export interface Field {
  readonly path: readonly Step[];
  readonly schema: Schema;
  readonly value: unknown;
}

/** Whether a schema has certain traits, itself or at some depth; found out once for each. */
export function leadsTo(isWanted: (traits: FieldTraits) => boolean): (schema: Schema | undefined) => boolean {
  const answers = new WeakMap<Schema, boolean>();
  return function leads(schema: Schema | undefined): boolean {
    if (!schema) return false;
    const known = answers.get(schema);
    if (known !== undefined) return known;
    const children = [...Object.values(shapeOf(schema) ?? {}), itemOf(schema)];
    const answer = isWanted(traitsOf(schema)) || children.some(leads);
    answers.set(schema, answer);
    return answer;
  };
}

/**
 * Finds the declared fields of a value that have certain traits, parents before children. It looks only where a schema
 * has such fields: this is done for every resource of a program, most of which have few.
 */
export function fieldsWith(isWanted: (traits: FieldTraits) => boolean): (schema: Schema, value: unknown) => Field[] {
  const leadsOn = leadsTo(isWanted);
  function* walk(schema: Schema, value: unknown, path: readonly Step[]): Generator<Field> {
    if (value === undefined || value === null || !leadsOn(schema)) return;
    if (path.length > 0 && isWanted(traitsOf(schema))) yield { path, schema, value };
    const shape = shapeOf(schema);
    const item = itemOf(schema);
    if (Array.isArray(value)) {
      if (item) for (const [index, element] of value.entries()) yield* walk(item, element, [...path, index]);
    } else if (isRecord(value)) {
      for (const [key, element] of Object.entries(value)) {
        const child = own(shape, key) ?? item;
        if (child) yield* walk(child, element, [...path, key]);
      }
    }
  }
  return (schema, value) => [...walk(schema, value, [])];
}
