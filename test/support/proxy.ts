import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Rule } from "./faults";

/** One request that went through. */
export interface Passed {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Milliseconds since the proxy was opened. */
  readonly at: number;
  /** What Argo CD answered, once it has. */
  status?: number;
}

/** What becomes of event streams: passed on, cut at once, or open without a single event. */
export type StreamMode = "pass" | "cut" | "silent";

/** A plain HTTP proxy in front of one Argo CD. */
export class ArgoProxy {
  readonly passed: Passed[] = [];
  streams: StreamMode = "pass";
  /** What is answered instead of Argo CD's own answer, by path without query: other versions say other things. */
  readonly answers = new Map<string, unknown>();
  /** What goes wrong: the first rule that fits a request decides what becomes of it. */
  rules: readonly Rule[] = [];
  private readonly open = new Set<Socket>();
  private readonly begun = performance.now();

  private constructor(
    readonly address: string,
    /** Ends it and whatever runs through it. */
    readonly close: () => Promise<void>,
  ) {}

  /** Opens a proxy on a port of its own. */
  static async before(target: string): Promise<ArgoProxy> {
    const server = createServer((incoming, outgoing) => proxy.pass(target, incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = new ArgoProxy(
      address,
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    );
    return proxy;
  }

  /** The requests of a method whose path matches. */
  requests(method: string, path: RegExp): Passed[] {
    return this.passed.filter((passed) => passed.method === method && path.test(passed.path));
  }

  /** Cuts the event streams that are open now. */
  cutStreams(): number {
    const { size } = this.open;
    for (const socket of this.open) socket.destroy();
    return size;
  }

  private pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = incoming.url ?? "/";
    const passed: Passed = { method: incoming.method ?? "", path, at: performance.now() - this.begun };
    this.passed.push(passed);
    const rule = this.rules.find((each) => each.takes(incoming.method ?? "", path));
    if (rule) return void rule.apply(target, incoming, outgoing);
    const isStream = path.includes("/api/v1/stream/");
    if (isStream) {
      if (this.streams === "cut") return void incoming.socket.destroy();
      this.open.add(incoming.socket);
      incoming.socket.on("close", () => this.open.delete(incoming.socket));
      if (this.streams === "silent") {
        outgoing.writeHead(200, { "content-type": "text/event-stream" });
        return void outgoing.write(":\n");
      }
    }
    const url = new URL(path, target);
    if (this.answers.has(url.pathname)) {
      outgoing.writeHead(200, { "content-type": "application/json" });
      return void outgoing.end(JSON.stringify(this.answers.get(url.pathname)));
    }
    const upstream = request(
      url,
      { method: incoming.method, headers: { ...incoming.headers, host: url.host } },
      (answer) => {
        if (answer.statusCode) passed.status = answer.statusCode;
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        outgoing.flushHeaders();
        answer.pipe(outgoing);
        answer.on("error", () => outgoing.destroy());
      },
    );
    upstream.on("error", () => outgoing.destroy());
    outgoing.on("close", () => upstream.destroy());
    incoming.pipe(upstream);
  }
}
