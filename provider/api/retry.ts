import { ApiError, code, UnreachableError } from "./errors";

const firstDelay = 300;
const longestDelay = 5_000;
const mostAttempts = 8;

/** Refusals that Argo CD gives while its own caches catch up with a write, or while a part of it restarts. */
const passingTexts = [
  /app is not allowed in project ".*", or the project does not exist/,
  /code = (Unavailable|DeadlineExceeded)/,
  /connection refused/,
  /Too many conflicts/,
];

/** Whether the same request may succeed a moment later, although Argo CD refused it. */
export function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return error.transient;
  if (!(error instanceof ApiError)) return false;
  return (
    error.code === code.unavailable ||
    error.code === code.resourceExhausted ||
    (error.code === code.deadlineExceeded && error.status === 504)
  );
}

/** Whether a refused write may pass once Argo CD's caches have caught up. For callers that wrote what it depends on. */
export function isStaleCache(error: unknown): boolean {
  return error instanceof ApiError && passingTexts.some((text) => text.test(error.serverMessage));
}

/**
 * How long to wait before the next attempt, in milliseconds; `undefined` when another attempt is useless or unsafe.
 * @param repeatable whether the request may be sent again although the first may have had its effect.
 */
export function retryDelay(error: unknown, repeatable: boolean, attempt: number): number | undefined {
  const refusedBeforeEffect =
    error instanceof ApiError
      ? error.code === code.resourceExhausted
      : error instanceof UnreachableError && error.status === 429;
  if (attempt >= mostAttempts || !isPassing(error) || !(repeatable || refusedBeforeEffect)) return undefined;
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  const asked = error instanceof ApiError || error instanceof UnreachableError ? error.retryAfter : undefined;
  return Math.max(asked ?? 0, Math.round(ceiling * (0.5 + Math.random() / 2)));
}

/** The wait that an answer's `Retry-After` asks for, in milliseconds; a date counts by the server's own clock. */
export function parseRetryAfter(headers: Readonly<Record<string, unknown>>): number | undefined {
  const text = headers["retry-after"];
  if (typeof text !== "string") return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const now = Date.parse(String(headers.date));
  const wait = Date.parse(text) - (Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
