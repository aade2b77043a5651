import type { FoundObject } from "../../cli/export/found";
import { registry } from "../../provider/kinds/registry";
import { asWritten } from "../../provider/lifecycle/as-written";
import { found } from "./exported";

const name = "guestbook-dev";
const labels = { "app.kubernetes.io/part-of": "guestbook", environment: "dev" };
const inCluster = "https://kubernetes.default.svc";
const server = "https://staging.example.com:6443";
const repo = "https://git.example.com/environments.git";

function application(part: string, cluster: string, source: object): FoundObject {
  return found("Application", `argocd/${name}-${part}`, {
    metadata: { name: `${name}-${part}`, labels, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    spec: {
      project: name,
      source: { repoURL: repo, targetRevision: "main", ...source },
      destination: { server: cluster, namespace: name },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ["CreateNamespace=true"],
        retry: { limit: 5, backoff: { duration: "5s", factor: 2, maxDuration: "1m" } },
      },
    },
  });
}

function role(role: string, description: string, rights: readonly string[], groups?: readonly string[]) {
  const policies = rights.map((right) => `p, proj:${name}:${role}, ${right}, ${name}/*, allow`);
  return { name: role, description, policies, ...(groups && { groups }) };
}

const stored: readonly FoundObject[] = [
  application("directory", inCluster, { path: "directory" }),
  application("helm", server, {
    path: "helm",
    helm: {
      valuesObject: {
        greeting: "Hello from dev",
        replicas: 1,
        features: { search: { enabled: true, limit: 20 } },
        hosts: ["dev.guestbook.example.com"],
      },
    },
  }),
  application("kustomize", server, {
    path: "kustomize/overlays/dev",
    kustomize: { commonLabels: { environment: "dev" } },
  }),
  found("AppProject", name, {
    metadata: { name, labels },
    spec: {
      description: "Where the guestbook is tried out",
      sourceRepos: [repo],
      destinations: [
        { server: inCluster, namespace: name },
        { server, namespace: name },
      ],
      clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
      namespaceResourceBlacklist: [
        { group: "rbac.authorization.k8s.io", kind: "Role" },
        { group: "rbac.authorization.k8s.io", kind: "RoleBinding" },
        { group: "", kind: "ResourceQuota" },
        { group: "networking.k8s.io", kind: "NetworkPolicy" },
      ],
      orphanedResources: { warn: true },
      roles: [
        role(
          "operator",
          "Syncs the applications and restarts their deployments",
          ["get", "sync", "action/apps/Deployment/restart"].map((action) => `applications, ${action}`),
          ["guestbook-developers"],
        ),
        role("viewer", "Sees the applications and their logs", ["applications, get", "logs, get"]),
      ],
      syncWindows: [{ kind: "allow", schedule: "0 6 * * *", duration: "16h", namespaces: [name] }],
    },
  }),
  found(
    "Repository",
    `${repo}|${name}`,
    { repo, project: name },
    { hidden: ["username", "password", "bearerToken", "gcpServiceAccountKey"] },
  ),
  found(
    "Cluster",
    server,
    { server, name, labels, config: { tlsClientConfig: { serverName: "localhost" } } },
    {
      hidden: ["config.bearerToken", "config.username", "config.password", "config.tlsClientConfig.caData"],
      remarks: [
        "Argo CD does not show how it logs in: where it runs a command, declare that as `config.execProviderConfig`",
      ],
    },
  ),
  found(
    "Certificate",
    "ssh|ssh-ed25519|git.example.com",
    { serverName: "git.example.com", certType: "ssh", certSubType: "ssh-ed25519" },
    { hidden: ["certData"] },
  ),
];

/** What the quickstart's environment leaves in an Argo CD, as it is found there. */
export const environmentFinding: readonly FoundObject[] = stored.map((object) => {
  return { ...object, inputs: asWritten(registry[object.kind], object.inputs) };
});
