import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, itemsOf, text } from "../answers";
import { inOrder } from "../in-order";
import { onArgoCd } from "./on-argo-cd";

const triggerSchema = answered("NotificationTrigger", "A trigger of notifications.", {
  name: text().describe("Its name, as annotations of applications have it."),
});

export const getNotificationTriggers = defineFunction({
  name: "getNotificationTriggers",
  command: "get notification-triggers",
  effect: "reads",
  documentation: {
    summary: "Answers the triggers of notifications that Argo CD has, which annotations of applications may name.",
    example: `const triggers = await argocd.getNotificationTriggers();
console.log(triggers.map(({ name }) => name).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/",
  },
  needs: [],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: z.array(triggerSchema).describe("The triggers, in the order of their names."),
  table: { columns: { NAME: "name" } },
  run: (given, caller) =>
    onArgoCd(given, caller, async ({ context }) => {
      const request = { method: "GET", path: "/api/v1/notifications/triggers" } as const;
      return inOrder(await context.argo().session.call(itemsOf(triggerSchema), request), ({ name }) => name);
    }),
});
