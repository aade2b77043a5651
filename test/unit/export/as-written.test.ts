import fc from "fast-check";
import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { asWritten } from "../../../provider/lifecycle/as-written";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { differences, objectPart } from "../../../provider/model/inputs";
import { isRecord } from "../../../provider/model/json";
import { normalise } from "../../../provider/model/normalise";
import { asDeclared } from "../../../provider/model/ownership";
import { isOptional, itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { specimens } from "../../kinds";
import { inputsOf } from "../../support/arbitraries";
import { type Place, placesIn } from "../../support/places";

const definitionOf = (kind: Kind): KindDefinition<unknown> => registry[kind];

/** An object as Argo CD shows it that was stored for a declaration: without what it shows to nobody. */
function shown(kind: Kind, declared: Json): Json {
  return readable(definitionOf(kind).schema, objectPart(definitionOf(kind).schema, declared)) as Json;
}

function readable(schema: Schema | undefined, value: unknown): unknown {
  const { secret, unreadable, freeForm } = traitsOf(schema);
  if (secret || unreadable) return undefined;
  if (freeForm) return value;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) return value.map((item) => readable(itemOf(schema), item));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, readable(shape?.[key] ?? itemOf(schema), item)]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** The forms in which a server may answer the same object. */
function answers(kind: Kind, declared: Json): Json[] {
  const object = shown(kind, declared);
  return [object, normalise(definitionOf(kind).schema, object) as Json];
}

/** What a refresh of written inputs would show. */
function refreshed(kind: Kind, written: Json, live: Json): unknown {
  const { schema } = definitionOf(kind);
  return asDeclared(schema, objectPart(schema, written), live);
}

describe.each(kinds)("%s", (kind) => {
  const definition = definitionOf(kind);
  const { schema } = definition;
  const maximal = Object.values(specimens[kind].maximal).map((declared): [Json] => [declared]);
  const settings = { numRuns: 30, examples: maximal };

  test("as it is written shows no difference to what is there", () => {
    fc.assert(
      fc.property(inputsOf(kind), (declared) => {
        for (const live of answers(kind, declared)) {
          const written = asWritten(definition, live);
          const object = objectPart(schema, written);
          expect(refreshed(kind, written, live)).toEqual(object);
          expect(differences(schema, object, refreshed(kind, written, live))).toEqual([]);
        }
      }),
      settings,
    );
  });

  test("as it is written cannot do without any of its fields", () => {
    const anyField = fc.tuple(inputsOf(kind), fc.nat());
    fc.assert(
      fc.property(anyField, ([declared, number]) => {
        const live = shown(kind, declared);
        const object = objectPart(schema, asWritten(definition, live));
        const fields = placesIn(schema, object).filter(isRemovable);
        const field = fields[number % fields.length];
        if (field === undefined) return;
        const smaller = field.put(undefined) as Json;
        const found = differences(schema, smaller, refreshed(kind, smaller, live));
        expect({ [field.path]: found.length }).not.toEqual({ [field.path]: 0 });
      }),
      { numRuns: 100 },
    );
  });

  test("is written as it was read, text for text", () => {
    fc.assert(
      fc.property(inputsOf(kind), (declared) => {
        const live = shown(kind, declared);
        const written = objectPart(schema, asWritten(definition, live));
        const read = new Set(textsIn(schema, live));
        expect(textsIn(schema, written).filter((text) => !read.has(text))).toEqual([]);
      }),
      settings,
    );
  });
});

/** Fields that are not wholly the program's may go without a difference, and some must be there. */
function isRemovable({ sort, path, schema }: Place): boolean {
  const { ownedByKey, filledByServer } = traitsOf(schema);
  const isShared = ownedByKey || filledByServer || path === "metadata" || path.startsWith("metadata.");
  return sort === "field" && schema !== undefined && isOptional(schema) && !isShared;
}

/** Every text, behind the place where it stands; items may have moved where their order has no meaning. */
function textsIn(schema: Schema, values: Json): string[] {
  return placesIn(schema, values).flatMap(({ path, value }) =>
    typeof value === "string" ? [`${path.replace(/\[\d+\]/g, "[]")} ${value}`] : [],
  );
}

const spec = { source: { repoURL: "https://git.example.com/a", path: "." }, destination: { name: "in-cluster" } };

