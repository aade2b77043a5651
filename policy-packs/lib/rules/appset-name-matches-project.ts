import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { applicationsOf } from "../view/application-set";
import { objectName } from "../view/argo-object";
import { projectName, projectOf } from "../view/deployments";

export const appsetNameMatchesProject = objectRule({
  name: "argocd-appset-name-matches-project",
  description: "An ApplicationSet is called like the project that it makes applications in.",
  reason: "One set for each project keeps rights simple: whoever may change the set may change that project only.",
  severity: "low",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps: "Give the ApplicationSet the project's name, or its template the project of the set's name.",
  kinds: ["ApplicationSet"],
  settings: {},
  check(set, { report }) {
    const name = objectName(set);
    for (const application of applicationsOf(set)) {
      const project = projectName(application);
      if (name !== undefined && project !== undefined && project !== name) {
        report(projectOf(application), `is ${quoted(project)}, but the ApplicationSet is called ${quoted(name)}`);
      }
    }
  },
});
