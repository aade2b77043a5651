import { objectRule } from "../rule";
import { syncWindowsOf } from "../view/permissions";

export const projectDenyWindowManualSync = objectRule({
  name: "argocd-project-deny-window-manual-sync",
  description: "A deny window also stops syncs that are started by hand.",
  reason: "A freeze that a click gets around is no freeze.",
  severity: "medium",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Remove `manualSync` from the deny window.",
  kinds: ["AppProject", "ProjectSyncWindow"],
  settings: {},
  check(project, { report }) {
    for (const window of syncWindowsOf(project)) {
      const manual = window.at("manualSync");
      if (window.at("kind").text() === "deny" && manual.isTrue()) report(manual, "lets syncs by hand through");
    }
  },
});
