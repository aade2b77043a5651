import type { Json } from "../../provider/contract";
import { isAside } from "../../provider/kinds/application/aside";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { urnOf } from "../lifecycle/support/run";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type Forwarder, forwardTo } from "../support/forwarder";
import { stored, testContext } from "../support/handlers";
import { inCluster } from "../support/programs";
import { connectionOf } from "../support/stack";
import { handlers } from "../support/verbs";

/**
 * @promise Where Argo CD cannot tell, the delete is refused whatever the limit, with the reason: the application has an
 * `InvalidSpecError` or `ComparisonError`, as when its project, repository or cluster has been taken away; it has not
 * been compared since its spec changed or its last sync ended; an operation is running; or it holds an ApplicationSet,
 * or an application that this Argo CD does not show.
 */
describe("over a protected connection, a delete is refused of an application", () => {
  let argocd: LocalArgoCd;
  let name: string;

  const run = (environment: Record<string, string> = {}, limit = "0") =>
    testContext(
      argocd,
      { ...connectionOf(argocd), ...environment },
      { "argocd:protected": "true", "argocd:protectedLimit": limit },
    );
  const projectPath = () => objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", name);
  const isDeployed = async () => {
    const path = objectPath("v1", "configmaps", name, "one");
    return (await argocd.kubernetes.get(path))?.metadata.deletionTimestamp === undefined;
  };

  async function create(inputs: Json): Promise<{ id: string; state: Json }> {
    const { id, state } = await handlers.Application.create(run(), inputs);
    return { id, state: stored(state) };
  }

  /** Makes Argo CD look at it again, and waits until it says so. */
  async function hasCondition(type: string): Promise<void> {
    await eventually(async () => {
      await ask(argocd, "GET", `/applications/${name}?appNamespace=argocd&refresh=normal`);
      const { status } = await liveApplication(argocd, name);
      return status.conditions?.some((condition: { type: string }) => condition.type === type);
    });
  }

  /** The delete is refused and has changed nothing; one that is confirmed goes on. */
  async function isRefused({ id, state }: { id: string; state: Json }, why: RegExp): Promise<void> {
    await handlers.Application.read(run(), id, state);
    await expect(handlers.Application.delete(run(), id, state)).rejects.toThrow(why);
    expect((await liveApplication(argocd, name)).metadata.deletionTimestamp).toBeUndefined();
    expect(await isDeployed()).toBe(true);
  }

  const confirmed = ({ id, state }: { id: string; state: Json }) =>
    handlers.Application.delete(run({ ARGOCD_CONFIRM_DELETE: id }), id, state);

  beforeAll(async () => {
    argocd = await sharedArgoCd();
  });

  beforeEach(async () => {
    name = uniqueName("guard");
    await commit(argocd, name, { "one.json": configMap("one") });
  });

  async function project(): Promise<void> {
    const spec = {
      sourceRepos: ["*"],
      destinations: [{ server: "*", namespace: "*" }],
      clusterResourceWhitelist: [{ group: "*", kind: "*" }],
    };
    await argocd.kubernetes.apply(projectPath(), {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: { name, namespace: "argocd" },
      spec,
    });
  }

  test.each([
    ["sources", { sourceRepos: ["https://git.example.com/other"] }],
    ["destinations", { destinations: [{ server: "*", namespace: "other" }] }],
  ])("whose project was narrowed in its %s, which empties Argo CD's tree", async (_what, spec) => {
    await project();
    const made = await create(deploying(argocd, name, { project: name, sync: true, waitFor: "healthy" }) as Json);
    await argocd.kubernetes.patch(projectPath(), { spec });
    await hasCondition("InvalidSpecError");
    await eventually(async () => {
      const tree = await ask(argocd, "GET", `/applications/${name}/resource-tree`);
      return tree.status === 200 && (tree.body.nodes ?? []).length === 0;
    });
    await isRefused(made, /take 1 live resources along.*ConfigMap\/guard-\w+\/one.*InvalidSpecError/);
    await argocd.kubernetes.patch(projectPath(), {
      spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] },
    });
    await confirmed(made);
    await argocd.kubernetes.delete(projectPath());
  });

  test("whose repository is not there any more", async () => {
    const made = await create(deploying(argocd, name, { sync: true, waitFor: "healthy" }) as Json);
    const source = { targetRevision: "gone" };
    const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
    await argocd.kubernetes.patch(path, { spec: { source } });
    await hasCondition("ComparisonError");
    await isRefused(made, /take 1 live resources along.*ComparisonError/);
    await confirmed(made);
  });

  test("whose cluster cannot be reached, and whose cluster is not registered any more", async () => {
    const forwarder: Forwarder = await forwardTo(argocd.kubernetesServer);
    const server = `https://127.0.0.1:${forwarder.port}`;
    const config = { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } };
    await handlers.Cluster.create(run(), { server, name, config });
    const inputs = deploying(argocd, name, { sync: true, waitFor: "healthy" }) as Json;
    const spec = { ...(inputs.spec as Json), destination: { server, namespace: name } };
    const made = await create({ ...inputs, spec });
    await forwarder.close();
    await isRefused(made, /take 1 live resources along/);
    expect((await ask(argocd, "DELETE", `/clusters/${encodeURIComponent(encodeURIComponent(server))}`)).status).toBe(
      200,
    );
    await hasCondition("InvalidSpecError");
    await isRefused(made, /take 1 live resources along.*InvalidSpecError/);
    await confirmed(made);
  });

  /** @promise An application among these counts with what it deploys in turn, if that goes too. */
  test("that holds an application which deploys something, by all of it", async () => {
    const child = {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      ...deploying(argocd, name, { syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] } }),
      metadata: { name, namespace: "argocd", finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    };
    await commit(argocd, `${name}-parent`, { "child.json": JSON.stringify(child) });
    const parent = deploying(argocd, `${name}-parent`, { sync: true, waitFor: "synced" }) as Json;
    const spec = { ...(parent.spec as Json), destination: { server: inCluster, namespace: "argocd" } };
    const made = await create({ ...parent, spec });
    await eventually(async () => (await liveApplication(argocd, name))?.status?.health?.status === "Healthy");
    const limited = run({}, "1");
    const refused = handlers.Application.delete(limited, made.id, made.state);
    await expect(refused).rejects.toThrow(
      /take 2 live resources along \(allowed: 1\): Application\/argocd\/guard-\w+, ConfigMap/,
    );
    expect(await isDeployed()).toBe(true);
    await confirmed(made);
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });

  /**
   * @promise One that has never been synced, and of which nothing is known, needs no confirmation: its entry alone is
   * deleted.
   */
  test("but not of one that never deployed anything, whatever is wrong with it", async () => {
    const inputs = deploying(argocd, name, { validate: false, targetRevision: "missing" }) as Json;
    const made = await create(inputs);
    await hasCondition("ComparisonError");
    const context = run();
    await handlers.Application.delete(context, made.id, made.state);
    expect(context.messages).toContainEqual(expect.stringContaining("has never been synced"));
    expect(await liveApplication(argocd, name)).toBeUndefined();
  });
});

