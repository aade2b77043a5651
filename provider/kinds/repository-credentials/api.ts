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
  const listed = await session.call(listSchema, { method: "GET", path: repositoryCredentialsPath });
  // Argo CD lists several of one URL in any order: one that stays the same is no change.
  const nameOf = ({ username = "" }: { readonly username?: string | undefined }) => username;
  for (const { url, username } of listed.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))) {
    const key = normaliseRepositoryUrl(url);
    const { copies = 0, ...first } = found.get(key) ?? { url, username };
    found.set(key, { ...first, copies: copies + 1 });
  }
  return [...found.values()];
}
