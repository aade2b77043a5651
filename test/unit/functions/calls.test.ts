import type { ServerResponse } from "node:http";
import type { CallOptions } from "../../../provider/functions/call";
import { functionOf, functions, runFunction } from "../../../provider/functions/registry";
import type { LiveApplication } from "../../../provider/kinds/application/live";
import { caseOf } from "../../functions";
import { live } from "../../functions/case";
import { closeServers, json, type Received, refuse, serve, type TestServer } from "../argo/servers";

// Waits have tests of their own; here, what is waited for is there.
jest.mock("../../../provider/kinds/application/wait/wait", () => ({
  awaitGoal: async (_context: unknown, live: LiveApplication) => live,
}));

const token = "the-secret-token";
/** Answers as an Argo CD with one application and one ApplicationSet does. */
function argocd({ method, url }: Received, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, "http://argocd");
  const project = searchParams.get("project");
  if (pathname.endsWith("/refused")) refuse(response, 403, 7, `permission denied: ${token}`);
  else if (project === "forbidden") refuse(response, 403, 7, "permission denied");
  else if (project === "wrong") refuse(response, 404, 5, 'applications.argoproj.io "api" not found');
  else if (refusals[`${method} ${pathname}`]) refuse(response, 400, 3, refusals[`${method} ${pathname}`] ?? "");
  else json(response, answers[`${method} ${pathname}`] ?? answerTo(method, pathname, searchParams.get("name")));
}

/** What the function that is tried is answered at last. */
let answers: Readonly<Record<string, object | undefined>> = {};
let refusals: Readonly<Record<string, string | undefined>> = {};

function answerTo(method: string, path: string, name: string | null): object {
  if (path === "/api/v1/settings") return { controllerNamespace: "argocd" };
  if (path === "/api/v1/session/userinfo") return { loggedIn: true, username: "ci" };
  if (path === "/api/v1/applicationsets/generate") return { applications: [] };
  if (path === "/api/v1/applicationsets/api") return { ...live, spec: { template: {} } };
  if (path === "/api/v1/clusters") return { items: [{ server: "https://api.example", name: "api" }] };
  if (path === "/api/v1/applications") return { items: name === "api" ? [live] : [] };
  return method === "DELETE" || path.includes("/actions/") ? {} : live;
}

let server: TestServer;
let options: CallOptions;

beforeEach(async () => {
  answers = {};
  refusals = {};
  server = await serve(argocd);
  const connection = { server: server.url, authToken: token };
  options = { connection, timeout: "10s", signal: new AbortController().signal, onProgress: () => undefined };
});

afterEach(closeServers);

test.each(functions)("$name takes what its schemas allow, and answers what its result says", async (definition) => {
  const { given, sent, answer, refusal, result: wanted } = caseOf(definition.name);
  answers = { [sent]: answer };
  refusals = { [sent]: refusal };
  const all = { ...given, ...options };
  const args = Object.keys(definition.arguments.shape);
  const named = (wanted: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => args.includes(name) === wanted));
  expect(definition.arguments.parse(named(true))).toEqual(named(true));
  expect(definition.options.parse(named(false))).toEqual(named(false));
  const result = await runFunction(definition.name, all);
  expect(definition.result.parse(result)).toEqual(wanted);
  const requests = server.requests.map(({ method, url }) => `${method} ${url.split("?")[0]}`);
  // Results may have the web address, too.
  expect(requests.filter((request) => request !== "GET /api/v1/settings").at(-1)).toBe(sent);
});

test.each([
  ["getResource", {}],
  ["getResourceActions", {}],
  ["deleteResource", {}],
  ["patchResource", { patch: "{}" }],
])("%s leaves the version of a resource to Argo CD, which demands one, where it is not given", async (name, more) => {
  const resource = { kind: "ConfigMap", name: "one" };
  answers = { "GET /api/v1/applications/api/resource": { manifest: "{}" } };
  await runFunction(name, { target: { name: "api" }, resource, ...more, ...options });
  const asked = server.requests.map(({ url }) => new URL(url, "http://argocd").searchParams);
  expect(asked.filter((query) => query.has("resourceName")).map((query) => query.get("version"))).toEqual([""]);
});

