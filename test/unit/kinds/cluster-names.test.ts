import type { ApiRequest } from "../../../provider/argo/request";
import type { Json } from "../../../provider/contract";
import { settled } from "../../lifecycle/support/run";
import { answering } from "../../support/answering";
import { handlers } from "../../support/verbs";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const [first, second] = ["https://10.0.0.1:6443", "https://10.0.0.2:6443"];
const inCluster = "https://kubernetes.default.svc";
const urn = "urn:pulumi:dev::tests::pulumi-nodejs:dynamic/argocd:Cluster::cluster";
// What carries such a mark is proved by nothing but itself.
const mark = `unproven:${"a".repeat(32)}`;

/** An Argo CD with any number of clusters. */
class Clusters {
  readonly stored = new Map<string, Json>();
  /** The destinations of applications, and of a project. */
  destinations: Json[] = [];
  permitted: Json[] = [];
  readonly writes: string[] = [];
  asked = 0;

  answer({ method, path, query, body }: ApiRequest): unknown {
    this.asked += 1;
    if (path.startsWith("/api/v1/account")) return { value: "yes" };
    if (path === "/api/v1/applications") return { items: this.destinations.map(application) };
    if (path === "/api/v1/projects") {
      return { items: [{ metadata: { name: "payments" }, spec: { destinations: this.permitted } }] };
    }
    if (!path.startsWith("/api/v1/clusters")) return { metadata: { uid: "default" } };
    if (method === "GET")
      return { items: this.shown().filter(({ server }) => !query?.server || server === query.server) };
    this.writes.push(method);
    const { server = decodeURIComponent(decodeURIComponent(path.split("/").at(-1) ?? "")) } = (body ?? {}) as {
      server?: string;
    };
    if (method === "DELETE") this.stored.delete(server);
    else this.stored.set(server, { ...this.stored.get(server), ...(body as Json) });
    return this.stored.get(server) ?? {};
  }

  private shown(): Json[] {
    const stored = [...this.stored.values()];
    const builtIn = { server: inCluster, name: "in-cluster", config: { tlsClientConfig: { insecure: false } } };
    return this.stored.has(inCluster) ? stored : [...stored, builtIn];
  }
}

function application(destination: Json): Json {
  return { metadata: { name: "app", namespace: "argocd" }, spec: { destination } };
}

let clusters: Clusters;
let messages: string[];
beforeEach(() => {
  clusters = new Clusters();
  messages = [];
});

/** A new run of the provider process. */
const newRun = () =>
  answering(
    (request) => clusters.answer(request),
    (message) => void messages.push(message),
  );

const declared = (server: string, name?: string): Json => ({ server, name, __mark: mark, __urn: urn });
const stored = (state: Json) => JSON.parse(JSON.stringify(state)) as Json;

async function created(server: string, name?: string) {
  const inputs = stored(declared(server, name));
  const { id, state } = await settled(handlers.Cluster.create(newRun(), inputs));
  return { id, state: stored(state) };
}

async function renamed(to: string, from = "workloads", server = first) {
  const { id, state } = await created(server, from);
  messages.length = 0;
  clusters.writes.length = 0;
  return () => settled(handlers.Cluster.update(newRun(), id, state, declared(server, to)));
}

/** Replaces a cluster as the engine does, new first: by another address, or back. */
async function moved(state: Json, from: string, to: string) {
  const run = newRun();
  const news = declared(to, "workloads");
  const { inputs } = await handlers.Cluster.check(run, declared(from, "workloads"), news);
  expect(await handlers.Cluster.diff(run, from, state, inputs)).toEqual({ replaces: ["server"] });
  await handlers.Cluster.check(run, {}, news);
  const made = await settled(handlers.Cluster.create(run, inputs));
  return { state: stored(made.state), removeOld: () => settled(handlers.Cluster.delete(run, from, state)) };
}

