import * as z from "zod";
import type { Reading } from "../../lifecycle/definition";
import { objectName } from "../../model/kubernetes-names";
import { metadataOf } from "../shared/metadata";
import type { LiveProject } from "../shared/project/api";
import { projectReads } from "../shared/project/reads";
import { referenceTo } from "../shared/reference";

export const appProjectReading: Reading<LiveProject> = {
  reference: referenceTo("AppProject", "project", {
    name: z
      .string()
      .min(1, "must name a project")
      .regex(objectName.pattern, objectName.message)
      .describe("Name of the project."),
  }),
  values: ({ name }) => ({ metadata: { name } }),
  columns: { NAME: "metadata.name", DESCRIPTION: "spec.description" },
  example: `const { spec } = await argocd.getAppProject({ name: "payments" });
console.log(spec.sourceRepos?.join("\\n"));`,
  many: {
    name: "AppProjects",
    nouns: "projects",
    filter: {},
    example: `const projects = await argocd.getAppProjects();
console.log(projects.map(({ metadata }) => metadata.name).join(", "));`,
    list: (context, _filter, freshness) => projectReads(context).all(freshness),
  },
  found: { project: (shape) => metadataOf(shape).name },
};
