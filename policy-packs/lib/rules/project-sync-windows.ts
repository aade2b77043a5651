import { objectRule } from "../rule";
import { choice } from "../settings";

export const projectSyncWindows = objectRule({
  name: "argocd-project-sync-windows",
  description: "A project says when its applications may be synced.",
  reason: "Without a window, a merge at night reaches production at night.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Add a window to `spec.syncWindows`, and restrict this rule to the stacks that need one.",
  kinds: ["AppProject"],
  settings: { kind: choice("Kind of window that must exist.", ["any", "allow", "deny"], "any") },
  check({ root }, { config, report }) {
    const windows = root.at("spec", "syncWindows");
    if (windows.isEmpty()) report(windows, "is missing");
    else if (config.kind !== "any" && windows.isFullyKnown()) {
      const kinds = windows.items().map((window) => window.at("kind").text());
      if (!kinds.includes(config.kind)) report(windows, `has no window of kind \`${config.kind}\``);
    }
  },
});
