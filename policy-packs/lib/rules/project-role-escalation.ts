import { parseRolePolicy } from "../argo/role-policy";
import { objectRule } from "../rule";
import { texts } from "../settings";

const reading = new Set(["get", "list"]);

export const projectRoleEscalation = objectRule({
  name: "argocd-project-role-escalation",
  description: "A project's roles do not allow writing to projects and clusters.",
  reason: "Whoever can change a project or cluster can lift the bounds that the project sets.",
  severity: "critical",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove the policy, or reduce its action to `get`; changes go through the platform's own program.",
  kinds: ["AppProject"],
  settings: { resources: texts("Resources that roles may only read.", ["projects", "clusters"]) },
  check({ root }, { config, report }) {
    for (const policy of root
      .at("spec", "roles")
      .items()
      .flatMap((role) => role.at("policies").items())) {
      const parsed = parseRolePolicy(policy.text() ?? "");
      if (parsed === undefined || parsed.effect === "deny" || reading.has(parsed.action)) continue;
      if (parsed.resource === "*" || config.resources.includes(parsed.resource)) {
        report(policy, `allows the action \`${parsed.action}\` on \`${parsed.resource}\``);
      }
    }
  },
});
