import { checkEntries, defaultProblems } from "../checks/required-entries";
import { objectRule } from "../rule";
import { patternMap, textMap } from "../settings";
import { labelsOf } from "../view/argo-object";

export const clusterLabels = objectRule({
  name: "argocd-cluster-labels",
  description: "Clusters carry the required labels.",
  reason: "ApplicationSets choose clusters by label: one that is missing means that nothing, or too much, is deployed.",
  severity: "medium",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Add the labels to the cluster's `labels`, with values that match their patterns.",
  kinds: ["Cluster"],
  settings: {
    labels: patternMap("Regular expression of the whole value, by label."),
    defaults: textMap("Values that the remediation sets where a label is missing, by label."),
  },
  configProblems: ({ labels, defaults }) => defaultProblems(labels, defaults),
  check(cluster, { config, report }) {
    checkEntries(labelsOf(cluster), config.labels, "label", report);
  },
  remedy(cluster, { config, set }) {
    for (const [label, value] of Object.entries(config.defaults)) {
      if (labelsOf(cluster).at(label).isEmpty()) set([...cluster.metadataPath, "labels", label], value);
    }
  },
});
