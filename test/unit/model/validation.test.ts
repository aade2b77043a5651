import fc from "fast-check";
import { type CheckFailure, type Json, unknown } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { nearest } from "../../../provider/model/nearest";
import { formatPath, parsePath } from "../../../provider/model/paths";
import { validate } from "../../../provider/model/validation";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { anyJson, inputsOf } from "../../support/arbitraries";
import { layersIn, oneOfEach, placesIn } from "../../support/places";

const check = (kind: Kind, inputs: Json) => validate(registry[kind].schema, inputs, registry[kind].refused);
/** The top-level input that a failure is about. */
const propertyOf = ({ reason }: CheckFailure) => parsePath(/^`(.+?)`(?!`)/.exec(reason)?.[1] ?? "")[0];
const reasons = (kind: Kind, inputs: unknown) => check(kind, inputs as Json).map(({ reason }) => reason);

const metadata = { name: "payments" };
const source = { repoURL: "https://git.example.com/payments", path: "deploy" };
const destination = { server: "https://kubernetes.default.svc" };
const app = (spec: Json = {}, others: Json = {}) => ({ metadata, spec: { source, destination, ...spec }, ...others });

const newer = "If a newer Argo CD than 3.5 has it, this version of the package does not know it yet";
const badKey =
  "is no key that Kubernetes takes: write a name of at most 63 letters, digits, `-`, `_` or `.`, with a domain and one `/` in " +
  "front if you like, such as `example.com/team`";
const written = "is written by Argo CD: remove these lines";

test.each<[string, Kind, unknown, string[]]>([
  [
    "a mistyped field",
    "Application",
    app({ source: { ...source, targetRevison: "main" } }),
    ["`spec.source.targetRevison` is no known field: did you mean `targetRevision`?"],
  ],
  [
    "a field in another case",
    "Application",
    app({ source: { ...source, RepoUrl: "x" } }),
    ["`spec.source.RepoUrl` is no known field: did you mean `repoURL`?"],
  ],
  [
    "a field like no other",
    "Application",
    app({ destination: { ...destination, kubernetesContext: "x" } }),
    [`\`spec.destination.kubernetesContext\` is no known field: known here: server, namespace, name. ${newer}`],
  ],
  [
    "an option of ours inside what Argo CD has",
    "Application",
    app({ waitfor: "healthy" }),
    ["`spec.waitfor` is no field of Argo CD's, but an option of this package: write `waitFor` beside `spec`"],
  ],
  [
    "an option in another case",
    "Application",
    app({}, { waitfor: "healthy" }),
    ["`waitfor` is no known field: did you mean `waitFor`?"],
  ],
  [
    "keys that Kubernetes does not take",
    "AppProject",
    {
      metadata: {
        ...metadata,
        labels: { "a b": "", "example.com/team": "" },
        annotations: { "x/y/z": "", "Example.com/a": "" },
      },
    },
    [`\`metadata.labels["a b"]\`: ${badKey}`, `\`metadata.annotations["x/y/z"]\`: ${badKey}`, "`spec` is required"],
  ],
  [
    "a chart in a folder",
    "Application",
    app({ source: { ...source, chart: "a", targetRevision: "1" } }),
    [
      "`spec.source.path`: cannot stand beside `chart`: remove it for a chart in a Helm repository, or remove `chart` for a " +
        "folder in a Git repository",
    ],
  ],
  [
    "the address of a cluster without its scheme",
    "Application",
    app({ destination: { server: "https//kubernetes.default.svc" } }),
    [
      "`spec.destination.server`: must be a cluster's API address with its scheme, such as `https://kubernetes.default.svc`: " +
        "for a cluster's name write `name`",
    ],
  ],
  [
    "a mistyped field of an item",
    "AppProject",
    { metadata, spec: { roles: [{ name: "a" }, { name: "b", polices: [] }] } },
    ["`spec.roles[1].polices` is no known field: did you mean `policies`?"],
  ],
  [
    "a mistyped field of a sync",
    "Application",
    app({}, { sync: { prne: true } }),
    ["`sync.prne` is no known field: did you mean `prune`?"],
  ],
  [
    "a mistyped field deep in a sync",
    "Application",
    app({}, { sync: { retry: { bakoff: {} } } }),
    ["`sync.retry.bakoff` is no known field: did you mean `backoff`?"],
  ],
  [
    "a field with a dot in its name",
    "Application",
    app({ "source.path": "." }),
    [
      `\`spec["source.path"]\` is no known field: known here: source, destination, project, syncPolicy, ignoreDifferences, info, revisionHistoryLimit, sources, sourceHydrator. ${newer}`,
    ],
  ],
  ["status", "Application", app({}, { status: {} }), [`\`status\` ${written}`]],
  [
    "operation",
    "Application",
    app({}, { operation: {} }),
    ["`operation` is written by Argo CD when a sync starts: remove these lines; to sync after a change, set `sync`"],
  ],
  [
    "tokens of a role",
    "AppProject",
    { metadata, spec: { roles: [{ name: "a", jwtTokens: [] }] } },
    ["`spec.roles[0].jwtTokens` is written by Argo CD when a token is made; it stays as it is: remove these lines"],
  ],
  [
    "what Kubernetes writes",
    "AppProject",
    { metadata: { ...metadata, uid: "x", generation: 1 }, spec: {} },
    [
      "`metadata.uid` is written by Kubernetes: remove these lines",
      "`metadata.generation` is written by Kubernetes: remove these lines",
    ],
  ],
  [
    "manifests of a sync",
    "Application",
    app({}, { sync: { manifests: [] } }),
    ["`sync.manifests` would deploy something else than the source: remove it"],
  ],
  [
    "the old name of a sync's retry",
    "Application",
    app({}, { sync: { retryStrategy: {} } }),
    ["`sync.retryStrategy` is called `retry` here, as in `syncPolicy`: rename it"],
  ],
  ["connectionState", "Cluster", { server: "https://x", connectionState: {} }, [`\`connectionState\` ${written}`]],
  [
    "fields named like those of prototypes",
    "Cluster",
    { server: "https://x", constructor: 1, toString: 2 },
    ["`constructor`", "`toString`"].map((name) =>
      expect.stringMatching(`^${name} is no known field: known here: server, `),
    ),
  ],
  ["a missing object", "Application", { metadata }, ["`spec` is required"]],
  [
    "a missing field",
    "Application",
    { metadata: {}, spec: { source: { path: "." }, destination } },
    ["`metadata.name` is required", "`spec.source.repoURL` is required"],
  ],
  [
    "a missing choice",
    "AppProject",
    { metadata, spec: { syncWindows: [{ schedule: "* * * * *", duration: "1h", applications: ["*"] }] } },
    ["`spec.syncWindows[0].kind` is required"],
  ],
  [
    "a missing number or text",
    "Application",
    app({ source: { ...source, kustomize: { replicas: [{ name: "a" }] } } }),
    ["`spec.source.kustomize.replicas[0].count` is required"],
  ],
  [
    "a number that is none",
    "Application",
    app({ source: { ...source, kustomize: { replicas: [{ name: "a", count: "many" }] } } }),
    ["`spec.source.kustomize.replicas[0].count`: must be a whole number such as `3`"],
  ],
  [
    "a wrong type",
    "Application",
    app({ info: "x", source: { ...source, helm: { skipCrds: "yes", valuesObject: [] } } }),
    [
      "`spec.source.helm.skipCrds` must be a boolean",
      "`spec.source.helm.valuesObject` must be a map",
      "`spec.info` must be a list",
    ],
  ],
  [
    "null for a map",
    "Application",
    { ...app(), metadata: { ...metadata, labels: null } },
    ["`metadata.labels` must be a map"],
  ],
  [
    "half a number",
    "Application",
    app({ revisionHistoryLimit: 1.5 }),
    ["`spec.revisionHistoryLimit` must be a whole number"],
  ],
  [
    "a choice that is none",
    "Application",
    app({}, { waitFor: "fixture-secret" }),
    ['`waitFor` must be one of "none", "synced", "healthy"'],
  ],
  ["another kind's manifest", "Application", app({}, { kind: "AppProject" }), ['`kind` must be one of "Application"']],
  [
    "a rule over several fields",
    "Application",
    app({ sources: [source] }),
    ["`spec`: needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others"],
  ],
  [
    "a key that needs quotes",
    "Application",
    { ...app(), metadata: { ...metadata, labels: { "example.com/a": "not a label" } } },
    [
      '`metadata.labels["example.com/a"]`: must be letters, digits, `-`, `_` or `.`, with a letter or digit at both ends, as Kubernetes asks of a label',
    ],
  ],
  ["nothing at all", "Cluster", {}, ["`server` is required"]],
])("%s", (_name, kind, inputs, expected) => {
  expect(reasons(kind, inputs)).toEqual(expected);
});

