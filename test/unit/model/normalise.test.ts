import fc from "fast-check";
import { registry } from "../../../provider/kinds/registry";
import { own } from "../../../provider/model/json";
import { isSame, normalise, stableText } from "../../../provider/model/normalise";
import { type Schema, shapeOf } from "../../../provider/model/schema";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { anyJson, inputsOf, relatedInputsOf } from "../../support/arbitraries";
import { freeJson } from "../../support/generator";

function at(kind: Kind, ...path: string[]): Schema {
  return path.reduce<Schema>((schema, name) => {
    const field = own(shapeOf(schema), name);
    if (!field) throw new Error(`${kind} has no ${path.join(".")}`);
    return field;
  }, registry[kind].schema);
}

const application = at("Application", "spec");
const project = at("AppProject", "spec");
const kustomize = at("Application", "spec", "source", "kustomize");
const helm = at("Application", "spec", "source", "helm");

describe("what the server rewrites compares equal", () => {
  const source = { repoURL: "https://x", path: "." };
  test.each<[string, Schema, unknown, unknown]>([
    ["the project left out", application, { source }, { source, project: "default" }],
    ["an empty project", application, { source, project: "" }, { source, project: "default" }],
    ["an empty syncPolicy", application, { source, syncPolicy: {} }, { source, project: "default" }],
    ["empty tools", application, { source: { ...source, helm: {}, kustomize: {}, directory: {} } }, { source }],
    ["switches of kustomize alone", kustomize, { forceCommonLabels: true }, undefined],
    [
      "a directory that does nothing",
      at("Application", "spec", "source", "directory"),
      { recurse: false, jsonnet: {} },
      {},
    ],
    [
      "false in automated",
      application,
      { syncPolicy: { automated: { prune: false } } },
      { syncPolicy: { automated: {} } },
    ],
    ["no new attempts", application, { syncPolicy: { retry: { limit: 0 } } }, { syncPolicy: { retry: {} } }],
    [
      "an empty value of a parameter",
      helm,
      { parameters: [{ name: "a", value: "" }] },
      { parameters: [{ name: "a" }] },
    ],
    [
      "the order of keys in valuesObject",
      helm,
      { valuesObject: { a: 1, b: { c: 1, d: 2 } } },
      { valuesObject: { b: { d: 2, c: 1 }, a: 1 } },
    ],
    [
      "the form of numbers in valuesObject",
      helm,
      { valuesObject: { a: -0, b: 1.0 } },
      { valuesObject: JSON.parse('{"a":0,"b":1e0}') },
    ],
    [
      "sync options in another order",
      application,
      { syncPolicy: { syncOptions: ["a=1", "b=2"] } },
      { syncPolicy: { syncOptions: ["b=2", "a=1"] } },
    ],
    [
      "policies with other spaces",
      project,
      { roles: [{ name: "a", policies: ["p,b,c,d,e,f"] }] },
      { roles: [{ name: "a", policies: ["p, b, c, d, e, f"] }] },
    ],
    [
      "roles in another order",
      project,
      { roles: [{ name: "a" }, { name: "b" }] },
      { roles: [{ name: "b" }, { name: "a" }] },
    ],
    [
      "a window without time zone",
      project,
      { syncWindows: [{ kind: "allow" }] },
      { syncWindows: [{ kind: "allow", timeZone: "UTC" }] },
    ],
    [
      "slashes at the end of a server",
      registry.Cluster.schema,
      { server: "https://x/k8s//" },
      { server: "https://x/k8s" },
    ],
    [
      "case and .git in a repository",
      registry.Repository.schema,
      { repo: "https://X.com/A.git" },
      { repo: "https://x.com/a", type: "git" },
    ],
    [
      "two spellings of SSH",
      registry.Repository.schema,
      { repo: "git@x.com:a/b.git" },
      { repo: "ssh://git@x.com/a/b" },
    ],
    [
      "PEM text and its base64",
      at("Certificate", "certData"),
      "-----BEGIN CERTIFICATE-----\n",
      btoa("-----BEGIN CERTIFICATE-----\n"),
    ],
    ["null and nothing", application, { source, info: null }, { source }],
  ])("%s", (_name, schema, sent, found) => {
    expect(isSame(schema, sent, found)).toBe(true);
  });
});

