import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { kubernetesProvider, type LocalArgoCd, pulumiToolchain } from "../../tools/local-argocd";
import { connectionOf, Stack } from "./stack";

/** A stack whose program may use `@pulumi/kubernetes` too, and has `k8s` and the components. */
export async function kubernetesStack(argocd: LocalArgoCd): Promise<Stack> {
  const folders = [await kubernetesProvider(), await pulumiToolchain(), process.env.PATH];
  return Stack.create({ ...connectionOf(argocd), PATH: folders.join(delimiter) });
}

/** Sets the program of such a stack. */
export function kubernetesProgram(stack: Stack, source: string): void {
  const imports = [
    'const k8s = require("@pulumi/kubernetes");',
    'const { ArgoCdSettings, ManagedCluster } = require("pulumi-argocd/kubernetes");',
  ];
  stack.program([...imports, source].join("\n"));
}

/** A kubeconfig of an administrator, for the local Kubernetes API under an address of its own. */
export function administrator(argocd: LocalArgoCd, server: string): object {
  const name = "local";
  const authority = readFileSync(argocd.caCertPath).toString("base64");
  return {
    "current-context": name,
    clusters: [{ name, cluster: { server, "certificate-authority-data": authority } }],
    users: [{ name, user: { token: argocd.kubernetesToken } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
  };
}
