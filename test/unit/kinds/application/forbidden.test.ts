import type { ApiRequest } from "../../../../provider/argo/request";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import { feedOf } from "../../../../provider/kinds/application/wait/feed";
import { awaitGoal } from "../../../../provider/kinds/application/wait/wait";
import { createContext } from "../../../../provider/lifecycle/context";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const source = { repoURL: "https://git.example.com/a", path: "deploy", targetRevision: "main" };
const destination = { server: "https://kubernetes.default.svc", namespace: "a" };
const refused = "resource :Namespace is not permitted in project payments";
const notValid = "one or more synchronization tasks are not valid";
const minutes = 60_000;

/** What an operation that is tried again shows, with the time of each change in seconds. */
interface Attempts {
  /** When the attempts end, each refused. */
  readonly ends: readonly number[];
  /** When one succeeds. */
  readonly succeeds?: number;
  /** What Argo CD says of a refused one. Default: that the project forbids it. */
  readonly message?: string;
  /** What it says of the resources. */
  readonly resources?: readonly object[];
  /** The revision that the operation deploys. Default: the one that is wanted. */
  readonly revision?: string;
  /** Whether it began before the wait. */
  readonly isOlder?: boolean;
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 10, 0, second)).toISOString();

/** The application after so many seconds. */
function applicationAt(second: number, attempts: Attempts): LiveApplication {
  const { ends, succeeds, message = `${notValid}: ${refused}`, resources = [], revision = "new" } = attempts;
  const hasSucceeded = succeeds !== undefined && second >= succeeds;
  const ended = ends.filter((end) => end <= second);
  const attempt = {
    phase: "Running",
    message: ended.length > 0 ? `${message}. Retrying attempt #${ended.length} at 3:04PM.` : "",
    ...(ended.length > 0 && { finishedAt: at(ended.at(-1) ?? 0) }),
  };
  const success = { phase: "Succeeded", message: "synced", finishedAt: at(succeeds ?? 0) };
  return {
    metadata: { name: "a", namespace: "argocd", uid: "1", resourceVersion: `${1 + second}` },
    spec: { project: "payments", source, destination, syncPolicy: { automated: {} } },
    status: {
      sync: {
        status: hasSucceeded ? "Synced" : "OutOfSync",
        revision: "new",
        comparedTo: { source, destination },
      },
      health: { status: hasSucceeded ? "Healthy" : "Missing" },
      reconciledAt: at(second + 1),
      operationState: {
        ...(hasSucceeded ? success : attempt),
        startedAt: at(0),
        operation: { sync: { source } },
        syncResult: { revision, source, resources },
      },
    },
    ...(!hasSucceeded && { operation: { sync: { source } } }),
  } as unknown as LiveApplication;
}

/** Waits for an application, and answers after how many seconds that has ended, and with what. */
async function waited(attempts: Attempts, limit = 5 * minutes) {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const context = createContext(
    { config: () => undefined, environment, cliContext: () => undefined },
    { info: () => undefined, warn: () => undefined, progress: () => undefined },
  );
  const { session } = context.argo();
  const began = performance.now();
  const seconds = () => Math.floor((performance.now() - began) / 1000);
  session.follow = async function* () {};
  session.call = async (schema, _request: ApiRequest) => schema.parse(applicationAt(seconds(), attempts));
  const goal = {
    goal: "healthy" as const,
    howToGiveTime: "it had 5m; where it takes longer, raise `customTimeouts.create`",
    ...(attempts.isOlder && { operationBefore: at(0) }),
  };
  let end: { readonly after: number; readonly message?: string; readonly wanted?: string } | undefined;
  void awaitGoal(context, applicationAt(0, attempts), goal, began + limit).then(
    () => {
      end = { after: seconds() };
    },
    ({ message, wanted }) => {
      end = { after: seconds(), message, wanted };
    },
  );
  await jest.advanceTimersByTimeAsync(limit + minutes);
  feedOf(session).end();
  return end;
}

const remedy =
  "the application's project does not allow this kind of resource: change `spec.clusterResourceWhitelist`, " +
  "`spec.namespaceResourceWhitelist` or the blacklists of the project";

const namespace = { kind: "Namespace", name: "a", status: "SyncFailed", message: refused };

/** When the attempts end that Argo CD makes by default. */
const ends = [1, 11, 31, 71, 151];

/**
 * @promise What the application's project forbids, no attempt mends: the wait fails once Argo CD has tried again, and does
 * not see the other attempts out.
 */
test.each<[string, Attempts]>([
  ["the operation", { ends }],
  ["a resource, as older Argo CDs do", { ends, message: notValid, resources: [namespace] }],
  ["an operation of an earlier run", { ends, isOlder: true }],
])("a wait does not see all attempts out where the project forbids it, said of %s", async (_what, attempts) => {
  const end = await waited(attempts);
  expect(end?.after).toBeGreaterThanOrEqual(11);
  expect(end?.after).toBeLessThan(31);
  expect(end?.message).toMatch(new RegExp(`^${remedy.replace(/[.[\]()*]/g, "\\$&")}\\. Argo CD says: the sync fails`));
  expect(end).toMatchObject({ message: expect.stringContaining(refused), wanted: "sync" });
});

/**
 * @promise What the application's project forbids, no attempt mends: the wait fails once Argo CD has tried again, and does
 * not see the other attempts out.
 */
test("attempts that came before Argo CD had heard of the project's change fail nothing", async () => {
  expect(await waited({ ends: [1, 2, 4], succeeds: 8 })).toEqual({ after: expect.any(Number) });
  expect(await waited({ ends: [1], succeeds: 11 })).toEqual({ after: expect.any(Number) });
});

test.each([
  ["what passes", { message: "one or more objects failed to apply, reason: connection refused" }],
  ["a resource that is not known yet", { message: `${notValid}: The Kubernetes API could not find a/b for` }],
  ["what an older revision has, after which the wanted one is synced", { revision: "old" }],
])("attempts go on for %s", async (_what, attempts) => {
  expect(await waited({ ends, ...attempts, succeeds: 200 })).toEqual({ after: expect.any(Number) });
});

test("a wait that ends before the next attempt says what to change, and not to give it more time", async () => {
  const end = await waited({ ends: [1] });
  expect(end?.after).toBeGreaterThanOrEqual(300);
  expect(end?.message).toMatch(
    /^not healthy in time: the application's project does not allow .* Argo CD says: one or/,
  );
  expect(end?.message).not.toContain("customTimeouts");
});

test("a wait that ends while an older revision is tried again may need more time", async () => {
  const end = await waited({ ends: [1], revision: "old" });
  expect(end?.message).toMatch(
    /^not healthy in time: the application's project does not allow .*; it had 5m; where it/,
  );
});

test("a wait that ends with other attempts explains the last, and how to give it more time", async () => {
  const missing =
    'The Kubernetes API could not find a/b for requested resource c/d. Make sure the "b" CRD is installed on the ' +
    "destination cluster.";
  const end = await waited({ ends: [1], message: `${notValid}: ${missing}` });
  expect(end?.message).toMatch(
    /^not healthy in time: the cluster does not know this kind of resource: .* Argo CD says: one/,
  );
  expect(end?.message).toMatch(/; it had 5m; where it takes longer, raise `customTimeouts.create`$/);
});
