import { isPermission, type Permission } from "../argo/rbac";
import { allowsWriting, isAnyAction, isAnyResource, type Matches } from "../argo/role-policy";
import { isAnyText } from "../argo/wildcards";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { choices, texts } from "../settings";
import { matchingOf, rbacLines } from "../view/own-settings";

const parts = ["resource", "action", "object"] as const;

/** Which parts of a line are `*`, or come to it. */
function wildParts(line: Permission, matches: Matches): Readonly<Record<(typeof parts)[number], boolean>> {
  return {
    resource: isAnyResource(line, matches),
    action: isAnyAction(line, matches),
    // An object is a name, or `project/name`. Reading is often given for all.
    object: allowsWriting(line, matches) && ["", "/jwq"].some((rest) => isAnyText(line.object, matches, rest)),
  };
}

export const rbacWildcard = objectRule({
  name: "argocd-rbac-wildcard",
  description: "Argo CD's own permissions name the resource and the action that they allow; neither is `*`.",
  reason:
    "What may do everything also may delete, override, open shells in pods and set passwords; and what a new Argo CD can do, it may " +
    "do on the day of the upgrade.",
  severity: "high",
  levels: {
    baseline: { enforcementLevel: "advisory", parts: ["resource", "action"] },
    production: { enforcementLevel: "mandatory", parts: ["resource", "action"] },
    strict: "mandatory",
  },
  remediationSteps:
    "Write one line for each action that the role needs, such as `sync` on `payments/*`. Subjects that need more are named in " +
    "`allowed`.",
  kinds: ["argocd-rbac-cm"],
  settings: {
    parts: choices("Parts in which `*` is refused; `object` where the line allows a change.", parts, parts),
    allowed: texts("Subjects whose lines may have it, such as `role:platform`; globs."),
  },
  check(configMap, { config, report }) {
    const matches = matchingOf(configMap);
    for (const { place, line } of rbacLines(configMap)) {
      if (!isPermission(line) || line.effect !== "allow" || matchesAny(config.allowed, line.subject)) continue;
      const wild = wildParts(line, matches);
      const found = config.parts.filter((part) => wild[part]);
      if (found.length > 0) report(place, `has \`*\` as ${found.join(" and ")}`);
    }
  },
});
