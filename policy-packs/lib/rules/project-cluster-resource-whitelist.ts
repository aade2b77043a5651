import { isAnyGroup, isAnyKind } from "../argo/wildcards";
import { objectRule } from "../rule";
import { resourcesIn } from "../view/permissions";

export const projectClusterResourceWhitelist = objectRule({
  name: "argocd-project-cluster-resource-whitelist",
  description: "A project names the cluster-wide resources that it may deploy; `*` alone is no name.",
  reason: "Cluster roles, webhooks and custom resource definitions give power over the whole cluster.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "List group and kind of each resource that is needed, or remove the list to allow none.",
  kinds: ["AppProject"],
  settings: {},
  check(project, { report }) {
    for (const entry of resourcesIn(project, "clusterResourceWhitelist").items()) {
      const [group, kind] = [entry.at("group"), entry.at("kind")];
      const isEveryGroup = isAnyGroup(group.text() ?? "");
      if (isAnyKind(kind.text() ?? "")) {
        report(kind, isEveryGroup ? "permits every cluster-wide resource" : "permits every kind of the group");
      } else if (isEveryGroup) report(group, "permits the kind of every group");
    }
  },
});
