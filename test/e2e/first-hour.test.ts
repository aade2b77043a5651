import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { testOver } from "../support/hosts";
import { jwtFor } from "../support/jwt";
import { run } from "../support/run";
import { Stack } from "../support/stack";
import { diagnosticsIn, withoutAccidents } from "../support/terminal";
import { certificatePath, closeServers, json, refuse, serve, tlsWith } from "../unit/argo/servers";

/* What a new user is told in the terminal, word for word. Nothing here needs an Argo CD: what answers stands in for one. */

const root = join(__dirname, "../..");
let stack: Stack;
let clean: NodeJS.ProcessEnv;

beforeAll(async () => {
  stack = await Stack.create({ ARGOCD_CONFIG_DIR: "/none" });
  clean = { ...stack.environment };
});

afterEach(async () => {
  await closeServers();
  writeFileSync(join(stack.directory, "Pulumi.dev.yaml"), "");
});

afterAll(() => stack.dispose());

/** What differs from run to run. */
const names = () => ({ FOLDER: stack.directory, STACK: basename(stack.directory), ROOT: root });

function environment(more: Readonly<Record<string, string>> = {}): void {
  for (const variable of Object.keys(stack.environment)) delete stack.environment[variable];
  Object.assign(stack.environment, clean, more);
}

async function shown(program: string, ...command: string[]): Promise<string> {
  stack.program(program);
  const { code, output } = await stack.command(...command);
  return `exit ${code === 0 ? "0" : "not 0"}\n${diagnosticsIn(output, names())}`;
}

const preview = (program: string) => shown(program, "preview");
const up = (program: string) => shown(program, "up", "--yes", "--skip-preview");

const project = 'new argocd.AppProject("payments", { spec: {} });';
const application = (options: string) => `new argocd.Application("payments-api", {
  spec: {
    source: { repoURL: "https://git.example.com/a", path: "." },
    destination: { server: "https://kubernetes.default.svc", namespace: "a" },
    ${options}
});`;
const token = { ARGOCD_AUTH_TOKEN: "kq7Yw2Zp9Xv4Tb1" };

describe("a preview, without a server", () => {
  beforeEach(() => environment());

  testOver("speak at the stack", "that is named nowhere", async () => {
    expect(await preview(`${project}\nnew argocd.AppProject("web", { spec: {} });`)).toMatchSnapshot();
  });

  test("with settings that are mistyped, and values that are wrong", async () => {
    for (const [key, value] of Object.entries({
      server: "https//a",
      plaintext: "true",
      authtoken: "t",
      colour: "red",
      insecure: "yes",
    })) {
      await stack.config(`argocd:${key}`, value);
    }
    expect(await preview(project)).toMatchSnapshot();
  });

  async function previewed(program: string): Promise<void> {
    environment({ ARGOCD_SERVER: "https://127.0.0.1:1", ...token });
    expect(await preview(program)).toMatchSnapshot();
  }

  test.each<[string, string]>([
    ["arguments of a provider", 'new argocd.Provider("prod", { server: "a.example.com", authTokn: "t" });'],
    ["a sync that is switched off", application("}, sync: false")],
    ["a function that acts", 'module.exports = argocd.syncApplication({ name: "payments-api" });'],
  ])("%s", (_what, program) => previewed(program));

  testOver("speak at the stack", "sync options that do nothing", () =>
    previewed(
      application('syncPolicy: { syncOptions: ["CreateNamepsace=true", "Prune", "CreateNamespace = true"] } },'),
    ),
  );

  testOver("refuse an import", "the option `import`", () =>
    previewed('new argocd.AppProject("payments", { spec: {} }, { import: "payments" });'),
  );
});

