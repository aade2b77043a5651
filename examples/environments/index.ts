/** One environment of the guestbook: what differs between `dev`, `staging` and `prod` is their configuration alone. */
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";
import { environmentSettings } from "./settings";

const environment = pulumi.getStack();
const settings = environmentSettings();
const name = `guestbook-${environment}`;
const labels = { "app.kubernetes.io/part-of": "guestbook", environment };
const inCluster = "https://kubernetes.default.svc";

const cluster = new argocd.Cluster(name, {
  server: settings.cluster.server,
  name,
  labels,
  config: {
    bearerToken: settings.cluster.token,
    tlsClientConfig: { caData: settings.cluster.caData, serverName: settings.cluster.serverName },
  },
});

const repositoryUrl = `${settings.git.url}/environments.git`;

const project = new argocd.AppProject(name, {
  metadata: { labels },
  spec: {
    description: settings.description,
    sourceRepos: [repositoryUrl],
    destinations: [
      { server: inCluster, namespace: name },
      { server: cluster.server, namespace: name },
    ],
    clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
    // What bounds the namespace is the platform's to deploy.
    namespaceResourceBlacklist: [
      { group: "rbac.authorization.k8s.io", kind: "Role" },
      { group: "rbac.authorization.k8s.io", kind: "RoleBinding" },
      { group: "", kind: "ResourceQuota" },
      { group: "networking.k8s.io", kind: "NetworkPolicy" },
    ],
    orphanedResources: { warn: true },
    roles: [
      {
        name: "operator",
        description: "Syncs the applications and restarts their deployments",
        policies: ["get", "sync", "action/apps/Deployment/restart"].map(
          (action) => `p, proj:${name}:operator, applications, ${action}, ${name}/*, allow`,
        ),
        groups: settings.operators,
      },
      {
        name: "viewer",
        description: "Sees the applications and their logs",
        policies: ["applications", "logs"].map(
          (resource) => `p, proj:${name}:viewer, ${resource}, get, ${name}/*, allow`,
        ),
      },
    ],
    syncWindows: settings.syncWindows.map((window) => ({ ...window, namespaces: [name] })),
  },
});

// Of the project, so that the environments can share an Argo CD although they share the repository.
const repository = new argocd.Repository(name, {
  repo: repositoryUrl,
  project: project.metadata.name,
  username: settings.git.username,
  password: settings.git.password,
});

new argocd.Certificate(name, {
  serverName: settings.git.host,
  certType: "ssh",
  certSubType: "ssh-ed25519",
  certData: settings.git.hostKey,
});

/** The part of a source that the applications do not share. */
interface Source {
  readonly path: string;
  readonly helm?: { valuesObject: Record<string, unknown> };
  readonly kustomize?: { commonLabels: Record<string, string> };
}

/** Declares an application of the environment. */
function application(part: string, server: pulumi.Input<string>, source: Source) {
  const { metadata, status, url } = new argocd.Application(`${name}-${part}`, {
    // Whoever deletes it, with kubectl too, deletes what it runs.
    metadata: { labels, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    spec: {
      project: project.metadata.name,
      source: { repoURL: repository.repo, targetRevision: settings.revision, ...source },
      destination: { server, namespace: name },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ["CreateNamespace=true"],
        retry: { limit: settings.retries, backoff: { duration: "5s", factor: 2, maxDuration: "1m" } },
      },
    },
    waitFor: "healthy",
  });
  return { name: metadata.name, health: status.health.status, revision: status.sync.revision, url };
}

/** Health, deployed revision and address of each application. */
export const applications = {
  directory: application("directory", inCluster, { path: "directory" }),
  helm: application("helm", cluster.server, {
    path: "helm",
    helm: {
      valuesObject: {
        greeting: settings.greeting,
        replicas: settings.replicas,
        features: { search: { enabled: true, limit: 20 } },
        hosts: [`${environment}.guestbook.example.com`],
      },
    },
  }),
  kustomize: application("kustomize", cluster.server, {
    path: settings.kustomizePath,
    kustomize: { commonLabels: { environment } },
  }),
};
