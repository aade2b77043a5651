import * as z from "zod";
import { ApiError, code } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import { createSession, type Session } from "../../../provider/argo/session";
import { tokensOf } from "../../../provider/argo/tokens";
import type { Transport } from "../../../provider/argo/transport";
import { findConnection } from "../../../provider/connection/sources";
import { UserError } from "../../../provider/contract";
import { type Given, sourcesOf } from "../connection/sources";
import {
  type Answering,
  closeServers,
  connectionTo,
  json,
  openSession,
  type Received,
  refuse,
  serve,
  sessionTo,
} from "./servers";

afterEach(closeServers);

const login = { username: "admin", password: "the-password" };
const answerSchema = z.looseObject({ ok: z.boolean() });
const call = (session: Session, number = 0) =>
  session.call(answerSchema, { method: "GET", path: `/api/v1/x/${number}` });

const isLogin = ({ url }: Received) => url === "/api/v1/session";
const logins = (requests: readonly Received[]) => requests.filter(isLogin);
const bearer = ({ headers }: Received) => String(headers.authorization).replace("Bearer ", "");

/** An Argo CD that gives a new session at each login and accepts those that a test allows. */
function argoCd(accepts: (session: string) => boolean, answer?: Answering) {
  let given = 0;
  return serve((request, response) => {
    if (isLogin(request)) {
      given += 1;
      return json(response, { token: `session-${given}` });
    }
    if (!accepts(bearer(request))) return refuse(response, 401, 16, "invalid session: token is expired");
    return answer ? answer(request, response) : json(response, { ok: true });
  });
}

/** @promise In place of the token, `argocd:username` and `argocd:password` log in with a password. */
describe("a login", () => {
  test("is one for many calls at once, and only for the first of them", async () => {
    const server = await argoCd(() => true);
    const session = sessionTo(server.url, login);
    expect(server.requests).toEqual([]);
    await Promise.all(Array.from({ length: 20 }, (_, number) => call(session, number)));
    await call(session);
    expect(logins(server.requests)).toMatchObject([{ method: "POST", body: JSON.stringify(login), headers: {} }]);
    expect(logins(server.requests)[0]?.headers).not.toHaveProperty("authorization");
    expect(server.requests).toHaveLength(22);
  });

  test("is not made for anonymous requests", async () => {
    const server = await argoCd((session) => session === "undefined");
    const request = { method: "GET", path: "/api/version", anonymous: true } as const;
    expect(await sessionTo(server.url, login).call(answerSchema, request)).toEqual({ ok: true });
    expect(server.requests).toHaveLength(1);
  });

  /** @promise | an expired session of a password login | one new login | */
  test("is renewed once for all calls that find it expired", async () => {
    let expired = false;
    const server = await argoCd((session) => session === "session-2" || !expired);
    const session = sessionTo(server.url, login);
    await call(session);
    expired = true;
    await Promise.all(Array.from({ length: 20 }, (_, number) => call(session, number)));
    expect(logins(server.requests)).toHaveLength(2);
  });

  /** @promise | an expired session of a password login | one new login | */
  test("is renewed once for calls that find it expired in the same moment", async () => {
    const connection = connectionTo("http://argocd.example.com", login);
    let given = 0;
    const send = async ({ path }: ApiRequest, token?: string) => {
      if (path === "/api/v1/session") return { token: `session-${++given}` };
      if (token === "session-1") throw new ApiError("invalid session: token is expired", 401, code.unauthenticated);
      return { ok: true };
    };
    const transport = { send } as unknown as Transport;
    const session = createSession(connection, transport, tokensOf(connection, transport));
    await Promise.all([call(session), call(session)]);
    expect(given).toBe(2);
  });

  test("that is refused again right away is an error, after one attempt", async () => {
    const server = await argoCd(() => false);
    await expect(call(sessionTo(server.url, login))).rejects.toThrow(
      /refuses the session that it has just given to "admin": invalid session: token is expired\. Check/,
    );
    expect(logins(server.requests)).toHaveLength(2);
    expect(server.requests).toHaveLength(4);
  });

  test("with a bad password is tried once, whatever calls come", async () => {
    const server = await serve((_request, response) => refuse(response, 401, 16, "Invalid username or password"));
    const session = sessionTo(server.url, login);
    const results = await Promise.allSettled([call(session), call(session)]);
    results.push(...(await Promise.allSettled([call(session)])));
    for (const result of results) {
      expect(result).toMatchObject({ reason: expect.any(UserError) });
      expect(result).toMatchObject({
        reason: {
          message: expect.stringMatching(/refuses the login of "admin": Invalid username or password\. Check/),
        },
      });
    }
    expect(server.requests).toHaveLength(1);
  });

  test("that did not reach Argo CD is tried again", async () => {
    const server = await serve((request, response) => {
      if (server.requests.length === 1) response.writeHead(502).end();
      else json(response, isLogin(request) ? { token: "t" } : { ok: true });
    });
    expect(await call(sessionTo(server.url, login))).toEqual({ ok: true });
    expect(logins(server.requests)).toHaveLength(2);
  });

  test("that was answered by something else is tried again by the next call", async () => {
    const server = await serve((request, response) => {
      if (server.requests.length === 1) response.writeHead(404).end();
      else json(response, isLogin(request) ? { token: "t" } : { ok: true });
    });
    const session = sessionTo(server.url, login);
    await expect(call(session)).rejects.toThrow("answered HTTP 404");
    expect(await call(session)).toEqual({ ok: true });
  });

  test("without a token in the answer is an error that says so", async () => {
    const server = await serve((_request, response) => json(response, { other: 1 }));
    await expect(call(sessionTo(server.url, login))).rejects.toThrow(
      /^\S+ answered the login without a token: is this/,
    );
  });
});

