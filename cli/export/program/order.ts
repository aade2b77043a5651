/**
 * Puts items into an order in which what each needs comes before it. Of those that need one another, the first comes first; what
 * needs nothing stays where it is.
 */
export function inOrder<Item>(items: readonly Item[], needs: (item: Item) => ReadonlySet<Item>): Item[] {
  const left = [...items];
  const waiting = new Set(items);
  const isReady = (item: Item) => [...needs(item)].every((other) => other === item || !waiting.has(other));
  const result: Item[] = [];
  while (left.length > 0) {
    const [next] = left.splice(Math.max(left.findIndex(isReady), 0), 1) as [Item];
    waiting.delete(next);
    result.push(next);
  }
  return result;
}
