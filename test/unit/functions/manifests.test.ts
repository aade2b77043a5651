import { changesBetween } from "../../../provider/functions/reading/applications/changes";
import { manifestText, maybeManifestText } from "../../../provider/functions/reading/applications/manifests";
import { runFunction } from "../../../provider/functions/registry";
import { closeServers, json, serve } from "../argo/servers";

const secret = { apiVersion: "v1", kind: "Secret", metadata: { name: "key", labels: { a: "b" } } };
const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

describe("a manifest in an answer", () => {
  test.each<[string, object, object]>([
    ["data", { data: { one: "ZHVyaWFu", two: null } }, { data: { one: "++++++++", two: "++++++++" } }],
    ["what only writers use", { stringData: { one: "durian" } }, { stringData: { one: "++++++++" } }],
    [
      "what Argo CD has hidden stays, with what tells values apart",
      { data: { one: "++++++++++++" } },
      { data: { one: "++++++++++++" } },
    ],
    ["no data at all", { data: null }, { data: null }],
  ])("shows of a Secret no value: %s", (_what, fields, shown) => {
    expect(manifestText.parse(JSON.stringify({ ...secret, ...fields }))).toEqual({ ...secret, ...shown });
  });

  test("shows of a Secret no copy that a tool has left in its annotations", () => {
    const annotations = { [lastApplied]: JSON.stringify({ ...secret, data: { one: "ZHVyaWFu" } }), other: "stays" };
    const given = { ...secret, metadata: { name: "key", annotations } };
    expect(manifestText.parse(JSON.stringify(given))).toEqual({
      ...given,
      metadata: { name: "key", annotations: { [lastApplied]: "++++++++", other: "stays" } },
    });
  });

  test("is shown as it is, where it is of another kind", () => {
    const sealed = { apiVersion: "bitnami.com/v1alpha1", kind: "Secret", data: { one: "public" } };
    for (const each of [sealed, { apiVersion: "v1", kind: "ConfigMap", data: { one: "1" } }]) {
      expect(manifestText.parse(JSON.stringify(each))).toEqual(each);
    }
  });

  test.each(["null", "", undefined])("may be none: %p", (text) => {
    expect(maybeManifestText.parse(text)).toBeUndefined();
    expect(manifestText.safeParse(text).success).toBe(false);
  });

  test.each(["{", "[]", '"durian"'])("that is none is refused without its text: %s", (text) => {
    const { error } = maybeManifestText.safeParse(text);
    expect(error?.issues).toEqual([expect.objectContaining({ message: "is no manifest" })]);
  });
});

test.each<[string, object | undefined, object | undefined, object[]]>([
  ["nothing", { a: 1 }, { a: 1 }, []],
  ["a value", { spec: { replicas: 1 } }, { spec: { replicas: 2 } }, [{ path: "spec.replicas", live: 1, target: 2 }]],
  [
    "a key that is there on one side",
    { a: { b: 1 } },
    { a: { c: null } },
    [
      { path: "a.b", live: 1 },
      { path: "a.c", target: null },
    ],
  ],
  ["an item of a list", { a: ["x", "y"] }, { a: ["x"] }, [{ path: "a[1]", live: "y" }]],
  ["a list in place of an object", { a: {} }, { a: [] }, [{ path: "a", live: {}, target: [] }]],
  ["a key that needs quotes", { a: { "x/y": 1 } }, { a: {} }, [{ path: 'a["x/y"]', live: 1 }]],
  ["an object as a whole", undefined, { a: 1 }, [{ path: "", target: { a: 1 } }]],
])("two manifests differ by %s", (_what, live, target, changes) => {
  expect(changesBetween(live, target)).toEqual(changes);
});

describe("revisions", () => {
  afterEach(closeServers);

  const manifestsOf = async (spec: object, options: object) => {
    const live = { metadata: { name: "api", namespace: "argocd", uid: "1" }, spec: { project: "payments", ...spec } };
    const server = await serve(({ url }, response) => {
      json(
        response,
        url.includes("/manifests?")
          ? {}
          : url.includes("/applications/api?")
            ? live
            : { controllerNamespace: "argocd" },
      );
    });
    const connection = { server: server.url, authToken: "token" };
    const answer = await runFunction("getManifests", {
      target: { name: "api", project: "payments" },
      connection,
      ...options,
    });
    const last = new URL(server.requests.at(-1)?.url ?? "", server.url).searchParams;
    return { answer, asked: ["revision", "revisions", "sourcePositions"].map((name) => last.getAll(name)) };
  };
  const one = { source: { repoURL: "https://git.example.com/api" } };
  const several = { sources: [one.source, one.source] };

  test("are asked for as the sources of the application take them", async () => {
    expect(await manifestsOf(one, { revision: "v1" })).toEqual({ answer: [], asked: [["v1"], [], []] });
    const given = { revisions: ["v1", "v2"], sourcePositions: [2, 1] };
    expect((await manifestsOf(several, given)).asked).toEqual([[], ["v1", "v2"], ["2", "1"]]);
  });

  test.each<[string, object, object, string]>([
    ["one for several sources", several, { revision: "v1" }, "it has `sources`: name their revisions by `revisions`"],
    ["several for one source", one, { revisions: ["v1"], sourcePositions: [1] }, "it has a single source"],
    ["without positions", several, { revisions: ["v1"] }, "`revisions` and `sourcePositions` go together"],
  ])("that Argo CD would pass over are refused: %s", async (_what, spec, options, message) => {
    await expect(manifestsOf(spec, options)).rejects.toThrow(message);
  });
});
