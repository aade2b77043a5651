import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { areLegacyKeysUsed, signatureChecks, signatureLists } from "../view/permissions";

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
  check(project, { config, report }) {
    const { policies, legacy } = signatureLists(project);
    if (policies.isEmpty() && legacy.isEmpty()) report(legacy, "is missing, and so is `sourceIntegrity`");
    else if (policies.isEmpty() && !areLegacyKeysUsed(project))
      report(policies, "is empty, and `signatureKeys` is ignored");
    for (const { field, mode, keys } of signatureChecks(project)) {
      if (mode.text() === "none" || mode.isAbsent()) report(mode.isAbsent() ? field : mode, "verifies nothing");
      for (const key of keys) {
        const id = key.text();
        if (id === undefined || config.keys.length === 0) continue;
        if (!config.keys.some((trusted) => trusted.toLowerCase() === id.toLowerCase())) {
          report(key, `${quoted(id)} is not among the trusted keys`);
        }
      }
    }
  },
});
