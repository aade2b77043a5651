import type { ServerResponse } from "node:http";
import type { Caller } from "../../../provider/functions/call";
import { runFunction } from "../../../provider/functions/registry";
import { caseOf } from "../../functions";
import { kindCases } from "../../functions/kinds";
import { closeServers, json, type Received, refuse, serve, type TestServer } from "../argo/servers";

/* What the functions that look objects up ask for, and what they say of what is not there. */

const applications = [...Array(200).keys()].map((number) => ({
  metadata: { name: `app-${number}`, namespace: "argocd", uid: String(number) },
  spec: { project: `project-${number % 2}`, source: {}, destination: {} },
}));
let shown = applications;

function argocd({ url }: Received, response: ServerResponse) {
  const { pathname, searchParams } = new URL(url, "http://argocd");
  if (pathname === "/api/v1/settings") return void json(response, { controllerNamespace: "argocd" });
  if (pathname === "/api/v1/session/userinfo") return void json(response, { loggedIn: true, username: "ci" });
  if (pathname.startsWith("/api/v1/account/can-i/")) return void json(response, { value: canSee ? "yes" : "no" });
  if (pathname.startsWith("/api/v1/applications/")) {
    const project = searchParams.get("project");
    const isAsked = ({ metadata, spec }: (typeof shown)[number]) =>
      pathname.endsWith(`/${metadata.name}`) && (project ?? spec.project) === spec.project;
    const found = shown.find(isAsked);
    return void (found ? json(response, found) : refuse(response, 404, 5, "not found"));
  }
  if (pathname.startsWith("/api/v1/gpgkeys/")) return void refuse(response, 400, 3, "no such key: none");
  if (/^\/api\/v1\/(projects|applicationsets|account)\/./.test(pathname)) {
    return void refuse(response, 404, 5, "not found");
  }
  if (pathname === "/api/v1/write-repocreds") {
    return void refuse(response, 400, 3, 'Secret "creds" is invalid: data: Too long: must have at most 1048576 bytes');
  }
  if (pathname !== "/api/v1/applications") return void json(response, { items: null });
  const name = searchParams.get("name");
  json(response, { items: shown.filter(({ metadata }) => name === null || metadata.name === name) });
}

let server: TestServer;
let canSee = true;

beforeEach(async () => {
  shown = applications;
  canSee = true;
  server = await serve(argocd);
});

afterEach(closeServers);

function call(name: string, given: object, caller: Caller = {}): Promise<unknown> {
  return runFunction(name, { ...given, connection: { server: server.url, authToken: "a" } }, caller);
}

const byName = (name: string) => ({ target: { name } });

/** The lists and single reads of applications that were sent. */
function sent() {
  const urls = server.requests.map(({ url }) => url).filter((url) => url.startsWith("/api/v1/applications"));
  const isWhole = (url: string) => !url.includes("name=") && !url.startsWith("/api/v1/applications/");
  return { lists: urls.filter(isWhole).length, single: urls.filter((url) => !isWhole(url)).length };
}

describe.each(["recent", "fresh"] as const)("%s lookups of many applications", (freshness) => {
  /** @promise A program that looks up 200 applications by name makes one list. */
  test("that are made together make one list", async () => {
    const found = await Promise.all(
      applications.map(({ metadata }) => call("getApplication", byName(metadata.name), { freshness })),
    );
    expect(found).toMatchObject(applications.map(({ metadata }) => ({ metadata: { name: metadata.name } })));
    expect(sent()).toEqual({ lists: 1, single: 0 });
  });

  test("that are few ask for these alone", async () => {
    await Promise.all(["app-1", "app-2"].map((name) => call("getApplication", byName(name), { freshness })));
    expect(sent()).toEqual({ lists: 0, single: 2 });
  });
});

