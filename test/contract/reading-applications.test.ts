import type { Json } from "../../provider/contract";
import { eventsSince } from "../../provider/functions/reading/applications/get-application-set-events";
import { runFunction } from "../../provider/functions/registry";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { type StandInKubelet, standInKubelet } from "../support/stand-in-kubelet";
import { testedArgoCdKnows } from "../support/tested-version";
import { handlers } from "../support/verbs";

const canary = "durian-secret-4711";
let argocd: LocalArgoCd;
let kubelet: StandInKubelet;
let name: string;
let revision: string;

/** Calls a function about the application of this test. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any form
function read(name_: string, options: Json = {}, token = argocd.token): Promise<any> {
  const connection = { server: argocd.url, authToken: token };
  return runFunction(name_, { target: { name }, connection, ...options });
}

function pod(node: string): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "api" },
    spec: {
      nodeName: node,
      terminationGracePeriodSeconds: 0,
      containers: [{ name: "api", image: "api" }],
    },
  });
}

function secret(value: string): string {
  return JSON.stringify({ apiVersion: "v1", kind: "Secret", metadata: { name: "key" }, stringData: { value } });
}

// Without a version: Argo CD takes it from its tree of resources.
const one = () => ({ resource: { kind: "ConfigMap", namespace: name, name: "one" } });
const none = () => ({ resource: { version: "v1", kind: "ConfigMap", namespace: name, name: "none" } });

beforeAll(async () => {
  argocd = await sharedArgoCd();
  name = uniqueName("reading");
  kubelet = await standInKubelet(argocd, name, ["first", "second", "an Error"], "later");
  const files = { "one.json": configMap("one"), "secret.json": secret(canary), "pod.json": pod(name) };
  revision = await commit(argocd, name, files);
  const inputs = deploying(argocd, name, { sync: true, waitFor: "synced" }) as Json;
  await handlers.Application.create(testContext(argocd), stored(inputs));
});

afterAll(async () => {
  await ask(argocd, "DELETE", `/applications/${name}?project=default&cascade=true`);
  await kubelet.close();
});

test("what an application deploys is told as it is, as it is to be, and where these differ", async () => {
  const before = await read("getManagedResources");
  expect(before.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["ConfigMap", "Pod", "Secret"]);
  expect(before.filter(({ modified }: { modified: boolean }) => modified)).toEqual([]);
  const files = { "one.json": configMap("one", { data: { a: "2" } }), "two.json": configMap("two") };
  await commit(argocd, name, { ...files, "secret.json": secret(`${canary}-2`) });
  // The first refresh may be answered by a comparison that began before the commit.
  const after = await eventually(async () => {
    await read("refreshApplication", { hard: true });
    const found = await read("getManagedResources", { kind: "ConfigMap" });
    return found.length > 1 && found;
  });
  expect(after).toMatchObject([
    { name: "one", modified: true, changes: [{ path: "data.a", live: "1", target: "2" }] },
    { name: "two", modified: true, changes: [{ path: "", target: { kind: "ConfigMap" } }] },
  ]);
  const [changed] = await read("getManagedResources", { kind: "Secret" });
  expect(changed).toMatchObject({ modified: true, changes: [{ path: "data.value" }] });
  expect(JSON.stringify([before, changed])).not.toMatch(hiddenForms);
});

/** A secret value as it was written, and as Kubernetes stores it. */
const hiddenForms = new RegExp(`${canary}|${Buffer.from(canary).toString("base64").slice(0, -4)}`);

test("the manifests of a revision come as objects, without the values of Secrets", async () => {
  const manifests = await read("getManifests", { revision, noCache: true });
  expect(manifests.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["ConfigMap", "Pod", "Secret"]);
  expect(manifests).toContainEqual(expect.objectContaining({ kind: "ConfigMap", data: { a: "1" } }));
  expect(manifests).toContainEqual(expect.objectContaining({ kind: "Secret", data: { value: "++++++++" } }));
  await expect(read("getManifests", { revision: "no-such-branch" })).rejects.toThrow(/no-such-branch/);
  await expect(read("getManifests", { revisions: ["main"] })).rejects.toThrow(
    "`revisions` and `sourcePositions` go together",
  );
});

