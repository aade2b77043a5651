import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { syncOptions } from "../view/deployments";

const keeping = ["Prune=false", "Delete=false"];

export const appPruneDisabled = objectRule({
  name: "argocd-app-prune-disabled",
  description: "An application does not leave behind all that is removed from its source, or all that it ran.",
  reason:
    "What was removed in a review runs on, out of sight, with its rights and its addresses. Data that must survive is a " +
    "matter of single resources.",
  severity: "low",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Remove the option from the application, and annotate the volume claims and other resources that must stay with " +
    "`argocd.argoproj.io/sync-options: Prune=false`.",
  kinds: ["Application"],
  settings: {},
  check(application, { report }) {
    for (const { field, text } of syncOptions(application)) {
      if (keeping.includes(text)) report(field, `${quoted(text)} holds for every resource`);
    }
  },
});
