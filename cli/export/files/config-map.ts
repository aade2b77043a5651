import type { Json } from "../../../provider/contract";
import type { Kind } from "../../../provider/kinds/registry";
import { isRecord } from "../../../provider/model/json";
import type { Step } from "../../../provider/model/paths";
import type { LeftOut } from "../found";
import type { Draft, KubernetesObject, Taken } from "./taken";

/** The key under which a ConfigMap has the lines of known hosts. */
const knownHostsKey = "ssh_known_hosts";

/** Takes the certificates, known hosts or GPG keys that a ConfigMap of Argo CD holds. */
export function fromConfigMap(object: KubernetesObject): Taken | undefined {
  if (object.kind !== "ConfigMap") return undefined;
  const title = `ConfigMap "${object.name}"`;
  const data = Object.entries(isRecord(object.value.data) ? object.value.data : {}).filter(([, value]) => value !== "");
  const draftsOf = (kind: Kind, toInputs: (key: string, value: unknown) => Json): Taken => ({
    drafts: data.map(([key, value]) => draft(kind, title, toInputs(key, value), ["data", key])),
    leftOut: [],
    mistakes: [],
  });
  switch (object.name) {
    case "argocd-tls-certs-cm":
      return draftsOf("Certificate", (serverName, certData) => ({ serverName, certType: "https", certData }));
    case "argocd-gpg-keys-cm":
      return draftsOf("GpgKey", (_keyID, keyData) => ({ keyData }));
    case "argocd-ssh-known-hosts-cm":
      return knownHosts(title, data.find(([key]) => key === knownHostsKey)?.[1]);
    default:
      return undefined;
  }
}

function draft(kind: Kind, title: string, inputs: Json, path: readonly Step[], remarks: readonly string[] = []): Draft {
  return { kind, inputs, title, remarks, placeOf: () => path };
}

function knownHosts(title: string, text: unknown): Taken {
  const drafts: Draft[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, line] of (typeof text === "string" ? text : "").split("\n").entries()) {
    const [hosts = "", certSubType, certData] = line.trim().split(/\s+/);
    if (hosts === "" || hosts.startsWith("#")) continue;
    const why = unnamedHost(hosts);
    const where = `line ${index + 1} of its known hosts`;
    if (why) leftOut.push({ title: `${title}, ${where}`, why });
    for (const serverName of why ? [] : hosts.split(",")) {
      const inputs = { serverName, certType: "ssh", certSubType, certData };
      drafts.push(draft("Certificate", `${title}, ${where}`, inputs, ["data", knownHostsKey]));
    }
  }
  return { drafts, leftOut, mistakes: [] };
}

/** Why a line of known hosts names no host that can be declared. */
function unnamedHost(hosts: string): string | undefined {
  if (hosts.startsWith("|")) return "has the hash of a host in place of its name: write the name";
  if (hosts.startsWith("@")) return "is for an authority or a revoked key, which Argo CD does not read";
  return /[*?!]/.test(hosts) ? "has a pattern in place of a host, which Argo CD does not read" : undefined;
}
