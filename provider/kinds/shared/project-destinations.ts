import * as z from "zod";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";

const projectsSchema = listOf(
  z.looseObject({
    metadata: z.looseObject({ name: z.string() }),
    spec: z.looseObject({ destinations: z.array(z.record(z.string(), z.unknown())).nullish() }).nullish(),
  }),
);

/** Where the applications of a project may deploy to. */
export interface ProjectDestinations {
  readonly name: string;
  readonly destinations: readonly Readonly<Record<string, unknown>>[];
}

/** `GET /projects`, for what they say of destinations. */
export async function listProjectDestinations(session: Session): Promise<ProjectDestinations[]> {
  const projects = await session.call(projectsSchema, { method: "GET", path: "/api/v1/projects" });
  return projects.map(({ metadata, spec }) => ({ name: metadata.name, destinations: spec?.destinations ?? [] }));
}
