import type { Json } from "../../provider/contract";
import {
  refreshApplication,
  rollbackApplication,
  runResourceAction,
  syncApplication,
  terminateOperation,
  waitForApplication,
} from "../../sdk";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { handlers } from "../support/verbs";

describe("the functions for programs and scripts", () => {
  let argocd: LocalArgoCd;
  let name: string;
  let connection: { server: string; authToken: string };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    connection = { server: argocd.url, authToken: argocd.token };
  });

  beforeEach(async () => {
    name = uniqueName("functions");
    await commit(argocd, name, { "one.json": configMap("one") });
    await handlers.Application.create(testContext(argocd), deploying(argocd, name) as Json);
  });

  afterEach(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?project=default`);
  });

  test("sync, wait, refresh, roll back", async () => {
    await expect(waitForApplication({ name }, { connection })).rejects.toThrow(/out of sync, and nothing will sync it/);
    const synced = await syncApplication({ name }, { connection, waitFor: "healthy" });
    expect(synced).toMatchObject({ sync: { status: "Synced" }, health: { status: "Healthy" } });
    const second = await commit(argocd, name, { "one.json": configMap("one", { data: { a: "2" } }) });
    // The first may be answered by a comparison that began before the commit.
    await refreshApplication({ name, project: "default" }, { connection });
    expect(await refreshApplication({ name, project: "default" }, { connection })).toMatchObject({
      sync: { status: "OutOfSync", revision: second },
    });
    const outputs = { metadata: { name }, namespace: "argocd", spec: { project: "default" } };
    expect(await syncApplication(outputs, { connection })).toMatchObject({ sync: { status: "Synced" } });
    expect(await waitForApplication(outputs, { connection })).toMatchObject({ health: { status: "Healthy" } });
    const [entry] = (await liveApplication(argocd, name)).status.history;
    expect(await rollbackApplication({ name }, entry.id, { connection })).toMatchObject({
      operationState: { phase: "Succeeded" },
    });
    expect(await argocd.kubernetes.get(objectPath("v1", "configmaps", name, "one"))).toMatchObject({
      data: { a: "1" },
    });
    // Argo CD may compare before it has heard of what its rollback has changed.
    await eventually(async () => {
      const { sync } = await refreshApplication({ name }, { connection, hard: true });
      return sync?.status === "OutOfSync";
    });
  });

  test("progress tells what is running; terminate ends it, and says when nothing is", async () => {
    expect(await terminateOperation({ name }, { connection })).toBe(false);
    await commit(argocd, name, { "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }) });
    const lines: string[] = [];
    const line = `waiting for 1 of 1: ${name} (hook slow running)`;
    const sync = syncApplication({ name }, { connection, onProgress: (shown) => void lines.push(shown) });
    const failure = expect(sync).rejects.toThrow(/terminated/i);
    await eventually(async () => lines.includes(line));
    expect(await terminateOperation({ name }, { connection })).toBe(true);
    await failure;
  });

  test("what Argo CD refuses is said with the application's name", async () => {
    const resource = { version: "v1", kind: "ConfigMap", namespace: name, name: "one" };
    await expect(runResourceAction({ name }, resource, "restart", { connection })).rejects.toThrow(`"${name}"`);
    await expect(syncApplication({ name: "no-such" }, { connection })).rejects.toThrow(
      /shows no application "no-such"/,
    );
    const viewer = { ...connection, authToken: argocd.viewerToken };
    await expect(syncApplication({ name, project: "default" }, { connection: viewer })).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("a sync while another operation runs", () => {
  let argocd: LocalArgoCd;
  let name: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    name = uniqueName("running");
  });

  afterAll(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?project=default`);
  });

  /**
   * @promise | `onRunningOperation: "wait"` | what to do about an operation that is running already: `wait` for it,
   * `terminate` it, or `fail` |
   */
  test("fails or takes its place, as onRunningOperation says", async () => {
    await commit(argocd, name, {
      "one.json": configMap("one"),
      "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }),
    });
    const inputs = (options: Record<string, unknown>) =>
      deploying(argocd, name, { sync: true, waitFor: "synced", ...options }) as Json;
    const created = await handlers.Application.create(testContext(argocd), deploying(argocd, name) as Json);
    const olds = stored(created.state);
    await ask(argocd, "POST", `/applications/${name}/sync`, { name, project: "default" });
    await eventually(async () => (await liveApplication(argocd, name)).status.operationState?.phase === "Running");
    const update = (news: Json) => handlers.Application.update(testContext(argocd), created.id, olds, news);
    await expect(update(inputs({ onRunningOperation: "fail", syncTriggers: [1] }))).rejects.toThrow(
      "another operation is running on it",
    );
    await commit(argocd, name, { "hook.json": null });
    const state = await update(inputs({ onRunningOperation: "terminate", syncTriggers: [1] }));
    expect(state.status).toMatchObject({ sync: { status: "Synced" }, operationState: { phase: "Succeeded" } });
  });
});

