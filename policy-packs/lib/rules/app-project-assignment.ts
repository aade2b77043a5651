import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { textMap } from "../settings";
import { objectName } from "../view/argo-object";
import { projectName, projectOf } from "../view/deployments";

export const appProjectAssignment = objectRule({
  name: "argocd-app-project-assignment",
  description: "An application stays in the project that it is assigned to.",
  reason:
    "Moving an application to another project changes its bounds and who may touch it. Policies do not see the former " +
    "value, so the assignment is configuration; `preview-report --fail-on projectMoves=0` compares with the former one.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Put the assigned project back, or have the assignment changed by its owners.",
  kinds: ["Application"],
  settings: {
    assignments: textMap("Project by application; the names of applications are globs, the first match counts."),
  },
  check(application, { config, report }) {
    const name = objectName(application);
    if (name === undefined) return;
    const assigned = Object.entries(config.assignments).find(([glob]) => matchesAny([glob], name))?.[1];
    if (assigned === undefined) return;
    const declared = projectName(application);
    if (declared !== undefined && declared !== assigned) {
      report(projectOf(application), `is ${quoted(declared)}, but the application is assigned to ${quoted(assigned)}`);
    }
  },
});
