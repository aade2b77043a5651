import * as z from "zod";
import { UnreachableError } from "../argo/errors";
import { even, repeat } from "../argo/repeat";
import { UserError } from "../contract";
import * as api from "../kinds/application/api";
import { statusOf } from "../kinds/application/definition";
import { keyOf, type LiveApplication } from "../kinds/application/live";
import { named } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { type ApplicationCall, onApplication } from "./on-application";
import { statusAfterwards } from "./reached";
import { target } from "./target";

/** How long one request for a comparison stays open before it is asked for anew. */
const longestRefresh = 20_000;
const refreshes = even(100);

/** The application once Argo CD has compared it anew, which may take longer than a request stays open. */
function compared({ context, live, deadline }: ApplicationCall, mode: "normal" | "hard"): Promise<LiveApplication> {
  const { signal } = context;
  const ask = () => {
    const timeout = Math.max(1, Math.round(Math.min(deadline - performance.now(), longestRefresh)));
    return api.refreshApplication(context.argo().session, keyOf(live), mode, { timeout, signal });
  };
  return repeat(ask, {
    signal,
    deadline: () => deadline,
    pauseAfter: (error, attempts) =>
      error instanceof UnreachableError && error.transient ? refreshes(attempts) : undefined,
    explain: (_error, end) =>
      end === "late"
        ? new UserError("was not compared in time: check that its application controller runs")
        : new UserError("interrupted"),
  });
}

export const refreshApplication = defineFunction({
  name: "refreshApplication",
  command: "refresh",
  effect: "acts",
  documentation: {
    summary: "Lets Argo CD compare an application anew, and answers its status then.",
    example: 'const { sync } = await argocd.refreshApplication({ name: "payments-api" }, { hard: true });',
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: named("RefreshOptions", "How `refreshApplication` compares.", {
    hard: z.boolean().optional().describe("Render the manifests anew, past all caches. Default `false`."),
    ...callOptions,
  }),
  result: statusAfterwards,
  run: (given, caller) =>
    onApplication(given, caller, async (call) => statusOf(await compared(call, given.hard ? "hard" : "normal"))),
});
