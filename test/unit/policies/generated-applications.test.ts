import { unknownCheckingProxy } from "@pulumi/policy";
import { argoObjects } from "../../../policy-packs/lib/view/adapter";
import type { ArgoObject } from "../../../policy-packs/lib/view/argo-object";
import { mostApplications } from "../../../policy-packs/lib/view/parameters";
import { applicationSet, unknown as notKnown } from "./support";

/** What is made, and what is said of it. */
interface Made {
  readonly names: readonly (string | undefined)[];
  readonly notes: readonly string[];
}

function applicationsOf(changes: Record<string, unknown>, notes: string[] = []): ArgoObject[] {
  const { type, props } = applicationSet(changes);
  const listener = (path: string, reason?: string) => notes.push(`${path}: ${reason ?? "not known yet"}`);
  const input = { type, name: "set", urn: "urn", props: unknownCheckingProxy(props) };
  return argoObjects(input, listener).filter(({ kind }) => kind === "Application");
}

/** The names that generators lead to, in the form of a template. */
function made(generators: unknown, name: string, goTemplate = false): Made {
  const notes: string[] = [];
  const changes = { "spec.generators": generators, "spec.goTemplate": goTemplate };
  const applications = applicationsOf({ ...changes, "spec.template.metadata.name": name }, notes);
  return { names: applications.map(({ root }) => root.at("metadata", "name").text()), notes: [...new Set(notes)] };
}

function list(...elements: object[]) {
  return { list: { elements } };
}

function matrix(...generators: object[]) {
  return { matrix: { generators } };
}

function merge(mergeKeys: string[], ...generators: object[]) {
  return { merge: { mergeKeys, generators } };
}

const letters = list({ a: "1" }, { a: "2" });
const nothing = "Argo CD makes nothing of it: ";

/** What Argo CD's generators yield, in both languages. */
test.each<[string, unknown[], string, string[]]>([
  ["each with each", [matrix(letters, list({ b: "x" }, { b: "y" }))], "{{a}}{{b}}", ["1x", "1y", "2x", "2y"]],
  ["the second filled in by the first", [matrix(letters, list({ b: "{{a}}-x" }))], "{{b}}", ["1-x", "2-x"]],
  ["a name of the second", [matrix(letters, list({ "{{a}}": "x" }))], "{{1}}{{2}}", ["x{{2}}", "{{1}}x"]],
  ["what is equal in both", [matrix(letters, list({ a: "{{a}}" }))], "{{a}}", ["1", "2"]],
  [
    "a merge in a matrix",
    [matrix(letters, merge(["k"], list({ k: "1", b: "x" }), list({ k: "{{a}}", b: "y" })))],
    "{{a}}{{b}}",
    ["1y", "2x"],
  ],
  [
    "the later over the former, by key",
    [merge(["k"], list({ k: "1", v: "x" }, { k: "2", v: "x" }), list({ k: "2", v: "y" }, { k: "3", v: "z" }))],
    "{{k}}{{v}}",
    ["1x", "2y"],
  ],
  [
    "several keys, and several over each other",
    [merge(["k", "l"], list({ k: "1", l: "1" }), list({ k: "1", l: "2", v: "x" }), list({ k: "1", l: "1", v: "y" }))],
    "{{v}}",
    ["y"],
  ],
  ["what a selector leaves", [{ ...letters, selector: { matchLabels: { a: "2" } } }], "{{a}}", ["2"]],
  [
    "what a selector of a nested one leaves",
    [
      matrix(
        { ...letters, selector: { matchExpressions: [{ key: "a", operator: "NotIn", values: ["2"] }] } },
        list({}),
      ),
    ],
    "{{a}}",
    ["1"],
  ],
  [
    "what a selector around a matrix leaves",
    [
      {
        ...matrix(letters, list({ b: "x" }, { c: "x" })),
        selector: { matchExpressions: [{ key: "c", operator: "Exists" }] },
      },
    ],
    "{{a}}",
    ["1", "2"],
  ],
  ["nothing", [{ ...letters, selector: { matchExpressions: [{ key: "a", operator: "DoesNotExist" }] } }], "{{a}}", []],
  ["texts of YAML", [matrix(letters, { list: { elementsYaml: "- { b: '{{a}}x' }\n" } })], "{{b}}", ["1x", "2x"]],
  [
    "nested ones in another case of letters",
    [matrix(letters, { matrix: { Generators: [list({ b: "x" }), { List: { Elements: [{ c: "y" }] } }] } })],
    "{{a}}{{b}}{{c}}",
    ["1xy", "2xy"],
  ],
  [
    "several of one entry, in Argo CD's order",
    [{ ...matrix(letters, list({})), ...list({ a: "0" }) }],
    "{{a}}",
    ["0", "1", "2"],
  ],
])("%s", (_title, generators, name, names) => {
  expect(made(generators, name)).toEqual({ names, notes: [] });
  const inGo = JSON.parse(JSON.stringify(generators).replaceAll(/\{\{(\w+)\}\}/g, "{{.$1}}")) as unknown[];
  const isPlain = !name.includes("{{1}}");
  if (isPlain) expect(made(inGo, name.replaceAll("{{", "{{."), true)).toEqual({ names, notes: [] });
});