describe("a 401 that is not about our session", () => {
  test.each([
    ["a login", login],
    ["a token", { authToken: "t" }],
  ])("goes to the caller as it is, with %s", async (_how, settings) => {
    const server = await argoCd(
      () => true,
      (_request, response) => refuse(response, 401, 16, "the server has asked for the client to provide credentials"),
    );
    await expect(call(sessionTo(server.url, settings))).rejects.toMatchObject({
      message: "the server has asked for the client to provide credentials",
      status: 401,
      code: 16,
    });
    expect(logins(server.requests)).toHaveLength("username" in settings ? 1 : 0);
    expect(server.requests.filter((request) => !isLogin(request))).toHaveLength(1);
  });
});

describe("a refused token", () => {
  const token = { authToken: "the-token" };
  const cases: [string, (server: string) => Given, string][] = [
    ["a provider", (server) => ({ provider: { server, ...token } }), 'Renew `authToken` of the provider "prod"'],
    ["the stack", (server) => ({ stack: { server, ...token } }), "Renew argocd:authToken"],
    [
      "the environment, for the stack's server",
      (server) => ({ stack: { server }, environment: { ARGOCD_SERVER: server, ARGOCD_AUTH_TOKEN: "the-token" } }),
      "Renew ARGOCD_AUTH_TOKEN",
    ],
    [
      "the environment",
      (server) => ({ environment: { ARGOCD_SERVER: server, ARGOCD_AUTH_TOKEN: "the-token" } }),
      "Renew ARGOCD_AUTH_TOKEN",
    ],
    [
      "the argocd CLI",
      (server) => ({ cli: { name: "work", settings: { server, ...token } } }),
      'Renew `authToken` of the argocd CLI\'s context "work" (`argocd relogin`)',
    ],
  ];
  test.each(cases)("of %s is named with its place, and not used again", async (_where, given, place) => {
    const server = await argoCd(() => false);
    const connection = findConnection(sourcesOf(given(server.url)));
    if (!connection) throw new Error("no connection");
    const failureOf = (isKept: boolean): Promise<Error> =>
      call(openSession(connection, { isKept })).then(
        () => new Error("it succeeded"),
        (reason) => reason,
      );
    const { message } = await failureOf(false);
    expect(message).toMatch(/refuses the token: invalid session: token is expired\. Renew /);
    expect(message.endsWith(place)).toBe(true);
    expect(message).not.toContain("the-token");
    expect(server.requests).toHaveLength(1);
    // A command of Pulumi that runs no program finds the settings of before.
    const isInState = place.includes("argocd:") || place.includes("provider");
    expect((await failureOf(true)).message).toBe(
      message +
        (isInState
          ? "; for refresh and destroy, which use configuration kept in state, add `--run-program` or export " +
            "ARGOCD_SERVER with ARGOCD_AUTH_TOKEN"
          : ""),
    );
  });
});

describe("an answer in another form", () => {
  test("is an error that names the place and shows no value", async () => {
    const server = await argoCd(
      () => true,
      (_request, response) => json(response, { ok: "a-secret" }),
    );
    await expect(call(sessionTo(server.url, login))).rejects.toThrow(
      /answered GET \/api\/v1\/x\/0 in an unknown form \(at ok\): is this an Argo CD of a supported version\?$/,
    );
  });
});

test("a stream is followed with the session's token", async () => {
  const server = await argoCd(
    (session) => session === "session-1",
    (_request, response) => void response.writeHead(200).end("one\ntwo\n"),
  );
  const lines: string[] = [];
  for await (const line of sessionTo(server.url, login).follow({ method: "GET", path: "/api/v1/stream" }))
    lines.push(line);
  expect(lines).toEqual(["one", "two"]);
});

test("a stream that a session is too old for is followed with another one", async () => {
  const server = await argoCd(
    (session) => session === "session-2",
    (_request, response) => void response.writeHead(200).end("one\n"),
  );
  const lines: string[] = [];
  for await (const line of sessionTo(server.url, login).follow({ method: "GET", path: "/api/v1/stream" }))
    lines.push(line);
  expect(lines).toEqual(["one"]);
});

test("the last write is one that may have changed something", async () => {
  const server = await argoCd(() => true);
  const session = sessionTo(server.url, login);
  await call(session);
  await session.call(answerSchema, { method: "POST", path: "/api/v1/x", changesNothing: true });
  expect(session.lastWrite).toBe(Number.NEGATIVE_INFINITY);
  await session.call(answerSchema, { method: "POST", path: "/api/v1/x" });
  expect(session.lastWrite).toBeGreaterThan(0);
});
