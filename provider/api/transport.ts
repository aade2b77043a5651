import { readFileSync } from "node:fs";
import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type Got, got, type RequestError } from "got";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import pLimit from "p-limit";
import { getProxyForUrl } from "proxy-from-env";
import type { Connection } from "../config";
import { UserError } from "../contract";
import { ApiError, isHtml, oneLine, parseErrorBody, UnreachableError } from "./errors";
import { retryDelay } from "./retry";

/** One request to Argo CD's REST API. */
export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the root path, each segment already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body?: unknown;
  /** Whole time for the request with its retries, in milliseconds. Default 60 s for GET, 150 s for writes. */
  readonly timeout?: number;
  /** Whether repeating the request after a lost answer does no harm. Default: all but POST. */
  readonly repeatable?: boolean;
  /** Sent without credentials. */
  readonly anonymous?: boolean;
  readonly signal?: AbortSignal;
}

/** Sends requests to one server, a bounded number at once, and follows no redirect. */
export interface Transport {
  /** The parsed JSON body of a successful answer. */
  send(request: ApiRequest, token?: string): Promise<unknown>;
  /** The lines of a server-sent event stream, until it ends or the signal aborts. */
  stream(request: ApiRequest, token?: string): AsyncIterable<string>;
}

const connectTimeout = 10_000;
const readTimeout = 60_000;
// Argo CD itself waits up to 60 s for its repo-server, and longer for a cluster that does not answer.
const writeTimeout = 150_000;
const largestAnswer = 256 * 1024 * 1024;
const defaultConcurrency = 10;

/** A setting that holds PEM text, or the path of a file that does. */
function pem(setting: string | undefined, what: string): string | undefined {
  if (setting === undefined || setting.includes("-----BEGIN")) return setting;
  try {
    return readFileSync(setting, "utf8");
  } catch {
    throw new UserError(`${what} is neither PEM text nor the path of a file that can be read`);
  }
}

