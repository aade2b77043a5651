import type { registry } from "../../../provider/kinds/registry";
import { command } from "./cli";

/* What is meant by an id, for every kind: as the outputs of its class and the table in README write it. */

const mockRun = jest.fn<Promise<unknown>, [name: string, given: Readonly<Record<string, unknown>>]>();
jest.mock("../../../provider/functions/registry", () => ({
  ...jest.requireActual<object>("../../../provider/functions/registry"),
  runFunction: (name: string, given: Readonly<Record<string, unknown>>) => mockRun(name, given),
}));

beforeEach(() => mockRun.mockReset().mockResolvedValue({}));

/** The object that a command line means. */
async function meant(...args: string[]): Promise<unknown> {
  expect(await command(["get", ...args, "--json"])).toMatchObject({ code: 0, said: "" });
  const { target, reference = target } = mockRun.mock.calls[0]?.[1] ?? {};
  return reference;
}

const window = { kind: "deny", schedule: "0 22 * * *", duration: "8h" };

const ids: Readonly<Record<keyof typeof registry, Readonly<Record<string, object>>>> = {
  Application: { "argocd/api": { namespace: "argocd", name: "api" } },
  ApplicationSet: { "argocd/apis": { namespace: "argocd", name: "apis" } },
  AppProject: { shop: { name: "shop" } },
  ProjectRole: { "shop|role|ci": { project: "shop", name: "ci" } },
  ProjectSyncWindow: {
    "shop|window|deny|0 22 * * *|8h": { project: "shop", ...window },
    "shop|window|deny|0 22 * * *|8h|namespaces=a|andOperator=true": {
      project: "shop",
      ...window,
      namespaces: ["a"],
      andOperator: true,
    },
  },
  ProjectDestination: {
    "shop|destination|server|https://prod:6443|a": { project: "shop", server: "https://prod:6443", namespace: "a" },
    "shop|destination|name|prod|": { project: "shop", name: "prod" },
  },
  ProjectSourceRepository: { "shop|source|https://git/x.git": { project: "shop", repo: "https://git/x.git" } },
  ProjectToken: { "shop|ci|a-b": { project: "shop", role: "ci", tokenId: "a-b" } },
  AccountToken: { "ci|a-b": { account: "ci", tokenId: "a-b" } },
  Repository: {
    "https://git/x.git": { repo: "https://git/x.git" },
    "https://git/x.git|shop": { repo: "https://git/x.git", project: "shop" },
  },
  RepositoryCredentials: { "https://git/": { url: "https://git/" } },
  WriteRepository: { "https://git/x.git|shop": { repo: "https://git/x.git", project: "shop" } },
  WriteRepositoryCredentials: { "https://git/": { url: "https://git/" } },
  Cluster: { "https://prod:6443": { server: "https://prod:6443" } },
  Certificate: {
    "https|git": { certType: "https", serverName: "git" },
    "ssh|ssh-ed25519|git": { certType: "ssh", certSubType: "ssh-ed25519", serverName: "git" },
  },
  GpgKey: { "0123456789ABCDEF": { keyID: "0123456789ABCDEF" } },
};

const cases = Object.entries(ids).flatMap(([kind, each]) => {
  const noun = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  return Object.entries(each).map(([id, reference]) => [noun, id, reference] as const);
});

/** @promise One object of a kind is named by its [ID](../README.md#kinds), or by parts of it with flags for the others: `get project-role ci --project payments`. */
test.each(cases)("get %s %s", async (noun, id, reference) => {
  expect(await meant(noun, id)).toEqual(reference);
});

/** @promise One object of a kind is named by its [ID](../README.md#kinds), or by parts of it with flags for the others: `get project-role ci --project payments`. */
test.each([
  [["application", "api"], { name: "api" }],
  [["project-role", "ci", "--project", "shop"], { project: "shop", name: "ci" }],
  [["project-token", "shop", "--role", "ci", "--token-id", "a"], { project: "shop", role: "ci", tokenId: "a" }],
  [["repository", "https://git/x.git", "--project", "shop"], { repo: "https://git/x.git", project: "shop" }],
  [["repository", "https://git/x.git|shop", "--project", "shop"], { repo: "https://git/x.git", project: "shop" }],
  [["cluster", "prod"], { name: "prod" }],
  [["certificate", "git", "--cert-type", "https"], { serverName: "git", certType: "https" }],
])("get %j", async (args, reference) => {
  expect(await meant(...args)).toEqual(reference);
});

test.each([
  [
    ["project-token", "shop"],
    "required option '--role <text>' not specified; or write its id in place of all of them, `project|role|id`",
  ],
  [["project-role", "shop|rule|ci"], "Write its `name`, or its id, `project|role|name`."],
  [["repository", "https://git/x.git|shop", "--project", "web"], '--project says "web", and the id "shop"'],
])("get %j says what is missing, and what contradicts the id", async (args, message) => {
  const { code, said } = await command(["get", ...args]);
  expect(said).toContain(message);
  expect(code).toBe(2);
  expect(mockRun).not.toHaveBeenCalled();
});

test("the help says what an id is made of", async () => {
  expect((await command(["get", "repository", "--help"])).printed.replace(/\s+/g, " ")).toContain(
    "or its id, `url` or `url|project`",
  );
});
