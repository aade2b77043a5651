import { ApiError, code, UnreachableError } from "../../../../provider/argo/errors";
import type { ApiRequest } from "../../../../provider/argo/request";
import { type Json, unknown } from "../../../../provider/contract";
import { broughtBack } from "../../../../provider/kinds/application/aside";
import type { LiveApplication } from "../../../../provider/kinds/application/live";
import { type Context, createContext } from "../../../../provider/lifecycle/context";
import { asideKey, markAnnotation, replacesAnnotation } from "../../../../provider/model/annotations";
import type { PatchOperation } from "../../../../provider/model/patch";
import { unprovenMark } from "../../../../provider/tokens";
import { ours, settled, theirs, urnOf } from "../../../lifecycle/support/run";
import { stored } from "../../../support/handlers";
import { handlers } from "../../../support/verbs";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const automated = { prune: true, selfHeal: true };

const inputs = (name: string, options: Json = {}): Json => ({
  metadata: { name },
  spec: {
    project: "default",
    source: { repoURL: "https://git.example.com/a", path: ".", targetRevision: "main" },
    destination: { server: "https://kubernetes.default.svc", namespace: "a" },
    syncPolicy: { automated },
  },
  __mark: ours,
  __urn: urnOf("app"),
  ...options,
});

/** The object with a patch applied, which has a test before each operation that could hit something else. */
function patched(object: unknown, operations: readonly PatchOperation[]): Json {
  const copy = stored(object as Json);
  for (const operation of operations) {
    const path = operation.path
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    const key = path.pop() ?? "";
    const holder = path.reduce<Json>((value, step) => value[step] as Json, copy);
    if (operation.op === "remove") delete holder[key];
    else if (operation.op !== "test") holder[key] = operation.value;
    else if (JSON.stringify(holder[key] ?? null) !== JSON.stringify(operation.value))
      throw new Error("the patch is outdated");
  }
  return copy;
}

/** An Argo CD that has nothing but applications, and faults as a test plans them. */
class Applications {
  readonly live = new Map<string, LiveApplication>();
  /** Called before a request has its effect, and after that. */
  before: (request: ApiRequest) => void = () => undefined;
  after: (request: ApiRequest) => void = () => undefined;
  readonly requests: string[] = [];
  private made = 0;

  of(name: string): LiveApplication {
    const live = this.live.get(name);
    if (!live) throw new Error(`there is no ${name}`);
    return live;
  }

  put(name: string, change: Json): void {
    this.live.set(name, { ...this.live.get(name), ...change } as LiveApplication);
  }

  make({ metadata, spec }: Json): LiveApplication {
    this.made += 1;
    const live = { metadata: { namespace: "argocd", uid: `uid-${this.made}`, ...(metadata as object) }, spec };
    this.put((live.metadata as { name?: string }).name ?? "", live as Json);
    return [...this.live.values()].at(-1) as LiveApplication;
  }

  answer(request: ApiRequest): unknown {
    this.requests.push(`${request.method} ${request.path}`);
    this.before(request);
    const answer = stored({ answer: this.happen(request) }).answer;
    this.after(request);
    return answer;
  }

  private happen({ method, path, query, body }: ApiRequest): unknown {
    if (!path.startsWith("/api/v1/applications")) return { metadata: { uid: "default" } };
    const name = path.split("/")[4];
    if (name === undefined) return method === "POST" ? this.make(body as Json) : { items: this.list(query ?? {}) };
    if (!this.live.has(name)) throw new ApiError("not found", 404, code.notFound);
    if (method === "DELETE") return { ended: this.live.delete(name) };
    if (method === "PATCH") this.put(name, patched(this.of(name), JSON.parse(String((body as Json).patch))));
    if (method === "PUT") {
      const { metadata, spec } = body as Json;
      this.put(name, { metadata: { ...(metadata as object), uid: this.of(name).metadata.uid }, spec });
    }
    return this.of(name);
  }

  private list({ name, selector }: NonNullable<ApiRequest["query"]>): LiveApplication[] {
    return [...this.live.values()].filter(
      ({ metadata }) =>
        (name === undefined || metadata.name === name) &&
        (selector === undefined || Object.hasOwn(metadata.labels ?? {}, String(selector))),
    );
  }
}

/** A run of the provider process. */
function runOn(applications: Applications) {
  const environment = { ARGOCD_SERVER: "argocd.example.com", ARGOCD_AUTH_TOKEN: "token" };
  const messages: string[] = [];
  const say = (message: string) => void messages.push(message);
  const interruption = new AbortController();
  const context: Context = createContext(
    { config: () => undefined, environment, cliContext: () => undefined },
    { info: say, warn: say, progress: () => undefined },
    interruption.signal,
  );
  const { session } = context.argo();
  session.call = async (schema, request) => schema.parse(applications.answer(request));
  session.follow = async function* () {};
  return { context, messages, interrupt: () => interruption.abort() };
}

type Run = ReturnType<typeof runOn>;