function agentFor(url: string, sockets: number, tls: object) {
  const proxy = getProxyForUrl(url);
  const options = { keepAlive: true, maxSockets: sockets, ...tls };
  if (proxy) {
    return url.startsWith("https:")
      ? { https: new HttpsProxyAgent(proxy, options) }
      : { http: new HttpProxyAgent(proxy, options) };
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

/** Turns a failure below HTTP into one line that says what to do. */
export function explainNetworkFailure(address: string, failure: { code?: string; message: string }): UnreachableError {
  const { code = "", message } = failure;
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
  if (code === "EPROTO" || /wrong version number|packet length too long/i.test(message)) {
    return new UnreachableError(
      `${address} does not speak TLS: set argocd:plainText (ARGOCD_PLAINTEXT) to true, or use the port that does`,
      false,
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
  return new UnreachableError(
    `${address} cannot be reached (${code || oneLine(message)}): check argocd:server, and that Argo CD is up`,
    true,
  );
}

/** Turns an answer that is no success into the error that tells what happened. */
export function explainAnswer(
  address: string,
  answer: { status: number; headers: Readonly<Record<string, unknown>>; body: string },
): ApiError | UnreachableError {
  const { status, headers, body } = answer;
  const own = parseErrorBody(body);
  if (own) return new ApiError(own.message, status, own.code);
  if (status >= 300 && status < 400) {
    const location = typeof headers.location === "string" ? headers.location : "";
    const target = URL.canParse(location, address) ? new URL(location, address).origin : "another address";
    const hint =
      address.startsWith("http:") && target.startsWith("https:")
        ? "it speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT) or use https:// in argocd:server"
        : "set argocd:server (and argocd:rootPath) to the final address";
    return new UnreachableError(`${address} redirects to ${target}, which is not followed: ${hint}`, false);
  }
  if (isHtml(typeof headers["content-type"] === "string" ? headers["content-type"] : undefined, body)) {
    return new UnreachableError(
      `${address} answered with an HTML page (HTTP ${status}), not with Argo CD's API: check argocd:server and ` +
        "argocd:rootPath; behind a login page, pass its token in argocd:headers",
      status >= 500,
    );
  }
  if (status === 400 && /HTTP request to an HTTPS server/i.test(body)) {
    return new UnreachableError(`${address} speaks TLS: remove argocd:plainText (ARGOCD_PLAINTEXT)`, false);
  }
  return new UnreachableError(
    `${address} answered HTTP ${status} without Argo CD's error format: check argocd:server and argocd:rootPath, and ` +
      "any proxy between",
    status === 429 || status >= 502,
  );
}

/** Parses a successful answer, which must be Argo CD's JSON. */
function parseAnswer(address: string, answer: { status: number; headers: Record<string, unknown>; body: string }) {
  if (answer.status !== 200) throw explainAnswer(address, answer);
  try {
    return JSON.parse(answer.body) as unknown;
  } catch {
    if (isHtml(String(answer.headers["content-type"] ?? ""), answer.body)) throw explainAnswer(address, answer);
    throw new UnreachableError(`${address} answered with broken JSON: check any proxy between`, true);
  }
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name.endsWith("Error") && "options" in error;
}

/** Opens the way to one Argo CD. Nothing is sent before the first request. */
export function createTransport(connection: Connection): Transport {
  const { settings, address } = connection;
  const tls = {
    certificateAuthority: pem(settings.caCert, "argocd:caCert"),
    certificate: pem(settings.clientCert, "argocd:clientCert"),
    key: pem(settings.clientKey, "argocd:clientKey"),
    rejectUnauthorized: settings.insecure !== true,
  };
  const agentTls = { ca: tls.certificateAuthority, cert: tls.certificate, key: tls.key };
  const concurrency = settings.maxConcurrency ?? defaultConcurrency;
  const limit = pLimit(concurrency);
  const client: Got = got.extend({
    agent: agentFor(address, concurrency, agentTls),
    https: tls,
    headers: { ...settings.headers, "user-agent": "pulumi-argocd", "content-type": "application/json" },
    followRedirect: false,
    throwHttpErrors: false,
    responseType: "text",
  });
  const authorization = (token: string | undefined) =>
    token === undefined ? {} : { authorization: `Bearer ${token}` };

  async function sendOnce(request: ApiRequest, token: string | undefined, remaining: number): Promise<unknown> {
    const url = requestUrl(address, request);
    try {
      const pending = client(url, {
        method: request.method,
        headers: authorization(token),
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        timeout: { connect: Math.min(connectTimeout, remaining), request: remaining },
        retry: { limit: 0 },
        signal: request.signal,
      });
      pending.on("downloadProgress", ({ transferred }) => {
        if (transferred > largestAnswer) pending.cancel();
      });
      const answer = await pending;
      return parseAnswer(address, { status: answer.statusCode, headers: answer.headers, body: answer.body });
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (request.signal?.aborted) throw new UserError("interrupted");
      if (isRequestError(error)) {
        if (error.name === "CancelError") {
          throw new UnreachableError(`${address} answered more than ${largestAnswer} bytes: refused`, false);
        }
        throw explainNetworkFailure(address, { code: error.code, message: error.message });
      }
      throw error;
    }
  }

  async function send(request: ApiRequest, token?: string): Promise<unknown> {
    const ends = performance.now() + (request.timeout ?? (request.method === "GET" ? readTimeout : writeTimeout));
    for (let attempt = 1; ; attempt += 1) {
      const remaining = Math.max(1, Math.round(ends - performance.now()));
      try {
        return await limit(() => sendOnce(request, token, remaining));
      } catch (error) {
        const delay = retryDelay(error, request.repeatable ?? request.method !== "POST", attempt);
        if (delay === undefined || performance.now() + delay >= ends) throw error;
        await new Promise((resolve) => setTimeout(resolve, delay));
        if (request.signal?.aborted) throw new UserError("interrupted");
      }
    }
  }

  async function* stream(request: ApiRequest, token?: string): AsyncIterable<string> {
    const url = requestUrl(address, request);
    const body = client.stream(url, {
      headers: { ...authorization(token), accept: "text/event-stream" },
      timeout: { connect: connectTimeout },
      retry: { limit: 0 },
      signal: request.signal,
      decompress: false,
    });
    let pending = "";
    try {
      for await (const chunk of body) {
        pending += chunk.toString();
        if (pending.length > largestEvent) return;
        const lines = pending.split("\n");
        pending = lines.pop() ?? "";
        yield* lines;
      }
    } catch (error) {
      if (request.signal?.aborted) return;
      if (isRequestError(error)) throw explainNetworkFailure(address, { code: error.code, message: error.message });
      throw error;
    } finally {
      body.destroy();
    }
  }

  return { send, stream };
}

const largestEvent = 32 * 1024 * 1024;
