import type { LiveCertificate } from "./api";

/** The SSH hosts whose keys come with Argo CD's own manifests. */
const shippedHosts = new Set([
  "[ssh.github.com]:443",
  "bitbucket.org",
  "github.com",
  "gitlab.com",
  "ssh.dev.azure.com",
  "vs-ssh.visualstudio.com",
]);

/** Whether it is a host key that comes with Argo CD's own manifests, as far as its host tells. */
export function isShipped([first]: readonly LiveCertificate[]): boolean {
  return first?.certType === "ssh" && shippedHosts.has(first.serverName);
}

/** Where the data stands that Argo CD's API shows to nobody. */
export function remarksOn(live: readonly LiveCertificate[]): readonly string[] {
  const [{ certType, serverName = "", certInfo } = {} as Partial<LiveCertificate>] = live;
  const subject = certType === "https" && certInfo ? ` but for its subject (${certInfo})` : "";
  const place =
    certType === "https"
      ? `the ConfigMap argocd-tls-certs-cm has it under the key ${serverName}`
      : "the ConfigMap argocd-ssh-known-hosts-cm has it in the line that begins with its host";
  return [`Argo CD does not show its data${subject}: ${place}`];
}