describe("a cluster with the name of another one", () => {
  /**
   * @promise A Cluster that would get the name of another one is refused while an application names that one by its name,
   * and warned of otherwise.
   */
  test.each([
    ["another entry", second, "workloads", "of two clusters with one name Argo CD takes neither"],
    ["the built-in one", inCluster, "in-cluster", "they would deploy to this one in its place"],
  ])("is refused while an application names %s so, and nothing is written", async (_what, twin, name, harm) => {
    if (twin !== inCluster) await created(twin, name);
    clusters.destinations = [{ name, namespace: "a" }];
    clusters.writes.length = 0;
    const refusal = String(await created(first, name).catch(String));
    expect(refusal).toContain(
      `cannot create cluster ${first}: the cluster at ${twin} has the name "${name}", too, and argocd/app name it so in ` +
        `\`destination.name\`: ${harm}`,
    );
    expect(refusal).toContain("Let them name it by its address (`destination.server`) first");
    expect(clusters.writes).toEqual([]);
  });

  test.each<[string, Json[]]>([
    ["nobody names it", []],
    ["applications name it by its address", [{ server: second }]],
    ["applications name another one", [{ name: "other" }]],
  ])("is made where %s, and that is warned of", async (_when, destinations) => {
    await created(second, "workloads");
    clusters.destinations = destinations;
    await created(first, "workloads");
    expect(messages).toEqual([
      `cluster ${first}: the cluster at ${second} has the name "workloads", too: while both have it, no application can ` +
        "name either of them by it",
    ]);
  });

  test("is not made of an update", async () => {
    await created(second, "workloads");
    const rename = await renamed("workloads", "other");
    clusters.destinations = [{ name: "workloads" }];
    await expect(rename()).rejects.toThrow(`cannot update cluster ${first}: the cluster at ${second} has the name`);
    expect(clusters.writes).toEqual([]);
  });

  /** @promise Where two have one name already, each can be renamed or deleted: the applications then deploy to the other one. */
  test("goes, since that is the way out, and says who deploys to the other one", async () => {
    const { id, state } = await created(first, "workloads");
    await created(second, "workloads");
    clusters.destinations = [{ name: "workloads" }];
    messages.length = 0;
    await settled(handlers.Cluster.delete(newRun(), id, state));
    expect([...clusters.stored.keys()]).toEqual([second]);
    expect(messages).toEqual([
      `cluster ${first}: the cluster at ${second} has the name "workloads", too. From now on that is the one which ` +
        "argocd/app deploy to; what they have deployed to this one stays there",
    ]);
  });
});

test("a cluster with the name of the built-in one, which gives way to it, keeps both while applications use it", async () => {
  const { id, state } = await created(first, "in-cluster");
  clusters.destinations = [{ name: "in-cluster" }];
  const renaming = settled(handlers.Cluster.update(newRun(), id, state, declared(first, "renamed")));
  await expect(renaming).rejects.toThrow('its name changes from "in-cluster" to "renamed", and argocd/app');
  await expect(settled(handlers.Cluster.delete(newRun(), id, state))).rejects.toThrow("still used by argocd/app");
  expect(clusters.stored.get(first)).toMatchObject({ name: "in-cluster" });
});

