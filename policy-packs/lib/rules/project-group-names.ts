import { quoted } from "../checks/printable";
import { wholeMatch } from "../checks/wildcard";
import { objectRule } from "../rule";
import { pattern } from "../settings";
import { rolesOf } from "../view/permissions";

export const projectGroupNames = objectRule({
  name: "argocd-project-group-names",
  description: "The groups that have a project's roles follow the naming pattern.",
  reason: "A group outside the pattern is a typing error that gives rights to nobody, or to somebody else.",
  severity: "medium",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Name a group of the login provider that follows the pattern.",
  kinds: ["AppProject", "ProjectRole"],
  settings: { pattern: pattern("Regular expression that the whole name must match. Empty: every name is accepted.") },
  check(project, { config, report }) {
    if (config.pattern === "") return;
    for (const group of rolesOf(project).flatMap((role) => role.at("groups").items())) {
      const name = group.text();
      if (name !== undefined && !wholeMatch(config.pattern, name)) {
        report(group, `${quoted(name)} does not match the pattern ${config.pattern}`);
      }
    }
  },
});
