import { UserError } from "../contract";
import type { Context } from "../lifecycle/context";

const firstPause = 200;
const longestPause = 2_000;

/** How long Argo CD's caches may lag behind what was written, in milliseconds. */
export const cacheLag = 10_000;

/** Waits for the given time, or less when the run is interrupted. */
export function pause(signal: AbortSignal, duration: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    const timer = setTimeout(finish, duration);
    signal.addEventListener("abort", finish, { once: true });
  });
}

/**
 * Asks again and again until the answer is yes.
 * @throws UserError with the given explanation at the deadline, or when the run is interrupted.
 */
export async function until(
  context: Context,
  deadline: number,
  isDone: () => Promise<boolean>,
  explain: () => string | Promise<string>,
): Promise<void> {
  for (let wait = firstPause; ; wait = Math.min(longestPause, wait * 1.5)) {
    if (await isDone()) return;
    if (context.signal.aborted) throw new UserError(`interrupted: ${await explain()}`);
    if (performance.now() + wait > deadline) throw new UserError(await explain());
    await pause(context.signal, wait);
  }
}

/** Asks again and again while Argo CD's caches may not show yet what was written. */
export function untilShown(context: Context, isShown: () => Promise<boolean>, refusal: string): Promise<void> {
  return until(context, performance.now() + cacheLag, isShown, () => refusal);
}
