import fc from "fast-check";
import type { Json } from "../../provider/contract";
import type { AppProjectInputs } from "../../provider/kinds/app-project/schema";
import { isRecord } from "../../provider/model/json";
import { objectPath } from "../../tools/local-argocd/kubernetes";
import { ask, removeShown, succeed } from "../support/ask";
import { knowsProject } from "../support/deployments";
import { eventually } from "../support/eventually";
import { anyText, distinct, globs, url, word } from "../support/generator";
import type { Generated, OtherClient, Specimen } from "./specimen";

/** A project with every field filled. */
export const maximalAppProject = {
  apiVersion: "argoproj.io/v1alpha1",
  kind: "AppProject",
  metadata: {
    name: "maximal",
    namespace: "argocd",
    labels: { team: "payments" },
    annotations: { "example.com/owner": "payments" },
  },
  spec: {
    sourceRepos: ["https://git.example.com/payments/*", "!https://git.example.com/payments/secret"],
    destinations: [
      { server: "https://kubernetes.default.svc", namespace: "payments-*", name: "in-cluster" },
      { name: "other", namespace: "!kube-system" },
    ],
    description: "Payments",
    roles: [
      {
        name: "deploy",
        description: "What CI may do",
        policies: [
          "p, proj:maximal:deploy, applications, sync, maximal/*, allow",
          "p,proj:maximal:deploy,applications,action/apps/Deployment/restart,maximal/payments/api,deny",
        ],
        groups: ["payments", '"cn=payments,ou=teams"'],
      },
      { name: "read-only", policies: ["p, proj:maximal:read-only, logs, get, maximal/*, allow"] },
    ],
    clusterResourceWhitelist: [
      { group: "", kind: "Namespace", name: "payments-*" },
      { group: "rbac.authorization.k8s.io", kind: "ClusterRole" },
    ],
    clusterResourceBlacklist: [{ group: "", kind: "Node", name: "control-*" }],
    namespaceResourceWhitelist: [
      { group: "apps", kind: "Deployment" },
      { group: "", kind: "ConfigMap" },
    ],
    namespaceResourceBlacklist: [{ group: "", kind: "ResourceQuota" }],
    orphanedResources: { warn: false, ignore: [{ group: "", kind: "ConfigMap", name: "kube-root-ca.crt" }] },
    syncWindows: [
      {
        kind: "allow",
        schedule: "0 22 * * MON-FRI",
        duration: "1h30m",
        applications: ["payments-*"],
        namespaces: ["payments"],
        clusters: ["in-cluster"],
        manualSync: true,
        timeZone: "Europe/Berlin",
        andOperator: true,
        description: "Releases",
        syncOverrun: true,
      },
      { kind: "deny", schedule: "*/15 0-6,12 1 1/2 ?", duration: "90m", applications: ["*"] },
    ],
    signatureKeys: [{ keyID: "4AEE18F83AFDEB23" }],
    sourceNamespaces: ["payments", "team-*"],
    permitOnlyProjectScopedClusters: true,
    destinationServiceAccounts: [
      {
        server: "https://kubernetes.default.svc",
        namespace: "payments-*",
        defaultServiceAccount: "argocd:payments-deployer",
      },
      { server: "*", defaultServiceAccount: "nobody" },
    ],
    sourceIntegrity: {
      git: {
        policies: [
          {
            repos: [{ url: "https://git.example.com/*" }, { url: "!https://git.example.com/public" }],
            gpg: { mode: "strict", keys: ["4AEE18F83AFDEB23", "D56C4FCA57A46444"] },
          },
        ],
      },
    },
  },
} satisfies AppProjectInputs;

const nameOf = (declared: Json) => String((declared.metadata as Json).name);

/** Its policies carry the project's name. */
function renamed(declared: Json, name: string): Json {
  const { name: own, ...metadata } = declared.metadata as Json;
  const text = JSON.stringify(declared)
    .replaceAll(`proj:${own}:`, `proj:${name}:`)
    .replaceAll(`,${own}/`, `,${name}/`)
    .replaceAll(` ${own}/`, ` ${name}/`);
  return { ...(JSON.parse(text) as Json), metadata: { ...metadata, name } };
}

function storedAt(name: string): string {
  return objectPath("argoproj.io/v1alpha1", "appprojects", "argocd", name);
}

