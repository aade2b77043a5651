import type { Json } from "../../provider/contract";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { handlers } from "../support/verbs";

let argocd: LocalArgoCd;
beforeAll(async () => {
  argocd = await sharedArgoCd();
});

/** Whether Argo CD takes a token for somebody's. */
async function works(jwt: unknown): Promise<boolean> {
  return (await ask(argocd, "GET", "/session/userinfo", undefined, String(jwt))).body.loggedIn === true;
}

interface Made {
  readonly id: string;
  readonly state: Json;
}

describe("tokens of a project's role", () => {
  const project = uniqueName("tokens");
  const declared = { project, role: "ci" };
  const spec = (description: string) => ({ description, roles: [{ name: "ci" }, { name: "other" }] });
  let owner: Made;

  const issue = async (inputs: Json = declared) => {
    const { id, state } = await handlers.ProjectToken.create(testContext(argocd), inputs);
    return { id, state: stored(state) };
  };

  beforeAll(async () => {
    const inputs = { metadata: { name: project }, spec: spec("one") };
    const { id, state } = await handlers.AppProject.create(testContext(argocd), inputs);
    owner = { id, state: stored(state) };
  });

  afterAll(() => ask(argocd, "DELETE", `/projects/${project}`));

  test("work when they are handed out, also many at one time, and each goes alone", async () => {
    const tokens = await Promise.all([issue(), issue(), issue(), issue()]);
    for (const { state } of tokens) expect(await works(state.jwt)).toBe(true);
    const [first, ...others] = tokens;
    if (!first) throw new Error("no token");
    // Twice: the second time none has the id, and Argo CD would take one of the same second instead.
    await handlers.ProjectToken.delete(testContext(argocd), first.id, first.state);
    await handlers.ProjectToken.delete(testContext(argocd), first.id, first.state);
    await succeed(argocd, "DELETE", `/projects/${project}/roles/ci/token/-1?id=${first.state.tokenId}`);
    await eventually(async () => !(await works(first.state.jwt)));
    for (const { state } of others) expect(await works(state.jwt)).toBe(true);
  });

  test("survive every update of their project by this provider", async () => {
    const { id, state } = await issue();
    const news = { metadata: { name: project }, spec: spec("two") };
    const updated = await handlers.AppProject.update(testContext(argocd), owner.id, owner.state, news);
    expect(updated.spec).toEqual(spec("two"));
    expect(await works(state.jwt)).toBe(true);
    expect(await handlers.ProjectToken.read(testContext(argocd), id, state)).toEqual({ id, inputs: declared, state });
  });

  /**
   * @promise A refresh takes at most two lists for a kind, however many resources there are, and one request for each
   * certificate, each token and each of the `WriteRepositoryCredentials`.
   */
  test("are refreshed by one list of projects, and one question each whether they work", async () => {
    const tokens = await Promise.all([issue(), issue(), issue()]);
    const refresh = testContext(argocd);
    await Promise.all(tokens.map(({ id, state }) => handlers.ProjectToken.read(refresh, id, state)));
    // A run learns from the default project once which server this is.
    const projects = refresh.requests.filter((request) => request.startsWith("GET /projects"));
    expect(projects.sort()).toEqual(["GET /projects", "GET /projects/default"]);
    expect(refresh.requests.filter((request) => request === "GET /session/userinfo")).toHaveLength(tokens.length);
  });

  test("that go with their role are gone for a refresh", async () => {
    const { id, state } = await issue({ project, role: "other" });
    const { body } = await ask(argocd, "GET", `/projects/${project}`);
    await succeed(argocd, "PUT", `/projects/${project}`, { project: { ...body, spec: { roles: [{ name: "ci" }] } } });
    expect(await handlers.ProjectToken.read(testContext(argocd), id, state)).toBeUndefined();
    await expect(issue({ project, role: "other" })).rejects.toThrow(/does not have role/);
  });
});

describe("tokens of an account", () => {
  const account = uniqueName("tokens");
  const general = objectPath("v1", "configmaps", "argocd", "argocd-cm");
  const patch = (data: Record<string, string | null>) => argocd.kubernetes.patch(general, { data });

  beforeAll(async () => {
    await patch({ [`accounts.${account}`]: "apiKey" });
    await eventually(async () => (await ask(argocd, "GET", `/account/${account}`)).status === 200);
  });

  afterAll(() => patch({ [`accounts.${account}`]: null, [`accounts.${account}.enabled`]: null }));

  test("made at the same time are all kept, work, and go one by one; one that is listed and dead is noticed", async () => {
    const issue = () => handlers.AccountToken.create(testContext(argocd), { account });
    const [one, two, three] = await Promise.all([issue(), issue(), issue()]);
    for (const { state } of [one, two, three]) expect(await works(state.jwt)).toBe(true);
    await handlers.AccountToken.delete(testContext(argocd), one.id, stored(one.state));
    expect(await works(one.state.jwt)).toBe(false);
    expect([await works(two.state.jwt), await works(three.state.jwt)]).toEqual([true, true]);

    await patch({ [`accounts.${account}.enabled`]: "false" });
    await eventually(async () => !(await works(two.state.jwt)));
    const refresh = testContext(argocd);
    const found = await handlers.AccountToken.read(refresh, two.id, stored(two.state));
    expect(refresh.messages.join("\n")).toMatch(/Argo CD does not accept it any more/);
    const drift = await handlers.AccountToken.diff(testContext(argocd), two.id, stored(found?.state ?? {}), {
      account,
    });
    expect(drift).toEqual({ replaces: ["jwt"] });
    await expect(issue()).rejects.toThrow(/has made the token, and does not accept it/);
    expect((await ask(argocd, "GET", `/account/${account}`)).body.tokens).toHaveLength(2);
  });

  test("of an account that is to have none are refused", async () => {
    const attempt = handlers.AccountToken.create(testContext(argocd), { account: `${account}-none` });
    await expect(attempt).rejects.toThrow(/does not exist/);
  });
});