let applications: Applications;
let state: Json;
const live = (name = "old") => applications.of(name);
const policyOf = (name: string) => live(name).spec.syncPolicy;
const write = (method: string, name: string) => (request: ApiRequest) =>
  request.method === method && request.path.endsWith(`/${name}`);
const refusal = () => new ApiError("the repository cannot be reached", 400, code.invalidArgument);
const isCreate = ({ method }: ApiRequest) => method === "POST";

beforeEach(async () => {
  applications = new Applications();
  state = (await settled(handlers.Application.create(runOn(applications).context, inputs("old")))).state;
  expect(policyOf("old")).toEqual({ automated });
});

/** The create of the application that is to take the old one's place. */
async function rename(run: Run, former = inputs("old"), successor = inputs("new")): Promise<Json> {
  const news = await handlers.Application.check(run.context, former, successor);
  expect(news.failures).toEqual([]);
  await handlers.Application.diff(run.context, "argocd/old", state, news.inputs);
  return (await settled(handlers.Application.create(run.context, news.inputs))).state;
}

/** Fails requests that a test names. */
function failing(which: (request: ApiRequest) => boolean, failure: () => Error): void {
  applications.before = (request) => {
    if (which(request)) throw failure();
  };
}

const isAsideNow = () => [policyOf("old"), live().metadata.labels, live().metadata.annotations?.[asideKey]];

describe("an application stands aside for the one that takes its place", () => {
  /**
   * @promise Before the new application takes the live resources over, the old one's automated sync is switched off,
   * since it would take them back; the label and the annotation `pulumi-argocd/stands-aside` say so.
   * @promise Where a component or a transform sets it, the old application is left with its automation switched off.
   */
  test("and says what was switched off, until it is deleted", async () => {
    applications.before = (request) => {
      if (isCreate(request)) expect(isAsideNow()).toEqual([{}, { [asideKey]: "true" }, JSON.stringify(automated)]);
    };
    const run = runOn(applications);
    await rename(run);
    applications.before = () => undefined;
    // So it stays where nothing deletes it.
    expect(isAsideNow()).toEqual([{}, { [asideKey]: "true" }, JSON.stringify(automated)]);
    expect(live("new").metadata.annotations).toMatchObject({ [replacesAnnotation]: "uid-1" });
    await settled(handlers.Application.delete(run.context, "argocd/old", state));
    expect([...applications.live.keys()]).toEqual(["new"]);
    expect(policyOf("new")).toEqual({ automated });
    expect(live("new").metadata.labels ?? {}).toEqual({});
  });

  /**
   * @promise When the new one cannot be made, whatever the reason, the old one's automation is switched on again, as it
   * was.
   */
  test.each<[string, (run: Run) => void, RegExp]>([
    [
      "its operation does not end",
      () => applications.put("old", { status: { operationState: { phase: "Running" } } }),
      /application "old" is still syncing/,
    ],
    [
      "the run is interrupted while it waits for that",
      (run) => {
        applications.put("old", { status: { operationState: { phase: "Running" } } });
        applications.after = (request) => void (request.method === "PATCH" && run.interrupt());
      },
      /interrupted: .* still syncing/,
    ],
    ["Argo CD refuses the new one", () => failing(isCreate, refusal), /cannot be reached/],
    [
      "the new one's create cannot be sent",
      () => failing(isCreate, () => new UnreachableError("no route", false)),
      /no route/,
    ],
    [
      "the run is interrupted while the create is repeated",
      (run) => {
        applications.before = (request) => {
          if (!isCreate(request)) return;
          run.interrupt();
          throw new UnreachableError("the connection was reset", true);
        };
      },
      /interrupted: the connection was reset/,
    ],
    ["the new name is taken", () => void applications.make(inputs("new")), /exists already/],
    [
      "the look for the new one fails",
      () =>
        failing(
          ({ query }) => query?.name === "new",
          () => new UnreachableError("no route", false),
        ),
      /no route/,
    ],
    [
      "the answer to switching it off gets lost",
      () => {
        applications.after = (request) => {
          if (!write("PATCH", "old")(request)) return;
          applications.after = () => undefined;
          throw new UnreachableError("the connection was reset", false);
        };
      },
      /the connection was reset/,
    ],
    [
      "Argo CD validates nothing any more, as its repo-server is away",
      () => {
        let isOff = false;
        failing((request) => {
          const isBack = write("PATCH", "old")(request) && isOff;
          isOff ||= write("PATCH", "old")(request);
          return isBack || isCreate(request);
        }, refusal);
      },
      /cannot be reached/,
    ],
  ])("and comes back when %s", async (_when, plan, expected) => {
    const { annotations } = live().metadata;
    const run = runOn(applications);
    plan(run);
    await expect(rename(run)).rejects.toThrow(expected);
    expect(policyOf("old")).toEqual({ automated });
    expect(live().metadata.labels ?? {}).toEqual({});
    expect(live().metadata.annotations).toEqual(annotations);
  });

  test("and goes on standing aside when a create that has failed was carried out all the same", async () => {
    applications.after = (request) => {
      if (isCreate(request)) applications.before = () => undefined;
    };
    failing(isCreate, () => {
      applications.make({ metadata: { name: "new", annotations: { [replacesAnnotation]: "uid-1" } }, spec: {} });
      return new UnreachableError("no answer", false);
    });
    const run = runOn(applications);
    await expect(rename(run)).rejects.toThrow("no answer");
    expect(policyOf("old")).toEqual({});
    expect(run.messages.join("\n")).toContain('"old" goes on standing aside: argocd/new has been made in its place');
  });

  test("and is forgotten when somebody else has deleted it", async () => {
    failing(isCreate, () => {
      applications.live.delete("old");
      return refusal();
    });
    const run = runOn(applications);
    await expect(rename(run)).rejects.toThrow("cannot be reached");
    expect(run.messages.join("\n")).not.toContain("sync by itself");
  });

  test("says so when its delete fails", async () => {
    const run = runOn(applications);
    await rename(run);
    failing(
      ({ method }) => method === "DELETE",
      () => new ApiError("permission denied", 403, code.permissionDenied),
    );
    const failure = settled(handlers.Application.delete(run.context, "argocd/old", state));
    await expect(failure).rejects.toThrow(
      /permission denied.* It does not sync by itself any more, as it stands aside/,
    );
  });

  /** @promise With `retainOnDelete` the old one goes on as it is. */
  test("does not when Pulumi is to keep it", async () => {
    const run = runOn(applications);
    await rename(run, inputs("old", { __retainOnDelete: true }));
    expect(policyOf("old")).toEqual({ automated });
    expect(run.messages.join("\n")).toContain("`retainOnDelete` keeps it");
  });

  /**
   * @promise The option has to stand at the application itself, before the rename, since Pulumi does not tell the
   * provider of it.
   */
  test("does when that is said with the rename alone", async () => {
    await rename(runOn(applications), inputs("old"), inputs("new", { __retainOnDelete: true }));
    expect(policyOf("old")).toEqual({});
  });
});

