import type { Json } from "../../provider/contract";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { urnOf } from "../lifecycle/support/run";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { connectionOf } from "../support/stack";
import { handlers } from "../support/verbs";

const handler = handlers.ApplicationSet;
const resourcesFinalizer = "resources-finalizer.argocd.argoproj.io";

let argocd: LocalArgoCd;
let name: string;

const run = (configuration: Record<string, string> = {}) => testContext(argocd, connectionOf(argocd), configuration);
const pathOf = (resource: string, of: string) => objectPath("argoproj.io/v1alpha1", resource, "argocd", of);
const deployed = () => argocd.kubernetes.get(objectPath("v1", "configmaps", name, "one"));
const liveSet = (of = name) => argocd.kubernetes.get(pathOf("applicationsets", of));
const child = () => argocd.kubernetes.get(pathOf("applications", name));

function declared(changes: Json = {}, spec: Json = {}): Json {
  const { spec: template } = deploying(argocd, name, {
    syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
  });
  return stored({
    metadata: { name },
    spec: {
      generators: [{ list: { elements: [{ name }] } }],
      template: { metadata: { name: "{{name}}" }, spec: template },
      ...spec,
    },
    __urn: urnOf(name),
    __mark: `${name} of this test`,
    ...changes,
  });
}

/** Makes a set, and waits until what it generates has deployed something. */
async function deploy(inputs: Json): Promise<{ id: string; state: Json }> {
  const { id, state } = await handler.create(run(), inputs);
  await eventually(deployed);
  await eventually(async () => (await liveApplication(argocd, name))?.status?.health?.status === "Healthy");
  return { id, state: stored(state) };
}

const ownersOf = async () => ((await child())?.metadata.ownerReferences as { name: string }[] | undefined) ?? [];

beforeAll(async () => {
  argocd = await sharedArgoCd();
});

beforeEach(async () => {
  name = uniqueName("set");
  await commit(argocd, name, { "one.json": configMap("one") });
});

/** @promise One that the program declares no more gets an empty text, and the preview says so, with the `kubectl` command that removes it. */
test("a key that is declared no more gets an empty text, which is said before, and nobody else's is touched", async () => {
  const before = declared({ metadata: { name, labels: { kept: "1", gone: "1" }, annotations: { gone: "1" } } });
  const { id, state } = await handler.create(run(), before);
  await argocd.kubernetes.patch(pathOf("applicationsets", name), { metadata: { labels: { foreign: "1" } } });
  await eventually(async () => {
    const { body } = await ask(argocd, "GET", `/applicationsets/${name}`);
    return body.metadata?.labels?.foreign;
  });
  const news = declared({ metadata: { name, labels: { kept: "2" } } });
  const context = run();
  context.run.noteRun(true);
  await handler.diff(context, id, stored(state), news);
  expect(context.messages.join("\n")).toContain("`metadata.labels.gone`, `metadata.annotations.gone`");
  const updated = await handler.update(run(), id, stored(state), news);
  const { labels, annotations } = (await liveSet())?.metadata ?? {};
  expect(labels).toEqual({ kept: "2", gone: "", foreign: "1" });
  expect(annotations).toMatchObject({ gone: "" });
  const read = await handler.read(run(), id, stored(updated));
  expect(read?.inputs).toMatchObject({ metadata: { labels: { kept: "2" } } });
  expect(await handler.diff(run(), id, stored(read?.state ?? {}), news)).toEqual({ replaces: [] });
  await handler.delete(run(), id, stored(updated));
});

/**
 * @promise A delete of a set ends when the set, its applications and what they have deployed are gone.
 * @promise On a protected connection it counts what the applications have deployed.
 */
test("a delete ends when the set, its applications and what they have deployed are gone; a protected one counts them", async () => {
  const { id, state } = await deploy(declared());
  const guarded = run({ "argocd:protected": "true" });
  await expect(handler.delete(guarded, id, state)).rejects.toThrow(
    /would take 1 live resources along .*: ConfigMap\/\S+\/one/,
  );
  expect(await deployed()).toBeDefined();
  await handler.delete(run(), id, state);
  expect([await liveSet(), await child(), await deployed()]).toEqual([undefined, undefined, undefined]);
});

