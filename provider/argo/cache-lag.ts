import { growing, repeat, until } from "./repeat";

/** How long Argo CD's caches may lag behind what was written, in milliseconds. */
export const cacheLag = 10_000;

const pauses = growing(250, 2_000);

/**
 * Asks again and again while Argo CD's caches may not show yet what was written.
 * @throws UserError that says what was refused, or not shown.
 */
export async function untilShown(signal: AbortSignal, isShown: () => Promise<boolean>, refusal: string): Promise<void> {
  await until(isShown, { signal, deadline: performance.now() + cacheLag, explain: () => refusal });
}

/**
 * Sends a write again while its refusal passes as soon as Argo CD's caches have caught up.
 * @param onRepeat called with the refusal before each other attempt.
 */
export function whileCachesLag<T>(
  signal: AbortSignal,
  passes: (error: unknown) => boolean,
  send: () => Promise<T>,
  onRepeat?: (error: unknown) => void,
): Promise<T> {
  const ends = performance.now() + cacheLag;
  return repeat(send, {
    signal,
    deadline: () => ends,
    pauseAfter: (error, attempts) => (passes(error) ? pauses(attempts) : undefined),
    ...(onRepeat && { onRepeat }),
  });
}
