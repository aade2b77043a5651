import { operationEnd } from "./deadline";
import { isPartAway } from "./refusals";
import { growing, repeat, until } from "./repeat";
import { backoff } from "./retry";

/** How long Argo CD's caches may lag behind what was written, in milliseconds. */
const cacheLag = 10_000;

const pauses = growing(250, 2_000);

/**
 * Asks again and again while Argo CD's caches may not show yet what was written.
 * @throws UserError that says what was refused, or not shown.
 */
export async function untilShown(signal: AbortSignal, isShown: () => Promise<boolean>, refusal: string): Promise<void> {
  await until(isShown, { signal, deadline: performance.now() + cacheLag, explain: () => refusal });
}

/**
 * Sends a write again while its refusal passes: as soon as Argo CD's caches have caught up, which they have a while for
 * from the first answer that shows them behind; or when the part of Argo CD that is away is back, which the whole
 * operation has time for.
 * @param isBehind whether a refusal may pass within that while.
 * @param onRepeat called with the refusal before each other attempt.
 */
export function whileCachesLag<T>(
  signal: AbortSignal,
  isBehind: (error: unknown) => boolean,
  send: () => Promise<T>,
  onRepeat?: (error: unknown) => void,
): Promise<T> {
  const operationEnds = operationEnd(cacheLag);
  let lagEnds: number | undefined;
  return repeat(send, {
    signal,
    deadline: () => lagEnds ?? operationEnds,
    pauseAfter(error, attempts) {
      const isAway = isPartAway(error);
      if (!isAway && !isBehind(error)) return undefined;
      // A part that has been away begins with caches of its own.
      lagEnds = isAway ? undefined : (lagEnds ?? performance.now() + cacheLag);
      return isAway ? backoff(error, attempts) : pauses(attempts);
    },
    ...(onRepeat && { onRepeat }),
  });
}
