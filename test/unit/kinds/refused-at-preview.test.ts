import { foreignExplanations, ownExplanations } from "../../../provider/argo/explanations/table";
import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { validate } from "../../../provider/model/validation";
import type { Kind } from "../../../sdk/generated/kinds";

const metadata = { name: "payments" };
const source = { repoURL: "https://git.example.com/payments", path: "." };
const destination = { server: "https://kubernetes.default.svc" };
const app = (spec: Json, other: Json = {}): [Kind, Json] => [
  "Application",
  { metadata, spec: { source, destination, ...spec }, ...other },
];
const sources = (...several: Json[]) =>
  app({ source: undefined, sources: several.map((one) => ({ ...source, ...one })) });
const hydrator = (changed: Json) =>
  app({
    source: undefined,
    sourceHydrator: {
      drySource: { repoURL: "https://git.example.com/a", path: "a", targetRevision: "main" },
      syncSource: { targetBranch: "env", path: "a" },
      ...changed,
    },
  });
const project = (spec: Json): [Kind, Json] => ["AppProject", { metadata, spec }];
const window = { kind: "allow", schedule: "0 22 * * *", duration: "1h", applications: ["*"] };
const windows = (changed: Json) => project({ syncWindows: [{ ...window, ...changed }] });
const role = (changed: Json) => project({ roles: [{ name: "deploy", ...changed }] });
const policy = (...parts: string[]) => role({ policies: [["p", ...parts].join(", ")] });
const groups = (...several: string[]) => role({ groups: several });
const policyOf = (changed: Record<number, string>) => {
  const parts = ["proj:payments:deploy", "applications", "sync", "payments/*", "allow"];
  return policy(...parts.map((part, index) => changed[index] ?? part));
};
const account = { server: "*", namespace: "*", defaultServiceAccount: "deploy" };
const accounts = (...several: Json[]) =>
  project({ destinationServiceAccounts: several.map((one) => ({ ...account, ...one })) });
const same = { server: "*", namespace: "*" };

