import { isDeepStrictEqual } from "node:util";
import { isRecord, own } from "./json";
import { ExactNumber } from "./number";
import { itemOf, type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";

/** Text by which JSON values sort, whatever the order of their keys. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    isRecord(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

function isZero(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === 0 ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.keys(value).length === 0)
  );
}

function sorted(items: readonly unknown[]): unknown[] {
  return items
    .map((item) => ({ item, text: stableText(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ item }) => item);
}

function normaliseObject(
  value: Record<string, unknown>,
  shape: Readonly<Record<string, Schema>> | undefined,
  item: Schema | undefined,
): Record<string, unknown> {
  const names = [...new Set([...Object.keys(value), ...Object.keys(shape ?? {})])];
  const entries = names.map((name): [string, unknown] => {
    // Values of a map are kept as they are: an empty label is a label.
    return [name, normalise(shape ? own(shape, name) : item, own(value, name), shape === undefined)];
  });
  return Object.fromEntries(entries.filter(([, normal]) => normal !== undefined));
}

/** Free-form JSON as it looks after a way through a state: `-0` is `0` there. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => asText(item) ?? null);
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, asText(item)]);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }
  return leaf(value);
}

/** One spelling of each number, which is the one that a state has. */
function leaf(value: unknown): unknown {
  const shown = value instanceof ExactNumber ? value.toJSON() : value;
  return shown === 0 ? 0 : shown;
}

/**
 * The form in which Argo CD would store a value of a schema: zero values dropped, defaults filled in, spellings
 * unified, order removed where it has no meaning. `undefined` stands for "not stored". Idempotent, never throws.
 * @param keepZero for items of lists and maps, which the server never drops.
 */
export function normalise(schema: Schema | undefined, value: unknown, keepZero = false): unknown {
  const { canonical, freeForm, keptWhenZero, serverDefault, unordered } = traitsOf(schema);
  if (freeForm) return asText(value);
  if (value === undefined || value === null) return serverDefault;
  const spelled = canonical ? canonical(value) : value;
  let result: unknown = leaf(spelled);
  if (Array.isArray(spelled)) {
    const items = spelled.map((item) => normalise(itemOf(schema), item, true) ?? null);
    result = unordered ? sorted(items) : items;
  } else if (isRecord(spelled)) {
    result = normaliseObject(spelled, shapeOf(schema), itemOf(schema));
  }
  return isZero(result) && !keepZero && !keptWhenZero ? serverDefault : result;
}

/** Whether Argo CD would store two values alike. */
export function isSame(schema: Schema | undefined, one: unknown, other: unknown, keepZero = false): boolean {
  // Most values have not changed at all, which is many times cheaper to see.
  if (isDeepStrictEqual(one, other)) return true;
  return isDeepStrictEqual(normalise(schema, one, keepZero), normalise(schema, other, keepZero));
}
