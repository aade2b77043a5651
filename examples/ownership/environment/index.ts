/** One environment of a team, `dev` or `prod`: what it owns has its name, what it shares is looked up. */
import * as pulumi from "@pulumi/pulumi";
import * as argocd from "pulumi-argocd";

const config = new pulumi.Config();
const environment = pulumi.getStack();
const name = `payments-${environment}`;
// Set to true, and deployed, before the environment is taken down.
const retires = config.getBoolean("retires") ?? false;

// Looked up and not owned: no command of this stack changes or deletes it.
const cluster = argocd.Cluster.get("workloads", config.require("clusterServer"));

const destination = { server: cluster.server, namespace: name };
const repoURL = config.require("repository");

const project = new argocd.AppProject(name, {
  spec: {
    sourceRepos: [repoURL],
    destinations: [destination],
    clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
  },
});

// Of the project: the other environment has the same URL with credentials of its own.
const repository = new argocd.Repository(name, {
  repo: repoURL,
  project: project.metadata.name,
  username: config.require("gitUsername"),
  password: config.requireSecret("gitPassword"),
});

new argocd.Application(
  name,
  {
    spec: {
      project: project.metadata.name,
      source: { repoURL: repository.repo, path: ".", targetRevision: "main" },
      destination,
      syncPolicy: { automated: {}, syncOptions: ["CreateNamespace=true"] },
    },
    waitFor: "healthy",
  },
  { protect: environment === "prod" && !retires },
);
