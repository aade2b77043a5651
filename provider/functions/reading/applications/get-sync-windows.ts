import * as z from "zod";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, flag, list, text } from "../answers";
import { ofApplication } from "./of-application";

const windowSchema = answered(
  "AssignedSyncWindow",
  "A sync window of an application's project that fits the application.",
  {
    kind: text().describe("`allow` or `deny`."),
    schedule: text().describe("When it opens, as cron has it."),
    duration: text().describe("For how long it is open, such as `1h`."),
    manualSync: flag().describe("Whether syncs by hand are allowed all the same."),
  },
);

const windowsSchema = answered("ApplicationSyncWindows", "The sync windows of an application.", {
  canSync: flag().describe("Whether the application may be synced by hand now."),
  activeWindows: list(windowSchema).describe("Those that are open now."),
  assignedWindows: list(windowSchema).describe("All that fit the application."),
});

export const getSyncWindows = defineFunction({
  name: "getSyncWindows",
  command: "get sync-windows",
  effect: "reads",
  documentation: {
    summary: "Answers the sync windows of an application, and whether it may be synced by hand now.",
    example: `const { canSync, activeWindows } = await argocd.getSyncWindows({ name: "payments-api" });
if (!canSync) console.log("held by", activeWindows.map(({ schedule }) => schedule));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: windowsSchema.describe("The windows, and what follows from them."),
  table: {
    rows: "assignedWindows",
    columns: { KIND: "kind", SCHEDULE: "schedule", DURATION: "duration", MANUAL: "manualSync" },
  },
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(windowsSchema, {
        method: "GET",
        ...requestOn(key, "get", "/syncwindows"),
        query: applicationQuery(key),
      }),
    ),
});
