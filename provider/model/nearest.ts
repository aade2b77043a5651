import { distance } from "fastest-levenshtein";

/**
 * The known name that a mistyped one is nearest to, if it is near enough to be meant.
 * @param farthest how many letters may differ. Default a third of them, and 2 at least.
 */
export function nearest<Known extends string>(
  name: string,
  known: readonly Known[],
  farthest = Math.max(2, Math.floor(name.length / 3)),
): Known | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= farthest ? best.candidate : undefined;
}
