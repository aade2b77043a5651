import { ApiError } from "../../../../provider/argo/errors";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import {
  isConfirmed,
  refusedByProtection,
  requireConfirmation,
} from "../../../../provider/kinds/application/protection";
import { createContext } from "../../../../provider/lifecycle/context";

const application = { name: "payments-api", namespace: "argocd" };
const resources = Array.from({ length: 7 }, (_, index) => ({
  group: "",
  version: "v1",
  kind: "ConfigMap",
  namespace: "payments",
  name: `settings-${index}`,
}));

test("a delete that takes more live resources along than allowed is refused, with their count and a sample", () => {
  expect(refusedByProtection(application, { resources, doubts: [] }, 7)).toBeUndefined();
  const refusal = refusedByProtection(application, { resources, doubts: [] }, 0);
  expect(refusal).toContain("7 live resources along (allowed: 0)");
  expect(refusal).toContain("ConfigMap/payments/settings-4 and 2 more");
  expect(refusal).not.toContain("settings-5");
  expect(refusal).toContain("ARGOCD_CONFIRM_DELETE=argocd/payments-api");
});

test.each([
  ["the state", { confirm: true }, undefined, true],
  ["the name", undefined, "payments-api", true],
  ["the id among others", {}, "argocd/other, argocd/payments-api", true],
  ["nothing", undefined, undefined, false],
  ["an empty variable", {}, "", false],
  ["the name in another namespace", {}, "team-a/payments-api", false],
  ["a part of the name", { confirm: false }, "payments", false],
  ["true", {}, "true", false],
])("a delete is confirmed by %s or not", (_by, deletion, variable, confirmed) => {
  expect(isConfirmed(deletion, variable, application)).toBe(confirmed);
});

const reconciledAt = "2026-01-01T10:00:00Z";
const finalizers = ["resources-finalizer.argocd.argoproj.io"];

interface Deployed {
  /** What is to be changed in an application that is compared well, has been synced and deploys nothing. */
  readonly live?: {
    readonly status?: object;
    readonly metadata?: object;
    readonly spec?: object;
    readonly operation?: object;
  };
  readonly tree?: readonly object[] | ApiError;
  readonly compared?: readonly object[] | ApiError;
}

function liveOf(name: string, { live }: Deployed): LiveApplication {
  const spec = {
    project: "default",
    source: { repoURL: "https://git.example.com/a", path: ".", targetRevision: "main" },
    destination: { server: "https://kubernetes.default.svc", namespace: "a" },
  };
  const { project: _project, ...comparedTo } = spec;
  return {
    metadata: { name, namespace: "argocd", uid: `uid-${name}`, finalizers, ...live?.metadata },
    spec: { ...spec, ...live?.spec },
    ...(live?.operation && { operation: { ...live.operation } }),
    status: {
      reconciledAt,
      sync: { status: "Synced", comparedTo },
      operationState: { phase: "Succeeded", finishedAt: reconciledAt },
      history: [{ id: 0 }],
      ...live?.status,
    },
  };
}

/** What Argo CD answers about these applications. */
function answerOf(applications: Readonly<Record<string, Deployed>>, path: string, listed: string): object {
  const [, , , , name = listed, source] = path.split("/");
  const deployed = applications[name];
  if (source === undefined) return { items: deployed ? [liveOf(name, deployed)] : null };
  const resources = source === "resource-tree" ? deployed?.tree : deployed?.compared;
  if (resources instanceof ApiError) throw resources;
  return source === "resource-tree" ? { nodes: resources } : { items: resources };
}

/** What a protected connection says of the delete of the first of these applications: how it is done, or why it is refused. */
async function verdict(applications: Readonly<Record<string, Deployed>>, limit = 0): Promise<string> {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const configuration: Record<string, string> = { "argocd:protected": "true", "argocd:protectedLimit": String(limit) };
  const messages: string[] = [];
  const say = (message: string) => void messages.push(message);
  const context = createContext(
    { config: (key) => configuration[key], environment, cliContext: () => undefined },
    { info: say, warn: say, progress: say },
  );
  context.argo().session.call = async (schema, { path, query }) =>
    schema.parse(answerOf(applications, path, String(query?.name)));
  const [[name, deployed] = ["", {}]] = Object.entries(applications);
  try {
    const cascade = await requireConfirmation(context, liveOf(name, deployed), {}, "foreground");
    return [cascade, ...messages].join(": ");
  } catch (failure) {
    return (failure as Error).message;
  }
}

