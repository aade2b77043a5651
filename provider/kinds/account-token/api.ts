import * as z from "zod";
import { pathSegment } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import { unlessMissing } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import type { TokenRequest } from "../shared/token/store";

const accountSchema = z.looseObject({
  name: z.string(),
  tokens: z
    .array(
      z.looseObject({ id: z.string().optional(), issuedAt: z.number().optional(), expiresAt: z.number().optional() }),
    )
    .nullish(),
});

/** An account as Argo CD shows it. */
export type LiveAccount = z.output<typeof accountSchema>;

const listSchema = listOf(accountSchema);
const answerSchema = z.looseObject({ token: z.string() });
const root = "/api/v1/account";

/** `GET /account`: those that we may see. */
export function listAccounts(session: Session): Promise<LiveAccount[]> {
  return session.call(listSchema, { method: "GET", path: root });
}

/** `GET /account/{name}`; `undefined` where there is none. */
export function getAccount(session: Session, name: string): Promise<LiveAccount | undefined> {
  return unlessMissing(session.call(accountSchema, { method: "GET", path: `${root}/${pathSegment(name)}` }));
}

/** `POST /account/{name}/token`. Answers the JWT. */
export async function createAccountToken(
  session: Session,
  name: string,
  { id, expiresIn }: TokenRequest,
): Promise<string> {
  const answer = await session.call(answerSchema, {
    method: "POST",
    path: `${root}/${pathSegment(name)}/token`,
    body: { id, expiresIn },
    costly: true,
  });
  return answer.token;
}

/** `DELETE /account/{name}/token/{id}`. Nothing happens where there is none. */
export async function deleteAccountToken(session: Session, name: string, id: string): Promise<void> {
  await unlessMissing(
    session.call(z.unknown(), {
      method: "DELETE",
      path: `${root}/${pathSegment(name)}/token/${pathSegment(id)}`,
      costly: true,
    }),
  );
}
