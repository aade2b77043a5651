/**
 * Puts items into an order in which most of what each needs comes before it: all of it, unless they need one another. Items that
 * need nothing stay in the order in which they are given.
 */
export function inOrder<Item>(items: readonly Item[], needs: (item: Item) => ReadonlySet<Item>): Item[] {
  const left = new Set(items);
  const result: Item[] = [];
  const missing = (item: Item) => [...needs(item)].filter((other) => other !== item && left.has(other)).length;
  while (left.size > 0) {
    const next = first([...left], missing);
    left.delete(next);
    result.push(next);
  }
  return result;
}

/** The first item of the least cost; of a cost of nothing, the first one at once. */
function first<Item>(items: readonly Item[], cost: (item: Item) => number): Item {
  let [best] = items as readonly [Item, ...Item[]];
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = cost(item);
    if (own < least) [best, least] = [item, own];
    if (least === 0) break;
  }
  return best;
}