describe("a run that is killed while an application stands aside", () => {
  /** Nothing gets through any more from the create on. */
  async function kill(): Promise<void> {
    let isDead = false;
    failing(
      (request) => {
        isDead ||= isCreate(request);
        return isDead;
      },
      () => new UnreachableError("killed", false),
    );
    const run = runOn(applications);
    await expect(rename(run)).rejects.toThrow("killed");
    expect(run.messages.join("\n")).toMatch(/"old" does not sync by itself at present.*The next `pulumi up` does it/);
    expect(policyOf("old")).toEqual({});
    applications.before = () => undefined;
  }

  /**
   * @promise A rename of an Application that is cut off can leave the old one's automated sync switched off, and a new
   * one that the state does not know.
   * @promise The next `pulumi up` finds that without a refresh: the same program goes on with the rename, and the
   * program as it was before takes it back, and takes away what the killed run has made (in full).
   * @promise Where that fails too, or the run is killed, the next `pulumi up` does it, also of the program as it was
   * before.
   */
  test("is seen by the next one of the program as it was before", async () => {
    await kill();
    const run = runOn(applications);
    const diff = await handlers.Application.diff(run.context, "argocd/old", state, inputs("old"));
    expect(diff).toEqual({ replaces: [], changes: true });
    expect(run.messages.join("\n")).toContain('application "old" stands aside for a replacement that was interrupted');
    const news = inputs("old", { timeouts: { delete: "9m" } });
    state = await settled(handlers.Application.update(run.context, "argocd/old", state, news));
    expect(policyOf("old")).toEqual({ automated });
    expect(live().metadata.labels ?? {}).toEqual({});
    const next = runOn(applications);
    expect(await handlers.Application.diff(next.context, "argocd/old", state, news)).toEqual({ replaces: [] });
  });

  /** @promise A preview does not ask, and shows it only after a `pulumi refresh`. */
  test.each([true, false])("is seen by a refresh, declared: %s, and mended after it", async (isDeclared) => {
    await kill();
    const declared = isDeclared ? inputs("old") : inputs("old", { externallyManaged: ["spec.syncPolicy"] });
    const run = runOn(applications);
    const read = await settled(handlers.Application.read(run.context, "argocd/old", { ...state, ...declared }));
    expect(read?.state).toMatchObject({ __aside: true });
    const olds = read?.state ?? {};
    const diff = await handlers.Application.diff(run.context, "argocd/old", olds, declared);
    expect([diff.replaces, diff.changes ?? true]).toEqual([[], true]);
    const made = await settled(handlers.Application.update(run.context, "argocd/old", olds, declared));
    expect(made).not.toHaveProperty("__aside");
    expect(policyOf("old")).toEqual({ automated });
  });

  /**
   * @promise The next `pulumi up` finds that without a refresh: the same program goes on with the rename, and the
   * program as it was before takes it back, and takes away what the killed run has made (in full).
   */
  test("is gone on with by the same program, and undone when that fails", async () => {
    await kill();
    failing(isCreate, refusal);
    await expect(rename(runOn(applications))).rejects.toThrow("cannot be reached");
    expect(policyOf("old")).toEqual({ automated });
    await kill();
    await rename(runOn(applications));
    expect([policyOf("old"), policyOf("new")]).toEqual([{}, { automated }]);
  });
});

