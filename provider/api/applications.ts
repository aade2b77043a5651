import * as z from "zod";
import { pathSegment } from "./keys";
import type { Session } from "./session";

const conditionSchema = z.looseObject({ type: z.string(), message: z.string().default("") });

const resourceSchema = z.looseObject({
  group: z.string().optional(),
  kind: z.string().default(""),
  namespace: z.string().optional(),
  name: z.string().default(""),
  status: z.string().optional(),
  health: z.looseObject({ status: z.string().optional(), message: z.string().optional() }).nullish(),
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
  history: z.array(z.looseObject({ id: z.number().optional(), revision: z.string().optional() })).nullish(),
  summary: z
    .looseObject({ images: z.array(z.string()).nullish(), externalURLs: z.array(z.string()).nullish() })
    .optional(),
});

const applicationSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    uid: z.string(),
    resourceVersion: z.string().optional(),
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

const listSchema = z.looseObject({ items: z.array(applicationSchema).nullish() });
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

/** `GET /applications`, filtered by the server; costs it no Kubernetes call. */
export async function listApplications(
  session: Session,
  filter: { readonly name?: string; readonly namespace?: string; readonly projects?: readonly string[] },
): Promise<LiveApplication[]> {
  const { items } = await session.call(listSchema, {
    method: "GET",
    path: root,
    query: { name: filter.name, appNamespace: filter.namespace, projects: filter.projects },
  });
  return items ?? [];
}

/** `GET /applications/{name}`, which answers 404 for a missing one and 403 for a forbidden one. */
export function getApplication(session: Session, key: ApplicationKey): Promise<LiveApplication> {
  return session.call(applicationSchema, {
    method: "GET",
    path: `${root}/${pathSegment(key.name)}`,
    query: queryOf(key),
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

/** `DELETE /applications/{name}/operation`: asks the controller to end the running operation. */
export async function terminateOperation(session: Session, key: ApplicationKey): Promise<void> {
  await session.call(emptySchema, {
    method: "DELETE",
    path: `${root}/${pathSegment(key.name)}/operation`,
    query: queryOf(key),
  });
}
