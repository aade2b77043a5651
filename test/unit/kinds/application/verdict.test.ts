import { parseEvents } from "../../../../provider/argo/events";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import { cascadeOf } from "../../../../provider/kinds/application/remove";
import { leftOut, planSync, syncRequest } from "../../../../provider/kinds/application/sync";
import {
  isComparedToSpec,
  isHydrationForSpec,
  isOperationForSpec,
} from "../../../../provider/kinds/application/wait/current";
import { progressLine } from "../../../../provider/kinds/application/wait/progress";
import {
  blocksAutomatedSync,
  failedResources,
  judge,
  operationInfo,
  type Verdict,
  type WaitTarget,
} from "../../../../provider/kinds/application/wait/verdict";

const source = { repoURL: "https://git.example.com/a", path: "deploy", targetRevision: "v2" };
const destination = { server: "https://kubernetes.default.svc", namespace: "a" };

interface Changes {
  readonly spec?: object;
  readonly status?: object;
  readonly operation?: object;
}

/** A healthy application that was synced to its spec, with changes. */
function application({ spec, status, operation }: Changes = {}): LiveApplication {
  return {
    metadata: { name: "a", namespace: "argocd", uid: "1", resourceVersion: "10" },
    spec: { project: "default", source, destination, ...spec },
    status: {
      sync: { status: "Synced", revision: "abc", comparedTo: { source, destination } },
      health: { status: "Healthy" },
      reconciledAt: "2026-01-01T10:00:05Z",
      ...status,
    },
    ...(operation && { operation }),
  } as LiveApplication;
}

const operationState = (changes: object = {}) => ({
  phase: "Succeeded",
  startedAt: "2026-01-01T10:00:00Z",
  finishedAt: "2026-01-01T10:00:01Z",
  operation: { sync: { source }, info: [{ name: operationInfo, value: "ours" }] },
  syncResult: { revision: "abc", source },
  ...changes,
});

const target: WaitTarget = {
  goal: "healthy",
  refreshed: true,
  isHydrationCurrent: isHydrationForSpec,
  isCurrent: isComparedToSpec,
  isOperationCurrent: isOperationForSpec,
};

function kindOf(verdict: Verdict): string {
  return verdict.kind;
}