/** For each text that a preview leaves Argo CD no chance to say, a declaration that Argo CD would refuse with it. */
const declared: Readonly<Record<string, [Kind, Json]>> = {
  "application destination can't have both name and server defined: %s %s": app({
    destination: { ...destination, name: "a" },
  }),
  "Destination server missing from app spec": app({ destination: { namespace: "a" } }),
  "application %s has duplicate source name: %s": sources({ name: "a" }, { name: "a" }),
  "resource name may not be empty": app({}, { metadata: { name: "" } }),
  "spec.source.repoURL and either source.path, source.chart, or source.ref are required for source %s": sources({
    path: undefined,
  }),
  "spec.source.repoURL and either spec.source.path or spec.source.chart are required": app({
    source: { repoURL: source.repoURL },
  }),
  "spec.source.targetRevision is required if the manifest source is a helm chart": app({
    source: { repoURL: source.repoURL, chart: "a" },
  }),
  "multiple application sources defined: %s": app({
    source: { ...source, helm: { releaseName: "a" }, kustomize: { namePrefix: "a" } },
  }),
  "spec.sourceHydrator.drySource.repoURL is required": hydrator({ drySource: { path: "a", targetRevision: "main" } }),
  "spec.sourceHydrator.syncSource.targetBranch is required": hydrator({ syncSource: { path: "a" } }),
  "when spec.sourceHydrator.hydrateTo is set, spec.sourceHydrator.hydrateTo.targetBranch is required": hydrator({
    hydrateTo: {},
  }),
  "sources.ref %s cannot contain any special characters except '_' and '-'": sources({ ref: "a.b" }),
  "invalid sources: multiple sources had the same `ref` key": sources({ ref: "a" }, { ref: "a" }),
  "unknown GPG mode %q configured for GIT source integrity": project({
    sourceIntegrity: { git: { policies: [{ repos: [{ url: "*" }], gpg: { mode: "some", keys: ["A"] } }] } },
  }),
  "cannot parse schedule '%s': %w": windows({ schedule: "@daily" }),
  "cannot parse duration '%s': %w": windows({ duration: "1d" }),
  "kind '%s' mismatch: can only be allow or deny": windows({ kind: "permit" }),
  "window '%s':'%s':'%s' requires one of application, cluster or namespace": windows({ applications: undefined }),
  "description must not exceed 255 characters": windows({ description: "a".repeat(256) }),
  "sync window with kind '%s', schedule '%s', and duration '%s' already exists (hash=%d, duplicate detected)": project({
    syncWindows: [window, window],
  }),
  "name has an invalid format, '!*'": project({ destinations: [{ name: "!*", namespace: "a" }] }),
  "server has an invalid format, '!*'": project({ destinations: [{ server: "!*", namespace: "a" }] }),
  "namespace has an invalid format, '!*'": project({ destinations: [{ server: "*", namespace: "!*" }] }),
  "source repository has an invalid format, '!*'": project({ sourceRepos: ["!*"] }),
  "destination '%s' already added": project({ destinations: [same, same] }),
  "source namespace '%s' already added": project({ sourceNamespaces: ["a", "a"] }),
  "source repository '%s' already added": project({ sourceRepos: ["a", "a"] }),
  "server has an invalid format, '%s'": accounts({ server: "!a" }),
  "namespace has an invalid format, '%s'": accounts({ namespace: "!a" }),
  "defaultServiceAccount has an invalid format, '%s'": accounts({ defaultServiceAccount: "*" }),
  "destinationServiceAccount '%s' already added": accounts({}, {}),
  "role '%s' already exists": project({ roles: [{ name: "a" }, { name: "a" }] }),
  "invalid role name '%s'. Must consist of alphanumeric characters, '-' or '_', and must start and end with an alphanumeric character":
    role({ name: "-a" }),
  "policy '%s' already exists for role '%s'": role({
    policies: Array(2).fill("p, proj:payments:deploy, applications, sync, payments/*, allow"),
  }),
  "invalid policy rule '%s': must be of the form: 'p, sub, res, act, obj, eft'": policy("proj:payments:deploy"),
  "invalid policy rule '%s': policy subject must be: '%s', not '%s'": policyOf({ 0: "proj:payments:other" }),
  "invalid policy rule '%s': project resource must be: 'applications', 'applicationsets', 'repositories', 'exec', 'logs' or 'clusters', not '%s'":
    policyOf({ 1: "projects" }),
  "invalid policy rule '%s': invalid action '%s'": policyOf({ 2: "read" }),
  "invalid policy rule '%s': object must be of form '%s/*', '%s[/<NAMESPACE>]/<APPNAME>' or '%s/<APPNAME>', not '%s'":
    policyOf({ 3: "other/*" }),
  "invalid policy rule '%s': effect must be: 'allow' or 'deny'": policyOf({ 4: "permit" }),
  "group '%s' already exists for role '%s'": groups("a", "a"),
  "group '%s' must be quoted": groups("a,b"),
  "group '%s' is empty": groups(""),
  "group '%s' contains invalid characters": groups("a\tb"),
  "group '%s' contains a leading space": groups(" a"),
  "group '%s' contains a trailing space": groups("a "),
  "OCI Helm repository URL should include hostname and port only": [
    "Repository",
    { repo: "oci://registry.example.com", type: "helm", enableOCI: true },
  ],
  "missing credentials in request": ["WriteRepository", { repo: "https://git.example.com/a" }],
  "unsupported repository type %q": ["Repository", { repo: "https://git.example.com/a", type: "svn" }],
  "annotation %s cannot be set": [
    "Cluster",
    { server: "https://10.0.0.1", annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}" } },
  ],
  "invalid hostname in request: %s": [
    "Certificate",
    { serverName: "a/b", certType: "ssh", certSubType: "ssh-rsa", certData: "AAAAB3NzaC1yc2E=" },
  ],
  "metadata.labels: Invalid value": app({}, { metadata: { ...metadata, labels: { "a b": "" } } }),
  "metadata.annotations: Invalid value": app({}, { metadata: { ...metadata, annotations: { "a b": "" } } }),
  "metadata.name: Invalid value": app({}, { metadata: { name: "A" } }),
};

test.each(
  [...Object.values(ownExplanations).flat(), ...foreignExplanations]
    .filter(({ atPreview }) => atPreview === true)
    .flatMap(({ says }) => says),
)("a preview refuses what Argo CD would: %s", (text) => {
  const [kind, inputs] = declared[text] ?? ["Application", undefined];
  expect(inputs).toBeDefined();
  const { schema, refused } = registry[kind];
  expect(validate(schema, inputs ?? {}, refused)).toHaveLength(1);
});
