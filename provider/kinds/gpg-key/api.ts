import * as z from "zod";
import { ApiError, code } from "../../argo/errors";
import { listOf } from "../../argo/lists";
import { isNoSuchKey } from "../../argo/refusals";
import type { Session } from "../../argo/session";

const gpgKeySchema = z.looseObject({
  keyID: z.string(),
  fingerprint: z.string().optional(),
  owner: z.string().optional(),
  subType: z.string().optional(),
  trust: z.string().optional(),
  keyData: z.string().optional(),
});

/** A key as Argo CD shows it; lists leave `keyData` out. */
export type LiveGpgKey = z.output<typeof gpgKeySchema>;

const listSchema = listOf(gpgKeySchema);
const additionSchema = z.looseObject({
  created: z.looseObject({ items: z.array(z.looseObject({ keyID: z.string() })).nullish() }).nullish(),
  skipped: z.array(z.string()).nullish(),
});
const root = "/api/v1/gpgkeys";

/** `GET /gpgkeys`: all of them, without their data. */
export function listGpgKeys(session: Session): Promise<LiveGpgKey[]> {
  return session.call(listSchema, { method: "GET", path: root });
}

/** `GET /gpgkeys/{keyID}`; `undefined` where there is none. */
export async function getGpgKey(session: Session, keyID: string): Promise<LiveGpgKey | undefined> {
  try {
    return await session.call(gpgKeySchema, { method: "GET", path: `${root}/${keyID}` });
  } catch (error) {
    if (isNoSuchKey(error)) return undefined;
    throw error;
  }
}

/**
 * `POST /gpgkeys`. Answers whether the key is new: one that is there stays as it is, and the answer is a success too.
 * @throws ApiError a conflict where the answer tells of other keys, as Argo CD's does that another request has disturbed.
 */
export async function addGpgKey(session: Session, keyID: string, keyData: string): Promise<boolean> {
  const { created, skipped } = await session.call(additionSchema, {
    method: "POST",
    path: root,
    body: { keyData },
    costly: true,
  });
  if (created?.items?.some((key) => key.keyID === keyID)) return true;
  const told = [...(created?.items ?? []).map((key) => key.keyID), ...(skipped ?? [])];
  if (told.length === 1 && told[0] === keyID) return false;
  const others = told.length > 0 ? `the GPG keys ${told.join(", ")}` : "no GPG key";
  throw new ApiError(
    `asked to add ${keyID}, Argo CD has answered about ${others}: another client may add some now`,
    200,
    code.aborted,
  );
}

/** `DELETE /gpgkeys`. Nothing happens where there is none. */
export async function deleteGpgKey(session: Session, keyID: string): Promise<void> {
  try {
    await session.call(z.unknown(), { method: "DELETE", path: root, query: { keyID }, costly: true });
  } catch (error) {
    if (!isNoSuchKey(error)) throw error;
  }
}
