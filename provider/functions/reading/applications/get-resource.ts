import * as z from "zod";
import { applicationQuery, requestOn, resourceQuery } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { resource } from "../../resource";
import { target } from "../../target";
import { manifestSchema, manifestText } from "./manifests";
import { ofApplication } from "./of-application";

const answerSchema = z.looseObject({ manifest: manifestText }).transform(({ manifest }) => manifest);

export const getResource = defineFunction({
  name: "getResource",
  command: "get resource",
  effect: "reads",
  documentation: {
    summary: "Answers one live object of an application. Argo CD hides the values of Secrets.",
    example: `const deployment = await argocd.getResource(
  { name: "payments-api" },
  { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
);
console.log(deployment.status);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get-resource/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target, resource: resource("The live resource.") }),
  options: callOptionsSchema,
  result: manifestSchema.describe("The live object. The values of a Secret are `++++++++`."),
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(answerSchema, {
        method: "GET",
        ...requestOn(key, "get", "/resource"),
        query: { ...resourceQuery(given.resource), ...applicationQuery(key) },
      }),
    ),
});
