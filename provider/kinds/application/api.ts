import * as z from "zod";
import { ApiError, code } from "../../argo/errors";
import { pathSegment } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";
import type { ApiRequest } from "../../argo/transport";

const conditionSchema = z.looseObject({ type: z.string(), message: z.string().default("") });

const resourceSchema = z.looseObject({
  group: z.string().optional(),
  kind: z.string().default(""),
  namespace: z.string().optional(),
  name: z.string().default(""),
  status: z.string().optional(),
  health: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).nullish(),
  requiresPruning: z.boolean().optional(),
  requiresDeletionConfirmation: z.boolean().optional(),
});

const syncResultResourceSchema = z.looseObject({
  group: z.string().optional(),
  kind: z.string().default(""),
  namespace: z.string().optional(),
  name: z.string().default(""),
  status: z.string().optional(),
  message: z.string().optional(),
  hookType: z.string().optional(),
  hookPhase: z.string().optional(),
  syncPhase: z.string().optional(),
});

const operationStateSchema = z.looseObject({
  phase: z.string(),
  message: z.string().optional(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  operation: z.record(z.string(), z.unknown()).optional(),
  syncResult: z
    .looseObject({
      revision: z.string().optional(),
      revisions: z.array(z.string()).nullish(),
      resources: z.array(syncResultResourceSchema).nullish(),
    })
    .nullish(),
});

const statusSchema = z.looseObject({
  sync: z
    .looseObject({
      status: z.string().optional(),
      revision: z.string().optional(),
      revisions: z.array(z.string()).nullish(),
      comparedTo: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  health: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).optional(),
  operationState: operationStateSchema.nullish(),
  conditions: z.array(conditionSchema).nullish(),
  resources: z.array(resourceSchema).nullish(),
  reconciledAt: z.string().nullish(),
  sourceHydrator: z
    .looseObject({
      currentOperation: z
        .looseObject({
          phase: z.string().optional(),
          message: z.string().optional(),
          startedAt: z.string().optional(),
          finishedAt: z.string().nullish(),
          drySHA: z.string().optional(),
          sourceHydrator: z.record(z.string(), z.unknown()).optional(),
        })
        .nullish(),
      lastComparedDryRevision: z.string().optional(),
    })
    .nullish(),
  history: z.array(z.looseObject({ id: z.number().optional(), revision: z.string().optional() })).nullish(),
  summary: z
    .looseObject({ images: z.array(z.string()).nullish(), externalURLs: z.array(z.string()).nullish() })
    .optional(),
});

/** An application as Argo CD shows it, in answers and in events. */
export const applicationSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    uid: z.string(),
    resourceVersion: z.string().optional(),
    creationTimestamp: z.string().nullish(),
    deletionTimestamp: z.string().nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
    finalizers: z.array(z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.unknown()),
  status: statusSchema.optional(),
  operation: z.record(z.string(), z.unknown()).nullish(),
});

/** An application as Argo CD shows it. */
export type LiveApplication = z.output<typeof applicationSchema>;

/** What Argo CD found out about an application. */
export type LiveApplicationStatus = z.output<typeof statusSchema>;

const listSchema = listOf(applicationSchema);
const emptySchema = z.unknown();

/** Which application is meant: the project tells "missing" from "forbidden". */
export interface ApplicationKey {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
}

const root = "/api/v1/applications";

function queryOf(key: ApplicationKey) {
  return { project: key.project, appNamespace: key.namespace };
}

/** Which applications a list shows: all that we may see, unless it says more. */
export interface ApplicationFilter {
  readonly name?: string;
  readonly namespace?: string;
  readonly projects?: readonly string[];
}

function list(session: Session, filter: ApplicationFilter, reading: Pick<ApiRequest, "keep" | "passed"> = {}) {
  return session.call(listSchema, {
    method: "GET",
    path: root,
    query: { name: filter.name, appNamespace: filter.namespace, projects: filter.projects },
    ...reading,
  });
}

/** `GET /applications`, filtered by the server; costs it no Kubernetes call. */
export function listApplications(session: Session, filter: ApplicationFilter): Promise<LiveApplication[]> {
  return list(session, filter);
}

/** The application of a name, wherever it has moved to, as a list shows it: maybe some milliseconds ago. */
export async function findListedApplication(
  session: Session,
  { name, namespace }: Pick<ApplicationKey, "name" | "namespace">,
): Promise<LiveApplication | undefined> {
  return (await listApplications(session, { name, namespace }))[0];
}

/** `GET /applications` of many, of which only some are wanted, by `namespace/name`: the others take no room. */
export function listSomeApplications(
  session: Session,
  filter: ApplicationFilter,
  isWanted: (id: string) => boolean,
): Promise<LiveApplication[]> {
  const keep = (item: unknown) => {
    const metadata = fieldOf(item, "metadata");
    return isWanted(`${fieldOf(metadata, "namespace")}/${fieldOf(metadata, "name")}`) ? item : undefined;
  };
  return list(session, filter, { keep });
}

/**
 * `GET /applications` without what grows with the resources that they deploy. Argo CD cannot be asked to leave it out:
 * the fields that it lets be chosen lack the uid, the finalizers and the messages.
 */
export function listApplicationSummaries(session: Session, filter: ApplicationFilter): Promise<LiveApplication[]> {
  return list(session, filter, { keep: withoutBulk, passed: bulk });
}

/** What is in an application that grows with the resources that it deploys, or that only Kubernetes looks at. */
const bulk = [
  ["metadata", "managedFields"],
  ["status", "resources"],
  ["status", "history"],
  ["status", "operationState", "operation"],
  ["status", "operationState", "syncResult"],
];

