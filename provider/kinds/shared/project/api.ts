import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import { listOf } from "../../../argo/lists";
import type { Session } from "../../../argo/session";
import { liveMetadataFields } from "../metadata";

export const projectSchema = z.looseObject({
  metadata: z.looseObject({ ...liveMetadataFields, namespace: z.string().optional() }),
  spec: z.record(z.string(), z.unknown()),
  status: z.record(z.string(), z.unknown()).nullish(),
});

/** A project as Argo CD shows it. */
export type LiveProject = z.output<typeof projectSchema>;

const listSchema = listOf(projectSchema);
const root = "/api/v1/projects";

/** `GET /projects`. */
export function listProjects(session: Session): Promise<LiveProject[]> {
  return session.call(listSchema, { method: "GET", path: root });
}

/** `GET /projects/{name}`. */
export function getProject(session: Session, name: string): Promise<LiveProject> {
  return session.call(projectSchema, { method: "GET", path: `${root}/${pathSegment(name)}` });
}

/** `POST /projects`. */
export function createProject(
  session: Session,
  project: { readonly metadata: unknown; readonly spec: unknown },
): Promise<LiveProject> {
  return session.call(projectSchema, { method: "POST", path: root, body: { project }, costly: true });
}

/**
 * `PUT /projects/{name}`: a raw replacement, refused unless it carries the current `resourceVersion`.
 * @param repeatable whether it may be sent again after a lost answer: the second one is refused where the first had its effect,
 * as if somebody else had written.
 */
export function replaceProject(session: Session, project: LiveProject, repeatable = true): Promise<LiveProject> {
  return session.call(projectSchema, {
    method: "PUT",
    path: `${root}/${pathSegment(project.metadata.name)}`,
    body: { project },
    conditional: true,
    costly: true,
    repeatable,
  });
}

/** `DELETE /projects/{name}`. */
export async function deleteProject(session: Session, name: string): Promise<void> {
  await session.call(z.unknown(), { method: "DELETE", path: `${root}/${pathSegment(name)}`, costly: true });
}