describe("the verdict on a wait", () => {
  /* Argo CD writes its status by merge patches, in which null takes an entry away. */
  test("is reached where Helm values have null, which no status shows", () => {
    const helm = (valuesObject: object) => ({ source: { ...source, helm: { valuesObject } }, destination });
    const declared = helm({ a: 1, gone: null, list: [null, { gone: null }] });
    const shown = helm({ a: 1, list: [null, {}] });
    const status = { sync: { status: "Synced", revision: "abc", comparedTo: shown } };
    expect(judge(application({ spec: declared, status }), target)).toEqual({ kind: "reached" });
    const other = { sync: { ...status.sync, comparedTo: helm({ a: 2, list: [null, {}] }) } };
    expect(judge(application({ spec: declared, status: other }), target).kind).toBe("waiting");
  });

  /**
   * @promise The provider asks Argo CD to compare the application anew, and takes a status only when that comparison
   * was made, when it was made with the spec as it is now, and, after a sync, when it is newer than the end of that
   * sync.
   */
  test("is reached by a comparison with this spec alone", () => {
    expect(judge(application(), target)).toEqual({ kind: "reached" });
    expect(judge(application(), { ...target, refreshed: false }).kind).toBe("waiting");
    const other = { ...source, targetRevision: "v1" };
    for (const stale of [
      { source: other, destination },
      { source, destination: { ...destination, namespace: "b" } },
    ]) {
      const status = { sync: { status: "Synced", comparedTo: stale } };
      expect(judge(application({ status }), target)).toEqual({ kind: "waiting", progress: "being compared" });
    }
  });

  /**
   * @promise The provider asks Argo CD to compare the application anew, and takes a status only when that comparison
   * was made, when it was made with the spec as it is now, and, after a sync, when it is newer than the end of that
   * sync.
   */
  test("needs a comparison that is newer than the end of the operation", () => {
    const status = { operationState: operationState({ finishedAt: "2026-01-01T10:00:05Z" }) };
    const verdict = judge(application({ status }), { ...target, operation: "ours" });
    expect(verdict).toMatchObject({ needs: { kind: "comparison", since: "2026-01-01T10:00:05Z" } });
    const compared = { ...target, operation: "ours", comparedSince: "2026-01-01T10:00:05Z" };
    expect(judge(application({ status }), compared)).toEqual({ kind: "reached" });
  });

  test.each(["Failed", "Error"])("fails with the resources when our operation ends as %s", (phase) => {
    const resources = [
      { kind: "ConfigMap", namespace: "a", name: "bad", status: "SyncFailed", message: "no number" },
      { kind: "Job", name: "migrate", hookType: "PreSync", hookPhase: "Failed", message: "no such table" },
      { kind: "Service", name: "fine", status: "Synced", hookPhase: "Succeeded" },
    ];
    const state = operationState({ phase, message: "one or more tasks failed", syncResult: { resources } });
    const verdict = judge(application({ status: { operationState: state } }), { ...target, operation: "ours" });
    expect(verdict).toMatchObject({ kind: "failed", again: "sync" });
    expect(verdict.kind === "failed" && verdict.reason.split("\n  ")).toEqual([
      expect.stringContaining("one or more tasks failed"),
      "ConfigMap/a/bad: no number",
      "Job/migrate (PreSync hook, Failed): no such table",
    ]);
    expect(failedResources(application())).toEqual([]);
  });

  test("is not that of an older operation, nor of one for another spec", () => {
    const failed = operationState({ phase: "Failed" });
    const since = (changes: Partial<WaitTarget>) =>
      kindOf(judge(application({ status: { operationState: failed } }), { ...target, ...changes }));
    expect(since({})).toBe("failed");
    expect(since({ operationBefore: failed.startedAt })).toBe("reached");
    expect(since({ operation: "another" })).toBe("reached");
    const otherSource = operationState({ phase: "Failed", syncResult: { source: { ...source, path: "other" } } });
    expect(kindOf(judge(application({ status: { operationState: otherSource } }), target))).toBe("reached");
  });

  test.each(["InvalidSpecError", "ComparisonError"])("fails at once on %s", (type) => {
    const status = {
      sync: { status: "Unknown", comparedTo: { source, destination } },
      conditions: [{ type, message: "m" }],
    };
    expect(judge(application({ status }), target)).toEqual({ kind: "failed", reason: `${type}: m`, again: "wait" });
  });

  test("goes on while a part of Argo CD restarts", () => {
    const conditions = [{ type: "ComparisonError", message: "rpc error: code = Unavailable desc = restarting" }];
    expect(kindOf(judge(application({ status: { conditions } }), target))).toBe("waiting");
  });

  /** @promise `Degraded` is no such end: it may pass, so the wait goes on until its time is over. */
  test("goes on while it is Degraded, which may pass", () => {
    const degraded = { health: { status: "Degraded", message: "1 of 3 replicas" } };
    expect(kindOf(judge(application({ status: degraded }), target))).toBe("waiting");
  });

  /**
   * @promise A sync that Argo CD tries again (automated syncs are tried five times again unless `spec.syncPolicy.retry`
   * says otherwise) has failed after the last attempt.
   */
  test("goes on while Argo CD tries a sync again, and fails after the last attempt", () => {
    const ended = (changes: object) => ({ operationState: operationState({ message: "one task failed", ...changes }) });
    // Between two attempts the operation has an end, and is still there.
    const again = { status: ended({ phase: "Running", retryCount: 1 }), operation: { sync: {} } };
    expect(kindOf(judge(application(again), target))).toBe("waiting");
    expect(kindOf(judge(application({ status: ended({ phase: "Failed", retryCount: 5 }) }), target))).toBe("failed");
  });

  /**
   * @promise A wait fails at once when it cannot succeed: the sync failed, the spec or a revision is wrong, the
   * manifests cannot be rendered, a sync window blocks the sync, only pruning is missing and not allowed, or nothing
   * will sync the application at all.
   */
  test("says at once that nothing will sync an application", () => {
    const sync = { status: "OutOfSync", comparedTo: { source, destination } };
    expect(judge(application({ status: { sync } }), target)).toMatchObject({ kind: "failed", again: "sync" });
    const automated = application({ status: { sync }, spec: { syncPolicy: { automated: {} } } });
    expect(judge(automated, target)).toMatchObject({ kind: "waiting", needs: { kind: "windows" } });
  });

  /**
   * @promise A wait fails at once when it cannot succeed: the sync failed, the spec or a revision is wrong, the
   * manifests cannot be rendered, a sync window blocks the sync, only pruning is missing and not allowed, or nothing
   * will sync the application at all.
   */
  test("says at once that only pruning is missing", () => {
    const resources = [{ kind: "ConfigMap", name: "old", status: "OutOfSync", requiresPruning: true }];
    const sync = { status: "OutOfSync", comparedTo: { source, destination } };
    const spec = (prune: boolean) => ({ syncPolicy: { automated: { prune } } });
    const verdict = judge(application({ status: { sync, resources }, spec: spec(false) }), target);
    expect(verdict).toMatchObject({ kind: "failed", reason: expect.stringContaining("ConfigMap/old") });
    expect(kindOf(judge(application({ status: { sync, resources }, spec: spec(true) }), target))).toBe("waiting");
  });

  test("a running operation that a window blocks has failed", () => {
    const state = operationState({
      phase: "Running",
      finishedAt: undefined,
      message: "Sync operation blocked by sync window",
    });
    expect(kindOf(judge(application({ status: { operationState: state } }), target))).toBe("failed");
  });

  test("names a running hook", () => {
    const resources = [{ kind: "Job", name: "migrate", hookType: "PreSync", hookPhase: "Running" }];
    const state = operationState({ phase: "Running", finishedAt: undefined, syncResult: { resources } });
    const verdict = judge(application({ status: { operationState: state } }), target);
    expect(verdict).toEqual({ kind: "waiting", progress: "hook migrate running" });
  });

  test("sync windows keep automated syncs back as Argo CD says", () => {
    const allow = { kind: "allow", schedule: "* * * * *", duration: "1h" };
    const deny = { ...allow, kind: "deny" };
    expect(blocksAutomatedSync({ active: [], assigned: [] })).toBe(false);
    expect(blocksAutomatedSync({ active: [], assigned: [allow] })).toBe(true);
    expect(blocksAutomatedSync({ active: [], assigned: [deny] })).toBe(false);
    expect(blocksAutomatedSync({ active: [allow], assigned: [allow, deny] })).toBe(false);
    expect(blocksAutomatedSync({ active: [allow, deny], assigned: [allow, deny] })).toBe(true);
  });
});

