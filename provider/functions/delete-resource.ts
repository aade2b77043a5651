import * as z from "zod";
import * as api from "../kinds/application/api";
import { keyOf } from "../kinds/application/live";
import { named } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { resource } from "./resource";
import { target } from "./target";

export const deleteResource = defineFunction({
  name: "deleteResource",
  command: "delete-resource",
  effect: "acts",
  documentation: {
    summary:
      "Deletes one live resource of an application, and what it owns. What the source of the application has comes back with the " +
      "next sync.",
    example: `await argocd.deleteResource(
  { name: "payments-api" },
  { group: "batch", version: "v1", kind: "Job", namespace: "payments", name: "migrate" },
);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_delete-resource/",
  },
  needs: [{ action: "get" }, { action: "delete/<group>/<kind>/<resource namespace>/<resource name>" }],
  arguments: z.strictObject({ target, resource: resource("The resource to delete.") }),
  options: named("DeleteResourceOptions", "How `deleteResource` deletes.", {
    force: z.boolean().optional().describe("Do not wait for the resource to end by itself. Default `false`."),
    orphan: z.boolean().optional().describe("Leave what the resource owns. Default `false`."),
    ...callOptions,
  }),
  result: z.void(),
  run: (given, caller) =>
    onApplication(given, caller, ({ context, live }) =>
      api.deleteResource(context.argo().session, keyOf(live), given.resource, given),
    ),
});
