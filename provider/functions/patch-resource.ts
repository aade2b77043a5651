import * as z from "zod";
import * as api from "../kinds/application/api";
import { keyOf } from "../kinds/application/live";
import { named, namedTexts } from "../model/named";
import { callOptions } from "./call";
import { defineFunction } from "./definition";
import { onApplication } from "./on-application";
import { resource } from "./resource";
import { target } from "./target";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const patchResource = defineFunction({
  name: "patchResource",
  command: "patch-resource",
  effect: "acts",
  documentation: {
    summary:
      "Patches one live resource of an application. An application that heals itself undoes what its source says otherwise.",
    example: `await argocd.patchResource(
  { name: "payments-api" },
  { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
  JSON.stringify({ spec: { replicas: 0 } }),
);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_patch-resource/",
  },
  needs: [{ action: "get" }, { action: "update/<group>/<kind>/<resource namespace>/<resource name>" }],
  arguments: z.strictObject({
    target,
    resource: resource("The resource to patch."),
    patch: z.string().refine(isJson, "must be JSON text").describe("The patch, as JSON text."),
  }),
  options: named("PatchOptions", "How `patchResource` patches.", {
    type: namedTexts("PatchType", "The form of a patch.", ["merge", "strategic", "json"])
      .optional()
      .describe("Form of the patch: `merge`, `strategic` or `json`. Default `merge`."),
    ...callOptions,
  }),
  result: z.void(),
  run: (given, caller) =>
    onApplication(given, caller, ({ context, live }) =>
      api.patchResource(context.argo().session, keyOf(live), given.resource, given.patch, given.type ?? "merge"),
    ),
});
