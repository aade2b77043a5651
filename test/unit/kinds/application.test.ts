import { unknown } from "../../../provider/contract";
import { applicationSchema } from "../../../provider/kinds/application/schema";
import { traitsOf } from "../../../provider/model/traits";
import { maximalApplications, maximalOptions } from "../../kinds/application-maximal";
import { problems } from "./problems";

const source = { repoURL: "https://git.example.com/payments", path: "deploy" };
const destination = { server: "https://kubernetes.default.svc", namespace: "payments" };

function application(spec: Record<string, unknown> = {}, others: Record<string, unknown> = {}): unknown {
  return { metadata: { name: "payments" }, spec: { source, destination, ...spec }, ...others };
}

function check(spec?: Record<string, unknown>, others?: Record<string, unknown>): string[] {
  return problems(applicationSchema, application(spec, others));
}

test("the smallest application", () => {
  expect(check()).toEqual([]);
});

test.each(Object.entries(maximalApplications))("every field of the variant %s", (_name, inputs) => {
  expect(problems(applicationSchema, { ...inputs, ...maximalOptions })).toEqual([]);
});

test("inputs are returned as they were written", () => {
  const inputs = { ...maximalApplications.helm, ...maximalOptions };
  expect(applicationSchema.parse(inputs)).toEqual(inputs);
});

const tooMany =
  "beside another tool's settings is refused by Argo CD: keep one of `helm`, `kustomize`, `directory`, `plugin`";
const oneForm = "needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others";
const oneCluster = "set either `server` or `name`: a destination needs exactly one of them";
const pathOrChart = "is required: write the folder in the repository (`.` for its root), or set `chart`";

test.each<[string, Record<string, unknown>, string[]]>([
  ["a source without path", { source: { repoURL: "https://x" } }, [`spec.source.path: ${pathOrChart}`]],
  ["a source that is only a ref", { source: { repoURL: "https://x", ref: "a" } }, [`spec.source.path: ${pathOrChart}`]],
  [
    "one of several sources without path",
    { source: undefined, sources: [{ repoURL: "https://x" }] },
    [`spec.sources.0.path: ${pathOrChart}, or set \`ref\``],
  ],
  [
    "two sources of one name",
    { source: undefined, sources: ["a", "b", "a"].map((name) => ({ ...source, name })) },
    ["spec.sources: have two sources of one name, which Argo CD refuses: give each a name of its own"],
  ],
  ["sources without names", { source: undefined, sources: [source, source, { ...source, name: "" }] }, []],
  ["one of several sources that is only a ref", { source: undefined, sources: [{ repoURL: "x", ref: "a" }] }, []],
  ["a source without URL", { source: { repoURL: "", path: "." } }, ["spec.source.repoURL: write the repository's URL"]],
  [
    "a URL of two lines",
    { source: { repoURL: "https://x\r\nHost: y", path: "." } },
    ["spec.source.repoURL: must be one line without control characters: remove the line break or tab"],
  ],
  [
    "a chart without version",
    { source: { repoURL: "https://x", chart: "nginx" } },
    ["spec.source.targetRevision: is required with `chart`: write the chart's version, such as `1.2.3` or `1.*`"],
  ],
  [
    "a reference with a slash",
    { source: { ...source, ref: "a/b" } },
    ["spec.source.ref: must be letters, digits, `_` or `-`: other sources write it as `$name`"],
  ],
  ["two tools", { source: { ...source, helm: {}, plugin: {} } }, [`spec.source.plugin: ${tooMany}`]],
  [
    "values beside valuesObject",
    { source: { ...source, helm: { values: "a: 1", valuesObject: {} } } },
    [
      "spec.source.helm.values: is ignored by Argo CD beside `valuesObject`: " +
        "move these values into `valuesObject`, or write only `values`",
    ],
  ],
  [
    "a replica count that is no number",
    { source: { ...source, kustomize: { replicas: [{ name: "api", count: "many" }] } } },
    ["spec.source.kustomize.replicas.0.count: must be a whole number such as `3`"],
  ],
  ["no source", { source: undefined }, [`spec: ${oneForm}`]],
  ["an empty list of sources", { source: undefined, sources: [] }, [`spec: ${oneForm}`]],
  ["source and sources", { sources: [source] }, [`spec: ${oneForm}`]],
  ["no cluster", { destination: { namespace: "payments" } }, [`spec.destination.server: ${oneCluster}`]],
  ["two clusters", { destination: { ...destination, name: "prod" } }, [`spec.destination.server: ${oneCluster}`]],
  [
    "a hydrator's folder at the root",
    {
      source: undefined,
      sourceHydrator: {
        drySource: { repoURL: "https://x", targetRevision: "main", path: "." },
        syncSource: { targetBranch: "env", path: "." },
        hydrateTo: { targetBranch: "" },
      },
    },
    [
      "spec.sourceHydrator.syncSource.path: " +
        "must be a folder, not the repository's root: write a folder such as `env/prod`",
      "spec.sourceHydrator.hydrateTo.targetBranch: write the branch that the hydrator commits to",
    ],
  ],
  [
    "a wait that is no duration",
    { syncPolicy: { retry: { backoff: { duration: "5 minutes" } } } },
    [
      "spec.syncPolicy.retry.backoff.duration: " +
        "must be a duration such as `5s`, `3m` or `1h30m` (a number without a unit means seconds)",
    ],
  ],
  ["a negative history", { revisionHistoryLimit: -1 }, ["spec.revisionHistoryLimit: must be 0 or more"]],
  ["an unknown field", { syncPolicy: { auto: {} } }, ['spec.syncPolicy: Unrecognized key: "auto"']],
])("%s", (_name, spec, expected) => {
  expect(check(spec)).toEqual(expected);
});

