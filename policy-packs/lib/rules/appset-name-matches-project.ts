import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { objectName } from "../view/argo-object";

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
    const project = set.root.at("spec", "template", "spec", "project");
    const name = objectName(set);
    const text = project.isEmpty() ? "default" : project.text();
    // A project that the generators fill in may be any.
    if (name !== undefined && text !== undefined && text !== name && !text.includes("{{")) {
      report(project, `is ${quoted(text)}, but the ApplicationSet is called ${quoted(name)}`);
    }
  },
});
