import type { ServerResponse } from "node:http";
import { stackConfiguration } from "../../../cli/stack-configuration";
import { jwt, jwtFor } from "../../support/jwt";
import { closeServers, json, type Received, refuse, serve, type TestServer, tlsWith } from "../argo/servers";
import { command } from "./cli";

jest.mock("../../../cli/stack-configuration", () => {
  const actual = jest.requireActual<typeof import("../../../cli/stack-configuration")>(
    "../../../cli/stack-configuration",
  );
  return { stackConfiguration: jest.fn(actual.stackConfiguration) };
});

const before = { ...process.env };
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("ARGOCD_")) delete process.env[name];
  process.env.ARGOCD_CONFIG_DIR = "/none";
});
afterEach(async () => {
  process.env = { ...before };
  await closeServers();
});

/** An Argo CD whose account may do all but what is named. */
function argocd(denied: readonly string[] = [], date?: Date): Promise<TestServer> {
  return serve(({ url, headers }: Received, response: ServerResponse) => {
    if (date) response.setHeader("date", date.toUTCString());
    if (url === "/api/version") return json(response, { Version: "v3.5.5" });
    if (!headers.authorization) return refuse(response, 401, 16, "no session information");
    if (url.startsWith("/api/v1/session/userinfo")) return json(response, { loggedIn: true, username: "ci" });
    const [, resource, action] = /can-i\/([^/]+)\/([^/]+)/.exec(url) ?? [];
    json(response, { value: denied.includes(`${resource} ${action}`) ? "no" : "yes" });
  });
}

/** What a line about something says. */
async function lines(
  ...args: string[]
): Promise<{ code: number; line: (about: string) => string | undefined; all: string }> {
  const { code, printed } = await command(["doctor", ...args]);
  return {
    code,
    all: printed,
    line: (about) => printed.split("\n").find((each) => each.slice(6).startsWith(`${about}:`)),
  };
}

/**
 * @promise `npx pulumi-argocd doctor` tells whether all is well with the connection, the account and its rights, and
 * what to do (more).
 */
