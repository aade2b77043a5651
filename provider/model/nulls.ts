import type { Json } from "../contract";
import { isRecord, own } from "./json";
import type { Step } from "./paths";
import { itemOf, type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";
import { type RefusedFields, refusalOf } from "./validation";

/**
 * The inputs without the fields that are null, which is how a manifest leaves a field out. A null in free-form JSON, or
 * as an item of a list or map, is a value and stays. A field that Argo CD or Kubernetes writes says nothing either when
 * it is null, as in the output of a dry run, nor does a `status` that is empty.
 */
export function withoutNulls(schema: Schema, inputs: Json, refused: RefusedFields): Json {
  const isNothing = (path: readonly Step[], shape: Readonly<Record<string, Schema>>, name: string, value: unknown) => {
    if (own(shape, name)) return value === null;
    const isEmptyStatus = name === "status" && isRecord(value) && Object.keys(value).length === 0;
    return (value === null || isEmptyStatus) && refusalOf(refused, path, name) !== undefined;
  };

  function cleaned(field: Schema | undefined, value: unknown, path: readonly Step[]): unknown {
    if (field === undefined || traitsOf(field).freeForm) return value;
    const [shape, item] = [shapeOf(field), itemOf(field)];
    if (Array.isArray(value)) return value.map((each, index) => cleaned(item, each, [...path, index]));
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const kept = shape ? entries.filter(([name, each]) => !isNothing(path, shape, name, each)) : entries;
    return Object.fromEntries(
      kept.map(([name, each]) => [name, cleaned(shape ? own(shape, name) : item, each, [...path, name])]),
    );
  }
  return cleaned(schema, inputs, []) as Json;
}

/** A value whose objects, at any depth, have no entry that is null. Items of lists stay. */
export function withoutNullEntries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNullEntries);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(kept.map(([key, entry]) => [key, withoutNullEntries(entry)]));
}