const finalizer = "resources-finalizer.argocd.argoproj.io";

test.each<[string, readonly string[], string | undefined, string[]]>([
  ["the finalizer's own cascade", [finalizer], "foreground", []],
  ["a finalizer alone", [`${finalizer}/background`], undefined, []],
  [
    "another cascade than the finalizer's",
    [`${finalizer}/background`],
    "foreground",
    [
      "deletion.cascade: contradicts the resources-finalizer in `metadata.finalizers`: " +
        "remove `deletion.cascade`, which follows the finalizer, or change the finalizer",
    ],
  ],
  [
    "orphan with a finalizer",
    [finalizer],
    "orphan",
    [
      "deletion.cascade: `orphan` contradicts the resources-finalizer in `metadata.finalizers`, " +
        "which deletes the resources: remove the finalizer",
    ],
  ],
  [
    "two finalizers of different cascades",
    [finalizer, `${finalizer}/background`],
    undefined,
    [
      "metadata.finalizers: hold two resources-finalizers that ask for different cascades: " +
        "keep one, or remove them and set `deletion.cascade`",
    ],
  ],
  ["a cascade that is not known yet", [finalizer], unknown, ["deletion.cascade"]],
])("deletion: %s", (_name, finalizers, cascade, expected) => {
  const found = check({}, { metadata: { name: "payments", finalizers }, deletion: { cascade } });
  expect(found.map((problem) => (problem.includes("Invalid option") ? problem.split(":")[0] : problem))).toEqual(
    expected,
  );
});

test.each([
  ["kubectl.kubernetes.io/last-applied-configuration", "is written by kubectl: remove these lines"],
  ["argocd.argoproj.io/refresh", "is written and removed by Argo CD while it works: remove these lines"],
  ["argocd.argoproj.io/hydrate", "is written and removed by Argo CD while it works: remove these lines"],
  ["pulumi-argocd/created-by", "is written by this provider: remove these lines"],
])("the annotation %s, which never stays as declared", (key, message) => {
  const annotations = { [key]: "x", "example.com/owner": "payments" };
  expect(check({}, { metadata: { name: "payments", annotations } })).toEqual([
    `metadata.annotations.${key}: ${message}`,
  ]);
});

test.each<[unknown, string[]]>([
  [true, []],
  [{ prune: true }, []],
  [false, ["sync: must be `true` or an object such as `{ prune: true }`"]],
  [{ prune: unknown }, ["sync.prune: Invalid input: expected boolean, received string"]],
  [{ prne: true }, ['sync: Unrecognized key: "prne"']],
  [{ force: true, strategy: {} }, ["sync.force: excludes `strategy`: write `force` inside the strategy"]],
  [{ strategy: { apply: {}, hook: {} } }, ["sync.strategy.apply: excludes `hook`: set either `apply` or `hook`"]],
  [{ revisions: ["a"] }, ["sync.sourcePositions: must have one position for each entry of `revisions`"]],
])("sync: %j", (sync, expected) => {
  expect(check({}, { sync })).toEqual(expected);
});

test("several problems are reported at once", () => {
  const found = check({ source: { repoURL: "https://x", helm: { valueFiles: 1 } }, destination: {} });
  expect(found.map((problem) => problem.split(":")[0])).toEqual([
    "spec.source.helm.valueFiles",
    "spec.source.path",
    "spec.destination.server",
  ]);
});

test("a whole object that is not known yet has problems at its own path only", () => {
  const found = check(
    { source: unknown, destination: unknown, syncPolicy: unknown },
    { deletion: unknown, sync: unknown },
  );
  expect(found.map((problem) => problem.split(":")[0]).sort()).toEqual([
    "deletion",
    "spec.destination",
    "spec.source",
    "spec.syncPolicy",
    "sync",
  ]);
});

test("options are no part of the object", () => {
  const { shape } = applicationSchema;
  const options = Object.keys(shape).filter((name) => traitsOf(shape[name as keyof typeof shape]).option);
  const shown = options.filter((name) => !name.startsWith("__"));
  expect(shown.sort()).toEqual(["apiVersion", "kind", ...Object.keys(maximalOptions)].sort());
});
