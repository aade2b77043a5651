import { spawn } from "node:child_process";
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { gitEnvironment } from "./command";

/** What a git server over HTTP serves, and to whom. */
export interface GitServerOptions {
  readonly directory: string;
  readonly username: string;
  readonly password: string;
}

/** Answers git over HTTP with `git http-backend`, to those who know the password, which is a bearer token too. */
export function gitRequestListener(options: GitServerOptions): RequestListener {
  const basic = `Basic ${Buffer.from(`${options.username}:${options.password}`).toString("base64")}`;
  const expected = [basic, `Bearer ${options.password}`];
  return (request, response) => {
    const { authorization = "" } = request.headers;
    if (!expected.some((text) => sameText(authorization, text))) {
      response
        .writeHead(401, { "www-authenticate": 'Basic realm="git"' })
        .end("A user name and a password are needed.\n");
      return;
    }
    serve(request, response, options);
  };
}

function serve(request: IncomingMessage, response: ServerResponse, options: GitServerOptions): void {
  const backend = spawn("git", ["http-backend"], { env: backendEnvironment(request, options) });
  request.pipe(backend.stdin);
  // The backend may end before it has read all of the request.
  backend.stdin.on("error", () => {});
  backend.stderr.on("data", (chunk: Buffer) => process.stderr.write(chunk));
  backend.once("error", () => response.destroy());
  response.once("close", () => backend.kill());

  let head = Buffer.alloc(0);
  const readHead = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end === -1) {
      return;
    }
    backend.stdout.off("data", readHead);
    const { status, headers } = parseHead(head.subarray(0, end).toString());
    response.writeHead(status, headers);
    response.write(head.subarray(end + 4));
    backend.stdout.pipe(response);
  };
  backend.stdout.on("data", readHead);
  backend.once("close", () => response.end());
}

function backendEnvironment(request: IncomingMessage, options: GitServerOptions): Record<string, string> {
  const address = new URL(request.url ?? "/", "http://localhost");
  const environment: Record<string, string | undefined> = {
    ...gitEnvironment(),
    GIT_PROJECT_ROOT: options.directory,
    GIT_HTTP_EXPORT_ALL: "1",
    PATH_INFO: decodeURIComponent(address.pathname),
    QUERY_STRING: address.search.slice(1),
    REQUEST_METHOD: request.method,
    REMOTE_USER: options.username,
    REMOTE_ADDR: request.socket.remoteAddress,
    CONTENT_TYPE: request.headers["content-type"],
    CONTENT_LENGTH: request.headers["content-length"],
    HTTP_CONTENT_ENCODING: request.headers["content-encoding"],
    GIT_PROTOCOL: singleHeader(request, "git-protocol"),
  };
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function singleHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Splits what a CGI program prints first into the status and the headers of the answer. */
export function parseHead(text: string): { status: number; headers: Record<string, string> } {
  const headers: Record<string, string> = {};
  let status = 200;
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === "status") {
      status = Number.parseInt(value, 10);
    } else {
      headers[name] = value;
    }
  }
  return { status, headers };
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