test("the failure names the path from the top-level input on", () => {
  expect(check("Application", app({ info: 1 }, { nme: 1 })).map(propertyOf)).toEqual(["spec", "nme"]);
});

test.each([
  ["repoUrl", "repoURL"],
  ["targetRevison", "targetRevision"],
  ["Destination", "destination"],
  ["zzz", undefined],
  ["", undefined],
])("nearest to %j", (name, expected) => {
  expect(nearest(name, ["repoURL", "targetRevision", "destination", "project"])).toBe(expected);
});

test.each(kinds)("whatever of %s is not known yet, nothing is said of it", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      const { schema } = registry[kind];
      for (const { put } of oneOfEach(placesIn(schema, inputs))) {
        expect(check(kind, put(unknown) as Json)).toEqual([]);
      }
      for (const { put } of layersIn(schema, inputs))
        expect(
          check(
            kind,
            put(() => unknown),
          ),
        ).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test.each(kinds)("beside what is not known, a mistyped field of %s is still found", (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), fc.nat(), (inputs, choice) => {
      const places = placesIn(registry[kind].schema, inputs);
      const failures = check(kind, { ...(places[choice % places.length]?.put(unknown) as Json), noSuchField: 1 });
      expect(failures.map(propertyOf)).toEqual(["noSuchField"]);
    }),
    { numRuns: 60 },
  );
});

test.each(kinds)("no message about %s holds a value", (kind) => {
  const canary = "fixture-canary-value";
  fc.assert(
    fc.property(inputsOf(kind), (inputs) => {
      for (const { put } of layersIn(registry[kind].schema, inputs)) {
        for (const wrong of [
          canary,
          { noSuchField: canary },
          [canary],
          [[canary]],
          { noSuchField: { noSuchField: [canary] } },
        ]) {
          expect(
            JSON.stringify(
              check(
                kind,
                put(() => wrong),
              ),
            ),
          ).not.toContain(canary);
        }
      }
    }),
    { numRuns: 5 },
  );
});

test.each(kinds)("any JSON in place of %s gets an answer", (kind) => {
  fc.assert(
    fc.property(anyJson, (json) => {
      const properties = [...Object.keys(registry[kind].schema.shape), ...Object.keys(json)];
      for (const { reason } of check(kind, json)) {
        const named = properties.filter((property) => reason.startsWith(`\`${formatPath([property])}`));
        expect([reason, named]).not.toEqual([reason, []]);
      }
    }),
    { numRuns: 200 },
  );
});
