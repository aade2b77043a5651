import * as z from "zod";
import { isRecord } from "../../model/json";
import { rule } from "../../model/rule";
import { traits } from "../../model/traits";
import { isPresent, isSet, line, requiredLine } from "../shared/text";

/** One parameter for `helm template`. */
const helmParameterSchema = z.strictObject({
  /** Path of the value in the chart's values, such as `image.tag`. */
  name: z.string().optional(),
  /** The value, always a text; `forceString` decides whether Helm may read it as a number or a boolean. */
  value: z.string().optional(),
  /** Pass the value with `--set-string`, so that `true` and `1` stay texts. Default `false`. */
  forceString: z.boolean().optional(),
});

/** One parameter for `helm template` whose value is the content of a file. */
const helmFileParameterSchema = z.strictObject({
  /** Path of the value in the chart's values. */
  name: z.string().optional(),
  /** Path of the file that holds the value, relative to the source's `path`, or `$ref/…` of another source. */
  path: z.string().optional(),
});

/** How Helm renders a chart. */
export const helmSchema = rule(
  z.strictObject({
    /** Values files, read in this order: a later file wins. Paths are relative to the chart, or `$ref/…`, or URLs. */
    valueFiles: z.array(z.string()).optional(),
    /** Parameters that win over all values (`--set`); a later one wins over an earlier one of the same name. */
    parameters: z.array(helmParameterSchema).optional(),
    /** Name of the Helm release. Default: the application's name. */
    releaseName: z.string().optional(),
    /** Values as one YAML text. Write either this or `valuesObject`. */
    values: z.string().optional(),
    /** Parameters whose values are the contents of files (`--set-file`). */
    fileParameters: z.array(helmFileParameterSchema).optional(),
    /** Helm's major version, such as `v3`. Argo CD 3 renders with Helm 3 whatever stands here. */
    version: z.string().optional(),
    /** Send the repository's credentials to every host that the chart refers to. Default `false`. */
    passCredentials: z.boolean().optional(),
    /** Leave out values files that do not exist, in place of failing. Default `false`. */
    ignoreMissingValueFiles: z.boolean().optional(),
    /** Leave the chart's custom resource definitions out (`--skip-crds`). Default `false`. */
    skipCrds: z.boolean().optional(),
    /** Values as an object, compared by structure: neither the order of keys nor the YAML layout matters. */
    valuesObject: z.record(z.string(), z.unknown()).optional().register(traits, { freeForm: true, keptWhenZero: true }),
    /** Namespace that the chart sees as `.Release.Namespace`. Default: the destination's namespace. */
    namespace: z.string().optional(),
    /** Kubernetes version that the chart sees in `.Capabilities`. Default: the destination cluster's. */
    kubeVersion: z.string().optional(),
    /**
     * API versions that the chart sees in `.Capabilities`, each as `[group/]version/kind`. Default: the destination
     * cluster's.
     */
    apiVersions: z.array(z.string()).optional().register(traits, { unordered: true }),
    /** Leave the chart's test hooks out (`--skip-tests`). Default `false`. */
    skipTests: z.boolean().optional(),
    /** Do not check the values against the chart's JSON schema (`--skip-schema-validation`). Default `false`. */
    skipSchemaValidation: z.boolean().optional(),
  }),
  {
    path: ["values"],
    message:
      "is ignored by Argo CD beside `valuesObject`: move these values into `valuesObject`, or write only `values`",
  },
  (helm) => !isRecord(helm) || !isSet(helm.values) || !isPresent(helm.valuesObject),
);

const wholeNumber = "must be a whole number such as `3`";

/** The number of replicas of one workload. */
const kustomizeReplicaSchema = z.strictObject({
  /** Name of the Deployment or StatefulSet. */
  name: z.string(),
  /** Number of replicas: a whole number, or its digits as a text. */
  count: z
    .union([z.int(), z.string().regex(/^\d+$/, wholeNumber)], wholeNumber)
    .register(traits, { keptWhenZero: true }),
});

