import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { gatedFields } from "../../../provider/model/features";
import { changedIdentity, differences, objectPart, optionPart } from "../../../provider/model/inputs";
import { isSame, normalise } from "../../../provider/model/normalise";
import { asDeclared, asStored } from "../../../provider/model/ownership";
import { jsonPatch } from "../../../provider/model/patch";
import { parsePath } from "../../../provider/model/paths";
import { validate } from "../../../provider/model/validation";
import { type Kind, kinds } from "../../../sdk/generated/kinds";

const managed = ["spec.sources[*].helm.parameters", "metadata.labels", 'a["__proto__"]'].map(parsePath);

/** Runs everything that the core does with inputs, a state and a live object. */
function all(kind: Kind, one: Json, other: Json, third: Json): unknown[] {
  const schema = registry[kind].schema;
  return [
    validate(schema, one, registry[kind].refused),
    gatedFields(schema, one),
    objectPart(schema, one),
    optionPart(schema, one),
    changedIdentity(schema, one, other),
    differences(schema, one, other),
    normalise(schema, one),
    isSame(schema, one, other),
    asDeclared(schema, one, other),
    asDeclared(schema, one, other, managed),
    asStored(schema, one, third, other),
    asStored(schema, one, third, other, managed),
    jsonPatch(one, other),
  ];
}

test("a key __proto__ changes no prototype", () => {
  const hostile = JSON.parse(
    '{"metadata":{"labels":{"__proto__":{"polluted":1}}},"__proto__":{"polluted":1},"spec":{}}',
  );
  for (const kind of kinds) all(kind, hostile, {}, hostile);
  expect(({} as Json).polluted).toBeUndefined();
  const stored = asStored(registry.Application.schema, hostile, {}, {}) as Json;
  expect(stored.polluted).toBeUndefined();
  expect(Object.getPrototypeOf(stored)).toBe(Object.prototype);
});

test.each([
  ["objects", (inner: unknown) => ({ a: inner })],
  ["lists", (inner: unknown) => [inner]],
])("deeply nested %s", (_name, wrap) => {
  const nested = Array.from({ length: 500 }).reduce((inner) => wrap(inner), "end");
  const source = { repoURL: "https://x", path: ".", helm: { valuesObject: { nested } } };
  for (const value of [{ spec: nested }, { spec: { source } }, { metadata: { labels: nested } }] as Json[]) {
    for (const kind of kinds) all(kind, value, { spec: {} }, value);
  }
});

test("huge lists and maps", () => {
  const texts = Array.from({ length: 1_000 }, (_item, index) => `item ${index % 250}`);
  const items = texts.map((name) => ({ name, value: "" }));
  const map = Object.fromEntries(texts.map((text, index) => [`${text} ${index}`, text]));
  const application = {
    metadata: { name: "a", labels: map, finalizers: texts },
    spec: {
      source: { repoURL: "https://x", path: ".", helm: { parameters: items, apiVersions: texts, valuesObject: map } },
      ignoreDifferences: items,
      info: items,
    },
  };
  const shorter = {
    metadata: { name: "a", labels: {}, finalizers: texts.slice(1) },
    spec: {
      source: { repoURL: "https://x", path: ".", helm: { parameters: items.slice(1), apiVersions: texts.slice(7) } },
      ignoreDifferences: items.slice(1),
    },
  };
  all("Application", application, shorter, application);
});

test("long texts do not make patterns run away", () => {
  const long = ["a", " ", "-", ".", "1", "/", "=", "A", "\\", ",", '"', "\n"].map((char) => char.repeat(5_000));
  const texts = [...long, ...long.map((text) => `${text}!`), ...long.map((text) => `a${text}!`)];
  for (const text of texts) {
    const role = { name: text, policies: [text, `p,${text},b,c,d,e`], groups: [text] };
    const window = { kind: "allow", schedule: text, duration: text, timeZone: text, applications: [text] };
    const config = { tlsClientConfig: { caData: text } };
    validate(registry.AppProject.schema, {
      metadata: { name: text, labels: { a: text } },
      spec: { roles: [role], syncWindows: [window] },
    });
    validate(registry.Cluster.schema, { server: text, config, namespaces: [text] });
    validate(registry.Certificate.schema, { serverName: text, certType: "https", certData: text });
    validate(registry.Certificate.schema, { serverName: text, certType: "ssh", certSubType: text, certData: text });
    for (const repo of [text, `https://${text}`, `git@${text}`])
      isSame(registry.Repository.schema, { repo }, { repo: "https://x" });
    validate(registry.Application.schema, {
      metadata: { name: "a" },
      spec: {},
      sync: { retry: { backoff: { duration: text } } },
    });
  }
});
