import * as z from "zod";
import * as api from "../kinds/application/api";
import { keyOf } from "../kinds/application/live";
import { waitForSchema } from "../kinds/shared/fields";
import { named } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { reached, statusAfterwards } from "./reached";
import { target } from "./target";

export const rollbackApplication = defineFunction({
  name: "rollbackApplication",
  command: "rollback",
  effect: "acts",
  documentation: {
    summary: "Takes an application that is synced by hand back to an entry of its history, and waits for the end.",
    example: 'await argocd.rollbackApplication({ name: "payments-api" }, 3, { prune: true });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_rollback/",
  },
  needs: [{ action: "get" }, { action: "sync" }],
  arguments: z.strictObject({
    target,
    id: z.int().min(0, "must be the id of an entry of the history").describe("Id of the entry of the history."),
  }),
  options: named("RollbackOptions", "How `rollbackApplication` rolls back and waits.", {
    prune: z.boolean().optional().describe("Delete resources that the old deployment did not have. Default `false`."),
    dryRun: z.boolean().optional().describe("Only show what it would do. Default `false`."),
    waitFor: waitForSchema
      .optional()
      .describe("`synced` waits for the end of the rollback, `healthy` also for health. Default `synced`."),
    ...callOptions,
  }),
  result: statusAfterwards,
  run: (given, caller) =>
    onApplication(given, caller, async (call) => {
      const { id, prune, dryRun, waitFor = "synced" } = given;
      const live = await api.rollbackApplication(call.context.argo().session, keyOf(call.live), {
        id,
        ...(prune !== undefined && { prune }),
        ...(dryRun !== undefined && { dryRun }),
      });
      return reached({ ...call, live }, waitFor, {
        anyOperation: true,
        leavesOut: dryRun ? "changes" : "resources",
      });
    }),
});
