import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

/** What a user writes first: a project, its repository, and an application that is waited for. */
const config = new pulumi.Config();
const name = config.require("name");
const url = `${config.require("git")}/environments.git`;
const inCluster = "https://kubernetes.default.svc";

const project = new argocd.AppProject(name, {
  spec: {
    description: "Installed from the package",
    sourceRepos: [url],
    destinations: [{ server: inCluster, namespace: name }],
    clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
  },
});

const repository = new argocd.Repository(name, {
  repo: url,
  project: project.metadata.name,
  username: config.require("username"),
  password: config.requireSecret("password"),
});

const app = new argocd.Application(name, {
  spec: {
    project: project.metadata.name,
    source: { repoURL: repository.repo, path: "directory", targetRevision: config.require("revision") },
    destination: { server: inCluster, namespace: name },
    syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=true"] },
  },
  waitFor: "healthy",
});

export const health = app.status.health.status;
