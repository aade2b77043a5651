import type { Field } from "./field";
import type { FlatObject } from "./kubernetes-secret";

/** Trusted hosts and keys in Argo CD's ConfigMaps, one object for each, flat as in the API. */
export function readConfigMap(root: Field): FlatObject[] {
  const data = root.at("data");
  switch (root.at("metadata", "name").text()) {
    case "argocd-tls-certs-cm":
      return tlsCertificates(data);
    case "argocd-ssh-known-hosts-cm":
      return knownHosts(data.at("ssh_known_hosts"));
    case "argocd-gpg-keys-cm":
      return gpgKeys(data);
    default:
      return [];
  }
}

/** The kinds that a ConfigMap may declare. */
export const configMapKinds = ["Certificate", "GpgKey"] as const;

/** The certificates of hosts, by host. */
export function tlsCertificates(byHost: Field): FlatObject[] {
  return byHost.entries().map(([serverName, certData]) => ({
    kind: "Certificate",
    value: { serverName, certType: "https", certData },
  }));
}

/** The hosts in a text of the form of OpenSSH's known_hosts; an unknown text is a host of which nothing is known. */
export function knownHosts(field: Field): FlatObject[] {
  if (!field.isKnown())
    return [{ kind: "Certificate", value: { serverName: field, certType: "ssh", certData: field } }];
  const lines = field.text()?.split("\n") ?? [];
  return lines.flatMap((line): FlatObject[] => {
    // A marker stands before the host: the key of an authority is used like a host's, a revoked one is not.
    if (/^\s*@revoked\s/.test(line)) return [];
    const [serverName, certSubType, certData] = line
      .replace(/^\s*@cert-authority\s/, "")
      .trim()
      .split(/\s+/);
    if (serverName?.startsWith("#") || certData === undefined) return [];
    return [{ kind: "Certificate", value: { serverName, certType: "ssh", certSubType, certData } }];
  });
}

/** The keys that commits are checked with, by their id. */
export function gpgKeys(byId: Field): FlatObject[] {
  return byId.entries().map(([, publicKey]) => ({ kind: "GpgKey", value: { publicKey } }));
}
