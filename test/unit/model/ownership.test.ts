import fc from "fast-check";
import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { objectPart } from "../../../provider/model/inputs";
import { isRecord, own } from "../../../provider/model/json";
import { isSame } from "../../../provider/model/normalise";
import { asDeclared, asStored } from "../../../provider/model/ownership";
import { type Paths, parsePath } from "../../../provider/model/paths";
import { type Schema, shapeOf } from "../../../provider/model/schema";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { specimens } from "../../kinds";
import { inputsOf, relatedInputsOf } from "../../support/arbitraries";
import { filledPaths } from "../../support/field-paths";
import type { Overrides } from "../../support/generator";

const text = (value: unknown) => JSON.stringify(value);
const paths = (...texts: string[]): Paths => texts.map(parsePath);

function specSchema(kind: Kind): Schema {
  const schema = own(shapeOf(registry[kind].schema), "spec");
  if (!schema) throw new Error(`${kind} has no spec`);
  return schema;
}

/** What a program declares, what it declared before, and what is found on the server. */
interface Triple {
  readonly declared: Json;
  readonly live: Json;
  readonly before: Json;
}

function triples(kind: Kind, overrides: Overrides = {}): fc.Arbitrary<Triple> {
  return fc.tuple(relatedInputsOf(kind, overrides), inputsOf(kind, overrides)).map(([[declared, live], before]) => {
    const [d, l, b] = [declared, live, before].map((values) => objectPart(registry[kind].schema, values));
    return { declared: d as Json, live: l as Json, before: b as Json };
  });
}

/** The part of an object that several writers share. */
function shared(object: Json): Json {
  return isRecord(object.metadata) ? object.metadata : object;
}

/** What another controller may manage of three objects: what programs leave to one, and whatever else stands there. */
interface Others {
  readonly usual: boolean;
  /** Which fields besides, among those that any of the objects has. */
  readonly picks: readonly number[];
}

const others: fc.Arbitrary<Others> = fc.record({ usual: fc.boolean(), picks: fc.array(fc.nat(), { maxLength: 2 }) });

function managedBy(kind: Kind, { usual, picks }: Others, { declared, live, before }: Triple): Paths {
  const fields = [declared, live, before].flatMap((object) => filledPaths(registry[kind].schema, object));
  const picked = picks.flatMap((pick) => fields[pick % fields.length] ?? []);
  return paths(...(usual ? specimens[kind].managed : []), ...picked);
}

const project = { metadata: { name: "a" }, spec: { project: "a" } };
const emptyPolicy = { ...project, spec: { ...project.spec, syncPolicy: {} } };

/** Samples that broke a law once. */
const broken: Partial<Record<Kind, [Triple, Others][]>> = {
  // The program drops an object that is as good as none, of which another controller manages a part.
  Application: [
    [
      { declared: project, live: emptyPolicy, before: emptyPolicy },
      { usual: true, picks: [] },
    ],
  ],
};

