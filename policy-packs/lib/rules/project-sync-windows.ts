import { durationSeconds } from "../argo/duration";
import { everOpens, isAlwaysOpen } from "../argo/windows";
import { objectRule } from "../rule";
import { choice } from "../settings";
import { syncWindowsOf, windowList } from "../view/permissions";

export const projectSyncWindows = objectRule({
  name: "argocd-project-sync-windows",
  description: "A project says when its applications may be synced.",
  reason: "Without a window, a merge at night reaches production at night.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Add a window to `spec.syncWindows`, and restrict this rule to the stacks that need one.",
  kinds: ["AppProject"],
  settings: { kind: choice("Kind of window that must exist.", ["any", "allow", "deny"], "any") },
  check(project, { config, report }) {
    const list = windowList(project);
    if (list.isEmpty()) report(list, "is missing");
    if (list.isEmpty() || !list.isFullyKnown()) return;
    const windows = syncWindowsOf(project).map((window) => ({
      kind: window.at("kind").text(),
      schedule: window.at("schedule").text() ?? "",
      seconds: durationSeconds(window.at("duration").text() ?? "") ?? 0,
    }));
    const found = windows.filter(({ kind }) => config.kind === "any" || kind === config.kind);
    const allowing = found.filter(({ kind }) => kind === "allow");
    const isDenying = found.some((window) => window.kind === "deny" && everOpens(window));
    if (found.length === 0) report(list, `has no window of kind \`${config.kind}\``);
    else if (!isDenying && (allowing.length === 0 || isAlwaysOpen(allowing))) {
      report(list, "never keeps a sync from starting");
    }
  },
});
