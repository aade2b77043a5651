import type { Field } from "./field";

/** The certificates in Argo CD's two ConfigMaps of trusted hosts, one for each host, flat as in the API. */
export function readConfigMap(root: Field): Record<string, unknown>[] {
  const name = root.at("metadata", "name").text();
  const data = root.at("data");
  if (name === "argocd-tls-certs-cm") {
    return data
      .entries()
      .map(([serverName, certData]) => ({ serverName, certType: "https", certData: certData.raw() }));
  }
  if (name !== "argocd-ssh-known-hosts-cm") return [];
  const lines = data.at("ssh_known_hosts").text()?.split("\n") ?? [];
  return lines.flatMap((line) => {
    // A marker stands before the host: the key of an authority is used like a host's, a revoked one is not.
    if (/^\s*@revoked\s/.test(line)) return [];
    const [serverName, certSubType, certData] = line
      .replace(/^\s*@cert-authority\s/, "")
      .trim()
      .split(/\s+/);
    if (serverName?.startsWith("#") || certData === undefined) return [];
    return [{ serverName, certType: "ssh", certSubType, certData }];
  });
}
