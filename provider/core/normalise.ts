import { isDeepStrictEqual } from "node:util";
import { isRecord, itemOf, type Schema, shapeOf, traitsOf } from "../schemas/fields";

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

function ownEntry(record: Readonly<Record<string, Schema>> | undefined, key: string): Schema | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function normaliseObject(
  value: Record<string, unknown>,
  shape: Readonly<Record<string, Schema>> | undefined,
  item: Schema | undefined,
): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    // Values of a map are kept as they are: an empty label is a label.
    const kept = shape === undefined;
    const normal = normalise(kept ? item : ownEntry(shape, key), value[key], kept);
    if (normal !== undefined) entries.push([key, normal]);
  }
  const result = Object.fromEntries(entries);
  for (const [key, field] of Object.entries(shape ?? {})) {
    const { serverDefault } = traitsOf(field);
    if (serverDefault !== undefined && result[key] === undefined) result[key] = serverDefault;
  }
  return result;
}

/**
 * The form in which Argo CD would store a value of a schema: zero values dropped, defaults filled in, spellings
 * unified, order removed where it has no meaning. `undefined` stands for "not stored". Idempotent, never throws.
 * @param keepZero for items of lists and maps, which the server never drops.
 */
export function normalise(schema: Schema | undefined, value: unknown, keepZero = false): unknown {
  if (value === undefined || value === null) return undefined;
  const { canonical, freeForm, keptWhenZero, unordered } = traitsOf(schema);
  if (freeForm) return value;
  const spelled = canonical ? canonical(value) : value;
  let result: unknown = spelled;
  if (Array.isArray(spelled)) {
    const items = spelled.map((item) => normalise(itemOf(schema), item, true) ?? null);
    result = unordered ? items.sort((a, b) => (stableText(a) < stableText(b) ? -1 : 1)) : items;
  } else if (isRecord(spelled)) {
    result = normaliseObject(spelled, shapeOf(schema), itemOf(schema));
  }
  return isZero(result) && !keepZero && !keptWhenZero ? undefined : result;
}

/** Whether Argo CD would store two values alike. */
export function isSame(schema: Schema | undefined, one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(normalise(schema, one), normalise(schema, other));
}