describe("whether an earlier run has left an application aside", () => {
  /**
   * @promise Nothing is sent for what has not changed, but for one question in an `up` whose applications sync by
   * themselves (whether a rename of one was cut off).
   */
  test("is asked once, and not for what does not sync by itself", async () => {
    const run = runOn(applications);
    applications.requests.length = 0;
    const { syncPolicy: _policy, ...spec } = inputs("old").spec as Json;
    await handlers.Application.diff(run.context, "argocd/old", { ...state, spec }, inputs("old", { spec }));
    expect(applications.requests).toEqual([]);
    for (let times = 0; times < 3; times += 1) {
      await handlers.Application.diff(run.context, "argocd/old", state, inputs("old"));
    }
    expect(applications.requests).toEqual(["GET /api/v1/applications"]);
  });

  /**
   * @promise Nothing is sent for what has not changed, but for one question in an `up` whose applications sync by
   * themselves (whether a rename of one was cut off).
   * @promise A preview does not ask, and shows it only after a `pulumi refresh`.
   */
  test("is not asked by a preview, which is told so by the class and shows nothing of that", async () => {
    const run = runOn(applications);
    applications.requests.length = 0;
    const checkIn = (isPreview: boolean) =>
      handlers.Application.check(run.context, inputs("old"), {
        ...inputs("old"),
        ...(isPreview && { __preview: true }),
      });
    const checked = await checkIn(true);
    expect(checked).toEqual({ inputs: inputs("old"), failures: [] });
    await handlers.Application.diff(run.context, "argocd/old", state, checked.inputs);
    expect(applications.requests).toEqual([]);
    await checkIn(false);
    await handlers.Application.diff(run.context, "argocd/old", state, inputs("old"));
    expect(applications.requests).toEqual(["GET /api/v1/applications"]);
  });

  test.each([
    [
      "fails",
      () =>
        failing(
          () => true,
          () => new UnreachableError("no route", true),
        ),
    ],
    [
      "is refused",
      () =>
        failing(
          () => true,
          () => new ApiError("permission denied", 403, code.permissionDenied),
        ),
    ],
  ])("holds nothing up when the question %s", async (_how, plan) => {
    plan();
    const { context } = runOn(applications);
    expect(await handlers.Application.diff(context, "argocd/old", state, inputs("old"))).toEqual({ replaces: [] });
  });

  test("holds nothing up when it is not answered, nor without credentials", async () => {
    const { context } = runOn(applications);
    context.argo().session.call = () => new Promise(() => undefined);
    const late = handlers.Application.diff(context, "argocd/old", state, inputs("old"));
    expect(await settled(late)).toEqual({ replaces: [] });
    const environment = { ARGOCD_SERVER: "argocd.example.com" };
    const log = { info: () => undefined, warn: () => undefined, progress: () => undefined };
    const poor = createContext({ config: () => undefined, environment, cliContext: () => undefined }, log);
    expect(await handlers.Application.diff(poor, "argocd/old", state, inputs("old"))).toEqual({ replaces: [] });
  });
});

/** @promise What somebody else has said of its automation meanwhile stays. */
test("an application that an ApplicationSet has taken over is not renamed: nothing is made", async () => {
  const ownerReferences = [{ controller: true, kind: "ApplicationSet", name: "set", uid: "s" }];
  applications.put("old", { metadata: { ...live().metadata, ownerReferences } });
  await expect(rename(runOn(applications))).rejects.toThrow(/the ApplicationSet "set"/);
  expect([...applications.live.keys()]).toEqual(["old"]);
  expect(policyOf("old")).toEqual({ automated });
});

/**
 * @promise When the new one is made and does not get ready, it stays, and the old one stays switched off: the next
 * `pulumi up` of the same program goes on, and one of the program as it was before takes the rename back.
 */
test("a rename that was made and never got ready is taken back by the program as it was before", async () => {
  const made = await rename(runOn(applications));
  expect(policyOf("old")).toEqual({});
  const run = runOn(applications);
  const checked = await handlers.Application.check(run.context, inputs("new"), inputs("old"));
  await handlers.Application.diff(run.context, "argocd/new", made, checked.inputs);
  await settled(
    handlers.Application.create(run.context, (await handlers.Application.check(run.context, {}, inputs("old"))).inputs),
  );
  expect(isAsideNow().slice(0, 1)).toEqual([{ automated }]);
  expect(live().metadata.labels ?? {}).toEqual({});
  expect(live().metadata.annotations?.[asideKey]).toBeUndefined();
  await settled(handlers.Application.delete(run.context, "argocd/new", made));
  // What the earlier run was to delete is this one's by now.
  await settled(handlers.Application.delete(run.context, "argocd/old", state));
  expect([...applications.live.keys()]).toEqual(["old"]);
});

