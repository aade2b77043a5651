import { parseBool } from "../argo/go";
import { objectRule } from "../rule";
import { standingSetting } from "../view/own-settings";

export const adminEnabled = objectRule({
  name: "argocd-admin-enabled",
  description: "The built-in administrator is switched off.",
  reason: "Its password is shared, knows no second factor, and no log tells who has used it.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Give a group of the single sign-on `role:admin`, try it, and set `admin.enabled` to `false`.",
  unseen: "What a patch leaves as it is, which `argocd-unjudged` names.",
  kinds: ["argocd-cm"],
  settings: {},
  check(configMap, { report }) {
    const field = standingSetting(configMap, "admin.enabled");
    const text = field.text();
    if (field.isAbsent()) report(field, "is not set, which leaves the administrator switched on");
    else if (text !== undefined && parseBool(text) !== false) report(field, "leaves the administrator switched on");
  },
});
