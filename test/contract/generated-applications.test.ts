import { runFunction } from "../../provider/functions/registry";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { type Accounts, accountsFor } from "../support/accounts";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { setSpec } from "../support/generators/sets";
import { stored, testContext } from "../support/handlers";
import { connectionOf } from "../support/stack";
import { handlers } from "../support/verbs";

let argocd: LocalArgoCd;
let accounts: Accounts;
let name: string;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  accounts = await accountsFor(argocd, [[]]);
  name = uniqueName("would");
});

afterAll(() => accounts.close());

/** A set of the test, of one generator. */
function declared(generator: object = { list: { elements: [{ folder: "a" }, { folder: "b" }] } }) {
  const application = { repository: "environments", name: `${name}-{{.folder}}`, path: "directory" };
  return { metadata: { name }, spec: setSpec(argocd, [generator], application) };
}

function generate(generator?: object) {
  const target = { name, spec: declared(generator).spec };
  return runFunction("generateApplications", { target, connection: { server: argocd.url, authToken: argocd.token } });
}

/**
 * @promise The function `generateApplications` answers the same applications with all that is in them, also of a spec
 * that is not stored.
 * @promise Nothing is stored.
 */
test("what a set would make is answered whole, and not stored", async () => {
  expect(await generate()).toMatchObject(
    ["a", "b"].map((folder) => ({
      metadata: { name: `${name}-${folder}`, namespace: "argocd" },
      spec: { project: "default", source: { path: "directory" }, destination: { namespace: `${name}-${folder}` } },
    })),
  );
  expect((await ask(argocd, "GET", `/applicationsets/${name}`)).status).toBe(404);
  expect((await ask(argocd, "GET", `/applications?name=${name}-a`)).body.items).toBeNull();
});

/**
 * @promise Both use Argo CD's API, which takes tokens of hosts from Secrets with the label
 * `argocd.argoproj.io/secret-type: scm-creds` alone, unlike its controller.
 */
test("a token in a Secret without Argo CD's label is refused", async () => {
  const path = objectPath("v1", "secrets", "argocd");
  await argocd.kubernetes.create(path, {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name },
    stringData: { token: "t" },
  });
  try {
    const gitea = { owner: "shop", api: argocd.scmProviderUrl, tokenRef: { secretName: name, key: "token" } };
    await expect(generate({ scmProvider: { gitea } })).rejects.toThrow(
      `secret argocd/${name} is not a valid SCM creds secret`,
    );
  } finally {
    await argocd.kubernetes.delete(`${path}/${name}`);
  }
});

describe("a preview", () => {
  async function preview(options: object, token = argocd.token) {
    const context = testContext(argocd, { ...connectionOf(argocd), ARGOCD_AUTH_TOKEN: token });
    const news = stored({ ...declared(), ...options, __preview: true });
    const { failures } = await handlers.ApplicationSet.check(context, {}, news);
    return { failures, messages: context.messages, requests: context.requests };
  }

  /** @promise Without this option a preview of a set asks nothing. */
  test("asks nothing of a set that does not say so", async () => {
    expect(await preview({})).toEqual({ failures: [], messages: [], requests: [] });
  });

  test("writes nothing", async () => {
    const { messages, requests } = await preview({ preview: true });
    expect(messages).toContain(`ApplicationSet "${name}" would add 2 applications: ${name}-a, ${name}-b`);
    expect(requests.filter((request) => !request.startsWith("GET "))).toEqual(["POST /applicationsets/generate"]);
  });

  /**
   * @promise Without an answer, without the right to create the set, or with values that are known at update alone, the
   * preview says so and goes on.
   */
  test("goes on without the right to create the set, and says which it is", async () => {
    const account = accounts.having([]);
    const { failures, messages } = await preview({ preview: true }, account.token);
    expect(failures).toEqual([]);
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(
          `cannot be previewed: .*permission denied.*\`p, ${account.name}, applicationsets, create, default/${name}, allow\``,
        ),
      ),
    ]);
  });
});
