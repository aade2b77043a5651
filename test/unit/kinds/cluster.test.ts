import { ApiError, code, UnreachableError } from "../../../provider/argo/errors";
import type { ApiRequest } from "../../../provider/argo/request";
import type { Json } from "../../../provider/contract";
import { isBuiltIn } from "../../../provider/kinds/cluster/built-in";
import { markAnnotation } from "../../../provider/model/annotations";
import { ours, settled } from "../../lifecycle/support/run";
import { answering } from "../../support/answering";
import { handlers } from "../../support/verbs";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const server = "https://kubernetes.default.svc";
const builtIn = { server, name: "in-cluster", config: { tlsClientConfig: { insecure: false } } };

/** An Argo CD in its own cluster, of which an entry may be stored. */
class Clusters {
  stored: Json | undefined;
  isEnabled = true;
  destinations: Json[] = [];
  before: (request: ApiRequest) => void = () => undefined;

  answer(request: ApiRequest): unknown {
    this.before(request);
    const { method, path, body } = request;
    if (path.startsWith("/api/v1/account")) return { value: "yes" };
    if (path === "/api/v1/applications") return { items: this.destinations.map(application) };
    if (path === "/api/v1/projects") return { items: null };
    if (!path.startsWith("/api/v1/clusters")) return { metadata: { uid: "default" } };
    if (method === "GET") return { items: this.isEnabled ? [this.stored ?? builtIn] : null };
    if (!this.isEnabled) throw new ApiError("in-cluster has been disabled", 400, code.invalidArgument);
    if (method === "POST") return this.create(body as Json);
    if (method === "DELETE") return this.remove();
    this.stored = { ...this.stored, ...(body as Json) };
    return this.stored;
  }

  private create(body: Json): Json {
    if (this.stored === undefined) this.stored = body;
    else if (JSON.stringify(this.stored) !== JSON.stringify(body)) {
      throw new ApiError("existing cluster spec is different, use upsert flag", 400, code.invalidArgument);
    }
    return this.stored;
  }

