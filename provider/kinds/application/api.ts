import * as z from "zod";
import { stringifyJson } from "../../argo/json";
import { isNothingRunning, unlessMissing } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { applicationsPath } from "../shared/application-heads";
import { type ApplicationKey, type LiveApplication, liveApplicationSchema } from "./live";
import { applicationQuery, type ResourceKey, requestOn, resourceQuery } from "./request";

const emptySchema = z.unknown();

/** `GET /applications/{name}`, which answers 404 for a missing one and 403 for a forbidden one. */
export function getApplication(session: Session, key: ApplicationKey, signal?: AbortSignal): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "GET",
    ...requestOn(key, "get"),
    query: applicationQuery(key),
    ...(signal && { signal }),
  });
}

/** The same, of one that may be missing; `undefined` is a proven absence. */
export function findApplication(session: Session, key: ApplicationKey): Promise<LiveApplication | undefined> {
  return unlessMissing(getApplication(session, key));
}

/** `GET /applications/{name}?refresh=`: returns when the controller has compared the application anew. */
export function refreshApplication(
  session: Session,
  key: ApplicationKey,
  mode: "normal" | "hard",
  options: { readonly timeout: number; readonly signal?: AbortSignal },
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "GET",
    ...requestOn(key, "get"),
    query: { ...applicationQuery(key), refresh: mode },
    ...options,
  });
}

/** `POST /applications`. */
export function createApplication(
  session: Session,
  body: { readonly metadata: unknown; readonly spec: unknown },
  validate: boolean,
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "POST",
    path: applicationsPath,
    query: { validate: String(validate) },
    body: { apiVersion: "argoproj.io/v1alpha1", kind: "Application", ...body },
  });
}

/** `PUT /applications/{name}`: replaces spec, labels, annotations and finalizers. The body's name decides. */
export function replaceApplication(
  session: Session,
  key: ApplicationKey,
  body: { readonly metadata: Readonly<Record<string, unknown>>; readonly spec: unknown },
  validate: boolean,
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "PUT",
    ...requestOn(key, "update"),
    query: { ...applicationQuery(key), validate: String(validate) },
    body: { ...body, metadata: { ...body.metadata, name: key.name, namespace: key.namespace } },
  });
}

/** `PATCH /applications/{name}` with a JSON patch. Always validates. */
export function patchApplication(
  session: Session,
  key: ApplicationKey,
  patch: readonly unknown[],
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "PATCH",
    ...requestOn(key, "get"),
    body: { name: key.name, patch: stringifyJson(patch), patchType: "json", ...applicationQuery(key) },
    // A patch carries its own tests: repeated, it changes nothing or fails.
    repeatable: true,
  });
}

/** `DELETE /applications/{name}`. Returns at once; the controller finishes. */
export async function deleteApplication(
  session: Session,
  key: ApplicationKey,
  cascade: "foreground" | "background" | "orphan",
): Promise<void> {
  await session.call(emptySchema, {
    method: "DELETE",
    ...requestOn(key, "get"),
    query: {
      ...applicationQuery(key),
      cascade: String(cascade !== "orphan"),
      propagationPolicy: cascade === "orphan" ? undefined : cascade,
    },
  });
}

/** `POST /applications/{name}/sync`. */
export function syncApplication(
  session: Session,
  key: ApplicationKey,
  request: Readonly<Record<string, unknown>>,
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "POST",
    ...requestOn(key, "get", "/sync"),
    body: { ...request, name: key.name, ...applicationQuery(key) },
  });
}

/**
 * `DELETE /applications/{name}/operation`: asks the controller to end the running operation. Answers whether there was
 * one; an operation that was requested a moment ago may not have begun.
 */
export async function terminateOperation(session: Session, key: ApplicationKey): Promise<boolean> {
  try {
    await session.call(emptySchema, {
      method: "DELETE",
      ...requestOn(key, "sync", "/operation"),
      query: applicationQuery(key),
    });
    return true;
  } catch (error) {
    if (isNothingRunning(error)) return false;
    throw error;
  }
}

/** `POST /applications/{name}/rollback`. Argo CD refuses it for an application that is synced automatically. */
export function rollbackApplication(
  session: Session,
  key: ApplicationKey,
  request: { readonly id: number; readonly prune?: boolean; readonly dryRun?: boolean },
): Promise<LiveApplication> {
  return session.call(liveApplicationSchema, {
    method: "POST",
    ...requestOn(key, "sync", "/rollback"),
    body: { ...request, name: key.name, ...applicationQuery(key) },
  });
}

/** What RBAC calls a change of one resource of an application: a narrower right than the same on the whole application. */
function onResource(action: "update" | "delete", { group = "", kind, namespace = "", name }: ResourceKey): string {
  return `${action}/${group}/${kind}/${namespace}/${name}`;
}

/** The media types by which Kubernetes tells forms of patches apart. */
const patchTypes = {
  merge: "application/merge-patch+json",
  strategic: "application/strategic-merge-patch+json",
  json: "application/json-patch+json",
} as const;

/** A form of patches. */
export type PatchType = keyof typeof patchTypes;

/** `POST /applications/{name}/resource`: patches one live resource. Its answer, the resource, goes nowhere. */
export async function patchResource(
  session: Session,
  key: ApplicationKey,
  resource: ResourceKey,
  patch: string,
  type: PatchType,
): Promise<void> {
  await session.call(emptySchema, {
    method: "POST",
    ...requestOn(key, onResource("update", resource), "/resource"),
    query: { ...applicationQuery(key), ...resourceQuery(resource), patchType: patchTypes[type] },
    body: patch,
  });
}

