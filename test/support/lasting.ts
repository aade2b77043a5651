import { setTimeout as sleep } from "node:timers/promises";

/** After this time, in milliseconds, no write of another test file is under way that has not seen ours, and might undo it. */
const settlingTime = 500;

/** Changes what Argo CD keeps in one object without a lock, again until it lasts: others' writes may undo it unawares. */
export async function untilItLasts(change: () => Promise<unknown>, hasLasted: () => Promise<boolean>): Promise<void> {
  do {
    await change();
    await sleep(settlingTime);
  } while (!(await hasLasted()));
}
