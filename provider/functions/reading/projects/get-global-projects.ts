import * as z from "zod";
import { projectSchema } from "../../../kinds/shared/project/api";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { itemsOf } from "../answers";
import { manifestOf, manifestSchema } from "./manifest";
import { nameOfProject, needsProject, ofProject, projectRequest } from "./of-project";

export const getGlobalProjects = defineFunction({
  name: "getGlobalProjects",
  command: "get global-projects",
  effect: "reads",
  documentation: {
    summary: "Answers the global projects that a project takes rules from.",
    example: `const globals = await argocd.getGlobalProjects("payments");
console.log(globals.map(({ metadata }) => metadata?.name).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#configuring-global-projects-v18",
  },
  needs: [needsProject],
  arguments: nameOfProject,
  options: callOptionsSchema,
  result: z
    .array(manifestSchema)
    .describe("The global projects, in the order of `globalProjects` in the ConfigMap argocd-cm."),
  table: { columns: { NAME: "metadata.name", DESCRIPTION: "spec.description" } },
  run: (given, caller) =>
    ofProject(given, caller, async (session) => {
      const projects = await session.call(itemsOf(projectSchema), {
        method: "GET",
        ...projectRequest(given.name, "/globalprojects"),
      });
      return projects.map(manifestOf);
    }),
});
