import { sshKeyType } from "../checks/certificates";
import { listed, quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { texts } from "../settings";

const good = ["ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"];

export const sshKeyTypes = objectRule({
  name: "argocd-ssh-key-type",
  description: "SSH keys of servers and of Argo CD are of the allowed types.",
  reason: "DSA is broken, and RSA keys of servers are often old and short.",
  severity: "medium",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Use an `ssh-ed25519` key; `ssh-keyscan -t ed25519 HOST` shows a server's.",
  kinds: ["Certificate", "Repository", "RepositoryCredentials"],
  settings: { allowed: texts("Allowed types, as in `known_hosts`.", good) },
  check({ kind, root }, { config, report }) {
    const field = kind === "Certificate" ? root.at("certSubType") : root.at("sshPrivateKey");
    const isSshCertificate = kind === "Certificate" && root.at("certType").text() === "ssh";
    const text = field.text();
    if (!text || (kind === "Certificate" && !isSshCertificate)) return;
    const type = kind === "Certificate" ? text : sshKeyType(text);
    if (type === undefined) return;
    if (!config.allowed.includes(type))
      report(field, `is of type ${quoted(type)}; allowed are ${listed(config.allowed, "and")}`);
  },
});