test("lookups one after the other see each change in a script, and share a list in a program", async () => {
  const look = (freshness: "recent" | "fresh") => call("getApplication", byName("app-9"), { freshness });
  const change = (project: string) => {
    shown = applications.map((each) => ({ ...each, spec: { ...each.spec, project } }));
  };
  for (const project of ["one", "two", "three", "four", "five"]) {
    change(project);
    expect(await look("fresh")).toMatchObject({ spec: { project } });
  }
  expect(sent()).toEqual({ lists: 0, single: 5 });
  for (const _ of Array(10)) await look("recent");
  expect(sent()).toEqual({ lists: 1, single: 8 });
});

test("what a recent list lacks is looked for anew before it counts as missing", async () => {
  shown = applications.slice(1);
  await Promise.all(
    [1, 2, 3, 4].map((number) => call("getApplication", byName(`app-${number}`), { freshness: "recent" })),
  );
  shown = applications;
  expect(await call("getApplication", byName("app-0"), { freshness: "recent" })).toMatchObject({ uid: "0" });
  const missing = call("getApplication", byName("none"), { freshness: "recent" });
  await expect(missing).rejects.toThrow('Argo CD shows no application "none" in the namespace argocd to ci');
});

test("an application of another project than the one that is named is refused, with its own", async () => {
  const target = { name: "app-1", project: "project-0" };
  await expect(call("getApplication", { target })).rejects.toThrow(
    'application "app-1" is in the project "project-1", not in "project-0"',
  );
});

const ones = Object.keys(kindCases).filter((name) => Object.keys(caseOf(name).given).some(isReference));
const lists = Object.keys(kindCases).filter((name) => !ones.includes(name));

function isReference(argument: string): boolean {
  return argument === "target" || argument === "reference";
}

test.each(ones)("%s says what it has looked for, and where, when there is none", async (name) => {
  const failure = await call(name, caseOf(name).given).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "UserError" });
  const { message } = failure as Error;
  expect(message).toMatch(
    /has no such .*: check `.*`, and the connection|Argo CD shows no (application "api"|such cluster)/,
  );
});

describe.each([
  ["getRepository", "/api/v1/repositories"],
  ["getWriteRepository", "/api/v1/write-repositories"],
])("%s of a URL that other projects have", (name, path) => {
  const items = ["shop", ""].map((project) => ({ repo: "https://git.example.com/a.git", project }));

  beforeEach(async () => {
    server = await serve((request, response) =>
      request.url.startsWith(path) ? void json(response, { items }) : argocd(request, response),
    );
  });

  test("names their ids", async () => {
    const reference = { repo: "https://git.example.com/a", project: "web" };
    await expect(call(name, { reference })).rejects.toThrow(
      'It has this URL for project "shop" and for all projects: look up the id "https://git.example.com/a.git|shop" or ' +
        '"https://git.example.com/a.git"',
    );
  });
});

test("where an account may see nothing, the missing right is named", async () => {
  canSee = false;
  const failure = call("getRepository", caseOf("getRepository").given);
  await expect(failure).rejects.toThrow(
    "Argo CD does not show it, and ci may not see it, so that it cannot be told whether it exists",
  );
  await expect(failure).rejects.toThrow("`p, ci, repositories, get, https://git.example.com/payments/api, allow`");
});

test.each(lists)("%s of an Argo CD that has none is empty", async (name) => {
  shown = [];
  expect(await call(name, {})).toEqual([]);
});

test.each(["getProjectRoles", "getProjectTokens"])("%s of a project that there is not is refused", async (name) => {
  await expect(call(name, { project: "none" })).rejects.toThrow('there is no project "none": check the name');
});

test("lists that are narrowed alike at the same time are one, and those that are narrowed otherwise are others", async () => {
  const list = (project: string) => call("getApplications", { projects: [project] }, { freshness: "recent" });
  await Promise.all([...Array(20).keys()].map((number) => list(`project-${number % 2}`)));
  expect(server.requests.map(({ url }) => url)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("projects=project-0"),
      expect.stringContaining("projects=project-1"),
    ]),
  );
  expect(sent().lists).toBe(2);
});
