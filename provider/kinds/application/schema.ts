import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord, own, textOf } from "../../model/json";
import { named, namedTexts } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import {
  commonOptions,
  manifestFields,
  objectOutputs,
  onReplaceSchema,
  onRunningOperationSchema,
  waitForSchema,
} from "../shared/fields";
import { cascadeFinalizers } from "../shared/finalizers";
import { refusedMetadata, writtenByArgoCd } from "../shared/refused";
import { isPresent, isSet, line, repeats } from "../shared/text";
import { multiSourceSchema, sourceHydratorSchema, sourceSchema } from "./source-schema";
import { statusSchema } from "./status-schema";
import { syncOptionSchema, syncPolicySchema } from "./sync-schema";

const destinationSchema = withRules(
  named("ApplicationDestination", "The cluster and namespace that an application is deployed to.", {
    server: line()
      .regex(
        /^$|^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/\s]/,
        "must be a cluster's API address with its scheme, such as `https://kubernetes.default.svc`: for a cluster's name write `name`",
      )
      .optional()
      .describe("API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`."),
    namespace: z.string().optional().describe("Namespace for resources that name none."),
    name: line().optional().describe("Name of the cluster in Argo CD. Write either this or `server`."),
  }),
  {
    path: ["server"],
    message: "set either `server` or `name`: a destination needs exactly one of them",
    holds: (destination) => !isRecord(destination) || isSet(destination.server) !== isSet(destination.name),
  },
);

const ignoreDifferenceSchema = named("IgnoreDifference", "Fields of resources whose differences do not count.", {
  group: z.string().optional().describe("API group of the resources; a glob. Left out for the core group."),
  kind: z.string().describe("Kind of the resources; a glob."),
  name: z.string().optional().describe("Name of the resource; left out for all."),
  namespace: z.string().optional().describe("Namespace of the resource; left out for all."),
  jsonPointers: z
    .array(z.string())
    .optional()
    .describe("Fields to ignore as JSON pointers, such as `/spec/replicas`.")
    .register(traits, { unordered: true }),
  jqPathExpressions: z
    .array(z.string())
    .optional()
    .describe('Fields to ignore as jq paths, such as `.spec.template.spec.initContainers[] | select(.name == "x")`.')
    .register(traits, { unordered: true }),
  managedFieldsManagers: z
    .array(z.string())
    .optional()
    .describe("Field managers whose fields are ignored, such as `kube-controller-manager`.")
    .register(traits, { unordered: true }),
});

const applicationInfoSchema = named("ApplicationInfo", "One line of information about an application.", {
  name: z.string().describe("What the information is, such as `Runbook`."),
  value: z.string().describe("The information: a URL, an address, a text."),
});

/** The three ways to say where the manifests come from; an application uses one. */
const sourceForms = ["source", "sources", "sourceHydrator"] as const;

/** Whether two sources have the same text in a field. */
function shareOne(sources: unknown, field: "name" | "ref"): boolean {
  if (!Array.isArray(sources)) return false;
  return repeats(sources.map((source) => (isRecord(source) ? source[field] : undefined)).filter(isSet), (text) => text);
}

/** How many of the ways to say where the manifests come from a spec uses. */
export function countSourceForms(spec: unknown): number {
  return isRecord(spec) ? sourceForms.filter((form) => isSet(spec[form])).length : 0;
}

/** What an application deploys, as far as one field alone tells whether it is right. */
export const applicationSpecFields = named("ApplicationSpec", "What an application deploys, where to and how.", {
  source: sourceSchema.optional().describe("Where the manifests come from, when there is one source."),
  destination: destinationSchema.describe("The cluster and namespace to deploy to."),
  project: line()
    .optional()
    .describe("Name of the project. Default `default`.")
    .register(traits, { serverDefault: "default" }),
  syncPolicy: syncPolicySchema.optional().describe("When and how the application is synced."),
  ignoreDifferences: z
    .array(ignoreDifferenceSchema)
    .optional()
    .describe("Fields of resources whose differences do not count.")
    .register(traits, { unordered: true }),
  info: z
    .array(applicationInfoSchema)
    .optional()
    .describe("Information about the application, shown in the user interface in this order."),
  revisionHistoryLimit: z
    .int()
    .min(0, "must be 0 or more")
    .optional()
    .describe("Number of past deployments to keep for rollback; `0` keeps none. Default `10`.")
    .register(traits, { keptWhenZero: true }),
  sources: withRules(
    z.array(multiSourceSchema),
    {
      path: [],
      message: "have two sources of one name, which Argo CD refuses: give each a name of its own",
      holds: (sources) => !shareOne(sources, "name"),
    },
    {
      path: [],
      message: "have two sources of one `ref`, which Argo CD refuses: give each a text of its own",
      holds: (sources) => !shareOne(sources, "ref"),
    },
  )
    .optional()
    .describe("Where the manifests come from, when there are several sources."),
  sourceHydrator: sourceHydratorSchema
    .optional()
    .describe("Renders the manifests, commits them to Git and deploys them from there.")
    .register(traits, { keptWhenZero: true }),
});

const applicationSpecSchema = withRules(applicationSpecFields, {
  path: [],
  message: "needs exactly one of `source`, `sources` and `sourceHydrator`: write one and remove the others",
  holds: (spec) => !isRecord(spec) || countSourceForms(spec) === 1,
});

