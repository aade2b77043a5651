import * as z from "zod";
import { defineFunction } from "../../definition";
import { answered, itemsOf, list, text } from "../answers";
import { inOrder } from "../in-order";
import { needsRepository, ofRepository, repo, repositoryOptionsSchema, repositoryRequest } from "./of-repository";

const chartSchema = answered("HelmChart", "A chart of a Helm repository.", {
  name: text().describe("Its name."),
  versions: list(z.string()).describe("Its versions, in the order of the repository: usually the newest first."),
});

export const getHelmCharts = defineFunction({
  name: "getHelmCharts",
  command: "get charts",
  effect: "reads",
  documentation: {
    summary: "Answers the charts of a Helm repository, with their versions. Argo CD keeps its index for a while.",
    example: `const charts = await argocd.getHelmCharts("https://charts.example.com");
console.log(charts.map(({ name, versions }) => \`\${name} \${versions[0]}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/helm/",
  },
  needs: [needsRepository],
  arguments: z.strictObject({ repo }),
  options: repositoryOptionsSchema,
  result: z.array(chartSchema).describe("The charts, in the order of their names."),
  table: { columns: { NAME: "name", VERSIONS: "versions" } },
  run: (given, caller) =>
    ofRepository(given.repo, given, caller, async (session) => {
      const items = await session.call(itemsOf(chartSchema), {
        method: "GET",
        ...repositoryRequest(given, "/helmcharts"),
      });
      return inOrder(items, ({ name }) => name);
    }),
});
