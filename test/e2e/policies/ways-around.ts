import { weak } from "../../unit/policies/certificates";

/** A resource that goes around a rule of the preset `production`, and what it would make. */
export interface WayAround {
  /** What it is an example of. */
  readonly about: string;
  readonly rule: string;
  /** A class of ours, or a type of `@pulumi/kubernetes` with its module. */
  readonly type: string;
  readonly name: string;
  readonly props: object;
  /** What would stand in Kubernetes; undefined where no test's API may hold it. */
  readonly made?: Made;
}

/** A part of an object in Kubernetes. */
export interface Made {
  readonly apiVersion: string;
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly content: object;
}

/** What the ways around are about: all of it is there already, and good. */
export interface Surroundings {
  /** The name of the project, the application and the Secret that are patched, and of the namespace for applications. */
  readonly name: string;
  /** A repository whose `main` has a ConfigMap `moved` that the tag `v1.0.0` has not. */
  readonly repoURL: string;
}

type Row = readonly [rule: string, type: string, props: Props, made?: (name: string) => Made];
type Props = Readonly<Record<string, unknown>> & { readonly metadata?: object };

const local = "https://kubernetes.default.svc";
const argoproj = "argoproj.io/v1alpha1";

function argo(resource: string, content: object) {
  return (name: string): Made => ({ apiVersion: argoproj, resource, namespace: "argocd", name, content });
}

const asked = (sync: object) => argo("applications", { status: { operationState: { operation: { sync } } } });

function core(resource: string, data: Readonly<Record<string, string>>) {
  return (name: string): Made => ({ apiVersion: "v1", resource, namespace: "argocd", name, content: { data } });
}

function encoded(data: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, text]) => [key, Buffer.from(text).toString("base64")]));
}

function secret(rule: string, type: string, stringData: Readonly<Record<string, string>>): Row {
  const metadata = { labels: { "argocd.argoproj.io/secret-type": type } };
  return [rule, "core/v1:Secret", { metadata, stringData }, core("secrets", encoded(stringData))];
}

function project(rule: string, changes: object): Row[] {
  const spec = { description: "Payments", sourceRepos: ["https://git.example.com/a"], destinations: [], ...changes };
  return ["AppProject", `${argoproj}:AppProject`].map((type) => [
    rule,
    type,
    { spec },
    argo("appprojects", { spec: changes }),
  ]);
}

/** Entries that begin with `!`, which permit what they do not match, and spellings of a wildcard. */
const denials: readonly Row[] = [
  ...project("argocd-project-source-wildcard", { sourceRepos: ["!https://nowhere.example/none"] }),
  ...project("argocd-project-destination-server-wildcard", {
    destinations: [{ server: "!https://nowhere.example", namespace: "!none" }],
  }),
  ...project("argocd-project-source-wildcard", { sourceRepos: ["https://*/**"] }),
  ...project("argocd-project-destination-namespace-wildcard", {
    destinations: [{ server: local, namespace: "[a-z]*" }],
  }),
];

/** Syncs of something else than the spec says, and by other options. */
function syncs(surroundings: Surroundings): Row[] {
  const { name: project, repoURL } = surroundings;
  const source = { repoURL, path: ".", targetRevision: "v1.0.0" };
  const destination = { server: local, namespace: project };
  const spec = { project, source, destination, syncPolicy: { syncOptions: ["CreateNamespace=true"] } };
  const application = `${argoproj}:Application`;
  const main = { ...source, targetRevision: "main" };
  const moved = (): Made => ({
    apiVersion: "v1",
    resource: "configmaps",
    namespace: project,
    name: "moved",
    content: { data: { a: "1" } },
  });
  return [
    ["argocd-app-revision-pinned", "Application", { spec, sync: { revision: "main" } }, moved],
    [
      "argocd-app-sync-options",
      "Application",
      { spec, sync: { syncOptions: ["Replace=true"] } },
      asked({ syncOptions: ["Replace=true"] }),
    ],
    [
      "argocd-app-sync-options",
      "Application",
      { spec, sync: { force: true } },
      asked({ syncStrategy: { hook: { force: true } } }),
    ],
    [
      "argocd-app-revision-pinned",
      application,
      { spec, operation: { sync: { revision: "main" } } },
      asked({ revision: "main" }),
    ],
    [
      "argocd-app-revision-pinned",
      application,
      { spec, operation: { sync: { source: main } } },
      asked({ source: main }),
    ],
    [
      "argocd-app-sync-options",
      application,
      { spec, operation: { sync: { syncOptions: ["Replace=true"] } } },
      asked({ syncOptions: ["Replace=true"] }),
    ],
  ];
}

