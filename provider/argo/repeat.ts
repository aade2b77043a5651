import { UserError } from "../contract";

/*
 * The mechanics of every repetition; what is repeated, while what, how long and how often is said by its callers. No
 * library fits: p-retry knows its pauses beforehand, where Argo CD may ask for longer ones, and forgets the failure when
 * it is interrupted; p-wait-for has pauses of one length and leaves its listeners on the signal.
 */

/** The time before the next attempt, in milliseconds, by how many there were; `undefined` when there were enough. */
export type Pauses = (attempts: number) => number | undefined;

/** Pauses that grow up to a limit. */
export function growing(first: number, longest: number, factor = 2): (attempts: number) => number {
  return (attempts) => Math.min(longest, first * factor ** (attempts - 1));
}

/** Pauses of other lengths each time, between half and one and a half, so that those who disturb one another do not meet again. */
export function scattered(pauses: (attempts: number) => number): (attempts: number) => number {
  return (attempts) => pauses(attempts) * (0.5 + Math.random());
}

/** Pauses of one length, between so many attempts in all. Default: as many as the time allows. */
export function even(length: number, most = Number.POSITIVE_INFINITY): Pauses {
  return (attempts) => (attempts < most ? length : undefined);
}

/** Waits for the given time, or less when the signal aborts. */
export function pause(signal: AbortSignal, duration: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted || duration <= 0) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    };
    // The global timer, unlike that of promises, is one that tests can wind forward.
    const timer = setTimeout(finish, duration);
    signal.addEventListener("abort", finish, { once: true });
  });
}

function isOver(deadline: number, wait: number): boolean {
  return performance.now() + wait >= deadline;
}

/** How a question is asked again. */
export interface Asking {
  readonly signal: AbortSignal;
  /** When it ends at the latest, by `performance.now()`: no pause goes beyond. Default: never. */
  readonly deadline?: number;
  /** Default: from 0.2 s to 2 s. */
  readonly pauses?: Pauses;
  /** What to say when the answer is still no. */
  readonly explain: () => string | Promise<string>;
}

/**
 * Asks again and again while the answer is no or nothing, and returns the first other one.
 * @throws UserError with the explanation at the end of time, or when the signal aborts.
 */
export async function until<T>(
  ask: () => Promise<T | false | undefined>,
  { signal, deadline = Number.POSITIVE_INFINITY, pauses = growing(200, 2_000, 1.5), explain }: Asking,
): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (signal.aborted) throw new UserError(`interrupted: ${await explain()}`);
    const wait = pauses(attempts);
    if (wait === undefined || isOver(deadline, wait)) throw new UserError(await explain());
    await pause(signal, wait);
  }
}

/** How an attempt is repeated. */
export interface Repetition<T> {
  readonly signal: AbortSignal;
  /** When it ends at the latest, by `performance.now()`: no pause goes beyond. Asked after each failure. Default: never. */
  readonly deadline?: () => number;
  /** The pause before another attempt, in milliseconds; `undefined` for a failure that does not pass. */
  readonly pauseAfter: (failure: unknown, attempts: number) => number | undefined;
  /**
   * What follows a failure that passes, before another attempt and also when there is time for none: answers what the
   * failed one has brought about all the same, or `undefined`. It may read anew what the next attempt begins with.
   */
  readonly recover?: (failure: unknown) => Promise<T | undefined>;
  /** Hears of a failure before another attempt. */
  readonly onRepeat?: (failure: unknown, attempts: number) => void;
  /** What to throw of a failure that would pass when it ends. Default: the failure, or that it was interrupted. */
  readonly explain?: (failure: unknown, end: "late" | "interrupted") => unknown;
}

function interruptedAt(failure: unknown): unknown {
  return failure instanceof UserError ? failure.saying(`interrupted: ${failure.message}`) : failure;
}

/** Repeats an attempt while its failure passes, until the deadline or until the signal aborts. */
export async function repeat<T>(attempt: () => Promise<T>, how: Repetition<T>): Promise<T> {
  const { signal, deadline = () => Number.POSITIVE_INFINITY, explain } = how;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (failure) {
      const wait = how.pauseAfter(failure, attempts);
      if (wait === undefined) throw failure;
      const isLate = isOver(deadline(), wait);
      if (!isLate && !signal.aborted) {
        how.onRepeat?.(failure, attempts);
        await pause(signal, wait);
      }
      const recovered = await how.recover?.(failure);
      if (recovered !== undefined) return recovered;
      if (signal.aborted) throw explain ? explain(failure, "interrupted") : interruptedAt(failure);
      if (isLate) throw explain ? explain(failure, "late") : failure;
    }
  }
}