test("a target with a project is asked for by its name alone", async () => {
  await runFunction("terminateOperation", { target: { name: "api", project: "payments" }, ...options });
  const paths = server.requests.map(({ url }) => url.split("?")[0]);
  expect(paths).not.toContain("/api/v1/applications");
});

test.each<[string, string, string, string]>([
  [
    "of another project",
    "api",
    "wrong",
    'application "api" is in the project "payments", not in "wrong": name that one',
  ],
  [
    "of a project without rights",
    "api",
    "forbidden",
    'application "api" is in the project "payments", not in "forbidden"',
  ],
  [
    "that there is not",
    "none",
    "wrong",
    'Argo CD shows no application "none" of the project "wrong" in the namespace argocd to ci: check the three names',
  ],
  ["that may be hidden", "none", "forbidden", 'application "none": permission denied'],
])("an application %s says which, and what to check", async (_what, name, project, message) => {
  const target = { name, project };
  await expect(runFunction("waitForApplication", { target, ...options })).rejects.toThrow(message);
});

test("an application that is not shown is named, with the account that does not see it", async () => {
  await expect(runFunction("refreshApplication", { target: { name: "none" }, ...options })).rejects.toThrow(
    'Argo CD shows no application "none" in the namespace argocd to ci',
  );
});

test("a refusal names the application, and no secret", async () => {
  const target = { name: "refused", project: "payments" };
  const failure = await runFunction("syncApplication", { target, ...options }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "UserError", message: expect.stringContaining('application "refused": ') });
  expect((failure as Error).message).not.toContain(token);
});

/** @promise Options are checked before anything is sent. */
test.each<[string, object, RegExp]>([
  ["a duration in words", { timeout: "10 minutes" }, /^syncApplication: `timeout`: must be a duration such as `10m`$/],
  [
    "an empty list of resources",
    { sync: { resources: [] } },
    /`sync\.resources`: names no resource, which Argo CD takes for all/,
  ],
  ["a misspelt option", { waitfor: "healthy" }, /`waitfor` is no known field: did you mean `waitFor`\?$/],
  ["a goal that there is none of", { waitFor: "done" }, /`waitFor` must be one of "none", "synced", "healthy"$/],
  ["a listener that is no function", { onProgress: "log" }, /`onProgress`: must be a function$/],
  ["a misspelt target", { target: { nam: "api" } }, /`target\.nam` is no known field: did you mean `name`\?/],
  ["a path for a name", { target: { name: "a/b" } }, /`target\.name`: must be lower-case letters, digits, `-` or `\.`/],
  [
    "a path for a namespace",
    { target: { name: "a", namespace: ".." } },
    /`target\.namespace`: must be a Kubernetes name/,
  ],
  ["no target", { target: undefined }, /`target` is required$/],
  ["a setting of the connection", { connection: { server: "a", authtoken: "b" } }, /did you mean `authToken`\?$/],
])("%s is refused with its path, and nothing is sent", async (_what, given, message) => {
  const all = { target: { name: "api" }, ...options, ...given };
  const failure = await runFunction("syncApplication", all).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "UserError", message: expect.stringMatching(message) });
  expect(server.requests).toEqual([]);
});

