import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, itemsOf, text } from "../answers";
import { inOrder } from "../in-order";
import { onArgoCd } from "./on-argo-cd";

const serviceSchema = answered("NotificationService", "A service by which notifications are sent.", {
  name: text().describe("Its name, as annotations of applications have it."),
});

export const getNotificationServices = defineFunction({
  name: "getNotificationServices",
  command: "get notification-services",
  effect: "reads",
  documentation: {
    summary: "Answers the services by which Argo CD sends notifications.",
    example: `const services = await argocd.getNotificationServices();
console.log(services.map(({ name }) => name).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/overview/",
  },
  needs: [],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: z.array(serviceSchema).describe("The services, in the order of their names."),
  table: { columns: { NAME: "name" } },
  run: (given, caller) =>
    onArgoCd(given, caller, async ({ context }) => {
      const request = { method: "GET", path: "/api/v1/notifications/services" } as const;
      return inOrder(await context.argo().session.call(itemsOf(serviceSchema), request), ({ name }) => name);
    }),
});
