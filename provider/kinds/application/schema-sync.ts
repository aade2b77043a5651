import * as z from "zod";
import { isRecord } from "../../model/json";
import { rule } from "../../model/rule";
import { withObjectForm } from "../../model/schema";
import { traits } from "../../model/traits";
import { backoffDuration, isPresent } from "../shared/text";

/** The wait between attempts of a failed sync. */
const backoffSchema = z.strictObject({
  /** Wait before the first new attempt: a duration such as `5s`, or seconds as digits. Default `5s`. */
  duration: backoffDuration().optional(),
  /** What the wait is multiplied by after each attempt. Default `2`. */
  factor: z.int().optional().register(traits, { keptWhenZero: true }),
  /** Longest wait between two attempts: a duration such as `3m`, or seconds as digits. Default `3m`. */
  maxDuration: backoffDuration().optional(),
});

/** How often and when a failed sync is tried again. */
export const retrySchema = z.strictObject({
  /** Number of new attempts; `0` for none, a negative number for no limit. */
  limit: z.int().optional(),
  /** The wait between attempts. */
  backoff: backoffSchema.optional().register(traits, { keptWhenZero: true }),
  /** Take the newest revision for a new attempt, not the one that failed. Default `false`. */
  refresh: z.boolean().optional(),
});

/** Syncs without being asked. */
const automatedSchema = z.strictObject({
  /** Delete resources that the sources no longer hold. Default `false`. */
  prune: z.boolean().optional().register(traits, { keptWhenZero: true, serverDefault: false }),
  /** Undo changes made in the cluster. Default `false`. */
  selfHeal: z.boolean().optional().register(traits, { keptWhenZero: true, serverDefault: false }),
  /** Allow a sync that would leave no resource at all. Default `false`. */
  allowEmpty: z.boolean().optional().register(traits, { keptWhenZero: true, serverDefault: false }),
  /** Switches automated sync off with `false` and keeps the other settings. Default `true`. */
  enabled: z.boolean().optional().register(traits, { keptWhenZero: true }),
});

/** Labels and annotations of the destination namespace. */
const managedNamespaceMetadataSchema = z.strictObject({
  /** Labels that Argo CD sets on the namespace. */
  labels: z.record(z.string(), z.string()).optional(),
  /** Annotations that Argo CD sets on the namespace. */
  annotations: z.record(z.string(), z.string()).optional(),
});

/** When and how an application is synced. */
export const syncPolicySchema = z.strictObject({
  /** Sync without being asked; `{}` is enough to switch it on. Left out, syncs are manual. */
  automated: automatedSchema.optional().register(traits, { keptWhenZero: true }),
  /** Options for every sync, each as `Name=value`, such as `CreateNamespace=true` or `ServerSideApply=true`. */
  syncOptions: z.array(z.string()).optional().register(traits, { unordered: true }),
  /** How often and when a failed sync is tried again. Left out, automated syncs are tried five times again. */
  retry: retrySchema.optional().register(traits, { keptWhenZero: true }),
  /** Labels and annotations of the destination namespace; needs the sync option `CreateNamespace=true`. */
  managedNamespaceMetadata: managedNamespaceMetadataSchema.optional().register(traits, { keptWhenZero: true }),
});

/** One resource of a selective sync. */
const syncResourceSchema = z.strictObject({
  /** API group; left out for the core group. */
  group: z.string().optional(),
  /** Kind of the resource. */
  kind: z.string(),
  /** Name of the resource. */
  name: z.string(),
  /** Namespace of the resource. */
  namespace: z.string().optional(),
});

/** The force switch of a sync strategy. */
const forceSchema = z.strictObject({
  /** Delete and make anew a resource that cannot be patched. Default `false`. */
  force: z.boolean().optional(),
});

/** How a sync is carried out: `hook`, the default, or `apply`. */
const syncStrategySchema = rule(
  z.strictObject({
    /** Apply all resources at once and leave hooks out. */
    apply: forceSchema.optional(),
    /** Run hooks and sync waves. */
    hook: forceSchema.optional(),
  }),
  { path: ["apply"], message: "excludes `hook`: set either `apply` or `hook`" },
  (strategy) => !isRecord(strategy) || !isPresent(strategy.apply) || !isPresent(strategy.hook),
);

/** One line of information that a sync carries. */
const infoSchema = z.strictObject({
  /** What the information is. */
  name: z.string(),
  /** The information. */
  value: z.string(),
});

/** A sync as the provider asks for it. */
export const syncRequestSchema = rule(
  rule(
    z.strictObject({
      /** Revision to sync to, in place of the source's `targetRevision`. */
      revision: z.string().optional(),
      /** Revisions of an application with several sources, one for each entry of `sourcePositions`. */
      revisions: z.array(z.string()).optional(),
      /** Positions of the sources that `revisions` belong to; the first source is `1`. */
      sourcePositions: z.array(z.int().min(1, "must be a position: the first source is `1`")).optional(),
      /** Delete resources that the sources no longer hold. Default `false`. */
      prune: z.boolean().optional(),
      /** Only show what a sync would do. Default `false`. */
      dryRun: z.boolean().optional(),
      /** Delete and make anew resources that cannot be patched; short for `strategy: { hook: { force: true } }`. */
      force: z.boolean().optional(),
      /** How the sync is carried out. Default: hooks and sync waves. */
      strategy: syncStrategySchema.optional(),
      /** Sync these resources only. */
      resources: z.array(syncResourceSchema).optional(),
      /** Options for this sync, each as `Name=value`; they take the place of the application's own. */
      syncOptions: z.array(z.string()).optional(),
      /** Information that is kept with the operation. */
      infos: z.array(infoSchema).optional(),
      /** How often and when this sync is tried again; takes the place of the application's own. */
      retry: retrySchema.optional(),
    }),
    { path: ["force"], message: "excludes `strategy`: write `force` inside the strategy" },
    (request) => !isRecord(request) || request.force !== true || !isPresent(request.strategy),
  ),
  { path: ["sourcePositions"], message: "must have one position for each entry of `revisions`" },
  (request) => {
    if (!isRecord(request)) return true;
    const [revisions, positions] = [request.revisions ?? [], request.sourcePositions ?? []];
    return !Array.isArray(revisions) || !Array.isArray(positions) || revisions.length === positions.length;
  },
);

/** The fields of a sync that the provider asks for. */
export type SyncRequest = z.input<typeof syncRequestSchema>;
/** When and how an application is synced. */
export type SyncPolicy = z.input<typeof syncPolicySchema>;

/**
 * `true` or the fields of a sync. No union: the problems of a field are reported at that field, where a value that is not
 * known yet is recognised.
 */
export const syncOptionSchema = withObjectForm(
  z.custom<true | SyncRequest>().superRefine((value, context) => {
    if (value === true) return;
    if (!isRecord(value)) {
      const message = "must be `true` or an object such as `{ prune: true }`";
      context.addIssue({ code: "custom", message, input: value });
      return;
    }
    for (const issue of syncRequestSchema.safeParse(value).error?.issues ?? []) {
      context.addIssue({ ...issue, input: value } as z.core.$ZodRawIssue);
    }
  }),
  syncRequestSchema,
);
