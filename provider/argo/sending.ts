import { UserError } from "../contract";
import { takeTurns } from "./concurrency";
import { endOf } from "./deadline";
import { ApiError, UnreachableError } from "./errors";
import { notInTime } from "./network-failure";
import { repeat } from "./repeat";
import type { ApiRequest } from "./request";
import { retryDelay } from "./retry";

/** With less time left a request is not sent: nobody would wait for what becomes of it. */
const shortestAttempt = 10;
const readAttempt = 60_000;
// Argo CD itself waits up to 60 s for its repo-server, and longer for a cluster that does not answer.
const writeAttempt = 150_000;
const readTimeout = 120_000;
const writeTimeout = 300_000;
const defaultPatience = 20_000;
/** Failures that pass sooner are not worth a line. */
const quietAttempts = 2;

/** One attempt: sends a request and receives its answer within a time, in milliseconds. */
export type Exchange = (request: ApiRequest, token: string | undefined, time: number) => Promise<unknown>;

/** How requests are sent again. */
export interface SendingOptions {
  /** Milliseconds for a server that has never answered: it is rather a wrong address than away. Default 20 s. */
  readonly firstPatience?: number;
  /** Ends repetitions. What is under way goes on, so that its outcome is known. */
  readonly signal?: AbortSignal;
  /** Hears of requests that have failed and are sent again. */
  readonly onRepeat?: (message: string) => void;
}

/**
 * Sends requests to one server, each in its turn and within its time. A request is sent again while the server is away or
 * busy, as far as that does no harm.
 */
export function createSender(
  address: string,
  concurrency: number,
  exchange: Exchange,
  { firstPatience = defaultPatience, signal, onRepeat }: SendingOptions,
): (request: ApiRequest, token?: string) => Promise<unknown> {
  const inTurn = takeTurns(concurrency);
  /** Whether this server has ever answered as Argo CD does. */
  let isKnown = false;

  async function attempt(request: ApiRequest, token: string | undefined, ends: number): Promise<unknown> {
    const longest = request.method === "GET" ? readAttempt : writeAttempt;
    try {
      const answer = await inTurn(request.costly === true, () => {
        // What the request has waited for its turn is part of its time.
        const remaining = Math.round(Math.min(ends - performance.now(), longest));
        if (remaining < shortestAttempt) throw notInTime(address);
        return exchange(request, token, remaining);
      });
      isKnown = true;
      return answer;
    } catch (error) {
      isKnown ||= error instanceof ApiError;
      throw error;
    }
  }

  return (request, token) => {
    const { method, repeatable = method !== "POST", conditional = false } = request;
    const begun = performance.now();
    const ends = endOf(request.timeout ?? (method === "GET" ? readTimeout : writeTimeout));
    let answered: UnreachableError | undefined;
    const attemptOnce = async () => {
      try {
        return await attempt(request, token, ends);
      } catch (error) {
        if (!(error instanceof UnreachableError)) throw error;
        if (error.status !== undefined) answered = error;
        // A repetition that runs out of time says less than what was answered before.
        throw answered && performance.now() >= ends - shortestAttempt ? answered : error;
      }
    };
    return repeat(attemptOnce, {
      signal: AbortSignal.any([request.signal, signal].filter((one) => one !== undefined)),
      deadline: () => (isKnown ? ends : Math.min(ends, begun + firstPatience)),
      pauseAfter: (error, attempts) => retryDelay(error, { repeatable, conditional }, attempts),
      onRepeat: (error, attempts) => {
        if (attempts > quietAttempts) onRepeat?.(`${(error as UserError).message}; trying again`);
      },
      explain: (error, end) => {
        if (end === "late") return error;
        const failure = error as UserError;
        if (request.signal?.aborted) return new UserError("interrupted");
        return new UserError(`interrupted: ${failure.message}`, failure.foreign);
      },
    });
  };
}
