import { quoted } from "../checks/printable";
import { wholeMatch } from "../checks/wildcard";
import { objectRule } from "../rule";
import { flag, pattern } from "../settings";
import { objectName } from "../view/argo-object";
import { projectOf } from "../view/deployments";

export const appNaming = objectRule({
  name: "argocd-app-naming",
  description: "Names of applications follow the naming pattern.",
  reason: "A name that tells team and purpose is found again, and does not collide with another team's.",
  severity: "low",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Rename the application; with an alias, Pulumi takes the change for what it is.",
  kinds: ["Application"],
  settings: {
    pattern: pattern("Regular expression that the whole name must match.", "[a-z0-9]([a-z0-9-]*[a-z0-9])?"),
    startsWithProject: flag("Demand that the name begins with the project's name and a dash.", false),
  },
  check(application, { config, report }) {
    const name = objectName(application);
    const field = application.root.at("metadata", "name");
    if (name === undefined) return;
    if (!wholeMatch(config.pattern, name))
      report(field, `${quoted(name)} does not match the pattern ${config.pattern}`);
    if (!config.startsWithProject) return;
    const project = projectOf(application).text();
    if (project && name !== project && !name.startsWith(`${project}-`)) {
      report(field, `${quoted(name)} does not begin with the project's name ${quoted(project)}`);
    }
  },
});