describe("the verdict on an application that an ApplicationSet keeps", () => {
  const kept: WaitTarget = { ...target, generated: { isRolledOut: false } };
  const rolledOut: WaitTarget = { ...target, generated: { isRolledOut: true } };
  const sync = { status: "OutOfSync", revision: "abc", comparedTo: { source, destination } };
  const switchedOff = (policy: object = {}) => ({ syncPolicy: { automated: { ...policy, enabled: false } } });

  test("names the set's template where nothing will sync it", () => {
    expect(judge(application({ status: { sync } }), kept)).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("`syncPolicy.automated` in the template of its ApplicationSet"),
    });
  });

  /**
   * @promise With a `RollingSync`, which counts where Argo CD's controller runs with `--enable-progressive-syncs`, an
   * application that is out of sync is waited for until the rollout comes to it.
   */
  test("waits until the rollout comes to it, although its own automation is switched off", () => {
    const verdict = judge(application({ status: { sync }, spec: switchedOff() }), rolledOut);
    expect(verdict).toEqual({
      kind: "waiting",
      progress: expect.stringContaining("the rollout of its ApplicationSet"),
    });
    expect(kindOf(judge(application({ spec: switchedOff() }), rolledOut))).toBe("reached");
  });

  test("has failed where a rollout has synced this very revision, and leaves it as it is", () => {
    const status = { sync, operationState: operationState() };
    const verdict = judge(application({ status, spec: switchedOff() }), rolledOut);
    expect(verdict).toMatchObject({ kind: "failed", mayPass: true });
    const newer = { ...status, sync: { ...sync, revision: "def" } };
    expect(kindOf(judge(application({ status: newer, spec: switchedOff() }), rolledOut))).toBe("waiting");
  });

  test("has failed for an older failure of this spec too, unless Argo CD is about to find a newer revision", () => {
    const failed = operationState({ phase: "Failed" });
    const older = { ...rolledOut, operationBefore: failed.startedAt };
    const out = application({ status: { sync, operationState: failed }, spec: switchedOff() });
    expect(judge(out, older)).toMatchObject({ kind: "failed", mayPass: true });
    expect(kindOf(judge(application({ status: { operationState: failed } }), older))).toBe("reached");
    expect(judge(out, rolledOut)).toEqual({ kind: "failed", again: "sync", reason: expect.any(String) });
  });

  test("lets a rollout prune what the policy says that it has switched off", () => {
    const resources = [{ kind: "ConfigMap", name: "old", status: "OutOfSync", requiresPruning: true }];
    const verdict = (prune: boolean) =>
      kindOf(judge(application({ status: { sync, resources }, spec: switchedOff({ prune }) }), rolledOut));
    expect([verdict(true), verdict(false)]).toEqual(["waiting", "failed"]);
  });
});

