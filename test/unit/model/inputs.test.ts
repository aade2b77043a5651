import fc from "fast-check";
import { type Json, unknown } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { changedIdentity, differences, objectPart, optionPart } from "../../../provider/model/inputs";
import { isSame } from "../../../provider/model/normalise";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { inputsOf, relatedInputsOf } from "../../support/arbitraries";

test.each(kinds)("object and options make up the inputs of %s", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      const [object, options] = [objectPart(registry[kind].schema, inputs), optionPart(registry[kind].schema, inputs)];
      expect({ ...options, ...object }).toEqual(inputs);
      expect(Object.keys(object).filter((name) => name in options)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("computed values of a state belong to neither part", () => {
  const state = { metadata: { name: "a" }, spec: {}, adopt: "always", uid: "x", status: {}, __server: {}, toString: 1 };
  expect(objectPart(registry.Application.schema, state)).toEqual({ metadata: { name: "a" }, spec: {} });
  expect(optionPart(registry.Application.schema, state)).toEqual({ adopt: "always" });
});

const https = { serverName: "a", certType: "https", certData: "x" };

test.each<[string, Kind, Json, Json, string[]]>([
  ["nothing", "Application", { metadata: { name: "a" } }, { metadata: { name: "a", labels: {} } }, []],
  ["another name", "Application", { metadata: { name: "a" } }, { metadata: { name: "b" } }, ["metadata.name"]],
  [
    "another namespace",
    "AppProject",
    { metadata: { name: "a", namespace: "x" } },
    { metadata: { name: "a", namespace: "y" } },
    ["metadata.namespace"],
  ],
  [
    "a namespace named that the server had filled in",
    "Application",
    { metadata: { name: "a" }, namespace: "argocd" },
    { metadata: { name: "a", namespace: "argocd" } },
    [],
  ],
  [
    "a namespace named that is another one",
    "Application",
    { metadata: { name: "a" }, namespace: "argocd" },
    { metadata: { name: "a", namespace: "team-a" } },
    ["metadata.namespace"],
  ],
  [
    "a namespace no longer named",
    "Application",
    { metadata: { name: "a", namespace: "x" }, namespace: "x" },
    { metadata: { name: "a" } },
    ["metadata.namespace"],
  ],
  ["a name that is not known yet", "Application", { metadata: { name: "a" } }, { metadata: { name: unknown } }, []],
  [
    "metadata that are not known yet",
    "Application",
    { metadata: { name: "a", namespace: "x" } },
    { metadata: unknown },
    [],
  ],
  ["slashes at a server", "Cluster", { server: "https://x" }, { server: "https://x/", name: "b" }, []],
  ["another server", "Cluster", { server: "https://x" }, { server: "https://y" }, ["server"]],
  ["another spelling of a repository", "Repository", { repo: "https://x/A.git" }, { repo: "https://x/a" }, []],
  [
    "another project of a repository",
    "Repository",
    { repo: "https://x/a" },
    { repo: "https://x/a", project: "b" },
    ["project"],
  ],
  ["a project that is empty", "Repository", { repo: "https://x/a" }, { repo: "https://x/a", project: "" }, []],
  [
    "another host and type",
    "Certificate",
    https,
    { serverName: "b", certType: "ssh", certSubType: "ssh-rsa" },
    ["serverName", "certType", "certSubType"],
  ],
  ["other data", "Certificate", https, { ...https, certData: "y" }, []],
])("identity: %s", (_name, kind, olds, news, expected) => {
  expect(changedIdentity(registry[kind].schema, olds, news)).toEqual(expected);
});

const spec = (values: Json) => ({ metadata: { name: "a" }, spec: values });

test.each<[string, Kind, Json, Json, string[]]>([
  ["nothing", "Application", spec({ project: "default" }), spec({}), []],
  [
    "a default beside a difference",
    "Application",
    spec({ project: "default", info: [] }),
    spec({ revisionHistoryLimit: 0 }),
    ["spec.revisionHistoryLimit"],
  ],
  [
    "a field of a source",
    "Application",
    spec({ source: { path: "a", targetRevision: "1" } }),
    spec({ source: { path: "a", targetRevision: "2" } }),
    ["spec.source.targetRevision"],
  ],
  [
    "a field of an item",
    "Application",
    spec({ sources: [{ ref: "a" }, { ref: "b", path: "x" }] }),
    spec({ sources: [{ ref: "a" }, { ref: "b", path: "y" }] }),
    ["spec.sources[1].path"],
  ],
  [
    "items more or fewer",
    "Application",
    spec({ sources: [{ ref: "a" }] }),
    spec({ sources: [{ ref: "a" }, { ref: "b" }] }),
    ["spec.sources"],
  ],
  [
    "a list without order",
    "AppProject",
    spec({ roles: [{ name: "a" }, { name: "b" }] }),
    spec({ roles: [{ name: "b" }, { name: "c" }] }),
    ["spec.roles"],
  ],
  [
    "keys that need quotes",
    "Application",
    { metadata: { labels: { "example.com/a": "1" } } },
    { metadata: { labels: {} } },
    ['metadata.labels["example.com/a"]'],
  ],
  [
    "an empty label",
    "Application",
    { metadata: { labels: { a: "", b: "1" } } },
    { metadata: { labels: { b: "1" } } },
    ["metadata.labels.a"],
  ],
  [
    "free JSON",
    "Application",
    spec({ source: { helm: { valuesObject: { a: { b: false }, c: [1] } } } }),
    spec({ source: { helm: { valuesObject: { a: {}, c: [2] } } } }),
    ["spec.source.helm.valuesObject.a.b", "spec.source.helm.valuesObject.c[0]"],
  ],
  [
    "what is not known yet",
    "Application",
    spec({ info: unknown }),
    spec({ info: [{ name: "a", value: "b" }] }),
    ["spec.info"],
  ],
  [
    "a secret, without its value",
    "Repository",
    { repo: "https://x", password: "fixture-one" },
    { repo: "https://x", password: "fixture-two" },
    ["password"],
  ],
])("differences: %s", (_name, kind, one, other, expected) => {
  expect(differences(registry[kind].schema, one, other)).toEqual(expected);
  expect(differences(registry[kind].schema, other, one).sort()).toEqual([...expected].sort());
});

test.each(kinds)("there are differences of %s exactly where it is not the same", (kind) => {
  fc.assert(
    fc.property(relatedInputsOf(kind), ([one, other]) => {
      expect(differences(registry[kind].schema, one, other).length === 0).toBe(
        isSame(registry[kind].schema, one, other),
      );
    }),
    { numRuns: 80 },
  );
});
