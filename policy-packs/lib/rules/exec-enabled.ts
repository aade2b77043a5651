import { objectRule } from "../rule";
import { settingOf } from "../view/own-settings";

export const execEnabled = objectRule({
  name: "argocd-exec-enabled",
  description: "The web interface opens no shells in pods.",
  reason:
    "A shell has what the pod has: its secrets, its network and its service account. It takes Argo CD's own rights to all pods of " +
    "all clusters, and what is typed is in no repository.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `exec.enabled`; let those who need a shell have it in Kubernetes, under their own names.",
  kinds: ["argocd-cm"],
  settings: {},
  check(configMap, { report }) {
    const field = settingOf(configMap, "exec.enabled");
    // Argo CD compares this text, and parses none.
    if (field?.text() === "true") report(field, "lets the web interface open shells in pods");
  },
});
