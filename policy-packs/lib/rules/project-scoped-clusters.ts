import { objectRule } from "../rule";
import { takesOwnClustersAlone } from "../view/permissions";

export const projectScopedClusters = objectRule({
  name: "argocd-project-scoped-clusters",
  description: "A project deploys to clusters that belong to it only.",
  reason: "A destination pattern can match a cluster that is added later; a cluster of the project is meant for it.",
  severity: "medium",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps: "Set `spec.permitOnlyProjectScopedClusters` to `true` and give the clusters their `project`.",
  kinds: ["AppProject"],
  settings: {},
  check(project, { report }) {
    const only = takesOwnClustersAlone(project);
    if (only.isNotTrue()) report(only, "is not `true`");
  },
  remedy(project, { set }) {
    if (takesOwnClustersAlone(project).isNotTrue()) {
      set(["spec", "permitOnlyProjectScopedClusters"], true);
    }
  },
});
