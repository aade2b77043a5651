import * as z from "zod";
import * as api from "../kinds/application/api";
import { keyOf } from "../kinds/application/live";
import { named } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { resource } from "./resource";
import { target } from "./target";

export const runResourceAction = defineFunction({
  name: "runResourceAction",
  command: "action",
  effect: "acts",
  documentation: {
    summary: "Runs an action of Argo CD, such as `restart`, on one live resource of an application.",
    example: `await argocd.runResourceAction(
  { name: "payments-api" },
  { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
  "restart",
);`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/resource_actions/",
  },
  needs: [{ action: "get" }, { action: "action/<group>/<kind>/<action>" }],
  arguments: z.strictObject({
    target,
    resource: resource("The resource to run the action on."),
    action: z.string().min(1, "must name an action").describe("Name of the action, such as `restart`."),
  }),
  options: named("ActionOptions", "How `runResourceAction` runs an action.", {
    parameters: z.record(z.string(), z.string()).optional().describe("Parameters of the action."),
    ...callOptions,
  }),
  result: z.void(),
  run: (given, caller) =>
    onApplication(given, caller, ({ context, live }) =>
      api.runResourceAction(context.argo().session, keyOf(live), given.resource, given.action, given.parameters),
    ),
});