test.each<[string, unknown[], string, string[]]>([
  ["the first over the second", [matrix(list({ a: "1" }), list({ a: "2", b: "3" }))], "{{.a}}{{.b}}", ["13"]],
  [
    "maps into each other",
    [matrix(list({ v: { x: "1" } }), list({ v: { x: "2", y: "3" } }))],
    "{{.v.x}}{{.v.y}}",
    ["13"],
  ],
  [
    "maps of a merge into each other",
    [merge(["k"], list({ k: "1", v: { x: "1", y: "2" } }), list({ k: "1", v: { y: "3" } }))],
    "{{.v.x}}{{.v.y}}",
    ["13"],
  ],
  [
    "labels of maps",
    [{ ...list({ v: { x: 1 } }, { v: { x: 2 } }), selector: { matchLabels: { "v.x": "2" } } }],
    "{{.v.x}}",
    ["2"],
  ],
  [
    "a matrix in a matrix, of which all is filled in from outside first",
    [matrix(letters, matrix(list({ b: "{{.a}}x" }), list({ c: "{{.a}}{{.b}}" })))],
    "{{.c}}",
    ["1<no value>", "2<no value>"],
  ],
])("in Go: %s", (_title, generators, name, names) => {
  expect(made(generators, name, true)).toEqual({ names, notes: [] });
});

test.each<[string, unknown[], string, string[]]>([
  [
    "a matrix in a matrix",
    [matrix(letters, matrix(list({ b: "{{a}}x" }), list({ c: "{{a}}{{b}}" })))],
    "{{c}}",
    ["11x", "22x"],
  ],
  [
    "entries of values",
    [matrix(list({ values: { x: "1" } }), list({ values: { y: "{{values.x}}2" } }))],
    "{{values.y}}",
    ["12"],
  ],
  ["numbers of YAML beside others", [matrix(letters, { list: { elementsYaml: "[{ b: 3 }]" } })], "{{b}}", ["3", "3"]],
  ["numbers of YAML alone", [{ list: { elementsYaml: "[{ b: 3 }]" } }], "{{b}}", ["{{b}}"]],
])("in the older language: %s", (_title, generators, name, names) => {
  expect(made(generators, name)).toEqual({ names, notes: [] });
});

test.each<[string, unknown[], string]>([
  ["one name with two values", [matrix(list({ a: "1" }), list({ a: "2" }))], "its generators give one name two values"],
  ["three generators", [matrix(letters, letters, letters)], "a matrix is of two generators"],
  ["one generator", [matrix(letters)], "a matrix is of two generators"],
  ["a merge of one", [merge(["a"], letters)], "a merge is of two generators or more"],
  ["a merge without keys", [merge([], letters, letters)], "a merge needs a merge key"],
  ["equal keys", [merge(["none"], letters, list({ a: "1" }))], "two elements have the same merge keys"],
  ["two generators in one entry", [matrix({ ...letters, clusters: {} }, letters)], "one entry is one generator"],
  [
    "combinations within combinations",
    [matrix(letters, matrix(list({ b: "x" }), matrix(letters, letters)))],
    "one entry is one generator",
  ],
  ["a number", [list({ a: 1 })], "an element has a value that is no text"],
  ["a text that is no list", [{ list: { elementsYaml: "a: b" } }], "it is no list of objects"],
])("Argo CD refuses %s", (_title, generators, why) => {
  const { names, notes } = made(generators, "{{x}}");
  expect(names.every((name) => name === undefined)).toBe(true);
  expect(notes).toEqual([expect.stringContaining(`${nothing}${why}`)]);
});

