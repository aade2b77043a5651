import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { stackRule } from "../rule";
import { texts } from "../settings";
import { objectName } from "../view/argo-object";
import { projectName, projectOf } from "../view/deployments";

export const stackKnownProject = stackRule({
  name: "argocd-stack-known-project",
  description: "An application's project is declared in the same stack, or allowed by name.",
  reason: "A project that is declared nowhere is a typing error, or somebody else's whose bounds nobody here reviews.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Declare the project in this stack, or have its name added to the configuration.",
  settings: { allowed: texts("Projects that are declared elsewhere; globs.") },
  checkStack({ objects, config, report }) {
    const projects = objects.filter(({ kind }) => kind === "AppProject").map(objectName);
    // A project whose name is not known yet may be any.
    if (projects.includes(undefined)) return;
    for (const application of objects.filter(({ kind }) => kind === "Application")) {
      const name = projectName(application);
      if (name === undefined || projects.includes(name) || matchesAny(config.allowed, name)) continue;
      report(
        application,
        projectOf(application),
        `${quoted(name)} is neither declared in this stack nor allowed by name`,
      );
    }
  },
});
