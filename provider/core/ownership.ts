import { isRecord, itemOf, type Schema, shapeOf, traitsOf } from "../schemas/fields";
import { isSame, normalise } from "./normalise";
import { below, endsHere, type Paths } from "./paths";

function childSchema(schema: Schema | undefined, key: string | number): Schema | undefined {
  const shape = shapeOf(schema);
  if (shape && typeof key === "string") return Object.hasOwn(shape, key) ? shape[key] : undefined;
  return itemOf(schema);
}

function definedEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function unionOfKeys(...records: readonly Record<string, unknown>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** What the server never shows again, so that the declared value stands for the live one. */
function isHidden(schema: Schema | undefined): boolean {
  const { secret, unreadable } = traitsOf(schema);
  return secret === true || unreadable === true;
}

function combineItems(
  one: readonly unknown[],
  other: readonly unknown[],
  combine: (one: unknown, other: unknown, index: number) => unknown,
): unknown[] {
  return Array.from({ length: other.length }, (_item, index) => combine(one[index], other[index], index));
}

/**
 * The live object in the shape of the inputs: what equals the declaration keeps its text, what others own is left
 * out, what the server hides or another controller manages stays as declared. What remains different is drift.
 */
export function asDeclared(schema: Schema | undefined, declared: unknown, live: unknown, managed: Paths = []): unknown {
  const { ownedByKey, ownedByField, filledByServer } = traitsOf(schema);
  if (endsHere(managed) || isHidden(schema) || (filledByServer && declared === undefined)) return declared;
  if (ownedByKey) return ownedPart(declared, live);
  const nested = managed.length > 0;
  if (!nested && !hasOwnership(schema) && isSame(schema, declared, live)) return declared;
  const [ours, theirs] = nested ? bothRecords(declared, live) : [declared, live];
  if (isRecord(ours) && isRecord(theirs)) {
    const keys = ownedByField ? Object.keys(ours) : unionOfKeys(ours, theirs);
    const combined = definedEntries(
      keys.map((key) => [key, asDeclared(childSchema(schema, key), ours[key], theirs[key], below(managed, key))]),
    );
    return declared === undefined && Object.keys(combined).length === 0 ? undefined : combined;
  }
  if (Array.isArray(declared) && Array.isArray(live) && (nested || declared.length === live.length)) {
    return combineItems(declared, live, (one, other, index) =>
      asDeclared(itemOf(schema), one, other, below(managed, index)),
    );
  }
  if (isSame(schema, declared, live)) return declared;
  return normalise(schema, live);
}

/** Where another controller manages something below, a missing object counts as an empty one. */
function bothRecords(one: unknown, other: unknown): [unknown, unknown] {
  return [one === undefined && isRecord(other) ? {} : one, other === undefined && isRecord(one) ? {} : other];
}

const ownership = new WeakMap<Schema, boolean>();

/** Whether a schema has, at some depth, fields that are not wholly ours; only then must equal values be walked. */
function hasOwnership(schema: Schema | undefined): boolean {
  if (!schema) return false;
  const known = ownership.get(schema);
  if (known !== undefined) return known;
  const { ownedByKey, ownedByField, filledByServer } = traitsOf(schema);
  const children = [...Object.values(shapeOf(schema) ?? {}), itemOf(schema)];
  const result =
    ownedByKey === true ||
    ownedByField === true ||
    filledByServer === true ||
    isHidden(schema) ||
    children.some((child) => child !== undefined && hasOwnership(child));
  ownership.set(schema, result);
  return result;
}

/** The keys or items of a live map or list that the program declares, with their live values. */
function ownedPart(declared: unknown, live: unknown): unknown {
  if (Array.isArray(declared)) {
    const present = new Set(Array.isArray(live) ? live : []);
    return declared.filter((item) => present.has(item));
  }
  if (!isRecord(declared)) return declared;
  const present = isRecord(live) ? live : {};
  return definedEntries(
    Object.keys(declared).map((key) => [key, Object.hasOwn(present, key) ? present[key] : undefined]),
  );
}

/**
 * The object to store: what the program declares, laid over the live object so that nothing of others is lost.
 * @param owned what the program declared before, whose keys go away when they are declared no longer.
 */
export function asStored(
  schema: Schema | undefined,
  wanted: unknown,
  owned: unknown,
  live: unknown,
  managed: Paths = [],
): unknown {
  const { ownedByKey, ownedByField, filledByServer } = traitsOf(schema);
  if (endsHere(managed)) return live;
  if (filledByServer && wanted === undefined) return live;
  if (ownedByKey) return mergeOwned(wanted, owned, live);
  const nested = managed.length > 0;
  if (!nested && !hasOwnership(schema) && isSame(schema, wanted, live)) return live;
  const [ours, theirs] = nested ? bothRecords(wanted, live) : [wanted, live];
  if (isRecord(ours) && isRecord(theirs)) {
    const before = isRecord(owned) ? owned : {};
    const combined = definedEntries(
      unionOfKeys(theirs, ours).map((key) => {
        if (ownedByField && ours[key] === undefined && before[key] === undefined) return [key, theirs[key]];
        return [key, asStored(childSchema(schema, key), ours[key], before[key], theirs[key], below(managed, key))];
      }),
    );
    return wanted === undefined && Object.keys(combined).length === 0 ? undefined : combined;
  }
  if (Array.isArray(wanted) && Array.isArray(live) && (nested || wanted.length === live.length)) {
    const before = Array.isArray(owned) ? owned : [];
    return combineItems(live, wanted, (one, other, index) =>
      asStored(itemOf(schema), other, before[index], one, below(managed, index)),
    );
  }
  return isSame(schema, wanted, live) ? live : wanted;
}

/** Merges a map or a list that several writers share: ours as declared, theirs as they are. */
function mergeOwned(wanted: unknown, owned: unknown, live: unknown): unknown {
  if (Array.isArray(wanted) || Array.isArray(owned) || Array.isArray(live)) {
    const ours = Array.isArray(wanted) ? wanted : [];
    const dropped = new Set(Array.isArray(owned) ? owned.filter((item) => !ours.includes(item)) : []);
    const theirs = (Array.isArray(live) ? live : []).filter((item) => !dropped.has(item));
    const merged = [...theirs, ...ours.filter((item) => !theirs.includes(item))];
    return merged.length === 0 ? undefined : merged;
  }
  const ours = isRecord(wanted) ? wanted : {};
  const before = isRecord(owned) ? owned : {};
  const theirs = Object.entries(isRecord(live) ? live : {}).filter(
    ([key]) => !Object.hasOwn(before, key) || Object.hasOwn(ours, key),
  );
  const merged = { ...Object.fromEntries(theirs), ...ours };
  return Object.keys(merged).length === 0 ? undefined : merged;
}
