import type { Json } from "../../provider/contract";
import { applicationHandler } from "../../provider/handlers/application";
import {
  refreshApplication,
  rollbackApplication,
  runResourceAction,
  syncApplication,
  terminateOperation,
  waitForApplication,
} from "../../sdk/functions";
import type { LocalArgoCd } from "../local-argocd";
import { ask, sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap, deploying, eventually, liveApplication } from "../support/deployments";
import { stored, testContext } from "../support/handlers";

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
    await applicationHandler.create(testContext(argocd), deploying(argocd, name) as Json);
  });

  afterEach(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?project=default`);
  });

  test("sync, wait, refresh, roll back", async () => {
    const lines: string[] = [];
    const onProgress = (line: string) => void lines.push(line);
    await expect(waitForApplication({ name }, { connection })).rejects.toThrow(/out of sync, and nothing will sync it/);
    const synced = await syncApplication({ name }, { connection, waitFor: "healthy", onProgress });
    expect(synced).toMatchObject({ sync: { status: "Synced" }, health: { status: "Healthy" } });
    expect(lines.join("\n")).toContain(`waiting for 1 of 1: ${name}`);
    const second = await commit(argocd, name, { "one.json": configMap("one", { data: { a: "2" } }) });
    expect(await refreshApplication({ name, project: "default" }, { connection })).toMatchObject({
      sync: { status: "OutOfSync", revision: second },
    });
    const outputs = { metadata: { name }, namespace: "argocd", spec: { project: "default" } };
    expect(await syncApplication(outputs, { connection })).toMatchObject({ sync: { status: "Synced" } });
    expect(await waitForApplication(outputs, { connection })).toMatchObject({ health: { status: "Healthy" } });
    const [entry] = (await liveApplication(argocd, name)).status.history;
    expect(await rollbackApplication({ name }, entry.id, { connection })).toMatchObject({
      sync: { status: "OutOfSync" },
      operationState: { phase: "Succeeded" },
    });
    expect(await refreshApplication({ name }, { connection, hard: true })).toMatchObject({
      sync: { status: "OutOfSync" },
    });
  });

  test("terminate ends what is running, and says when nothing is", async () => {
    expect(await terminateOperation({ name }, { connection })).toBe(false);
    await commit(argocd, name, { "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }) });
    const sync = syncApplication({ name }, { connection });
    const failure = expect(sync).rejects.toThrow(/terminated/i);
    await eventually(async () => (await liveApplication(argocd, name)).status.operationState?.phase === "Running");
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

  test("fails or takes its place, as onRunningOperation says", async () => {
    await commit(argocd, name, {
      "one.json": configMap("one"),
      "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }),
    });
    const inputs = (options: Record<string, unknown>) =>
      deploying(argocd, name, { sync: true, waitFor: "synced", ...options }) as Json;
    const created = await applicationHandler.create(testContext(argocd), deploying(argocd, name) as Json);
    const olds = stored(created.state);
    await ask(argocd, "POST", `/applications/${name}/sync`, { name, project: "default" });
    await eventually(async () => (await liveApplication(argocd, name)).status.operationState?.phase === "Running");
    const update = (news: Json) => applicationHandler.update(testContext(argocd), created.id, olds, news);
    await expect(update(inputs({ onRunningOperation: "fail", syncTriggers: [1] }))).rejects.toThrow(
      "another operation is running on it",
    );
    await commit(argocd, name, { "hook.json": null });
    const state = await update(inputs({ onRunningOperation: "terminate", syncTriggers: [1] }));
    expect(state.status).toMatchObject({ sync: { status: "Synced" }, operationState: { phase: "Succeeded" } });
  });
});
