import { objectRule } from "../rule";
import { syncWindowsOf } from "../view/permissions";

export const projectAllowWindowManualSync = objectRule({
  name: "argocd-project-allow-window-manual-sync",
  description: "While an allow window is closed, it also stops syncs that are started by hand.",
  reason: "With `manualSync`, the window holds up automated syncs alone: whoever may sync does so at any time.",
  severity: "low",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Remove `manualSync` from the allow window; open a window of its own for an emergency.",
  kinds: ["AppProject", "ProjectSyncWindow"],
  settings: {},
  check(project, { report }) {
    for (const window of syncWindowsOf(project)) {
      const manual = window.at("manualSync");
      if (window.at("kind").text() !== "allow" || !manual.isTrue()) continue;
      report(manual, "lets syncs by hand through while the window is closed");
    }
  },
});
