import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

const config = new pulumi.Config();

const labels = { "app.kubernetes.io/part-of": "guestbook", environment: "dev" };

const syncPolicy = {
  automated: { prune: true, selfHeal: true },
  syncOptions: ["CreateNamespace=true"],
  retry: {
    limit: 1,
    backoff: { duration: "5s", factor: 2, maxDuration: "1m" },
  },
};

export const guestbookDev = new argocd.AppProject("guestbook-dev", {
  metadata: { labels },
  spec: {
    sourceRepos: ["https://git.example.com/environments.git"],
    destinations: [
      { server: "https://kubernetes.default.svc", namespace: "guestbook-dev" },
      { server: "https://dev.example.com:6443", namespace: "guestbook-dev" },
    ],
    description: "Development; every commit on main, at once",
    roles: [
      {
        name: "operator",
        description: "Syncs the applications and restarts their deployments",
        policies: [
          "p, proj:guestbook-dev:operator, applications, get, guestbook-dev/*, allow",
          "p, proj:guestbook-dev:operator, applications, sync, guestbook-dev/*, allow",
          "p, proj:guestbook-dev:operator, applications, action/apps/Deployment/restart, guestbook-dev/*, allow",
        ],
        groups: ["guestbook-developers"],
      },
      {
        name: "viewer",
        description: "Sees the applications and their logs",
        policies: [
          "p, proj:guestbook-dev:viewer, applications, get, guestbook-dev/*, allow",
          "p, proj:guestbook-dev:viewer, logs, get, guestbook-dev/*, allow",
        ],
      },
    ],
    clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
    namespaceResourceBlacklist: [
      { group: "rbac.authorization.k8s.io", kind: "Role" },
      { group: "rbac.authorization.k8s.io", kind: "RoleBinding" },
      { group: "", kind: "ResourceQuota" },
      { group: "networking.k8s.io", kind: "NetworkPolicy" },
    ],
    orphanedResources: { warn: true },
    syncWindows: [
      {
        kind: "allow",
        schedule: "0 0 * * *",
        duration: "24h",
        namespaces: ["guestbook-dev"],
        description: "Any time",
      },
    ],
  },
});

export const gitExampleComEnvironments = new argocd.Repository(
  "git-example-com-environments",
  {
    repo: "https://git.example.com/environments.git",
    project: guestbookDev.metadata.name,
    username: config.getSecret("gitExampleComEnvironmentsUsername"),
    password: config.getSecret("gitExampleComEnvironmentsPassword"),
  },
);

new argocd.Application("guestbook-dev-directory", {
  metadata: { labels },
  spec: {
    source: {
      repoURL: gitExampleComEnvironments.repo,
      path: "directory",
      targetRevision: "main",
    },
    destination: {
      server: "https://kubernetes.default.svc",
      namespace: "guestbook-dev",
    },
    project: guestbookDev.metadata.name,
    syncPolicy,
  },
});

new argocd.Application("guestbook-dev-helm", {
  metadata: { labels },
  spec: {
    source: {
      repoURL: gitExampleComEnvironments.repo,
      path: "helm",
      targetRevision: "main",
      helm: {
        valuesObject: {
          features: { search: { enabled: true, limit: 20 } },
          greeting: "hello from dev",
          hosts: ["dev.guestbook.example.com"],
          replicas: 1,
        },
      },
    },
    destination: {
      server: "https://dev.example.com:6443",
      namespace: "guestbook-dev",
    },
    project: guestbookDev.metadata.name,
    syncPolicy,
  },
});

new argocd.Application("guestbook-dev-kustomize", {
  metadata: { labels },
  spec: {
    source: {
      repoURL: gitExampleComEnvironments.repo,
      path: "kustomize",
      targetRevision: "main",
      kustomize: { commonLabels: { environment: "dev" } },
    },
    destination: {
      server: "https://dev.example.com:6443",
      namespace: "guestbook-dev",
    },
    project: guestbookDev.metadata.name,
    syncPolicy,
  },
});
