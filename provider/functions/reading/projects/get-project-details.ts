import * as z from "zod";
import { projectSchema } from "../../../kinds/shared/project/api";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { answered, flag, list, map, text } from "../answers";
import { manifestOf, manifestSchema } from "./manifest";
import { nameOfProject, needsProject, ofProject, projectRequest } from "./of-project";

const repositorySchema = answered("ProjectRepository", "A repository that belongs to a project.", {
  repo: text().describe("Its URL."),
  type: text().describe("`git`, `helm` or `oci`."),
  name: text().describe("Its name in the user interface."),
  project: text().describe("The project."),
  enableOCI: flag().describe("Whether the Helm repository is an OCI registry."),
  inheritedCreds: flag().describe("Whether its credentials come from a credential template."),
});

const clusterSchema = answered("ProjectCluster", "A cluster that belongs to a project.", {
  server: text().describe("Its address."),
  name: text().describe("Its name."),
  project: text().describe("The project."),
  namespaces: list(z.string()).describe("The namespaces that Argo CD looks at; empty for all."),
  clusterResources: flag().describe("Whether Argo CD looks at what has no namespace, where it does not look at all."),
  labels: map(z.string()).describe("Its labels."),
});

const scopedFields = {
  repositories: list(repositorySchema).describe("The repositories that belong to it, which its applications may use."),
  clusters: list(clusterSchema).describe("The clusters that belong to it, which its applications may deploy to."),
};

const answerSchema = z.object({ project: projectSchema, globalProjects: list(projectSchema), ...scopedFields });

const detailsSchema = answered("ProjectDetails", "A project with all that its applications get from elsewhere.", {
  project: manifestSchema.describe("The project, with what it takes from global projects."),
  globalProjects: z.array(manifestSchema).describe("The global projects that it takes from."),
  ...scopedFields,
});

export const getProjectDetails = defineFunction({
  name: "getProjectDetails",
  command: "get project-details",
  effect: "reads",
  documentation: {
    summary:
      "Answers a project as it counts for its applications: with what global projects add, and with the repositories and clusters " +
      "that belong to it.",
    example: `const { project, clusters } = await argocd.getProjectDetails("payments");
console.log(project.spec?.destinations, clusters.map(({ name }) => name));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/",
  },
  needs: [needsProject],
  arguments: nameOfProject,
  options: callOptionsSchema,
  result: detailsSchema.describe("The project."),
  run: (given, caller) =>
    ofProject(given, caller, async (session) => {
      const { project, globalProjects, ...scoped } = await session.call(answerSchema, {
        method: "GET",
        ...projectRequest(given.name, "/detailed"),
      });
      return { project: manifestOf(project), globalProjects: globalProjects.map(manifestOf), ...scoped };
    }),
});
