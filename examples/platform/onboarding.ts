import * as argocd from "pulumi-argocd";
import { cluster } from "./cluster";
import { credentials } from "./credentials";
import { settings } from "./settings";
import type { Team } from "./teams";

const repositoryUrl = `${settings.git.url}/environments.git`;

/** The project of a team: one repository, one namespace, and a role for its CI. */
function projectOf({ name, group }: Team) {
  const { metadata } = new argocd.AppProject(name, {
    metadata: { labels: { environment: settings.environment } },
    spec: {
      description: `What ${name} deploys`,
      sourceRepos: [repositoryUrl],
      destinations: [{ server: cluster.server, namespace: name }],
      // What bounds the namespace is the platform's.
      namespaceResourceBlacklist: [
        { group: "", kind: "ResourceQuota" },
        { group: "", kind: "LimitRange" },
        { group: "rbac.authorization.k8s.io", kind: "*" },
        { group: "networking.k8s.io", kind: "NetworkPolicy" },
      ],
      orphanedResources: {
        warn: true,
        ignore: [
          { group: "", kind: "ResourceQuota" },
          { group: "", kind: "LimitRange" },
          { group: "rbac.authorization.k8s.io", kind: "*" },
        ],
      },
      roles: [
        {
          name: "ci",
          description: "Syncs the applications of the team",
          policies: ["get", "sync"].map((action) => `p, proj:${name}:ci, applications, ${action}, ${name}/*, allow`),
        },
        {
          name: "developer",
          description: "Sees the applications of the team and their logs",
          policies: ["applications", "logs"].map(
            (resource) => `p, proj:${name}:developer, ${resource}, get, ${name}/*, allow`,
          ),
          groups: [group],
        },
      ],
      syncWindows: settings.syncWindows.map((window) => ({ ...window, namespaces: [name] })),
    },
  });
  return metadata.name;
}

/** Makes everything that a team has on the platform. */
export function onboard(team: Team) {
  const { name } = team;
  const project = projectOf(team);
  const repository = new argocd.Repository(name, {
    repo: repositoryUrl,
    project,
    username: settings.git.username,
    password: settings.git.password,
  });
  const { metadata, status, url } = new argocd.Application(name, {
    metadata: { labels: { team: name }, finalizers: ["resources-finalizer.argocd.argoproj.io"] },
    spec: {
      project,
      source: { repoURL: repository.repo, path: team.path, targetRevision: settings.revision },
      destination: { server: cluster.server, namespace: name },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        retry: { limit: 3, backoff: { duration: "5s", factor: 2, maxDuration: "1m" } },
      },
    },
    waitFor: "healthy",
  });
  const token = new argocd.ProjectToken(name, { project, role: "ci", expiresIn: "2160h", renewBefore: "720h" });
  return {
    application: metadata.name,
    health: status.health.status,
    url,
    credentials: credentials(name, token.jwt),
  };
}
