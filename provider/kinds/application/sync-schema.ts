import * as z from "zod";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { withForms } from "../../model/schema";
import { traits } from "../../model/traits";
import { labelsSchema } from "../shared/fields";
import { backoffDuration, isPresent } from "../shared/text";
import { syncOptionTexts } from "./sync-options";

const syncOption = z.string().register(traits, { offered: syncOptionTexts });

const backoffSchema = named("RetryBackoff", "The wait between attempts of a failed sync.", {
  duration: backoffDuration()
    .optional()
    .describe("Wait before the first new attempt: a duration such as `5s`, or seconds as digits. Default `5s`."),
  factor: z
    .int()
    .optional()
    .describe("What the wait is multiplied by after each attempt. Default `2`.")
    .register(traits, { keptWhenZero: true }),
  maxDuration: backoffDuration()
    .optional()
    .describe("Longest wait between two attempts: a duration such as `3m`, or seconds as digits. Default `3m`."),
});

export const retrySchema = named("RetryStrategy", "How often and when a failed sync is tried again.", {
  limit: z.int().optional().describe("Number of new attempts; `0` for none, a negative number for no limit."),
  backoff: backoffSchema.optional().describe("The wait between attempts.").register(traits, { keptWhenZero: true }),
  refresh: z
    .boolean()
    .optional()
    .describe("Take the newest revision for a new attempt, not the one that failed. Default `false`."),
});

const automatedSchema = named("AutomatedSync", "Syncs without being asked.", {
  prune: z
    .boolean()
    .optional()
    .describe("Delete resources that the sources no longer hold. Default `false`.")
    .register(traits, { keptWhenZero: true, serverDefault: false }),
  selfHeal: z
    .boolean()
    .optional()
    .describe("Undo changes made in the cluster. Default `false`.")
    .register(traits, { keptWhenZero: true, serverDefault: false }),
  allowEmpty: z
    .boolean()
    .optional()
    .describe("Allow a sync that would leave no resource at all. Default `false`.")
    .register(traits, { keptWhenZero: true, serverDefault: false }),
  enabled: z
    .boolean()
    .optional()
    .describe("Switches automated sync off with `false` and keeps the other settings. Default `true`.")
    .register(traits, { keptWhenZero: true }),
});

const managedNamespaceMetadataSchema = named(
  "ManagedNamespaceMetadata",
  "Labels and annotations of the destination namespace.",
  {
    labels: labelsSchema.optional().describe("Labels that Argo CD sets on the namespace."),
    annotations: z
      .record(z.string(), z.string())
      .optional()
      .describe("Annotations that Argo CD sets on the namespace."),
  },
);

export const syncPolicySchema = named("SyncPolicy", "When and how an application is synced.", {
  automated: automatedSchema
    .optional()
    .describe("Sync without being asked; `{}` is enough to switch it on. Left out, syncs are manual.")
    .register(traits, { keptWhenZero: true }),
  syncOptions: z
    .array(syncOption)
    .optional()
    .describe("Options for every sync, each as `Name=value`, such as `CreateNamespace=true` or `ServerSideApply=true`.")
    .register(traits, { unordered: true }),
  retry: retrySchema
    .optional()
    .describe("How often and when a failed sync is tried again. Left out, automated syncs are tried five times again.")
    .register(traits, { keptWhenZero: true }),
  managedNamespaceMetadata: managedNamespaceMetadataSchema
    .optional()
    .describe("Labels and annotations of the destination namespace; needs the sync option `CreateNamespace=true`.")
    .register(traits, { keptWhenZero: true }),
});

const syncResourceSchema = named("SyncResource", "One resource of a selective sync.", {
  group: z.string().optional().describe("API group; left out for the core group."),
  kind: z.string().describe("Kind of the resource."),
  name: z.string().describe("Name of the resource."),
  namespace: z.string().optional().describe("Namespace of the resource."),
});

const forceSchema = named("SyncForce", "The force switch of a sync strategy.", {
  force: z.boolean().optional().describe("Delete and make anew a resource that cannot be patched. Default `false`."),
});

const syncStrategySchema = withRules(
  named("SyncStrategy", "How a sync is carried out: `hook`, the default, or `apply`.", {
    apply: forceSchema.optional().describe("Apply all resources at once and leave hooks out."),
    hook: forceSchema.optional().describe("Run hooks and sync waves."),
  }),
  {
    path: ["apply"],
    message: "excludes `hook`: set either `apply` or `hook`",
    holds: (strategy) => !isRecord(strategy) || !isPresent(strategy.apply) || !isPresent(strategy.hook),
  },
);

const infoSchema = named("SyncInfo", "One line of information that a sync carries.", {
  name: z.string().describe("What the information is."),
  value: z.string().describe("The information."),
});

export const syncRequestSchema = withRules(
  named("SyncRequest", "A sync as the provider asks for it.", {
    revision: z.string().optional().describe("Revision to sync to, in place of the source's `targetRevision`."),
    revisions: z
      .array(z.string())
      .optional()
      .describe("Revisions of an application with several sources, one for each entry of `sourcePositions`."),
    sourcePositions: z
      .array(z.int().min(1, "must be a position: the first source is `1`"))
      .optional()
      .describe("Positions of the sources that `revisions` belong to; the first source is `1`."),
    prune: z.boolean().optional().describe("Delete resources that the sources no longer hold. Default `false`."),
    dryRun: z.boolean().optional().describe("Only show what a sync would do. Default `false`."),
    force: z
      .boolean()
      .optional()
      .describe(
        "Delete and make anew resources that cannot be patched; short for `strategy: { hook: { force: true } }`.",
      ),
    strategy: syncStrategySchema.optional().describe("How the sync is carried out. Default: hooks and sync waves."),
    resources: z
      // Argo CD takes an empty list for all resources.
      .array(syncResourceSchema)
      .min(1, "names no resource, which Argo CD takes for all of them: leave it out to sync all")
      .optional()
      .describe("Sync these resources only."),
    syncOptions: z
      .array(syncOption)
      .optional()
      .describe("Options for this sync, each as `Name=value`; they take the place of the application's own."),
    infos: z.array(infoSchema).optional().describe("Information that is kept with the operation."),
    retry: retrySchema
      .optional()
      .describe("How often and when this sync is tried again; takes the place of the application's own."),
  }),
  {
    path: ["force"],
    message: "excludes `strategy`: write `force` inside the strategy",
    holds: (request) => !isRecord(request) || request.force !== true || !isPresent(request.strategy),
  },
  {
    path: ["sourcePositions"],
    message: "must have one position for each entry of `revisions`",
    holds: (request) => {
      if (!isRecord(request)) return true;
      const [revisions, positions] = [request.revisions ?? [], request.sourcePositions ?? []];
      return !Array.isArray(revisions) || !Array.isArray(positions) || revisions.length === positions.length;
    },
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
export const syncOptionSchema = withForms(
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
  z.literal(true),
  syncRequestSchema,
);
