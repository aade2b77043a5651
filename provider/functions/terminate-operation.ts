import * as z from "zod";
import * as api from "../kinds/application/api";
import { keyOf } from "../kinds/application/live";
import { callOptionsSchema } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { target } from "./target";

export const terminateOperation = defineFunction({
  name: "terminateOperation",
  command: "terminate",
  effect: "acts",
  documentation: {
    summary: "Asks Argo CD to end the running operation. Answers whether one was running.",
    example: 'const wasRunning = await argocd.terminateOperation({ name: "payments-api" });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_terminate-op/",
  },
  needs: [{ action: "get" }, { action: "sync" }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: z.boolean().describe("Whether an operation was running."),
  run: (given, caller) =>
    onApplication(given, caller, ({ context, live }) => api.terminateOperation(context.argo().session, keyOf(live))),
});
