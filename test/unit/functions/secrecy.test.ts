import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import { functions, runFunction } from "../../../provider/functions/registry";
import { caseOf } from "../../functions";
import { closeServers, json, type Received, refuse, serve, type TestServer } from "../argo/servers";

const headers = { "X-Canary": "rambutan-header-0815" };
const settings = { authToken: "kumquat-token-4711", headers };
const login = { username: "ci", password: "kumquat-password-4711", headers };
const spec = { project: "payments", source: { helm: { parameters: [{ name: "p", value: "durian-parameter-1234" }] } } };
const live = { metadata: { name: "api", namespace: "argocd", uid: "1" }, spec, status: { sync: { status: "Synced" } } };
const canary = /kumquat|rambutan|durian/;

/** Everything that a person or a log could get to see of a value, hidden properties and symbols included. */
function allOf(value: unknown): string {
  const seen = new Set<unknown>();
  const walk = (each: unknown): string => {
    if (typeof each === "function") return "";
    if (typeof each !== "object" || each === null) return String(each);
    if (seen.has(each)) return "";
    seen.add(each);
    const own = Reflect.ownKeys(each).map((key) => `${String(key)}=${walk(Reflect.get(each, key))}`);
    const prototype = Object.getPrototypeOf(each) as unknown;
    return [...own, prototype === Object.prototype ? "" : walk(prototype)].join("\n");
  };
  const shown = inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true });
  return [String(value), JSON.stringify(value), shown, walk(value)].join("\n");
}

/** What may become of the request that a function sends at last, or of the first one. */
const ends: Readonly<Record<string, (request: Received, response: ServerResponse) => void>> = {
  "a refusal that repeats all": ({ headers, url }, response) =>
    refuse(response, 400, 3, `cannot use ${JSON.stringify([headers, url.includes("/applications/api") ? spec : {}])}`),
  "a refusal of the token": ({ headers }, response) =>
    refuse(response, 401, 16, `invalid session: ${headers.authorization}`),
  "a refusal of the right": ({ headers }, response) =>
    refuse(response, 403, 7, `permission denied: ${headers.authorization}`),
  "a page of a proxy": ({ headers }, response) =>
    void response.writeHead(400, { "content-type": "text/html" }).end(`<html>${JSON.stringify(headers)}</html>`),
  "other JSON": (_request, response) => json(response, { token: settings.authToken }),
  "broken JSON": (_request, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end('{"kumquat-token-4711": '),
  "a redirect": ({ headers }, response) =>
    void response.writeHead(302, { location: `https://x/?t=${headers.authorization}` }).end(),
  "a cut answer": (_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write("{", () => response.socket?.destroy());
  },
  "a closed connection": (_request, response) => void response.socket?.destroy(),
  "another protocol": (_request, response) =>
    void response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
  "no HTTP at all": (_request, response) => void response.socket?.end("kumquat-token-4711\r\n\r\n"),
};

afterEach(closeServers);

/** A server of one application, where something becomes of every request, or of the last one alone. */
function serverThat(end: (request: Received, response: ServerResponse) => void, isFirst: boolean): Promise<TestServer> {
  let looks = 0;
  return serve((request, response) => {
    const { pathname } = new URL(request.url, "http://argocd");
    if (isFirst) return end(request, response);
    if (pathname === "/api/v1/session") return json(response, { token: "kumquat-session-4711" });
    if (pathname === "/api/v1/settings") return json(response, { controllerNamespace: "argocd" });
    if (pathname === "/api/v1/session/userinfo") return json(response, { loggedIn: true, username: "ci" });
    if (pathname === "/api/v1/applications") return json(response, { items: [live] });
    looks += 1;
    return looks === 1 ? json(response, live) : end(request, response);
  });
}

/** What a call fails with, and the lines that it tells meanwhile. */
async function failureOf(
  name: string,
  server: TestServer,
  account: object,
): Promise<{ error: unknown; lines: string[] }> {
  const lines: string[] = [];
  const error: unknown = await runFunction(name, {
    ...caseOf(name).given,
    connection: { ...account, server: server.url },
    secretSpec: true,
    onProgress: (line: string) => lines.push(line),
    signal: AbortSignal.timeout(400),
  }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, lines };
}

describe.each([
  ["every request", true],
  ["the last request", false],
] as const)("when to %s happens", (_which, isFirst) => {
  /**
   * @promise Errors of the functions hold nothing but their message: no token, header or request, however they are
   * printed.
   */
  test.each(Object.entries(ends))(
    "%s, an error of no function holds a secret, however it is looked at",
    async (what, end) => {
      const failures = functions.flatMap(({ name }) =>
        [settings, login].map(async (account) => failureOf(name, await serverThat(end, isFirst), account)),
      );
      for (const { error, lines } of await Promise.all(failures)) {
        // What reads takes an answer without what it looks for as an empty one.
        if (isFirst && what !== "other JSON") expect(error).toMatchObject({ name: "UserError" });
        expect(allOf(error)).not.toMatch(canary);
        expect(lines.join("\n")).not.toMatch(canary);
      }
    },
  );
});

/**
 * @promise The functions know that an `Application` which they are given as a resource has a secret spec; a script says
 * so with `secretSpec`.
 */
test("of an application with a secret spec, nothing of the spec is shown; else what Argo CD says is", async () => {
  const server = await serve(({ method, url }, response) => {
    if (method === "POST") refuse(response, 400, 3, "cannot render: durian-parameter-1234");
    else json(response, url.includes("/applications/api") ? live : { controllerNamespace: "argocd", items: [live] });
  });
  const sync = (options: object) =>
    runFunction("syncApplication", {
      target: { name: "api" },
      connection: { ...settings, server: server.url },
      ...options,
    });
  await expect(sync({ secretSpec: true })).rejects.toThrow(/^application "api": cannot render: \[secret\]$/);
  await expect(sync({})).rejects.toThrow(/cannot render: durian-parameter-1234/);
});

test("lines of progress, and the end of a wait, show nothing of a secret spec", async () => {
  const message = "cannot set durian-parameter-1234 on the container";
  const waiting = {
    ...live,
    operation: {},
    status: { ...live.status, operationState: { phase: "Running", message } },
  };
  const server = await serve(({ url }, response) => {
    if (url.includes("/stream/"))
      return void response
        .writeHead(200)
        .write(`data: {"result":{"type":"MODIFIED","application":${JSON.stringify(waiting)}}}\n\n`);
    json(response, url.includes("/applications/api") ? waiting : { controllerNamespace: "argocd", items: [waiting] });
  });
  const run = async (secretSpec: boolean) => {
    const lines: string[] = [];
    const error: unknown = await runFunction("waitForApplication", {
      target: { name: "api" },
      connection: { ...settings, server: server.url },
      secretSpec,
      onProgress: (line: string) => lines.push(line),
      signal: AbortSignal.timeout(1500),
    }).catch((reason: unknown) => reason);
    return `${lines.join("\n")}\n${error}`;
  };
  const [hidden, shown] = await Promise.all([run(true), run(false)]);
  expect(hidden).toMatch(/waiting for 1 of 1: api \(cannot set \[secret\] on the container\)/);
  expect(hidden).toMatch(/interrupted while waiting \(cannot set \[secret\]/);
  expect(hidden).not.toMatch(canary);
  expect(shown).toContain(message);
});
