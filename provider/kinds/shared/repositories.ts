import * as z from "zod";
import { urlKey } from "../../argo/keys";
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

/** Where the API has the repositories that Argo CD reads from. */
export const repositoriesPath = "/api/v1/repositories";

/** Where the API has the repositories that the hydrator writes to. */
export const writeRepositoriesPath = "/api/v1/write-repositories";

/** Where the API has repositories of either sort. */
export type RepositoriesPath = typeof repositoriesPath | typeof writeRepositoriesPath;

/** `GET /repositories`: all that we may see. */
export function listRepositories(session: Session, root: RepositoriesPath): Promise<LiveRepository[]> {
  return session.call(repositoryListSchema, { method: "GET", path: root });
}

/** `POST /repositories`. Argo CD tests the connection, unless it only reads the repository and a project has it. */
export function createRepository(
  session: Session,
  root: RepositoriesPath,
  body: Readonly<Record<string, unknown>>,
): Promise<LiveRepository> {
  return session.call(repositorySchema, { method: "POST", path: root, body, costly: true });
}

/**
 * `POST /repositories?upsert=true`: a full replacement. Argo CD tests the connection as in a create. Its answer, which has
 * the credentials in clear, goes nowhere.
 */
export async function replaceTestedRepository(
  session: Session,
  root: RepositoriesPath,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), {
    method: "POST",
    path: root,
    query: { upsert: "true" },
    body,
    costly: true,
    // In place of the present one, whichever that is: once more changes nothing.
    repeatable: true,
  });
}

/** `DELETE /repositories/{repo}`, of the given project only. */
export async function deleteRepository(
  session: Session,
  root: RepositoriesPath,
  { repo, project = "" }: Pick<LiveRepository, "repo" | "project">,
): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${root}/${urlKey(repo)}`,
    query: { appProject: project },
    costly: true,
  });
}
