import * as z from "zod";
import { urlKey } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";
import { normaliseRepositoryUrl } from "../../model/urls";

const listSchema = listOf(z.looseObject({ url: z.string(), username: z.string().optional() }));

/** Credentials as Argo CD shows them. */
export interface LiveRepositoryCredentials {
  readonly url: string;
  readonly username?: string | undefined;
  /** How many Argo CD has under this URL: each Secret of that URL counts, whatever its name. */
  readonly copies: number;
}

const root = "/api/v1/repocreds";

/** `GET /repocreds`: all that we may see, those of one URL together. */
export async function listRepositoryCredentials(session: Session): Promise<LiveRepositoryCredentials[]> {
  const found = new Map<string, LiveRepositoryCredentials>();
  for (const { url, username } of await session.call(listSchema, { method: "GET", path: root })) {
    const key = normaliseRepositoryUrl(url);
    const { copies = 0, ...first } = found.get(key) ?? { url, username };
    found.set(key, { ...first, copies: copies + 1 });
  }
  return [...found.values()];
}

/** `POST /repocreds`: new ones. Success where equal ones are stored already. */
export async function createRepositoryCredentials(
  session: Session,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "POST", path: root, body, costly: true });
}

/**
 * `POST /repocreds?upsert=true`: a full replacement. Argo CD replaces those of the longest URL that the given one begins
 * with, so that nothing may be sent again before a look.
 */
export async function replaceRepositoryCredentials(
  session: Session,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  await session.call(z.unknown(), { method: "POST", path: root, query: { upsert: "true" }, body, costly: true });
}

/** `DELETE /repocreds/{url}`: of the longest URL that the given one begins with, as in a replacement. */
export async function deleteRepositoryCredentials(session: Session, url: string): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${root}/${urlKey(url)}`,
    costly: true,
    repeatable: false,
  });
}
