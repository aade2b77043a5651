import { isRecord, own } from "./json";
import { isSame, normalise, stableText } from "./normalise";
import { below, endsHere, type Paths } from "./paths";
import { itemOf, type Schema, shapeOf } from "./schema";
import { type FieldTraits, traitsOf } from "./traits";
import { leadsTo } from "./walk";

/** Where in an object a value stands. */
interface Place {
  readonly schema: Schema | undefined;
  /** What another controller manages here or below. */
  readonly managed: Paths;
  /** Whether the value is an item of a list or map, where even an empty one is stored. */
  readonly isItem: boolean;
}

/** The place under a key or index. Inside free-form JSON everything is free-form. */
function inside({ schema, managed }: Place, step: string | number): Place {
  const shape = shapeOf(schema);
  const child = shape && typeof step === "string" ? own(shape, step) : itemOf(schema);
  return {
    schema: traitsOf(schema).freeForm ? schema : child,
    managed: below(managed, step),
    isItem: shape === undefined,
  };
}

function equalAt({ schema, isItem }: Place, one: unknown, other: unknown): boolean {
  return isSame(schema, one, other, isItem);
}

function definedEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function unionOfKeys(...records: readonly Record<string, unknown>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

/** What the server never shows again, so that the declared value stands for the live one. */
function isHidden({ secret, unreadable }: FieldTraits): boolean {
  return secret === true || unreadable === true;
}

/** Whether a program leaves a field to the server, which takes an empty text for none. */
function isLeftOut(value: unknown): boolean {
  return value === undefined || value === "";
}

/** Whether a field is none of those that this package knows: a newer Argo CD has it, and whoever has set it there. */
function isForeign(schema: Schema | undefined, key: string): boolean {
  const shape = shapeOf(schema);
  return shape !== undefined && !Object.hasOwn(shape, key);
}

/** A value without what another controller manages in it. */
export function unmanaged(value: unknown, managed: Paths): unknown {
  if (managed.length === 0) return value;
  if (endsHere(managed)) return undefined;
  if (Array.isArray(value)) return value.map((item, index) => unmanaged(item, below(managed, index)));
  if (!isRecord(value)) return value;
  return definedEntries(Object.entries(value).map(([key, item]) => [key, unmanaged(item, below(managed, key))]));
}

function nameOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item.name === "string" && item.name !== "" ? item.name : undefined;
}

/**
 * For each of our items the index of the one of theirs that stands for the same thing: an equal one, else one of the
 * same name, else the one at the same place. No item of theirs is given twice.
 */
function partners(place: Place, ours: readonly unknown[], theirs: readonly unknown[]): (number | undefined)[] {
  const found = new Array<number | undefined>(ours.length).fill(undefined);
  const taken = new Set<number>();
  const equality = (item: unknown, index: number) => {
    const { schema, managed } = inside(place, index);
    return stableText(normalise(schema, unmanaged(item, managed), true) ?? null);
  };
  for (const keyOf of [equality, nameOf]) {
    const free = new Map<string, number[]>();
    for (const [index, item] of theirs.entries()) {
      const key = taken.has(index) ? undefined : keyOf(item, index);
      if (key === undefined) continue;
      const alike = free.get(key);
      if (alike) alike.push(index);
      else free.set(key, [index]);
    }
    for (const alike of free.values()) alike.reverse();
    for (const [index, item] of ours.entries()) {
      const key = found[index] === undefined ? keyOf(item, index) : undefined;
      const partner = key === undefined ? undefined : free.get(key)?.pop();
      if (partner === undefined) continue;
      found[index] = partner;
      taken.add(partner);
    }
  }
  return found.map((partner, index) => partner ?? (index < theirs.length && !taken.has(index) ? index : undefined));
}

/**
 * The live object in the shape of the inputs: what equals the declaration keeps its text, what others own is left
 * out, what the server hides or another controller manages stays as declared. What remains different is drift.
 */
export function asDeclared(schema: Schema | undefined, declared: unknown, live: unknown, managed: Paths = []): unknown {
  return declaredAt({ schema, managed, isItem: false }, declared, live);
}

function declaredAt(place: Place, declared: unknown, live: unknown): unknown {
  const { schema, managed } = place;
  const fieldTraits = traitsOf(schema);
  const { ownedByKey, ownedByField, filledByServer } = fieldTraits;
  if (endsHere(managed) || isHidden(fieldTraits) || (filledByServer && isLeftOut(declared))) return declared;
  if (ownedByKey) return ownedPart(declared, live);
  const nested = managed.length > 0;
  if (!nested && !hasOwnership(schema) && equalAt(place, declared, live)) return declared;
  const [ours, theirs] = nested ? bothRecords(declared, live) : [declared, live];
  if (isRecord(ours) && isRecord(theirs)) {
    const keys = unionOfKeys(ours, theirs).filter(
      (key) => Object.hasOwn(ours, key) || !(ownedByField || isForeign(schema, key)),
    );
    const combined = definedEntries(
      keys.map((key) => [key, declaredAt(inside(place, key), own(ours, key), own(theirs, key))]),
    );
    return declared === undefined && Object.keys(combined).length === 0 ? undefined : combined;
  }
  if (Array.isArray(declared) && Array.isArray(live)) return declaredItems(place, declared, live);
  if (equalAt(place, declared, live)) return declared;
  // As found: with the server's defaults filled in, the difference would show more than what was changed.
  return live;
}

