import * as z from "zod";
import { canI as ask } from "../../../argo/server";
import { namedTexts } from "../../../model/named";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { onArgoCd } from "./on-argo-cd";

/** What Argo CD knows rights to. */
const resources = [
  "clusters",
  "projects",
  "applications",
  "applicationsets",
  "repositories",
  "write-repositories",
  "certificates",
  "accounts",
  "gpgkeys",
  "logs",
  "exec",
  "extensions",
] as const;

/** What rights Argo CD answers for. Those to a part of an action, such as `delete/apps/Deployment/…`, are not among them. */
const actions = ["get", "create", "update", "delete", "sync", "override", "action", "invoke"] as const;

export const canI = defineFunction({
  name: "canI",
  command: "get permission",
  effect: "reads",
  documentation: {
    summary:
      "Answers whether Argo CD's RBAC allows the account an action. Argo CD answers for whole actions, not for parts such as " +
      "`delete/apps/Deployment/…`. A policy of just one URL with a port, without a `*`, counts for nothing here.",
    example: `if (!(await argocd.canI("applications", "sync", "payments/payments-api"))) {
  throw new Error("this pipeline may not sync payments-api");
}
const mayReadLogs = await argocd.canI("logs", "get", "payments/payments-api");`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_can-i/",
  },
  needs: [],
  arguments: z.strictObject({
    resource: namedTexts("RbacResource", "What Argo CD knows rights to.", resources).describe(
      "What the action is done with. Pods' logs are `logs` (`get`), terminals are `exec` (`create`).",
    ),
    action: namedTexts("RbacAction", "What an account may be allowed to do.", actions).describe("The action."),
    object: z
      .string()
      .min(1, "must name an object")
      .describe(
        "The object, as policies name it: `<project>/<name>` for applications, ApplicationSets, `logs` and `exec`, with the " +
          "namespace between them where that is not Argo CD's own; `<url>` or `<project>/<url>` for repositories and clusters; " +
          "a name for projects and accounts; `*` for certificates. There need not be one.",
      ),
  }),
  options: callOptionsSchema,
  result: z.boolean().describe("Whether the account may."),
  run: ({ resource, action, object, ...options }, caller) =>
    onArgoCd(options, caller, ({ context }) => ask(context.argo().session, resource, action, object)),
});
