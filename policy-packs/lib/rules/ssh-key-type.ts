import { type SshKey, sshPrivateKey, sshPublicKey } from "../checks/certificates";
import { listed, quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { count, texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import type { Field } from "../view/field";

const good = [
  "ssh-ed25519",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "sk-ssh-ed25519@openssh.com",
  "sk-ecdsa-sha2-nistp256@openssh.com",
];

/** The key of a server or of Argo CD, and the field that holds it; undefined where there is none that can be read. */
function keyOf({ kind, root }: ArgoObject): { field: Field; key: SshKey } | undefined {
  if (kind !== "Certificate") {
    const field = root.at("sshPrivateKey");
    const key = sshPrivateKey(field.text() ?? "");
    return key && { field, key };
  }
  const field = root.at("certSubType");
  const type = field.text();
  if (!type || root.at("certType").text() !== "ssh") return undefined;
  if (type !== "ssh-rsa") return { field, key: { type } };
  const data = root.at("certData");
  return data.isKnown() || data.isAbsent() ? { field, key: sshPublicKey(type, data.text() ?? "") } : undefined;
}

export const sshKeyTypes = objectRule({
  name: "argocd-ssh-key-type",
  description: "SSH keys of servers and of Argo CD are of the allowed types; RSA keys are long enough.",
  reason: "DSA is broken, and RSA keys of servers are often old and short.",
  severity: "medium",
  levels: { baseline: "advisory", production: "mandatory", strict: { enforcementLevel: "mandatory", rsaBits: 3072 } },
  remediationSteps: "Use an `ssh-ed25519` key; `ssh-keyscan -t ed25519 HOST` shows a server's.",
  kinds: ["Certificate", "Repository", "RepositoryCredentials"],
  settings: {
    allowed: texts("Allowed types, as in `known_hosts`.", good),
    rsaBits: count(
      "Least bits of an `ssh-rsa` key, which some hosts have alone. 0 refuses all that are not listed.",
      2048,
    ),
  },
  check(object, { config, report }) {
    const found = keyOf(object);
    if (found === undefined || config.allowed.includes(found.key.type)) return;
    const { type, rsaBits } = found.key;
    if (type === "ssh-rsa" && config.rsaBits > 0 && rsaBits !== undefined) {
      if (rsaBits >= config.rsaBits) return;
      report(found.field, `is an RSA key of ${rsaBits} bits; ${config.rsaBits} are demanded`);
      return;
    }
    report(found.field, `is of type ${quoted(type)}; allowed are ${listed(config.allowed, "and")}`);
  },
});
