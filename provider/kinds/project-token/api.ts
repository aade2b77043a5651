import * as z from "zod";
import { pathSegment } from "../../argo/keys";
import type { Session } from "../../argo/session";
import type { TokenRequest } from "../shared/token/store";

const answerSchema = z.looseObject({ token: z.string() });

/** `POST /projects/{project}/roles/{role}/token`. Answers the JWT. */
export async function createProjectToken(
  session: Session,
  project: string,
  role: string,
  { id, expiresIn }: TokenRequest,
): Promise<string> {
  const answer = await session.call(answerSchema, {
    method: "POST",
    path: `/api/v1/projects/${pathSegment(project)}/roles/${pathSegment(role)}/token`,
    body: { id, expiresIn },
    costly: true,
  });
  return answer.token;
}

/** No token was issued at this time: with any other, Argo CD deletes one of that time where it finds none of the id. */
const noTime = -1;

/** `DELETE /projects/{project}/roles/{role}/token/{iat}`, by the id alone. Nothing happens where there is none. */
export async function deleteProjectToken(session: Session, project: string, role: string, id: string): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `/api/v1/projects/${pathSegment(project)}/roles/${pathSegment(role)}/token/${noTime}`,
    query: { id },
    costly: true,
  });
}
