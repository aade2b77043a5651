import { ApiError } from "../../provider/argo/errors";
import type { Json } from "../../provider/contract";
import { markAnnotation, replacesAnnotation } from "../../provider/model/annotations";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { stored, testContext } from "../support/handlers";
import { testedArgoCdKnows } from "../support/tested-version";
import { handlers } from "../support/verbs";

describe("deleting", () => {
  let argocd: LocalArgoCd;
  let name: string;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    name = uniqueName("delete");
  });

  const configMapPath = (namespace: string) => objectPath("v1", "configmaps", namespace, "one");

  async function create(inputs: Json): Promise<{ id: string; state: Json }> {
    const { id, state } = await handlers.Application.create(testContext(argocd), inputs);
    return { id, state: stored(state) };
  }

  function healthy(options: Record<string, unknown> = {}): Json {
    return deploying(argocd, name, { sync: true, waitFor: "healthy", ...options }) as Json;
  }

  /**
   * @promise A delete that does not end says at its timeout which finalizers hold the application and which resources
   * are left, with their own finalizers.
   * @promise An `up` over an application that does not go says the same.
   */
  test("says at its timeout which finalizers and which resources hold an application", async () => {
    await commit(argocd, name, { "one.json": configMap("one", { finalizer: "example.com/hold" }) });
    const { id, state } = await create(healthy({ timeouts: { delete: "3s" } }));
    const failure = handlers.Application.delete(testContext(argocd), id, state);
    await expect(failure).rejects.toThrow(/finalizers: resources-finalizer\.argocd\.argoproj\.io/);
    await expect(failure).rejects.toThrow(`ConfigMap/${name}/one (held by its finalizers example.com/hold`);
    const made = handlers.Application.create(testContext(argocd), healthy({ timeouts: { create: "2s" } }));
    await expect(made).rejects.toThrow(
      /is still being deleted\. .*finalizers: resources-finalizer\.argocd\.argoproj\.io\/foreground; resources left: .*held by its finalizers example\.com\/hold/,
    );
    await argocd.kubernetes.patch(configMapPath(name), { metadata: { finalizers: null } });
    await handlers.Application.delete(testContext(argocd), id, stored({ ...state, timeouts: {} }));
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });

  /** @promise An `up` over an application that does not go says the same. */
  test("says at its timeout that hooks hold an application, and so does an up that waits for its end", async () => {
    const [stage, finalizer] = testedArgoCdKnows("3.3") ? ["PreDelete", "pre-delete"] : ["PostDelete", "post-delete"];
    const hook = configMap("hook", { hook: stage, health: "Progressing" });
    await commit(argocd, name, { "one.json": configMap("one"), "hook.json": hook });
    const { id, state } = await create(healthy({ timeouts: { delete: "4s" } }));
    await eventually(async () => {
      const { finalizers = [] } = (await liveApplication(argocd, name)).metadata;
      return finalizers.includes(`${finalizer}-finalizer.argocd.argoproj.io`);
    });
    // Argo CD takes a hook for done that it has made a moment ago and does not see yet, which lets the application go.
    const { metadata, ...rest } = JSON.parse(hook);
    const tracked = { ...metadata.annotations, "argocd.argoproj.io/tracking-id": `${name}:/ConfigMap:${name}/hook` };
    const made = { ...rest, metadata: { ...metadata, annotations: tracked } };
    await argocd.kubernetes.create(objectPath("v1", "configmaps", name), made);
    await eventually(async () => {
      const { nodes = [] } = (await ask(argocd, "GET", `/applications/${name}/resource-tree`)).body;
      return nodes.some((node: { name: string }) => node.name === "hook");
    });
    const held =
      /finalizers: .*(pre|post)-delete-finalizer.*\. It has hooks for its deletion \(PreDelete, PostDelete\)/;
    const failure = await handlers.Application.delete(testContext(argocd), id, state).catch(String);
    expect(failure).toMatch(held);
    const again = handlers.Application.create(testContext(argocd), healthy({ timeouts: { create: "2s" } }));
    await expect(again).rejects.toThrow(held);
    await argocd.kubernetes.patch(objectPath("v1", "configmaps", name, "hook"), {
      metadata: { annotations: { "local-argocd/health": "Healthy" } },
    });
    await handlers.Application.delete(testContext(argocd), id, stored({ ...state, timeouts: {} }));
  });

  /**
   * @promise After a `destroy` that was killed, the state still names what may be gone or on its way out; `pulumi
   * refresh` finds out, and the next `pulumi up` waits for the end of what is being deleted and creates it again.
   */
  test.each(["create", "update"] as const)("%s waits for the end of an object on its way out", async (verb) => {
    await commit(argocd, name, { "one.json": configMap("one", { finalizer: "example.com/hold" }) });
    const inputs = healthy({ timeouts: { delete: "3s" } });
    const { id, state } = await create(inputs);
    await expect(handlers.Application.delete(testContext(argocd), id, state)).rejects.toThrow("still there");

    const run = testContext(argocd);
    const leaving = await handlers.Application.read(run, id, state);
    expect(leaving?.state).toMatchObject({ uid: state.uid, __beingDeleted: true });
    expect(run.messages).toContainEqual(expect.stringMatching(/is being deleted: the next `pulumi up` waits/));
    const olds = stored(leaving?.state ?? {});
    expect(await handlers.Application.diff(run, id, olds, inputs)).toMatchObject({ changes: true });

    const made =
      verb === "create"
        ? handlers.Application.create(run, inputs).then((created) => created.state)
        : handlers.Application.update(run, id, olds, inputs);
    await eventually(async () => run.messages.some((message) => message.includes("waiting for its end")));
    await argocd.kubernetes.patch(configMapPath(name), { metadata: { finalizers: null } });
    const found = stored(await made);
    const live = await liveApplication(argocd, name);
    expect([live.metadata.uid === state.uid, live.metadata.deletionTimestamp]).toEqual([false, undefined]);
    await argocd.kubernetes.patch(configMapPath(name), { metadata: { finalizers: null } });
    await handlers.Application.delete(testContext(argocd), id, { ...found, timeouts: {} });
  });

  /**
   * @promise An application that does not sync by itself is not switched off, and so is not asked for: when it is
   * deleted, its live resources stay with the new one, and the delete names that.
   */
  test("an old object whose replacement was interrupted never takes the resources along: the new one names it", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const declared = { ...healthy(), __mark: name, __urn: name };
    const old = await create(declared);
    const renamed = { ...declared, metadata: { name: `${name}-renamed` } };
    const interrupted = testContext(argocd);
    await handlers.Application.check(interrupted, declared, renamed);
    await handlers.Application.create(interrupted, renamed);
    const before = await argocd.kubernetes.get(configMapPath(name));
    // A new process: nothing has told it of a replacement.
    const next = testContext(argocd);
    await handlers.Application.delete(next, old.id, old.state);
    expect(next.messages).toContainEqual(
      expect.stringContaining(
        `"${name}" goes, and its live resources stay: an earlier run has put application "argocd/${name}-renamed" in its place`,
      ),
    );
    expect(await liveApplication(argocd, name)).toBeUndefined();
    const after = await argocd.kubernetes.get(configMapPath(name));
    expect([after?.metadata.uid, after?.metadata.deletionTimestamp]).toEqual([before?.metadata.uid, undefined]);
    const live = await liveApplication(argocd, `${name}-renamed`);
    expect(live.metadata.annotations).toMatchObject({ [markAnnotation]: name, [replacesAnnotation]: old.state.uid });
    const found = stored((await create({ ...renamed, adopt: "always" })).state);
    await handlers.Application.delete(testContext(argocd), `argocd/${name}-renamed`, found);
    expect(await argocd.kubernetes.get(configMapPath(name))).toBeUndefined();
  });

  /**
   * @promise A new application that neither Argo CD nor `sync` syncs takes nothing over: a preview and an `up` warn of
   * that, and name what to do.
   * @promise Live resources that it counts to another application stay; the delete names them, that application, and
   * what to do.
   * @promise Argo CD deletes only what it counts to the application, which is what that has synced last.
   * @promise Its live resources go on running, counted to the old name, until somebody syncs it.
   */
  test("a rename that nothing syncs hands nothing over: the rename says so, and so does a delete, until somebody syncs it", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const declared: Json = { ...healthy(), __mark: name, __urn: name };
    const old = await create(declared);
    const { sync: _sync, waitFor: _goal, ...rest } = declared;
    const renamed = { ...rest, metadata: { name: `${name}-b` } };
    const run = testContext(argocd);
    await handlers.Application.check(run, declared, renamed);
    await handlers.Application.diff(run, old.id, old.state, renamed);
    expect(run.messages.join("\n")).toContain(`Argo CD counts them to "${name}" until somebody syncs "${name}-b"`);
    const made = await handlers.Application.create(run, renamed);
    await handlers.Application.delete(run, old.id, old.state);
    const first = testContext(argocd);
    await handlers.Application.delete(first, made.id, stored(made.state));
    expect(first.messages.join("\n")).toMatch(
      new RegExp(
        `of its live resources these stay: ConfigMap/one\\. Argo CD counts them to application "${name}", which`,
      ),
    );
    expect(await argocd.kubernetes.get(configMapPath(name))).toBeDefined();
    const again = await create({ ...renamed, sync: true, waitFor: "healthy" });
    const last = testContext(argocd);
    await handlers.Application.delete(last, again.id, again.state);
    expect(last.messages).toEqual([]);
    expect(await argocd.kubernetes.get(configMapPath(name))).toBeUndefined();
  });

  test("an application of the same mark that does not name it changes nothing: the resources go", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const old = await create({ ...healthy(), __mark: name });
    const { syncPolicy: _automation, ...spec } = healthy().spec as Json;
    const metadata = { name: `${name}-other` };
    // It would make them again if it were synced.
    const other = await create({ ...healthy({ waitFor: "none", sync: false }), metadata, spec, __mark: name });
    await handlers.Application.delete(testContext(argocd), old.id, old.state);
    expect(await argocd.kubernetes.get(configMapPath(name))).toBeUndefined();
    await handlers.Application.delete(testContext(argocd), other.id, {
      ...other.state,
      deletion: { cascade: "orphan" },
    });
  });

  /**
   * @promise Deleting an Application deletes the live resources that it deployed, as `argocd app delete` does, and
   * waits until they are gone; `deletion: { cascade: "orphan" }` leaves them running.
   * @promise | `deletion.cascade` | `"foreground"` (default) deletes the resources and what they own, `"background"`
   * leaves the rest to Kubernetes, `"orphan"` leaves the resources running |
   */
  test.each([
    ["orphan", true],
    ["background", false],
  ])("cascade %s leaves the resources: %s", async (cascade, stays) => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const { id, state } = await create(healthy({ deletion: { cascade } }));
    await handlers.Application.delete(testContext(argocd), id, state);
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect((await argocd.kubernetes.get(configMapPath(name))) !== undefined).toBe(stays);
  });

  /**
   * @promise So a delete ends the running operation, also somebody else's.
   * @promise Without `waitFor`, the sync is asked for and not followed.
   * @promise A sync that Argo CD tries again (automated syncs are tried five times again unless `spec.syncPolicy.retry`
   * says otherwise) has failed after the last attempt.
   */
  test.each([
    ["runs", { "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }) }, undefined],
    // The first failure is to be tried again an hour later.
    ["waits for its next attempt", { "bad.json": configMap("bad", { data: { a: 1 } }) }, expect.any(String)],
  ])("ends an operation that %s, which Argo CD would see out first", async (_how, files, finishedAt) => {
    await commit(argocd, name, { "one.json": configMap("one"), ...files });
    const sync = { retry: { limit: 3, backoff: { duration: "1h", maxDuration: "2h" } } };
    const { id, state } = await create(healthy({ sync, waitFor: "none" }));
    const operation = await eventually(async () => {
      const operationState = (await liveApplication(argocd, name)).status?.operationState;
      const hasBegun = operationState?.syncResult?.resources?.length > 0;
      return hasBegun && (!finishedAt || operationState.finishedAt) && operationState;
    });
    expect(operation).toMatchObject({ phase: "Running", ...(finishedAt && { finishedAt }) });
    await handlers.Application.delete(testContext(argocd), id, state);
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await argocd.kubernetes.list(`/api/v1/namespaces/${name}/configmaps`)).toEqual([]);
  });

  /** @promise That needs the right to `sync`; without it the delete waits for the operation's own end. */
  test("says at its timeout that an operation runs which this account may not end", async () => {
    await commit(argocd, name, { "hook.json": configMap("slow", { hook: "PreSync", health: "Progressing" }) });
    const { id, state } = await create(healthy({ sync: true, waitFor: "none", timeouts: { delete: "3s" } }));
    await eventually(async () => (await liveApplication(argocd, name)).status?.operationState?.phase === "Running");
    const run = testContext(argocd);
    run.before = async ({ method, path }) => {
      if (method === "DELETE" && path.endsWith("/operation")) throw new ApiError("permission denied: sync", 403, 7);
    };
    const failure = handlers.Application.delete(run, id, state);
    await expect(failure).rejects.toThrow(/operation is still running on it.*refused: permission denied: sync/);
    await handlers.Application.delete(testContext(argocd), id, stored({ ...state, timeouts: {} }));
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });

  test("a project waits for an application whose delete begins later in the same run", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const context = testContext(argocd);
    const project = await handlers.AppProject.create(context, {
      metadata: { name },
      spec: {
        sourceRepos: ["*"],
        destinations: [{ server: "*", namespace: "*" }],
        clusterResourceWhitelist: [{ group: "*", kind: "*" }],
      },
    });
    const application = await create(healthy({ project: name }));
    const run = testContext(argocd);
    const gone = handlers.AppProject.delete(run, project.id, stored(project.state));
    await eventually(async () => run.requests.includes("GET /applications"));
    await handlers.Application.delete(run, application.id, application.state);
    await gone;
    expect((await ask(argocd, "GET", `/projects/${name}`)).status).toBe(404);
  });

  test("a project that a declared application uses is refused at once", async () => {
    const context = testContext(argocd);
    const project = await handlers.AppProject.create(context, {
      metadata: { name },
      spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
    });
    const inputs = deploying(argocd, name, { project: name, validate: false, syncPolicy: {} }) as Json;
    const application = await create(inputs);
    const run = testContext(argocd);
    await handlers.Application.check(run, inputs, { ...inputs, __urn: name });
    const failure = handlers.AppProject.delete(run, project.id, stored(project.state));
    await expect(failure).rejects.toThrow(`still used by argocd/${name}`);
    // One look was enough.
    expect(run.requests.filter((request) => request === "GET /applications")).toHaveLength(1);
    await handlers.Application.delete(testContext(argocd), application.id, application.state);
    await handlers.AppProject.delete(testContext(argocd), project.id, stored(project.state));
  });
});
