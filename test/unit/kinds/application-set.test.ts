import { type Json, unknown } from "../../../provider/contract";
import { applicationSet } from "../../../provider/kinds/application-set/definition";
import { cascadeOf } from "../../../provider/kinds/application-set/remove";
import { gatedFields } from "../../../provider/model/features";
import { validate } from "../../../provider/model/validation";

const template = {
  metadata: { name: "{{name}}" },
  spec: {
    project: "default",
    source: { repoURL: "https://git.example.com/a", path: "{{path}}" },
    destination: { server: "{{server}}", namespace: "a" },
  },
};
const list = (...elements: Json[]) => ({ list: { elements } });

function declared(spec: Json = {}, changes: Json = {}): Json {
  return { metadata: { name: "a" }, spec: { generators: [list({ name: "a" })], template, ...spec }, ...changes };
}

function reasons(spec: Json): string[] {
  const { schema, refused } = applicationSet;
  return validate(schema, declared(spec), refused).map(({ reason }) => reason);
}

function templated(metadata: Json, spec: Json): Json {
  return { template: { metadata: { ...template.metadata, ...metadata }, spec: { ...template.spec, ...spec } } };
}

describe("a template", () => {
  /**
   * @promise At preview its template is checked as an application is; a text with a placeholder such as `{{name}}` may turn out
   * to be anything.
   */
  test("may have a placeholder wherever an application has a text", () => {
    const metadata = { labels: { "example.com/{{zone}}": "{{ .not a label }}" }, finalizers: ["{{finalizer}}"] };
    const syncPolicy = { retry: { backoff: { duration: "{{duration}}" } } };
    expect(reasons(templated(metadata, { syncPolicy }))).toEqual([]);
  });

  test.each<[string, Json, string]>([
    ["a name", templated({ name: "A_B" }, {}), "`spec.template.metadata.name`: must be lower-case letters"],
    ["a destination", templated({}, { destination: { server: "in-cluster" } }), "must be a cluster's API address"],
    [
      "two sources",
      templated({}, { sources: [{ repoURL: "a", chart: "b", targetRevision: "1" }] }),
      "needs exactly one",
    ],
    [
      "a duration",
      templated({}, { syncPolicy: { retry: { backoff: { duration: "soon" } } } }),
      "must be a duration such as",
    ],
    [
      "a field",
      templated({}, { syncPolcy: {} }),
      "`spec.template.spec.syncPolcy` is no known field: did you mean `syncPolicy`?",
    ],
    ["a finalizer", templated({ finalizers: ["resource-finalizer.argocd.argoproj.io"] }, {}), "did you mean"],
    ["a project", templated({}, { project: "{{project}}" }), "has a placeholder, which Argo CD's API refuses"],
    ["no project", templated({}, { project: undefined }), "`spec.template.spec.project` is required"],
    ["no name", templated({ name: undefined }, {}), "is required: write a name with a parameter"],
    [
      "a placeholder that is no text",
      templated({}, { syncPolicy: { automated: { prune: "{{prune}}" } } }),
      "must be a boolean: Argo CD fills in texts alone, so write this field in `templatePatch`",
    ],
    ["a placeholder without end", templated({ name: "{{name" }, {}), "has `{{` without `}}` after it"],
    [
      "finalizers against what is preserved",
      {
        ...templated({ finalizers: ["resources-finalizer.argocd.argoproj.io"] }, {}),
        syncPolicy: { preserveResourcesOnDeletion: true },
      },
      "contradicts the resources-finalizer",
    ],
  ])("is checked like an application: %s", (_title, spec, reason) => {
    expect(reasons(spec)).toContainEqual(expect.stringContaining(reason));
  });

  test("may leave to a patch or a generator what it does not say", () => {
    const { source: _source, ...spec } = template.spec;
    const bare = { template: { metadata: {}, spec } };
    expect(reasons(bare)).toHaveLength(2);
    expect(reasons({ ...bare, templatePatch: "spec: {source: {repoURL: a}}" })).toEqual([]);
    expect(reasons({ ...bare, generators: [{ clusters: { template: { metadata: { name: "a" } } } }] })).toEqual([]);
    expect(reasons({ ...bare, generators: [unknown] })).toEqual([]);
  });
});

describe("a generator", () => {
  const matrix = (...generators: Json[]) => ({ matrix: { generators } });

  test.each<[string, Json, string]>([
    ["of no kind", { selector: {} }, "`spec.generators[0]`: needs a generator"],
    ["of an unknown kind", { gti: {} }, "`spec.generators[0].gti` is no known field: did you mean `git`?"],
    ["of three in a matrix", matrix(list(), list(), list()), "needs two generators: nest a `matrix` for a third one"],
    ["of two kinds inside another", matrix({ ...list(), clusters: {} }, list()), "needs exactly one generator"],
    ["nested too deep", matrix(matrix(matrix(list(), list()), list()), list()), "is no known field"],
    [
      "with a template inside another",
      matrix({ clusters: { template: {} } }, list()),
      "has no effect inside `matrix` and `merge`",
    ],
    ["without merge keys", { merge: { generators: [list(), list()], mergeKeys: [] } }, "name a parameter"],
    [
      "of two hosts",
      { pullRequest: { github: { owner: "a", repo: "b" }, gitlab: { project: "a" } } },
      "exactly one host",
    ],
    [
      "of folders and files",
      { git: { repoURL: "a", files: [{ path: "a" }], directories: [{ path: "a" }] } },
      "exactly one",
    ],
    ["of an unnamed decision", { clusterDecisionResource: { configMapRef: "a" } }, "exactly one of `name` and"],
    ["with a number", list({ replicas: 3 }), "`spec.generators[0].list.elements[0].replicas`: must be a text"],
    [
      "with a number inside another",
      matrix(list({ values: { a: 1 } }), list()),
      "elements[0].values.a`: must be a text",
    ],
  ])("%s is refused", (_title, generator, reason) => {
    expect(reasons({ generators: [generator] })).toContainEqual(expect.stringContaining(reason));
  });

  test("has elements of any form for Go templates", () => {
    expect(reasons({ goTemplate: true, generators: [list({ replicas: 3, list: [{}] })] })).toEqual([]);
  });

  test("nests two levels deep", () => {
    const merge = { merge: { generators: [list(), { clusters: {} }], mergeKeys: ["name"] } };
    expect(reasons({ generators: [matrix(merge, list())] })).toEqual([]);
  });

  test("may have a placeholder where it takes a parameter of another one", () => {
    const git = { git: { repoURL: "{{url}}", files: [{ path: "{{path}}" }], revision: "{{branch}}" } };
    expect(reasons({ generators: [matrix(list(), git)] })).toEqual([]);
  });
});

