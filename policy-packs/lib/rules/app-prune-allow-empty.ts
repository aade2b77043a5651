import { objectRule } from "../rule";
import { automationOf } from "../view/deployments";

export const appPruneAllowEmpty = objectRule({
  name: "argocd-app-prune-allow-empty",
  description: "Automated pruning is never combined with `allowEmpty`.",
  reason: "A repository that renders to nothing by mistake would then delete everything that runs.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `allowEmpty` from `spec.syncPolicy.automated`.",
  kinds: ["Application"],
  settings: {},
  check(application, { report }) {
    const automated = automationOf(application);
    if (automated === undefined) return;
    const empty = automated.at("allowEmpty");
    if (automated.at("prune").isTrue() && empty.isTrue()) report(empty, "lets an empty sync delete every resource");
  },
});
