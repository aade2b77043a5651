import { durationSeconds } from "../argo/duration";
import { everOpens, isAlwaysOpen } from "../argo/windows";
import { stackRule } from "../rule";
import { choice } from "../settings";
import type { Field } from "../view/field";
import { wholeList } from "../view/project-entry";

export const projectSyncWindows = stackRule({
  name: "argocd-project-sync-windows",
  description: "A project says when its applications may be synced.",
  reason: "Without a window, a merge at night reaches production at night.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Add a window to `spec.syncWindows`, or a `ProjectSyncWindow`, and restrict this rule to the stacks that need one.",
  unseen:
    "Windows that another stack or tool declares. Of a project that leaves `spec.syncWindows` to others by `externallyManaged`, the " +
    "`ProjectSyncWindow`s of the same stack are judged; where there is none, nothing is said.",
  settings: { kind: choice("Kind of window that must exist.", ["any", "allow", "deny"], "any") },
  checkStack({ objects, config, report }) {
    for (const project of objects.filter(({ kind }) => kind === "AppProject")) {
      const { own, items, isKnown, isLeft } = wholeList(project, "syncWindows", objects);
      if (!isKnown || (isLeft && items.length === 0)) continue;
      const problem = problemOf(items, config.kind);
      if (problem !== undefined) report(project, own, problem);
    }
  },
});

/** What windows lack, all of which are known. */
function problemOf(items: readonly Field[], kind: string): string | undefined {
  if (items.length === 0) return "is missing";
  const windows = items.map((window) => ({
    kind: window.at("kind").text(),
    schedule: window.at("schedule").text() ?? "",
    seconds: durationSeconds(window.at("duration").text() ?? "") ?? 0,
  }));
  const found = windows.filter((window) => kind === "any" || window.kind === kind);
  if (found.length === 0) return `has no window of kind \`${kind}\``;
  const allowing = found.filter((window) => window.kind === "allow");
  const isDenying = found.some((window) => window.kind === "deny" && everOpens(window));
  const isHolding = isDenying || (allowing.length > 0 && !isAlwaysOpen(allowing));
  return isHolding ? undefined : "never keeps a sync from starting";
}