describe.each(kinds)("laws of %s", (kind) => {
  const schema = registry[kind].schema;
  const settings = { numRuns: 60 };
  const examples = broken[kind] ?? [];

  test("what was stored for a declaration reads back as its text", () => {
    fc.assert(
      fc.property(triples(kind), others, (triple, by) => {
        const { declared, live, before } = triple;
        const managed = managedBy(kind, by, triple);
        const stored = asStored(schema, declared, before, live, managed);
        expect(text(asDeclared(schema, declared, stored, managed))).toBe(text(declared));
      }),
      { ...settings, examples },
    );
  });

  test("storing again changes nothing", () => {
    fc.assert(
      fc.property(triples(kind), others, (triple, by) => {
        const { declared, live, before } = triple;
        const managed = managedBy(kind, by, triple);
        const stored = asStored(schema, declared, before, live, managed);
        expect(asStored(schema, declared, declared, stored, managed)).toEqual(stored);
      }),
      { ...settings, examples },
    );
  });

  test("nothing of others is lost, what is dropped goes away, what is declared is there", () => {
    fc.assert(
      fc.property(triples(kind), ({ declared, live, before }) => {
        const stored = shared(asStored(schema, declared, before, live) as Json);
        const [wants, had, has] = [declared, before, live].map(shared) as [Json, Json, Json];
        for (const field of ["labels", "annotations"]) {
          const [want, former, found, kept] = [wants, had, has, stored].map(
            (object) => new Map(Object.entries((object[field] ?? {}) as Json)),
          ) as [Map<string, unknown>, Map<string, unknown>, Map<string, unknown>, Map<string, unknown>];
          for (const [key, value] of want) expect(kept.get(key)).toBe(value);
          for (const [key, value] of found) if (!want.has(key) && !former.has(key)) expect(kept.get(key)).toBe(value);
          for (const key of former.keys()) if (!want.has(key)) expect(kept.has(key)).toBe(false);
          expect([...kept.keys()].filter((key) => !want.has(key) && !found.has(key))).toEqual([]);
        }
        const [want, former, found, kept] = [wants, had, has, stored].map(
          (object) => (object.finalizers ?? []) as string[],
        ) as [string[], string[], string[], string[]];
        expect(new Set(kept)).toEqual(
          new Set([...found.filter((item) => want.includes(item) || !former.includes(item)), ...want]),
        );
      }),
      settings,
    );
  });

  test("a declaration equals itself whatever is hidden or shared", () => {
    fc.assert(
      fc.property(triples(kind), ({ declared }) => {
        expect(text(asDeclared(schema, declared, declared))).toBe(text(declared));
        expect(isSame(schema, asStored(schema, declared, declared, declared), declared)).toBe(true);
      }),
      settings,
    );
  });

  test("what was found is found again", () => {
    fc.assert(
      fc.property(triples(kind), others, (triple, by) => {
        const { declared, live } = triple;
        const managed = managedBy(kind, by, triple);
        const found = asDeclared(schema, declared, live, managed);
        expect(text(asDeclared(schema, found, live, managed))).toBe(text(found));
      }),
      { ...settings, examples },
    );
  });
});

test.each(kinds.filter((kind) => own(shapeOf(registry[kind].schema), "spec") !== undefined))(
  "the spec of %s is wholly ours: stored and found in full",
  (kind) => {
    const schema = specSchema(kind);
    fc.assert(
      fc.property(triples(kind), ({ declared, live, before }) => {
        expect(isSame(schema, asStored(schema, declared.spec, before.spec, live.spec), declared.spec)).toBe(true);
        expect(isSame(schema, asDeclared(schema, declared.spec, live.spec), live.spec)).toBe(true);
      }),
      { numRuns: 150 },
    );
  },
);

