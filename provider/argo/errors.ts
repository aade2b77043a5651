import { UserError } from "../contract";
import { plain } from "./explanations/plain";

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
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/** Argo CD refused a request. What its refusals mean is told by the predicates of `refusals.ts`. */
export class ApiError extends UserError {
  constructor(
    /** What Argo CD said, on one line. */
    readonly serverMessage: string,
    /** HTTP status of the answer. */
    readonly status: number,
    /** gRPC code in the answer, which tells more than the status. */
    readonly code: number,
    /** How long the server asks us to wait, in milliseconds. */
    readonly retryAfter?: number,
  ) {
    super(plain(serverMessage), plain(serverMessage));
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

const longestMessage = 2000;

/** One line of printable text: control characters out, white space folded, length bounded. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  const folded = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, " ").trim();
  return folded.length > longestMessage ? `${folded.slice(0, longestMessage)}…` : folded;
}
