import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { cliConfigPath, loadCliContext } from "../../../provider/connection/cli-context";
import { jwt } from "../../support/jwt";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "argocd-cli-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const seconds = (date: string) => Date.parse(date) / 1000;

const tokenUntil = (exp?: number) => jwt({ sub: "admin:login", exp });

const token = tokenUntil();

function load(content: unknown, now = "2026-01-01") {
  const path = join(home, ".config", "argocd", "config");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : stringify(content));
  return loadCliContext({ HOME: home }, () => Date.parse(now));
}

/** What `argocd login` writes. */
function config(server: Record<string, unknown> = {}, user: Record<string, unknown> = { "auth-token": token }) {
  const address = server.server ?? "argocd.example.com";
  return {
    "current-context": "work",
    contexts: [
      { name: "other", server: "other.example.com", user: "other" },
      { name: "work", server: address, user: "work" },
    ],
    servers: [
      { server: "other.example.com", "grpc-web-root-path": "" },
      { server: address, "grpc-web-root-path": "", ...server },
    ],
    users: [
      { name: "other", "auth-token": "other" },
      { name: "work", "refresh-token": "r", ...user },
    ],
    "prompts-enabled": false,
  };
}

describe("the file", () => {
  test.each([
    [{ ARGOCD_CONFIG_DIR: "/c", XDG_CONFIG_HOME: "/x" }, "/c/config"],
    [{ XDG_CONFIG_HOME: "/x" }, "/x/argocd/config"],
    [{ ARGOCD_CONFIG_DIR: "", XDG_CONFIG_HOME: "" }, "~/.config/argocd/config"],
    [{}, "~/.config/argocd/config"],
  ])("with %j is %s", (environment, path) => {
    expect(cliConfigPath({ HOME: home, ...environment })).toBe(path.replace("~", home));
  });

  test("is in the user's profile on Windows, as for the CLI", () => {
    const environment = { HOME: "/c/Users/one", USERPROFILE: home };
    expect(cliConfigPath(environment, "win32")).toBe(join(home, ".config", "argocd", "config"));
  });

  test("is the legacy one where its folder is, as for the CLI", () => {
    mkdirSync(join(home, ".argocd"));
    expect(cliConfigPath({ HOME: home, XDG_CONFIG_HOME: "/x" })).toBe(join(home, ".argocd", "config"));
  });

  test("may be missing, empty, or without a current context", () => {
    expect(loadCliContext({ HOME: home })).toBeUndefined();
    expect(load("")).toBeUndefined();
    expect(load({ ...config(), "current-context": "" })).toBeUndefined();
  });

  test.each([
    ["broken YAML", "contexts: [", "is no YAML; run `argocd login <server>`"],
    ["YAML of another form", "contexts: 1", "has another form"],
    ["a list", "- 1", "has another form"],
  ])("with %s is named with its path", (_what, text, problem) => {
    const found = load(text);
    expect(found?.name).toBe(join(home, ".config", "argocd", "config"));
    expect(found?.problem).toContain(problem);
  });
});

describe("the current context", () => {
  test("gives its server and its own token", () => {
    expect(load(config())).toEqual({ name: "work", settings: { server: "argocd.example.com", authToken: token } });
  });

  test("gives its transport settings", () => {
    const pem = (text: string) => Buffer.from(text).toString("base64");
    const server = {
      "plain-text": true,
      insecure: true,
      "grpc-web-root-path": "/argo-cd",
      "certificate-authority-data": pem("authority"),
      "client-certificate-data": pem("certificate"),
      "client-certificate-key-data": pem("key"),
    };
    expect(load(config(server))?.settings).toEqual({
      server: "argocd.example.com",
      authToken: token,
      plainText: true,
      insecure: true,
      rootPath: "/argo-cd",
      caCert: "authority",
      clientCert: "certificate",
      clientKey: "key",
    });
  });

  test.each([
    [
      "port-forward",
      config({ server: "port-forward" }),
      "it uses `--port-forward`",
      "kubectl port-forward svc/argocd-server",
    ],
    ["core", config({ server: "kubernetes", core: true }), "it uses `--core`", "argocd login <server>"],
    ["no token", config({}, {}), "it has no token", "`argocd login argocd.example.com`"],
    ["no user", { ...config(), users: null }, "it has no token", "`argocd login argocd.example.com`"],
    ["no server", { ...config(), servers: [] }, "its server is not in the file", "`argocd login <server>`"],
    ["no context", { ...config(), contexts: null }, "its server is not in the file", "`argocd login <server>`"],
  ])("with %s says so, and which command helps", (_what, content, problem, command) => {
    const found = load(content);
    expect(found).toMatchObject({ name: "work", problem: expect.stringContaining(problem) });
    expect(found?.problem).toContain(command);
  });

  test("of a server whose name only begins with port-forward is one like any other", () => {
    expect(load(config({ server: "port-forward.example.com" }))).not.toHaveProperty("problem");
  });

  test.each([
    ["before its end", "2026-01-01", undefined],
    ["at its end", "2026-06-01", "its token has expired; run `argocd relogin`"],
    ["after its end", "2027-01-01", "its token has expired; run `argocd relogin`"],
  ])("with a token %s", (_when, now, problem) => {
    const user = { "auth-token": tokenUntil(seconds("2026-06-01")) };
    expect(load(config({}, user), now)?.problem).toBe(problem);
  });

  test("with what is no token says so, and shows nothing of it", () => {
    const problem = load(config({}, { "auth-token": "a-secret\u2014" }))?.problem;
    expect(problem).toMatch(/^its token holds more than a token: a character that is not ASCII.*run `argocd relogin`$/);
    expect(problem).not.toContain("a-secret");
  });

  test("may have a token that is no JWT", () => {
    expect(load(config({}, { "auth-token": "opaque" }))).toEqual({
      name: "work",
      settings: { server: "argocd.example.com", authToken: "opaque" },
    });
  });
});
