import { automationOf } from "../checks/automation";
import { objectRule } from "../rule";

export const appPruneAllowEmpty = objectRule({
  name: "argocd-app-prune-allow-empty",
  description: "Automated pruning is never combined with `allowEmpty`.",
  reason: "A repository that renders to nothing by mistake would then delete everything that runs.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `allowEmpty` from `spec.syncPolicy.automated`.",
  kinds: ["Application"],
  settings: {},
  check({ root }, { report }) {
    const automated = automationOf(root);
    const empty = automated?.at("allowEmpty");
    if (empty?.isTrue() && automated?.at("prune").isTrue()) report(empty, "lets an empty sync delete every resource");
  },
});
