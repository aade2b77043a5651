import { objectRule } from "../rule";

export const projectClusterResourceWhitelist = objectRule({
  name: "argocd-project-cluster-resource-whitelist",
  description: "A project names the cluster-wide resources that it may deploy; `*` alone is no name.",
  reason: "Cluster roles, webhooks and custom resource definitions give power over the whole cluster.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "List group and kind of each resource that is needed, or remove the list to allow none.",
  kinds: ["AppProject"],
  settings: {},
  check({ root }, { report }) {
    for (const entry of root.at("spec", "clusterResourceWhitelist").items()) {
      const kind = entry.at("kind");
      if (/^\*+$/.test(kind.text() ?? "")) {
        const group = entry.at("group").text();
        const isAll = group !== undefined && /^\*+$/.test(group);
        report(kind, isAll ? "permits every cluster-wide resource" : "permits every kind of the group");
      } else if (/^\*+$/.test(entry.at("group").text() ?? "")) {
        report(entry.at("group"), "permits the kind of every group");
      }
    }
  },
});
