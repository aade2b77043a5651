import type { ApiRequest } from "../../../../provider/argo/request";
import { UnfinishedError } from "../../../../provider/contract";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import type { LiveApplicationSet } from "../../../../provider/kinds/application-set/api";
import { settleApplicationSet } from "../../../../provider/kinds/application-set/wait/settle";
import type { Context } from "../../../../provider/lifecycle/context";
import { settled } from "../../../lifecycle/support/run";
import { answering } from "../../../support/answering";
import { asking, set } from "./sets";

/** How the wait for each application ends; those of no name here reach their goal. */
let ends: Record<string, (context: Context) => Promise<void>>;
const waitedFor: string[] = [];

// The wait for one application has tests of its own.
jest.mock("../../../../provider/kinds/application/wait/wait", () => ({
  awaitGoal: async (context: Context, live: LiveApplication, goal: object) => {
    waitedFor.push(live.metadata.name);
    goals.push(goal);
    await ends[live.metadata.name]?.(context);
    return live;
  },
}));

const goals: object[] = [];

/** An application that the set keeps. */
function application(name: string, changes: object = {}) {
  const ownerReferences = [{ kind: "ApplicationSet", name: "shop", uid: "set", controller: true }];
  return { metadata: { name, namespace: "argocd", uid: name, ownerReferences, ...changes }, spec: {}, status: {} };
}

const failing = (message: string) => async () => {
  throw new UnfinishedError(message, {}, "wait");
};

/** An Argo CD with one set, which shows it as scripted, the last for ever. */
class Server {
  readonly sent: ApiRequest[] = [];
  applications: object[] = [];

  constructor(private readonly shown: LiveApplicationSet[]) {}

  answer(request: ApiRequest): unknown {
    if (request.path === "/api/v1/settings") return { controllerNamespace: "argocd" };
    if (request.path === "/api/v1/session/userinfo") return { loggedIn: true, username: "ci" };
    if (request.path === "/api/v1/applications") return { items: this.applications };
    if (request.method === "POST") this.sent.push(request);
    return this.shown.length > 1 ? this.shown.shift() : this.shown[0];
  }
}

let server: Server;

/** The wait after a write of a set, which Argo CD then shows as it is after that. */
function settle(shown: LiveApplicationSet[], applications: object[] = [], outcome: object = {}) {
  const [written, ...later] = shown as [LiveApplicationSet];
  server = new Server(later.length > 0 ? later : [written]);
  server.applications = applications;
  const context = answering(
    (request) => server.answer(request),
    () => undefined,
  );
  const all = {
    inputs: { waitFor: "healthy" },
    deadline: performance.now() + 60_000,
    howToGiveTime: "raise it",
    ...outcome,
  };
  return settled(settleApplicationSet(context, written, all));
}

beforeEach(() => {
  jest.useFakeTimers();
  ends = {};
  waitedFor.length = 0;
  goals.length = 0;
});

afterEach(() => jest.useRealTimers());

const changed = { present: set() };