/** Patches of objects that are there and good, and other types that carry an object of Argo CD's. */
function otherTypes({ name, repoURL }: Surroundings): Row[] {
  const metadata = { name };
  const main = { source: { targetRevision: "main" } };
  const open = { sourceRepos: ["*"] };
  const host = `${name}.example.com`;
  const label = { labels: { "argocd.argoproj.io/secret-type": "repository" } };
  const release = (values: object, chart: string) => ({ chart, values });
  return [
    [
      "argocd-app-revision-pinned",
      `${argoproj}:ApplicationPatch`,
      { metadata, spec: main },
      () => argo("applications", { spec: main })(name),
    ],
    [
      "argocd-project-source-wildcard",
      `${argoproj}:AppProjectPatch`,
      { metadata, spec: open },
      () => argo("appprojects", { spec: open })(name),
    ],
    [
      "argocd-repo-insecure",
      "core/v1:SecretPatch",
      { metadata: { name, ...label }, stringData: { insecure: "1" } },
      () => core("secrets", encoded({ insecure: "1" }))(name),
    ],
    [
      "argocd-certificate-key-strength",
      "core/v1:ConfigMapPatch",
      { metadata: { name: "argocd-tls-certs-cm" }, data: { [host]: weak } },
      () => core("configmaps", { [host]: weak })("argocd-tls-certs-cm"),
    ],
    ...["repository-write", "repo-write-creds"].map((type) =>
      secret("argocd-kubernetes-literal-credentials", type, { url: `https://${host}/${type}`, password: "x" }),
    ),
    secret("argocd-kubernetes-literal-credentials", "scm-creds", { token: "x" }),
    [
      "argocd-repo-insecure",
      "helm.sh/v3:Release",
      release({ configs: { repositories: { a: { url: repoURL, insecure: "true" } } } }, "argo-cd"),
    ],
    [
      "argocd-app-revision-pinned",
      "helm.sh/v3:Release",
      release({ applications: { a: { project: name, source: { repoURL, targetRevision: "main" } } } }, "argocd-apps"),
    ],
  ];
}

/** Switches and names that Go reads, and a strict comparison does not. */
function asGoReads({ name }: Surroundings): Row[] {
  const config = '{"TLSClientConfig":{"Insecure":true}}';
  return [
    secret("argocd-repo-insecure", "repository", { url: `https://${name}.example.com/a`, insecure: "True" }),
    secret("argocd-cluster-tls", "cluster", { server: `https://${name}.example.com`, name, config }),
  ];
}

/** ApplicationSets: their controller would make applications at once, so that no API is given them. */
function sets({ name: project, repoURL }: Surroundings): Row[] {
  const source = { repoURL, path: ".", targetRevision: "v1.0.0" };
  const spec = { project, source, destination: { server: local, namespace: project } };
  const set = (rule: string, changes: object, template: object = spec): Row => {
    const generators = [{ clusters: {} }];
    const made = { goTemplate: true, generators, template: { metadata: { name: "a" }, spec: template }, ...changes };
    return [rule, `${argoproj}:ApplicationSet`, { spec: made }];
  };
  const generated = (generator: object) => ({ generators: [generator] });
  const elements = { list: { elements: [{ project: "default" }] } };
  const patch = { template: { spec: { source: { targetRevision: "main" } } } };
  return [
    set("argocd-no-default-project", {}, { ...spec, project: "default{{`` }}" }),
    set("argocd-no-default-project", generated(elements), { ...spec, project: "{{ .project }}" }),
    set("argocd-app-revision-pinned", { templatePatch: "spec: { source: { targetRevision: main } }" }),
    set("argocd-app-revision-pinned", generated({ clusters: patch })),
    set("argocd-repo-scheme", generated({ git: { repoURL: "http://git.example.com/a" } })),
    set("argocd-repo-insecure", generated({ scmProvider: { gitlab: { group: "a", insecure: true } } })),
  ];
}

/** Argo CD's own settings: no test may change those of the Argo CD that all tests share. */
function ownSettings(): Row[] {
  const settings = (rule: string, name: string, data: Readonly<Record<string, string>>): Row[] =>
    ["core/v1:ConfigMap", "core/v1:ConfigMapPatch"].map((type) => [rule, type, { metadata: { name }, data }]);
  const connector = "connectors: [{ type: ldap, id: a, name: A, config: { InsecureNoSSL: true } }]";
  return [
    ...settings("argocd-account-admin", "argocd-rbac-cm", {
      "policy.more.csv": "g, role:ops, role:admin\ng, ci, role:ops",
    }),
    ...settings("argocd-rbac-wildcard", "argocd-rbac-cm", {
      "policy.matchMode": "regex",
      "policy.csv": "p, role:ci, .*, .*, .*, allow",
    }),
    ...settings("argocd-sso-verification", "argocd-cm", { "dex.config": connector }),
    ...settings("argocd-exec-enabled", "argocd-cm", { "exec.enabled": "true" }),
    ...settings("argocd-server-authentication", "argocd-cmd-params-cm", { "server.disable.auth": "True" }),
    ...settings("argocd-settings-plain-secrets", "argocd-notifications-cm", { "service.slack": "token: hunter2" }),
  ];
}

/** What the ways around are about that an API of a test may hold. */
export const abouts = [
  "denials that permit",
  "syncs and operations",
  "other types",
  "Secrets as Go reads them",
] as const;

/** All ways around. */
export function waysAround(surroundings: Surroundings): WayAround[] {
  const groups: Readonly<Record<(typeof abouts)[number] | "ApplicationSets" | "own settings", readonly Row[]>> = {
    "denials that permit": denials,
    "syncs and operations": syncs(surroundings),
    "other types": otherTypes(surroundings),
    "Secrets as Go reads them": asGoReads(surroundings),
    ApplicationSets: sets(surroundings),
    "own settings": ownSettings(),
  };
  const rows = Object.entries(groups).flatMap(([about, group]) => group.map((row) => ({ about, row })));
  return rows.map(({ about, row: [rule, type, props, made] }, index) => {
    const name = `${surroundings.name}-${index}`;
    const isRelease = type.startsWith("helm");
    const named = isRelease ? props : { ...props, metadata: { name, ...props.metadata } };
    return { about, rule, type, name, props: named, ...(made && { made: made(name) }) };
  });
}
