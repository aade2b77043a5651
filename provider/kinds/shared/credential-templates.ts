import * as z from "zod";
import { urlKey } from "../../argo/keys";
import type { Session } from "../../argo/session";

/** Where the API has the credentials to read with. */
export const repositoryCredentialsPath = "/api/v1/repocreds";

/** Where the API has the credentials to write with. */
export const writeRepositoryCredentialsPath = "/api/v1/write-repocreds";

/** Where the API has credentials of either sort. */
export type CredentialsPath = typeof repositoryCredentialsPath | typeof writeRepositoryCredentialsPath;

/** `POST /repocreds`: new ones. Success where equal ones are stored already. */
export async function createCredentials(
  session: Session,
  root: CredentialsPath,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "POST", path: root, body, costly: true });
}

/**
 * `POST /repocreds?upsert=true`: a full replacement. Argo CD replaces those of the longest URL that the given one begins
 * with, so that nothing may be sent again before a look.
 */
export async function replaceCredentials(
  session: Session,
  root: CredentialsPath,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "POST", path: root, query: { upsert: "true" }, body, costly: true });
}

/** `DELETE /repocreds/{url}`: of the longest URL that the given one begins with, as in a replacement. */
export async function deleteCredentials(session: Session, root: CredentialsPath, url: string): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${root}/${urlKey(url)}`,
    costly: true,
    repeatable: false,
  });
}
