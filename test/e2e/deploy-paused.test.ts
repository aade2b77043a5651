import type { LocalArgoCd } from "../../tools/local-argocd";
import { uniqueName } from "../support/argocd";

import { commit, configMap, deploying, liveApplication } from "../support/deployments";
import { eventually } from "../support/eventually";
import { type OwnArgoCd, startOwnArgoCd } from "../support/own-argocd";
import { declare } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack } from "../support/stack";

const minute = 60_000;

describe("with an application controller that stands still", () => {
  let own: OwnArgoCd;
  let argocd: LocalArgoCd;
  let proxy: ArgoProxy;
  let stack: Stack;
  let name: string;

  beforeAll(async () => {
    own = await startOwnArgoCd();
    argocd = own.argocd;
  });

  afterAll(() => own?.close());

  beforeEach(async () => {
    name = uniqueName("paused");
    proxy = await ArgoProxy.before(argocd.url);
    stack = await Stack.create({ ...connectionOf(argocd), ARGOCD_SERVER: proxy.address });
  });

  afterEach(async () => {
    // A test that failed may have left it paused, and then nothing could be destroyed.
    argocd.resume("argocd-application-controller");
    await stack.dispose();
    await proxy.close();
  });

  /** Puts the clock of every process of a run off, as it may be on the machine of a user. */
  function shiftClock(by: number): void {
    stack.preload(
      `const RealDate = Date;
       globalThis.Date = class extends RealDate {
         constructor(...parts) { if (parts.length === 0) super(RealDate.now() + ${by}); else super(...parts); }
         static now() { return RealDate.now() + ${by}; }
       };`,
    );
  }

  /**
   * @promise What counts is the state that belongs to this very write.
   * @promise A `Healthy` of the previous revision never ends a wait.
   * @promise Clocks on your machine do not matter.
   * @promise A new commit is then a change like any other: shown by `pulumi preview`, synced and waited for by `pulumi
   * up`.
   */
  test.each([
    ["ten minutes ahead", 10 * minute],
    ["ten minutes behind", -10 * minute],
  ])("a stale Healthy is no success after a change of the revision, with the clock %s", async (_how, by) => {
    shiftClock(by);
    const first = await commit(argocd, name, { "one.json": configMap("one") });
    const args = (targetRevision: string) =>
      declare(
        "Application",
        name,
        deploying(argocd, name, {
          targetRevision,
          waitFor: "healthy",
          syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
        }),
      );
    stack.program(args(first));
    await stack.up();
    const second = await commit(argocd, name, { "two.json": configMap("two") });
    stack.program(args(second));
    argocd.pause("argocd-application-controller");
    let ended = false;
    const up = stack.up().finally(() => {
      ended = true;
    });
    const reads = () => proxy.requests("GET", new RegExp(`/applications/${name}\\?(?!.*refresh)`)).length;
    const written = await eventually(async () => {
      const live = await liveApplication(argocd, name);
      return live.spec.source.targetRevision === second && { reads: reads(), live };
    });
    expect([written.live.status.sync.status, written.live.status.health.status]).toEqual(["Synced", "Healthy"]);
    expect(written.live.status.sync.revision).toBe(first);
    // Three reads of the stale status later, the wait goes on.
    await eventually(async () => reads() >= written.reads + 3 || ended);
    expect(ended).toBe(false);
    argocd.resume("argocd-application-controller");
    await up;
    expect((await stack.resource(name)).outputs.status).toMatchObject({
      sync: { status: "Synced", revision: second },
      health: { status: "Healthy" },
    });
  });

  /**
   * @promise A delete that does not end says at its timeout which finalizers hold the application and which resources
   * are left, with their own finalizers.
   * @promise Nothing is lost: run the same command again when the cause is gone.
   */
  test("a destroy fails with the reason at its timeout, keeps the application, and can be run again", async () => {
    await commit(argocd, name, { "one.json": configMap("one") });
    const args = deploying(argocd, name, { sync: true, waitFor: "healthy" });
    stack.program(declare("Application", name, args, '{ customTimeouts: { delete: "4s" } }'));
    await stack.up();
    await argocd.stopPart("argocd-application-controller");
    const output = await stack.fail("destroy", "--yes", "--skip-preview");
    expect(output).toContain("marked for deletion but still there");
    expect(output).toContain("resources-finalizer.argocd.argoproj.io");
    expect(output).toMatch(new RegExp(`resources left: .*ConfigMap/${name}/one`));
    expect((await stack.resource(name)).id).toBe(`argocd/${name}`);
    // The timeout was for the failure: what follows may take the time that it needs.
    stack.program(declare("Application", name, args));
    await stack.up();
    await argocd.startPart("argocd-application-controller");
    await stack.destroy();
    expect(await liveApplication(argocd, name)).toBeUndefined();
    expect(await stack.resources()).toEqual([]);
  });
});
