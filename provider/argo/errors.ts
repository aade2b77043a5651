import * as z from "zod";
import { UserError } from "../contract";

/** The gRPC codes by which Argo CD classifies a refusal, as far as we tell them apart. */
export const code = {
  canceled: 1,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
  resourceExhausted: 8,
  failedPrecondition: 9,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** Argo CD refused a request. */
export class ApiError extends UserError {
  constructor(
    /** What Argo CD said, on one line. */
    readonly serverMessage: string,
    /** HTTP status of the answer. */
    readonly status: number,
    /** gRPC code in the answer, which tells more than the status. */
    readonly code: number,
    hint = "",
    /** How long the server asks us to wait, in milliseconds. */
    readonly retryAfter?: number,
  ) {
    super(hint ? `${serverMessage} (${hint})` : serverMessage);
  }
}

/** The server could not be asked, or something else than Argo CD answered. Says nothing about any object. */
export class UnreachableError extends UserError {
  constructor(
    message: string,
    /** Whether the same request may pass a moment later. */
    readonly transient: boolean,
    /** HTTP status of the answer, if there was one. */
    readonly status?: number,
    /** How long the server asks us to wait, in milliseconds. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

const errorBodySchema = z.looseObject({
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  code: z.unknown().optional(),
});

const longestMessage = 2000;

/** One line of printable text: control characters out, white space folded, length bounded. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const folded = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
  return folded.length > longestMessage ? `${folded.slice(0, longestMessage)}…` : folded;
}

/** Reads Argo CD's own error out of an answer's body, which may be anything. */
export function parseErrorBody(body: string): { readonly message: string; readonly code: number } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = errorBodySchema.safeParse(value);
  if (!parsed.success) return undefined;
  const message = [parsed.data.message, parsed.data.error].find((text) => typeof text === "string" && text !== "");
  const number = parsed.data.code;
  if (typeof message !== "string" || typeof number !== "number") return undefined;
  return { message: oneLine(message), code: number };
}

/** Whether a text is an HTML page, as identity-aware proxies and login pages send. */
export function isHtml(contentType: string | undefined, body: string): boolean {
  return /\bhtml\b/i.test(contentType ?? "") || /^\s*<(!doctype|html)/i.test(body);
}

/** Whether Argo CD says that our session or token is not (or no longer) accepted, as opposed to somebody else's. */
export function isSessionRefused(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    error.code === code.unauthenticated &&
    /^(no session information|invalid session)/i.test(error.serverMessage)
  );
}

/** Whether Argo CD says that our rights do not suffice, or hides whether the object exists. */
export function isForbidden(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === code.permissionDenied;
}

/** Whether Argo CD says that the object does not exist. */
export function isNotFound(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === code.notFound;
}

/** Whether somebody else wrote the object between our read and our write. */
export function isConflict(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === code.aborted;
}

const takenTexts = [
  /already exists, and upsert was not specified/,
  /spec is different[;,] use upsert/,
  /unable to check existing/,
  /^secret ".*" not found$/,
];

/**
 * Whether a create was refused because somebody else's object has its place. Argo CD compares with what its caches show,
 * which may not have heard of that object yet.
 */
export function isTaken(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false;
  return error.code === code.alreadyExists || takenTexts.some((text) => text.test(error.serverMessage));
}
