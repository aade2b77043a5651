import { isProjectInUse } from "../../../argo/refusals";
import { even, repeat } from "../../../argo/repeat";
import type { Context } from "../../../lifecycle/context";

/** How long Argo CD may go on counting applications that have just moved away or gone, in milliseconds. */
const countingLag = 10_000;
const looks = even(500);

/**
 * Takes something away from a project while Argo CD says that applications have it: in one run, their own deletes may be under
 * way.
 */
export function whileInUse<T>(context: Context, deadline: number, takeAway: () => Promise<T>): Promise<T> {
  let quietEnds: number | undefined;
  return repeat(takeAway, {
    signal: context.signal,
    deadline: () => Math.min(deadline, quietEnds ?? deadline),
    pauseAfter(failure, attempts) {
      if (!isProjectInUse(failure)) return undefined;
      const isQuiet = context.run.removals.running === 0;
      quietEnds = isQuiet ? (quietEnds ?? performance.now() + countingLag) : undefined;
      return looks(attempts);
    },
  });
}