describe("drift is shown where it is", () => {
  const spec = specSchema("Application");
  const source = { repoURL: "https://x", path: "." };

  test("a default is not shown beside the drift", () => {
    expect(asDeclared(spec, { source }, { source, project: "default", revisionHistoryLimit: 3 })).toEqual({
      source,
      revisionHistoryLimit: 3,
    });
  });

  test("a zero value of ours stays where something else differs", () => {
    const declared = { syncPolicy: { automated: { prune: false, selfHeal: true } } };
    const live = { syncPolicy: { automated: { selfHeal: false } } };
    expect(asDeclared(spec, declared, live)).toEqual({ syncPolicy: { automated: { prune: false, selfHeal: false } } });
  });

  test("an item added or removed leaves the text of the others", () => {
    const sources = [
      { repoURL: "https://a", path: ".", helm: { skipCrds: false } },
      { repoURL: "https://b", path: ".", helm: {} },
    ];
    const stored = [
      { repoURL: "https://a", path: "." },
      { repoURL: "https://b", path: "." },
    ];
    const added = { repoURL: "https://c", ref: "c" };
    expect(asDeclared(spec, { sources }, { sources: [added, ...stored] })).toEqual({ sources: [added, ...sources] });
    expect(asDeclared(spec, { sources }, { sources: [stored[1]] })).toEqual({ sources: [sources[1]] });
  });

  test("a list without order is shown in ours, with the item that differs in its place", () => {
    const schema = specSchema("AppProject");
    const roles = [
      { name: "b", policies: [] },
      { name: "a", description: "ours" },
    ];
    const found = asDeclared(
      schema,
      { roles },
      { roles: [{ name: "a", description: "theirs" }, { name: "c" }, { name: "b" }] },
    );
    expect(found).toEqual({
      roles: [{ name: "b", policies: [] }, { name: "a", description: "theirs" }, { name: "c" }],
    });
  });

  test.each([
    [
      "an empty label",
      { kustomize: { commonLabels: { a: "1", empty: "" } } },
      { kustomize: { commonLabels: { a: "1" } } },
    ],
    [
      "a value that became empty",
      { kustomize: { commonLabels: { a: "1" } } },
      { kustomize: { commonLabels: { a: "" } } },
    ],
    ["false in valuesObject", { helm: { valuesObject: { a: 1, b: false } } }, { helm: { valuesObject: { a: 1 } } }],
    [
      "an empty object in valuesObject",
      { helm: { valuesObject: { a: { b: {} } } } },
      { helm: { valuesObject: { a: {} } } },
    ],
    ["null in valuesObject", { helm: { valuesObject: { a: null, b: 1 } } }, { helm: { valuesObject: { b: 1 } } }],
    ["an item that became empty", { helm: { valueFiles: ["a", "b"] } }, { helm: { valueFiles: ["a", ""] } }],
    [
      "keys named like those of prototypes",
      { kustomize: { commonLabels: { constructor: "a", b: "1" } } },
      { kustomize: { commonLabels: { b: "1" } } },
    ],
  ])("nothing is overlooked: %s", (_name, declared, live) => {
    const [ours, theirs] = [{ source: { ...source, ...declared } }, { source: { ...source, ...live } }];
    expect(asDeclared(spec, ours, theirs)).toEqual(theirs);
    expect(asStored(spec, ours, ours, theirs)).toEqual(ours);
    expect(asStored(spec, theirs, ours, ours)).toEqual(theirs);
  });
});

describe("labels, annotations and finalizers", () => {
  const schema = registry.Application.schema;
  const metadata = (values: Json) => ({ metadata: { name: "a", ...values } });
  const resources = "resources-finalizer.argocd.argoproj.io";

  test.each<[string, Json, Json, Json, Json]>([
    [
      "a map that is declared no longer takes our keys with it",
      {},
      { labels: { ours: "1" } },
      { labels: { ours: "1", theirs: "2" } },
      { labels: { theirs: "2" } },
    ],
    ["a map of which nothing is left goes away", {}, { labels: { ours: "1" } }, { labels: { ours: "1" } }, {}],
    [
      "a list that is declared no longer takes our items with it",
      {},
      { finalizers: [resources] },
      { finalizers: ["a/b", resources] },
      { finalizers: ["a/b"] },
    ],
    [
      "another cascade takes the place of the old one",
      { finalizers: [`${resources}/background`] },
      { finalizers: [resources] },
      { finalizers: ["a/b", resources] },
      { finalizers: ["a/b", `${resources}/background`] },
    ],
    [
      "a foreign key of ours by name becomes ours",
      { labels: { team: "ours" } },
      {},
      { labels: { team: "theirs" } },
      { labels: { team: "ours" } },
    ],
    [
      "empty declarations touch nothing",
      { labels: {}, finalizers: [] },
      {},
      { labels: { a: "1" }, finalizers: ["a/b"] },
      { labels: { a: "1" }, finalizers: ["a/b"] },
    ],
  ])("%s", (_name, wanted, owned, live, expected) => {
    expect(asStored(schema, metadata(wanted), metadata(owned), metadata(live))).toEqual(metadata(expected));
  });

  test("after a refresh, dropping a declared label removes it", () => {
    const live = metadata({ labels: { ours: "changed by hand", theirs: "2" } });
    const state = asDeclared(schema, metadata({ labels: { ours: "1" } }), live);
    expect(state).toEqual(metadata({ labels: { ours: "changed by hand" } }));
    expect(asStored(schema, metadata({}), state, live)).toEqual(metadata({ labels: { theirs: "2" } }));
  });

  test("what others took away is drift", () => {
    const declared = metadata({ labels: { a: "1", b: "2" }, finalizers: [resources, "a/b"] });
    const found = asDeclared(schema, declared, metadata({ labels: { a: "1" }, finalizers: ["a/b"] }));
    expect(found).toEqual(metadata({ labels: { a: "1" }, finalizers: ["a/b"] }));
  });
});