/**
 * @promise Before the new application takes the live resources over, the old one's automated sync is switched off,
 * since it would take them back; the label and the annotation `pulumi-argocd/stands-aside` say so.
 * @promise When the new one cannot be made, whatever the reason, the old one's automation is switched on again, as it
 * was.
 */
test("a rename that is refused half-way leaves the old application as it was", async () => {
  const argocd = await sharedArgoCd();
  const name = uniqueName("aside");
  await commit(argocd, name, { "one.json": configMap("one") });
  const automated = { prune: true, selfHeal: true };
  const syncPolicy = { automated, syncOptions: ["CreateNamespace=true"] };
  const inputs = {
    ...deploying(argocd, name, { syncPolicy, waitFor: "healthy" }),
    __mark: name,
    __urn: urnOf(name),
  } as Json;
  const { id, state } = await handlers.Application.create(testContext(argocd), inputs);
  const renamed = { ...inputs, metadata: { name: `${name}-b` } };
  const run = testContext(argocd);
  let seen: unknown;
  run.before = async ({ method }) => {
    if (method !== "POST") return;
    const live = await liveApplication(argocd, name);
    seen = [isAside(live), live.spec.syncPolicy.automated];
    throw new Error("cut off");
  };
  await handlers.Application.check(run, inputs, renamed);
  await expect(handlers.Application.create(run, renamed)).rejects.toThrow("cut off");
  expect(seen).toEqual([true, undefined]);
  const live = await liveApplication(argocd, name);
  expect([isAside(live), live.spec.syncPolicy.automated]).toEqual([false, automated]);
  await handlers.Application.delete(testContext(argocd), id, stored(state));
});