describe("what a killed run has put in the place of an application", () => {
  const claim = (owner: string, resource = "ConfigMap/one") => ({
    type: "SharedResourceWarning",
    message: `${resource} is part of applications argocd/old and ${owner}`,
  });

  /** The create is carried out, and nobody hears of it. */
  async function killed(change: Json = {}): Promise<void> {
    await rename(runOn(applications));
    applications.put("new", change);
    applications.requests.length = 0;
  }

  async function takeBack(run: Run): Promise<void> {
    const checked = await handlers.Application.check(run.context, inputs("old"), inputs("old"));
    const { changes } = await handlers.Application.diff(run.context, "argocd/old", state, checked.inputs);
    expect(changes).toBe(true);
    state = await settled(handlers.Application.update(run.context, "argocd/old", state, checked.inputs));
  }

  const writes = () => applications.requests.filter((request) => !request.startsWith("GET"));
  const path = "/api/v1/applications";

  /**
   * @promise What a killed run has made, and no state knows, names the old one's uid: the same program finishes it
   * where it equals the declaration, and the program as it was before takes it away, without its live resources,
   * before the old one syncs again.
   * @promise The old one is synced then where Argo CD counts some of its live resources to another application.
   */
  test.each([
    ["has synced it", [claim("new")], [`POST ${path}/old/sync`]],
    ["has not", [], []],
  ])(
    "goes, without its live resources, before the one that comes back syncs: Argo CD %s",
    async (_what, conditions, syncs) => {
      await killed();
      applications.put("old", { status: { conditions } });
      const asked: unknown[] = [];
      applications.before = ({ method, query }) => void (method === "DELETE" && asked.push(query?.cascade));
      const run = runOn(applications);
      await takeBack(run);
      expect(writes()).toEqual([`DELETE ${path}/new`, `PATCH ${path}/old`, ...syncs]);
      expect(asked).toEqual(["false"]);
      expect(policyOf("old")).toEqual({ automated });
      expect([...applications.live.keys()]).toEqual(["old"]);
      expect(run.messages.join("\n")).toContain(
        'application "argocd/new", which an interrupted run has put in the place of "old", goes, and its live resources stay',
      );
    },
  );

  /** @promise What somebody else has made, or another resource of the program has, stays, and that is said. */
  test.each<[string, Json, string]>([
    ["another resource has made", { [markAnnotation]: theirs }, "it was not made by this resource"],
    ["anybody has annotated", { [markAnnotation]: undefined }, "it was not made by this resource"],
  ])("stays where %s it, and that is said", async (_who, change, why) => {
    await killed();
    applications.put("new", {
      metadata: { ...live("new").metadata, annotations: { ...live("new").metadata.annotations, ...change } },
    });
    const run = runOn(applications);
    await takeBack(run);
    expect([...applications.live.keys()]).toEqual(["old", "new"]);
    expect(policyOf("old")).toEqual({ automated });
    expect(run.messages.join("\n")).toContain(
      `application "argocd/new" claims to be in the place of "old", and stays: ${why}`,
    );
  });

  /** @promise What somebody else has made, or another resource of the program has, stays, and that is said. */
  test("stays where another resource of the program has it", async () => {
    await killed();
    const run = runOn(applications);
    const other = inputs("new", { __mark: theirs, __urn: urnOf("other") });
    await handlers.Application.check(run.context, other, other);
    await takeBack(run);
    expect([...applications.live.keys()]).toEqual(["old", "new"]);
    expect(run.messages.join("\n")).toContain(`and stays: a resource of this program has it (${urnOf("other")})`);
  });

  test.each<[string, () => void, RegExp]>([
    [
      "an ApplicationSet keeps it",
      () => {
        const ownerReferences = [{ controller: true, kind: "ApplicationSet", name: "set", uid: "s" }];
        applications.put("new", { metadata: { ...live("new").metadata, ownerReferences } });
      },
      /"argocd\/new" has been put in its place by an interrupted run, and is kept by the ApplicationSet "set"/,
    ],
    [
      "Argo CD refuses its delete",
      () =>
        failing(
          ({ method }) => method === "DELETE",
          () => new ApiError("permission denied", 403, code.permissionDenied),
        ),
      /cannot be deleted: permission denied\. `argocd app delete argocd\/new --cascade=false` deletes it/,
    ],
  ])("stops the way back where %s: both stay as they are, and what to do is said", async (_why, plan, expected) => {
    await killed();
    plan();
    await expect(takeBack(runOn(applications))).rejects.toThrow(expected);
    expect(policyOf("old")).toEqual({});
    expect([...applications.live.keys()]).toEqual(["old", "new"]);
  });

  test("may have gone by itself", async () => {
    await killed();
    applications.before = ({ query }) => void (query?.name === "new" && applications.live.delete("new"));
    await takeBack(runOn(applications));
    expect(policyOf("old")).toEqual({ automated });
  });

  /**
   * @promise An application that was to replace another one names its uid: that proves whose it is, with any backend.
   * @promise The next `pulumi up` finds that without a refresh: the same program goes on with the rename, and the
   * program as it was before takes it back, and takes away what the killed run has made (in full).
   * @promise What a killed run has made, and no state knows, names the old one's uid: the same program finishes it
   * where it equals the declaration, and the program as it was before takes it away, without its live resources,
   * before the old one syncs again.
   */
  test("is finished by the same program, which its uid proves, where it equals the declaration", async () => {
    // As with a file backend, where the mark alone proves nothing.
    const unproven = { __mark: `${unprovenMark}${ours}` };
    const again = (run: Run, options: Json = {}) =>
      rename(run, inputs("old", unproven), inputs("new", { ...unproven, ...options }));
    await again(runOn(applications));
    const run = runOn(applications);
    await again(run);
    expect(run.messages.join("\n")).toContain(
      'application "new" was made by an earlier run of this resource: finishing it',
    );
    const spec = { ...(inputs("new").spec as Json), revisionHistoryLimit: 3 };
    await expect(again(runOn(applications), { spec })).rejects.toThrow(/exists already.*differs at/);
  });

  /**
   * @promise Each delete that leaves live resources running although `deletion.cascade` does not say so tells of it,
   * with the application's name and the reason.
   * @promise An application that does not sync by itself is not switched off, and so is not asked for: when it is
   * deleted, its live resources stay with the new one, and the delete names that.
   */
  test("is named by a delete that leaves it the live resources, with what to do", async () => {
    await killed();
    const run = runOn(applications);
    await settled(handlers.Application.delete(run.context, "argocd/old", state));
    expect(run.messages.join("\n")).toMatch(
      /"old" goes, and its live resources stay: an earlier run has put application "argocd\/new" in its place\. Where no program declares that one.*`argocd app delete argocd\/new`/,
    );
  });

  /**
   * @promise Live resources that it counts to another application stay; the delete names them, that application, and
   * what to do.
   */
  test.each<[string, string, number, RegExp]>([
    [
      "which is there",
      "new",
      1,
      /these stay: ConfigMap\/0\. Argo CD counts them to application "new", and they go when/,
    ],
    [
      "which is gone",
      "other/gone",
      7,
      /ConfigMap\/4 and 2 more\. .*"other\/gone", which Argo CD does not show: if it is gone,/,
    ],
  ])(
    "or anybody else claims is said to stay by the delete of an application: %s",
    async (_which, owner, count, expected) => {
      applications.make({ metadata: { name: "new" }, spec: {} });
      const conditions = Array.from({ length: count }, (_, index) => claim(owner, `ConfigMap/${index}`));
      applications.put("old", { status: { conditions } });
      const run = runOn(applications);
      await settled(handlers.Application.delete(run.context, "argocd/old", state));
      expect(run.messages.join("\n")).toMatch(expected);
    },
  );

  test("is compared anew before it is deleted itself, where Argo CD has not compared it yet", async () => {
    await killed();
    const metadata = { ...live("new").metadata };
    applications.before = ({ query }) => {
      if (query?.refresh) applications.put("new", { metadata, status: { conditions: [claim("gone", "Secret/a")] } });
    };
    const run = runOn(applications);
    await settled(
      handlers.Application.delete(run.context, "argocd/new", { ...state, ...inputs("new"), uid: metadata.uid }),
    );
    expect(run.messages.join("\n")).toContain('these stay: Secret/a. Argo CD counts them to application "gone"');
  });

  test("is taken back by a new run of the engine's replacement, too, and what it has synced goes over again", async () => {
    const made = await rename(runOn(applications));
    applications.put("old", { status: { conditions: [claim("new")] } });
    const run = runOn(applications);
    const { inputs: news } = await handlers.Application.check(run.context, inputs("new"), inputs("old"));
    await handlers.Application.diff(run.context, "argocd/new", made, news);
    await settled(handlers.Application.create(run.context, news));
    expect(writes()).toContain(`POST ${path}/old/sync`);
  });

  test("and what a sync has taken over since the last comparison is not said to stay", async () => {
    applications.put("old", { status: { conditions: [claim("new")] } });
    applications.before = ({ query }) => void (query?.refresh && applications.put("old", { status: {} }));
    const run = runOn(applications);
    await settled(handlers.Application.delete(run.context, "argocd/old", state));
    expect(run.messages.join("\n")).not.toContain("stay");
  });
});

