import * as z from "zod";
import { urlKey } from "../../argo/keys";
import type { Session } from "../../argo/session";
import { type LiveRepository, repositoriesPath, repositoryListSchema } from "../shared/repositories";

/** `GET /repositories?forceRefresh=true`: all that we may see, each connection tested anew. */
export function testRepositories(session: Session): Promise<LiveRepository[]> {
  return session.call(repositoryListSchema, { method: "GET", path: repositoriesPath, query: { forceRefresh: "true" } });
}

/** `PUT /repositories/{repo}`: a full replacement, untested; a credential left out is wiped. */
export async function replaceRepository(
  session: Session,
  repo: string,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "PUT", path: `${repositoriesPath}/${urlKey(repo)}`, body, costly: true });
}