/** `DELETE /applications/{name}/resource`: deletes one live resource. */
export async function deleteResource(
  session: Session,
  key: ApplicationKey,
  resource: ResourceKey,
  { force = false, orphan = false }: { readonly force?: boolean | undefined; readonly orphan?: boolean | undefined },
): Promise<void> {
  await session.call(emptySchema, {
    method: "DELETE",
    ...requestOn(key, onResource("delete", resource), "/resource"),
    query: { ...applicationQuery(key), ...resourceQuery(resource), force: String(force), orphan: String(orphan) },
  });
}

/** `POST /applications/{name}/resource/actions/v2`: runs an action such as `restart` on one live resource. */
export async function runResourceAction(
  session: Session,
  key: ApplicationKey,
  resource: ResourceKey,
  action: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<void> {
  await session.call(emptySchema, {
    method: "POST",
    ...requestOn(key, `action/${resource.group ?? ""}/${resource.kind}/${action}`, "/resource/actions/v2"),
    body: {
      ...resourceQuery(resource),
      action,
      resourceActionParameters: Object.entries(parameters).map(([parameter, value]) => ({ name: parameter, value })),
      name: key.name,
      ...applicationQuery(key),
    },
  });
}

const syncWindowSchema = z.looseObject({
  kind: z.string().default(""),
  schedule: z.string().default(""),
  duration: z.string().default(""),
  manualSync: z.boolean().nullish(),
});

const syncWindowsSchema = z.looseObject({
  activeWindows: z.array(syncWindowSchema).nullish(),
  assignedWindows: z.array(syncWindowSchema).nullish(),
});

/** A sync window of a project, as it applies to an application. */
export type ApplicationSyncWindow = z.output<typeof syncWindowSchema>;

/** The sync windows that apply to an application, and those of them that are open now by the server's clock. */
export interface ApplicationSyncWindows {
  readonly active: readonly ApplicationSyncWindow[];
  readonly assigned: readonly ApplicationSyncWindow[];
}

/** `GET /applications/{name}/syncwindows`. */
export async function getSyncWindows(session: Session, key: ApplicationKey): Promise<ApplicationSyncWindows> {
  const answer = await session.call(syncWindowsSchema, {
    method: "GET",
    ...requestOn(key, "get", "/syncwindows"),
    query: applicationQuery(key),
  });
  return { active: answer.activeWindows ?? [], assigned: answer.assignedWindows ?? [] };
}

const treeSchema = z.looseObject({
  nodes: z
    .array(
      z.looseObject({
        group: z.string().default(""),
        version: z.string().default(""),
        kind: z.string().default(""),
        namespace: z.string().default(""),
        name: z.string().default(""),
        uid: z.string().optional(),
        parentRefs: z.array(z.unknown()).nullish(),
      }),
    )
    .nullish(),
});

/** A live resource of an application. */
export type LiveResource = NonNullable<z.output<typeof treeSchema>["nodes"]>[number];

/** `GET /applications/{name}/resource-tree`: the live resources, without those that are only wanted. */
export async function listResources(session: Session, key: ApplicationKey): Promise<LiveResource[]> {
  return (await listTree(session, key)).filter(({ uid }) => uid !== undefined && uid !== "");
}

/** `GET /applications/{name}/resource-tree`: the resources; those that are only wanted have no uid. */
export async function listTree(session: Session, key: ApplicationKey): Promise<LiveResource[]> {
  const tree = await session.call(treeSchema, {
    method: "GET",
    ...requestOn(key, "get", "/resource-tree"),
    query: applicationQuery(key),
  });
  return tree.nodes ?? [];
}

const managedSchema = z.looseObject({
  items: z
    .array(
      z.object({
        group: z.string().default(""),
        kind: z.string().default(""),
        namespace: z.string().default(""),
        name: z.string().default(""),
        // Its text is of no use, and long.
        liveState: z
          .string()
          .default("")
          .transform((text) => text !== "" && text !== "null"),
      }),
    )
    .nullish(),
});

/** What Argo CD last compared: a resource that is wanted or live, and whether it is live. */
export interface ComparedResource {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly isLive: boolean;
}

/** `GET /applications/{name}/managed-resources`: what Argo CD last compared, hooks left out. */
export async function listCompared(session: Session, key: ApplicationKey): Promise<ComparedResource[]> {
  const { items } = await session.call(managedSchema, {
    method: "GET",
    ...requestOn(key, "get", "/managed-resources"),
    query: applicationQuery(key),
  });
  return (items ?? []).map(({ liveState, ...resource }) => ({ ...resource, isLive: liveState }));
}

const manifestSchema = z.looseObject({ manifest: z.string().default("") });
const resourceMetadataSchema = z.looseObject({
  metadata: z.looseObject({
    deletionTimestamp: z.string().nullish(),
    finalizers: z.array(z.string()).nullish(),
  }),
});

/** `GET /applications/{name}/resource`: what a live resource's own metadata says of its end. */
export async function getResourceEnd(
  session: Session,
  key: ApplicationKey,
  resource: ResourceKey,
): Promise<{ readonly isBeingDeleted: boolean; readonly finalizers: readonly string[] }> {
  const { manifest } = await session.call(manifestSchema, {
    method: "GET",
    ...requestOn(key, "get", "/resource"),
    query: { ...applicationQuery(key), ...resourceQuery(resource) },
  });
  const parsed = resourceMetadataSchema.safeParse(JSON.parse(manifest || "{}"));
  const metadata = parsed.success ? parsed.data.metadata : {};
  return { isBeingDeleted: Boolean(metadata.deletionTimestamp), finalizers: metadata.finalizers ?? [] };
}
