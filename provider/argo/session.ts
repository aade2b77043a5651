import type * as z from "zod";
import type { Connection } from "../connection/sources";
import { expiryOf } from "../model/jwt";
import { UnreachableError } from "./errors";
import { isSessionRefused } from "./refusals";
import type { ApiRequest } from "./request";
import type { TokenSource } from "./tokens";
import type { Transport } from "./transport";

/** Sends requests as the connection's account: one token for all calls, renewed once when it is refused. */
export interface Session {
  /** When a request that may change something was last under way (by `performance.now()`). */
  readonly lastWrite: number;
  /** Sends a request and parses its answer. */
  call<T>(schema: z.ZodType<T>, request: ApiRequest): Promise<T>;
  /** When the token in use ends, in seconds since 1970, as far as it says so. */
  expiry(): Promise<number | undefined>;
  /** Follows a stream of events. */
  follow(request: ApiRequest): AsyncIterable<string>;
}

/**
 * Opens a session on a transport. Nothing is sent before the first call.
 * @param explain adds to a failure what there is to know of it.
 */
export function createSession(
  { address }: Connection,
  transport: Transport,
  tokens: TokenSource,
  explain: (failure: unknown, request: ApiRequest) => Promise<unknown> = async (failure) => failure,
): Session {
  let lastWrite = Number.NEGATIVE_INFINITY;

  async function sendNoting(request: ApiRequest): Promise<unknown> {
    try {
      const isOurs = request.token === undefined && !request.anonymous;
      return await (isOurs ? sendWithToken(transport, tokens, request) : transport.send(request, request.token));
    } catch (failure) {
      throw await explain(failure, request);
    } finally {
      if (!(request.changesNothing ?? request.method === "GET")) lastWrite = performance.now();
    }
  }

  return {
    get lastWrite() {
      return lastWrite;
    },
    async call(schema, request) {
      const answer = await sendNoting(request);
      const parsed = schema.safeParse(answer);
      if (parsed.success) return parsed.data;
      const where = parsed.error.issues[0]?.path.join(".") || "the top";
      throw new UnreachableError(
        `${address} answered ${request.method} ${request.path} in an unknown form (at ${where}): is this an ` +
          "Argo CD of a supported version?",
        false,
      );
    },
    expiry: async () => expiryOf(await tokens.current()),
    async *follow(request) {
      try {
        yield* followWithToken(transport, tokens, request);
      } catch (failure) {
        throw await explain(failure, request);
      }
    },
  };
}

/** Sends a request, and once more with another token when Argo CD refuses the first and there is another. */
async function sendWithToken(transport: Transport, tokens: TokenSource, request: ApiRequest): Promise<unknown> {
  const token = await tokens.current();
  try {
    return await transport.send(request, token);
  } catch (error) {
    if (!isSessionRefused(error)) throw error;
    const next = await tokens.after(token);
    if (next === undefined) throw tokens.refusal(error);
    return sendRenewed(transport, tokens, request, next);
  }
}

async function sendRenewed(
  transport: Transport,
  tokens: TokenSource,
  request: ApiRequest,
  token: string,
): Promise<unknown> {
  try {
    return await transport.send(request, token);
  } catch (error) {
    throw isSessionRefused(error) ? tokens.refusal(error) : error;
  }
}

/** Follows a stream, and opens it once more with another token when Argo CD refuses the first and there is another. */
async function* followWithToken(transport: Transport, tokens: TokenSource, request: ApiRequest): AsyncIterable<string> {
  const token = await tokens.current();
  try {
    yield* transport.stream(request, token);
  } catch (error) {
    if (!isSessionRefused(error)) throw error;
    const next = await tokens.after(token);
    if (next === undefined) throw tokens.refusal(error);
    yield* transport.stream(request, next);
  }
}
