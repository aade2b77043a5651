import { createPrivateKey, X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { type Got, got, type Request, type RequestError, type Response } from "got";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import pLimit from "p-limit";
import { getProxyForUrl } from "proxy-from-env";
import * as z from "zod";
import type { Connection } from "../connection/settings";
import { UserError } from "../contract";
import { endOf } from "./deadline";
import { ApiError, isHtml, oneLine, parseErrorBody, UnreachableError } from "./errors";
import { type ItemPath, ItemReader } from "./items";
import { splitLines } from "./lines";
import { parseRetryAfter, retryDelay } from "./retry";

/** One request to Argo CD's REST API. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the root path, each segment already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: unknown;
  /**
   * Whole time for the request with its repetitions, in milliseconds. Default 2 min for GET, 5 min for writes; never
   * longer than the operation's own time.
   */
  readonly timeout?: number;
  /** Whether repeating the request after a lost answer does no harm. Default: all but POST. */
  readonly repeatable?: boolean;
  /** Whether it carries the version that it was made for, so that a conflict needs a fresh read. Default `false`. */
  readonly conditional?: boolean;
  /** Sent without credentials. */
  readonly anonymous?: boolean;
  /**
   * For a list that may be large: what to keep of each item, `undefined` for nothing. The answer is read item by item,
   * and is `{ items }` of what was kept.
   */
  readonly keep?: (item: unknown) => unknown;
  /** Beside `keep`: what of each item is left empty, which saves reading it. */
  readonly passed?: readonly ItemPath[];
  readonly signal?: AbortSignal;
}

const frameSchema = z.looseObject({ items: z.array(z.unknown()) });

/** Sends requests to one server, a bounded number at once, and follows no redirect. */
export interface Transport {
  /** The parsed JSON body of a successful answer. */
  send(request: ApiRequest, token?: string): Promise<unknown>;
  /** The lines of a server-sent event stream, until it ends or the signal aborts. */
  stream(request: ApiRequest, token?: string): AsyncIterable<string>;
}

const connectTimeout = 10_000;
/** With less time left a request is not sent: nobody would wait for what becomes of it. */
const shortestAttempt = 10;
const readAttempt = 60_000;
// Argo CD itself waits up to 60 s for its repo-server, and longer for a cluster that does not answer.
const writeAttempt = 150_000;
const readTimeout = 120_000;
const writeTimeout = 300_000;
const firstPatience = 20_000;
/** Failures that pass sooner are not worth a line. */
const quietAttempts = 2;
const longestRefusal = 1024 * 1024;
const refusalTimeout = 10_000;
const largestAnswer = 256 * 1024 * 1024;
const largestLine = 32 * 1024 * 1024;
const defaultConcurrency = 10;
/** Writes for which Argo CD rebuilds its settings, or checks every application of a project, one after the other. */
const costlyPath = /^\/api\/v1\/(repositories|clusters|certificates|projects)\b/;
const costlyConcurrency = 4;

/** How a transport behaves. */
export interface TransportOptions {
  /** Bytes of one answer, unpacked. Default 256 MiB. */
  readonly largestAnswer?: number;
  /** Characters of one line of a stream. Default 32 Mi. */
  readonly largestLine?: number;
  /** Milliseconds for a server that has never answered: it is rather a wrong address than away. Default 20 s. */
  readonly firstPatience?: number;
  /** Ends repetitions. What is under way goes on, so that its outcome is known. */
  readonly signal?: AbortSignal;
  /** Hears of requests that have failed and are sent again. */
  readonly onRepeat?: (message: string) => void;
}

/** A setting that holds PEM text, or the path of a file that does; checked, since TLS only ignores what it cannot read. */
function pem(setting: string | undefined, label: string, form: string, parse: (text: string) => unknown) {
  if (setting === undefined) return undefined;
  let text = setting;
  try {
    if (!setting.includes("-----BEGIN")) text = readFileSync(setting, "utf8");
  } catch {
    throw new UserError(`${label} is neither PEM text nor the path of a file that can be read`);
  }
  try {
    parse(text);
  } catch {
    throw new UserError(`${label} cannot be used: it must hold ${form}`);
  }
  return text;
}

function certificatePem(setting: string | undefined, label: string): string | undefined {
  return pem(setting, label, "a certificate in PEM form", (text) => new X509Certificate(text));
}

function keyPem(setting: string | undefined, label: string): string | undefined {
  return pem(setting, label, "a private key in PEM form, without a passphrase", (text) => createPrivateKey(text));
}

/** The proxy that the usual variables name for an address. */
function proxyFor(address: string): URL | undefined {
  const proxy = getProxyForUrl(address);
  if (!proxy) return undefined;
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new UserError(
    `the proxy for ${address} cannot be used: write ${proxyVariable(address)} as http://host:port, or name the server ` +
      "in NO_PROXY",
  );
}