/**
 * @promise A new application that neither Argo CD nor `sync` syncs takes nothing over: a preview and an `up` warn of
 * that, and name what to do.
 */
test.each<[string, Json, boolean]>([
  ["syncs by itself", {}, true],
  ["is synced", { spec: {}, sync: true }, true],
  ["is synced with settings", { spec: {}, sync: { prune: true } }, true],
  ["is synced by a trigger", { spec: {}, syncTriggers: ["a"] }, true],
  ["may sync by itself", { spec: { syncPolicy: { automated: unknown } } }, true],
  ["may have a policy", { spec: { syncPolicy: unknown } }, true],
  ["may be synced", { spec: {}, sync: unknown }, true],
  ["is not known yet", { spec: unknown }, true],
  ["is never synced", { spec: {} }, false],
  ["has its automation switched off", { spec: { syncPolicy: { automated: { enabled: false } } } }, false],
  ["is not to be synced", { spec: {}, sync: false }, false],
  ["is synced for a trial", { spec: {}, sync: { dryRun: true } }, false],
  ["is synced in part", { spec: {}, sync: { resources: [] } }, false],
])("a rename to an application that %s says what becomes of the live resources", async (_how, options, isSynced) => {
  const run = runOn(applications);
  await handlers.Application.diff(run.context, "argocd/old", state, inputs("new", options));
  const said = run.messages.join("\n");
  expect(said.includes("the new application takes its live resources over")).toBe(isSynced);
  expect(
    said.includes(
      'Argo CD counts them to "old" until somebody syncs "new" (`sync: true`, or `npx pulumi-argocd sync new`)',
    ),
  ).toBe(!isSynced);
});

