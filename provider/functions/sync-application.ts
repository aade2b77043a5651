import * as z from "zod";
import { override } from "../kinds/application/rights";
import { leftOut, startSync, syncRequest } from "../kinds/application/sync";
import { syncRequestSchema } from "../kinds/application/sync-schema";
import { onRunningOperationSchema, waitForSchema } from "../kinds/shared/fields";
import { named } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { reached, statusAfterwards } from "./reached";
import { target } from "./target";

export const syncApplication = defineFunction({
  name: "syncApplication",
  command: "sync",
  effect: "acts",
  documentation: {
    summary: "Syncs an application and waits for the end. Fails with the resources that could not be synced.",
    example: 'await argocd.syncApplication({ name: "payments-api" }, { sync: { prune: true }, waitFor: "healthy" });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_sync/",
  },
  needs: [{ action: "get" }, { action: "sync" }, override],
  arguments: z.strictObject({ target }),
  options: named("SyncOptions", "How `syncApplication` syncs and waits.", {
    sync: syncRequestSchema.optional().describe("The fields of the sync."),
    onRunningOperation: onRunningOperationSchema
      .optional()
      .describe("What to do when an operation is running already. Default `wait`."),
    waitFor: waitForSchema
      .optional()
      .describe("What to wait for; `none` returns when Argo CD has accepted the sync. Default `synced`."),
    ...callOptions,
  }),
  result: statusAfterwards,
  run: (given, caller) =>
    onApplication(given, caller, async (call) => {
      const { sync, onRunningOperation = "wait", waitFor = "synced" } = given;
      const started = await startSync(call.context, call.live, {
        request: syncRequest(sync, call.live),
        onRunningOperation,
        deadline: call.deadline,
      });
      const leavesOut = leftOut(sync);
      const rest = { operation: started.id, ...(leavesOut && { leavesOut }) };
      return reached({ ...call, live: started.live }, waitFor, rest);
    }),
});
