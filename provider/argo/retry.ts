import { ApiError, UnreachableError } from "./errors";
import { isConflict, isPassing, isRefusedBeforeEffect } from "./refusals";

const firstDelay = 300;
const longestDelay = 5_000;

/** What a request allows to be done about its failure. */
export interface Repeatability {
  /** Whether it may be sent again although the first may have had its effect. */
  readonly repeatable: boolean;
  /** Whether it carries the version that it was made for, so that a conflict needs a fresh read. */
  readonly conditional?: boolean;
}

/** How long to wait before the next attempt, in milliseconds; `undefined` when another attempt is useless or unsafe. */
export function retryDelay(error: unknown, { repeatable, conditional }: Repeatability, attempt: number) {
  if (!isPassing(error) || (conditional && isConflict(error))) return undefined;
  return repeatable || isRefusedBeforeEffect(error) ? backoff(error, attempt) : undefined;
}

/** The wait before the next attempt, in milliseconds: longer each time, never the same, and as long as we are asked to. */
export function backoff(error: unknown, attempt: number): number {
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
