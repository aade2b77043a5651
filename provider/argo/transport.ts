import { once } from "node:events";
import type { ClientRequest } from "node:http";
import type { Readable } from "node:stream";
import { type CancelableRequest, type Got, got, type Request, type RequestError, type Response } from "got";
import type { Connection } from "../connection/sources";
import { UserError } from "../contract";
import { brokenJson, explainAnswer, isHtml, parseAnswer } from "./answers";
import { UnreachableError } from "./errors";
import { inTime } from "./in-time";
import { stringifyJson } from "./json";
import { splitLines } from "./lines";
import { explainNetworkFailure, mayBeOtherProtocol, notInTime, speaksOther } from "./network-failure";
import { otherProtocol } from "./other-protocol";
import { agentFor, connectTimeout, proxyFor } from "./proxy";
import { type ListReading, receiveList } from "./receive-list";
import { type ApiRequest, requestUrl } from "./request";
import { createSender, type SendingOptions } from "./sending";
import { type Tls, tlsOf } from "./tls";

/** Sends requests to one server, a bounded number at once, and follows no redirect. */
export interface Transport {
  /** The parsed JSON body of a successful answer. */
  send(request: ApiRequest, token?: string): Promise<unknown>;
  /** The server's clock, in milliseconds since 1970, as its answers carry it. Asked without credentials. */
  clock(): Promise<number | undefined>;
  /** The lines of a server-sent event stream, until it ends or the signal aborts. */
  stream(request: ApiRequest, token?: string): AsyncIterable<string>;
}

/** How a transport behaves. */
export interface TransportOptions extends SendingOptions {
  /** Bytes of one answer, unpacked. Default 256 MiB. */
  readonly largestAnswer?: number;
  /** Characters of one line of a stream. Default 32 Mi. */
  readonly largestLine?: number;
  /** Hears that the way to the server shows what is sent to somebody else. */
  readonly onExposed?: (message: string) => void;
}

const responseTimeout = 60_000;
const longestRefusal = 1024 * 1024;
const refusalTimeout = 10_000;
const clockTimeout = 3_000;
const defaultConcurrency = 10;
const defaultLargestAnswer = 256 * 1024 * 1024;
const defaultLargestLine = 32 * 1024 * 1024;

/** As much of a refusal's body as tells why. */
async function beginning(body: Readable): Promise<string> {
  const timer = setTimeout(() => body.destroy(), refusalTimeout);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of body) {
      pieces.push(Buffer.from(piece));
      size += piece.length;
      if (size > longestRefusal) break;
    }
  } catch {
    // What has come must do.
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(pieces).toString();
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name.endsWith("Error") && "options" in error;
}

