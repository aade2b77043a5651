import { settingsKinds } from "./argo-object";
import type { Field } from "./field";
import type { FlatObject } from "./kubernetes-secret";

/**
 * What Argo CD's ConfigMaps hold: trusted hosts and keys, one object for each, flat as in the API, and its own settings, one
 * object for each ConfigMap.
 */
export function readConfigMap(root: Field): FlatObject[] {
  const data = root.at("data");
  const name = root.at("metadata", "name").text();
  const kind = settingsKinds.find((one) => one === name);
  if (kind !== undefined) return [settingsObject(kind, data, root.reads({ missing: undefined }).at("data"))];
  switch (name) {
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
export const configMapKinds = ["Certificate", "GpgKey", ...settingsKinds] as const;

/**
 * A ConfigMap with settings of Argo CD.
 * @param data all that it holds, of which a patch does not know what it leaves as it is.
 * @param written what is written of it.
 */
export function settingsObject(kind: (typeof settingsKinds)[number], data: Field, written: Field): FlatObject {
  return { kind, value: { name: kind, data, written } };
}

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
