import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { texts } from "../settings";

export const projectSignatureKeys = objectRule({
  name: "argocd-project-signature-keys",
  description: "A project deploys signed commits only.",
  reason: "A signature proves that a commit comes from a person, also when the Git server or an account is taken over.",
  severity: "medium",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps:
    "Name the trusted keys in `spec.sourceIntegrity.git.policies`, or in `spec.signatureKeys` before 3.5.",
  kinds: ["AppProject"],
  settings: { keys: texts("Key IDs that may be trusted. Empty: any.") },
  check({ root }, { config, report }) {
    const spec = root.at("spec");
    const policies = spec.at("sourceIntegrity", "git", "policies");
    const listed = spec.at("signatureKeys");
    if (policies.isEmpty() && listed.isEmpty()) report(listed, "is missing, and so is `sourceIntegrity`");
    for (const policy of policies.items()) {
      const mode = policy.at("gpg", "mode");
      if (mode.text() === "none") report(mode, "verifies nothing");
    }
    const keys = [
      ...listed.items().map((key) => key.at("keyID")),
      ...policies.items().flatMap((policy) => policy.at("gpg", "keys").items()),
    ];
    for (const key of keys) {
      const id = key.text();
      if (id === undefined || config.keys.length === 0) continue;
      if (!config.keys.some((trusted) => trusted.toLowerCase() === id.toLowerCase())) {
        report(key, `${quoted(id)} is not among the trusted keys`);
      }
    }
  },
});