describe("an up", () => {
  const answers = {
    plain: undefined,
    tls: tlsWith(),
    expired: tlsWith("expired"),
    "of another name": tlsWith("wrong-name"),
    future: tlsWith("future"),
    "self-signed": tlsWith("self-signed"),
  };

  async function address(server: keyof typeof answers): Promise<string> {
    const { port } = await serve((_request, response) => json(response, {}), answers[server]);
    return `127.0.0.1:${port}`;
  }

  test.each<[string, keyof typeof answers, string, Record<string, string>]>([
    ["TLS to a server of plain HTTP", "plain", "https", {}],
    ["plain HTTP to a server of TLS", "tls", "http", {}],
    ["a certificate of an unknown authority", "tls", "https", {}],
    ["a certificate that has ended", "expired", "https", { ARGOCD_CA_CERT: certificatePath("ca") }],
    ["a certificate that is not yet valid", "future", "https", { ARGOCD_CA_CERT: certificatePath("future") }],
    ["a certificate that is signed by itself", "self-signed", "https", {}],
    ["a certificate of another name", "of another name", "https", { ARGOCD_CA_CERT: certificatePath("ca") }],
  ])("%s", async (_what, server, scheme, transport) => {
    environment({ ARGOCD_SERVER: `${scheme}://${await address(server)}`, ...token, ...transport });
    expect(await up(project)).toMatchSnapshot();
  });

  testOver("speak at the stack", "a proxy that asks for credentials", async () => {
    const proxy = await serve((_request, response) => void response.writeHead(407).end());
    environment({ ARGOCD_SERVER: "http://argocd.example.com", ...token, HTTP_PROXY: proxy.url });
    expect(await up(project)).toMatchSnapshot();
  });

  test("a server or a proxy that limits requests, for longer than can be waited", async () => {
    const server = await serve((_request, response) => void response.writeHead(429, { "retry-after": "3600" }).end());
    environment({ ARGOCD_SERVER: server.url, ...token });
    expect(await up(project)).toMatchSnapshot();
  });

  test("credentials that are refused", async () => {
    const server = await serve((_request, response) => refuse(response, 401, 16, "invalid session: token is expired"));
    environment({ ARGOCD_SERVER: server.url, ...token });
    expect(await up(project)).toMatchSnapshot();
  });
});

test("functions: what is wrong with their options, before anything is sent", async () => {
  const calls = [
    'argocd.syncApplication({ name: "a" }, { timeout: "10 minutes" })',
    'argocd.syncApplication({ name: "a" }, { waitfor: "healthy" })',
    'argocd.syncApplication({ nam: "a" })',
    'argocd.syncApplication("a")',
    'argocd.rollbackApplication({ name: "a" }, 0)',
    'argocd.waitForApplication({ name: "a" }, { connection: { server: "a.example.com", authTokn: "t" } })',
    'argocd.waitForApplication({ name: "a" })',
  ];
  environment({ HOME: stack.directory });
  writeFileSync(
    join(stack.directory, "script.js"),
    `const argocd = require("pulumi-argocd");
     const calls = [${calls.map((call) => `() => ${call}`).join(", ")}];
     (async () => { for (const call of calls) await call().then(console.log, ({ message }) => console.log(message)); })();`,
  );
  const { output } = await run(process.execPath, ["script.js"], {
    cwd: stack.directory,
    env: stack.environment,
    timeout: 120_000,
  });
  const said = withoutAccidents(output, names()).split("\n");
  expect(calls.map((call, index) => `${call}\n  ${said[index]}`).join("\n")).toMatchSnapshot();
  expect(said).toHaveLength(calls.length);
});

/** What the command says of a command line, and how it ends. */
async function commanded(line: string): Promise<string> {
  const parameters = [join(root, "dist/cli/main.js"), ...line.split(" ").filter(Boolean)];
  const { code, output } = await run(process.execPath, parameters, {
    cwd: stack.directory,
    env: stack.environment,
    timeout: 120_000,
  });
  return `$ pulumi-argocd ${line}\n${withoutAccidents(output, names())}\n(${code})`;
}

test("the command: what it cannot read, and a connection that it has not", async () => {
  const lines = [
    "",
    "synk a",
    "sync",
    "sync a b",
    "sync a --prun",
    "sync a --wait-for ready",
    "sync a --timeout 10minutes",
    "sync a --json --timeout 10minutes",
    "rollback a",
    "rollback a 0",
    "wait a",
    "wait a --stack none",
    "doctor",
    "doctor --stack dev",
  ];
  environment({ HOME: stack.directory });
  await stack.config("argocd:plaintext", "true");
  const told: string[] = [];
  for (const line of lines) told.push(await commanded(line));
  expect(told.join("\n\n")).toMatchSnapshot();
});

