import type { LocalArgoCd } from "../../../tools/local-argocd";
import { inCluster } from "../programs";

/** What a set of a test is made of. */
export interface SetOptions {
  /** The repository with the folders that its applications deploy. */
  readonly repository: string;
  /** The name of each application. */
  readonly name: string;
  /** The folder in the repository that each deploys. */
  readonly path: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The spec of a set whose applications deploy folders of a test's own repository, each with a namespace of its own. */
export function setSpec(
  argocd: LocalArgoCd,
  generators: readonly object[],
  { repository, name, path, labels }: SetOptions,
): Record<string, unknown> {
  return {
    goTemplate: true,
    goTemplateOptions: ["missingkey=error"],
    generators,
    template: {
      metadata: { name, ...(labels && { labels }) },
      spec: {
        project: "default",
        source: { repoURL: repositoryUrl(argocd, repository), path, targetRevision: "main" },
        destination: { server: inCluster, namespace: name },
        syncPolicy: { automated: { prune: true }, syncOptions: ["CreateNamespace=true"] },
      },
    },
  };
}

/** A test's own repository as Argo CD reaches it. */
export function repositoryUrl(argocd: LocalArgoCd, repository: string): string {
  return `${argocd.gitDaemonUrl}/${repository}.git`;
}
