import { objectRule } from "../rule";
import { choice } from "../settings";
import { automationOf } from "../view/deployments";

export const appSelfHeal = objectRule({
  name: "argocd-app-self-heal",
  description: "Automated syncs undo changes made in the cluster, or leave them, as the environment demands.",
  reason: "In production the repository is the truth; while debugging in development, self-heal is in the way.",
  severity: "medium",
  levels: { baseline: "disabled", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Set `spec.syncPolicy.automated.selfHeal` as this environment demands.",
  kinds: ["Application"],
  settings: { mode: choice("What is demanded of automated syncs.", ["required", "forbidden"], "required") },
  check(application, { config, report }) {
    const automated = automationOf(application);
    if (automated === undefined) return;
    const heal = automated.at("selfHeal");
    if (config.mode === "forbidden" && heal.isTrue()) report(heal, "is `true`, which is forbidden here");
    if (config.mode === "required" && heal.isNotTrue()) report(heal, "is not `true`");
  },
});
