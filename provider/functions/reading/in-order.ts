/** Items in the order of a text of each: Argo CD answers some lists in another order each time. */
export function inOrder<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const compared = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
  return [...items].sort((one, other) => compared(textOf(one), textOf(other)));
}
