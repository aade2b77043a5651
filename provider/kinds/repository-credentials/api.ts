import * as z from "zod";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";
import { normaliseRepositoryUrl } from "../../model/urls";
import { repositoryCredentialsPath } from "../shared/credential-templates";

const listSchema = listOf(z.looseObject({ url: z.string(), username: z.string().optional() }));

/** Credentials as Argo CD shows them. */
export interface LiveRepositoryCredentials {
  readonly url: string;
  readonly username?: string | undefined;
  /** How many Argo CD has under this URL: each Secret of that URL counts, whatever its name. */
  readonly copies: number;
}

/** `GET /repocreds`: all that we may see, those of one URL together. */
export async function listRepositoryCredentials(session: Session): Promise<LiveRepositoryCredentials[]> {
  const found = new Map<string, LiveRepositoryCredentials>();
  for (const { url, username } of await session.call(listSchema, { method: "GET", path: repositoryCredentialsPath })) {
    const key = normaliseRepositoryUrl(url);
    const { copies = 0, ...first } = found.get(key) ?? { url, username };
    found.set(key, { ...first, copies: copies + 1 });
  }
  return [...found.values()];
}
