import { UnreachableError } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { objectPath } from "../../tools/local-argocd/kubernetes";
import { specimens } from "../kinds";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { storedSecrets } from "../support/storage";
import { handlers } from "../support/verbs";

/* Argo CD finds what a request is about by the longest stored URL that the given one begins with. */
describe("credentials of a URL that begins with another one's", () => {
  let argocd: LocalArgoCd;
  let group: Json;
  let team: Json;
  let groupState: Json;
  let teamState: Json;

  const { create, update, read, delete: remove } = handlers.RepositoryCredentials;

  beforeEach(async () => {
    argocd = await sharedArgoCd();
    group = { url: `https://${uniqueName("group")}.example.com/group`, username: "group", password: "of-the-group" };
    team = { url: `${group.url}/team`, username: "team", password: "of-the-team" };
    groupState = stored((await create(testContext(argocd), group)).state);
    teamState = stored((await create(testContext(argocd), team)).state);
  });

  afterEach(async () => {
    await remove(testContext(argocd), String(team.url), teamState);
    await remove(testContext(argocd), String(group.url), groupState);
    expect(await passwords()).toEqual([]);
  });

  async function passwords(): Promise<(string | undefined)[]> {
    const secrets = await storedSecrets(argocd, "repo-creds");
    const ours = secrets.filter(({ url }) => url?.startsWith(String(group.url)));
    return ours.map(({ password }) => password).sort();
  }

  /** A run in which the answer to the first request of a method gets lost, and then something happens. */
  function losing(method: string, query: boolean, then: () => Promise<unknown> = async () => undefined) {
    const context = testContext(argocd);
    let isLost = false;
    const { session } = context.argo();
    const call = session.call.bind(session);
    session.call = async (schema, request) => {
      const answer = await call(schema, request);
      if (request.method !== method || (request.query !== undefined) !== query || isLost) return answer;
      isLost = true;
      await then();
      throw new UnreachableError("the answer got lost", true);
    };
    return context;
  }

  test("are deleted alone, also when the answer to the delete gets lost", async () => {
    const context = losing("DELETE", false);
    await remove(context, String(team.url), teamState);
    expect(await passwords()).toEqual(["of-the-group"]);
    expect(context.requests.filter((request) => request.startsWith("DELETE"))).toHaveLength(1);
    await remove(testContext(argocd), String(team.url), teamState);
    expect(await passwords()).toEqual(["of-the-group"]);
  });

  test("are missing once they are gone, though those of the shorter URL would serve", async () => {
    await remove(testContext(argocd), String(team.url), teamState);
    expect(await read(testContext(argocd), String(team.url), teamState)).toBeUndefined();
    expect(await read(testContext(argocd), String(group.url), groupState)).toBeDefined();
  });

  test("are changed alone, and not at all when somebody deletes them meanwhile", async () => {
    const changed = { ...team, password: "changed" };
    teamState = stored(await update(testContext(argocd), String(team.url), teamState, changed));
    expect(await passwords()).toEqual(["changed", "of-the-group"]);
    const context = losing("POST", true, () => remove(testContext(argocd), String(team.url), teamState));
    const again = update(context, String(team.url), teamState, { ...team, password: "again" });
    await expect(again).rejects.toThrow("was deleted by somebody else meanwhile: run `pulumi refresh`");
    expect(await passwords()).toEqual(["of-the-group"]);
  });

  test("come back with every field that the declaration has dropped empty", async () => {
    teamState = stored(await update(testContext(argocd), String(team.url), teamState, { url: team.url }));
    expect(await passwords()).toEqual(["", "of-the-group"]);
  });

  test("are taken over when Argo CD finds that they are equal, and refused when they are not", async () => {
    const equal = await create(testContext(argocd), { ...team, adopt: "ifEqual" });
    expect(equal.id).toBe(team.url);
    const other = create(testContext(argocd), { ...team, password: "another", adopt: "ifEqual" });
    await expect(other).rejects.toThrow("it differs in what Argo CD does not show");
    expect(await passwords()).toEqual(["of-the-group", "of-the-team"]);
  });

  test("are changed under the spelling that is stored", async () => {
    const upper = { ...team, url: `${team.url}.git`, password: "spelled otherwise", adopt: "always" };
    const { state } = await create(testContext(argocd), upper);
    expect(await passwords()).toEqual(["of-the-group", "spelled otherwise"]);
    await expect(read(testContext(argocd), String(upper.url), stored(state))).resolves.toBeDefined();
  });

  test("are left alone while a Secret of another name has the same URL", async () => {
    const name = uniqueName("applied");
    const path = objectPath("v1", "secrets", "argocd", name);
    await argocd.kubernetes.apply(path, {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name, labels: { "argocd.argoproj.io/secret-type": "repo-creds" } },
      stringData: { url: String(team.url), password: "applied" },
    });
    try {
      await eventually(async () => (await specimens.RepositoryCredentials.client.show(argocd, team)).length === 2);
      const said = `Argo CD has 2 Secrets with credentials for ${team.url}, and uses any of them`;
      const changed = update(testContext(argocd), String(team.url), teamState, { ...team, password: "changed" });
      await expect(changed).rejects.toThrow(said);
      await expect(remove(testContext(argocd), String(team.url), teamState)).rejects.toThrow(said);
      expect(await passwords()).toEqual(["applied", "of-the-group", "of-the-team"]);
    } finally {
      await argocd.kubernetes.delete(path);
    }
  });
});

test("credentials under the URL of a registered repository are refused, with the way out", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("registered");
  await commit(argocd, name, { "one.json": configMap("one") });
  const url = `${argocd.gitHttpUrl}/${name}.git`;
  const login = { username: argocd.gitUser, password: argocd.gitPassword };
  const repository = await handlers.Repository.create(testContext(argocd), { repo: url, ...login });
  const credentials = handlers.RepositoryCredentials.create(testContext(argocd), { url, ...login });
  await expect(credentials).rejects.toThrow(`${url} is the URL of a registered repository`);
  await handlers.Repository.delete(testContext(argocd), repository.id, stored(repository.state));
});