test("tells what is installed, where the server is and who named it, who we are and until when, and what we may do", async () => {
  const server = await argocd();
  const token = jwtFor(7 * 24 * 3600);
  Object.assign(process.env, { ARGOCD_SERVER: server.url, ARGOCD_AUTH_TOKEN: token });
  const { line, all } = await lines();
  expect(line("pulumi-argocd")).toBe("ok    pulumi-argocd: 1.2.3");
  expect(line("Node")).toMatch(/^ok {4}Node: v\d/);
  expect(line("@pulumi/pulumi")).toMatch(/^ok {4}@pulumi\/pulumi: 3\./);
  expect(line("server")).toBe(`ok    server: ${server.url}, named by the environment`);
  expect(line("Argo CD")).toBe("ok    Argo CD: v3.5.5");
  expect(line("clock")).toMatch(/^ok {4}clock: \d s (ahead of|behind) the server's$/);
  expect(line("account")).toMatch(/^ok {4}account: ci, until \d{4}-/);
  expect(line("rights for Application")).toBe("ok    rights for Application: all that its operations take");
  expect(line("rights for GpgKey")).toMatch(/^ok/);
  expect(all).not.toContain(token);
  expect(server.requests.every(({ method }) => method === "GET")).toBe(true);
});

test("a right that is missing is named with its line, and is nothing to mend by itself", async () => {
  const server = await argocd(["applications sync", "clusters create"]);
  Object.assign(process.env, { ARGOCD_SERVER: server.url, ARGOCD_AUTH_TOKEN: "t" });
  const { line, all } = await lines("--project", "payments");
  expect(all).toContain(
    "?     rights for Application: not all; what it needs, add to `policy.csv`, for fewer objects if you like:\n" +
      "        # sync; delete when an operation is running (else its end is waited for, as it is not ended)\n" +
      "        p, ci, applications, sync, payments/*, allow\n",
  );
  expect(all).toContain("        # create\n        p, ci, clusters, create, payments/*, allow\n");
  expect(line("account")).toBe("ok    account: ci, by a token without an end");
});

test.each<[string, () => Promise<Record<string, string>>, string, RegExp]>([
  ["no connection", async () => ({}), "connection", /^WRONG connection: no Argo CD server is named\. Name it/],
  ["no credentials", async () => ({ ARGOCD_SERVER: "a.example" }), "connection", /export ARGOCD_AUTH_TOKEN/],
  [
    "a server that is away",
    async () => ({ ARGOCD_SERVER: "http://127.0.0.1:1", ARGOCD_AUTH_TOKEN: "t" }),
    "Argo CD",
    /cannot be reached \(ECONNREFUSED\)/,
  ],
  [
    "a server that speaks another protocol from then on",
    async () => {
      const { url } = await serve((request, response) => {
        if (request.url === "/api/version")
          response.socket?.end("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n");
      });
      return { ARGOCD_SERVER: url, ARGOCD_AUTH_TOKEN: "t" };
    },
    "Argo CD",
    /^WRONG Argo CD: /,
  ],
  [
    "a certificate of an unknown authority",
    async () => {
      const { url } = await serve((_request, response) => json(response, {}), tlsWith());
      return { ARGOCD_SERVER: url, ARGOCD_AUTH_TOKEN: "t" };
    },
    "Argo CD",
    /set argocd:caCert/,
  ],
  [
    "a clock that is off",
    async () => ({ ARGOCD_SERVER: (await argocd([], new Date(Date.now() + 600_000))).url, ARGOCD_AUTH_TOKEN: "t" }),
    "clock",
    /^WRONG clock: \d{3} s behind the server's: set this machine's clock/,
  ],
  [
    "a token that is refused",
    async () => {
      const { url } = await serve((request, response) =>
        request.url === "/api/version"
          ? json(response, { Version: "v3.5.5" })
          : refuse(response, 401, 16, "invalid session: token is expired"),
      );
      return { ARGOCD_SERVER: url, ARGOCD_AUTH_TOKEN: "the-secret-token" };
    },
    "account",
    /^WRONG account: .*refuses the token: .*Renew ARGOCD_AUTH_TOKEN/,
  ],
])("%s ends with 1 and says what to do, without a secret", async (_what, environment, about, message) => {
  Object.assign(process.env, await environment());
  const { code, line, all } = await lines();
  expect(code).toBe(1);
  expect(line(about)).toMatch(message);
  expect(all).not.toContain("the-secret-token");
});

test.each<[string, (response: ServerResponse) => void, RegExp]>([
  [
    "refused",
    (response) => refuse(response, 401, 16, "invalid session: token is expired"),
    /refuses the token: .* \(the token expired on 2026-01-31T00:00:00\.000Z\)$/,
  ],
  [
    "taken for nobody's",
    (response) => json(response, { loggedIn: false }),
    /^WRONG account: Argo CD takes us for nobody \(the token expired on 2026-01-31T00:00:00\.000Z\): renew /,
  ],
])("a token that is %s says since when it has expired", async (_how, answer, message) => {
  const { url } = await serve((request, response) =>
    request.url === "/api/version" ? json(response, { Version: "v3.5.5" }) : answer(response),
  );
  const token = jwt({ exp: Date.parse("2026-01-31T00:00:00Z") / 1000 });
  Object.assign(process.env, { ARGOCD_SERVER: url, ARGOCD_AUTH_TOKEN: token });
  const { code, line, all } = await lines();
  expect(code).toBe(1);
  expect(line("account")).toMatch(message);
  expect(all).not.toContain(token);
});

test("a failure of the network is said once", async () => {
  Object.assign(process.env, { ARGOCD_SERVER: "http://127.0.0.1:1", ARGOCD_AUTH_TOKEN: "t" });
  const { line, all } = await lines();
  expect(all.match(/ECONNREFUSED/g)).toHaveLength(1);
  expect(line("clock")).toBe("?     clock: not compared: the server does not answer");
});

test("--json prints the same for programs", async () => {
  const server = await argocd();
  Object.assign(process.env, { ARGOCD_SERVER: server.url, ARGOCD_AUTH_TOKEN: "t" });
  const found = JSON.parse((await command(["doctor", "--json"])).printed) as { about: string; is: string }[];
  expect(found).toContainEqual({ about: "Argo CD", is: "well", text: "v3.5.5" });
});

test("a stack whose configuration cannot be read is an error that names it", async () => {
  process.env.PATH = "/none";
  const { code, line } = await lines("--stack", "prod");
  expect(code).toBe(1);
  expect(line("connection")).toMatch(
    /^WRONG connection: the configuration of the stack prod cannot be read: the command pulumi/,
  );
  expect(line("Pulumi CLI")).toMatch(/^WRONG Pulumi CLI: not found on the PATH/);
});

test("mistyped keys of a stack's configuration are named, beside what is wrong for want of them", async () => {
  jest.mocked(stackConfiguration).mockResolvedValueOnce({
    "argocd:server": "a.example",
    "argocd:authtoken": "the-secret-token",
  });
  const { code, line, all } = await lines("--stack", "prod");
  expect(code).toBe(1);
  expect(line("argocd:authtoken")).toBe("WRONG argocd:authtoken: is no setting: did you mean argocd:authToken?");
  expect(line("connection")).toMatch(/no credentials for the Argo CD at https:\/\/a\.example/);
  expect(all).not.toContain("the-secret-token");
});
