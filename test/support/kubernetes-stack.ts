import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import {
  KubernetesClient,
  type KubernetesObject,
  kubernetesProvider,
  type LocalArgoCd,
  objectPath,
  pulumiToolchain,
} from "../../tools/local-argocd";
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

/** The token by which Argo CD logs in to a cluster; empty where it has none. */
export async function tokenOfCluster(argocd: LocalArgoCd, server: string): Promise<string> {
  const secrets = await argocd.kubernetes.list(
    `${objectPath("v1", "secrets", "argocd")}?labelSelector=argocd.argoproj.io/secret-type=cluster`,
  );
  const decoded = (secret: KubernetesObject, key: string) =>
    Buffer.from((secret.data as Record<string, string>)[key] ?? "", "base64").toString();
  const found = secrets.find((secret) => decoded(secret, "server") === server);
  return found ? (JSON.parse(decoded(found, "config")) as { bearerToken: string }).bearerToken : "";
}

/** Acts on the local Kubernetes as the one whom a token is from. */
export function holderOf(argocd: LocalArgoCd, token: string): KubernetesClient {
  const certificateAuthority = readFileSync(argocd.caCertPath, "utf8");
  return new KubernetesClient({ server: argocd.kubernetesServer, token, certificateAuthority });
}
