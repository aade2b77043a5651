import * as z from "zod";
import { isRecord, own, textOf } from "../../model/json";
import { rule } from "../../model/rule";
import { traits } from "../../model/traits";
import { cascadeFinalizers, commonOptions, metadataSchema } from "../shared/fields";
import { isPresent, isSet, line, repeats } from "../shared/text";
import { multiSourceSchema, sourceHydratorSchema, sourceSchema } from "./schema-source";
import { syncOptionSchema, syncPolicySchema } from "./schema-sync";

/** The cluster and namespace that an application is deployed to. */
const destinationSchema = rule(
  z.strictObject({
    /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
    server: line().optional(),
    /** Namespace for resources that name none. */
    namespace: z.string().optional(),
    /** Name of the cluster in Argo CD. Write either this or `server`. */
    name: line().optional(),
  }),
  { path: ["server"], message: "set either `server` or `name`: a destination needs exactly one of them" },
  (destination) => !isRecord(destination) || isSet(destination.server) !== isSet(destination.name),
);

/** Fields of resources whose differences do not count. */
const ignoreDifferenceSchema = z.strictObject({
  /** API group of the resources; a glob. Left out for the core group. */
  group: z.string().optional(),
  /** Kind of the resources; a glob. */
  kind: z.string(),
  /** Name of the resource; left out for all. */
  name: z.string().optional(),
  /** Namespace of the resource; left out for all. */
  namespace: z.string().optional(),
  /** Fields to ignore as JSON pointers, such as `/spec/replicas`. */
  jsonPointers: z.array(z.string()).optional().register(traits, { unordered: true }),
  /** Fields to ignore as jq paths, such as `.spec.template.spec.initContainers[] | select(.name == "x")`. */
  jqPathExpressions: z.array(z.string()).optional().register(traits, { unordered: true }),
  /** Field managers whose fields are ignored, such as `kube-controller-manager`. */
  managedFieldsManagers: z.array(z.string()).optional().register(traits, { unordered: true }),
});

/** One line of information about an application. */
const applicationInfoSchema = z.strictObject({
  /** What the information is, such as `Runbook`. */
  name: z.string(),
  /** The information: a URL, an address, a text. */
  value: z.string(),
});

/** The three ways to say where the manifests come from; an application uses one. */
const sourceForms = ["source", "sources", "sourceHydrator"] as const;

function nameOf(source: unknown): unknown {
  return isRecord(source) ? source.name : undefined;
}

/** What an application deploys, where to and how. */
const applicationSpecSchema = rule(
  z.strictObject({
    /** Where the manifests come from, when there is one source. */
    source: sourceSchema.optional(),
    /** The cluster and namespace to deploy to. */
    destination: destinationSchema,
    /** Name of the project. Default `default`. */
    project: z
      .string()
      .regex(/^\P{Cc}*$/u, "must be one line without control characters: remove the line break or tab")
      .optional()
      .register(traits, { serverDefault: "default" }),
    /** When and how the application is synced. */
    syncPolicy: syncPolicySchema.optional(),
    /** Fields of resources whose differences do not count. */
    ignoreDifferences: z.array(ignoreDifferenceSchema).optional().register(traits, { unordered: true }),
    /** Information about the application, shown in the user interface in this order. */
    info: z.array(applicationInfoSchema).optional(),
    /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
    revisionHistoryLimit: z.int().min(0, "must be 0 or more").optional().register(traits, { keptWhenZero: true }),
    /** Where the manifests come from, when there are several sources. */
    sources: rule(
      z.array(multiSourceSchema),
      { path: [], message: "have two sources of one name, which Argo CD refuses: give each a name of its own" },
      (sources) => !Array.isArray(sources) || !repeats(sources.map(nameOf).filter(isSet), (name) => name),
    ).optional(),
    /** Renders the manifests, commits them to Git and deploys them from there. */
    sourceHydrator: sourceHydratorSchema.optional().register(traits, { keptWhenZero: true }),
  }),
  {
    path: [],
    message: "needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others",
  },
  (spec) => !isRecord(spec) || sourceForms.filter((form) => isSet(spec[form])).length === 1,
);

