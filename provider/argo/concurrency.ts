import pLimit from "p-limit";

/** Argo CD does costly writes one after the other: more of them would only keep others waiting. */
const mostCostly = 4;

/** Does work in its turn. */
export type Turns = <T>(isCostly: boolean, work: () => Promise<T>) => Promise<T>;

/** Lets a bounded number of requests be under way at once, and fewer of the costly ones. */
export function takeTurns(most: number): Turns {
  const all = pLimit(most);
  const costly = pLimit(Math.min(most, mostCostly));
  return (isCostly, work) => (isCostly ? costly(() => all(work)) : all(work));
}