describe("the verdict on a hydrated application", () => {
  const sourceHydrator = {
    drySource: { repoURL: "https://git.example.com/a", path: "dry", targetRevision: "main" },
    syncSource: { targetBranch: "env/prod", path: "prod" },
  };
  const hydrated = { repoURL: "https://git.example.com/a", path: "prod", targetRevision: "env/prod" };
  const operation = {
    phase: "Hydrated",
    startedAt: "2026-01-01T10:00:01Z",
    finishedAt: "2026-01-01T10:00:03Z",
    drySHA: "dry2",
    sourceHydrator,
  };
  const hydrates: WaitTarget = { ...target, hydrates: true };

  function seen(changes: object, annotations?: object, lastComparedDryRevision = "dry2"): LiveApplication {
    const live = application({
      spec: { source: undefined, sourceHydrator },
      status: {
        sync: { status: "Synced", comparedTo: { source: hydrated, destination } },
        sourceHydrator: { currentOperation: { ...operation, ...changes }, lastComparedDryRevision },
      },
    });
    return { ...live, metadata: { ...live.metadata, ...(annotations && { annotations }) } } as LiveApplication;
  }

  /**
   * @promise The wait, and a sync that is asked for, come after that push; where the hydrator fails, its message ends
   * the wait.
   */
  test("is reached by a comparison after the hydration of this spec alone", () => {
    expect(judge(seen({}), hydrates)).toEqual({ kind: "reached" });
    const waiting = { kind: "waiting", progress: "being hydrated" };
    expect(judge(seen({ phase: "Hydrating", finishedAt: undefined }), hydrates)).toEqual(waiting);
    expect(judge(seen({}, { "argocd.argoproj.io/hydrate": "normal" }), hydrates)).toEqual(waiting);
    const other = { ...sourceHydrator, drySource: { ...sourceHydrator.drySource, targetRevision: "v1" } };
    expect(judge(seen({ sourceHydrator: other }), hydrates)).toEqual(waiting);
    expect(judge(seen({ phase: "Failed", sourceHydrator: other }), hydrates)).toEqual(waiting);
    const justNow = "2026-01-01T10:00:05Z";
    expect(judge(seen({ finishedAt: justNow }), hydrates)).toMatchObject({ needs: { since: justNow } });
    expect(judge(seen({ finishedAt: justNow }), { ...hydrates, comparedSince: justNow })).toEqual({ kind: "reached" });
  });

  test("has to last while Argo CD may be about to hydrate a newer commit", () => {
    expect(judge(seen({}, undefined, "dry3"), hydrates)).toEqual({ kind: "reached", mayPass: true });
  });

  /**
   * @promise The wait, and a sync that is asked for, come after that push; where the hydrator fails, its message ends
   * the wait.
   */
  test("fails with the hydrator's message, but not for the failure of an earlier attempt", () => {
    const failed = { phase: "Failed", message: "Failed to hydrate: no such path" };
    const verdict = { kind: "failed", reason: failed.message, again: "wait" };
    expect(judge(seen(failed), hydrates)).toEqual(verdict);
    expect(judge(seen(failed), { ...hydrates, failedHydration: operation.startedAt })).toEqual({
      ...verdict,
      mayPass: true,
    });
  });

  /**
   * @promise On an Argo CD whose hydrator is switched off, nothing is waited for but the branch.
   * @promise With `hydrateTo`, moving the commit on to the branch that is deployed is somebody else's part: the wait is
   * for what that branch holds.
   */
  test("looks at the branch alone where somebody else hydrates", () => {
    const live = seen({});
    const status = { ...live.status, sourceHydrator: undefined };
    expect(judge({ ...live, status } as LiveApplication, { ...target, hydrates: false })).toEqual({ kind: "reached" });
  });
});

