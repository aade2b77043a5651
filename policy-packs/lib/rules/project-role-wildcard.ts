import { parseRolePolicy } from "../argo/role-policy";
import { objectRule } from "../rule";
import { choices } from "../settings";

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
  kinds: ["AppProject"],
  settings: {
    parts: choices(
      "Parts in which `*` is refused.",
      ["resource", "action", "object"],
      ["resource", "action", "object"],
    ),
  },
  check({ root }, { config, report }) {
    for (const policy of root
      .at("spec", "roles")
      .items()
      .flatMap((role) => role.at("policies").items())) {
      const parsed = parseRolePolicy(policy.text() ?? "");
      if (parsed === undefined || parsed.effect === "deny") continue;
      // An object is `project/name`, or `project/namespace/name`.
      const object = parsed.object.split("/").slice(1);
      const wild = {
        resource: parsed.resource === "*",
        action: /(^|\/)\*$/.test(parsed.action),
        object: object.length === 0 ? parsed.object === "*" : object.every((part) => part === "*"),
      };
      const found = config.parts.filter((part) => wild[part]);
      if (found.length > 0) report(policy, `has \`*\` as ${found.join(" and ")}`);
    }
  },
});
