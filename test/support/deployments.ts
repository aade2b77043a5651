import { commitFiles, healthAnnotations, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { ask } from "./ask";
import { eventually } from "./eventually";
import { inCluster } from "./programs";

/** A ConfigMap as text for a repository, with the health that Argo CD shall see in it. */
export function configMap(
  name: string,
  options: {
    health?: "Degraded" | "Progressing";
    message?: string;
    hook?: string;
    data?: unknown;
    finalizer?: string;
  } = {},
): string {
  const annotations = {
    ...(options.health && { [healthAnnotations.health]: options.health }),
    ...(options.message && { [healthAnnotations.message]: options.message }),
    ...(options.hook && { "argocd.argoproj.io/hook": options.hook }),
  };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, annotations, ...(options.finalizer && { finalizers: [options.finalizer] }) },
    data: options.data ?? { a: "1" },
  });
}

/** Commits files to a repository of its own for a test. Answers the commit. */
export function commit(argocd: LocalArgoCd, repository: string, files: Record<string, string | null>): Promise<string> {
  return commitFiles(`${argocd.gitDirectory}/${repository}.git`, files, "Change what is deployed");
}

/** Arguments of an application that deploys the top folder of a test's own repository. */
export function deploying(argocd: LocalArgoCd, repository: string, options: Record<string, unknown> = {}) {
  const { syncPolicy, project = "default", targetRevision = "main", ...rest } = options;
  return {
    metadata: { name: repository },
    spec: {
      project,
      source: { repoURL: `${argocd.gitDaemonUrl}/${repository}.git`, path: ".", targetRevision },
      destination: { server: inCluster, namespace: repository },
      syncPolicy: syncPolicy ?? { syncOptions: ["CreateNamespace=true"] },
    },
    ...rest,
  };
}

/** The application as Argo CD shows it now. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any form
export async function liveApplication(argocd: LocalArgoCd, name: string): Promise<any> {
  const { items } = (await ask(argocd, "GET", `/applications?name=${name}&appNamespace=argocd`)).body;
  return items?.[0];
}

/** Whether the project is in the cache in which Argo CD looks up the projects of applications; as it was stored, if that is said. */
export async function knowsProject(argocd: LocalArgoCd, name: string, resourceVersion = "0"): Promise<boolean> {
  const { status, body } = await ask(argocd, "GET", `/projects/${name}/detailed`);
  return status === 200 && Number(body.project.metadata.resourceVersion) >= Number(resourceVersion);
}

/** Changes an application behind Argo CD's back, and waits until its lists, which come from a cache, show it. */
export async function patchApplication(argocd: LocalArgoCd, name: string, changes: object): Promise<void> {
  const path = objectPath("argoproj.io/v1alpha1", "applications", "argocd", name);
  const { metadata } = await argocd.kubernetes.patch(path, changes);
  await eventually(async () => {
    const live = await liveApplication(argocd, name);
    return Number(live?.metadata.resourceVersion) >= Number(metadata.resourceVersion);
  });
}
