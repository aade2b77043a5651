import * as z from "zod";
import { urlKey } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";
import { textOf } from "../../model/json";

const clusterSchema = z.looseObject({
  server: z.string(),
  name: z.string().optional(),
  project: z.string().optional(),
  namespaces: z.array(z.string()).nullish(),
  labels: z.record(z.string(), z.string()).nullish(),
  annotations: z.record(z.string(), z.string()).nullish(),
  config: z.record(z.string(), z.unknown()).nullish(),
  serverVersion: z.string().optional(),
  connectionState: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).nullish(),
});

/** A cluster as Argo CD shows it: without its credentials. */
export type LiveCluster = z.output<typeof clusterSchema>;

const listSchema = listOf(clusterSchema);
const root = "/api/v1/clusters";

/** `GET /clusters`, all that we may see, or the one with this server. */
export function listClusters(session: Session, server?: string): Promise<LiveCluster[]> {
  return session.call(listSchema, { method: "GET", path: root, query: { server } });
}

/** `POST /clusters`. Argo CD connects to the cluster before it stores anything. */
export function createCluster(session: Session, body: Readonly<Record<string, unknown>>): Promise<LiveCluster> {
  return session.call(clusterSchema, { method: "POST", path: root, body, costly: true });
}

/** `PUT /clusters/{server}` of the named fields only; the others stay as they are. */
export function updateCluster(
  session: Session,
  { server, project }: LiveCluster,
  fields: Readonly<Record<string, unknown>>,
  updatedFields: readonly string[],
): Promise<LiveCluster> {
  // In both, when it moves from one project to another.
  const projects = new Set([project, updatedFields.includes("project") ? textOf(fields.project) : project]);
  return session.call(clusterSchema, {
    method: "PUT",
    path: `${root}/${urlKey(server)}`,
    query: { updatedFields },
    body: { ...fields, server },
    costly: true,
    needs: [...projects].map((each) => ({
      resource: "clusters",
      action: "update",
      object: { project: each, name: server },
    })),
  });
}

/** `DELETE /clusters/{server}`: by server, because a name may belong to several clusters. */
export async function deleteCluster(session: Session, { server, project }: LiveCluster): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: `${root}/${urlKey(server)}`,
    costly: true,
    needs: [{ resource: "clusters", action: "delete", object: { project, name: server } }],
  });
}

/** `POST /clusters/{server}/invalidate-cache`. Argo CD reads the cluster's live resources anew. */
export async function invalidateClusterCache(session: Session, { server, project }: LiveCluster): Promise<void> {
  await session.call(z.unknown(), {
    method: "POST",
    path: `${root}/${urlKey(server)}/invalidate-cache`,
    costly: true,
    needs: [{ resource: "clusters", action: "update", object: { project, name: server } }],
  });
}

/** `POST /clusters/{server}/rotate-auth`. Argo CD makes a token, tries it, stores it, and deletes the one before. */
export async function rotateClusterAuth(session: Session, { server, project }: LiveCluster): Promise<void> {
  await session.call(z.unknown(), {
    method: "POST",
    path: `${root}/${urlKey(server)}/rotate-auth`,
    costly: true,
    needs: [{ resource: "clusters", action: "update", object: { project, name: server } }],
  });
}
