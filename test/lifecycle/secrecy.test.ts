import type { Json } from "../../provider/contract";
import { kinds, registry } from "../../provider/kinds/registry";
import { createContext } from "../../provider/lifecycle/context";
import { parsePath, valueAt } from "../../provider/model/paths";
import { fieldsWith } from "../../provider/model/walk";
import type { Kind } from "../../sdk/generated/kinds";
import { maximalInputs } from "../support/maximal-inputs";
import { handlers } from "../support/verbs";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const sources = { config: () => undefined, environment: {}, cliContext: () => undefined };

/** Checks as a run of its own. */
function check(kind: Kind, olds: Json, news: Json) {
  const context = { ...createContext(sources, silent), serverVersion: async () => undefined };
  return handlers[kind].check(context, olds, news);
}

const identityOf = fieldsWith(({ identity }) => identity === true);

describe.each(kinds)("what identifies a %s", (kind) => {
  const identities = maximalInputs(kind).flatMap((inputs) =>
    identityOf(registry[kind].schema, inputs).map(({ path }) => ({ inputs, path })),
  );

  /**
   * @promise Messages of the provider are made of names and paths, not of values.
   * @promise An id is plain text, and so is refused what would put a secret there, at preview: a password, a token or a
   * query with one in the URL of a Repository, a user in the address of a Cluster, and an identity (`metadata.name`,
   * `repo`, `server`, …) that the program wraps with `pulumi.secret`, alone or with what it lies in.
   */
  test("is refused when it is a secret, alone or with what it lies in", async () => {
    for (const { inputs, path } of identities) {
      for (let length = 1; length <= path.length; length += 1) {
        const { failures } = await check(kind, {}, { ...inputs, __secrets: [path.slice(0, length)] });
        expect(failures.map(({ reason }) => reason)).toContainEqual(
          expect.stringMatching(/is a secret.*ids are plain text in the state.*`pulumi\.unsecret`/),
        );
        for (const { reason } of failures) expect(reason).not.toContain(`${valueAt(inputs, path)}`);
      }
    }
  });

  test("is no secret for one that stands beside it", async () => {
    for (const { inputs, path } of identities) {
      const beside = [...path.slice(0, -1), "another"];
      expect((await check(kind, {}, { ...inputs, __secrets: [beside] })).failures).toEqual([]);
    }
  });
});

/** The paths at which a check says that secrets are. */
async function pathsAfter(kind: Kind, olds: Json, news: Json): Promise<unknown> {
  return (await check(kind, olds, news)).inputs.__secrets;
}

test("a secret in a list that keeps its old order is followed there", async () => {
  const [at, path] = ["sourceRepos", parsePath("spec.sourceRepos[0]")];
  const project = (...urls: string[]) => ({ metadata: { name: "a" }, spec: { [at]: urls }, __secrets: [path] });
  expect(await pathsAfter("AppProject", project("b", "a"), project("a", "b"))).toEqual([["spec", at, 1]]);
  expect(await pathsAfter("AppProject", {}, project("a", "b"))).toEqual([path]);
  expect(await pathsAfter("AppProject", project("b", "a"), project("a", "c"))).toEqual([path]);
});

test("the paths of secrets keep their order, whichever host names them", async () => {
  const [one, other, added] = ["spec.description", "metadata.labels.a", "metadata.labels.b"].map(parsePath);
  const project = (...paths: unknown[]) => ({
    metadata: { name: "a", labels: { a: "1", b: "2" } },
    spec: { description: "d" },
    __secrets: paths,
  });
  expect(await pathsAfter("AppProject", project(one, other), project(added, other, one))).toEqual([one, other, added]);
  expect(await pathsAfter("AppProject", project(one, other), project(other))).toEqual([other]);
});

/**
 * @promise An id is plain text, so that a secret in one is an error at preview: a password or a token in the URL of a
 * Repository or Cluster, and a name or address that the program wraps with `pulumi.secret`.
 * @promise An id is plain text, and so is refused what would put a secret there, at preview: a password, a token or a
 * query with one in the URL of a Repository, a user in the address of a Cluster, and an identity (`metadata.name`,
 * `repo`, `server`, …) that the program wraps with `pulumi.secret`, alone or with what it lies in.
 */
test.each([
  ["Repository", { repo: "https://user:hunter2@git.example.com/a" }, "repo", "`username` and `password`"],
  ["Repository", { repo: "https://ghp_0123456789abcdefghij0123456789@github.com/a/b" }, "repo", "`username`"],
  ["Cluster", { server: "https://user:hunter2@10.0.0.1" }, "server", "`config.bearerToken`"],
  ["Cluster", { server: "https://somebody@10.0.0.1" }, "server", "`config.username`"],
] as const)("a %s whose address %j carries credentials is refused, with the fix", async (kind, inputs, field, fix) => {
  const { failures } = await check(kind, {}, inputs);
  expect(failures).toHaveLength(1);
  expect(failures[0]?.reason).toContain(`\`${field}\`: `);
  expect(failures[0]?.reason).toContain(fix);
  expect(failures[0]?.reason).not.toMatch(/hunter2|ghp_/);
});

/** @promise The name of a user alone, as in `https://contoso@dev.azure.com/…`, is none. */
test.each([
  "https://contoso@dev.azure.com/contoso/a/_git/b",
  "https://jane.doe@bitbucket.org/a/b.git",
  "git@github.com:a/b",
])("the usual clone URL %s is none with credentials", async (repo) =>
  expect((await check("Repository", {}, { repo })).failures).toEqual([]),
);

test("a secret that is null is none, as the field is left out", async () => {
  const inputs = { repo: "https://git.example.com/a", username: null, __secrets: [["username"]] };
  expect(Object.keys((await check("Repository", {}, inputs)).inputs)).not.toContain("__secrets");
});
