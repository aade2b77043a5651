import * as z from "zod";
import { isOperating } from "../kinds/application/wait/verdict";
import { named, namedTexts } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { reached, statusAfterwards } from "./reached";
import { target } from "./target";

export const waitForApplication = defineFunction({
  name: "waitForApplication",
  command: "wait",
  effect: "acts",
  documentation: {
    summary: "Lets Argo CD compare an application anew, and waits until it is synced or healthy.",
    example:
      'await argocd.waitForApplication({ name: "payments-api" }, { timeout: "10m", onProgress: console.error });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_wait/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: named("WaitOptions", "How `waitForApplication` waits.", {
    waitFor: namedTexts("WaitUntil", "What to wait for.", ["synced", "healthy"])
      .optional()
      .describe("What to wait for. Default `healthy`."),
    ...callOptions,
  }),
  result: statusAfterwards,
  run: (given, caller) =>
    onApplication(given, caller, async (call) => {
      const last = isOperating(call.live) ? undefined : call.live.status?.operationState?.startedAt;
      const rest = last === undefined ? {} : { operationBefore: last };
      return reached(call, given.waitFor ?? "healthy", rest);
    }),
});