describe("what differs on the server differs", () => {
  test.each<[string, Schema, unknown, unknown]>([
    ["automated syncs with no settings", application, { syncPolicy: { automated: {} } }, {}],
    [
      "automated syncs that are switched off",
      application,
      { syncPolicy: { automated: { enabled: false } } },
      { syncPolicy: { automated: {} } },
    ],
    ["no history", application, { revisionHistoryLimit: 0 }, {}],
    ["an empty plugin", application, { source: { plugin: {} } }, { source: {} }],
    [
      "an empty string of a plugin",
      at("Application", "spec", "source", "plugin"),
      { parameters: [{ name: "a", string: "" }] },
      { parameters: [{ name: "a" }] },
    ],
    ["an empty label of kustomize", kustomize, { commonLabels: { a: "", b: "" } }, { commonLabels: { b: "" } }],
    ["false in valuesObject", helm, { valuesObject: { debug: false } }, { valuesObject: {} }],
    [
      "null in valuesObject, which removes a chart's default",
      helm,
      { valuesObject: { a: null } },
      { valuesObject: {} },
    ],
    ["the order of values files", helm, { valueFiles: ["a", "b"] }, { valueFiles: ["b", "a"] }],
    [
      "the order of sources",
      application,
      { sources: [{ ref: "a" }, { ref: "b" }] },
      { sources: [{ ref: "b" }, { ref: "a" }] },
    ],
    ["orphaned resources switched on", project, { orphanedResources: {} }, {}],
    ["shard 0", registry.Cluster.schema, { server: "https://x", shard: 0 }, { server: "https://x" }],
    ["empty items of a list", helm, { valueFiles: [""] }, { valueFiles: [] }],
  ])("%s", (_name, schema, one, other) => {
    expect(isSame(schema, one, other)).toBe(false);
  });
});

test("a default that the server fills in counts at its own field too", () => {
  expect(isSame(at("Application", "spec", "project"), undefined, "default")).toBe(true);
  expect(isSame(at("Application", "spec", "project"), undefined, "other")).toBe(false);
  expect(isSame(at("Application", "spec", "syncPolicy", "automated", "prune"), undefined, false)).toBe(true);
});

test.each(kinds)("a normal form of %s is its own normal form", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      const normal = normalise(registry[kind].schema, inputs);
      expect(normalise(registry[kind].schema, normal)).toEqual(normal);
    }),
    { numRuns: 100 },
  );
});

test.each(kinds)("what comes back through JSON text compares equal: %s", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      expect(isSame(registry[kind].schema, inputs, JSON.parse(JSON.stringify(inputs)))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each(kinds)("sameness of %s does not depend on the side", (kind) => {
  fc.assert(
    fc.property(relatedInputsOf(kind), ([one, other]) => {
      expect(isSame(registry[kind].schema, one, one)).toBe(true);
      expect(isSame(registry[kind].schema, one, other)).toBe(isSame(registry[kind].schema, other, one));
    }),
    { numRuns: 100 },
  );
});

test.each(kinds)("any JSON in place of %s has a normal form, which is its own", (kind) => {
  fc.assert(
    fc.property(anyJson, (json) => {
      const normal = normalise(registry[kind].schema, json);
      expect(normalise(registry[kind].schema, normal)).toEqual(normal);
    }),
    { numRuns: 100 },
  );
});

test("the order of keys has no part in a stable text, their values have", () => {
  fc.assert(
    fc.property(freeJson, (json) => {
      const turned = Object.fromEntries(Object.entries(json).reverse());
      expect(stableText(turned)).toBe(stableText(json));
      expect(stableText({ ...json, another: 1 })).not.toBe(stableText(json));
    }),
  );
});
