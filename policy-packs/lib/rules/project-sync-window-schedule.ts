import { durationSeconds } from "../argo/duration";
import { isSchedule, isTimeZone } from "../argo/schedule";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { syncWindowsOf } from "../view/permissions";

export const projectSyncWindowSchedule = objectRule({
  name: "argocd-project-sync-window-schedule",
  description: "A sync window has a schedule, a duration and a time zone that Argo CD understands.",
  reason: "Argo CD takes an unknown time zone for UTC and an unreadable window for none: both fail when it matters.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write five cron fields, a duration such as `8h`, and an IANA time zone such as `Europe/Berlin`.",
  kinds: ["AppProject", "ProjectSyncWindow"],
  settings: {},
  check(project, { report }) {
    for (const window of syncWindowsOf(project)) {
      const [schedule, duration, zone] = [window.at("schedule"), window.at("duration"), window.at("timeZone")];
      if (schedule.isEmpty() || isSchedule(schedule.text() ?? "* * * * *") === false) {
        report(schedule, `${quoted(schedule)} is no cron schedule of five fields`);
      }
      if (duration.isEmpty() || durationSeconds(duration.text() ?? "1h") === undefined) {
        report(duration, `${quoted(duration)} is no duration`);
      }
      if (!isTimeZone(zone.text() ?? "")) report(zone, `${quoted(zone)} is no IANA time zone`);
    }
  },
});
