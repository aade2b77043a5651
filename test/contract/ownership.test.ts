import type { Json } from "../../provider/contract";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { patchApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, type TestContext, testContext } from "../support/handlers";
import { directorySpec, inCluster } from "../support/programs";
import { handlers } from "../support/verbs";

const crd = (resource: string, name: string) => objectPath("argoproj.io/v1alpha1", resource, "argocd", name);

describe.each([
  ["PATCH", true],
  ["PUT", false],
])("an application updated by %s", (_method, validate) => {
  let argocd: LocalArgoCd;
  let context: TestContext;
  let name: string;
  let inputs: Json;
  let state: Json;
  let id: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    context = testContext(argocd);
    name = uniqueName("owned");
    inputs = {
      metadata: { name, labels: { ours: "1", dropped: "1" }, annotations: { ours: "1" } },
      spec: directorySpec(argocd, name),
      validate,
      __mark: name,
    };
    const created = await handlers.Application.create(context, inputs);
    id = created.id;
    state = stored(created.state);
  });

  afterEach(async () => {
    await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
  });

  async function live() {
    return (await ask(argocd, "GET", `/applications/${name}?project=default`)).body;
  }

  async function foreignWrite(): Promise<void> {
    const { metadata } = await live();
    const changes = {
      labels: { theirs: "2" },
      annotations: { "theirs.example.com/note": "2" },
      finalizers: [...(metadata.finalizers ?? []), "theirs.example.com/hold"],
    };
    await patchApplication(argocd, name, { metadata: changes });
  }

  async function releaseFinalizer(): Promise<void> {
    await argocd.kubernetes.patch(crd("applications", name), { metadata: { finalizers: null } });
  }

  function changed(): Json {
    return {
      ...inputs,
      metadata: { name, labels: { ours: "2" }, annotations: { ours: "2" }, finalizers: ["ours.example.com/hold"] },
      spec: { ...(inputs.spec as Json), revisionHistoryLimit: 5 },
    };
  }

  async function expectBoth(): Promise<void> {
    const { metadata, spec } = await live();
    expect(metadata.labels).toEqual({ ours: "2", theirs: "2" });
    expect(metadata.annotations).toMatchObject({ ours: "2", "theirs.example.com/note": "2" });
    expect([...metadata.finalizers].sort()).toEqual(["ours.example.com/hold", "theirs.example.com/hold"]);
    expect(spec.revisionHistoryLimit).toBe(5);
  }

  test("what others wrote is no drift and survives an update; what we stop declaring goes away", async () => {
    await foreignWrite();
    const read = await handlers.Application.read(testContext(argocd), id, state);
    expect(read?.inputs).toEqual(inputs);
    await handlers.Application.update(testContext(argocd), id, state, changed());
    await expectBoth();
    await releaseFinalizer();
  });

  test("what others write between our read and our write survives", async () => {
    const updating = testContext(argocd);
    let interfered = false;
    updating.before = async ({ method, path }) => {
      // Argo CD offers no way to make a PUT conditional, which is why one more read goes before it.
      const isLast = validate ? method === "PATCH" : method === "GET" && path.endsWith(`/${name}`);
      if (!isLast || interfered) return;
      interfered = true;
      await foreignWrite();
    };
    await handlers.Application.update(updating, id, state, changed());
    expect(interfered).toBe(true);
    await expectBoth();
    await releaseFinalizer();
  });

  test("a label removed from the program after a refresh is removed", async () => {
    await foreignWrite();
    const read = await handlers.Application.read(testContext(argocd), id, state);
    await handlers.Application.update(testContext(argocd), id, stored(read?.state ?? {}), {
      ...inputs,
      metadata: { name },
    });
    expect((await live()).metadata.labels).toEqual({ theirs: "2" });
    await releaseFinalizer();
  });

  test("a sync policy added in the user interface is drift, and is taken away", async () => {
    const application = await live();
    application.spec.syncPolicy = { automated: { prune: true } };
    await ask(argocd, "PUT", `/applications/${name}?project=default&validate=false`, application);
    const read = await handlers.Application.read(testContext(argocd), id, state);
    expect(read?.inputs.spec).toEqual({ ...(inputs.spec as Json), syncPolicy: { automated: { prune: true } } });
    await handlers.Application.update(testContext(argocd), id, stored(read?.state ?? {}), inputs);
    expect((await live()).spec.syncPolicy).toBeUndefined();
  });

  test("what an image updater writes under `externallyManaged` is kept", async () => {
    const spec = { ...(inputs.spec as Json), source: { ...((inputs.spec as Json).source as Json), path: "helm" } };
    const managed = { ...inputs, spec, externallyManaged: ["spec.source.helm.parameters"] };
    const updated = stored(await handlers.Application.update(testContext(argocd), id, state, managed));
    const application = await live();
    application.spec.source.helm = { parameters: [{ name: "image.tag", value: "v2" }] };
    await ask(argocd, "PUT", `/applications/${name}?project=default&validate=false`, application);
    const read = await handlers.Application.read(testContext(argocd), id, updated);
    expect(read?.inputs).toEqual(managed);
    await handlers.Application.update(testContext(argocd), id, updated, {
      ...managed,
      spec: { ...spec, revisionHistoryLimit: 4 },
    });
    const after = (await live()).spec;
    expect(after.source.helm).toEqual({ parameters: [{ name: "image.tag", value: "v2" }] });
    expect(after.revisionHistoryLimit).toBe(4);
  });
});

