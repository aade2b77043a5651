import { isAnyAction, isAnyResource } from "../argo/role-policy";
import { isAnyName } from "../argo/wildcards";
import { objectRule } from "../rule";
import { choices } from "../settings";
import { permittedActions } from "../view/permissions";

export const projectRoleWildcard = objectRule({
  name: "argocd-project-role-wildcard",
  description: "A project's roles name the resource, action and object that they allow; none of them is `*`.",
  reason: "A role that may do everything also may delete, override and run actions that nobody thought of.",
  severity: "high",
  // `<project>/*` is bounded by the project, so only `strict` asks for single applications.
  levels: {
    baseline: { enforcementLevel: "advisory", parts: ["resource", "action"] },
    production: { enforcementLevel: "mandatory", parts: ["resource", "action"] },
    strict: "mandatory",
  },
  remediationSteps: "Write one policy for each action that the role needs, such as `sync` on `payments/api`.",
  kinds: ["AppProject", "ProjectRole"],
  settings: {
    parts: choices(
      "Parts in which `*` is refused.",
      ["resource", "action", "object"],
      ["resource", "action", "object"],
    ),
  },
  check(project, { config, report }) {
    for (const { field, policy } of permittedActions(project)) {
      // An object is `project/name`, or `project/namespace/name`.
      const object = policy.object.split("/").slice(1);
      const wild = {
        resource: isAnyResource(policy),
        action: isAnyAction(policy),
        object: object.length === 0 ? isAnyName(policy.object) : object.every(isAnyName),
      };
      const found = config.parts.filter((part) => wild[part]);
      if (found.length > 0) report(field, `has \`*\` as ${found.join(" and ")}`);
    }
  },
});
