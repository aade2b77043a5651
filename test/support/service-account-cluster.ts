import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimen } from "../kinds/cluster";
import { succeed } from "./ask";
import { eventually } from "./eventually";
import { forwardTo } from "./forwarder";

const namespace = "default";
const secrets = (name?: string) => objectPath("v1", "secrets", namespace, name);
const accounts = (name?: string) => objectPath("v1", "serviceaccounts", namespace, name);
const rbac = "rbac.authorization.k8s.io";
const bindings = (name?: string) => objectPath(`${rbac}/v1`, "clusterrolebindings", undefined, name);

/** The local Kubernetes API under an address of its own, which Argo CD reaches as a service account. */
export interface ServiceAccountCluster {
  readonly server: string;
  /** The names of the Secrets that hold tokens of the account. */
  tokens(): Promise<string[]>;
  close(): Promise<void>;
}

/** Registers a cluster as `argocd cluster add` does: with a token that Kubernetes keeps in a Secret. */
export async function serviceAccountCluster(argocd: LocalArgoCd, name: string): Promise<ServiceAccountCluster> {
  const { kubernetes } = argocd;
  const forwarder = await forwardTo(argocd.kubernetesServer);
  const server = `https://127.0.0.1:${forwarder.port}`;
  const annotations = { "kubernetes.io/service-account.name": name };
  await kubernetes.create(accounts(), { metadata: { name } });
  await kubernetes.create(bindings(), {
    metadata: { name },
    roleRef: { apiGroup: rbac, kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  });
  await kubernetes.create(secrets(), {
    type: "kubernetes.io/service-account-token",
    metadata: { name: `${name}-first`, annotations },
  });
  const token = await eventually(async () => {
    const { data } = ((await kubernetes.get(secrets(`${name}-first`))) ?? {}) as { readonly data?: { token?: string } };
    return data?.token;
  });
  const bearerToken = Buffer.from(token, "base64").toString();
  await succeed(argocd, "POST", "/clusters", {
    server,
    name,
    config: { bearerToken, tlsClientConfig: { insecure: true } },
  });
  const tokens = async () => {
    const all = await kubernetes.list(secrets());
    const own = all.filter(({ metadata }) => metadata.annotations?.["kubernetes.io/service-account.name"] === name);
    return own.map(({ metadata }) => metadata.name);
  };
  return {
    server,
    tokens,
    async close() {
      await specimen.client.remove(argocd, server);
      for (const each of await tokens()) await kubernetes.delete(secrets(each));
      await kubernetes.delete(bindings(name));
      await kubernetes.delete(accounts(name));
      await forwarder.close();
    },
  };
}
