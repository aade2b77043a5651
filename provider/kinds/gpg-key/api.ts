import * as z from "zod";
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
const additionSchema = z.looseObject({ skipped: z.array(z.string()).nullish() });
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

/** `POST /gpgkeys`. Answers whether the key is new: one that is there stays as it is, and the answer is a success too. */
export async function addGpgKey(session: Session, keyData: string): Promise<boolean> {
  const { skipped } = await session.call(additionSchema, {
    method: "POST",
    path: root,
    body: { keyData },
    costly: true,
  });
  return !skipped?.length;
}

/** `DELETE /gpgkeys`. Nothing happens where there is none. */
export async function deleteGpgKey(session: Session, keyID: string): Promise<void> {
  try {
    await session.call(z.unknown(), { method: "DELETE", path: root, query: { keyID }, costly: true });
  } catch (error) {
    if (!isNoSuchKey(error)) throw error;
  }
}
