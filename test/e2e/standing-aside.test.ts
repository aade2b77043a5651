import { isAside } from "../../provider/kinds/application/aside";
import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { killAll, providersOf } from "../faults/support/killing";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { drop, Rule, refusal } from "../support/faults";
import { declare } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { tally } from "../support/requests";
import { connectionOf, Stack } from "../support/stack";

// Two that heal by themselves would take the resources from each other for as long as both are there.
const automated = { prune: true };

describe("a rename of an application that syncs by itself", () => {
  const name = uniqueName("aside");
  let argocd: LocalArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;

  function program(suffix: string, options = "{}"): void {
    const syncPolicy = { automated, syncOptions: ["CreateNamespace=true"] };
    const args = deploying(argocd, name, { syncPolicy, waitFor: "healthy" });
    stack.program(declare("Application", "web", { ...args, metadata: { name: `${name}${suffix}` } }, options));
  }

  const automationOf = async (suffix = "") => {
    const live = await liveApplication(argocd, `${name}${suffix}`);
    return live && [isAside(live), live.spec.syncPolicy.automated];
  };

  beforeAll(async () => {
    argocd = await sharedArgoCd();
    proxy = await ArgoProxy.before(argocd.url);
    stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
    await commit(argocd, name, { "one.json": configMap("one") });
    program("");
    await stack.up();
  });

  afterAll(async () => {
    proxy.rules = [];
    await stack.dispose();
    await proxy.close();
  });

  /**
   * @promise Nothing is sent for what has not changed, but for one question in an `up` whose applications sync by
   * themselves (whether a rename of one was cut off).
   * @promise A rename of an Application that is cut off can leave the old one's automated sync switched off, and a new
   * one that the state does not know.
   * @promise The next `pulumi up` finds that without a refresh: the same program goes on with the rename, and the
   * program as it was before takes it back, and takes away what the killed run has made (in full).
   * @promise Where that fails too, or the run is killed, the next `pulumi up` does it, also of the program as it was
   * before.
   * @promise A preview does not ask, and shows it only after a `pulumi refresh`.
   */
  test("that is killed half-way is undone by the next up of the program as it was", async () => {
    program("-b");
    const kill = new Rule(
      async (exchange) => {
        killAll(providersOf(stack));
        await drop("before")(exchange);
      },
      { method: "POST", path: /\/applications\b/, times: 1 },
    );
    proxy.rules = [kill];
    await stack.fail("up", "--yes", "--skip-preview");
    expect(kill.applied).toHaveLength(1);
    expect(await automationOf()).toEqual([true, undefined]);
    program("");
    expect(await stack.preview()).toEqual([]);
    expect(await stack.up()).toContain("stands aside for a replacement that was interrupted");
    expect(await automationOf()).toEqual([false, automated]);
    proxy.passed.length = 0;
    await stack.upUnchanged();
    expect(tally(proxy.passed)).toEqual({ "GET applications?fields": 1 });
  });

  /**
   * @promise With `retainOnDelete` the old one goes on as it is.
   * @promise With `retainOnDelete: true` the old application stays in Argo CD and goes on syncing, beside the new one.
   */
  test("that Pulumi is to keep leaves it as it was, and says so", async () => {
    program("", "{ retainOnDelete: true }");
    await stack.upUnchanged();
    program("-b", "{ retainOnDelete: true }");
    expect(await stack.succeed("preview")).toContain("`retainOnDelete` keeps it");
    await stack.up();
    expect([await automationOf(), await automationOf("-b")]).toEqual([
      [false, automated],
      [false, automated],
    ]);
    // The kept one is none of the stack's any more.
    const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
    await argocd.kubernetes.patch(path, { metadata: { finalizers: null } });
    await argocd.kubernetes.delete(path);
    program("-b");
    await stack.upUnchanged();
  });

  /**
   * @promise When the old one's delete fails, the error says that it does not sync by itself any more, and the next
   * `pulumi up` deletes it.
   */
  test("whose old one cannot be deleted afterwards says what it is left as, and the next up goes on", async () => {
    program("-c");
    proxy.rules = [new Rule(refusal(403, 7, "permission denied"), { method: "DELETE", path: /\/applications\// })];
    const output = await stack.fail("up", "--yes", "--skip-preview");
    expect(output).toContain("It does not sync by itself any more, as it stands aside");
    expect([await automationOf("-b"), await automationOf("-c")]).toEqual([
      [true, undefined],
      [false, automated],
    ]);
    proxy.rules = [];
    await stack.up();
    expect([await automationOf("-b"), await automationOf("-c")]).toEqual([undefined, [false, automated]]);
    await stack.upUnchanged();
    await stack.destroy();
  });
});
