import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, flag, list, text } from "../answers";
import { nameOfProject, needsProject, ofProject, projectRequest } from "./of-project";

const windowSchema = answered("OpenSyncWindow", "A sync window that is open now.", {
  kind: text().describe("`allow`: what it is for may sync. `deny`: it must not."),
  schedule: text().describe("When it opens, as cron writes it."),
  duration: text().describe("How long it stays open, such as `1h`."),
  timeZone: text().describe("The time zone of the schedule; empty for UTC."),
  applications: list(z.string()).describe("The applications that it is for; globs."),
  namespaces: list(z.string()).describe("The namespaces that it is for; globs."),
  clusters: list(z.string()).describe("The clusters that it is for; globs."),
  manualSync: flag().describe("Whether people may sync where it denies it."),
  andOperator: flag().describe("Whether it is only for what all three lists name."),
  syncOverrun: flag().describe("Whether a sync that has begun may go on beyond it."),
  description: text().describe("What it is for, in words."),
});

export const getOpenSyncWindows = defineFunction({
  name: "getOpenSyncWindows",
  command: "get open-sync-windows",
  effect: "reads",
  documentation: {
    summary: "Answers the sync windows of a project that are open now, by Argo CD's clock.",
    example: `const open = await argocd.getOpenSyncWindows("payments");
if (open.some(({ kind }) => kind === "deny")) console.log("payments must not sync now");`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/",
  },
  needs: [needsProject],
  arguments: nameOfProject,
  options: callOptionsSchema,
  result: z.array(windowSchema).describe("The windows that are open, in the order of the project."),
  table: { columns: { KIND: "kind", SCHEDULE: "schedule", DURATION: "duration", "MANUAL SYNC": "manualSync" } },
  run: (given, caller) =>
    ofProject(given, caller, async (session) => {
      const { windows } = await session.call(z.object({ windows: list(windowSchema) }), {
        method: "GET",
        ...projectRequest(given.name, "/syncwindows"),
      });
      return windows;
    }),
});