describe("beside a generator whose values Argo CD alone knows", () => {
  const clusters = { clusters: {} };
  const git = { git: { repoURL: "https://git.example.com/a", files: [{ path: "**/*.json" }] } };

  test("values of the program are judged, and the others named once", () => {
    expect(made([matrix(clusters, letters)], "{{a}}")).toEqual({ names: ["1", "2"], notes: [] });
    const note = "spec.template.metadata.name: it is filled in by a generator";
    expect(made([matrix(clusters, letters)], "{{name}}-{{a}}")).toEqual({
      names: [undefined, undefined],
      notes: [note],
    });
    expect(made([matrix(letters, clusters)], "{{.a}}", true)).toEqual({ names: ["1", "2"], notes: [] });
  });

  test("the first one of a matrix may give a name another value, where it can be any", () => {
    expect(made([matrix(clusters, letters)], "{{.a}}", true).names).toEqual(["1", "2"]);
    expect(made([matrix(git, letters)], "{{.a}}", true).names).toEqual([undefined, undefined]);
    expect(made([matrix(clusters, list({ name: "a" }))], "{{.name}}", true).names).toEqual([undefined]);
    const folders = { git: { repoURL: "https://git.example.com/a", directories: [{ path: "*" }] } };
    expect(made([matrix(folders, letters)], "{{.a}}", true).names).toEqual(["1", "2"]);
  });

  test("a merge cannot be told", () => {
    expect(made([merge(["a"], letters, clusters)], "{{a}}")).toEqual({
      names: [undefined],
      notes: ["spec.template.metadata.name: it is filled in by a generator"],
    });
  });

  test("a selector leaves what it may choose", () => {
    const selector = { matchLabels: { "metadata.labels.env": "prod" } };
    expect(made([{ ...matrix(clusters, letters), selector }], "{{a}}").names).toEqual(["1", "2"]);
  });
});

test("what is not known at preview is said to be so, and hides nothing else", () => {
  const place = "spec.generators[0].list.elements";
  expect(made([{ list: { elements: notKnown } }], "{{a}}")).toEqual({
    names: [undefined],
    notes: [`${place}: not known yet`],
  });
  expect(made([list({ a: notKnown }, { a: "2" })], "{{a}}")).toEqual({
    names: [undefined, "2"],
    notes: [`${place}[0].a: not known yet`],
  });
  const keys = merge(["a"], list({ a: notKnown }), letters);
  expect(made([keys], "{{a}}").notes).toEqual([
    "spec.generators[0].merge.generators[0].list.elements[0].a: not known yet",
  ]);
});

test("so many are judged, and that there are more is said", () => {
  const many = list(...Array.from({ length: 30 }, (_, index) => ({ a: `${index}` })));
  const others = list(...Array.from({ length: 30 }, (_, index) => ({ b: `${index}` })));
  const { names, notes } = made([matrix(many, others)], "{{a}}-{{b}}");
  expect(names).toHaveLength(mostApplications + 1);
  expect(notes).toEqual([expect.stringContaining(`it makes more than ${mostApplications} applications`)]);
});

test("the template of a generator counts, and that of one inside it does not", () => {
  const inner = { list: { elements: [{ b: "x" }], template: { metadata: { name: "inner" } } } };
  const generator = { matrix: { generators: [letters, inner], template: { metadata: { name: "own-{{a}}" } } } };
  expect(made([generator], "{{b}}").names).toEqual(["own-1", "own-2"]);
  expect(made([matrix(letters, inner)], "{{b}}").names).toEqual(["x", "x"]);
});

test("an element without values leaves the template as it is", () => {
  const [application] = applicationsOf({ "spec.generators": [list({})] });
  expect(application?.root.at("metadata", "name").text()).toBe("{{cluster}}-api");
  expect(application?.root.at("metadata", "finalizers").isAbsent()).toBe(true);
});

test("applications are in their set's namespace", () => {
  const [application] = applicationsOf({ "metadata.namespace": "team", "spec.template.metadata.namespace": "argocd" });
  expect(application?.root.at("metadata", "namespace").text()).toBe("team");
});

test("a text that is filled in names the places of its values", () => {
  const generators = [matrix(letters, list({ b: "x" }))];
  const [application] = applicationsOf({ "spec.generators": generators, "spec.template.metadata.name": "{{b}}-{{a}}" });
  const inner = "spec.generators[0].matrix.generators";
  expect(application?.root.at("metadata", "name").path).toBe(
    `spec.template.metadata.name with ${inner}[1].list.elements[0].b and ${inner}[0].list.elements[0].a`,
  );
});

