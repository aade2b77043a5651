import * as z from "zod";
import { differingKeys, isTooLong } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { UserError } from "../../contract";
import { writeRepositoryCredentialsPath } from "../shared/credential-templates";
import { unstorable } from "../shared/unstorable";

/**
 * Which fields other credentials have than these, in lower case, by a `POST /write-repocreds` that cannot store anything: Argo
 * CD shows write credentials to nobody, and compares a create with those of the longest URL that the given one begins with.
 * `type` always differs. `undefined` where there are none.
 */
export async function differingCredentials(
  session: Session,
  credentials: Readonly<Record<string, unknown>>,
): Promise<ReadonlySet<string> | undefined> {
  try {
    await session.call(z.unknown(), {
      method: "POST",
      path: writeRepositoryCredentialsPath,
      body: unstorable(credentials, "type"),
      changesNothing: true,
      repeatable: true,
    });
  } catch (error) {
    if (isTooLong(error)) return undefined;
    const keys = differingKeys(error);
    if (keys === undefined) throw error;
    return new Set(keys.map((key) => key.toLowerCase()));
  }
  throw new UserError(
    "Argo CD has stored credentials that were only to be compared: is this an Argo CD of a supported version?",
  );
}
