import http from "node:http";
import https from "node:https";

/** One request to a server on the loopback address. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The PEM text of the authority that signed the server's certificate. */
  readonly certificateAuthority?: string;
  readonly timeoutMilliseconds?: number;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

const defaultTimeoutMilliseconds = 30_000;

/** Sends a request and reads the whole answer, whatever its status. */
export function sendRequest(request: HttpRequest): Promise<HttpAnswer> {
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  const headers = {
    ...(body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    ...request.headers,
  };
  const options = {
    method: request.method ?? "GET",
    headers,
    ca: request.certificateAuthority,
    // A connection of its own each time: nothing is left open, and no proxy setting of the user's applies.
    agent: false as const,
  };
  return new Promise((resolve, reject) => {
    const client = request.url.startsWith("https:") ? https : http;
    const sent = client.request(request.url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.setTimeout(request.timeoutMilliseconds ?? defaultTimeoutMilliseconds, () => {
      sent.destroy(new Error(`no answer from ${request.url}`));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
