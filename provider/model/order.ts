import { isRecord, own } from "./json";
import { normalise, stableText } from "./normalise";
import { itemOf, type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";
import { leadsTo } from "./walk";

const hasUnordered = leadsTo(({ unordered }) => unordered === true);

/**
 * A value with the items of each list whose order has no meaning in the order that they had before, where the list holds
 * the same items: the comparison of inputs would show another order as a change of many items. A list in which something
 * is not known yet holds other items, and stays as it is.
 */
export function inOldOrder(schema: Schema | undefined, before: unknown, now: unknown): unknown {
  if (schema === undefined || !hasUnordered(schema)) return now;
  const [shape, item] = [shapeOf(schema), itemOf(schema)];
  if (Array.isArray(before) && Array.isArray(now)) {
    const sorted = traitsOf(schema).unordered ? arranged(item, before, now) : now;
    return sorted.map((each, index) => inOldOrder(item, before[index], each));
  }
  if (!isRecord(before) || !isRecord(now)) return now;
  const entries = Object.entries(now).map(([key, value]): [string, unknown] => {
    return [key, inOldOrder(shape ? own(shape, key) : item, own(before, key), value)];
  });
  return Object.fromEntries(entries);
}

/** The items in the order of the old ones, when each stands for one of them. */
function arranged(item: Schema | undefined, before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  if (before.length !== now.length) return now;
  const textOf = (value: unknown) => stableText(normalise(item, value, true) ?? null);
  const places = new Map<string, unknown[]>();
  for (const value of now) {
    const text = textOf(value);
    const alike = places.get(text);
    if (alike) alike.push(value);
    else places.set(text, [value]);
  }
  const found = before.map((value) => places.get(textOf(value))?.shift());
  return found.includes(undefined) ? now : found;
}
