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

/** `POST /repositories`. Argo CD tests the connection, unless the repository belongs to a project. */
export function createRepository(session: Session, body: Readonly<Record<string, unknown>>): Promise<LiveRepository> {
  return session.call(repositorySchema, { method: "POST", path: root, body, costly: true });
}

/** `PUT /repositories/{repo}`: a full replacement; a credential left out is wiped. */
export function replaceRepository(
  session: Session,
  repo: string,
  body: Readonly<Record<string, unknown>>,
): Promise<LiveRepository> {
  return session.call(repositorySchema, { method: "PUT", path: `${root}/${urlKey(repo)}`, body, costly: true });
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
