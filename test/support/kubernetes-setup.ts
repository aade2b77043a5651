import { kubernetesProvider, streamProgress } from "../../tools/local-argocd";
import globalSetup from "./global-setup";

/** Builds Pulumi's Kubernetes provider, once per machine, before the Argo CD that all tests share is started. */
export default async function kubernetesSetup(): Promise<void> {
  await kubernetesProvider({ progress: streamProgress(process.stderr) });
  await globalSetup();
}