test("a live object, its actions and links are told, and one that is not there is named", async () => {
  expect(await read("getResource", one())).toMatchObject({ kind: "ConfigMap", metadata: { name: "one" } });
  const key = { version: "v1", kind: "Secret", namespace: name, name: "key" };
  const hidden = await read("getResource", { resource: key });
  expect(hidden).toMatchObject({ kind: "Secret", data: { value: "++++++++" } });
  expect(JSON.stringify(hidden)).not.toMatch(hiddenForms);
  expect(await read("getResourceActions", one())).toEqual([]);
  expect(await read("getResourceLinks", one())).toEqual([]);
  expect(await read("getLinks")).toEqual([]);
  await expect(read("getResource", none())).rejects.toThrow(/ConfigMap .*none not found as part of application/);
});

test("events are those of the application, or of one live object", async () => {
  // Argo CD's controller notes the event after the end of the operation.
  const completed = await eventually(async () => {
    const events: Json[] = await read("getEvents");
    return events.find(({ reason }) => reason === "OperationCompleted");
  });
  expect(completed).toMatchObject({ type: "Normal", involvedObject: { name } });
  expect(await read("getEvents", one())).toEqual([]);
  await expect(read("getEvents", none())).rejects.toThrow(`it has no live ConfigMap "none" in the namespace ${name}`);
});

test("sync windows, and what is known of a commit", async () => {
  expect(await read("getSyncWindows")).toEqual({ canSync: true, activeWindows: [], assignedWindows: [] });
  expect(await read("getRevisionMetadata", { revision })).toMatchObject({ message: "Change what is deployed" });
  expect(await read("getRevisionMetadata")).toMatchObject({ message: "Change what is deployed", references: [] });
  await expect(read("getChartDetails")).rejects.toThrow("no chart found for application");
});

test("logs are the last lines of the pods, filtered, and followed until the time is over", async () => {
  const line = (content: string) => ({ podName: "api", content, timeStamp: "2026-01-01T00:00:00.000000001Z" });
  const pod = { version: "v1", kind: "Pod", namespace: name, name: "api" };
  const all = { lines: ["first", "second", "an Error"].map(line), isCut: false, problems: [] };
  expect(await read("getLogs")).toEqual(all);
  expect(await read("getLogs", { resource: pod, tail: 2, filter: "error" })).toEqual({
    ...all,
    lines: [line("an Error")],
  });
  expect(await read("getLogs", { mostLines: 1 })).toEqual({ ...all, lines: [line("an Error")], isCut: true });
  const told: string[] = [];
  const stop = new AbortController();
  const onLine = ({ content }: { content: string }) => {
    told.push(content);
    if (content === "later") stop.abort();
  };
  const followed = await read("getLogs", { follow: true, tail: 1, onLine, signal: stop.signal });
  expect(told).toEqual(["an Error", "later"]);
  expect(followed.lines).toEqual([line("an Error"), line("later")]);
  expect((await read("getLogs", { container: "none" })).problems).toEqual([expect.stringContaining("none")]);
  await expect(read("getLogs", one())).rejects.toThrow('it has no pod of a ConfigMap "one"');
});

test("an account that may not see the application is told the lines that it needs", async () => {
  const line = `applications, get, <project>/${name}, allow`;
  for (const each of ["getManifests", "getManagedResources", "getLogs"]) {
    await expect(read(each, {}, argocd.viewerToken)).rejects.toThrow(line);
  }
});

test("an ApplicationSet tells what it has made, and what has happened to it", async () => {
  const target = { name: `${name}-set` };
  const { spec } = deploying(argocd, name);
  const template = { metadata: { name: "{{name}}" }, spec: { ...spec, syncPolicy: {} } };
  const generators = [{ list: { elements: [{ name: `${name}-made` }] } }];
  const { id, state } = await handlers.ApplicationSet.create(
    testContext(argocd),
    stored({ metadata: target, spec: { generators, template } }),
  );
  const nodes = await eventually(async () => {
    const found = await read("getApplicationSetTree", { target });
    return found.length > 0 && found;
  });
  expect(nodes).toMatchObject([{ kind: "Application", name: `${name}-made` }]);
  const events = read("getApplicationSetEvents", { target });
  const ofSet = { involvedObject: expect.objectContaining({ kind: "ApplicationSet", name: target.name }) };
  if (testedArgoCdKnows(eventsSince)) expect(await events).toContainEqual(expect.objectContaining(ofSet));
  else await expect(events).rejects.toThrow("events of ApplicationSets take Argo CD 3.4: upgrade it");
  await handlers.ApplicationSet.delete(testContext(argocd), id, stored(state));
  await expect(read("getApplicationSetTree", { target })).rejects.toThrow(
    `there is no ApplicationSet "${name}-set" in the namespace argocd: check the names`,
  );
});