/**
 * @promise Applications stay, without an owner, where `deletion.cascade` is `orphan`, and where the set's
 * `syncPolicy.applicationsSync` lets Argo CD delete none; live resources stay where `syncPolicy.preserveResourcesOnDeletion` says so.
 */
test.each([
  ["as `deletion` says", { deletion: { cascade: "orphan" } }, {}],
  ["as Argo CD may delete none", {}, { syncPolicy: { applicationsSync: "create-update" } }],
])("applications stay, without an owner, %s", async (_title, options, spec) => {
  const strategy = { type: "RollingSync", rollingSync: { steps: [{}] }, deletionOrder: "Reverse" };
  const { id, state } = await deploy(declared(options, { ...spec, strategy }));
  await handler.delete(run(), id, state);
  expect(await liveSet()).toBeUndefined();
  expect(await ownersOf()).toEqual([]);
  expect((await child())?.metadata.deletionTimestamp).toBeUndefined();
  expect((await deployed())?.metadata.deletionTimestamp).toBeUndefined();
  await argocd.kubernetes.delete(pathOf("applications", name));
});

test("applications stay, too, where a generator of the set fails by itself", async () => {
  const { id, state } = await deploy(declared({ deletion: { cascade: "orphan" } }));
  const generators = [{ plugin: { configMapRef: { name: "none" } } }, { list: { elements: [{ name }] } }];
  await argocd.kubernetes.patch(pathOf("applicationsets", name), { spec: { generators } });
  await eventually(async () => JSON.stringify((await liveSet())?.status ?? {}).includes("ConfigMap"));
  await handler.delete(run(), id, state);
  expect(await liveSet()).toBeUndefined();
  expect(await ownersOf()).toEqual([]);
  expect((await child())?.metadata.deletionTimestamp).toBeUndefined();
  await argocd.kubernetes.delete(pathOf("applications", name));
});

test("live resources stay where the set says that they are preserved", async () => {
  const spec = { syncPolicy: { preserveResourcesOnDeletion: true } };
  const { id, state } = await deploy(declared({}, spec));
  expect((await child())?.metadata.finalizers ?? []).not.toContain(resourcesFinalizer);
  await handler.delete(run({ "argocd:protected": "true" }), id, state);
  expect(await child()).toBeUndefined();
  expect((await deployed())?.metadata.deletionTimestamp).toBeUndefined();
});

/**
 * @promise A renamed set takes over the applications of the names that it generates, while all that they have deployed goes on
 * running: the new set is made first, then the old one lets its applications go.
 * @promise Applications that the new set does not generate stay, without an owner.
 */
test("a renamed set takes its applications over, and nothing that runs is touched", async () => {
  const generators = [{ list: { elements: [{ name }, { name: `${name}-other` }] } }];
  const old = await deploy(declared({}, { generators }));
  await eventually(() => liveApplication(argocd, `${name}-other`));
  const [uid, live] = [(await child())?.metadata.uid, (await deployed())?.metadata.uid];
  const renamed = declared({ metadata: { name: `${name}-new` } });
  const context = run();
  await handler.check(context, old.state, renamed);
  expect(await handler.diff(context, old.id, old.state, renamed)).toEqual({ replaces: ["metadata.name"] });
  const made = await handler.create(context, renamed);
  // A new process, as after a run that was cut off: the mark tells that it was replaced.
  await handler.delete(run(), old.id, old.state);
  await eventually(async () => (await ownersOf()).some((owner) => owner.name === `${name}-new`));
  expect((await child())?.metadata.uid).toBe(uid);
  expect((await deployed())?.metadata.uid).toBe(live);
  await handler.delete(run(), made.id, stored(made.state));
  expect(await child()).toBeUndefined();
  const other = await liveApplication(argocd, `${name}-other`);
  expect([other?.metadata.ownerReferences, other?.metadata.deletionTimestamp]).toEqual([undefined, undefined]);
  await argocd.kubernetes.delete(pathOf("applications", `${name}-other`));
});