describe("the wait for a set", () => {
  test("asks nothing where no goal is named", async () => {
    await settle([set()], [application("a")], { inputs: {} });
    expect([waitedFor, server.sent]).toEqual([[], []]);
  });

  test("of a new set looks until its applications are generated, and waits for each", async () => {
    await settle([set({ conditions: [] }), set({ conditions: [] }), set()], [application("a"), application("b")]);
    expect(waitedFor).toEqual(["a", "b"]);
    expect(server.sent).toEqual([]);
    expect(goals[0]).toEqual({ goal: "healthy", howToGiveTime: "raise it", generated: { isRolledOut: false } });
  });

  test("of a set that was there asks Argo CD to generate anew, with all that it carries", async () => {
    const before = set({ annotations: { team: "web" } });
    await settle([before, set({ annotations: asking }), set({ annotations: asking }), set()], [], changed);
    const [{ body, query }] = server.sent as [ApiRequest];
    expect(query).toEqual({ upsert: "true" });
    expect(body).toMatchObject({
      metadata: {
        name: "shop",
        namespace: "argocd",
        annotations: { team: "web", "argocd.argoproj.io/application-set-refresh": "after 1" },
      },
      spec: before.spec,
    });
  });

  /**
   * @promise The conditions of a set do not tell of which spec they are: so the wait after an update asks Argo CD to generate
   * anew (`argocd.argoproj.io/application-set-refresh`), and takes nothing that is older.
   */
  test("takes nothing from what is older than the request", async () => {
    const asked = set({ annotations: asking, resourceVersion: "5" });
    const stale = set({ conditions: [["ErrorOccurred", "old news"]], resourceVersion: "4" });
    await settle([set({ resourceVersion: "4" }), asked, stale, stale, set({ resourceVersion: "6" })], [], changed);
    expect(server.sent).toHaveLength(1);
  });

  test("fails at once with Argo CD's message, and keeps the set", async () => {
    const wrong = set({ conditions: [["ErrorOccurred", "no such folder"]] });
    const failure = settle([set({ conditions: [] }), wrong], [application("a")]);
    await expect(failure).rejects.toMatchObject({
      message: "Argo CD cannot generate its applications: no such folder",
      foreign: "no such folder",
      wanted: "wait",
    });
    expect(waitedFor).toEqual([]);
  });

  /**
   * @promise Where the same was wrong before, or Argo CD may not have heard of a project or a cluster yet, it is asked
   * again, for ten seconds.
   */
  test("asks again where what is wrong may pass, and fails when it stays", async () => {
    const lagging = set({
      conditions: [["ErrorOccurred", "application references project payments which does not exist"]],
    });
    await settle([set({ conditions: [] }), ...Array(8).fill(lagging), set()]);
    expect(server.sent.length).toBeGreaterThan(0);
    await expect(settle([lagging])).rejects.toThrow("cannot generate its applications: application references project");
  });

  test("ends with its time", async () => {
    const late = settle([set({ conditions: [] })], [], { deadline: performance.now() + 3_000 });
    await expect(late).rejects.toThrow("not generated in time: its applications are being generated; raise it");
  });

  test("waits for what comes to be meanwhile, and not for what is on its way out", async () => {
    ends.a = async () => {
      server.applications = [application("a"), application("b"), application("c", { deletionTimestamp: "2026-01-01" })];
    };
    await settle([set()], [application("a")]);
    expect(waitedFor).toEqual(["a", "b"]);
  });

  test("takes a set for one without applications only once Argo CD has shown none for a while", async () => {
    const late = settle([set()]);
    setTimeout(() => {
      server.applications = [application("a")];
    }, 3_000);
    await late;
    expect(waitedFor).toEqual(["a"]);
    const hidden = settle([set(), ...Array(5).fill(set()), set({ resources: ["a"] })]);
    await expect(hidden).rejects.toThrow("Argo CD does not show all of its applications to ci (a)");
  });

  /** @promise The error names each application that has not reached the goal, with what its own wait says. */
  test("names each application that has not reached the goal, with what its own wait says", async () => {
    ends = { a: failing("the sync failed: no\n  ConfigMap/x: bad"), c: failing("not healthy in time") };
    const failure = settle(
      [set()],
      ["a", "b", "c"].map((name) => application(name)),
    );
    await expect(failure).rejects.toMatchObject({
      message:
        "2 of its 3 applications are not healthy:\n" +
        '  application "a": the sync failed: no\n      ConfigMap/x: bad\n' +
        '  application "c": not healthy in time',
      wanted: "wait",
    });
  });

  /** @promise The wait ends with the first application that fails, since the rollout does not go beyond it. */
  test("of a rollout ends with the first failure, as the others are not synced any more", async () => {
    const conditions = [
      ["RolloutProgressing", "step 1"],
      ["ResourcesUpToDate", "all"],
    ] as const;
    const rolling = set({ spec: { strategy: { type: "RollingSync", rollingSync: { steps: [{}] } } }, conditions });
    ends.a = failing("the sync failed");
    ends.b = ({ signal }) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener("abort", () => reject(new UnfinishedError("interrupted", {}, "wait"))),
      );
    await expect(settle([rolling], [application("a"), application("b")])).rejects.toThrow(
      /^1 of its 2 applications is not healthy:\n {2}application "a": the sync failed$/,
    );
    expect(goals[0]).toMatchObject({ generated: { isRolledOut: true } });
  });

  /** @promise An account that may not see all of the applications is told the RBAC line that it needs. */
  test("says so where an account may not see all of its applications, with the line that gives the right", async () => {
    await expect(settle([set({ resources: ["a", "b"] })], [application("a")])).rejects.toThrow(
      "Argo CD does not show all of its applications to ci (b); it needs the RBAC line " +
        "`p, ci, applications, get, payments/*, allow`",
    );
  });

  test("of an update takes an operation that has ended for an earlier one", async () => {
    const operationState = { phase: "Failed", startedAt: "2026-01-01T10:00:00Z", finishedAt: "2026-01-01T10:00:01Z" };
    const live = [{ ...application("a"), status: { operationState } }];
    await settle([set()], live, changed);
    await settle([set()], live);
    const [ofUpdate, ofCreate] = goals;
    expect(ofUpdate).toMatchObject({ operationBefore: operationState.startedAt });
    expect(ofCreate).not.toHaveProperty("operationBefore");
  });
});