/** @promise An `up` over an application that does not go says the same. */
test.each([
  ["resources-finalizer.argocd.argoproj.io", ""],
  ["post-delete-finalizer.argocd.argoproj.io/cleanup", ". It has hooks for its deletion (PreDelete, PostDelete)"],
  ["example.com/hold", ". `example.com/hold` is not Argo CD's: only whoever has set it takes it off"],
])(
  "what holds an application that is being deleted is said by an up that waits for it: %s",
  async (finalizer, advice) => {
    const metadata = { ...live().metadata, deletionTimestamp: "2026-01-01T10:00:00Z", finalizers: [finalizer] };
    applications.put("old", { metadata });
    const { context } = runOn(applications);
    const news = inputs("old", { timeouts: { create: "3s" } });
    await expect(settled(handlers.Application.create(context, news))).rejects.toThrow(
      `application "old" is still being deleted. Argo CD's application controller has not finished (finalizers: ${finalizer})${advice}`,
    );
  },
);

/**
 * @promise Where Argo CD cannot tell which cluster an application is for, as without its entry, it lets the live
 * resources stay without a word; the delete warns of that.
 */
test.each([
  ["InvalidSpecError", 'there are no clusters with this name: "gone"', true],
  ["InvalidSpecError", "application repo is not permitted in project", false],
  ["SyncError", "cluster is away", false],
])("a delete warns of live resources that Argo CD cannot reach: %s, %s", async (type, message, isWarned) => {
  applications.put("old", { status: { conditions: [{ type, message }] } });
  const run = runOn(applications);
  await settled(handlers.Application.delete(run.context, "argocd/old", state));
  const warning = `application "old" goes, and its live resources stay if there are any: Argo CD cannot tell which cluster`;
  expect(run.messages.some((line) => line.startsWith(warning) && line.includes(message))).toBe(isWarned);
});

/**
 * @promise Applications that swap their names in one run, and one that takes a name which another gives up, are refused
 * where a sync that prunes would delete what the other has deployed: rename in two runs.
 */
describe("an application that another resource gives up in the same run", () => {
  const source = { repoURL: "https://git.example.com/a", path: "other", targetRevision: "main" };
  const spec = { ...(inputs("old").spec as Json), source };
  const newcomer = (syncPolicy: Json) => ({
    ...inputs("old", { spec: { ...spec, syncPolicy } }),
    __mark: theirs,
    __urn: urnOf("newcomer"),
  });

  async function given(syncPolicy: Json): Promise<{ run: Run; failure: string }> {
    const run = runOn(applications);
    await rename(run);
    const checked = await handlers.Application.check(run.context, {}, newcomer(syncPolicy));
    expect(checked.failures).toEqual([]);
    const made = settled(handlers.Application.create(run.context, checked.inputs));
    return { run, failure: await made.then(() => "", String) };
  }

  test("is not changed in place where its sync would prune what it has deployed: nothing is written, and why is said", async () => {
    const { failure } = await given({ automated: { prune: true } });
    expect(failure).toMatch(
      /application "old" is that of "app" \(urn:.*\), which gets another name in this run: as its sync prunes, Argo CD would delete what that one has deployed\. Rename in two runs/,
    );
    expect(live("old").spec.source).toEqual((inputs("old").spec as Json).source);
  });

  test("is changed in place where nothing is lost by that", async () => {
    expect((await given({ automated: { prune: false } })).failure).toBe("");
    expect(live("old").spec.source).toEqual(source);
  });
});