/** Which resources a patch applies to; what is left out matches everything. */
const kustomizeTargetSchema = z.strictObject({
  /** API group; a regular expression. */
  group: z.string().optional(),
  /** API version; a regular expression. */
  version: z.string().optional(),
  /** Kind; a regular expression. */
  kind: z.string().optional(),
  /** Name; a regular expression. */
  name: z.string().optional(),
  /** Namespace; a regular expression. */
  namespace: z.string().optional(),
  /** Kubernetes label selector, such as `app=web,tier!=cache`. */
  labelSelector: z.string().optional(),
  /** Like a label selector, on annotations. */
  annotationSelector: z.string().optional(),
});

/** One kustomize patch. */
const kustomizePatchSchema = z.strictObject({
  /** File that holds the patch, relative to the source's `path`. Write either this or `patch`. */
  path: z.string().optional(),
  /** The patch itself: a strategic merge patch or a JSON patch, as YAML or JSON text. */
  patch: z.string().optional(),
  /** Which resources to patch. A strategic merge patch that names its resource needs none. */
  target: kustomizeTargetSchema.optional().register(traits, { keptWhenZero: true }),
  /** kustomize's switches, `allowNameChange` and `allowKindChange`. */
  options: z.record(z.string(), z.boolean()).optional(),
});

/** How kustomize builds the manifests: what is set here is written into the kustomization before the build. */
export const kustomizeSchema = z.strictObject({
  /** Prefix of all resource names. */
  namePrefix: z.string().optional(),
  /** Suffix of all resource names. */
  nameSuffix: z.string().optional(),
  /** Image overrides, each as `[old=]image[:tag][@digest]`. */
  images: z.array(z.string()).optional(),
  /** Labels added to all resources, and to selectors unless `labelWithoutSelector`. */
  commonLabels: z.record(z.string(), z.string()).optional(),
  /** Version of kustomize, one that the administrator configured in `argocd-cm`. Default: the built-in one. */
  version: z.string().optional(),
  /** Annotations added to all resources. */
  commonAnnotations: z.record(z.string(), z.string()).optional(),
  /** Let `commonLabels` replace labels of the same key in the kustomization. Default `false`. */
  forceCommonLabels: z.boolean().optional(),
  /** Let `commonAnnotations` replace annotations of the same key in the kustomization. Default `false`. */
  forceCommonAnnotations: z.boolean().optional(),
  /** Namespace set on all resources. */
  namespace: z.string().optional(),
  /** Replace `$ARGOCD_APP_NAME` and the other build variables in the values of `commonAnnotations`. Default `false`. */
  commonAnnotationsEnvsubst: z.boolean().optional(),
  /** Replica counts, one per workload. */
  replicas: z.array(kustomizeReplicaSchema).optional(),
  /** Patches, applied in this order. */
  patches: z.array(kustomizePatchSchema).optional(),
  /** kustomize components to add, relative to the source's `path`, in this order. */
  components: z.array(z.string()).optional(),
  /** Leave out components that do not exist, in place of failing. Default `false`. */
  ignoreMissingComponents: z.boolean().optional(),
  /** Keep `commonLabels` out of selectors. Default `false`. */
  labelWithoutSelector: z.boolean().optional(),
  /** Kubernetes version passed to Helm for charts inside the kustomization. Default: the destination cluster's. */
  kubeVersion: z.string().optional(),
  /** API versions passed to Helm for charts inside the kustomization, each as `[group/]version/kind`. */
  apiVersions: z.array(z.string()).optional().register(traits, { unordered: true }),
  /** Add `commonLabels` to pod templates too, with `labelWithoutSelector`. Default `false`. */
  labelIncludeTemplates: z.boolean().optional(),
});

/** The fields without any of which Argo CD takes the `kustomize` block of a source for empty and drops it. */
const kustomizeContents = [
  "namePrefix",
  "nameSuffix",
  "version",
  "namespace",
  "images",
  "replicas",
  "commonLabels",
  "commonAnnotations",
  "patches",
  "components",
  "kubeVersion",
  "apiVersions",
  "ignoreMissingComponents",
];

/** The `kustomize` block of a source as Argo CD stores it: switches alone, without what they apply to, are dropped. */
function storedKustomize(value: unknown): unknown {
  return isRecord(value) && !kustomizeContents.some((field) => isSet(value[field])) ? {} : value;
}