describe("a project", () => {
  test("keeps the tokens that others made, also when they are made between our read and our write", async () => {
    const argocd = await sharedArgoCd();
    const name = uniqueName("tokens");
    const role = { name: "ci", policies: [`p, proj:${name}:ci, applications, get, ${name}/*, allow`] };
    const inputs = {
      metadata: { name },
      spec: { sourceRepos: ["*"], destinations: [{ server: inCluster, namespace: "*" }], roles: [role] },
    };
    const { id, state } = await handlers.AppProject.create(testContext(argocd), inputs);
    const makeToken = async (token: string) =>
      expect((await ask(argocd, "POST", `/projects/${name}/roles/ci/token`, { id: token })).status).toBe(200);
    await makeToken("before");
    const read = await handlers.AppProject.read(testContext(argocd), id, stored(state));
    expect(read?.inputs).toEqual(inputs);
    const updating = testContext(argocd);
    let interfered = false;
    updating.before = async ({ method }) => {
      if (method !== "PUT" || interfered) return;
      interfered = true;
      await makeToken("between");
    };
    await handlers.AppProject.update(updating, id, stored(state), {
      ...inputs,
      spec: { ...inputs.spec, description: "changed", roles: [{ ...role, description: "also" }, { name: "new" }] },
    });
    const { spec, status } = (await ask(argocd, "GET", `/projects/${name}`)).body;
    expect(spec.description).toBe("changed");
    expect(spec.roles.map((each: Json) => each.name)).toEqual(["ci", "new"]);
    const ids = status.jwtTokensByRole.ci.items.map((token: Json) => token.id);
    expect(ids.sort()).toEqual(["before", "between"]);
    await handlers.AppProject.delete(testContext(argocd), id, stored(state));
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
  });
});

/**
 * @promise An application that an ApplicationSet keeps is neither taken over nor changed nor deleted: the error names
 * its owner.
 */
describe("an application that an ApplicationSet keeps", () => {
  const name = uniqueName("set");
  let argocd: LocalArgoCd;
  let spec: Json;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    spec = directorySpec(argocd, name);
    const set = {
      metadata: { name },
      spec: { generators: [{ list: { elements: [{}] } }], template: { metadata: { name }, spec } },
    };
    expect((await ask(argocd, "POST", "/applicationsets", set)).status).toBe(200);
    await eventually(async () => (await ask(argocd, "GET", `/applications?name=${name}`)).body.items !== null);
  });

  afterAll(async () => {
    await ask(argocd, "DELETE", `/applicationsets/${name}`);
  });

  test.each([undefined, "ifEqual", "always"])("is not taken over, adopt: %s: the owner is named", async (adopt) => {
    const context = testContext(argocd);
    const inputs = { metadata: { name }, spec, validate: false, ...(adopt && { adopt }) };
    const failure = await handlers.Application.create(context, inputs).catch(String);
    expect(failure).toContain(`is made and kept by the ApplicationSet "${name}": it is not taken over`);
    expect(context.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  });

  test("is neither changed nor deleted by a stack that has it", async () => {
    const context = testContext(argocd);
    const found = await handlers.Application.read(context, `argocd/${name}`, { __lookup: true });
    const state = stored(found?.state ?? {});
    const news = { ...state, spec: { ...spec, revisionHistoryLimit: 3 }, validate: false };
    const refused = `is made and kept by the ApplicationSet "${name}"`;
    await expect(handlers.Application.update(context, `argocd/${name}`, state, news)).rejects.toThrow(refused);
    const deleting = testContext(argocd);
    await expect(handlers.Application.delete(deleting, `argocd/${name}`, state)).rejects.toThrow(refused);
    const requests = [...context.requests, ...deleting.requests];
    expect(requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  });
});

test("an application that another one deploys from Git is taken over once that one has gone", async () => {
  const argocd = await sharedArgoCd();
  const [root, name] = [uniqueName("root"), uniqueName("deployed")];
  const spec = directorySpec(argocd, name);
  const annotations = { "argocd.argoproj.io/tracking-id": `${root}:argoproj.io/Application:argocd/${name}` };
  const query = "?validate=false";
  try {
    for (const metadata of [{ name: root }, { name, annotations }]) {
      expect((await ask(argocd, "POST", `/applications${query}`, { metadata, spec })).status).toBe(200);
    }
    const inputs = { metadata: { name }, spec, validate: false, adopt: "ifEqual" };
    const refusing = testContext(argocd);
    const refused = await handlers.Application.create(refusing, inputs).catch(String);
    expect(refused).toContain(`is deployed from Git by application "${root}": it is not taken over`);
    expect(refusing.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);

    await ask(argocd, "DELETE", `/applications/${root}?cascade=false`);
    await eventually(async () => (await ask(argocd, "GET", `/applications?name=${root}`)).body.items === null);
    const { id } = await handlers.Application.create(testContext(argocd), inputs);
    expect(id).toBe(`argocd/${name}`);
  } finally {
    for (const each of [root, name]) await ask(argocd, "DELETE", `/applications/${each}?cascade=false`);
  }
});