const one = { group: "", version: "v1", kind: "ConfigMap", namespace: "a", name: "one" };
const oneLive = { ...one, uid: "1" };
const withError = (type: string) => ({
  sync: { status: "Unknown" },
  conditions: [{ type, message: "the project does not allow it" }],
});
const neverSynced = { operationState: undefined, history: undefined };

/**
 * @promise What counts is what the application itself deploys, not the pods of a deployment, as far as Argo CD's
 * resource tree, its last comparison or its status knows of it.
 */
describe("over a protected connection, what a delete takes along", () => {
  test.each<[string, Deployed, string | RegExp]>([
    ["is in the tree alone", { tree: [oneLive] }, /take 1 live resources along .*: ConfigMap\/a\/one\. /],
    ["is in the comparison alone", { compared: [{ ...one, liveState: "{}" }] }, /take 1 live resources along/],
    ["is in the status alone", { live: { status: { resources: [one] } } }, /take 1 live resources along/],
    [
      "is in all of them, and counts once",
      { tree: [oneLive], compared: [{ ...one, liveState: "{}" }], live: { status: { resources: [one] } } },
      /take 1 live resources along/,
    ],
    ["is nothing", {}, "foreground"],
    [
      "is only wanted",
      { tree: [one], compared: [{ ...one, liveState: "null" }], live: { status: { resources: [one] } } },
      "foreground",
    ],
    ["is a hook that is not there", { live: { status: { resources: [{ ...one, hook: true }] } } }, "foreground"],
    ["goes with what counts", { tree: [{ ...oneLive, parentRefs: [{}] }] }, "foreground"],
    [
      "is known from before an invalid spec, which empties the tree",
      { live: { status: { ...withError("InvalidSpecError"), resources: [one] } } },
      /take 1 live resources along \(allowed: 0\): ConfigMap\/a\/one, and it cannot be told whether there are more: it has InvalidSpecError/,
    ],
    [
      "was missed by a comparison that could not reach the cluster",
      {
        live: { status: { ...withError("ComparisonError"), resources: [one] } },
        compared: [{ ...one, liveState: "null" }],
      },
      /take 1 live resources along/,
    ],
  ])("%s", async (_what, deployed, expected) => {
    expect(await verdict({ app: deployed })).toMatch(expected);
  });

  /**
   * @promise Where Argo CD cannot tell, the delete is refused whatever the limit, with the reason: the application has
   * an `InvalidSpecError` or `ComparisonError`, as when its project, repository or cluster has been taken away; it has
   * not been compared since its spec changed or its last sync ended; an operation is running; or it holds an
   * ApplicationSet, or an application that this Argo CD does not show.
   */
  test.each<[string, Deployed, string]>([
    [
      "its spec is invalid",
      { live: { status: withError("InvalidSpecError") } },
      "it has InvalidSpecError: the project",
    ],
    ["it could not be compared", { live: { status: withError("ComparisonError") } }, "it has ComparisonError"],
    ["the comparison came to nothing", { live: { status: { sync: { status: "Unknown" } } } }, "comparison has failed"],
    [
      "it was never looked at",
      { live: { status: { reconciledAt: undefined, ...neverSynced } } },
      "never been compared",
    ],
    ["an operation is requested", { live: { operation: { sync: {} } } }, "an operation is running"],
    ["an operation runs", { live: { status: { operationState: { phase: "Running" } } } }, "an operation is running"],
    [
      "a sync has ended since",
      { live: { status: { operationState: { phase: "Succeeded", finishedAt: "2026-01-01T10:00:01Z" } } } },
      "not been compared since its last sync",
    ],
    ["its spec is newer", { live: { spec: { destination: { name: "other" } } } }, "since its spec has changed"],
    [
      "it is not reconciled",
      { live: { metadata: { annotations: { "argocd.argoproj.io/skip-reconcile": "true" } } } },
      "told to leave it alone",
    ],
    ["Argo CD has no tree", { tree: new ApiError("no tree", 500, 2) }, "no tree"],
    ["Argo CD has no comparison", { compared: new ApiError("no comparison", 500, 2) }, "no comparison"],
  ])("cannot be told when %s: refused, whatever the limit", async (_when, deployed, why) => {
    const refusal = await verdict({ app: deployed }, 100);
    expect(refusal).toContain("it cannot be told which live resources this delete would take along: ");
    expect(refusal).toContain(why);
    expect(refusal).toMatch(/ARGOCD_CONFIRM_DELETE=argocd\/app, or set `deletion: { confirm: true }`/);
  });

  /**
   * @promise One that has never been synced, and of which nothing is known, needs no confirmation: its entry alone is
   * deleted.
   */
  test("is nothing of an application that was never synced, whatever else is wrong; nothing is looked for", async () => {
    const deployed = {
      live: { status: { ...withError("InvalidSpecError"), reconciledAt: undefined, ...neverSynced } },
    };
    expect(await verdict({ app: deployed })).toMatch(
      /^orphan: application "app" has never been synced: .* no live resource with it \(it has InvalidSpecError/,
    );
  });

  test("a sync that only tries things out is no sync", async () => {
    const operationState = {
      phase: "Succeeded",
      finishedAt: "2026-01-01T10:00:01Z",
      operation: { sync: { dryRun: true } },
    };
    expect(await verdict({ app: { live: { status: { operationState } } } })).toBe("foreground");
  });
});

/** @promise An application among these counts with what it deploys in turn, if that goes too. */
describe("applications among what a delete takes along", () => {
  const child = (name: string, uid = `uid-${name}`) => ({
    group: "argoproj.io",
    version: "v1alpha1",
    kind: "Application",
    namespace: "argocd",
    name,
    uid,
  });
  const parent = { tree: [child("child")] };
  const many = { tree: ["one", "two"].map((name, index) => ({ ...one, name, uid: String(index) })) };

  test("count with what they deploy, however deep", async () => {
    const refusal = await verdict({ app: parent, child: { tree: [child("grandchild")] }, grandchild: many }, 3);
    expect(refusal).toContain("take 4 live resources along (allowed: 3): Application/argocd/child");
    expect(await verdict({ app: parent, child: { tree: [child("grandchild")] }, grandchild: many }, 4)).toBe(
      "foreground",
    );
  });

  test("count once where they contain one another", async () => {
    expect(await verdict({ app: parent, child: { tree: [child("app"), child("child"), oneLive] } }, 4)).toBe(
      "foreground",
    );
  });

  test("count alone where Argo CD leaves what they deploy", async () => {
    expect(await verdict({ app: parent, child: { ...many, live: { metadata: { finalizers: [] } } } }, 1)).toBe(
      "foreground",
    );
  });

  /**
   * @promise Where Argo CD cannot tell, the delete is refused whatever the limit, with the reason: the application has
   * an `InvalidSpecError` or `ComparisonError`, as when its project, repository or cluster has been taken away; it has
   * not been compared since its spec changed or its last sync ended; an operation is running; or it holds an
   * ApplicationSet, or an application that this Argo CD does not show.
   */
  test.each<[string, Readonly<Record<string, Deployed>>, string]>([
    ["is not shown", { app: parent }, "what Application/argocd/child has deployed is not known here"],
    ["is another Argo CD's", { app: { tree: [child("child", "other")] }, child: {} }, "has deployed is not known here"],
    [
      "cannot be told either",
      { app: parent, child: { live: { status: withError("ComparisonError") } } },
      "application argocd/child: it has ComparisonError",
    ],
    [
      "is made by an ApplicationSet",
      { app: { tree: [{ ...child("set"), kind: "ApplicationSet" }] } },
      "what ApplicationSet/argocd/set has deployed is not known here",
    ],
  ])("one that %s is refused", async (_what, applications, why) => {
    expect(await verdict(applications, 100)).toContain(why);
  });
});
