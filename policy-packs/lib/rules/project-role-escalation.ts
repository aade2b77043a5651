import { allowsResource, allowsWriting } from "../argo/role-policy";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { permittedActions } from "../view/permissions";

export const projectRoleEscalation = objectRule({
  name: "argocd-project-role-escalation",
  description: "A project's roles do not allow writing to projects, clusters and repositories, nor shells in pods.",
  reason:
    "Whoever can change a project, cluster or repository can lift the bounds that the project sets; a shell in a pod has none.",
  severity: "critical",
  levels: {
    baseline: { enforcementLevel: "mandatory", resources: ["projects", "clusters"] },
    production: "mandatory",
    strict: "mandatory",
  },
  remediationSteps: "Remove the policy, or reduce its action to `get`; changes go through the platform's own program.",
  kinds: ["AppProject"],
  settings: {
    resources: texts("Resources that roles may only read.", ["projects", "clusters", "repositories", "exec"]),
  },
  check(project, { config, report }) {
    for (const { field, policy } of permittedActions(project)) {
      const resource = config.resources.find((name) => allowsResource(policy, name));
      if (resource === undefined || !allowsWriting(policy)) continue;
      report(field, `allows the action \`${policy.action}\` on \`${resource}\``);
    }
  },
});