describe("the plan for a sync", () => {
  const spec = { project: "default", source, destination };
  const plan = (inputs: object, before?: object, live = application()) =>
    planSync({ inputs: { spec, ...inputs }, ...(before && { before: { spec, ...before } }), present: live }, live).kind;
  const automated = application({ spec: { syncPolicy: { automated: {} } } });

  /**
   * @promise A sync happens when something that it deploys has changed (source, destination, ignored differences, sync
   * options, metadata of the namespace, the revisions in `sync`), when a trigger has changed, or when the last one has
   * not succeeded; for an automated application too, because Argo CD does not try the same revision twice.
   * @promise A label, an annotation or `spec.info` asks for none.
   */
  test("starts one for a new application, a changed source and a changed trigger", () => {
    expect(plan({ sync: true })).toBe("start");
    expect(plan({})).toBe("none");
    expect(plan({ sync: true }, { sync: true })).toBe("none");
    for (const metadata of [{ labels: { a: "b" } }, { annotations: { a: "b" } }]) {
      expect(plan({ sync: true, metadata }, { sync: true })).toBe("none");
    }
    const described = { ...spec, info: [{ name: "owner", value: "b" }], revisionHistoryLimit: 3 };
    expect(plan({ sync: true, spec: described }, { sync: true })).toBe("none");
    const moved = { ...spec, source: { ...source, targetRevision: "v1" } };
    expect(plan({ sync: true }, { sync: true, spec: moved })).toBe("start");
    expect(plan({ syncTriggers: [1] }, {})).toBe("start");
    expect(plan({ sync: { revision: "b" } }, { sync: { revision: "a" } })).toBe("start");
  });

  /**
   * @promise A sync happens when something that it deploys has changed (source, destination, ignored differences, sync
   * options, metadata of the namespace, the revisions in `sync`), when a trigger has changed, or when the last one has
   * not succeeded; for an automated application too, because Argo CD does not try the same revision twice.
   * @promise | `syncTriggers: [image, configHash]` | any values; a change of one of them asks for a sync, also of an
   * automated application |
   */
  test("leaves automated syncs to Argo CD until one has failed", () => {
    expect(plan({ sync: true }, undefined, automated)).toBe("none");
    expect(plan({}, { __operation: "wait" }, automated)).toBe("none");
    expect(plan({}, { __operation: "sync" }, automated)).toBe("start");
    expect(plan({ syncTriggers: [1] }, {}, automated)).toBe("start");
  });

  test("starts what is wanted again, and follows what is still under way", () => {
    const running = application({
      status: { operationState: operationState({ phase: "Running", finishedAt: undefined }) },
    });
    expect(plan({ sync: true }, { sync: true, __operation: "sync ours" })).toBe("start");
    expect(plan({ sync: true }, { sync: true, __operation: "sync ours" }, running)).toBe("follow");
    expect(plan({ sync: true }, { sync: true, __operation: "sync other" }, running)).toBe("start");
    const failed = application({ status: { operationState: operationState({ phase: "Failed" }) } });
    expect(plan({ sync: true }, { sync: true }, failed)).toBe("start");
  });

  test("turns the option into Argo CD's request", () => {
    expect(syncRequest(true)).toEqual({});
    expect(syncRequest({ force: true, syncOptions: ["a=b"], retry: { limit: 1 }, prune: true })).toEqual({
      prune: true,
      strategy: { hook: { force: true } },
      syncOptions: { items: ["a=b"] },
      retryStrategy: { limit: 1 },
    });
    const pruning = application({ spec: { syncPolicy: { automated: { prune: true } } } });
    expect(syncRequest(undefined, pruning)).toEqual({ prune: true });
    expect([leftOut(true), leftOut({ dryRun: true }), leftOut({ revision: "a" })]).toEqual([
      undefined,
      "changes",
      "resources",
    ]);
  });
});

describe("a delete", () => {
  test("cascades as declared, and orphans what is replaced", () => {
    const finalizers = ["resources-finalizer.argocd.argoproj.io/background"];
    expect(cascadeOf({}, false)).toBe("foreground");
    expect(cascadeOf({ metadata: { finalizers } }, false)).toBe("background");
    expect(cascadeOf({ deletion: { cascade: "orphan" } }, false)).toBe("orphan");
    expect(cascadeOf({ metadata: { finalizers } }, true)).toBe("orphan");
    expect(cascadeOf({ deletion: { onReplace: "cascade" } }, true)).toBe("foreground");
  });
});

test("the progress line counts all waits and names the first", () => {
  const waiting = ["a", "b", "c", "d", "e"].map((name) => ({ name, progress: `${name}\n1/3` }));
  expect(progressLine(waiting.slice(0, 1), 12)).toBe("waiting for 1 of 12: a (a 1/3)");
  expect(progressLine(waiting, 12)).toBe("waiting for 5 of 12: a (a 1/3), b (b 1/3), c (c 1/3), d (d 1/3), …");
});

test("server-sent events are read as the standard says", async () => {
  async function* lines() {
    yield* [":", "data: one", "", "event: x", "data:two", "data: three\r", "", "data: cut off"];
  }
  const events = [];
  for await (const event of parseEvents(lines())) events.push(event.kind === "data" ? event.data : event.kind);
  expect(events).toEqual(["keepalive", "one", "two\nthree"]);
});
