import * as z from "zod";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { linkSchema, linksSchema } from "../links";
import { nameOfProject, needsProject, ofProject, projectRequest } from "./of-project";

export const getProjectLinks = defineFunction({
  name: "getProjectLinks",
  command: "get project-links",
  effect: "reads",
  documentation: {
    summary:
      "Answers the links that Argo CD shows beside a project, which `project.links` in the ConfigMap argocd-cm sets.",
    example: `const links = await argocd.getProjectLinks("payments");
console.log(links.map(({ title, url }) => \`\${title}: \${url}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/",
  },
  needs: [needsProject],
  arguments: nameOfProject,
  options: callOptionsSchema,
  result: z.array(linkSchema).describe("The links, in the order of the ConfigMap."),
  table: { columns: { TITLE: "title", URL: "url", DESCRIPTION: "description" } },
  run: (given, caller) =>
    ofProject(given, caller, (session) =>
      session.call(linksSchema, {
        method: "GET",
        ...projectRequest(given.name, "/links"),
      }),
    ),
});
