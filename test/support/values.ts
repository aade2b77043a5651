import type { Json } from "../../provider/contract";
import { isRecord, own } from "../../provider/model/json";
import { type Schema, shapeOf } from "../../provider/model/schema";

/** The schema of the field at a dotted path. */
export function fieldAt(schema: Schema, path: string): Schema | undefined {
  return path.split(".").reduce<Schema | undefined>((current, name) => own(shapeOf(current), name), schema);
}

/** The value at a dotted path. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((current, name) => (isRecord(current) ? own(current, name) : undefined), value);
}

/** A copy of an object with another value at a dotted path, whose parents it has. */
export function withValueAt(object: Json, path: string, value: unknown): Json {
  const copy = structuredClone(object);
  const steps = path.split(".");
  const last = steps.pop() ?? path;
  const parent = steps.reduce<Json>((current, step) => current[step] as Json, copy);
  parent[last] = value;
  return copy;
}