/** A configuration of the argocd CLI, as its logins leave it. */
function loggedIn(server: string, login: { server?: object; token?: string }): Record<string, string> {
  const directory = join(stack.directory, "argocd");
  const config = {
    "current-context": server,
    contexts: [{ name: server, server, user: server }],
    servers: [{ server, ...login.server }],
    users: [{ name: server, ...(login.token && { "auth-token": login.token }) }],
  };
  mkdirSync(directory, { recursive: true });
  // YAML takes what JSON is.
  writeFileSync(join(directory, "config"), JSON.stringify(config));
  return { ARGOCD_CONFIG_DIR: directory };
}

test("the argocd CLI's context, where it cannot be used", async () => {
  const { port } = await serve((_request, response) => refuse(response, 401, 16, "invalid session: token is expired"));
  const contexts: [string, () => Record<string, string>][] = [
    ["argocd login --sso, which has ended", () => loggedIn("argocd.example.com", { token: jwtFor(-60) })],
    [
      "argocd login --sso, which ends while the run goes on",
      () => loggedIn(`127.0.0.1:${port}`, { server: { "plain-text": true }, token: jwtFor(60) }),
    ],
    ["argocd logout", () => loggedIn("argocd.example.com", {})],
    ["argocd login --core", () => loggedIn("kubernetes", { server: { core: true } })],
    ["argocd login --port-forward", () => loggedIn("port-forward", { token: jwtFor(3600) })],
  ];
  const told: string[] = [];
  for (const [login, write] of contexts) {
    environment({ HOME: stack.directory, ...write() });
    told.push(`${login}\n${await commanded("wait a")}`);
  }
  expect(told.join("\n\n")).toMatchSnapshot();
});

test("a file or a command that has no token, or not the right one", async () => {
  const server = await serve((_request, response) => refuse(response, 401, 16, "invalid session: token is expired"));
  const file = join(stack.directory, "token");
  const written = (text: string) => {
    writeFileSync(file, text);
    return { ARGOCD_AUTH_TOKEN_FILE: file };
  };
  const cases: [string, () => Record<string, string>][] = [
    ["a file that is not there", () => ({ ARGOCD_AUTH_TOKEN_FILE: join(stack.directory, "none") })],
    ["a file that is empty", () => written("\n")],
    ["a file with two words", () => written("token: kq7Yw2Zp9Xv4Tb1\n")],
    ["a file with a token that is refused", () => written("kq7Yw2Zp9Xv4Tb1\n")],
    ["a command that fails", () => ({ ARGOCD_AUTH_TOKEN_COMMAND: "echo the vault is sealed >&2; exit 2" })],
    ["a command that prints nothing", () => ({ ARGOCD_AUTH_TOKEN_COMMAND: "true" })],
    ["a command that prints two words", () => ({ ARGOCD_AUTH_TOKEN_COMMAND: "echo token: kq7Yw2Zp9Xv4Tb1" })],
    ["a command with a token that is refused", () => ({ ARGOCD_AUTH_TOKEN_COMMAND: "echo kq7Yw2Zp9Xv4Tb1" })],
    ["two tokens", () => ({ ...written("kq7Yw2Zp9Xv4Tb1\n"), ...token })],
  ];
  const told: string[] = [];
  for (const [what, settings] of cases) {
    environment({ HOME: stack.directory, ARGOCD_SERVER: server.url, ...settings() });
    told.push(`${what}\n${await commanded("wait a")}`);
  }
  expect(told.join("\n\n")).not.toContain("kq7Yw2Zp9Xv4Tb1");
  expect(told.join("\n\n")).toMatchSnapshot();
});

test("a policy file with an unknown rule and a setting that there is not", async () => {
  const file = join(stack.directory, "policies.json");
  const rules = { "argocd-app-plain-secret": "mandatory", "argocd-app-naming": { patern: "a" } };
  writeFileSync(file, JSON.stringify({ preset: "baseline", rules }));
  environment({ ARGOCD_SERVER: "https://127.0.0.1:1", ...token, ARGOCD_POLICIES: file });
  stack.program(project);
  const { code, output } = await stack.command("preview", "--policy-pack", join(root, "policy-packs/governance"));
  expect(code).not.toBe(0);
  // Where Pulumi keeps its own plugin differs from machine to machine.
  const said = output.replace(/\[\S*pulumi-analyzer-policy\]/, "[PLUGIN]");
  expect(diagnosticsIn(said, names())).toMatchSnapshot();
});
