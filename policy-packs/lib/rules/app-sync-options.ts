import { listed, quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { syncOptions } from "../view/deployments";

export const appSyncOptions = objectRule({
  name: "argocd-app-sync-options",
  description: "An application's sync options are among the allowed ones and not among the denied ones.",
  reason: "Options such as `Replace=true` and `Validate=false` switch off what protects running resources.",
  severity: "medium",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove the option from `spec.syncPolicy.syncOptions`; set it on the one resource that needs it.",
  kinds: ["Application"],
  settings: {
    allowed: texts("Options that are allowed, as `Name=value`; globs. Empty: all that are not denied."),
    denied: texts("Options that are denied, as `Name=value`; globs.", ["Replace=true", "Force=true", "Validate=false"]),
  },
  check(application, { config, report }) {
    for (const { field, text } of syncOptions(application)) {
      if (matchesAny(config.denied, text)) report(field, `${quoted(text)} is denied`);
      else if (config.allowed.length > 0 && !matchesAny(config.allowed, text)) {
        report(field, `${quoted(text)} is not among the allowed ${listed(config.allowed, "and")}`);
      }
    }
  },
});
