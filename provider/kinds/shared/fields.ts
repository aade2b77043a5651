import * as z from "zod";
import { durationPattern } from "../../model/duration";
import { isRecord, own } from "../../model/json";
import { namespaceName, objectName } from "../../model/kubernetes-names";
import { named, namedTexts } from "../../model/named";
import { type Finding, withFindings, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { finalizerSchema } from "./finalizers";
import { isSet } from "./text";

const timeoutsSchema = named("ResourceTimeouts", "Limits on how long the provider works on one resource.", {
  create: z
    .string()
    .regex(durationPattern, "must be a duration such as `5m`")
    .optional()
    .describe("Limit for a create, with its wait. Default `5m`."),
  update: z
    .string()
    .regex(durationPattern, "must be a duration such as `5m`")
    .optional()
    .describe("Limit for an update, with its wait. Default `5m`."),
  delete: z
    .string()
    .regex(durationPattern, "must be a duration such as `5m`")
    .optional()
    .describe("Limit for a delete, until the object is proved gone. Default `5m`."),
});

/** What a change waits for. */
export const waitForSchema = namedTexts("WaitFor", "What to wait for after a change.", ["none", "synced", "healthy"]);

/** What to do when an application has an operation already. */
export const onRunningOperationSchema = namedTexts(
  "OnRunningOperation",
  "What to do when an operation is running already.",
  ["wait", "terminate", "fail"],
);

/** What a replacement does with what the old object has made. */
export const onReplaceSchema = namedTexts("OnReplace", "What a replacement does with what the old object has made.", [
  "orphan",
  "cascade",
]);

/** The options that all kinds have. */
export const commonOptions = {
  adopt: namedTexts("Adopt", "What to do when an object exists already.", ["never", "ifEqual", "always"])
    .optional()
    .describe(
      "What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it " +
        "over when it equals the declaration, `always` takes it over and updates it. Default `never`.",
    )
    .register(traits, { option: true }),
  externallyManaged: z
    .array(z.string())
    .optional()
    .describe(
      "Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent " +
        'on create, the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.',
    )
    .register(traits, { option: true, unordered: true }),
  timeouts: timeoutsSchema
    .optional()
    .describe("Copied from Pulumi's `customTimeouts` by the class.")
    .register(traits, { option: true, copiedFrom: "customTimeouts" }),
  __secrets: z
    .array(z.array(z.union([z.string(), z.int()])))
    .optional()
    .describe("The paths of what the program has made a secret. Set by the class.")
    .register(traits, { option: true }),
  __mark: z
    .string()
    .optional()
    .describe("Identifies the resource in the program that made the object. Set by the class.")
    .register(traits, { option: true }),
  __undeclared: z
    .array(z.string())
    .optional()
    .describe("The credentials that Argo CD may have and no program has declared yet. Set by an import.")
    .register(traits, { option: true }),
  __retainOnDelete: z
    .boolean()
    .optional()
    .describe("Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class.")
    .register(traits, { option: true }),
  __urn: z.string().optional().describe("The resource's URN. Set by the class.").register(traits, { option: true }),
  __replaceWith: z
    .array(z.string())
    .optional()
    .describe("The URNs of Pulumi's `replaceWith`. Set by the class.")
    .register(traits, { option: true }),
};

/** The outputs of objects that Argo CD keeps in Kubernetes. */
export const objectOutputs = {
  uid: z.string().describe("The object's uid.").register(traits, { stable: true }),
  namespace: z.string().describe("The namespace that the object is in.").register(traits, { stable: true }),
};

/** Whether Argo CD gets through to what an object stands for. */
export const connectionOutputs = {
  connectionStatus: z.string().describe("Whether Argo CD could reach it: `Successful`, `Failed` or `Unknown`."),
};

/** The name of a label or annotation, after its domain if it has one. */
const keyName = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const keyDomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

function isKey(key: string): boolean {
  const [name = "", domain, ...others] = key.split("/").reverse();
  if (others.length > 0 || name.length > 63 || !keyName.test(name)) return false;
  return domain === undefined || (domain.length <= 253 && keyDomain.test(domain));
}

/** The keys that Kubernetes does not take. It reads those of annotations without their case. */
function badKeys(map: unknown, asRead: (key: string) => string): Finding[] {
  if (!isRecord(map)) return [];
  const message =
    "is no key that Kubernetes takes: write a name of at most 63 letters, digits, `-`, `_` or `.`, with a domain and one `/` " +
    "in front if you like, such as `example.com/team`";
  return Object.keys(map).flatMap((key) => (isKey(asRead(key)) ? [] : [{ path: [key], message }]));
}

/** Labels, as Kubernetes restricts them. */
export const labelsSchema = withFindings(
  z.record(
    z.string(),
    z
      .string()
      .max(63, "must have at most 63 characters, as Kubernetes asks of a label")
      .regex(
        /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
        "must be letters, digits, `-`, `_` or `.`, with a letter or digit at both ends, as Kubernetes asks of a label",
      ),
  ),
  (labels) => badKeys(labels, (key) => key),
);

const remove = "remove these lines";

/** Annotations that come and go by themselves, so that a declared one would never stay as it is. */
const writtenByOthers: Readonly<Record<string, string>> = {
  "kubectl.kubernetes.io/last-applied-configuration": `is written by kubectl: ${remove}`,
  "argocd.argoproj.io/refresh": `is written and removed by Argo CD while it works: ${remove}`,
  "argocd.argoproj.io/hydrate": `is written and removed by Argo CD while it works: ${remove}`,
  "argocd.argoproj.io/application-set-refresh": `is removed by Argo CD once it has heeded it: ${remove}`,
  "pulumi-argocd/created-by": `is written by this provider: ${remove}`,
  "pulumi-argocd/replaces": `is written by this provider: ${remove}`,
  "pulumi-argocd/stands-aside": `is written by this provider: ${remove}`,
};

/** Annotations without those that others write. */
export const annotationsSchema = withRules(
  withFindings(z.record(z.string(), z.string()), (annotations) => badKeys(annotations, (key) => key.toLowerCase())),
  ...Object.entries(writtenByOthers).map(([key, message]) => ({
    path: [key],
    message,
    holds: (annotations: unknown) => !isRecord(annotations) || !isSet(own(annotations, key)),
  })),
);

export const metadataSchema = named(
  "ObjectMetadata",
  "The metadata of a Kubernetes object, as far as a program declares it.",
  {
    name: z
      .string()
      .regex(objectName.pattern, objectName.message)
      .max(objectName.longest)
      .describe("Name of the object. Defaults to the Pulumi name of the resource.")
      .register(traits, { identity: true, namedByResource: true }),
    namespace: z
      .string()
      .regex(namespaceName.pattern, namespaceName.message)
      .max(namespaceName.longest)
      .optional()
      .describe("Namespace of the object. Defaults to the namespace that Argo CD itself runs in.")
      .register(traits, { identity: true }),
    labels: labelsSchema
      .optional()
      .describe("Labels, owned key by key: those of others are neither drift nor ever lost.")
      .register(traits, { ownedByKey: true }),
    annotations: annotationsSchema
      .optional()
      .describe("Annotations, owned key by key: those of others are neither drift nor ever lost.")
      .register(traits, { ownedByKey: true }),
    finalizers: z
      .array(finalizerSchema)
      .optional()
      .describe("Finalizers, owned item by item: those of others are neither drift nor ever lost.")
      .register(traits, { ownedByKey: true, unordered: true }),
  },
).register(traits, { ownedByField: true });

/** What a manifest begins with, up to its spec. */
export function manifestFields<Kind extends string>(kind: Kind) {
  const kindField = z
    .literal(kind)
    .optional()
    .describe(`Always \`${kind}\`; accepted so that manifests can be pasted.`);
  traits.add(kindField, { option: true });
  return {
    apiVersion: z
      .literal("argoproj.io/v1alpha1")
      .optional()
      .describe("Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted.")
      .register(traits, { option: true }),
    kind: kindField,
    metadata: metadataSchema.describe("Name, namespace, labels, annotations and finalizers."),
  };
}