const client: OtherClient = {
  path: "/projects",
  async store(argocd, declared) {
    const [live] = await client.show(argocd, declared);
    const metadata = { ...(live?.metadata as Json | undefined), ...(declared.metadata as Json) };
    const project = { ...live, metadata, spec: declared.spec };
    const stored = await (live
      ? succeed(argocd, "PUT", `/projects/${nameOf(declared)}`, { project })
      : succeed(argocd, "POST", "/projects", { project }));
    // Applications that come next are refused until then.
    await eventually(() => knowsProject(argocd, nameOf(declared), stored.metadata.resourceVersion));
  },
  async show(argocd, declared) {
    const { status, body } = await ask(argocd, "GET", `/projects/${nameOf(declared)}`);
    return status === 200 ? [body] : [];
  },
  async remove(argocd, id) {
    // What finalizers of a test hold would stay for ever.
    await argocd.kubernetes.patch(storedAt(id), { metadata: { finalizers: null } }).catch(() => undefined);
    await removeShown(argocd, `/projects/${id}`, () => client.show(argocd, { metadata: { name: id } }));
  },
  async label(argocd, declared, metadata) {
    await argocd.kubernetes.patch(storedAt(nameOf(declared)), { metadata });
  },
};

function destinationKey(value: unknown): unknown {
  return isRecord(value) ? `${value.server || value.name || ""}/${value.namespace ?? ""}` : value;
}

/** Writes the policies of generated roles out, as policies of this project. */
function withPolicies(project: Json): Json {
  const metadata = isRecord(project.metadata) ? project.metadata : {};
  const spec = isRecord(project.spec) ? project.spec : {};
  if (!Array.isArray(spec.roles)) return project;
  const roles = spec.roles.filter(isRecord).map(({ spacing, ...role }) => {
    if (!Array.isArray(role.policies)) return role;
    const subject = `proj:${metadata.name}:${role.name}`;
    const policies = role.policies.map((action) =>
      ["p", subject, "applications", action, `${metadata.name}/*`, "allow"].join(String(spacing)),
    );
    return { ...role, policies };
  });
  return { ...project, spec: { ...spec, roles } };
}

const generated: Generated = {
  values: {
    "spec.sourceRepos[*]": fc.oneof(url, fc.constantFrom("*", "https://example.com/*", "!https://example.com/x")),
    "spec.sourceNamespaces[*]": globs,
    "spec.namespaceResourceWhitelist[*].kind": word,
    "spec.roles[*]": fc.record(
      {
        name: fc.constantFrom("deploy", "read-only", "a_1"),
        description: anyText,
        policies: fc.subarray(["sync", "get", "action/apps/Deployment/restart", "*"]),
        spacing: fc.constantFrom(",", ", ", ",  "),
        groups: fc.subarray(["payments", '"cn=a,ou=b"', "x y"]),
      },
      { requiredKeys: ["name", "spacing"] },
    ),
    "spec.syncWindows[*].schedule": fc.constantFrom("0 22 * * 1-5", "*/15 0-6,12 1 1/2 ?", "TZ=UTC 5 4 * jan-mar sun"),
    "spec.syncWindows[*].duration": fc.constantFrom("1h", "90m", "1h30m"),
    "spec.syncWindows[*].timeZone": fc.constantFrom("", "UTC", "Europe/Berlin", "America/New_York"),
    "spec.destinationServiceAccounts[*].server": fc.constantFrom("*", "https://kubernetes.default.svc", "https://x"),
    "spec.destinationServiceAccounts[*].namespace": globs,
    "spec.destinationServiceAccounts[*].defaultServiceAccount": fc.constantFrom("nobody", "argocd:deployer"),
  },
  builders: {
    "spec.sourceRepos": distinct((value) => value),
    "spec.destinations": distinct(destinationKey),
    "spec.destinationServiceAccounts": distinct(destinationKey),
    "spec.sourceNamespaces": distinct((value) => value),
    "spec.roles": distinct((role) => (isRecord(role) ? role.name : role)),
    "spec.syncWindows": distinct((window) => {
      if (!isRecord(window)) return window;
      const { kind, schedule, duration } = window;
      return [kind, schedule, duration];
    }),
    "spec.syncWindows[*]": (generator, schema, place) =>
      fc
        .constantFrom("applications", "namespaces", "clusters")
        .chain((target) =>
          generator.object(schema, place, { [target]: fc.array(globs, { minLength: 1, maxLength: 3 }) }),
        ),
  },
  whole: (generator, schema) => generator.object(schema, "").map(withPolicies),
};

export const specimen: Specimen = {
  kind: "AppProject",
  after: [],
  cannot: {},
  declare: ({ name }, revision) => ({
    metadata: { name, labels: { revision: String(revision) } },
    spec: {
      description: `revision ${revision}`,
      sourceRepos: ["*"],
      destinations: [{ server: "*", namespace: "*" }],
      clusterResourceWhitelist: [{ group: "*", kind: "*" }],
    },
  }),
  differsAt: ["metadata.labels.revision", "spec.description"],
  // Its lists are other kinds' too.
  options: { externallyManaged: ["spec.signatureKeys"] },
  client,
  maximal: { project: maximalAppProject as unknown as Json },
  at: ({ name }, number, declared) => renamed(declared, `${name}-${number}`),
  generated,
  storableValues: () => ({ "metadata.namespace": fc.constantFrom(undefined, "argocd") }),
  managed: ["spec.roles[*].groups", "spec.description", "spec.syncWindows[*].manualSync"],
};
