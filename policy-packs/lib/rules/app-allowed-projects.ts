import { listed, quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { projectName, projectOf } from "../view/deployments";

export const appAllowedProjects = objectRule({
  name: "argocd-app-allowed-projects",
  description: "An application belongs to one of the allowed projects.",
  reason: "A team's stack should deploy into the team's projects, not into those of others.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Set `spec.project` to an allowed project.",
  kinds: ["Application"],
  settings: { projects: texts("Allowed projects; globs. Empty: all.") },
  check(application, { config, report }) {
    if (config.projects.length === 0) return;
    const name = projectName(application);
    if (name !== undefined && !matchesAny(config.projects, name)) {
      report(projectOf(application), `is ${quoted(name)}; allowed are ${listed(config.projects, "and")}`);
    }
  },
});
