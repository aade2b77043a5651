import * as z from "zod";
import { pathSegment } from "../../argo/keys";
import { listOf } from "../../argo/lists";
import { unlessMissing } from "../../argo/refusals";
import type { Session } from "../../argo/session";
import { liveMetadataFields, ownerReferencesSchema } from "../shared/metadata";

const liveSchema = z.looseObject({
  metadata: z.looseObject({
    ...liveMetadataFields,
    namespace: z.string(),
    ownerReferences: ownerReferencesSchema,
  }),
  spec: z.record(z.string(), z.unknown()),
  status: z
    .looseObject({
      conditions: z
        .array(
          z.looseObject({
            type: z.string(),
            status: z.string().default(""),
            reason: z.string().default(""),
            message: z.string().default(""),
          }),
        )
        .nullish(),
      resources: z.array(z.looseObject({ name: z.string().default("") })).nullish(),
    })
    .nullish(),
});

/** An ApplicationSet as Argo CD shows it. */
export type LiveApplicationSet = z.output<typeof liveSchema>;

/** Which ApplicationSet is meant. */
export interface ApplicationSetKey {
  readonly name: string;
  readonly namespace: string;
}

const listSchema = listOf(liveSchema);
const root = "/api/v1/applicationsets";

function pathOf({ name }: ApplicationSetKey): string {
  return `${root}/${pathSegment(name)}`;
}

/** Which ApplicationSets a list shows: all that we may see, unless it says more. */
export interface ApplicationSetFilter {
  readonly projects?: readonly string[];
  readonly selector?: string;
  readonly namespace?: string;
}

/** `GET /applicationsets`, filtered by the server. */
export function listApplicationSets(
  session: Session,
  { projects, selector, namespace }: ApplicationSetFilter = {},
): Promise<LiveApplicationSet[]> {
  const query = { projects, selector, appsetNamespace: namespace };
  return session.call(listSchema, { method: "GET", path: root, query });
}

/** `GET /applicationsets/{name}`, as Argo CD's cache shows it: 404 for a missing one, 403 for a forbidden one. */
export function findApplicationSet(session: Session, key: ApplicationSetKey): Promise<LiveApplicationSet | undefined> {
  const query = { appsetNamespace: key.namespace };
  return unlessMissing(session.call(liveSchema, { method: "GET", path: pathOf(key), query }));
}

/** What is sent of an ApplicationSet. */
export interface WrittenApplicationSet {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: unknown;
}

/** `POST /applicationsets`. Success, too, where an equal one is stored. */
export function createApplicationSet(session: Session, body: WrittenApplicationSet): Promise<LiveApplicationSet> {
  return session.call(liveSchema, {
    method: "POST",
    path: root,
    body: { apiVersion: "argoproj.io/v1alpha1", kind: "ApplicationSet", ...body },
    costly: true,
  });
}

/**
 * `POST /applicationsets?upsert=true`: replaces spec and finalizers, and sets the labels and annotations that it carries; there
 * is no request that removes one. Creates a missing one.
 */
export function replaceApplicationSet(session: Session, body: WrittenApplicationSet): Promise<LiveApplicationSet> {
  return session.call(liveSchema, {
    method: "POST",
    path: root,
    query: { upsert: "true" },
    body: { apiVersion: "argoproj.io/v1alpha1", kind: "ApplicationSet", ...body },
    costly: true,
    // Sent again it stores the same.
    repeatable: true,
  });
}

/** `DELETE /applicationsets/{name}`. Returns at once; Kubernetes deletes what it owns, or lets it go. */
export async function deleteApplicationSet(session: Session, key: ApplicationSetKey): Promise<void> {
  await session.call(z.unknown(), {
    method: "DELETE",
    path: pathOf(key),
    query: { appsetNamespace: key.namespace },
    costly: true,
  });
}
