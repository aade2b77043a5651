import * as z from "zod";
import { differingKeys, isConnectionRefusal, isTooLong } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { type Json, UserError } from "../../contract";
import type { RepositoriesPath } from "./repositories";
import { unstorable } from "./unstorable";

/**
 * Why Argo CD does not reach a repository, by a `POST /repositories` that cannot store anything: Argo CD tests the connection before
 * it stores. Its `validate` would take the credentials in the URL, which proxies log. `undefined` where it reaches it.
 */
export async function connectionProblem(
  session: Session,
  root: RepositoriesPath,
  repository: Json,
): Promise<string | undefined> {
  const body = unstorable(repository, "name");
  try {
    await session.call(z.unknown(), { method: "POST", path: root, body, changesNothing: true, repeatable: true });
  } catch (error) {
    if (isConnectionRefusal(error)) return error.serverMessage;
    // It would be stored, or there is another one in its place.
    if (isTooLong(error) || differingKeys(error) !== undefined) return undefined;
    throw error;
  }
  throw new UserError(
    "Argo CD has stored a repository that was only to be tried: is this an Argo CD of a supported version?",
  );
}
