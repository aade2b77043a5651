import { UnreachableError } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { storedCredentials } from "../kinds/repository-credentials";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask, succeed } from "../support/ask";
import { stored, testContext } from "../support/handlers";
import { handlers } from "../support/verbs";

/*
 * Argo CD finds what a request is about by the longest stored URL that the given one begins with, and shows write credentials
 * to nobody.
 */
describe("write credentials of a URL that begins with another one's", () => {
  let argocd: LocalArgoCd;
  let group: Json;
  let team: Json;
  let groupState: Json;
  let teamState: Json;

  const { create, update, read, diff, delete: remove } = handlers.WriteRepositoryCredentials;
  const context = () => testContext(argocd);

  beforeEach(async () => {
    argocd = await sharedArgoCd();
    group = { url: `https://${uniqueName("write")}.example.com/group`, username: "group", password: "of-the-group" };
    team = {
      url: `${group.url}/team`,
      username: "team",
      password: "of-the-team",
      githubAppID: 1,
      forceHttpBasicAuth: true,
    };
    teamState = stored((await create(context(), team)).state);
    groupState = stored((await create(context(), group)).state);
  });

  afterEach(async () => {
    await remove(context(), String(team.url), teamState);
    await remove(context(), String(group.url), groupState);
    expect(await found()).toEqual([]);
  });

  async function found(): Promise<unknown[]> {
    const secrets = await storedCredentials(argocd, "repo-write-creds");
    const ours = secrets.filter(({ url }) => String(url).startsWith(String(group.url)));
    return ours.map(({ url, password }) => `${String(url).slice(String(group.url).length)} ${password}`).sort();
  }

  test("are deleted alone, and missing once they are gone", async () => {
    await remove(context(), String(team.url), teamState);
    expect(await found()).toEqual([" of-the-group"]);
    expect(await read(context(), String(team.url), teamState)).toBeUndefined();
    await remove(context(), String(team.url), teamState);
    expect(await found()).toEqual([" of-the-group"]);
    expect(await read(context(), String(group.url), groupState)).toBeDefined();
  });

  test("are refused once those of the shorter URL are there, in whose place Argo CD would store them", async () => {
    await remove(context(), String(team.url), teamState);
    const later = create(context(), { ...team, adopt: "always" });
    await expect(later).rejects.toThrow(/has write credentials of a URL with which .*team begins.*delete those first/);
    expect(await found()).toEqual([" of-the-group"]);
  });

  test("are changed alone, also under another spelling of their URL", async () => {
    const changed = { ...team, url: `${team.url}.git`, password: "changed" };
    teamState = stored(await update(context(), String(team.url), teamState, changed));
    expect(await found()).toEqual([" of-the-group", "/team.git changed"]);
    expect((await read(context(), String(team.url), teamState))?.inputs).toMatchObject(changed);
  });

  test("are changed not at all when somebody deletes them meanwhile", async () => {
    const using = context();
    using.before = async ({ query }) => {
      if (query === undefined) return;
      using.before = undefined;
      await remove(context(), String(team.url), teamState);
      throw new UnreachableError("the answer got lost", true);
    };
    const again = update(using, String(team.url), teamState, { ...team, password: "again" });
    await expect(again).rejects.toThrow("was deleted by somebody else meanwhile: run `pulumi refresh`");
    expect(await found()).toEqual([" of-the-group"]);
  });

  /** @promise Of `WriteRepositoryCredentials` alone a refresh names each field that differs. */
  test("show by name each field that somebody has changed, and no value", async () => {
    const theirs = { url: team.url, username: "team", password: "theirs", githubAppID: 2 };
    await succeed(argocd, "POST", "/write-repocreds?upsert=true", theirs);
    const seen = await read(context(), String(team.url), teamState);
    expect(stored(seen?.inputs ?? {})).toEqual({
      url: team.url,
      username: "team",
      password: "changed in Argo CD",
      forceHttpBasicAuth: false,
    });
    const state = stored(seen?.state ?? {});
    // No word of it: Pulumi compares, and updates.
    expect(await diff(context(), String(team.url), state, team)).not.toMatchObject({ changes: false });
    // A second refresh sees the same.
    expect(stored((await read(context(), String(team.url), state))?.inputs ?? {})).toEqual(stored(seen?.inputs ?? {}));
    teamState = stored(await update(context(), String(team.url), state, team));
    expect((await read(context(), String(team.url), teamState))?.inputs).toEqual(team);
  });

  test("are taken over when Argo CD finds that they are equal, and refused when they are not", async () => {
    expect((await create(context(), { ...team, adopt: "ifEqual" })).id).toBe(team.url);
    const other = create(context(), { ...team, password: "another", adopt: "ifEqual" });
    await expect(other).rejects.toThrow("it differs in what Argo CD does not show");
    expect(await found()).toEqual([" of-the-group", "/team of-the-team"]);
  });

  test("are none where Argo CD has credentials to read with alone", async () => {
    const url = `https://${uniqueName("read")}.example.com`;
    await succeed(argocd, "POST", "/repocreds", { url, username: "reader", password: "reads" });
    expect(await read(context(), url, { url, username: "reader", password: "reads" })).toBeUndefined();
    await ask(argocd, "DELETE", `/repocreds/${encodeURIComponent(encodeURIComponent(url))}`);
  });
});

test("a write repository that does not let Argo CD in is refused, and its twin to read from is another object", async () => {
  const argocd = await sharedArgoCd();
  const context = () => testContext(argocd);
  const repo = `${argocd.gitHttpUrl}/environments.git`;
  const inputs = { repo, project: uniqueName("twin"), username: argocd.gitUser, password: "wrong" };
  const refused = handlers.WriteRepository.create(context(), inputs);
  await expect(refused).rejects.toThrow(
    "`password` is refused by the server, or another credential is missing or wrong",
  );
  const read = await handlers.Repository.create(context(), inputs);
  expect(await handlers.WriteRepository.read(context(), read.id, stored(inputs))).toBeUndefined();
  const written = await handlers.WriteRepository.create(context(), { ...inputs, password: argocd.gitPassword });
  await handlers.Repository.delete(context(), read.id, stored(read.state));
  expect(await handlers.WriteRepository.read(context(), written.id, stored(written.state))).toBeDefined();
  await handlers.WriteRepository.delete(context(), written.id, stored(written.state));
});
