import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, itemsOf, text } from "../answers";
import { inOrder } from "../in-order";
import { onArgoCd } from "./on-argo-cd";

const templateSchema = answered("NotificationTemplate", "A template of notifications.", {
  name: text().describe("Its name, as triggers have it."),
});

export const getNotificationTemplates = defineFunction({
  name: "getNotificationTemplates",
  command: "get notification-templates",
  effect: "reads",
  documentation: {
    summary: "Answers the templates of notifications that Argo CD has.",
    example: `const templates = await argocd.getNotificationTemplates();
console.log(templates.map(({ name }) => name).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/",
  },
  needs: [],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: z.array(templateSchema).describe("The templates, in the order of their names."),
  table: { columns: { NAME: "name" } },
  run: (given, caller) =>
    onArgoCd(given, caller, async ({ context }) => {
      const request = { method: "GET", path: "/api/v1/notifications/templates" } as const;
      return inOrder(await context.argo().session.call(itemsOf(templateSchema), request), ({ name }) => name);
    }),
});