describe("a cluster that gets another name", () => {
  const usage: readonly [string, Json[], Json[], string | undefined][] = [
    ["nobody names", [], [], undefined],
    ["applications name by its address", [{ server: first }], [], undefined],
    ["an application names", [{ name: "workloads" }], [], "argocd/app name it so in `destination.name`"],
    [
      "a project names",
      [],
      [{ name: "workloads", namespace: "a" }],
      'the destinations of project "payments" name it so',
    ],
    ["a project denies", [], [{ name: "!workloads", namespace: "a" }], 'the destinations of project "payments"'],
    [
      "a project names for another namespace than by its address",
      [],
      [
        { name: "workloads", namespace: "a" },
        { server: first, namespace: "b" },
      ],
      'the destinations of project "payments"',
    ],
    ["a project names by its address too", [], [{ name: "workloads", server: first, namespace: "a" }], undefined],
    [
      "a project names by the new name, too",
      [],
      [
        { name: "workloads", namespace: "a" },
        { name: "renamed", namespace: "a" },
      ],
      undefined,
    ],
    ["a project names by a pattern", [], [{ name: "work*", namespace: "a" }], undefined],
    [
      "a project names as it does all others",
      [],
      [
        { name: "workloads", namespace: "a" },
        { server: "*", namespace: "a" },
      ],
      undefined,
    ],
  ];

  /**
   * @promise A Cluster gets another name in place, which is refused while an application or a project names it by the old
   * one.
   * @promise Before a name is stored, the provider looks who names the cluster, as far as its account sees applications
   * and projects:
   * @promise A project may have the new name or the address beside it.
   * @promise Patterns in projects, such as `prod-*`, are not followed.
   */
  test.each(usage)("which %s", async (_who, destinations, permitted, said) => {
    const rename = await renamed("renamed");
    Object.assign(clusters, { destinations, permitted });
    if (said === undefined) {
      await rename();
      expect(clusters.stored.get(first)).toMatchObject({ name: "renamed" });
      return;
    }
    const refusal = String(await rename().catch(String));
    expect(refusal).toContain(
      `cannot update cluster ${first}: its name changes from "workloads" to "renamed", and ${said}`,
    );
    expect(refusal).toContain("nothing was changed");
    expect(clusters.writes).toEqual([]);
  });

  /** @promise Where two have one name already, each can be renamed or deleted: the applications then deploy to the other one. */
  test("which another one has, too, gives way to that", async () => {
    const rename = await renamed("renamed");
    clusters.stored.set(second, { server: second, name: "workloads" });
    clusters.destinations = [{ name: "workloads" }];
    await rename();
    expect(clusters.stored.get(first)).toMatchObject({ name: "renamed" });
  });

  test("and is Argo CD's own answers to its first name all the same, but not in projects", async () => {
    clusters.destinations = [{ name: "in-cluster" }];
    await created(inCluster, "hub");
    await settled(handlers.Cluster.delete(newRun(), inCluster, declared(inCluster, "hub")));
    clusters.permitted = [{ name: "in-cluster", namespace: "a" }];
    await expect(created(inCluster, "hub")).rejects.toThrow('its name changes from "in-cluster" to "hub"');
  });

  /** @promise A preview asks nothing, and says what will be refused. */
  test("is announced at preview, and a new label is not", async () => {
    const { id, state } = await created(first, "workloads");
    const { asked } = clusters;
    const run = newRun();
    const diff = async (news: Json) => {
      const { inputs } = await handlers.Cluster.check(run, declared(first, "workloads"), { ...news, __preview: true });
      await handlers.Cluster.diff(run, id, state, inputs);
      return messages.splice(0);
    };
    expect(await diff({ ...declared(first, "workloads"), labels: { a: "b" } })).toEqual([]);
    expect(await diff(declared(first, "renamed"))).toEqual([
      `cluster ${first}: its name changes from "workloads" to "renamed": this is refused while an application names it so ` +
        "in `destination.name`, or a project in its destinations",
    ]);
    expect(clusters.asked).toBe(asked);
  });
});

describe("a cluster that gets another address and keeps its name", () => {
  /**
   * @promise A Cluster whose `server` changes while its `name` stays is refused while an application names it by that name:
   * nothing is changed, and the program as it was before goes on.
   */
  test("is refused while an application names it so: the old entry stays as it is", async () => {
    const { state } = await created(first, "workloads");
    const before = stored(clusters.stored.get(first) ?? {});
    clusters.destinations = [{ name: "workloads" }];
    messages.length = 0;
    await expect(moved(state, first, second)).rejects.toThrow("of two clusters with one name Argo CD takes neither");
    expect([...clusters.stored.entries()]).toEqual([[first, before]]);
    expect(messages[0]).toContain(
      'Until then both have the name "workloads": this is refused while an application names it by that',
    );
    const run = newRun();
    const { inputs } = await handlers.Cluster.check(run, declared(first, "workloads"), declared(first, "workloads"));
    expect(await handlers.Cluster.diff(run, first, state, inputs)).toEqual({ replaces: [] });
  });

  /** @promise Otherwise the new entry is made first, and the old one goes last, when no application deploys to it any more. */
  test("is replaced where applications name it by its address", async () => {
    const { state } = await created(first, "workloads");
    clusters.destinations = [{ server: first }];
    const { removeOld } = await moved(state, first, second);
    clusters.destinations = [{ server: second }];
    await removeOld();
    expect([...clusters.stored.keys()]).toEqual([second]);
  });

  /** @promise Where the old entry cannot go, the program as it was before takes the change back. */
  test("comes back with its old address when the old entry could not go", async () => {
    const { state } = await created(first, "workloads");
    clusters.destinations = [{ server: first }];
    const { state: next, removeOld } = await moved(state, first, second);
    await expect(removeOld()).rejects.toThrow("still used by argocd/app");
    messages.length = 0;
    const back = await moved(next, second, first);
    expect(messages.join("\n")).toContain(
      `cluster ${first} has given way to the one that is replaced now: it comes back`,
    );
    await back.removeOld();
    expect([...clusters.stored.keys()]).toEqual([first]);
  });

  test("takes over nothing under its old address that it has not given up", async () => {
    const { state } = await created(second, "workloads");
    clusters.stored.set(first, {
      ...stored(declared(first, "workloads")),
      annotations: { "pulumi-argocd/created-by": mark },
    });
    await expect(moved(state, second, first)).rejects.toThrow("exists already");
  });
});