/**
 * @promise | `sync: { prune, dryRun, force, strategy, resources, revision, revisions, sourcePositions, syncOptions,
 * infos, retry }` | the same with Argo CD's own settings |
 */
describe("the fields of `sync`", () => {
  let argocd: LocalArgoCd;
  let name: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(() => {
    name = uniqueName("fields");
  });

  afterEach(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?project=default`);
  });

  /** What is deployed: the values of the ConfigMaps by their names. */
  async function deployed(): Promise<Record<string, unknown>> {
    const configMaps = await argocd.kubernetes.list(`/api/v1/namespaces/${name}/configmaps`);
    return Object.fromEntries(configMaps.map(({ metadata, data }) => [metadata.name, (data as Json | undefined)?.a]));
  }

  function inputs(sync: unknown, options: Record<string, unknown> = {}): Json {
    return deploying(argocd, name, { sync, waitFor: "synced", ...options }) as Json;
  }

  async function create(sync: unknown, options?: Record<string, unknown>) {
    const { id, state } = await handlers.Application.create(testContext(argocd), inputs(sync, options));
    return { id, state: stored(state) };
  }

  async function operation(): Promise<Json> {
    return (await liveApplication(argocd, name)).status.operationState.operation;
  }

  test("dryRun changes nothing, and its end is the end of the wait", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const { state } = await create({ dryRun: true });
    expect(state.status).toMatchObject({ operationState: { phase: "Succeeded" }, sync: { status: "OutOfSync" } });
    expect(await deployed()).toEqual({});
  });

  test("resources deploys these alone", async () => {
    await commit(argocd, name, { "one.json": configMap("one"), "two.json": configMap("two") });
    await create({ resources: [{ kind: "ConfigMap", name: "two" }] });
    expect(await deployed()).toEqual({ two: "1" });
  });

  test("revision deploys another than that of the source", async () => {
    const first = await commit(argocd, name, { "one.json": configMap("one") });
    await commit(argocd, name, { "one.json": configMap("one", { data: { a: "2" } }) });
    await create({ revision: first });
    expect(await deployed()).toEqual({ one: "1" });
  });

  test("revisions deploys others than those of several sources", async () => {
    const first = await commit(argocd, name, { "a/one.json": configMap("one"), "b/two.json": configMap("two") });
    const changed = { data: { a: "2" } };
    await commit(argocd, name, { "a/one.json": configMap("one", changed), "b/two.json": configMap("two", changed) });
    const { source, ...spec } = deploying(argocd, name).spec;
    const sources = ["a", "b"].map((path) => ({ ...source, path }));
    await create({ revisions: [first], sourcePositions: [2] }, { spec: { ...spec, sources } });
    expect(await deployed()).toEqual({ one: "2", two: "1" });
  });

  test("prune deletes what the source no longer holds; without it, that is the reason of the failure", async () => {
    await commit(argocd, name, { "one.json": configMap("one"), "two.json": configMap("two") });
    const { id, state } = await create(true);
    await commit(argocd, name, { "two.json": null });
    const update = (sync: unknown, syncTriggers: unknown) =>
      handlers.Application.update(testContext(argocd), id, state, inputs(sync, { syncTriggers }));
    await expect(update(true, [1])).rejects.toThrow(new RegExp(`pruning is not switched on:\\s+ConfigMap/${name}/two`));
    await update({ prune: true }, [2]);
    expect(await deployed()).toEqual({ one: "1" });
  });

  test.each([
    [{ force: true }, { sync: { syncStrategy: { hook: { force: true } } } }],
    [{ strategy: { apply: { force: true } } }, { sync: { syncStrategy: { apply: { force: true } } } }],
    [{ syncOptions: ["CreateNamespace=true", "Validate=false"] }, { sync: { syncOptions: expect.any(Array) } }],
    [{ infos: [{ name: "by", value: "CI" }] }, { info: expect.arrayContaining([{ name: "by", value: "CI" }]) }],
    [{ retry: { limit: 2, backoff: { duration: "1s" } } }, { retry: { limit: 2, backoff: { duration: "1s" } } }],
  ])("%j reaches the operation", async (sync, expected) => {
    await commit(argocd, name, { "one.json": configMap("one") });
    await create(sync);
    expect(await operation()).toMatchObject(expected);
    expect(await deployed()).toEqual({ one: "1" });
  });
});
