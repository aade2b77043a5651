import * as z from "zod";
import { named } from "../../model/named";

const syncStatus = named("ApplicationSyncStatus", "How live objects compare with the manifests.", {
  status: z.string().describe("`Synced`, `OutOfSync` or `Unknown`."),
  revision: z.string().optional().describe("The revision that was compared, of a single source."),
  revisions: z.array(z.string()).optional().describe("The revisions that were compared, of several sources."),
});

const healthStatus = named("ApplicationHealthStatus", "How live objects are.", {
  status: z.string().describe("`Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`."),
  message: z.string().optional().describe("Why, where Argo CD says so."),
});

const operationState = named("ApplicationOperationState", "How an operation goes or went.", {
  phase: z.string().describe("`Running`, `Terminating`, `Succeeded`, `Failed` or `Error`."),
  message: z.string().optional().describe("What became of it."),
});

const condition = named("ApplicationCondition", "A complaint of Argo CD about an application.", {
  type: z.string().describe("What it complains of, such as `ComparisonError`."),
  message: z.string().describe("The complaint in words."),
});

const summary = named("ApplicationSummary", "What an application runs.", {
  images: z.array(z.string()).describe("Images of its live objects."),
  externalURLs: z.array(z.string()).describe("Addresses of its ingresses and links."),
});

export const statusSchema = named("ApplicationStatus", "What Argo CD last said of an application, in short.", {
  sync: syncStatus.describe("How the live objects compare with the manifests."),
  health: healthStatus.describe("How the live objects are."),
  operationState: operationState.optional().describe("The last operation, if there was one."),
  conditions: z.array(condition).describe("What Argo CD complains of."),
  summary: summary.describe("What the application runs."),
});

/** What Argo CD last said of an application, in short. */
export type ApplicationStatus = z.output<typeof statusSchema>;