/** One variable for jsonnet. */
const jsonnetVariableSchema = z.strictObject({
  /** Name of the variable. */
  name: z.string(),
  /** The value, or an expression when `code` is set. */
  value: z.string(),
  /** Evaluate the value as jsonnet code. Default `false`: it is a text. */
  code: z.boolean().optional(),
});

/** How jsonnet files are evaluated. */
const jsonnetSchema = z.strictObject({
  /** External variables, read with `std.extVar`. */
  extVars: z.array(jsonnetVariableSchema).optional(),
  /** Top-level arguments: the parameters of the function that a file evaluates to. */
  tlas: z.array(jsonnetVariableSchema).optional(),
  /** Folders to search for imports, in this order, relative to the repository's root. */
  libs: z.array(z.string()).optional(),
});

/** How a folder of plain YAML, JSON or jsonnet files is read. */
export const directorySchema = z.strictObject({
  /** Read subfolders too. Default `false`. */
  recurse: z.boolean().optional(),
  /** Settings for jsonnet files. */
  jsonnet: jsonnetSchema.optional(),
  /** Glob of files to leave out, such as `*.test.yaml` or `{a,b}/*`; wins over `include`. */
  exclude: z.string().optional(),
  /** Glob of files to read. Default: all manifests. */
  include: z.string().optional(),
});

/** One environment variable. */
const environmentEntrySchema = z.strictObject({
  /** Name of the variable; the plugin sees it with the prefix `ARGOCD_ENV_`. */
  name: z.string(),
  /** Value of the variable. */
  value: z.string(),
});

/** One parameter of a config management plugin: a name and one of `string`, `array` and `map`. */
const pluginParameterSchema = z.strictObject({
  /** Name of the parameter, as the plugin announces it. */
  name: z.string().optional(),
  /** Value of a parameter of type string. */
  string: z.string().optional().register(traits, { keptWhenZero: true }),
  /** Value of a parameter of type map. */
  map: z.record(z.string(), z.string()).optional().register(traits, { keptWhenZero: true }),
  /** Value of a parameter of type array. */
  array: z.array(z.string()).optional().register(traits, { keptWhenZero: true }),
});

/** How a config management plugin generates the manifests. */
export const pluginSchema = z.strictObject({
  /** Name of the plugin, with `-version` when it has one. Left out, Argo CD picks the plugin that discovers the source. */
  name: z.string().optional(),
  /** Environment variables for the plugin. */
  env: z.array(environmentEntrySchema).optional(),
  /** Parameters for the plugin. */
  parameters: z.array(pluginParameterSchema).optional(),
});

/** The tools that render a source; a source uses one. */
const tools = ["helm", "kustomize", "directory", "plugin"] as const;

/** Refuses a source that configures two tools. */
function withOneTool<T extends z.ZodType>(schema: T): T {
  const message =
    "beside another tool's settings is refused by Argo CD: keep one of `helm`, `kustomize`, `directory`, `plugin`";
  return tools.slice(1).reduce<T>(
    (checked, tool, index) =>
      rule(checked, { path: [tool], message }, (source) => {
        if (!isRecord(source) || !isPresent(source[tool])) return true;
        return tools.slice(0, index + 1).every((earlier) => !isPresent(source[earlier]));
      }),
    schema,
  );
}

const sourceFields = z.strictObject({
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL: requiredLine("write the repository's URL"),
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path: z.string().optional(),
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's version
   * or a range. OCI: a tag or digest.
   */
  targetRevision: z.string().optional(),
  /** Settings for Helm charts. */
  helm: helmSchema.optional(),
  /** Settings for kustomize. */
  kustomize: kustomizeSchema.optional().register(traits, { canonical: storedKustomize }),
  /** Settings for a folder of plain manifests or jsonnet. */
  directory: directorySchema.optional(),
  /** Settings for a config management plugin. */
  plugin: pluginSchema.optional().register(traits, { keptWhenZero: true }),
  /** Name of the chart in a Helm repository. */
  chart: z.string().optional(),
  /** Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`. */
  ref: z
    .string()
    .regex(/^[a-zA-Z0-9_-]*$/, "must be letters, digits, `_` or `-`: other sources write it as `$name`")
    .optional(),
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name: z.string().optional(),
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds `web/1.4.0`.
   */
  tagPrefix: z.string().optional().register(traits, { since: "3.5" }),
});

