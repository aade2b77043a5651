import * as z from "zod";
import { urlKey } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";

const repositorySchema = z.looseObject({
  repo: z.string(),
  type: z.string().optional(),
  name: z.string().optional(),
  project: z.string().optional(),
  inheritedCreds: z.boolean().optional(),
  connectionState: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).nullish(),
});

/** A repository as Argo CD shows it: without its credentials. */
export type LiveRepository = z.output<typeof repositorySchema>;

const listSchema = listOf(repositorySchema);
const root = "/api/v1/repositories";

/** `GET /repositories`: all that we may see. */
export function listRepositories(session: Session): Promise<LiveRepository[]> {
  return session.call(listSchema, { method: "GET", path: root });
}

/** `GET /repositories?forceRefresh=true`: all that we may see, each connection tested anew. */
export function testRepositories(session: Session): Promise<LiveRepository[]> {
  return session.call(listSchema, { method: "GET", path: root, query: { forceRefresh: "true" } });
}

/** `POST /repositories`. Argo CD tests the connection, unless the repository belongs to a project. */
export function createRepository(session: Session, body: Readonly<Record<string, unknown>>): Promise<LiveRepository> {
  return session.call(repositorySchema, { method: "POST", path: root, body, costly: true });
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
    path: root,
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
  await session.call(z.unknown(), { method: "PUT", path: `${root}/${urlKey(repo)}`, body, costly: true });
}

/** `DELETE /repositories/{repo}`, of the given project only. */
export async function deleteRepository(session: Session, repo: string, project: string): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${root}/${urlKey(repo)}`,
    query: { appProject: project },
    costly: true,
  });
}
