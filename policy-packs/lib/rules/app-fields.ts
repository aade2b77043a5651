import { objectRule } from "../rule";
import { destinationOf, sourcesOf } from "../view/deployments";
import type { Field } from "../view/field";

function countPresent(fields: readonly Field[]): number | undefined {
  const isDecided = fields.every((field) => field.isEmpty() || field.isPresent());
  return isDecided ? fields.filter((field) => !field.isEmpty()).length : undefined;
}

export const appFields = objectRule({
  name: "argocd-app-fields",
  description: "A source has a path or a chart, and a destination has a server or a name: one of them, never both.",
  reason: "Argo CD refuses the application, or one of the two silently wins.",
  severity: "medium",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Keep one of the two fields and remove the other.",
  kinds: ["Application"],
  settings: {},
  check(application, { report }) {
    for (const source of sourcesOf(application)) {
      const [path, chart, ref] = [source.at("path"), source.at("chart"), source.at("ref")];
      const present = countPresent([path, chart]);
      if (present === 2) report(source, "has both `path` and `chart`");
      if (present === 0 && ref.isEmpty()) report(source, "has neither `path` nor `chart`");
    }
    const destination = destinationOf(application);
    const present = countPresent([destination.at("server"), destination.at("name")]);
    if (present === 2) report(destination, "has both `server` and `name`");
    if (present === 0) report(destination, "has neither `server` nor `name`");
  },
});