function authorization(token: string | undefined) {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/**
 * Lets a body that comes piece by piece fail at any time. An answer that is shorter than it says fails once more when its
 * reader has gone, and Node ends the process, headers and all, for a failure that nobody listens to.
 */
function failing(body: Request): Request {
  return body.on("error", () => undefined);
}

/** Lets a request fail at once when the server speaks another protocol from now on, which Node keeps silent about. */
function failOnUpgrade(address: string, request: ClientRequest): void {
  request.once("upgrade", ({ headers }, socket) => {
    socket.destroy();
    request.emit("error", explainAnswer(address, { status: 101, headers, body: "" }));
  });
}

/** Waits for the head of an answer whose body comes in piece by piece; one that is no success is an error. */
async function opened(address: string, body: Request): Promise<Response> {
  body.once("request", (request) => failOnUpgrade(address, request));
  const [response] = (await once(body, "response")) as [Response];
  const { statusCode: status, headers } = response;
  if (status === 200) return response;
  throw explainAnswer(address, { status, headers, body: await beginning(body) });
}

/** What leads to one server. */
interface Way {
  readonly address: string;
  readonly client: Got;
  readonly proxy: URL | undefined;
  readonly tls: Tls;
  readonly largestAnswer: number;
  readonly largestLine: number;
  /** The protocol that the server speaks in place of the expected one. Looked for once. */
  other(): ReturnType<typeof otherProtocol>;
}

function exposure(address: string, proxy: URL): string {
  return (
    `the token goes to ${address} in clear, through the proxy ${proxy.host}, which can read it: use https://, or name the ` +
    "server in NO_PROXY"
  );
}

function openWay(connection: Connection, concurrency: number, options: TransportOptions): Way {
  const { settings, address } = connection;
  const tls = tlsOf(connection);
  const proxy = proxyFor(address);
  if (proxy && address.startsWith("http:")) options.onExposed?.(exposure(address, proxy));
  const client = got.extend({
    agent: agentFor(address, proxy, concurrency, tls),
    https: {
      certificateAuthority: tls.authority,
      certificate: tls.certificate,
      key: tls.key,
      rejectUnauthorized: tls.isVerified,
    },
    headers: { ...settings.headers, "user-agent": "pulumi-argocd", "content-type": "application/json" },
    followRedirect: false,
    throwHttpErrors: false,
    responseType: "text",
    // What may be sent again is for sending.ts to say, which knows what Argo CD's refusals mean.
    retry: { limit: 0 },
  });
  const { largestAnswer = defaultLargestAnswer, largestLine = defaultLargestLine } = options;
  let looked: ReturnType<typeof otherProtocol> | undefined;
  const other = () => {
    looked ??= otherProtocol(address);
    return looked;
  };
  return { address, client, proxy, tls, largestAnswer, largestLine, other };
}

function tooLarge({ address, largestAnswer }: Way): UnreachableError {
  return new UnreachableError(`${address} answered more than ${largestAnswer} bytes: refused`, false);
}

async function receive(way: Way, pending: CancelableRequest<Response<string>>): Promise<unknown> {
  pending.on("request", (request) => failOnUpgrade(way.address, request));
  pending.on("downloadProgress", ({ transferred }) => {
    if (transferred > way.largestAnswer) pending.cancel();
  });
  const { statusCode: status, headers, body } = await pending;
  return parseAnswer(way.address, { status, headers, body });
}

async function receiveItems(way: Way, body: Request, reading: Omit<ListReading, "largest">): Promise<unknown> {
  const { address, largestAnswer } = way;
  try {
    const { headers } = await opened(address, body);
    if (isHtml(headers["content-type"], "")) {
      throw explainAnswer(address, { status: 200, headers, body: await beginning(body) });
    }
    const received = await receiveList(body, { ...reading, largest: largestAnswer });
    if (received === "too large") throw tooLarge(way);
    if (received === "broken") throw brokenJson(address, 200);
    return received.list;
  } finally {
    body.destroy();
  }
}

/** What a failed attempt says to the user, as far as it is not ours already. */
async function explained(way: Way, error: unknown): Promise<unknown> {
  if (!isRequestError(error)) return error;
  if (error.cause instanceof UserError) return error.cause;
  const { address, proxy, tls } = way;
  if (proxy === undefined && mayBeOtherProtocol(error)) {
    const other = await way.other();
    if (other) return speaksOther(address, other);
  }
  return explainNetworkFailure(address, error, { proxy, showsCertificate: tls.certificate !== undefined });
}

function bodyOf(body: unknown): string | Uint8Array {
  return body instanceof Uint8Array ? body : stringifyJson(body);
}

/** Sends a request once and receives its answer, within a time in milliseconds. */
async function exchange(way: Way, request: ApiRequest, token: string | undefined, time: number): Promise<unknown> {
  const url = requestUrl(way.address, request);
  const { keep, passed, signal } = request;
  const receiveIn = (over: AbortSignal) => {
    const options = {
      method: request.method,
      headers: authorization(token),
      ...(request.body !== undefined && { body: bodyOf(request.body) }),
      timeout: { connect: Math.min(connectTimeout, time) },
      signal: signal ? AbortSignal.any([signal, over]) : over,
    };
    if (keep) return receiveItems(way, failing(way.client.stream(url, options)), { keep, passed });
    return receive(way, way.client(url, options));
  };
  try {
    // The client's own time does not end what has no socket yet, or has it no more.
    return await inTime(time, receiveIn, () => notInTime(way.address, way.proxy));
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (signal?.aborted) throw new UserError("interrupted");
    throw isRequestError(error) && error.name === "CancelError" ? tooLarge(way) : await explained(way, error);
  }
}

async function clock(way: Way): Promise<number | undefined> {
  const url = requestUrl(way.address, { path: "/api/version" });
  try {
    const ask = (signal: AbortSignal) => {
      const pending = way.client(url, { timeout: { connect: connectTimeout }, signal });
      pending.on("request", (request) => failOnUpgrade(way.address, request));
      return pending;
    };
    const { headers } = await inTime(clockTimeout, ask, () => notInTime(way.address, way.proxy));
    const time = Date.parse(headers.date ?? "");
    return Number.isNaN(time) ? undefined : time;
  } catch (error) {
    throw await explained(way, error);
  }
}

async function* stream(way: Way, request: ApiRequest, token: string | undefined): AsyncIterable<string> {
  const { address, proxy, tls } = way;
  const body = failing(
    way.client.stream(requestUrl(address, request), {
      // A stream stays open: it must not take a socket from the requests.
      agent: agentFor(address, proxy, 1, tls),
      headers: { ...authorization(token), accept: "text/event-stream" },
      timeout: { connect: connectTimeout },
      signal: request.signal,
      decompress: false,
    }),
  );
  body.setEncoding("utf8");
  try {
    const late = () => notInTime(address, proxy);
    await inTime(request.timeout ?? responseTimeout, () => opened(address, body), late);
    yield* splitLines(body as AsyncIterable<string>, way.largestLine);
  } catch (error) {
    if (request.signal?.aborted) return;
    throw await explained(way, error);
  } finally {
    body.destroy();
  }
}

/** Opens the way to one Argo CD. Nothing is sent before the first request. */
export function createTransport(connection: Connection, options: TransportOptions = {}): Transport {
  const concurrency = connection.settings.maxConcurrency ?? defaultConcurrency;
  const way = openWay(connection, concurrency, options);
  return {
    send: createSender(
      connection.address,
      concurrency,
      (request, token, time) => exchange(way, request, token, time),
      options,
    ),
    clock: () => clock(way),
    stream: (request, token) => stream(way, request, token),
  };
}
