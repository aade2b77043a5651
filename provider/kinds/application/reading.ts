import * as z from "zod";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, Reading } from "../../lifecycle/definition";
import { narrowedLists } from "../shared/recent";
import { type ApplicationFilter, listApplicationSummaries } from "./lists";
import { type LiveApplication, projectOf } from "./live";
import { recentApplications } from "./recent";
import { applicationReference, findTarget, type Target } from "./target";

const narrowed = narrowedLists(listApplicationSummaries);

/** Finds an application as a list shows it, and otherwise by a request of its own, which tells why it is not there. */
async function find(context: Context, target: Target, freshness: Freshness): Promise<LiveApplication> {
  const { name, project } = target;
  const key = { ...target, name, namespace: target.namespace ?? (await context.argo().namespace()) };
  const applications = recentApplications(context);
  const listed = await (freshness === "recent" ? applications.find(key) : applications.findNow(key));
  const isMeant = listed !== undefined && (project === undefined || projectOf(listed) === project);
  return isMeant ? listed : findTarget(context, target);
}

export const applicationReading: Reading<LiveApplication> = {
  reference: applicationReference,
  values: ({ name, namespace, project }) => ({
    metadata: { name, namespace },
    ...(project !== undefined && { spec: { project } }),
  }),
  find: (context, reference, freshness) => find(context, reference as Target, freshness),
  columns: {
    NAMESPACE: "metadata.namespace",
    NAME: "metadata.name",
    PROJECT: "spec.project",
    SYNC: "status.sync.status",
    HEALTH: "status.health.status",
  },
  example: `const { spec, status } = await argocd.getApplication({ name: "payments-api" });
console.log(spec.source?.targetRevision, status.sync.status, status.health.status);`,
  many: {
    name: "Applications",
    nouns: "applications",
    filter: {
      projects: z.array(z.string()).optional().describe("Only those of these projects."),
      selector: z.string().optional().describe("Only those whose labels match, as in `team=payments,tier!=test`."),
      repo: z.string().optional().describe("Only those with a source in the repository of this URL."),
      namespace: z.string().optional().describe("Only those in this namespace."),
    },
    example: `const applications = await argocd.getApplications({ projects: ["payments"], selector: "tier=web" });
console.log(applications.map(({ metadata, status }) => \`\${metadata.name}: \${status.health.status}\`).join("\\n"));`,
    list(context, filter: Json & ApplicationFilter, freshness) {
      const isWhole = Object.values(filter).every((value) => value === undefined);
      return isWhole ? recentApplications(context).all.all(freshness) : narrowed(context, filter, freshness);
    },
  },
  found: { project: projectOf },
};
