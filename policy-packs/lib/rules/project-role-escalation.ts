import { allowsAction, allowsResource, allowsWriting } from "../argo/role-policy";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { permittedActions } from "../view/permissions";

export const projectRoleEscalation = objectRule({
  name: "argocd-project-role-escalation",
  description:
    "A project's roles do not allow writing to projects, clusters and repositories, shells in pods, nor overrides in syncs.",
  reason:
    "Whoever can change a project, cluster or repository can lift the bounds that the project sets; a shell in a pod has " +
    "none; and an override deploys manifests that are in no repository.",
  severity: "critical",
  levels: {
    baseline: { enforcementLevel: "mandatory", resources: ["projects", "clusters"], actions: [] },
    production: "mandatory",
    strict: "mandatory",
  },
  remediationSteps:
    "Remove the policy, or reduce its action to `get`; changes go through the platform's own program. Name the actions that " +
    "applications need, without `override`.",
  kinds: ["AppProject", "ProjectRole"],
  settings: {
    resources: texts("Resources that roles may only read.", ["projects", "clusters", "repositories", "exec"]),
    actions: texts("Actions on applications that roles may not take.", ["override"]),
  },
  check(project, { config, report }) {
    for (const { field, policy } of permittedActions(project)) {
      const resource = config.resources.find((name) => allowsResource(policy, name));
      const action = config.actions.find((name) => allowsAction(policy, name));
      if (resource !== undefined && allowsWriting(policy)) {
        report(field, `allows the action \`${policy.action}\` on \`${resource}\``);
      } else if (action !== undefined && allowsResource(policy, "applications")) {
        report(field, `allows the action \`${action}\` on \`applications\``);
      }
    }
  },
});