describe("what an ApplicationSet makes", () => {
  const generate = (target: object) => runFunction("generateApplications", { target, ...options });

  test("is asked of the stored spec, or of the one that is given", async () => {
    const bodyOf = () => JSON.parse(server.requests.at(-1)?.body ?? "{}") as unknown;
    await generate({ name: "api" });
    const metadata = { name: "api", namespace: "argocd" };
    expect(bodyOf()).toEqual({ applicationSet: { metadata, spec: { template: {} } } });
    const spec = {
      generators: [{ list: { elements: [] } }],
      template: {
        metadata: { name: "{{name}}" },
        spec: {
          source: { repoURL: "https://git.example.com/api", path: "." },
          destination: { name: "in-cluster" },
          project: "default",
        },
      },
    };
    await generate({ name: "new", namespace: "teams", spec });
    expect(bodyOf()).toEqual({ applicationSet: { metadata: { name: "new", namespace: "teams" }, spec } });
    expect(server.requests.filter(({ url }) => url.startsWith("/api/v1/applicationsets/new"))).toEqual([]);
  });

  test("needs a set that is there, or a spec that says what it is", async () => {
    const missing = await serve((_request, response) => refuse(response, 404, 5, "not found"));
    const connection = { server: missing.url, authToken: token };
    const run = runFunction("generateApplications", { target: { name: "none", namespace: "argocd" }, connection });
    await expect(run).rejects.toThrow(
      'there is no ApplicationSet "none" in the namespace argocd: check the names, or give',
    );
    const template = {
      metadata: { name: "a" },
      spec: {
        source: { repoURL: "https://git.example.com/api", path: "." },
        destination: { name: "in-cluster" },
        projects: "default",
      },
    };
    await expect(generate({ name: "api", spec: { generators: [], template } })).rejects.toThrow(
      "`target.spec.template.spec.projects` is no known field: did you mean `project`?",
    );
  });
});

test("a signal that was aborted before sends nothing", async () => {
  const failure = runFunction("syncApplication", { target: { name: "api" }, ...options, signal: AbortSignal.abort() });
  await expect(failure).rejects.toThrow('application "api": interrupted; nothing was sent');
  expect(server.requests).toEqual([]);
});

test("a server that says nothing holds no call up beyond its time and what is said at its end, nor beyond its signal", async () => {
  const silent = await serve(() => undefined);
  const target = { name: "api" };
  const connection = { server: silent.url, authToken: token };
  const late = runFunction("refreshApplication", { target, connection, timeout: "1s" });
  const cut = runFunction("refreshApplication", { target, connection, signal: AbortSignal.timeout(100) });
  await expect(cut).rejects.toThrow("interrupted");
  await expect(late).rejects.toThrow(/did not answer in time|not done in time/);
});

test("all that programs may give besides is taken", () => {
  const { options: schema } = functionOf("syncApplication");
  expect(schema.safeParse({ signal: new AbortController().signal, onProgress: console.error }).success).toBe(true);
});

/**
 * @promise The connection is the option `connection`, else that of `provider`, else the stack's configuration in a
 * program, else the environment (`ARGOCD_SERVER`, `ARGOCD_AUTH_TOKEN`, …), else the argocd CLI's current context.
 */
describe("the connection", () => {
  const target = { name: "api" };
  const stack = () => ({ "argocd:server": server.url, "argocd:authToken": token });

  test("is the stack's where none is given", async () => {
    expect(await runFunction("terminateOperation", { target }, { configuration: stack() })).toBe(true);
  });

  test("that is given takes nothing from the stack, and is named as the option that it is", async () => {
    const given = (connection: object) =>
      runFunction("terminateOperation", { target, connection }, { configuration: stack() });
    await expect(given({ authToken: token })).rejects.toThrow("`server` of the option `connection` is not set");
    await expect(given({ server: server.url })).rejects.toThrow(
      /^application "api": no credentials .*: pass `authToken`, or `username` and `password`, in the option `connection`$/,
    );
    expect(server.requests).toEqual([]);
  });

  test("of a provider is named as the provider", async () => {
    const configuration = { "argocd:server": server.url, "argocd:explicitProvider": "prod" };
    await expect(runFunction("terminateOperation", { target }, { configuration })).rejects.toThrow(
      "to `new argocd.Provider(...)`",
    );
  });
});