describe("what the server hides or fills in", () => {
  /**
   * @promise Argo CD never shows them, so a change is found by comparing with the state: a credential that somebody
   * changed in Argo CD alone is not noticed, and stays until the program changes it.
   */
  /** @promise A credential that somebody has changed is not found: Argo CD does not show it. */
  test("credentials stay as declared, and are sent", () => {
    const declared = { repo: "https://x/a", password: "fixture-password", username: "a" };
    expect(asDeclared(registry.Repository.schema, declared, { repo: "https://x/a", type: "git" })).toEqual(declared);
    expect(asStored(registry.Repository.schema, declared, {}, { repo: "https://x/a", type: "git" })).toEqual({
      ...declared,
      type: "git",
    });
  });

  test("a field that is declared no longer goes back to the server's choice, one that never was stays", () => {
    const live = { repo: "https://x/a", type: "helm" };
    const without = { repo: "https://x/a" };
    expect(asStored(registry.Repository.schema, without, live, live)).toEqual(without);
    expect(asStored(registry.Repository.schema, without, without, live)).toEqual(live);
    expect(
      asStored(registry.Cluster.schema, { server: "https://x", name: "" }, {}, { server: "https://x", name: "a" }),
    ).toEqual({
      server: "https://x",
      name: "a",
    });
    expect(
      asDeclared(registry.Cluster.schema, { server: "https://x", name: "" }, { server: "https://x", name: "a" }),
    ).toEqual({
      server: "https://x",
      name: "",
    });
  });

  test("a name that the server filled in is no drift, one that somebody changed is", () => {
    const live = { server: "https://x", name: "https://x" };
    expect(asDeclared(registry.Cluster.schema, { server: "https://x/" }, live)).toEqual({ server: "https://x/" });
    expect(asDeclared(registry.Cluster.schema, { server: "https://x", name: "a" }, live)).toEqual(live);
  });
});