function application(metadata: Json, others: Json = {}): Json {
  return { metadata: { name: "a", namespace: "argocd", ...metadata }, spec: { ...spec, ...others } };
}

const finalizer = "resources-finalizer.argocd.argoproj.io";

describe("what a person would write of an application", () => {
  const written = (metadata: Json, others: Json = {}) =>
    asWritten(definitionOf("Application"), application(metadata, others), "argocd");
  const cascading = { finalizers: [finalizer] };

  test("has no namespace where that is Argo CD's own, and no default and no zero", () => {
    const zeros = {
      project: "default",
      syncPolicy: { automated: { prune: false, selfHeal: false }, syncOptions: [] },
      ignoreDifferences: [],
      revisionHistoryLimit: 0,
      newerField: 1,
    };
    expect(written(cascading, zeros)).toEqual({
      metadata: { name: "a" },
      spec: { ...spec, syncPolicy: { automated: {} }, revisionHistoryLimit: 0 },
    });
    expect(written({ ...cascading, namespace: "team-a" })).toMatchObject({ metadata: { namespace: "team-a" } });
    expect(asWritten(definitionOf("Application"), application(cascading))).toMatchObject({
      metadata: { namespace: "argocd" },
    });
  });

  test("has nothing that tools keep for themselves", () => {
    const annotations = {
      "example.com/empty": "",
      "kubectl.kubernetes.io/last-applied-configuration": "{}",
      "argocd.argoproj.io/tracking-id": "root:argoproj.io/Application:argocd/a",
      "argocd.argoproj.io/installation-id": "one",
      "argocd.argoproj.io/refresh": "normal",
      "pulumi-argocd/created-by": "x",
      "pulumi-argocd/replaces": "y",
    };
    const labels = { team: "payments", "pulumi-argocd/stands-aside": "true" };
    expect(written({ ...cascading, annotations, labels }).metadata).toEqual({
      name: "a",
      labels: { team: "payments" },
      annotations: { "example.com/empty": "" },
    });
  });

  test.each<[string, readonly string[] | undefined, unknown, readonly string[] | undefined]>([
    ["without a finalizer leaves what it has deployed", undefined, { cascade: "orphan" }, undefined],
    ["with Argo CD's finalizer needs no option", [finalizer], undefined, undefined],
    ["with the finalizer of the same by its long name", [`${finalizer}/foreground`], undefined, undefined],
    ["in the background", [`${finalizer}/background`], { cascade: "background" }, undefined],
    [
      "with two of them does what the first says, as Argo CD does",
      [`${finalizer}/background`, finalizer],
      { cascade: "background" },
      undefined,
    ],
    [
      "keeps the finalizers of others, and none that hooks have",
      ["example.com/keep", "post-delete-finalizer.argocd.argoproj.io/cleanup"],
      { cascade: "orphan" },
      ["example.com/keep"],
    ],
  ])("%s", (_what, finalizers, deletion, kept) => {
    const { metadata, deletion: option } = written({ finalizers });
    expect([option, (metadata as Json).finalizers]).toEqual([deletion, kept]);
  });
});

describe("what a person would write of a connection", () => {
  test("has a proxy where that holds no credentials", () => {
    const proxied = (proxy: string) => asWritten(definitionOf("Repository"), { repo: "https://a", type: "git", proxy });
    expect(proxied("http://proxy.example.com:3128")).toEqual({
      repo: "https://a",
      proxy: "http://proxy.example.com:3128",
    });
    expect(proxied("http://user:fixture-password@proxy.example.com:3128")).toEqual({ repo: "https://a" });
    expect(proxied("user:fixture-password@proxy.example.com:3128")).toEqual({ repo: "https://a" });
  });

  test("has the type that is not the usual one", () => {
    const written = asWritten(definitionOf("Repository"), { repo: "https://a", type: "helm", enableLfs: false });
    expect(written).toEqual({ repo: "https://a", type: "helm" });
  });

  test("has no configuration that says nothing", () => {
    const live = { server: "https://a", name: "a", config: { tlsClientConfig: { insecure: false } }, shard: 0 };
    expect(asWritten(definitionOf("Cluster"), live)).toEqual({ server: "https://a", name: "a", shard: 0 });
  });
});
