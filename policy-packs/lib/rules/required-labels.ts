import { checkEntries, defaultProblems } from "../checks/required-entries";
import { objectRule } from "../rule";
import { choices, patternMap, textMap } from "../settings";
import { labelsOf } from "../view/argo-object";

const kinds = ["Application", "AppProject", "ApplicationSet"] as const;

export const requiredLabels = objectRule({
  name: "argocd-required-labels",
  description: "Objects carry the required labels.",
  reason: "Labels tell whose an application is, and are what dashboards, notifications and cost reports select by.",
  severity: "low",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Add the labels to `metadata.labels`, with values that match their patterns.",
  kinds,
  settings: {
    labels: patternMap("Regular expression of the whole value, by label. `.+` accepts any value."),
    kinds: choices("Kinds that need them.", kinds, ["Application"]),
    defaults: textMap("Values that the remediation sets where a label is missing, by label."),
  },
  configProblems: ({ labels, defaults }) => defaultProblems(labels, defaults),
  check(object, { config, report }) {
    if (config.kinds.some((kind) => kind === object.kind))
      checkEntries(labelsOf(object), config.labels, "label", report);
  },
  remedy(object, { config, set }) {
    if (!config.kinds.some((kind) => kind === object.kind)) return;
    for (const [label, value] of Object.entries(config.defaults)) {
      if (labelsOf(object).at(label).isEmpty()) set(["metadata", "labels", label], value);
    }
  },
});
