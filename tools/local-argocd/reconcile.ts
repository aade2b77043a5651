import { controlNamespace, seededRepository } from "./addresses";
import { type KubernetesClient, objectPath } from "./kubernetes";

const name = "local-argocd-first-reconciliation";

interface ApplicationStatus {
  readonly sync?: { readonly status?: string };
  readonly conditions?: readonly { readonly type: string; readonly message: string }[];
}

/** Has Argo CD compare an application with git once, without deploying it, and takes the application away again. */
export async function reconcileOnce(
  client: KubernetesClient,
  gitUrl: string,
  until: (check: () => Promise<boolean>, told: () => string) => Promise<void>,
): Promise<void> {
  const applications = objectPath("argoproj.io/v1alpha1", "applications", controlNamespace);
  const path = `${applications}/${name}`;
  await client.apply(path, {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name },
    spec: {
      project: "default",
      source: { repoURL: `${gitUrl}/${seededRepository}`, path: "directory", targetRevision: "main" },
      destination: { server: "https://kubernetes.default.svc", namespace: "default" },
    },
  });
  let conditions: ApplicationStatus["conditions"] = [];
  try {
    const isReconciled = async () => {
      const status = (await client.get(path))?.status as ApplicationStatus | undefined;
      conditions = status?.conditions;
      // Whoever narrowed the default project may have shut this application out, which it takes the controller to tell.
      const isShutOut = conditions?.some(({ type }) => type === "InvalidSpecError") ?? false;
      return isShutOut || ["Synced", "OutOfSync"].includes(status?.sync?.status ?? "");
    };
    await until(isReconciled, () => conditions?.map(({ type, message }) => `${type}: ${message}`).join("\n") ?? "");
  } finally {
    await client.delete(path);
  }
}