/** The live items, each with the text of the declared one that it stands for; in our order where order has no meaning. */
function declaredItems(place: Place, declared: readonly unknown[], live: readonly unknown[]): unknown[] {
  const chosen = partners(place, declared, live);
  const ours = new Map(chosen.flatMap((partner, index) => (partner === undefined ? [] : [[partner, index]])));
  const indexes = [...live.keys()];
  const order = traitsOf(place.schema).unordered
    ? [...chosen.filter((partner) => partner !== undefined), ...indexes.filter((index) => !ours.has(index))]
    : indexes;
  return order.map((index) => {
    const partner = ours.get(index);
    if (partner === undefined) return live[index] ?? null;
    return declaredAt(inside(place, partner), declared[partner], live[index]) ?? null;
  });
}

/** Where another controller manages something below, a missing object counts as an empty one. */
function bothRecords(one: unknown, other: unknown): [unknown, unknown] {
  return [one === undefined && isRecord(other) ? {} : one, other === undefined && isRecord(one) ? {} : other];
}

/** Whether a schema has, at some depth, fields that are not wholly ours; only then must equal values be walked. */
const hasOwnership = leadsTo(
  (traits) =>
    traits.ownedByKey === true || traits.ownedByField === true || traits.filledByServer === true || isHidden(traits),
);

/** The keys or items of a live map or list that the program declares, with their live values. */
function ownedPart(declared: unknown, live: unknown): unknown {
  if (Array.isArray(declared)) {
    const present = new Set(Array.isArray(live) ? live : []);
    return declared.filter((item) => present.has(item));
  }
  if (!isRecord(declared)) return declared;
  const present = isRecord(live) ? live : {};
  return definedEntries(Object.keys(declared).map((key) => [key, own(present, key)]));
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
  return storedAt({ schema, managed, isItem: false }, wanted, owned, live);
}

function storedAt(place: Place, wanted: unknown, owned: unknown, live: unknown): unknown {
  const { schema, managed } = place;
  const { ownedByKey, ownedByField, filledByServer } = traitsOf(schema);
  // What is declared here for the first time is sent, as on create.
  if (endsHere(managed)) return live === undefined && owned === undefined ? wanted : live;
  if (filledByServer && isLeftOut(wanted)) return isLeftOut(owned) ? live : undefined;
  if (ownedByKey) return mergeOwned(wanted, owned, live);
  // What the program has declared and drops goes away, with what others manage inside.
  const nested = managed.length > 0 && (wanted !== undefined || owned === undefined);
  if (!nested && !hasOwnership(schema) && equalAt(place, wanted, live)) return live;
  const [ours, theirs] = nested ? bothRecords(wanted, live) : [wanted, live];
  if (isRecord(ours) && isRecord(theirs)) {
    const before = isRecord(owned) ? owned : {};
    const combined = definedEntries(
      unionOfKeys(theirs, ours).map((key) => {
        const [want, had, has] = [own(ours, key), own(before, key), own(theirs, key)];
        const isShared = ownedByField || isForeign(schema, key);
        if (isShared && want === undefined && had === undefined) return [key, has];
        return [key, storedAt(inside(place, key), want, had, has)];
      }),
    );
    // Nothing of ours or theirs is left: as without what others manage, a live value that means nothing stays.
    if (wanted !== undefined || Object.keys(combined).length > 0) return combined;
  }
  if (Array.isArray(wanted) && Array.isArray(live)) return storedItems(place, wanted, owned, live);
  return equalAt(place, wanted, live) ? live : wanted;
}

/** Our items in our order, each laid over the live one that it stands for. */
function storedItems(place: Place, wanted: readonly unknown[], owned: unknown, live: readonly unknown[]): unknown[] {
  const before = Array.isArray(owned) ? owned : [];
  const present = partners(place, wanted, live);
  const former = partners(place, wanted, before);
  return wanted.map((item, index) => {
    const [one, other] = [former[index], present[index]];
    const had = one === undefined ? undefined : before[one];
    return storedAt(inside(place, index), item, had, other === undefined ? undefined : live[other]) ?? null;
  });
}

/** Merges a map or a list that several writers share: ours as declared, theirs as they are. */
function mergeOwned(wanted: unknown, owned: unknown, live: unknown): unknown {
  if (Array.isArray(wanted) || Array.isArray(owned) || Array.isArray(live)) {
    const ours = Array.isArray(wanted) ? wanted : [];
    const [kept, before] = [new Set(ours), new Set(Array.isArray(owned) ? owned : [])];
    const theirs = (Array.isArray(live) ? live : []).filter((item) => kept.has(item) || !before.has(item));
    const present = new Set(theirs);
    const merged = [...theirs, ...ours.filter((item) => !present.has(item))];
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
