import * as z from "zod";
import type { Json } from "../../contract";
import type { Reading } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { narrowedLists } from "../shared/recent";
import { type ApplicationSetFilter, type LiveApplicationSet, listApplicationSets } from "./api";
import { projectOfSet } from "./live";
import { applicationSetNameFields } from "./reference";

const narrowed = narrowedLists(listApplicationSets);

export const applicationSetReading: Reading<LiveApplicationSet> = {
  reference: named("ApplicationSetName", "Which ApplicationSet is meant.", applicationSetNameFields),
  values: ({ name, namespace }) => ({ metadata: { name, namespace } }),
  columns: { NAMESPACE: "metadata.namespace", NAME: "metadata.name", PROJECT: "spec.template.spec.project" },
  example: `const { status } = await argocd.getApplicationSet({ name: "guestbook" });
console.log(status.conditions.map(({ type, message }) => \`\${type}: \${message}\`).join("\\n"));`,
  many: {
    name: "ApplicationSets",
    nouns: "ApplicationSets",
    filter: {
      projects: z.array(z.string()).optional().describe("Only those whose template names one of these projects."),
      selector: z.string().optional().describe("Only those whose labels match, as in `team=payments,tier!=test`."),
      namespace: z.string().optional().describe("Only those in this namespace."),
    },
    example: `const sets = await argocd.getApplicationSets({ projects: ["payments"] });
console.log(sets.map(({ metadata }) => metadata.name).join(", "));`,
    list: (context, filter: Json & ApplicationSetFilter, freshness) => narrowed(context, filter, freshness),
  },
  found: { project: (shape) => projectOfSet(shape) || undefined },
};
