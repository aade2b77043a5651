import type { LocalArgoCd } from "../../tools/local-argocd";
import { objectPath } from "../../tools/local-argocd/kubernetes";

/* What Argo CD has stored and its API never shows. */

type Texts = Readonly<Record<string, string>>;

interface WithData {
  readonly data?: Texts;
}

/** The Secrets of a type, such as `repository`, in clear; the name of each as `__name`. */
export async function storedSecrets(argocd: LocalArgoCd, type: string): Promise<Texts[]> {
  const label = encodeURIComponent(`argocd.argoproj.io/secret-type=${type}`);
  const secrets = await argocd.kubernetes.list(`${objectPath("v1", "secrets", "argocd")}?labelSelector=${label}`);
  return secrets.map(({ metadata, ...secret }) => {
    const texts = Object.entries((secret as WithData).data ?? {});
    const decoded = texts.map(([key, text]) => [key, Buffer.from(text, "base64").toString()]);
    return { ...Object.fromEntries(decoded), __name: metadata.name };
  });
}

async function configMap(argocd: LocalArgoCd, name: string): Promise<Texts> {
  const found = await argocd.kubernetes.get(objectPath("v1", "configmaps", "argocd", name));
  return (found as WithData | undefined)?.data ?? {};
}

/** The lines of all known hosts. */
export async function storedKnownHosts(argocd: LocalArgoCd): Promise<string[]> {
  return ((await configMap(argocd, "argocd-ssh-known-hosts-cm")).ssh_known_hosts ?? "").split("\n");
}

/** All GPG keys, by their ids. */
export function storedGpgKeys(argocd: LocalArgoCd): Promise<Texts> {
  return configMap(argocd, "argocd-gpg-keys-cm");
}

/** The certificates of all hosts, by host. */
export function storedBundles(argocd: LocalArgoCd): Promise<Texts> {
  return configMap(argocd, "argocd-tls-certs-cm");
}
