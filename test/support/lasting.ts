import { setTimeout as sleep } from "node:timers/promises";
import { growing, scattered } from "../../provider/argo/repeat";

/** After this time, in milliseconds, no write of another test file is under way that has not seen ours, and might undo it. */
const settlingTime = 500;

const pauses = scattered(growing(100, 2_000));

/** Waits before another attempt, never as long as another test file does, so that the two don't meet again. */
export function stepAside(attempts: number): Promise<void> {
  return sleep(pauses(attempts));
}

/** Changes what Argo CD keeps in one object without a lock, again until it lasts: others' writes may undo it unawares. */
export async function untilItLasts(change: () => Promise<unknown>, hasLasted: () => Promise<boolean>): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    const began = performance.now();
    await change();
    await sleep(Math.max(settlingTime, performance.now() - began));
    if (await hasLasted()) return;
    await stepAside(attempts);
  }
}
