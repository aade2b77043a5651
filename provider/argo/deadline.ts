import { AsyncLocalStorage } from "node:async_hooks";

/** Time that a call always has: what an operation does last, such as reading what it has made, must not be cut off. */
const grace = 10_000;

const deadlines = new AsyncLocalStorage<number>();

/** Does work whose calls, with their repetitions, end at a time of the clock of `performance.now()`. */
export function within<T>(deadline: number, work: () => T): T {
  return deadlines.run(deadline, work);
}

/** Does work that others wait for too: no single operation's time bounds it. */
export function shared<T>(work: () => T): T {
  return deadlines.exit(work);
}

/** When a call that begins now and may take a time must have ended. */
export function endOf(time: number): number {
  const now = performance.now();
  const deadline = deadlines.getStore() ?? Number.POSITIVE_INFINITY;
  return Math.min(now + time, Math.max(deadline, now + grace));
}

/** When the operation that a call belongs to is over; without one, after a time. */
export function operationEnd(time: number): number {
  return deadlines.getStore() ?? performance.now() + time;
}
