import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** An answer with its whole body. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request that something happens to, and the way on to Argo CD. */
export interface Exchange {
  readonly outgoing: ServerResponse;
  readonly headers: IncomingHttpHeaders;
  readonly body: Promise<Buffer>;
  /** Lets Argo CD act, and takes its answer; with other headers where they are given. */
  forward(headers?: IncomingHttpHeaders): Promise<WholeAnswer>;
}

/** What becomes of a request. */
export type Fault = (exchange: Exchange) => Promise<void> | void;

/** Passes an answer on as it is. */
export function reply({ outgoing }: Exchange, { status, headers, body }: WholeAnswer): void {
  const { "transfer-encoding": _chunked, "content-length": _length, connection: _connection, ...rest } = headers;
  outgoing.writeHead(status, { ...rest, "content-length": body.length }).end(body);
}

/** When something happens: before Argo CD has seen the request, or after it has acted. */
export type Moment = "before" | "after";

async function until(moment: Moment, exchange: Exchange): Promise<void> {
  if (moment === "after") await exchange.forward();
}

/** Holds the request up. */
export function delay(duration: number): Fault {
  return async (exchange) => {
    await sleep(duration);
    reply(exchange, await exchange.forward());
  };
}

/** Closes the connection without an answer. */
export function drop(moment: Moment): Fault {
  return async (exchange) => {
    await until(moment, exchange);
    exchange.outgoing.socket?.destroy();
  };
}

/** Resets the connection, as a firewall or a restarted proxy does. */
export function reset(moment: Moment): Fault {
  return async (exchange) => {
    await until(moment, exchange);
    exchange.outgoing.socket?.resetAndDestroy();
  };
}

/** Leaves the request without an answer, on an open connection. */
export function silence(moment: Moment): Fault {
  return (exchange) => until(moment, exchange);
}

/** Ends the connection in the middle of the answer's body. */
export function cutBody(): Fault {
  return async (exchange) => {
    const { status, headers, body } = await exchange.forward();
    exchange.outgoing.writeHead(status, { ...headers, "content-length": body.length + 10 });
    exchange.outgoing.write(body.subarray(0, body.length / 2), () => exchange.outgoing.socket?.destroy());
  };
}

/** Answers in place of Argo CD. */
export function answer(
  status: number,
  options: { when?: Moment; body?: string; headers?: Record<string, string> } = {},
): Fault {
  return async (exchange) => {
    await until(options.when ?? "before", exchange);
    const headers = { "content-type": "text/plain", ...options.headers };
    reply(exchange, { status, headers, body: Buffer.from(options.body ?? "") });
  };
}

/** Answers as Argo CD refuses. */
export function refusal(status: number, code: number, message: string, headers: Record<string, string> = {}): Fault {
  return answer(status, {
    body: JSON.stringify({ error: message, code, message }),
    headers: { "content-type": "application/json", ...headers },
  });
}

/** Refuses with everything that was sent, in Argo CD's form or as a page. */
export function echo(form: "refusal" | "page"): Fault {
  return async (exchange) => {
    const all = `${JSON.stringify(exchange.headers)} ${await exchange.body}`;
    const fault = form === "page" ? answer(400, { body: all }) : refusal(400, 3, `cannot use ${all}`);
    await fault(exchange);
  };
}

/** Sends only the first half of a JSON answer, as a whole one. */
export function truncateJson(): Fault {
  return async (exchange) => {
    const whole = await exchange.forward();
    reply(exchange, { ...whole, body: whole.body.subarray(0, whole.body.length / 2) });
  };
}

/** Sends the answer under another media type. */
export function mistype(type: string): Fault {
  return async (exchange) => {
    const { headers, ...rest } = await exchange.forward();
    reply(exchange, { ...rest, headers: { ...headers, "content-type": type } });
  };
}

/** Sends the answer's body piece by piece. */
export function drip(pieces: number, pause: number): Fault {
  return async (exchange) => {
    const { status, headers, body } = await exchange.forward();
    exchange.outgoing.writeHead(status, { ...headers, "content-length": body.length });
    const size = Math.max(1, Math.ceil(body.length / pieces));
    for (let at = 0; at < body.length && !exchange.outgoing.destroyed; at += size) {
      exchange.outgoing.write(body.subarray(at, at + size));
      await sleep(pause);
    }
    exchange.outgoing.end();
  };
}

/** Does something, such as taking a right away, and passes the request on. */
export function after(act: () => Promise<unknown>): Fault {
  return async (exchange) => {
    await act();
    reply(exchange, await exchange.forward());
  };
}

/** Lets Argo CD see another token than the one that was sent. */
export function withToken(other: (sent: string) => string): Fault {
  return async (exchange) => {
    const sent = exchange.headers.authorization?.replace("Bearer ", "");
    const headers = sent === undefined ? {} : { authorization: `Bearer ${other(sent)}` };
    reply(exchange, await exchange.forward({ ...exchange.headers, ...headers }));
  };
}

/** Which requests a rule is for, and how many of them. */
export interface Choice {
  readonly method?: string | RegExp;
  readonly path?: RegExp;
  /** How many of each request (by method and path) something happens to; the ones after them pass. Default: all. */
  readonly timesEach?: number;
  /** How many requests something happens to in all. Default: all. */
  readonly times?: number;
  /** How many fitting requests pass before. */
  readonly skip?: number;
}

function fits(wanted: string | RegExp | undefined, text: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === "string" ? wanted === text : wanted.test(text);
}

/** A fault with the requests that it happens to. */
export class Rule {
  /** The requests that it has happened to. */
  readonly applied: string[] = [];
  private readonly seen = new Map<string, number>();
  private fitting = 0;

  constructor(
    private readonly fault: Fault,
    private readonly choice: Choice = {},
  ) {}

  /** Whether something happens to this request; counts it. */
  takes(method: string, path: string): boolean {
    const { times = Number.POSITIVE_INFINITY, timesEach = Number.POSITIVE_INFINITY, skip = 0 } = this.choice;
    if (!fits(this.choice.method, method) || !fits(this.choice.path, path)) return false;
    this.fitting += 1;
    const key = `${method} ${path}`;
    const seen = this.seen.get(key) ?? 0;
    if (this.fitting <= skip || seen >= timesEach || this.applied.length >= times) return false;
    this.seen.set(key, seen + 1);
    this.applied.push(key);
    return true;
  }

  /** Lets it happen. */
  apply(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const body = buffer(incoming);
    const forward = async (headers = incoming.headers) => forwardTo(target, incoming, outgoing, headers, await body);
    Promise.resolve(this.fault({ outgoing, headers: incoming.headers, body, forward })).catch(() => outgoing.destroy());
  }
}

function forwardTo(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<WholeAnswer> {
  const url = new URL(incoming.url ?? "/", target);
  // Whole and unpacked, so that faults can cut and change it.
  const { "accept-encoding": _packed, connection: _connection, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const upstream = request(url, { method: incoming.method, headers: { ...rest, host: url.host } }, (response) => {
      buffer(response).then(
        (whole) => resolve({ status: response.statusCode ?? 502, headers: response.headers, body: whole }),
        reject,
      );
    });
    upstream.on("error", reject);
    // An event stream has no end of its own.
    outgoing.on("close", () => upstream.destroy());
    upstream.end(body);
  });
}