test.each<[Json, number]>([
  [{ type: "RollingSync", rollingSync: { steps: [] } }, 1],
  [{ type: "RollingSync", rollingSync: {} }, 1],
  [{ type: "RollingSync" }, 1],
  [{ type: "RollingSync", rollingSync: { steps: [{}] } }, 0],
  [{ type: "RollingSync", rollingSync: { steps: unknown } }, 0],
  [{ type: "RollingSync", rollingSync: unknown }, 0],
  [{ type: "AllAtOnce", rollingSync: { steps: [] } }, 0],
])("a rollout needs a step: %j", (strategy, wrong) => {
  const needsStep = expect.stringContaining("`spec.strategy.rollingSync.steps`: needs a step");
  expect(reasons({ strategy })).toEqual(Array(wrong).fill(needsStep));
});

test("an option of Go templates that Argo CD does not know is refused", () => {
  expect(reasons({ goTemplateOptions: ["missingkey=eror"] })).toHaveLength(1);
});

test("a field of a newer Argo CD is known as such wherever it is nested", () => {
  const scmProvider = { github: { organization: "a", excludeArchivedRepos: true } };
  const generators = [{ matrix: { generators: [{ scmProvider }, list()] } }];
  expect(gatedFields(applicationSet.schema, declared({ generators }))).toEqual([
    { path: "spec.generators[0].matrix.generators[0].scmProvider.github.excludeArchivedRepos", since: "3.5" },
  ]);
});

describe("advice", () => {
  const advice = (spec: Json) => applicationSet.advice?.(declared(spec));

  test.each([
    ["{{.name}}", false, ["`spec.template.metadata.name` reads like a Go template"]],
    ["{{name}}", true, ["`spec.template.metadata.name` has a parameter as `{{name}}`"]],
    ["{{name}}", false, []],
    ["{{ .name }}", true, []],
  ])("on %s, with Go templates: %s", (name, goTemplate, lines) => {
    const spec = { project: "default", destination: { server: '{{ "a" }}' }, source: {} };
    const texts = { metadata: { name }, spec: goTemplate ? spec : {} };
    expect(advice({ goTemplate, template: texts })).toEqual(lines.map((line) => expect.stringContaining(line)));
  });
});

test("keys that a program has dropped are named before an update, as Argo CD removes none", () => {
  const before = declared({}, { metadata: { name: "a", labels: { a: "1", b: "1" }, annotations: { "x.io/y": "1" } } });
  const after = declared({}, { metadata: { name: "a", labels: { a: "2" } } });
  const line = applicationSet.foretell?.(before, after);
  expect(line).toContain('`metadata.labels.b`, `metadata.annotations["x.io/y"]`');
  expect(line).toContain("kubectl label applicationset a <key>-");
  expect(applicationSet.foretell?.(after, after)).toBeUndefined();
});

describe("what becomes of the applications of a deleted set", () => {
  const policy = (applicationsSync: string) => ({ spec: { syncPolicy: { applicationsSync } } });

  test.each<[Json, boolean, string]>([
    [{}, false, "background"],
    [policy("sync"), false, "background"],
    [policy("create-delete"), false, "background"],
    [policy("create-only"), false, "orphan"],
    [policy("create-update"), false, "orphan"],
    [{ ...policy("create-only"), deletion: { cascade: "background" } }, false, "background"],
    [{ deletion: { cascade: "orphan" } }, false, "orphan"],
    [{ metadata: { finalizers: ["orphan"] } }, false, "orphan"],
    [{}, true, "orphan"],
    [{ deletion: { cascade: "background" } }, true, "orphan"],
    [{ deletion: { onReplace: "cascade" } }, true, "background"],
    [{ deletion: { onReplace: "cascade", cascade: "orphan" } }, true, "orphan"],
  ])("%j, replaced: %s", (state, replaced, cascade) => {
    expect(cascadeOf(state, replaced)).toBe(cascade);
  });

  test.each<[Json, Json, string]>([
    [{ __retainOnDelete: true }, {}, "the new one cannot take over"],
    [{ deletion: { onReplace: "cascade" } }, {}, "are deleted with it, and their live resources"],
    [{ namespace: "argocd" }, { metadata: { name: "b", namespace: "other" } }, 'stay in the namespace "argocd"'],
    [{ namespace: "argocd" }, { metadata: { name: "b" } }, "takes over the applications"],
  ])("is announced for a replacement of %j by %j", (state, news, text) => {
    expect(applicationSet.announce?.(state, news)).toContain(text);
  });
});
