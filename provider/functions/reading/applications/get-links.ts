import * as z from "zod";
import { requestOn } from "../../../kinds/application/request";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { linkSchema, linksSchema, linksTable } from "../links";
import { ofApplication } from "./of-application";

export const getLinks = defineFunction({
  name: "getLinks",
  command: "get links",
  effect: "reads",
  documentation: {
    summary: "Answers the links of an application: those of `application.links` in `argocd-cm` that fit it.",
    example: `const links = await argocd.getLinks({ name: "payments-api" });
console.log(links.map(({ title, url }) => \`\${title}: \${url}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: callOptionsSchema,
  result: z.array(linkSchema).describe("The links."),
  table: linksTable,
  run: (given, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(linksSchema, {
        method: "GET",
        ...requestOn(key, "get", "/links"),
        // What other requests call `appNamespace` is `namespace` here.
        query: { project: key.project, namespace: key.namespace },
      }),
    ),
});