/** What becomes of an application's resources when it is deleted. */
const deletionSchema = z.strictObject({
  /**
   * `foreground` deletes the resources and waits for what they own, `background` leaves that to Kubernetes, `orphan`
   * leaves the resources running. Default `foreground`.
   */
  cascade: z.enum(["foreground", "background", "orphan"]).optional(),
  /** Wait until the application is gone. Default `true`. */
  wait: z.boolean().optional(),
  /**
   * What a replacement does with the resources of the old application: `orphan` leaves them to the new one, `cascade`
   * deletes them. Default `orphan`.
   */
  onReplace: z.enum(["orphan", "cascade"]).optional(),
  /**
   * Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the
   * state. Default `false`.
   */
  confirm: z.boolean().optional(),
});

/** The cascades that the declared finalizers ask for. */
function declaredCascades(application: unknown): string[] {
  if (!isRecord(application) || !isRecord(application.metadata)) return [];
  const { finalizers } = application.metadata;
  if (!Array.isArray(finalizers)) return [];
  const cascades = finalizers.flatMap((finalizer) => own(cascadeFinalizers, textOf(finalizer)) ?? []);
  return [...new Set(cascades)];
}

/** The cascade that `deletion` asks for. */
function chosenCascade(application: unknown): string | undefined {
  if (!isRecord(application) || !isRecord(application.deletion)) return undefined;
  const { cascade } = application.deletion;
  return cascade === "foreground" || cascade === "background" || cascade === "orphan" ? cascade : undefined;
}

/** An Argo CD Application, with the options of its resource. */
export const applicationSchema = rule(
  rule(
    rule(
      z.strictObject({
        /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
        apiVersion: z.literal("argoproj.io/v1alpha1").optional().register(traits, { option: true }),
        /** Always `Application`; accepted so that manifests can be pasted. */
        kind: z.literal("Application").optional().register(traits, { option: true }),
        /** Name, namespace, labels, annotations and finalizers. */
        metadata: metadataSchema,
        /** What the application deploys, where to and how. */
        spec: applicationSpecSchema,
        /**
         * Let Argo CD check on every write that the repository can be reached and that the manifests can be generated.
         * With `false` an update, which Argo CD then takes only as a whole, may lose what somebody else writes within
         * the milliseconds since it was read. Default `true`.
         */
        validate: z.boolean().optional().register(traits, { option: true }),
        /**
         * What to wait for after a create or update: `synced` or `healthy`. The time is limited by Pulumi's
         * `customTimeouts`. Default `none`.
         */
        waitFor: z.enum(["none", "synced", "healthy"]).optional().register(traits, { option: true }),
        /** Sync after a change when syncs are not automated: `true`, or the fields of the sync to ask for. */
        sync: syncOptionSchema.optional().register(traits, { option: true }),
        /** Any values; when one of them changes, a sync is asked for. */
        syncTriggers: z.array(z.unknown()).optional().register(traits, { option: true, freeForm: true }),
        /**
         * What to do when an operation is running already: `wait` for it, `terminate` it, or `fail`. Default `wait`.
         */
        onRunningOperation: z.enum(["wait", "terminate", "fail"]).optional().register(traits, { option: true }),
        /**
         * What becomes of the application's resources when it is deleted. A delete ends the operation that runs on the
         * application, because Argo CD begins no sooner.
         */
        deletion: deletionSchema.optional().register(traits, { option: true }),
        ...commonOptions,
      }),
      {
        path: ["metadata", "finalizers"],
        message:
          "hold two resources-finalizers that ask for different cascades: keep one, or remove them and set `deletion.cascade`",
      },
      (application) => declaredCascades(application).length < 2,
    ),
    {
      path: ["deletion", "cascade"],
      message:
        "`orphan` contradicts the resources-finalizer in `metadata.finalizers`, which deletes the resources: remove the finalizer",
    },
    (application) => chosenCascade(application) !== "orphan" || declaredCascades(application).length === 0,
  ),
  {
    path: ["deletion", "cascade"],
    message:
      "contradicts the resources-finalizer in `metadata.finalizers`: remove `deletion.cascade`, which follows the finalizer, " +
      "or change the finalizer",
  },
  (application) => {
    const cascade = chosenCascade(application);
    if (!isPresent(cascade) || cascade === "orphan") return true;
    return declaredCascades(application).every((declared) => declared === cascade);
  },
);

/** What a program declares of an Application. */
export type ApplicationInputs = z.input<typeof applicationSchema>;
/** What an application deploys, where to and how. */
export type ApplicationSpec = z.input<typeof applicationSpecSchema>;
/** The cluster and namespace that an application is deployed to. */
export type ApplicationDestination = z.input<typeof destinationSchema>;
/** What becomes of an application's resources when it is deleted. */
export type ApplicationDeletion = z.input<typeof deletionSchema>;
