import { readonlyRole } from "../argo/rbac";
import { allowsWriting } from "../argo/role-policy";
import { objectRule } from "../rule";
import { choice } from "../settings";
import { rbacLines, rbacOf, settingOf } from "../view/own-settings";

export const rbacDefaultRole = objectRule({
  name: "argocd-rbac-default-role",
  description: "Who logs in without a role of his own changes nothing.",
  reason:
    "`policy.default` holds for everybody whom the single sign-on lets in, and with anonymous access for everybody. No `deny` takes " +
    "it back.",
  severity: "critical",
  levels: {
    baseline: "mandatory",
    production: "mandatory",
    strict: { enforcementLevel: "mandatory", permitted: "nothing" },
  },
  remediationSteps:
    "Remove `policy.default`, or name `role:readonly` or a role whose lines allow `get` alone, and give groups the roles that they " +
    "need. `permitted` says whether everybody may see what there is.",
  unseen: "Lines of the role that stand in another ConfigMap or a patch of another stack.",
  kinds: ["argocd-rbac-cm"],
  settings: {
    permitted: choice(
      "What everybody may do: `reading` what there is, or `nothing`.",
      ["reading", "nothing"],
      "reading",
    ),
  },
  check(configMap, { config, report }) {
    const field = settingOf(configMap, "policy.default");
    const role = field?.text();
    if (field === undefined || !role) return;
    const rbac = rbacOf(configMap, rbacLines(configMap));
    const grants = rbac.grantsOf(role);
    if (rbac.isAdmin(role)) report(field, "makes everybody an administrator");
    else if (grants.some((grant) => allowsWriting(grant, rbac.matches)))
      report(field, "lets everybody change something");
    else if (config.permitted === "nothing" && (grants.length > 0 || rbac.rolesOf(role).has(readonlyRole))) {
      report(field, "lets everybody see something");
    }
  },
});
