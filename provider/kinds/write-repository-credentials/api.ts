import * as z from "zod";
import { stringifyJson } from "../../argo/json";
import { differingKeys, isTooLong } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { UserError } from "../../contract";
import { writeRepositoryCredentialsPath } from "../shared/credential-templates";

/** Kubernetes stores no Secret with more bytes of data. */
const largestSecret = 1024 * 1024;

/**
 * What is never stored: a `type`, which every release of Argo CD knows, longer than Kubernetes takes. Each of its bytes is no
 * character, and becomes the three bytes of one in Argo CD, so that proxies which take a megabyte let it pass.
 */
function unstorable({ type: _type, ...credentials }: Readonly<Record<string, unknown>>): Uint8Array {
  const start = stringifyJson(credentials).slice(0, -1);
  const filling = Buffer.alloc(Math.ceil(largestSecret / 3) + 1, 0xff);
  return Buffer.concat([Buffer.from(`${start},"type":"`), filling, Buffer.from('"}')]);
}

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
      body: unstorable(credentials),
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
