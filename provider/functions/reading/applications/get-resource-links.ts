import * as z from "zod";
import { applicationQuery, requestOn, resourceQuery } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { resource } from "../../resource";
import { target } from "../../target";
import { linkSchema, linksSchema, linksTable } from "../links";
import { ofApplication } from "./of-application";

export const getResourceLinks = defineFunction({
  name: "getResourceLinks",
  command: "get resource-links",
  effect: "reads",
  documentation: {
    summary:
      "Answers the links of a live object of an application: those of `resource.links` in `argocd-cm` that fit it.",
    example: `const links = await argocd.getResourceLinks(
  { name: "payments-api" },
  { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
);
console.log(links.map(({ title, url }) => \`\${title}: \${url}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target, resource: resource("The live resource.") }),
  options: callOptionsSchema,
  result: z.array(linkSchema).describe("The links."),
  table: linksTable,
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(linksSchema, {
        method: "GET",
        ...requestOn(key, "get", "/resource/links"),
        query: { ...resourceQuery(given.resource), ...applicationQuery(key) },
      }),
    ),
});