describe("the patch of a template", () => {
  const finalizer = "resources-finalizer.argocd.argoproj.io";

  /** The value at a path of an application with a patch. */
  function value(templatePatch: unknown, path: string, template: Record<string, unknown> = {}): unknown {
    const patch = typeof templatePatch === "string" ? templatePatch : JSON.stringify(templatePatch);
    const [application] = applicationsOf({ ...template, "spec.templatePatch": patch });
    return application?.root.at(...path.split(".")).plain();
  }

  test.each<[string, unknown, string, unknown]>([
    ["sets a field", { spec: { source: { targetRevision: "main" } } }, "spec.source.targetRevision", "main"],
    ["leaves others", { spec: { source: { targetRevision: "main" } } }, "spec.source.path", "deploy"],
    [
      "sets what is missing under a name in another case",
      { Operation: { Sync: { Revision: "x" } } },
      "operation.sync.revision",
      "x",
    ],
    [
      "does not replace by capitals, which come first",
      { Spec: { source: { path: "x" } } },
      "spec.source.path",
      "deploy",
    ],
    [
      "replaces by small letters, which come last",
      { spec: { source: { targetrevision: "x" } } },
      "spec.source.targetRevision",
      "x",
    ],
    ["reads maps as they are written", { metadata: { labels: { Team: "x" } } }, "metadata.labels.team", undefined],
    [
      "fills in an empty text under a name in another case",
      { spec: { source: { CHART: "x" } } },
      "spec.source.chart",
      "x",
    ],
    ["does so below such a name too", { Spec: { source: { CHART: "x" } } }, "spec.source.chart", "x"],
    ["deletes by null", { spec: { source: { targetRevision: null } } }, "spec.source.targetRevision", undefined],
    ["deletes by a directive", { spec: { source: { $patch: "delete" } } }, "spec.source.path", undefined],
    ["replaces by a directive", { spec: { source: { $patch: "replace", chart: "x" } } }, "spec.source", { chart: "x" }],
    ["keeps some names", { spec: { source: { $retainKeys: ["repoURL"] } } }, "spec.source.path", undefined],
    ["replaces a list", { spec: { syncPolicy: { syncOptions: ["A=b"] } } }, "spec.syncPolicy.syncOptions", ["A=b"]],
    ["adds finalizers", { metadata: { finalizers: ["x"] } }, "metadata.finalizers", [finalizer, "x"]],
    [
      "takes finalizers out",
      { metadata: { "$deleteFromPrimitiveList/finalizers": [finalizer] } },
      "metadata.finalizers",
      [],
    ],
    [
      "orders without a change",
      { metadata: { "$setElementOrder/finalizers": ["x"] } },
      "metadata.finalizers",
      [finalizer],
    ],
    ["never sets the project", { spec: { project: "x", PROJECT: "y" } }, "spec.project", "payments"],
    ["keeps the project of a spec that it replaces", { spec: { $patch: "replace" } }, "spec.project", "payments"],
    ["may be nothing", "null", "spec.project", "payments"],
    [
      "reads YAML as Go does",
      "spec: { syncPolicy: { automated: { prune: yes } } }",
      "spec.syncPolicy.automated.prune",
      true,
    ],
  ])("%s", (_title, patch, path, expected) => {
    const template = {
      "spec.template.spec.syncPolicy": { syncOptions: ["B=c"] },
      "spec.template.spec.source.chart": "",
    };
    expect(value(patch, path, template)).toEqual(expected);
  });

  test("hides nothing of what cannot be told", () => {
    const notes: string[] = [];
    const patch = JSON.stringify({ metadata: { labels: { a: "b" } }, spec: { source: { path: "x" } } });
    const [application] = applicationsOf(
      { "spec.template.spec.source.chart": "{{chart}}", "spec.templatePatch": patch },
      notes,
    );
    expect(application?.root.at("metadata", "name").text()).toBeUndefined();
    expect(application?.root.at("spec", "source", "chart").text()).toBeUndefined();
    expect(notes).toEqual([
      "spec.template.metadata.name: it is filled in by a generator",
      "spec.template.spec.source.chart: it is filled in by a generator",
    ]);
  });

  test.each([
    ["no such directive", { spec: { $patch: "merge" } }],
    ["names that are not kept", { spec: { $retainKeys: ["project"], source: { path: "x" } } }],
    ["names that are no list", { spec: { $retainKeys: "project" } }],
  ])("which Argo CD refuses cannot be judged: %s", (_title, patch) => {
    const notes: string[] = [];
    const [application] = applicationsOf({ "spec.templatePatch": JSON.stringify(patch) }, notes);
    application?.root.at("spec", "source", "path").text();
    expect(notes).toContainEqual(expect.stringContaining("spec.templatePatch: Argo CD refuses it: "));
  });
});
