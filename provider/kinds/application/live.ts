import * as z from "zod";
import { isRecord } from "../../model/json";
import { liveMetadataFields, ownerReferencesSchema } from "../shared/metadata";

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
export const liveApplicationSchema = z.looseObject({
  metadata: z.looseObject({
    ...liveMetadataFields,
    namespace: z.string(),
    creationTimestamp: z.string().nullish(),
    ownerReferences: ownerReferencesSchema,
  }),
  spec: z.record(z.string(), z.unknown()),
  status: statusSchema.optional(),
  operation: z.record(z.string(), z.unknown()).nullish(),
});

/** An application as Argo CD shows it. */
export type LiveApplication = z.output<typeof liveApplicationSchema>;

/** What Argo CD found out about an application. */
export type LiveApplicationStatus = z.output<typeof statusSchema>;

/** Which application is meant: the project tells "missing" from "forbidden". */
export interface ApplicationKey {
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
}

/** The project that a spec names, or the one that Argo CD puts in its place. */
export function projectOf({ spec }: { readonly spec?: unknown }): string {
  const { project } = isRecord(spec) ? spec : {};
  return typeof project === "string" && project !== "" ? project : "default";
}

/** How an application is synced, as inputs, a state or a live object say it. */
export function syncPolicyOf({ spec }: { readonly spec?: unknown }): Readonly<Record<string, unknown>> {
  return isRecord(spec) && isRecord(spec.syncPolicy) ? spec.syncPolicy : {};
}

/** The policy by which Argo CD syncs without being asked; `undefined` where it does not. */
export function automationOf(values: { readonly spec?: unknown }): AutomatedPolicy | undefined {
  const { automated } = syncPolicyOf(values);
  return isRecord(automated) && automated.enabled !== false ? automated : undefined;
}

interface AutomatedPolicy {
  readonly enabled?: unknown;
  readonly prune?: unknown;
  readonly selfHeal?: unknown;
}

/** What Kubernetes says of the owners of an object. */
interface Owned {
  readonly metadata: Pick<LiveApplication["metadata"], "ownerReferences">;
}

/** The controller that makes and keeps an object, if there is one. */
export function ownerOf({ metadata }: Owned): string | undefined {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller === true);
  return owner && `the ${owner.kind} "${owner.name}"`;
}

/** The key by which an application that was read is read again. */
export function keyOf(live: LiveApplication): ApplicationKey {
  const { name, namespace } = live.metadata;
  return { name, namespace, project: projectOf(live) };
}