  private remove(): Json {
    if (this.stored === undefined) throw new ApiError("cluster not found", 404, code.notFound);
    this.stored = undefined;
    return {};
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

const context = () =>
  answering(
    (request) => clusters.answer(request),
    (message) => void messages.push(message),
  );

const bare: Json = { server, name: "in-cluster", config: { tlsClientConfig: { insecure: false } } };
const declared: Json = { ...bare, labels: { team: "a" }, __mark: ours };
const create = (inputs: Json) => settled(handlers.Cluster.create(context(), inputs));
const remove = (state: Json) => settled(handlers.Cluster.delete(context(), server, state));

describe("an entry for the cluster that Argo CD runs in", () => {
  /**
   * @promise An entry for it, which adds labels or a shard, is created without `adopt` where nobody has stored one, and
   * its delete does not ask who deploys there: Argo CD goes on with its built-in entry.
   */
  test.each(["never", "ifEqual", "always"])("is made where nobody has stored one; adopt: %s", async (adopt) => {
    const { id } = await create({ ...declared, adopt });
    expect([id, clusters.stored]).toEqual([server, expect.objectContaining({ labels: { team: "a" } })]);
    expect(messages).toEqual([]);
  });

  test.each(["before", "after"])("is made once when the answer gets lost %s it has had its effect", async (when) => {
    let isLost = false;
    clusters.before = ({ method, body }) => {
      if (method !== "POST" || isLost) return;
      isLost = true;
      if (when === "after") clusters.stored = body as Json;
      throw new UnreachableError("the connection was reset", true);
    };
    await create(declared);
    expect(clusters.stored).toMatchObject({ annotations: { [markAnnotation]: ours } });
  });

  test.each<[string, Json, Json, RegExp | undefined]>([
    ["shows that it is stored", { labels: { team: "b" } }, {}, /exists already.*it differs at labels/],
    ["looks like the built-in one", {}, {}, /exists already.*it differs at labels/],
    ["looks like it, and equals the declaration", {}, { labels: undefined }, /exists already.*equals the declaration/],
    ["looks like it, equals the declaration", {}, { labels: undefined, adopt: "ifEqual" }, undefined],
    ["looks like it, and may be changed", {}, { adopt: "always" }, undefined],
  ])("that somebody else has stored and that %s is taken over as `adopt` says", async (_how, shown, own, refusal) => {
    clusters.stored = { ...bare, ...shown };
    const before = clusters.stored;
    const made = create(JSON.parse(JSON.stringify({ ...declared, ...own })));
    if (refusal === undefined) return expect(await made).toMatchObject({ id: server });
    await expect(made).rejects.toThrow(refusal);
    expect(clusters.stored).toBe(before);
  });

  /**
   * @promise An entry for it, which adds labels or a shard, is created without `adopt` where nobody has stored one, and
   * its delete does not ask who deploys there: Argo CD goes on with its built-in entry.
   */
  test.each([{ server }, { server: `${server}/` }, { name: "in-cluster" }])(
    "goes although an application deploys to %j: the built-in one stays",
    async (destination) => {
      const { state } = await create(declared);
      clusters.destinations = [destination];
      await remove(state);
      expect(clusters.stored).toBeUndefined();
      expect(messages.join()).toContain("the entry is deleted, with its labels and settings; Argo CD goes on with its");
      await remove(state);
    },
  );

  /** @promise Only applications that name it by a name that the entry gave it make the delete refuse. */
  test("stays while an application names it by a name that only the entry has", async () => {
    const { state } = await create({ ...declared, name: "hub" });
    clusters.destinations = [{ name: "hub" }];
    await expect(remove(state)).rejects.toThrow("still used by argocd/app");
    expect(clusters.stored).toBeDefined();
  });

  test("is found by a lookup and by a refresh, stored or not", async () => {
    const found = await settled(handlers.Cluster.read(context(), server, { __lookup: true }));
    expect(found?.inputs).toMatchObject({ server, name: "in-cluster" });
    const { state } = await create(declared);
    clusters.stored = undefined;
    const refreshed = await settled(handlers.Cluster.read(context(), server, state));
    expect(refreshed?.inputs).not.toHaveProperty("labels.team");
    await settled(handlers.Cluster.update(context(), server, refreshed?.state ?? {}, declared));
    expect(clusters.stored).toMatchObject({ labels: { team: "a" } });
  });

  test("of which nothing can be told, as that cluster is switched off, stays in the state", async () => {
    const { state } = await create(declared);
    clusters.isEnabled = false;
    const read = settled(handlers.Cluster.read(context(), server, state));
    await expect(read).rejects.toThrow("`cluster.inClusterEnabled`");
    await expect(remove(state)).rejects.toThrow("its state is kept");
    await expect(create(declared)).rejects.toThrow("in-cluster has been disabled");
  });
});

test.each<[string, Json, boolean]>([
  ["as Argo CD makes it up", {}, true],
  ["with what is empty", { labels: {}, annotations: null, namespaces: [], project: "" }, true],
  ["of another name", { name: "hub" }, false],
  ["with a shard", { shard: 0 }, false],
  ["with a label", { labels: { a: "" } }, false],
  ["with an annotation", { annotations: { a: "" } }, false],
  ["with namespaces", { namespaces: ["a"] }, false],
  ["with cluster-wide resources", { clusterResources: true }, false],
  ["of a project", { project: "a" }, false],
  ["with settings", { config: { disableCompression: true } }, false],
  ["of another address", { server: "https://10.0.0.1" }, false],
])("an entry %s is the built-in one or not", (_how, shown, expected) => {
  expect(isBuiltIn({ ...builtIn, ...shown } as Parameters<typeof isBuiltIn>[0])).toBe(expected);
});
