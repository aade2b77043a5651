import { type LocalArgoCd, objectPath } from "../../tools/local-argocd";

/* What Argo CD has stored and its API never shows. */

interface WithData {
  readonly data?: Readonly<Record<string, string>>;
}

/** The addresses and passwords of all repositories and credentials. */
export async function storedPasswords(
  argocd: LocalArgoCd,
): Promise<{ readonly url: string; readonly password: string }[]> {
  const secrets = (await argocd.kubernetes.list(objectPath("v1", "secrets", "argocd"))) as unknown as WithData[];
  const decode = (text = "") => Buffer.from(text, "base64").toString();
  return secrets.map(({ data }) => ({ url: decode(data?.url), password: decode(data?.password) }));
}

/** The lines of all known hosts. */
export async function storedKnownHosts(argocd: LocalArgoCd): Promise<string[]> {
  const hosts = await argocd.kubernetes.get(objectPath("v1", "configmaps", "argocd", "argocd-ssh-known-hosts-cm"));
  return ((hosts as unknown as WithData).data?.ssh_known_hosts ?? "").split("\n");
}