describe("externallyManaged", () => {
  const schema = registry.Application.schema;
  const app = (spec: Json) => ({ metadata: { name: "a" }, spec });
  const source = { repoURL: "https://x", path: "." };
  const parameters = (value: string) => [{ name: "tag", value }];
  const helm = (value: string, others: Json = {}) =>
    app({ source: { ...source, helm: { parameters: parameters(value), ...others } } });
  const one = paths("spec.source.helm.parameters");
  const every = paths("spec.sources[*].helm.parameters");
  const list = (...values: [string, string, ...Json[]][]) =>
    app({
      sources: values.map(([ref, value, more]) => ({
        repoURL: "https://x",
        ref,
        helm: { parameters: parameters(value) },
        ...more,
      })),
    });

  test.each<[string, Paths, Json, Json, Json, Json]>([
    [
      "the live value stays beside a change of ours",
      one,
      helm("ours", { releaseName: "b" }),
      helm("ours"),
      helm("theirs"),
      helm("theirs", { releaseName: "b" }),
    ],
    [
      "the live value stays under a parent that we do not declare",
      one,
      app({ source }),
      app({ source }),
      helm("theirs"),
      helm("theirs"),
    ],
    [
      "what others removed stays away",
      one,
      helm("ours"),
      helm("ours"),
      app({ source }),
      app({ source: { ...source, helm: {} } }),
    ],
    ["what is declared for the first time is sent", one, helm("ours"), app({ source }), app({ source }), helm("ours")],
    ["a parent that we drop goes away with it", one, app({ source }), helm("ours"), helm("theirs"), app({ source })],
    [
      "items",
      every,
      list(["a", "1"], ["b", "2"]),
      list(["a", "1"], ["b", "2"]),
      list(["a", "3"], ["b", "4"]),
      list(["a", "3"], ["b", "4"]),
    ],
    [
      "an item put in front does not take another's value",
      every,
      list(["new", "0"], ["a", "1"], ["b", "2"]),
      list(["a", "1"], ["b", "2"]),
      list(["a", "3"], ["b", "4"]),
      list(["new", "0"], ["a", "3"], ["b", "4"]),
    ],
    [
      "items that change places keep theirs",
      every,
      list(["b", "2"], ["a", "1"]),
      list(["a", "1"], ["b", "2"]),
      list(["a", "3"], ["b", "4"]),
      list(["b", "4"], ["a", "3"]),
    ],
    [
      "an item that is dropped takes its value along",
      every,
      list(["b", "2"]),
      list(["a", "1"], ["b", "2"]),
      list(["a", "3"], ["b", "4"]),
      list(["b", "4"]),
    ],
    [
      "an item that changes keeps its value",
      every,
      list(["a", "1", { path: "new" }]),
      list(["a", "1"]),
      list(["a", "3"]),
      list(["a", "3", { path: "new" }]),
    ],
  ])("stored: %s", (_name, managed, wanted, owned, live, expected) => {
    expect(asStored(schema, wanted, owned, live, managed)).toEqual(expected);
  });

  test.each<[string, Paths, Json, Json, Json]>([
    ["the live value is no drift", one, helm("ours"), helm("theirs"), helm("ours")],
    ["nor is its absence, with its parent's", one, helm("ours"), app({ source }), helm("ours")],
    ["nor one that we do not declare", one, app({ source }), helm("theirs"), app({ source })],
    [
      "what stands beside it is",
      one,
      helm("ours"),
      helm("theirs", { releaseName: "b" }),
      helm("ours", { releaseName: "b" }),
    ],
    [
      "items in our order",
      every,
      list(["a", "1"], ["b", "2"]),
      list(["a", "3"], ["b", "4"]),
      list(["a", "1"], ["b", "2"]),
    ],
    [
      "an item that others added",
      every,
      list(["a", "1"]),
      list(["new", "0"], ["a", "3"]),
      list(["new", "0"], ["a", "1"]),
    ],
  ])("declared: %s", (_name, managed, declared, live, expected) => {
    expect(asDeclared(schema, declared, live, managed)).toEqual(expected);
  });

  test("the live value stays whatever else is declared, was declared and is found", () => {
    const withHelm = {
      "spec.source.helm": fc.record({
        parameters: fc.array(fc.record({ name: fc.string(), value: fc.string() }), { minLength: 1, maxLength: 2 }),
      }),
    };
    fc.assert(
      fc.property(triples("Application", withHelm), ({ declared, live, before }) => {
        const stored = asStored(schema, declared, before, live, one) as { spec: { source?: { helm?: Json } } };
        const [want, has, had] = [declared, live, before].map(
          (object) => (object.spec as { source?: { helm?: Json } }).source,
        );
        if (want?.helm && has?.helm) expect(stored.spec.source?.helm?.parameters).toEqual(has.helm.parameters);
        if (want?.helm && !has?.helm && !had?.helm) expect(stored.spec.source?.helm).toEqual(want.helm);
      }),
      { numRuns: 100 },
    );
  });
});

describe("fields of an Argo CD that is newer than this package", () => {
  const declared = { metadata: { name: "a" }, spec: { project: "p", source: { repoURL: "r", path: "." } } };
  const live = {
    metadata: { name: "a" },
    spec: { ...declared.spec, source: { ...declared.spec.source, fromTheFuture: 1 }, fromTheFuture: { enabled: true } },
  };

  test("are no drift", () => {
    expect(asDeclared(registry.Application.schema, declared, live)).toEqual(declared);
  });

  test("stay when something else changes", () => {
    const changed = { ...declared, spec: { ...declared.spec, source: { repoURL: "r", path: "other" } } };
    const { source, ...spec } = live.spec;
    expect(asStored(registry.Application.schema, changed, declared, live)).toEqual({
      metadata: live.metadata,
      spec: { ...spec, source: { ...source, path: "other" } },
    });
  });
});