function withoutBulk(item: unknown): unknown {
  for (const path of bulk) {
    const holder = path.slice(0, -1).reduce(fieldOf, item);
    if (typeof holder === "object" && holder !== null)
      delete (holder as Record<string, unknown>)[path.at(-1) as string];
  }
  return item;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** `GET /applications/{name}`, which answers 404 for a missing one and 403 for a forbidden one. */
export function getApplication(session: Session, key: ApplicationKey, signal?: AbortSignal): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "GET",
    path: `${root}/${pathSegment(key.name)}`,
    query: queryOf(key),
    ...(signal && { signal }),
  });
}

/** `GET /applications/{name}?refresh=`: returns when the controller has compared the application anew. */
export function refreshApplication(
  session: Session,
  key: ApplicationKey,
  mode: "normal" | "hard",
  options: { readonly timeout: number; readonly signal?: AbortSignal },
): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "GET",
    path: `${root}/${pathSegment(key.name)}`,
    query: { ...queryOf(key), refresh: mode },
    ...options,
  });
}

/** `POST /applications`. */
export function createApplication(
  session: Session,
  body: { readonly metadata: unknown; readonly spec: unknown },
  validate: boolean,
): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "POST",
    path: root,
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
  return session.call(applicationSchema, {
    method: "PUT",
    path: `${root}/${pathSegment(key.name)}`,
    query: { ...queryOf(key), validate: String(validate) },
    body: { ...body, metadata: { ...body.metadata, name: key.name, namespace: key.namespace } },
  });
}

/** `PATCH /applications/{name}` with a JSON patch. Always validates. */
export function patchApplication(
  session: Session,
  key: ApplicationKey,
  patch: readonly unknown[],
): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "PATCH",
    path: `${root}/${pathSegment(key.name)}`,
    body: { name: key.name, patch: JSON.stringify(patch), patchType: "json", ...queryOf(key) },
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
    path: `${root}/${pathSegment(key.name)}`,
    query: {
      ...queryOf(key),
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
  return session.call(applicationSchema, {
    method: "POST",
    path: `${root}/${pathSegment(key.name)}/sync`,
    body: { ...request, name: key.name, ...queryOf(key) },
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
      path: `${root}/${pathSegment(key.name)}/operation`,
      query: queryOf(key),
    });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code === code.invalidArgument) return false;
    throw error;
  }
}

/** `POST /applications/{name}/rollback`. Argo CD refuses it for an application that is synced automatically. */
export function rollbackApplication(
  session: Session,
  key: ApplicationKey,
  request: { readonly id: number; readonly prune?: boolean; readonly dryRun?: boolean },
): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "POST",
    path: `${root}/${pathSegment(key.name)}/rollback`,
    body: { ...request, name: key.name, ...queryOf(key) },
  });
}

/** One resource of an application, as actions name it. */
export interface ResourceKey {
  readonly group?: string;
  readonly version: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** `POST /applications/{name}/resource/actions/v2`: runs an action such as `restart` on one live resource. */
export async function runResourceAction(
  session: Session,
  key: ApplicationKey,
  resource: ResourceKey,
  action: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { name, ...rest } = resource;
  await session.call(emptySchema, {
    method: "POST",
    path: `${root}/${pathSegment(key.name)}/resource/actions/v2`,
    body: {
      ...rest,
      resourceName: name,
      action,
      resourceActionParameters: Object.entries(parameters).map(([parameter, value]) => ({ name: parameter, value })),
      name: key.name,
      ...queryOf(key),
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
    path: `${root}/${pathSegment(key.name)}/syncwindows`,
    query: queryOf(key),
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
  const tree = await session.call(treeSchema, {
    method: "GET",
    path: `${root}/${pathSegment(key.name)}/resource-tree`,
    query: queryOf(key),
  });
  return (tree.nodes ?? []).filter(({ uid }) => uid !== undefined && uid !== "");
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
    path: `${root}/${pathSegment(key.name)}/resource`,
    query: {
      ...queryOf(key),
      namespace: resource.namespace,
      resourceName: resource.name,
      group: resource.group,
      version: resource.version,
      kind: resource.kind,
    },
  });
  const parsed = resourceMetadataSchema.safeParse(JSON.parse(manifest || "{}"));
  const metadata = parsed.success ? parsed.data.metadata : {};
  return { isBeingDeleted: Boolean(metadata.deletionTimestamp), finalizers: metadata.finalizers ?? [] };
}

const headSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    creationTimestamp: z.string().nullish(),
    deletionTimestamp: z.string().nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.unknown()).default({}),
});

const headsSchema = listOf(headSchema);

/** What tells one application from another: its metadata, and in its spec only the destination. */
export type ApplicationHead = z.output<typeof headSchema>;

// Argo CD knows these names by heart: one that is not on its list would silently be missing.
const headFields = [
  "metadata.name",
  "metadata.namespace",
  "metadata.creationTimestamp",
  "metadata.deletionTimestamp",
  "metadata.annotations",
  "spec.destination",
];

/** `GET /applications` without status and sources, for questions about all applications. */
export function listApplicationHeads(
  session: Session,
  filter: { readonly projects?: readonly string[] } = {},
): Promise<ApplicationHead[]> {
  return session.call(headsSchema, {
    method: "GET",
    path: root,
    query: { projects: filter.projects, fields: headFields.map((field) => `items.${field}`).join(",") },
  });
}