/** Refuses a chart without version, and two tools at once. */
function withSourceRules<T extends z.ZodType>(schema: T): T {
  return rule(
    withOneTool(schema),
    {
      path: ["targetRevision"],
      message: "is required with `chart`: write the chart's version, such as `1.2.3` or `1.*`",
    },
    (source) => !isRecord(source) || !isSet(source.chart) || isSet(source.targetRevision),
  );
}

/** Where the manifests of an application come from. */
export const sourceSchema = rule(
  withSourceRules(sourceFields),
  { path: ["path"], message: "is required: write the folder in the repository (`.` for its root), or set `chart`" },
  (source) => !isRecord(source) || isSet(source.path) || isSet(source.chart),
);

/** One of several sources of an application. */
export const multiSourceSchema = rule(
  withSourceRules(sourceFields),
  {
    path: ["path"],
    message: "is required: write the folder in the repository (`.` for its root), or set `chart`, or set `ref`",
  },
  (source) => !isRecord(source) || isSet(source.path) || isSet(source.chart) || isSet(source.ref),
);

/** Where the manifests come from before they are hydrated. */
const drySourceSchema = withOneTool(
  z.strictObject({
    /** URL of the Git repository. */
    repoURL: requiredLine("write the Git repository's URL"),
    /** Branch, tag or commit to hydrate. */
    targetRevision: z.string(),
    /** Folder in the repository; `.` is its root. */
    path: z.string(),
    /** Settings for Helm charts. */
    helm: helmSchema.optional().register(traits, { since: "3.3", keptWhenZero: true }),
    /** Settings for kustomize. */
    kustomize: kustomizeSchema.optional().register(traits, { since: "3.3", keptWhenZero: true }),
    /** Settings for a folder of plain manifests or jsonnet. */
    directory: directorySchema.optional().register(traits, { since: "3.3", keptWhenZero: true }),
    /** Settings for a config management plugin. */
    plugin: pluginSchema.optional().register(traits, { since: "3.3", keptWhenZero: true }),
  }),
);

/** Where the hydrated manifests are deployed from. */
const syncSourceSchema = z.strictObject({
  /** Branch to deploy from. Without `hydrateTo`, the hydrator also commits to it. */
  targetBranch: requiredLine("write the branch to deploy from"),
  /** Folder of the hydrated manifests; never the repository's root. */
  path: z
    .string()
    .min(1, "write the folder of the hydrated manifests")
    .regex(/^(?:.{2,}|[^./])$/s, "must be a folder, not the repository's root: write a folder such as `env/prod`"),
  /** URL of the Git repository of the hydrated manifests. Default: the one of `drySource`. */
  repoURL: line().optional().register(traits, { since: "3.5" }),
});

/** Where the hydrator commits before the manifests are promoted. */
const hydrateToSchema = z.strictObject({
  /** Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`. */
  targetBranch: requiredLine("write the branch that the hydrator commits to"),
});

/** Renders manifests from a dry source, commits them to Git, and deploys them from there. */
export const sourceHydratorSchema = z.strictObject({
  /** Where the manifests come from before they are hydrated. */
  drySource: drySourceSchema,
  /** Where the hydrated manifests are deployed from. */
  syncSource: syncSourceSchema,
  /** Where the hydrator commits, when that is not the branch deployed from. */
  hydrateTo: hydrateToSchema.optional(),
});

/** Where the manifests of an application come from. */
export type ApplicationSource = z.input<typeof sourceSchema>;
/** How Helm renders a chart. */
export type ApplicationSourceHelm = z.input<typeof helmSchema>;
/** How kustomize builds the manifests. */
export type ApplicationSourceKustomize = z.input<typeof kustomizeSchema>;
/** How a folder of plain manifests or jsonnet is read. */
export type ApplicationSourceDirectory = z.input<typeof directorySchema>;
/** How a config management plugin generates the manifests. */
export type ApplicationSourcePlugin = z.input<typeof pluginSchema>;
/** Renders manifests, commits them to Git, and deploys them from there. */
export type SourceHydrator = z.input<typeof sourceHydratorSchema>;
