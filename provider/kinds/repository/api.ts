import * as z from "zod";
import { urlKey } from "../../argo/keys";
import type { Session } from "../../argo/session";
import { type LiveRepository, repositoriesPath, repositoryListSchema, repositorySchema } from "../shared/repositories";

/** `GET /repositories?forceRefresh=true`: all that we may see, each connection tested anew. */
export function testRepositories(session: Session): Promise<LiveRepository[]> {
  return session.call(repositoryListSchema, { method: "GET", path: repositoriesPath, query: { forceRefresh: "true" } });
}

/** `POST /repositories`. Argo CD tests the connection, unless the repository belongs to a project. */
export function createRepository(session: Session, body: Readonly<Record<string, unknown>>): Promise<LiveRepository> {
  return session.call(repositorySchema, { method: "POST", path: repositoriesPath, body, costly: true });
}

/**
 * `POST /repositories?upsert=true`: a full replacement, as {@link replaceRepository}, of a repository that belongs to no
 * project. Argo CD tests the connection first. Its answer, which has the credentials in clear, goes nowhere.
 */
export async function replaceTestedRepository(
  session: Session,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), {
    method: "POST",
    path: repositoriesPath,
    query: { upsert: "true" },
    body,
    costly: true,
    // In place of the present one, whichever that is: once more changes nothing.
    repeatable: true,
  });
}

/** `PUT /repositories/{repo}`: a full replacement, untested; a credential left out is wiped. */
export async function replaceRepository(
  session: Session,
  repo: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "PUT", path: `${repositoriesPath}/${urlKey(repo)}`, body, costly: true });
}

/** `DELETE /repositories/{repo}`, of the given project only. */
export async function deleteRepository(session: Session, repo: string, project: string): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${repositoriesPath}/${urlKey(repo)}`,
    query: { appProject: project },
    costly: true,
  });
}
