import { objectRule } from "../rule";
import { settingOf } from "../view/own-settings";

export const anonymousAccess = objectRule({
  name: "argocd-anonymous-access",
  description: "Nobody uses Argo CD without logging in.",
  reason:
    "Whoever reaches the address gets the default role: with `role:readonly` he sees every application, its manifests and its logs.",
  severity: "critical",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `users.anonymous.enabled`, and give those who only look `role:readonly` by a group.",
  kinds: ["argocd-cm"],
  settings: {},
  check(configMap, { report }) {
    const field = settingOf(configMap, "users.anonymous.enabled");
    // Argo CD compares this text, and parses none.
    if (field?.text() === "true") report(field, "lets everybody in who reaches the address");
  },
});
