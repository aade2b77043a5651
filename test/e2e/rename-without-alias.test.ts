import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { declare } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack } from "../support/stack";

/** What heals itself takes back what another application has taken over, until it is told not to. */
const syncPolicy = { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=true"] };

describe("an application that is renamed together with its resource, without an alias", () => {
  const name = uniqueName("heir");
  let argocd: LocalArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;

  function program(suffix: string, path: string): void {
    const { spec, ...options } = deploying(argocd, name, { syncPolicy, waitFor: "healthy" });
    const args = {
      ...options,
      metadata: { name: `${name}${suffix}` },
      spec: { ...spec, source: { ...spec.source, path } },
    };
    stack.program(declare("Application", `web${suffix}`, args));
  }

  const deployed = async (resource: string) =>
    (await argocd.kubernetes.get(objectPath("v1", "configmaps", name, resource)))?.metadata;

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    proxy = await ArgoProxy.before(argocd.url);
    stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
    await commit(argocd, name, {
      "all/one.json": configMap("one"),
      "all/two.json": configMap("two"),
      "some/one.json": configMap("one"),
    });
    program("", "all");
    await stack.up();
  });

  afterAll(async () => {
    await stack.dispose();
    await proxy.close();
  });

  const deletions = () => proxy.passed.filter(({ method }) => method === "DELETE");

  /**
   * @promise An application that the program has dropped goes without its live resources where an application that the
   * same run has made deploys any of them too, as after a rename without an alias: while both are there, they may take the
   * resources from each other at any time.
   * @promise Give it another `metadata.name`, and keep the name of the resource in the program; or rename that too, with
   * `aliases`: without one, Pulumi knows of one application that is made and of another one that is deleted.
   */
  test("leaves to the new one all that this one deploys too", async () => {
    const before = await deployed("one");
    program("-b", "all");
    const output = await stack.up();
    expect(output).toContain(`goes, and its live resources stay: application "${name}-b" of this run deploys them too`);
    expect(output).toContain("needs `aliases`");
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await deployed("one")).toMatchObject({ uid: before?.uid });
    expect(deletions().map(({ path }) => path)).toEqual([expect.stringContaining("cascade=false")]);
    await eventually(async () => (await liveApplication(argocd, `${name}-b`)).status.sync.status === "Synced");
    await stack.upUnchanged();
  });

  /** @promise The output names `aliases`, and what nothing deploys any more. */
  test("leaves all to it where it deploys a part, and names the rest", async () => {
    const before = [await deployed("one"), await deployed("two")];
    program("-c", "some");
    const output = await stack.up();
    expect(output).toContain(`application "${name}-c" of this run deploys some of them too`);
    expect(output).toContain("Nothing deploys ConfigMap/two any more");
    expect(await liveApplication(argocd, `${name}-b`)).toBeUndefined();
    const after = [await deployed("one"), await deployed("two")];
    expect(after.map((found) => found?.uid)).toEqual(before.map((found) => found?.uid));
    await eventually(async () => (await liveApplication(argocd, `${name}-c`)).status.sync.status === "Synced");
    await stack.upUnchanged();
    await stack.destroy();
    expect(await deployed("one")).toBeUndefined();
  });
});
