import { checkEntries, defaultProblems } from "../checks/required-entries";
import { objectRule } from "../rule";
import { choices, patternMap, textMap } from "../settings";
import { annotationsOf } from "../view/argo-object";

const kinds = ["Application", "AppProject", "ApplicationSet"] as const;

export const requiredAnnotations = objectRule({
  name: "argocd-required-annotations",
  description: "Objects carry the required annotations.",
  reason: "Annotations hold what people and notifications need when an application breaks: a channel, a runbook.",
  severity: "low",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Add the annotations to `metadata.annotations`, with values that match their patterns.",
  kinds,
  settings: {
    annotations: patternMap("Regular expression of the whole value, by annotation. `.+` accepts any value."),
    kinds: choices("Kinds that need them.", kinds, ["Application"]),
    defaults: textMap("Values that the remediation sets where an annotation is missing, by annotation."),
  },
  configProblems: ({ annotations, defaults }) => defaultProblems(annotations, defaults),
  check(object, { config, report }) {
    if (!config.kinds.some((kind) => kind === object.kind)) return;
    checkEntries(annotationsOf(object), config.annotations, "annotation", report);
  },
  remedy(object, { config, set }) {
    if (!config.kinds.some((kind) => kind === object.kind)) return;
    for (const [annotation, value] of Object.entries(config.defaults)) {
      if (annotationsOf(object).at(annotation).isEmpty()) set(["metadata", "annotations", annotation], value);
    }
  },
});
