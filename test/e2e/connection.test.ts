import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { eventually } from "../support/eventually";
import { startCommand } from "../support/interrupt";
import { declare, directorySpec } from "../support/programs";
import { connectionOf, Stack } from "../support/stack";
import { closeServers, json, refuse, serve, tlsWith } from "../unit/argo/servers";

let argocd: LocalArgoCd;
/** The same Argo CD under another address. */
let elsewhere: string;
let stack: Stack;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  elsewhere = argocd.url.replace("127.0.0.1", "localhost");
});

afterEach(async () => {
  await stack.dispose();
  await closeServers();
});

const project = (name: string, options?: string) => declare("AppProject", name, { spec: {} }, options);
const provider = (name: string, args: object) =>
  `const ${name} = new argocd.Provider(${JSON.stringify(name)}, ${JSON.stringify(args)});`;
const exists = async (name: string) => (await ask(argocd, "GET", `/projects/${name}`)).status === 200;

/** What the Pulumi CLI reports as errors, but for its own last word. */
function errorsIn(output: string): string[] {
  const diagnostics = output.slice(output.indexOf("\nDiagnostics:\n"));
  expect(output).not.toMatch(/^\s+at .*:\d+/m);
  return diagnostics
    .split("\n")
    .filter((line) => /\berror: /i.test(line) && !/error: (update|preview) failed$/.test(line))
    .map((line) => line.trim());
}

