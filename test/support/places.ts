import { isRecord, own } from "../../provider/model/json";
import { formatPath, type Step } from "../../provider/model/paths";
import { itemOf, type Schema, shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";

/** A place in inputs: a field that a schema names, an item of a list or map, or something in free-form JSON. */
export interface Place {
  readonly sort: "field" | "item" | "free-form";
  readonly path: string;
  readonly schema: Schema | undefined;
  readonly value: unknown;
  /** The whole inputs with another value there; `undefined` leaves it out. */
  readonly put: (other: unknown) => unknown;
}

function without(record: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function inside(schema: Schema | undefined, value: unknown, steps: readonly Step[], put: Place["put"]): Place[] {
  const isFree = traitsOf(schema).freeForm === true;
  const [shape, item] = [shapeOf(schema), itemOf(schema)];
  const child = (step: string | number, each: unknown, putThere: Place["put"]): Place[] => {
    const field = isFree ? schema : shape ? own(shape, String(step)) : item;
    const sort = isFree ? "free-form" : shape ? "field" : "item";
    const path = [...steps, step];
    return [
      { sort, path: formatPath(path), schema: field, value: each, put: putThere },
      ...inside(field, each, path, putThere),
    ];
  };
  if (Array.isArray(value)) {
    return value.flatMap((each, index) =>
      child(index, each, (other) => put(other === undefined ? value.toSpliced(index, 1) : value.with(index, other))),
    );
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    child(key, each, (other) => put(other === undefined ? without(value, key) : { ...value, [key]: other })),
  );
}

/** Every place in the inputs of a kind. */
export function placesIn(schema: Schema, inputs: unknown): Place[] {
  return inside(schema, inputs, [], (other) => other);
}
