/**
 * Gives each of several its own text. Those that would have the same take their next one; what is left is numbered.
 * @param candidates for each its texts, the usual one first; one at least.
 */
export function uniqueTexts(
  candidates: readonly (readonly string[])[],
  taken: Pick<ReadonlySet<string>, "has">,
  numbered: (text: string, number: number) => string,
): string[] {
  const levels = candidates.map(() => 0);
  const textOf = (index: number) => candidates[index]?.[levels[index] ?? 0] ?? "";
  for (let isSettled = false; !isSettled; ) {
    const counts = new Map<string, number>();
    for (const index of candidates.keys()) counts.set(textOf(index), (counts.get(textOf(index)) ?? 0) + 1);
    const contested = [...candidates.keys()].filter((index) => {
      const text = textOf(index);
      const isAlone = counts.get(text) === 1 && !taken.has(text);
      return !isAlone && (levels[index] ?? 0) + 1 < (candidates[index]?.length ?? 0);
    });
    for (const index of contested) levels[index] = (levels[index] ?? 0) + 1;
    isSettled = contested.length === 0;
  }
  return withNumbers([...candidates.keys()].map(textOf), taken, numbered);
}

/** Numbers texts from the second one on that are taken. A text that is nobody else's is never given to another. */
function withNumbers(
  texts: readonly string[],
  taken: Pick<ReadonlySet<string>, "has">,
  numbered: (text: string, number: number) => string,
): string[] {
  const given = new Set<string>();
  const wanted = new Set(texts);
  return texts.map((text) => {
    let result = text;
    for (let number = 2; taken.has(result) || given.has(result) || (result !== text && wanted.has(result)); number++) {
      result = numbered(text, number);
    }
    given.add(result);
    return result;
  });
}