function proxyVariable(address: string): string {
  return address.startsWith("https:") ? "HTTPS_PROXY" : "HTTP_PROXY";
}

/**
 * Sends plain HTTP through a proxy. The library has prepared the request by the time it connects; its own `connect` does
 * so once more, which sends the head a second time when the body comes later, as got's does.
 */
class PlainProxyAgent extends HttpProxyAgent<string> {
  override async connect(): Promise<Socket> {
    const socket = this.proxy.protocol === "https:" ? connectTls(this.connectOpts) : connect(this.connectOpts);
    await once(socket, "connect");
    return socket;
  }
}

function agentFor(url: string, proxy: URL | undefined, sockets: number, tls: object) {
  const options = { keepAlive: true, maxSockets: sockets, ...tls };
  if (proxy) {
    return url.startsWith("https:")
      ? { https: new HttpsProxyAgent(proxy, options) }
      : { http: new PlainProxyAgent(proxy, options) };
  }
  return url.startsWith("https:") ? { https: new HttpsAgent(options) } : { http: new HttpAgent(options) };
}

/** The query string: absent values left out, lists repeated. */
function queryString(query: ApiRequest["query"]): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of value === undefined ? [] : [value].flat()) parameters.append(name, item as string);
  }
  // A `+` would be decoded twice by the server, and end as a space.
  const text = parameters.toString().replaceAll("+", "%20");
  return text ? `?${text}` : "";
}