const deletionSchema = named("ApplicationDeletion", "What becomes of an application's resources when it is deleted.", {
  cascade: namedTexts("ApplicationCascade", "How the resources of an application go with it.", [
    "foreground",
    "background",
    "orphan",
  ])
    .optional()
    .describe(
      "`foreground` deletes the resources and waits for what they own, `background` leaves that to Kubernetes, " +
        "`orphan` leaves the resources running. Default `foreground`.",
    ),
  wait: z.boolean().optional().describe("Wait until the application is gone. Default `true`."),
  onReplace: onReplaceSchema
    .optional()
    .describe(
      "What a replacement does with the resources of the old application: `orphan` leaves them to the new one, " +
        "`cascade` deletes them. Default `orphan`.",
    ),
  confirm: z
    .boolean()
    .optional()
    .describe(
      "Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it " +
        "is in the state. Default `false`.",
    ),
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

export const applicationSchema = withRules(
  named("ApplicationInputs", "What a program declares of an Application.", {
    ...manifestFields("Application"),
    spec: applicationSpecSchema.describe("What the application deploys, where to and how."),
    validate: z
      .boolean()
      .optional()
      .describe(
        "Let Argo CD check on every write that the repository can be reached and that the manifests can be " +
          "generated. With `false` an update, which Argo CD then takes only as a whole, may lose what somebody else " +
          "writes within the milliseconds since it was read. Default `true`.",
      )
      .register(traits, { option: true }),
    waitFor: waitForSchema
      .optional()
      .describe(
        "What to wait for after a create or update: `synced` or `healthy`. The time is limited by Pulumi's " +
          "`customTimeouts`. Default `none`.",
      )
      .register(traits, { option: true }),
    sync: syncOptionSchema
      .optional()
      .describe("Sync after a change when syncs are not automated: `true`, or the fields of the sync to ask for.")
      .register(traits, { option: true }),
    syncTriggers: z
      .array(z.unknown())
      .optional()
      .describe("Any values; when one of them changes, a sync is asked for.")
      .register(traits, { option: true, freeForm: true }),
    onRunningOperation: onRunningOperationSchema
      .optional()
      .describe(
        "What to do when an operation is running already: `wait` for it, `terminate` it, or `fail`. Default " +
          "`wait`.",
      )
      .register(traits, { option: true }),
    deletion: deletionSchema
      .optional()
      .describe(
        "What becomes of the application's resources when it is deleted. A delete ends the operation that runs on " +
          "the application, because Argo CD begins no sooner.",
      )
      .register(traits, { option: true }),
    ...commonOptions,
  }),
  {
    path: ["metadata", "finalizers"],
    message:
      "hold two resources-finalizers that ask for different cascades: keep one, or remove them and set `deletion.cascade`",
    holds: (application) => declaredCascades(application).length < 2,
  },
  {
    path: ["deletion", "cascade"],
    message:
      "`orphan` contradicts the resources-finalizer in `metadata.finalizers`, which deletes the resources: remove the finalizer",
    holds: (application) => chosenCascade(application) !== "orphan" || declaredCascades(application).length === 0,
  },
  {
    path: ["deletion", "cascade"],
    message:
      "contradicts the resources-finalizer in `metadata.finalizers`: remove `deletion.cascade`, which follows the finalizer, " +
      "or change the finalizer",
    holds: (application) => {
      const cascade = chosenCascade(application);
      if (!isPresent(cascade) || cascade === "orphan") return true;
      return declaredCascades(application).every((declared) => declared === cascade);
    },
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

/** What a program gets of an Application besides its declaration. */
export const applicationOutputs = z.strictObject({
  ...objectOutputs,
  url: z.string().describe("The application's page in Argo CD's web interface.").register(traits, { stable: true }),
  status: statusSchema
    .describe(
      "What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one.",
    )
    .register(traits, { repeats: true }),
});
export type ApplicationOutputs = z.output<typeof applicationOutputs>;

/** Why fields that Argo CD has cannot be declared. */
export const refusedApplicationFields: RefusedFields = {
  ...refusedMetadata,
  status: writtenByArgoCd,
  operation: "is written by Argo CD when a sync starts: remove these lines; to sync after a change, set `sync`",
  "sync.name": "is the application's own: remove it",
  "sync.project": "is the application's own: remove it",
  "sync.appNamespace": "is the application's own: remove it",
  "sync.manifests": "would deploy something else than the source: remove it",
  "sync.retryStrategy": "is called `retry` here, as in `syncPolicy`: rename it",
};

export const applicationDocumentation: KindDocumentation = {
  noun: "application",
  summary: "An Argo CD Application.",
  example: `new argocd.Application("payments-api", {
  spec: {
    project: "payments",
    source: { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" },
    destination: { server: "https://kubernetes.default.svc", namespace: "payments" },
    syncPolicy: { automated: { prune: true } },
  },
  waitFor: "healthy",
});`,
  reading: `export const health = app.status.health.status;
export const revision = app.status.sync.revision;
// An application has \`source\`, \`sources\` or \`sourceHydrator\`; the other two are \`undefined\`.
export const path = app.spec.source.apply((source) => source?.path);
export const repoURLs = app.spec.apply(({ source, sources, sourceHydrator }) =>
  [source, ...(sources ?? []), sourceHydrator?.drySource].flatMap((one) => one?.repoURL ?? []),
);`,
  see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml",
  id: "`namespace/name`",
};
