import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { Session } from "../../../provider/argo/session";
import { requireConnection } from "../../../provider/connection/credentials";
import { eventually } from "../../support/eventually";
import { jwtFor } from "../../support/jwt";
import { sourcesOf, type Texts } from "../connection/sources";
import { closeServers, json, openSession, refuse, serve } from "./servers";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "token-"));
  file = join(folder, "token");
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await closeServers();
});

const call = (session: Session) => session.call(z.looseObject({}), { method: "GET", path: "/api/v1/x" });
const failureOf = (session: Session) =>
  call(session).then(
    () => "it succeeded",
    (error: Error) => error.message,
  );

/** An Argo CD that accepts some tokens, and a session there as a stack with settings opens it. */
async function opened(settings: Texts, accepts: (token: string) => boolean = () => true) {
  const server = await serve(({ headers }, response) => {
    const token = String(headers.authorization).replace("Bearer ", "");
    if (accepts(token)) json(response, {});
    else refuse(response, 401, 16, "invalid session: token is expired");
  });
  const session = openSession(requireConnection(sourcesOf({ stack: { server: server.url, ...settings } })));
  const tokens = () => server.requests.map(({ headers }) => String(headers.authorization).replace("Bearer ", ""));
  return { session, tokens };
}

describe("a token from a file", () => {
  test("is read once for many calls, without its line break, and anew when it is refused", async () => {
    writeFileSync(file, "first\n");
    let accepted = "first";
    const { session, tokens } = await opened({ authTokenFile: file }, (token) => token === accepted);
    await Promise.all([call(session), call(session)]);
    writeFileSync(file, "second\n");
    accepted = "second";
    await Promise.all([call(session), call(session)]);
    expect(tokens().slice(0, 2)).toEqual(["first", "first"]);
    expect(tokens().slice(-2)).toEqual(["second", "second"]);
  });

  test("that is refused and has not changed is an error that names the setting", async () => {
    writeFileSync(file, "old");
    const { session, tokens } = await opened({ authTokenFile: file }, () => false);
    expect(await failureOf(session)).toMatch(/refuses the token: .* Renew argocd:authTokenFile$/);
    expect(tokens()).toEqual(["old"]);
  });

  test("is read anew when it is near its end, before it is refused", async () => {
    writeFileSync(file, jwtFor(3600, { name: "a" }));
    const { session, tokens } = await opened({ authTokenFile: file });
    await call(session);
    writeFileSync(file, jwtFor(3600, { name: "b" }));
    await call(session);
    expect(new Set(tokens()).size).toBe(1);

    const [old, renewed] = [jwtFor(30, { name: "c" }), jwtFor(3600, { name: "d" })];
    writeFileSync(file, old);
    const other = await opened({ authTokenFile: file });
    await call(other.session);
    writeFileSync(file, renewed);
    const now = jest.spyOn(performance, "now").mockReturnValue(performance.now() + 11_000);
    await call(other.session);
    now.mockRestore();
    expect(other.tokens()).toEqual([old, renewed]);
  });

  test.each<[string, (() => void) | undefined, RegExp]>([
    ["is not there", undefined, /^the file of argocd:authTokenFile cannot be read \(ENOENT\): /],
    ["is empty", () => writeFileSync(file, "\n"), /^the file of argocd:authTokenFile holds no token$/],
    ["holds more", () => writeFileSync(file, "a-secret b"), /holds more than a token: white space or a line break$/],
    [
      "is none",
      () => writeFileSync(file, "a-secret\u2014"),
      /holds more than a token: a character that is not ASCII, such/,
    ],
  ])(
    "that %s is an error that shows nothing of it, and is read again by the next call",
    async (_what, write, message) => {
      write?.();
      const { session, tokens } = await opened({ authTokenFile: file });
      const said = await failureOf(session);
      expect(said).toMatch(message);
      expect(said).not.toContain("a-secret");
      writeFileSync(file, "good");
      await call(session);
      expect(tokens()).toEqual(["good"]);
    },
  );
});

test("a token from a device or a pipe, which may never end, is refused", async () => {
  const { session } = await opened({ authTokenFile: "/dev/zero" });
  expect(await failureOf(session)).toBe("the file of argocd:authTokenFile cannot be read (no file): /dev/zero");
});

describe("a token from a command", () => {
  test("is what it prints, asked for once for many calls and anew when refused", async () => {
    const count = join(folder, "count");
    const command = `node -e 'const fs=require("fs"); fs.appendFileSync("${count}","x"); console.log("t"+fs.readFileSync("${count}").length)'`;
    let accepted = "t1";
    const { session, tokens } = await opened({ authTokenCommand: command }, (token) => token === accepted);
    await Promise.all([call(session), call(session), call(session)]);
    accepted = "t2";
    await Promise.all([call(session), call(session), call(session)]);
    expect(readFileSync(count, "utf8")).toBe("xx");
    expect(tokens().slice(-3)).toEqual(["t2", "t2", "t2"]);
  });

  test.each<[string, string, RegExp]>([
    [
      "fails",
      "echo one >&2; echo two >&2; echo a-secret; exit 3",
      /^the command of argocd:authTokenCommand ended with 3: two$/,
    ],
    ["prints nothing", "true", /^the standard output of argocd:authTokenCommand holds no token$/],
    ["prints more", "echo a-secret b", /holds more than a token/],
    ["is none", "no-such-command-here", /^the command of argocd:authTokenCommand ended with 127: /],
    ["waits for input", "read answer; echo a-$answer", /^it succeeded$/],
    ["repeats what it printed", "echo a-secret; echo no a-secret >&2; exit 1", /ended with 1$/],
  ])("that %s is told by name, without what it printed", async (_what, command, message) => {
    const { session } = await opened({ authTokenCommand: command });
    const said = await failureOf(session);
    expect(said).toMatch(message);
    expect(said).not.toContain("a-secret");
  });
});

test("a command that runs is ended by the signal, for all who wait for it", async () => {
  const begun = join(folder, "begun");
  const server = await serve(() => undefined);
  const stack = { server: server.url, authTokenCommand: `touch '${begun}'; exec sleep 1000` };
  const interruption = new AbortController();
  const session = openSession(requireConnection(sourcesOf({ stack })), { signal: interruption.signal });
  const said = Promise.all([failureOf(session), failureOf(session)]);
  await eventually(async () => existsSync(begun));
  interruption.abort();
  const message = "interrupted while the command of argocd:authTokenCommand ran";
  expect(await said).toEqual([message, message]);
  expect(server.requests).toEqual([]);
});

test("two tokens are one too many, by the names of the settings; nothing is run", async () => {
  const ran = join(folder, "ran");
  const two = { server: "a", authTokenCommand: `touch ${ran}`, authTokenFile: file };
  expect(() => requireConnection(sourcesOf({ stack: two }))).toThrow(
    "the Argo CD at https://a has two tokens: keep one of argocd:authTokenFile and argocd:authTokenCommand",
  );
  expect(existsSync(ran)).toBe(false);
});

test("the environment gives a token to a stack that has one of another form, whole", () => {
  const given = {
    stack: { server: "a.example", authTokenFile: "/t" },
    environment: { ARGOCD_SERVER: "a.example", ARGOCD_AUTH_TOKEN: "t" },
  };
  expect(requireConnection(sourcesOf(given)).settings).toEqual({ server: "a.example", authToken: "t" });
});