/** The full URL of a request; refuses a path that would leave the configured server or root path. */
export function requestUrl(address: string, request: Pick<ApiRequest, "path" | "query">): string {
  const wanted = `${address}${request.path}`;
  if (!request.path.startsWith("/") || /[\s\\?#]/.test(request.path) || new URL(wanted).href !== wanted) {
    throw new UserError("a name in the request cannot be part of a URL: no white space, `..`, or control characters");
  }
  return wanted + queryString(request.query);
}

const certificateCodes = new Set([
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_SIGNATURE_FAILURE",
]);

/** A failure below HTTP. */
interface NetworkFailure {
  readonly code?: string;
  readonly message: string;
}

/** Turns a failure below HTTP into one line that says what to do. */
export function explainNetworkFailure(address: string, failure: NetworkFailure, proxy?: URL): UnreachableError {
  const { message } = failure;
  const code = oneLine(failure.code ?? "");
  if (certificateCodes.has(code)) {
    return new UnreachableError(
      `the certificate of ${address} is not signed by a known authority (${code}): set argocd:caCert (ARGOCD_CA_CERT) ` +
        "to the authority that signed it",
      false,
    );
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return new UnreachableError(
      `the certificate of ${address} is made out to another name: use the name in the certificate as argocd:server`,
      false,
    );
  }
  if (code === "CERT_HAS_EXPIRED") {
    return new UnreachableError(`the certificate of ${address} has expired: renew it on the server`, false);
  }
  if (/\balert\b|_ALERT_/i.test(`${message} ${code}`)) {
    return new UnreachableError(
      `${address} refuses the TLS connection (${code}): set argocd:clientCert and argocd:clientKey (ARGOCD_CLIENT_CERT, ` +
        "ARGOCD_CLIENT_KEY) to a certificate that it accepts",
      false,
    );
  }
  if (code.startsWith("ERR_OSSL_")) {
    return new UnreachableError(
      `the client certificate for ${address} cannot be used (${code}): check that argocd:clientKey is the key of ` +
        "argocd:clientCert",
      false,
    );
  }
  if (code === "EPROTO" || /wrong version number|packet length too long/i.test(message)) {
    return new UnreachableError(
      `${address} does not speak TLS: set argocd:plainText (ARGOCD_PLAINTEXT) to true, or use the port that does`,
      false,
    );
  }
  if (proxy && code !== "ETIMEDOUT") {
    return new UnreachableError(
      `${address} cannot be reached through the proxy ${proxy.origin} (${code || oneLine(message)}): check ` +
        `${proxyVariable(address)} and NO_PROXY, and that Argo CD is up`,
      true,
    );
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new UnreachableError(
      `the name of ${address} is not known here (${code}): check argocd:server and the DNS`,
      true,
    );
  }
  if (code === "ETIMEDOUT") {
    return new UnreachableError(`${address} did not answer in time: check that Argo CD is up and reachable`, true);
  }
  const hint =
    address.startsWith("http:") && (code === "ECONNRESET" || code.startsWith("HPE_"))
      ? "check argocd:server, and argocd:plainText (ARGOCD_PLAINTEXT) if it speaks TLS"
      : "check argocd:server, and that Argo CD is up";
  return new UnreachableError(`${address} cannot be reached (${code || oneLine(message)}): ${hint}`, true);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function brokenJson(address: string, status: number): UnreachableError {
  return new UnreachableError(`${address} answered with broken JSON: check any proxy between`, true, status);
}

/** Turns an answer that is no success into the error that tells what happened. */
export function explainAnswer(
  address: string,
  answer: { status: number; headers: Readonly<Record<string, unknown>>; body: string },
): ApiError | UnreachableError {
  const { status, headers, body } = answer;
  const own = parseErrorBody(body);
  const retryAfter = parseRetryAfter(headers);
  const mayPass = status === 429 || status >= 500;
  if (own) return new ApiError(own.message, status, own.code, "", retryAfter);
  if (status >= 300 && status < 400) {
    const location = typeof headers.location === "string" ? headers.location : "";
    const target = URL.canParse(location, address) ? new URL(location, address).origin : "another address";
    const hint =
      address.startsWith("http:") && target.startsWith("https:")
        ? "it speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT) or use https:// in argocd:server"
        : "set argocd:server (and argocd:rootPath) to the final address";
    return new UnreachableError(`${address} redirects to ${target}, which is not followed: ${hint}`, false);
  }
  if (status === 400 && /HTTP request (was sent )?to (an )?HTTPS (server|port)/i.test(body)) {
    return new UnreachableError(`${address} speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT)`, false, status);
  }
  const contentType = typeof headers["content-type"] === "string" ? headers["content-type"] : undefined;
  // Half an answer says nothing, whatever its status.
  if (/\bjson\b/i.test(contentType ?? "") && body !== "" && !isJson(body)) return brokenJson(address, status);
  if (isHtml(contentType, body)) {
    return new UnreachableError(
      `${address} answered with an HTML page (HTTP ${status}), not with Argo CD's API: check argocd:server and ` +
        "argocd:rootPath; behind a login page, pass its token in argocd:headers",
      mayPass,
      status,
      retryAfter,
    );
  }
  return new UnreachableError(
    `${address} answered HTTP ${status} without Argo CD's error format: check argocd:server and argocd:rootPath, and ` +
      "any proxy between",
    mayPass,
    status,
    retryAfter,
  );
}

/** Parses a successful answer, which must be Argo CD's JSON. */
function parseAnswer(address: string, answer: { status: number; headers: Record<string, unknown>; body: string }) {
  if (answer.status !== 200) throw explainAnswer(address, answer);
  try {
    return JSON.parse(answer.body) as unknown;
  } catch {
    if (isHtml(String(answer.headers["content-type"] ?? ""), answer.body)) throw explainAnswer(address, answer);
    throw brokenJson(address, 200);
  }
}

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

/** Opens the way to one Argo CD. Nothing is sent before the first request. */
export function createTransport(connection: Connection, options: TransportOptions = {}): Transport {
  const limits = { largestAnswer, largestLine, firstPatience, ...options };
  const { settings, address, label } = connection;
  const tls = {
    certificateAuthority: certificatePem(settings.caCert, label("caCert")),
    certificate: certificatePem(settings.clientCert, label("clientCert")),
    key: keyPem(settings.clientKey, label("clientKey")),
    rejectUnauthorized: settings.insecure !== true,
  };
  const agentTls = { ca: tls.certificateAuthority, cert: tls.certificate, key: tls.key };
  const concurrency = settings.maxConcurrency ?? defaultConcurrency;
  const limit = pLimit(concurrency);
  const costly = pLimit(Math.min(concurrency, costlyConcurrency));
  const proxy = proxyFor(address);
  const client: Got = got.extend({
    agent: agentFor(address, proxy, concurrency, agentTls),
    https: tls,
    headers: { ...settings.headers, "user-agent": "pulumi-argocd", "content-type": "application/json" },
    followRedirect: false,
    throwHttpErrors: false,
    responseType: "text",
  });
  const authorization = (token: string | undefined) =>
    token === undefined ? {} : { authorization: `Bearer ${token}` };

  function tooLarge(): UnreachableError {
    return new UnreachableError(`${address} answered more than ${limits.largestAnswer} bytes: refused`, false);
  }

  /** Receives a list without ever holding all of its text. */
  async function receiveItems(
    pending: Request,
    keep: NonNullable<ApiRequest["keep"]>,
    passed: ApiRequest["passed"],
  ): Promise<unknown> {
    try {
      const [{ statusCode, headers }] = (await once(pending, "response")) as [Response];
      if (statusCode !== 200 || isHtml(headers["content-type"], "")) {
        throw explainAnswer(address, { status: statusCode, headers, body: await beginning(pending) });
      }
      const items: unknown[] = [];
      const reader = new ItemReader((item) => {
        const kept = keep(JSON.parse(item));
        if (kept !== undefined) items.push(kept);
      }, passed);
      let size = 0;
      for await (const chunk of pending) {
        size += (chunk as Buffer).length;
        if (size > limits.largestAnswer) throw tooLarge();
        reader.read(chunk as Buffer);
      }
      if (!reader.isComplete) throw brokenJson(address, 200);
      const frame: unknown = JSON.parse(reader.frame);
      const list = frameSchema.safeParse(frame);
      // What is no list at all is for the caller's schema to refuse.
      return list.success ? { items: [...list.data.items, ...items] } : frame;
    } catch (error) {
      throw error instanceof SyntaxError ? brokenJson(address, 200) : error;
    } finally {
      pending.destroy();
    }
  }

  async function sendOnce(request: ApiRequest, token: string | undefined, remaining: number): Promise<unknown> {
    const url = requestUrl(address, request);
    const options = {
      method: request.method,
      headers: authorization(token),
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      timeout: { connect: Math.min(connectTimeout, remaining), request: remaining },
      retry: { limit: 0 },
      signal: request.signal,
    };
    try {
      if (request.keep) return await receiveItems(client.stream(url, options), request.keep, request.passed);
      const pending = client(url, options);
      pending.on("downloadProgress", ({ transferred }) => {
        if (transferred > limits.largestAnswer) pending.cancel();
      });
      const answer = await pending;
      return parseAnswer(address, { status: answer.statusCode, headers: answer.headers, body: answer.body });
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (request.signal?.aborted) throw new UserError("interrupted");
      if (isRequestError(error)) {
        if (error.name === "CancelError") throw tooLarge();
        throw explainNetworkFailure(address, error, proxy);
      }
      throw error;
    }
  }

  /** Whether this server has ever answered as Argo CD does. */
  let isKnown = false;

  /** One attempt in its turn, within the time that is left. */
  async function attempt(request: ApiRequest, token: string | undefined, ends: number): Promise<unknown> {
    const longest = request.method === "GET" ? readAttempt : writeAttempt;
    const isCostly = request.method !== "GET" && costlyPath.test(request.path);
    const enter = <T>(work: () => Promise<T>) => (isCostly ? costly(() => limit(work)) : limit(work));
    try {
      const answer = await enter(() => {
        // What the request has waited for its turn is part of its time.
        const remaining = Math.round(Math.min(ends - performance.now(), longest));
        if (remaining < shortestAttempt) throw explainNetworkFailure(address, { code: "ETIMEDOUT", message: "" });
        return sendOnce(request, token, remaining);
      });
      isKnown = true;
      return answer;
    } catch (error) {
      isKnown ||= error instanceof ApiError;
      throw error;
    }
  }

  async function send(request: ApiRequest, token?: string): Promise<unknown> {
    const { method, repeatable = method !== "POST", conditional = false } = request;
    const begun = performance.now();
    const ends = endOf(request.timeout ?? (method === "GET" ? readTimeout : writeTimeout));
    const stopped = AbortSignal.any([request.signal, options.signal].filter((signal) => signal !== undefined));
    let answered: UnreachableError | undefined;
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await attempt(request, token, ends);
      } catch (error) {
        if (error instanceof UnreachableError) {
          if (error.status !== undefined) answered = error;
          // A repetition that runs out of time says less than what was answered before.
          else if (answered && performance.now() >= ends - shortestAttempt) throw answered;
        }
        const delay = retryDelay(error, { repeatable, conditional }, attempts);
        const last = isKnown ? ends : Math.min(ends, begun + limits.firstPatience);
        if (delay === undefined || performance.now() + delay >= last) throw error;
        if (attempts > quietAttempts) options.onRepeat?.(`${(error as UserError).message}; trying again`);
        await sleep(delay, undefined, { signal: stopped }).catch(() => {
          throw new UserError(request.signal?.aborted ? "interrupted" : `interrupted: ${(error as UserError).message}`);
        });
      }
    }
  }

  async function* stream(request: ApiRequest, token?: string): AsyncIterable<string> {
    const url = requestUrl(address, request);
    const body = client.stream(url, {
      // A stream stays open: it must not take a socket from the requests.
      agent: agentFor(address, proxy, 1, agentTls),
      headers: { ...authorization(token), accept: "text/event-stream" },
      timeout: { connect: connectTimeout, response: request.timeout ?? readAttempt },
      retry: { limit: 0 },
      signal: request.signal,
      decompress: false,
    });
    body.setEncoding("utf8");
    try {
      const [{ statusCode, headers }] = (await once(body, "response")) as [Response];
      if (statusCode !== 200)
        throw explainAnswer(address, { status: statusCode, headers, body: await beginning(body) });
      yield* splitLines(body as AsyncIterable<string>, limits.largestLine);
    } catch (error) {
      if (request.signal?.aborted) return;
      if (isRequestError(error)) throw explainNetworkFailure(address, error, proxy);
      throw error;
    } finally {
      body.destroy();
    }
  }

  return { send, stream };
}
