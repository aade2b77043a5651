import { ApiError, code, isConflict, UnreachableError } from "./errors";

const firstDelay = 300;
const longestDelay = 5_000;

/** What Argo CD says of a project that it does not know, or not yet, or that does not take the application in. */
const unknownProject = /app is not allowed in project ".*", or the project does not exist/;

/** Refusals that Argo CD gives while its own caches catch up with a write, or while a part of it restarts. */
const passingTexts = [
  unknownProject,
  /code = (Unavailable|DeadlineExceeded)/,
  /connection refused/,
  /Too many conflicts/,
];

/** Internal errors that pass; most others are a user's mistakes, which Argo CD does not tell apart. */
const passingFailures =
  /Too many conflicts|code = Unavailable|transport is closing|etcdserver: (leader changed|request timed out)/;

/** Codes of Kubernetes and Argo CD for what passes: it is busy, restarts, or somebody else has just written. */
const passingCodes: ReadonlySet<number> = new Set([
  code.unavailable,
  code.resourceExhausted,
  code.aborted,
  code.canceled,
]);

/** Whether the same request may succeed a moment later, although Argo CD refused it. */
export function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return error.transient;
  if (!(error instanceof ApiError)) return false;
  if (error.code === code.resourceExhausted && /larger than max/.test(error.serverMessage)) return false;
  return (
    passingCodes.has(error.code) ||
    (error.code === code.deadlineExceeded && error.status === 504) ||
    (error.status === 500 && passingFailures.test(error.serverMessage))
  );
}

/** Whether a refused write may pass once Argo CD's caches have caught up. For callers that wrote what it depends on. */
export function isStaleCache(error: unknown): boolean {
  return error instanceof ApiError && passingTexts.some((text) => text.test(error.serverMessage));
}

/** Whether Argo CD does not know the application's project, or not yet, or the project does not take it in. */
export function isUnknownProject(error: unknown): error is ApiError {
  return error instanceof ApiError && unknownProject.test(error.serverMessage);
}

/** Whether a project is said to forbid what an application asks for; right after the project was written it may not. */
export function isProjectRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    /is not permitted in project|do not match any of the allowed destinations in project/.test(error.serverMessage)
  );
}

/** What a request allows to be done about its failure. */
export interface Repetition {
  /** Whether it may be sent again although the first may have had its effect. */
  readonly repeatable: boolean;
  /** Whether it carries the version that it was made for, so that a conflict needs a fresh read. */
  readonly conditional?: boolean;
}

/** How long to wait before the next attempt, in milliseconds; `undefined` when another attempt is useless or unsafe. */
export function retryDelay(error: unknown, { repeatable, conditional }: Repetition, attempt: number) {
  if (!isPassing(error) || (conditional && isConflict(error))) return undefined;
  const refusedBeforeEffect =
    error instanceof ApiError
      ? error.code === code.resourceExhausted
      : error instanceof UnreachableError && error.status === 429;
  return repeatable || refusedBeforeEffect ? backoff(error, attempt) : undefined;
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
