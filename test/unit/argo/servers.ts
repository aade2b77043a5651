import { readFileSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https, { type ServerOptions } from "node:https";
import type net from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { createSession, type Session } from "../../../provider/argo/session";
import { tokensOf } from "../../../provider/argo/tokens";
import { createTransport } from "../../../provider/argo/transport";
import { requireConnection } from "../../../provider/connection/credentials";
import type { Connection } from "../../../provider/connection/sources";
import { sourcesOf, type Texts } from "../connection/sources";

/** The path of a test certificate. */
export function certificatePath(name: string): string {
  return join(__dirname, "../../support/certificates", `${name}.pem`);
}

/** The text of a test certificate. */
export function certificate(name: string): string {
  return readFileSync(certificatePath(name), "utf8");
}

/** A request as a server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export type Answering = (request: Received, response: ServerResponse) => void;

/** A server of a test. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly requests: Received[];
}

const cleanups: (() => Promise<unknown>)[] = [];

/** Ends all servers of a test. */
export async function closeServers(): Promise<void> {
  await Promise.all(cleanups.splice(0).map((close) => close()));
}

/** Listens on a free port of the loopback address until the test ends. */
export async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanups.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

/** The body of a request; `undefined` where the client has gone before its end. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let body = "";
  try {
    for await (const chunk of request) body += chunk;
  } catch {
    return undefined;
  }
  return body;
}

/** Starts an HTTP server; over TLS with options. It remembers what it was asked. */
export async function serve(answer: Answering, tls?: ServerOptions): Promise<TestServer> {
  const requests: Received[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", url = "", headers } = request;
    const body = await readBody(request);
    if (body === undefined) return;
    const received = { method, url, headers, body };
    requests.push(received);
    answer(received, response);
  };
  const server = tls ? https.createServer(tls, handle) : http.createServer(handle);
  const port = await listen(server);
  return { url: `${tls ? "https" : "http"}://127.0.0.1:${port}`, port, requests };
}

/** The TLS options of a server with a test certificate. */
export function tlsWith(name = "server", options: ServerOptions = {}): ServerOptions {
  return { cert: certificate(name), key: certificate("key"), ...options };
}

/** Answers as Argo CD does. */
export function json(
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
}

/** Refuses as Argo CD does. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: number,
  message: string,
  headers: http.OutgoingHttpHeaders = {},
): void {
  json(response, { error: message, code, message }, status, headers);
}

/** A connection as an explicit provider makes it. */
export function connectionTo(server: string, settings: Texts = {}): Connection {
  const credentials = settings.username === undefined ? { authToken: "the-token" } : {};
  return requireConnection(sourcesOf({ provider: { server, ...credentials, ...settings } }));
}

/** A transport to a server. */
export function transportTo(server: string, settings: Texts = {}) {
  return createTransport(connectionTo(server, settings));
}

/** A session of a connection. */
export function openSession(connection: Connection, options?: Parameters<typeof tokensOf>[2]): Session {
  const transport = createTransport(connection);
  return createSession(connection, transport, tokensOf(connection, transport, options));
}

/** A session at a server. */
export function sessionTo(server: string, settings: Texts = {}): Session {
  const connection = connectionTo(server, settings);
  return openSession(connection);
}

/** A promise that a test resolves itself. */
export function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
