import * as z from "zod";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";

export const repositorySchema = z.looseObject({
  repo: z.string(),
  type: z.string().optional(),
  name: z.string().optional(),
  project: z.string().optional(),
  inheritedCreds: z.boolean().optional(),
  connectionState: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).nullish(),
});

/** A repository as Argo CD shows it: without its credentials. */
export type LiveRepository = z.output<typeof repositorySchema>;

export const repositoryListSchema = listOf(repositorySchema);

/** Where the API has its repositories. */
export const repositoriesPath = "/api/v1/repositories";

/** `GET /repositories`: all that we may see. */
export function listRepositories(session: Session): Promise<LiveRepository[]> {
  return session.call(repositoryListSchema, { method: "GET", path: repositoriesPath });
}