test.each([
  ["another resource has made", { [markAnnotation]: theirs, [replacesAnnotation]: "uid-1" }, ["true"]],
  ["anybody has annotated", { [replacesAnnotation]: "uid-1" }, ["true"]],
  ["the same resource has made in its place", { [markAnnotation]: ours, [replacesAnnotation]: "uid-1" }, ["false"]],
])("an application that %s decides about live resources as it should", async (_which, annotations, cascades) => {
  applications.make({ metadata: { name: "new", annotations }, spec: {} });
  const asked: unknown[] = [];
  applications.before = ({ method, query }) => {
    if (method === "DELETE") asked.push(query?.cascade);
  };
  await settled(handlers.Application.delete(runOn(applications).context, "argocd/old", state));
  expect(asked).toEqual(cascades);
});

test("what somebody else has said of the automation meanwhile stays", () => {
  const aside = {
    metadata: {
      name: "a",
      namespace: "argocd",
      uid: "1",
      labels: { [asideKey]: "true", team: "a" },
      annotations: { [asideKey]: JSON.stringify(automated) },
    },
    spec: { syncPolicy: { automated: { enabled: false }, syncOptions: ["ServerSideApply=true"] } },
  };
  expect(broughtBack(aside)).toMatchObject({
    metadata: { labels: { team: "a" }, annotations: {} },
    spec: { syncPolicy: { automated: { enabled: false }, syncOptions: ["ServerSideApply=true"] } },
  });
  const unreadable = { ...aside, metadata: { ...aside.metadata, annotations: { [asideKey]: "{" } }, spec: {} };
  expect(broughtBack(unreadable).spec).toEqual({ syncPolicy: {} });
});

describe("an application that the program drops beside one that the run has made", () => {
  const shared = { kind: "ConfigMap", namespace: "a", name: "shared" };
  const own = { kind: "ConfigMap", namespace: "a", name: "own" };
  const statusWith = (resources: readonly Json[]) => ({
    reconciledAt: "2026-01-01T10:00:00Z",
    sync: { status: "Synced" },
    resources,
  });

  let run: Run;
  let deletions: Json[];

  beforeEach(() => {
    run = runOn(applications);
    deletions = [];
    applications.before = ({ method, query }) => void (method === "DELETE" && deletions.push(query as Json));
  });

  /** The new one is made, and Argo CD compares it, unless that is still to come. */
  async function make(status: Json | undefined, options: Json = {}): Promise<void> {
    const news = { ...inputs("new", { __mark: theirs, __urn: urnOf("other") }), ...options };
    const { inputs: checked, failures } = await handlers.Application.check(run.context, {}, news);
    expect(failures).toEqual([]);
    await settled(handlers.Application.create(run.context, checked));
    if (status) applications.put("new", { status });
  }

  const drop = () => settled(handlers.Application.delete(run.context, "argocd/old", state));

  test.each<[string, Json | undefined, Json]>([
    ["that deploys the same", statusWith([shared, own]), {}],
    ["that deploys the same and more", statusWith([shared, own, { ...own, name: "more" }]), {}],
    ["that was not compared yet, and is to deploy the same", undefined, {}],
    [
      "that spells the address of the cluster otherwise",
      statusWith([shared, own]),
      { spec: { ...(inputs("new").spec as Json), destination: { server: "https://kubernetes.default.svc/" } } },
    ],
  ])("goes without its live resources, for one %s", async (_title, status, options) => {
    applications.put("old", { status: statusWith([shared, own]) });
    await make(status, options);
    await drop();
    expect(deletions).toMatchObject([{ cascade: "false" }]);
    expect(run.messages).toContainEqual(expect.stringMatching(/stay: application "new" of this run.* needs `aliases`/));
  });

  test.each<[string, Json | undefined, Json]>([
    ["that deploys other things", statusWith([{ ...own, name: "other" }]), {}],
    ["that deploys the like in another namespace", statusWith([{ ...shared, namespace: "b" }]), {}],
    ["whose hooks have such names", statusWith([{ ...shared, hook: true }]), {}],
    [
      "that deploys to another cluster",
      statusWith([shared, own]),
      { spec: { ...(inputs("new").spec as Json), destination: { server: "https://b.example.com", namespace: "a" } } },
    ],
  ])("goes with them, beside one %s", async (_title, status, options) => {
    applications.put("old", { status: statusWith([shared, own]) });
    await make(status, options);
    await drop();
    expect(deletions).toMatchObject([{ cascade: "true" }]);
  });

  test("goes without them also where the other deploys a part, and the rest is named", async () => {
    applications.put("old", { status: statusWith([shared, own]) });
    await make(statusWith([shared]));
    await drop();
    expect(deletions).toMatchObject([{ cascade: "false" }]);
    expect(run.messages).toContainEqual(
      expect.stringMatching(/deploys some of them too.*Nothing deploys ConfigMap\/own any more/),
    );
  });

  test("goes with them where its own declaration wants that of a replacement, too", async () => {
    state = { ...state, deletion: { onReplace: "cascade" } };
    applications.put("old", { status: statusWith([shared, own]) });
    await make(statusWith([shared, own]));
    await drop();
    expect(deletions).toMatchObject([{ cascade: "true" }]);
  });
});
