import type { Json } from "../../provider/contract";
import { isRecord, own } from "../../provider/model/json";
import { formatPath, type Step } from "../../provider/model/paths";
import { itemOf, type Schema, shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";

/** A place in inputs: a field that a schema names, an item of a list or map, or something in free-form JSON. */
export interface Place {
  readonly sort: "field" | "item" | "free-form";
  readonly path: string;
  /** How many steps lead there. */
  readonly depth: number;
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
      { sort, path: formatPath(path), depth: path.length, schema: field, value: each, put: putThere },
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

/**
 * Of the places, one for each field, item and part of free-form JSON that a schema describes: what holds of one place holds
 * of the others with that schema.
 */
export function oneOfEach(places: readonly Place[]): Place[] {
  const found = new Map<Schema | undefined, Set<string>>();
  return places.filter(({ schema, sort, path }) => {
    const form = `${sort} ${path.endsWith("]")}`;
    const forms = found.get(schema) ?? new Set();
    const isNew = !forms.has(form);
    found.set(schema, forms.add(form));
    return isNew;
  });
}

/** Places of one depth, so that none lies in another one. */
export interface Layer {
  readonly places: readonly Place[];
  /** The whole inputs with another value at each of the places; `undefined` leaves it out. */
  readonly put: (otherAt: (place: Place) => unknown) => Json;
}

/** The places in the inputs of a kind that are meant, all of one depth at once: to try each alone takes minutes. */
export function layersIn(schema: Schema, inputs: Json, isMeant: (place: Place) => boolean = () => true): Layer[] {
  const layers = new Map<number, Place[]>();
  for (const place of placesIn(schema, inputs).filter(isMeant)) {
    const places = layers.get(place.depth) ?? [];
    places.push(place);
    layers.set(place.depth, places);
  }
  return [...layers.values()].map((places) => {
    const byPath = new Map(places.map((place) => [place.path, place]));
    return { places, put: (otherAt) => replaced(inputs, [], byPath, otherAt) as Json };
  });
}

/** A value with others in the places that are named by their paths. */
function replaced(
  value: unknown,
  steps: readonly Step[],
  places: ReadonlyMap<string, Place>,
  otherAt: (place: Place) => unknown,
): unknown {
  const within = (step: Step, each: unknown): unknown => {
    const place = places.get(formatPath([...steps, step]));
    return place ? otherAt(place) : replaced(each, [...steps, step], places, otherAt);
  };
  if (Array.isArray(value)) return value.map((each, index) => within(index, each)).filter((each) => each !== undefined);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, within(key, each)]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