describe("one line says what to do", () => {
  const name = uniqueName("never");

  async function connections(): Promise<[string, Record<string, string>, RegExp][]> {
    const page = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>");
    });
    const redirect = await serve((_request, response) => {
      response.writeHead(307, { location: `https://127.0.0.1:${redirect.port}/` }).end();
    });
    const tls = await serve((_request, response) => json(response, {}), tlsWith());
    const expired = await serve((_request, response) => refuse(response, 401, 16, "invalid session: token is expired"));
    const token = { ARGOCD_AUTH_TOKEN: "the-wrong-token" };
    return [
      [
        "a wrong token",
        { ...connectionOf(argocd), ...token },
        /refuses the token: no session information\. Renew ARGOCD_AUTH_TOKEN$/,
      ],
      [
        "an expired session",
        { ARGOCD_SERVER: expired.url, ...token },
        /refuses the token: invalid session: token is expired/,
      ],
      [
        "no server",
        { ARGOCD_SERVER: "http://127.0.0.1:1", ...token },
        /cannot be reached \(ECONNREFUSED\): check argocd:server/,
      ],
      ["another authority", { ARGOCD_SERVER: tls.url, ...token }, /not signed by a known authority.*set argocd:caCert/],
      [
        "a redirect",
        { ARGOCD_SERVER: redirect.url, ...token },
        /which is not followed: it speaks TLS: remove argocd:plainText/,
      ],
      ["a page", { ARGOCD_SERVER: page.url, ...token }, /HTML page \(HTTP 200\), not with Argo CD's API/],
      ["no credentials", { ARGOCD_SERVER: page.url }, /no credentials for the Argo CD at .*export ARGOCD_AUTH_TOKEN/],
      [
        "no connection",
        { ARGOCD_CONFIG_DIR: "/none" },
        /no Argo CD server is named\. Name it in the stack with `pulumi config set/,
      ],
    ];
  }

  test("for each connection that does not work, and nothing is stored", async () => {
    stack = await Stack.create({});
    stack.program(project(name));
    const clean = { ...stack.environment };
    for (const [what, environment, message] of await connections()) {
      for (const variable of Object.keys(stack.environment)) delete stack.environment[variable];
      Object.assign(stack.environment, clean, environment);
      const output = await stack.fail("up", "--yes", "--skip-preview");
      const errors = errorsIn(output);
      expect([what, errors]).toEqual([what, [expect.stringMatching(message)]]);
      expect(output).not.toContain("the-wrong-token");
    }
    expect(await stack.resources()).toEqual([]);
    expect(await exists(name)).toBe(false);
  });
});

test("a preview needs no credentials: it validates, shows its diff and sends no more than one anonymous question", async () => {
  const server = await serve((_request, response) => json(response, { Version: "v3.5.5" }));
  const name = uniqueName("fork");
  stack = await Stack.create({ ARGOCD_SERVER: server.url });
  // A field that not every Argo CD knows: for it alone the version is asked for.
  const spec = { clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "a" }] };
  stack.program([declare("AppProject", name, { spec }), declare("AppProject", `${name}-two`, { spec })].join("\n"));
  const steps = await stack.preview();
  expect(steps.map(({ op, name: which }) => [op, which]).sort()).toEqual([
    ["create", name],
    ["create", `${name}-two`],
  ]);
  expect(server.requests).toMatchObject([{ method: "GET", url: "/api/version" }]);
  expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  stack.program(declare("AppProject", name, { spec: { sourceRepo: ["*"] } }));
  expect(await stack.fail("preview")).toContain("did you mean `sourceRepos`?");

  Object.assign(stack.environment, connectionOf(argocd));
  stack.program(project(name));
  await stack.up();
  delete stack.environment.ARGOCD_AUTH_TOKEN;
  stack.program(declare("AppProject", name, { spec: { description: "changed" } }));
  expect(await stack.preview()).toMatchObject([{ op: "update", name, paths: ["spec.description"] }]);
  Object.assign(stack.environment, connectionOf(argocd));
  expect(server.requests).toHaveLength(1);
});

test("a stack does not move to another Argo CD unless it is told to, and keeps its state", async () => {
  const name = uniqueName("moved");
  stack = await Stack.create(connectionOf(argocd));
  stack.program(project(name));
  await stack.up();
  const before = await stack.resource(name);
  expect(before.outputs.__server.address).toBe(argocd.url);

  stack.environment.ARGOCD_SERVER = elsewhere;
  stack.program(declare("AppProject", name, { spec: { description: "changed" } }));
  const both = new RegExp(
    `belongs to the Argo CD at ${argocd.url}, but this run uses ${elsewhere}; nothing was changed`,
  );
  for (const command of ["up", "refresh", "destroy"]) {
    const output = await stack.fail(command, "--yes", "--skip-preview");
    expect([command, errorsIn(output)]).toEqual([command, [expect.stringMatching(both)]]);
    expect(output).toContain(`ARGOCD_SERVER_MOVED_FROM=${argocd.url}`);
  }
  const { id, inputs, outputs } = before;
  expect(await stack.resource(name)).toMatchObject({ id, inputs, outputs });
  expect((await ask(argocd, "GET", `/projects/${name}`)).body.spec.description).toBeUndefined();

  stack.environment.ARGOCD_SERVER_MOVED_FROM = argocd.url;
  await stack.up();
  delete stack.environment.ARGOCD_SERVER_MOVED_FROM;
  const after = await stack.resource(name);
  expect(after.outputs.__server).toEqual({ ...before.outputs.__server, address: elsewhere });
  expect(after.outputs.uid).toBe(before.outputs.uid);
  await stack.upUnchanged();
});

/**
 * @promise by `new argocd.Provider("prod", { server, authToken })`, passed as `{ provider: prod }`, for several Argo
 * CDs in one program;
 */
test("two providers side by side, each with a process and credentials of its own, whatever the shell says", async () => {
  const [one, two] = [uniqueName("one"), uniqueName("two")];
  // Neither a stray server nor a stray token reaches an explicit provider.
  stack = await Stack.create({ ARGOCD_SERVER: "127.0.0.1:1", ARGOCD_AUTH_TOKEN: "stray", ARGOCD_INSECURE: "perhaps" });
  stack.program(
    [
      provider("first", { server: argocd.url, authToken: argocd.token }),
      provider("second", { server: elsewhere, username: "admin", password: argocd.adminPassword, maxConcurrency: 2 }),
      project(one, "{ provider: first }"),
      project(two, "{ provider: second }"),
    ].join("\n"),
  );
  const output = await stack.up();
  expect(output).not.toContain("left aside");
  expect(await Promise.all([one, two].map(exists))).toEqual([true, true]);
  expect((await stack.resource(one)).outputs.__server.address).toBe(argocd.url);
  expect((await stack.resource(two)).outputs.__server.address).toBe(elsewhere);

  const text = await stack.exportText();
  for (const secret of [argocd.token, argocd.adminPassword]) expect(text).not.toContain(secret);
  await stack.refresh();
  await stack.upUnchanged();
});

/**
 * @promise It talks to Argo CD's REST API with a token; it needs neither `kubectl` nor access to Argo CD's cluster.
 * @promise The first of Provider, stack configuration, environment and CLI that names a server wins, and credentials
 * are taken from there: an `ARGOCD_SERVER` that happens to be set never redirects a stack.
 */
test("a stray ARGOCD_SERVER redirects nothing, and state holds neither credentials nor transport settings", async () => {
  const name = uniqueName("stray");
  stack = await Stack.create({ ARGOCD_SERVER: "argocd.invalid", ARGOCD_AUTH_TOKEN: "stray", ARGOCD_INSECURE: "true" });
  stack.program(project(name));
  await stack.succeed("config", "set", "argocd:server", argocd.url);
  await stack.succeed("config", "set", "--secret", "argocd:authToken", argocd.token);
  await stack.succeed("config", "set", "argocd:maxConcurrency", "3");
  const output = await stack.up();
  const notice = `ARGOCD_SERVER in the environment names http://argocd.invalid, this stack uses ${argocd.url}: the environment's`;
  expect(output.slice(output.indexOf("\nDiagnostics:\n")).split(notice)).toHaveLength(2);

  const text = await stack.exportText();
  expect(text).not.toContain(argocd.token);
  const resource = await stack.resource(name);
  for (const values of [resource.inputs, resource.outputs]) {
    expect(JSON.stringify(values)).not.toMatch(/authToken|maxConcurrency|insecure|plainText|stray"/);
    expect(JSON.stringify(values)).not.toContain(argocd.token);
    // Over the plugin there is none.
    expect(String(values.__provider ?? "").length).toBeLessThan(100);
  }
  expect(resource.outputs.__server).toEqual({
    address: argocd.url,
    id: expect.stringMatching(/^(project|installation):./),
  });
});

/**
 * @promise The environment may replace the stack's credentials when it names the same server, which is how CI rotates
 * tokens.
 */
test("refresh and destroy go on with a token from the environment once the one in state is no longer accepted", async () => {
  const name = uniqueName("stale");
  const { body } = await ask(argocd, "POST", "/account/ci/token", { id: name, expiresIn: 0 });
  stack = await Stack.create({});
  stack.program(project(name));
  await stack.succeed("config", "set", "argocd:server", argocd.url);
  await stack.succeed("config", "set", "--secret", "argocd:authToken", body.token);
  await stack.up();
  expect((await ask(argocd, "DELETE", `/account/ci/token/${name}`)).status).toBe(200);

  const refused = await stack.fail("refresh", "--yes", "--skip-preview");
  expect(errorsIn(refused)).toEqual([
    expect.stringMatching(
      /refuses the token: .*Renew argocd:authToken;.*`--run-program` or export ARGOCD_SERVER with ARGOCD_AUTH_TOKEN$/,
    ),
  ]);
  expect(await exists(name)).toBe(true);

  Object.assign(stack.environment, connectionOf(argocd));
  await stack.refresh();
  await stack.destroy();
  expect(await exists(name)).toBe(false);
});

test("Ctrl-C ends a command that is to print the token, and the `up` with it", async () => {
  const { ARGOCD_AUTH_TOKEN: _token, ...connection } = connectionOf(argocd);
  const name = uniqueName("interrupted");
  stack = await Stack.create(connection);
  const begun = join(stack.directory, "begun");
  stack.environment.ARGOCD_AUTH_TOKEN_COMMAND = `touch '${begun}'; exec sleep 1000`;
  stack.program(project(name));
  const up = startCommand(stack, "up", "--yes", "--skip-preview");
  await eventually(async () => existsSync(begun));
  up.interrupt();
  const { code, output } = await up.ended;
  expect(code).not.toBe(0);
  expect(output).toContain("interrupted while the command of ARGOCD_AUTH_TOKEN_COMMAND ran");
});

test("a resource that changes its provider stays what it is: no replacement, and nothing is deleted", async () => {
  const name = uniqueName("provider");
  const connection = connectionOf(argocd);
  stack = await Stack.create(connection);
  const spec = directorySpec(argocd, name);
  const application = (options?: string) =>
    declare("Application", "application", { metadata: { name }, spec }, options);
  stack.program([project(`${name}-project`), application()].join("\n"));
  await stack.up();
  const uid = async () => (await ask(argocd, "GET", `/applications/${name}?project=default`)).body.metadata.uid;
  const before = await uid();
  const args = { server: argocd.url, authToken: connection.ARGOCD_AUTH_TOKEN, plainText: true };
  const options = "{ provider: other }";
  stack.program([provider("other", args), project(`${name}-project`, options), application(options)].join("\n"));
  for (const { op } of await stack.preview()) expect(op).not.toContain("replace");
  await stack.up();
  expect(await uid()).toBe(before);
  expect(await exists(`${name}-project`)).toBe(true);
  await stack.upUnchanged();
});
