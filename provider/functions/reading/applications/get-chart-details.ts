import * as z from "zod";
import { requestOn } from "../../../kinds/application/request";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, list, text } from "../answers";
import { ofRevision, revisionOptions } from "./revision";

const chartSchema = answered("ChartDetails", "What a chart says of itself.", {
  description: text().describe("What it is."),
  home: text().describe("Its web page."),
  maintainers: list(z.string()).describe("Who maintains it."),
});

export const getChartDetails = defineFunction({
  name: "getChartDetails",
  command: "get chart-details",
  effect: "reads",
  documentation: {
    summary: "Answers what a Helm chart says of itself that an application deploys.",
    example: `const { description, home } = await argocd.getChartDetails({ name: "ingress" });
console.log(description, home);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/helm/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: revisionOptions,
  result: chartSchema.describe("What the chart says of itself."),
  run: (given, caller) =>
    ofRevision(given, caller, ({ session, key, revision, query }) =>
      session.call(chartSchema, {
        method: "GET",
        ...requestOn(key, "get", `/revisions/${revision}/chartdetails`),
        query,
      }),
    ),
});
