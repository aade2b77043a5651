import * as z from "zod";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { type Rule, withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { isPresent, isSet, line, requiredLine } from "../shared/text";

const helmParameterSchema = named("HelmParameter", "One parameter for `helm template`.", {
  name: z.string().optional().describe("Path of the value in the chart's values, such as `image.tag`."),
  value: z
    .string()
    .optional()
    .describe("The value, always a text; `forceString` decides whether Helm may read it as a number or a boolean."),
  forceString: z
    .boolean()
    .optional()
    .describe("Pass the value with `--set-string`, so that `true` and `1` stay texts. Default `false`."),
});

const helmFileParameterSchema = named(
  "HelmFileParameter",
  "One parameter for `helm template` whose value is the content of a file.",
  {
    name: z.string().optional().describe("Path of the value in the chart's values."),
    path: z
      .string()
      .optional()
      .describe(
        "Path of the file that holds the value, relative to the source's `path`, or `$ref/…` of another source.",
      ),
  },
);

const helmSchema = withRules(
  named("ApplicationSourceHelm", "How Helm renders a chart.", {
    valueFiles: z
      .array(z.string())
      .optional()
      .describe(
        "Values files, read in this order: a later file wins. Paths are relative to the chart, or `$ref/…`, or " +
          "URLs.",
      ),
    parameters: z
      .array(helmParameterSchema)
      .optional()
      .describe(
        "Parameters that win over all values (`--set`); a later one wins over an earlier one of the same name.",
      ),
    releaseName: z.string().optional().describe("Name of the Helm release. Default: the application's name."),
    values: z.string().optional().describe("Values as one YAML text. Write either this or `valuesObject`."),
    fileParameters: z
      .array(helmFileParameterSchema)
      .optional()
      .describe("Parameters whose values are the contents of files (`--set-file`)."),
    version: z
      .string()
      .optional()
      .describe("Helm's major version, such as `v3`. Argo CD 3 renders with Helm 3 whatever stands here."),
    passCredentials: z
      .boolean()
      .optional()
      .describe("Send the repository's credentials to every host that the chart refers to. Default `false`."),
    ignoreMissingValueFiles: z
      .boolean()
      .optional()
      .describe("Leave out values files that do not exist, in place of failing. Default `false`."),
    skipCrds: z
      .boolean()
      .optional()
      .describe("Leave the chart's custom resource definitions out (`--skip-crds`). Default `false`."),
    valuesObject: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("Values as an object, compared by structure: neither the order of keys nor the YAML layout matters.")
      .register(traits, { freeForm: true, keptWhenZero: true }),
    namespace: z
      .string()
      .optional()
      .describe("Namespace that the chart sees as `.Release.Namespace`. Default: the destination's namespace."),
    kubeVersion: z
      .string()
      .optional()
      .describe("Kubernetes version that the chart sees in `.Capabilities`. Default: the destination cluster's."),
    apiVersions: z
      .array(z.string())
      .optional()
      .describe(
        "API versions that the chart sees in `.Capabilities`, each as `[group/]version/kind`. Default: the " +
          "destination cluster's.",
      )
      .register(traits, { unordered: true }),
    skipTests: z.boolean().optional().describe("Leave the chart's test hooks out (`--skip-tests`). Default `false`."),
    skipSchemaValidation: z
      .boolean()
      .optional()
      .describe(
        "Do not check the values against the chart's JSON schema (`--skip-schema-validation`). Default `false`.",
      ),
  }),
  {
    path: ["values"],
    message:
      "is ignored by Argo CD beside `valuesObject`: move these values into `valuesObject`, or write only `values`",
    holds: (helm) => !isRecord(helm) || !isSet(helm.values) || !isPresent(helm.valuesObject),
  },
);

const wholeNumber = "must be a whole number such as `3`";

const kustomizeReplicaSchema = named("KustomizeReplica", "The number of replicas of one workload.", {
  name: z.string().describe("Name of the Deployment or StatefulSet."),
  count: z
    .union([z.int(), z.string().regex(/^\d+$/, wholeNumber)], wholeNumber)
    .describe("Number of replicas: a whole number, or its digits as a text.")
    .register(traits, { keptWhenZero: true }),
});

const kustomizeTargetSchema = named(
  "KustomizeTarget",
  "Which resources a patch applies to; what is left out matches everything.",
  {
    group: z.string().optional().describe("API group; a regular expression."),
    version: z.string().optional().describe("API version; a regular expression."),
    kind: z.string().optional().describe("Kind; a regular expression."),
    name: z.string().optional().describe("Name; a regular expression."),
    namespace: z.string().optional().describe("Namespace; a regular expression."),
    labelSelector: z.string().optional().describe("Kubernetes label selector, such as `app=web,tier!=cache`."),
    annotationSelector: z.string().optional().describe("Like a label selector, on annotations."),
  },
);

const kustomizePatchSchema = named("KustomizePatch", "One kustomize patch.", {
  path: z
    .string()
    .optional()
    .describe("File that holds the patch, relative to the source's `path`. Write either this or `patch`."),
  patch: z
    .string()
    .optional()
    .describe("The patch itself: a strategic merge patch or a JSON patch, as YAML or JSON text."),
  target: kustomizeTargetSchema
    .optional()
    .describe("Which resources to patch. A strategic merge patch that names its resource needs none.")
    .register(traits, { keptWhenZero: true }),
  options: z
    .record(z.string(), z.boolean())
    .optional()
    .describe("kustomize's switches, `allowNameChange` and `allowKindChange`."),
});

const kustomizeSchema = named(
  "ApplicationSourceKustomize",
  "How kustomize builds the manifests: what is set here is written into the kustomization before the " + "build.",
  {
    namePrefix: z.string().optional().describe("Prefix of all resource names."),
    nameSuffix: z.string().optional().describe("Suffix of all resource names."),
    images: z.array(z.string()).optional().describe("Image overrides, each as `[old=]image[:tag][@digest]`."),
    commonLabels: z
      .record(z.string(), z.string())
      .optional()
      .describe("Labels added to all resources, and to selectors unless `labelWithoutSelector`."),
    version: z
      .string()
      .optional()
      .describe(
        "Version of kustomize, one that the administrator configured in `argocd-cm`. Default: the built-in one.",
      ),
    commonAnnotations: z.record(z.string(), z.string()).optional().describe("Annotations added to all resources."),
    forceCommonLabels: z
      .boolean()
      .optional()
      .describe("Let `commonLabels` replace labels of the same key in the kustomization. Default `false`."),
    forceCommonAnnotations: z
      .boolean()
      .optional()
      .describe("Let `commonAnnotations` replace annotations of the same key in the kustomization. Default `false`."),
    namespace: z.string().optional().describe("Namespace set on all resources."),
    commonAnnotationsEnvsubst: z
      .boolean()
      .optional()
      .describe(
        "Replace `$ARGOCD_APP_NAME` and the other build variables in the values of `commonAnnotations`. Default " +
          "`false`.",
      ),
    replicas: z.array(kustomizeReplicaSchema).optional().describe("Replica counts, one per workload."),
    patches: z.array(kustomizePatchSchema).optional().describe("Patches, applied in this order."),
    components: z
      .array(z.string())
      .optional()
      .describe("kustomize components to add, relative to the source's `path`, in this order."),
    ignoreMissingComponents: z
      .boolean()
      .optional()
      .describe("Leave out components that do not exist, in place of failing. Default `false`."),
    labelWithoutSelector: z.boolean().optional().describe("Keep `commonLabels` out of selectors. Default `false`."),
    kubeVersion: z
      .string()
      .optional()
      .describe(
        "Kubernetes version passed to Helm for charts inside the kustomization. Default: the destination " +
          "cluster's.",
      ),
    apiVersions: z
      .array(z.string())
      .optional()
      .describe("API versions passed to Helm for charts inside the kustomization, each as `[group/]version/kind`.")
      .register(traits, { unordered: true }),
    labelIncludeTemplates: z
      .boolean()
      .optional()
      .describe("Add `commonLabels` to pod templates too, with `labelWithoutSelector`. Default `false`."),
  },
);

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

const jsonnetVariableSchema = named("JsonnetVariable", "One variable for jsonnet.", {
  name: z.string().describe("Name of the variable."),
  value: z.string().describe("The value, or an expression when `code` is set."),
  code: z.boolean().optional().describe("Evaluate the value as jsonnet code. Default `false`: it is a text."),
});

const jsonnetSchema = named("ApplicationSourceJsonnet", "How jsonnet files are evaluated.", {
  extVars: z.array(jsonnetVariableSchema).optional().describe("External variables, read with `std.extVar`."),
  tlas: z
    .array(jsonnetVariableSchema)
    .optional()
    .describe("Top-level arguments: the parameters of the function that a file evaluates to."),
  libs: z
    .array(z.string())
    .optional()
    .describe("Folders to search for imports, in this order, relative to the repository's root."),
});

const directorySchema = named("ApplicationSourceDirectory", "How a folder of plain manifests or jsonnet is read.", {
  recurse: z.boolean().optional().describe("Read subfolders too. Default `false`."),
  jsonnet: jsonnetSchema.optional().describe("Settings for jsonnet files."),
  exclude: z
    .string()
    .optional()
    .describe("Glob of files to leave out, such as `*.test.yaml` or `{a,b}/*`; wins over `include`."),
  include: z.string().optional().describe("Glob of files to read. Default: all manifests."),
});

const environmentEntrySchema = named("EnvironmentEntry", "One environment variable.", {
  name: z.string().describe("Name of the variable; the plugin sees it with the prefix `ARGOCD_ENV_`."),
  value: z.string().describe("Value of the variable."),
});

const pluginParameterSchema = named(
  "PluginParameter",
  "One parameter of a config management plugin: a name and one of `string`, `array` and `map`.",
  {
    name: z.string().optional().describe("Name of the parameter, as the plugin announces it."),
    string: z
      .string()
      .optional()
      .describe("Value of a parameter of type string.")
      .register(traits, { keptWhenZero: true }),
    map: z
      .record(z.string(), z.string())
      .optional()
      .describe("Value of a parameter of type map.")
      .register(traits, { keptWhenZero: true }),
    array: z
      .array(z.string())
      .optional()
      .describe("Value of a parameter of type array.")
      .register(traits, { keptWhenZero: true }),
  },
);

const pluginSchema = named("ApplicationSourcePlugin", "How a config management plugin generates the manifests.", {
  name: z
    .string()
    .optional()
    .describe(
      "Name of the plugin, with `-version` when it has one. Left out, Argo CD picks the plugin that discovers " +
        "the source.",
    ),
  env: z.array(environmentEntrySchema).optional().describe("Environment variables for the plugin."),
  parameters: z.array(pluginParameterSchema).optional().describe("Parameters for the plugin."),
});

/** The tools that render a source; a source uses one. */
const tools = ["helm", "kustomize", "directory", "plugin"] as const;

/** Refuses a source that configures two tools. */
export const oneTool: readonly Rule[] = tools.slice(1).map((tool, index) => ({
  path: [tool],
  message:
    "beside another tool's settings is refused by Argo CD: keep one of `helm`, `kustomize`, `directory`, `plugin`",
  holds: (source) => {
    if (!isRecord(source) || !isPresent(source[tool])) return true;
    return tools.slice(0, index + 1).every((earlier) => !isPresent(source[earlier]));
  },
}));

/** Where manifests come from, as far as one field alone tells whether it is right. */
export const sourceFields = named("ApplicationSource", "Where the manifests of an application come from.", {
  repoURL: requiredLine("write the repository's URL").describe(
    "URL of the Git repository, Helm repository or OCI artifact (`oci://…`).",
  ),
  path: z.string().optional().describe("Folder in the repository; `.` is its root. Needed unless `chart` is set."),
  targetRevision: z
    .string()
    .optional()
    .describe(
      "What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the " +
        "chart's version or a range. OCI: a tag or digest.",
    ),
  helm: helmSchema.optional().describe("Settings for Helm charts."),
  kustomize: kustomizeSchema
    .optional()
    .describe("Settings for kustomize.")
    .register(traits, { canonical: storedKustomize }),
  directory: directorySchema.optional().describe("Settings for a folder of plain manifests or jsonnet."),
  plugin: pluginSchema
    .optional()
    .describe("Settings for a config management plugin.")
    .register(traits, { keptWhenZero: true }),
  chart: z.string().optional().describe("Name of the chart in a Helm repository."),
  ref: z
    .string()
    .regex(/^[a-zA-Z0-9_-]*$/, "must be letters, digits, `_` or `-`: other sources write it as `$name`")
    .optional()
    .describe(
      "Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in " +
        "`sources`.",
    ),
  name: z
    .string()
    .optional()
    .describe("Name of the source, shown in the user interface and usable in place of its position."),
  tagPrefix: z
    .string()
    .optional()
    .describe(
      "Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` " +
        "finds `web/1.4.0`.",
    )
    .register(traits, { since: "3.5" }),
});

/** Refuses two tools at once, a folder of a chart, and a chart without version. */
const sourceRules: readonly Rule[] = [
  ...oneTool,
  {
    path: ["path"],
    message:
      "cannot stand beside `chart`: remove it for a chart in a Helm repository, or remove `chart` for a folder in a Git repository",
    // Charts are written with `path: .` here and there, which says nothing.
    holds: (source) => !isRecord(source) || !isSet(source.chart) || !isSet(source.path) || source.path === ".",
  },
  {
    path: ["targetRevision"],
    message: "is required with `chart`: write the chart's version, such as `1.2.3` or `1.*`",
    holds: (source) => !isRecord(source) || !isSet(source.chart) || isSet(source.targetRevision),
  },
];

/** The only source of an application. */
export const sourceSchema = withRules(sourceFields, ...sourceRules, {
  path: ["path"],
  message: "is required: write the folder in the repository (`.` for its root), or set `chart`",
  holds: (source) => !isRecord(source) || isSet(source.path) || isSet(source.chart),
});

/** One of several sources of an application. */
export const multiSourceSchema = withRules(sourceFields, ...sourceRules, {
  path: ["path"],
  message: "is required: write the folder in the repository (`.` for its root), or set `chart`, or set `ref`",
  holds: (source) => !isRecord(source) || isSet(source.path) || isSet(source.chart) || isSet(source.ref),
});

const drySourceSchema = withRules(
  named("DrySource", "Where the manifests come from before they are hydrated.", {
    repoURL: requiredLine("write the Git repository's URL").describe("URL of the Git repository."),
    targetRevision: z.string().describe("Branch, tag or commit to hydrate."),
    path: z.string().describe("Folder in the repository; `.` is its root."),
    helm: helmSchema
      .optional()
      .describe("Settings for Helm charts.")
      .register(traits, { since: "3.3", keptWhenZero: true }),
    kustomize: kustomizeSchema
      .optional()
      .describe("Settings for kustomize.")
      .register(traits, { since: "3.3", keptWhenZero: true }),
    directory: directorySchema
      .optional()
      .describe("Settings for a folder of plain manifests or jsonnet.")
      .register(traits, { since: "3.3", keptWhenZero: true }),
    plugin: pluginSchema
      .optional()
      .describe("Settings for a config management plugin.")
      .register(traits, { since: "3.3", keptWhenZero: true }),
  }),
  ...oneTool,
);

const syncSourceSchema = named("SyncSource", "Where the hydrated manifests are deployed from.", {
  targetBranch: requiredLine("write the branch to deploy from").describe(
    "Branch to deploy from. Without `hydrateTo`, the hydrator also commits to it.",
  ),
  path: z
    .string()
    .min(1, "write the folder of the hydrated manifests")
    .regex(/^(?:.{2,}|[^./])$/s, "must be a folder, not the repository's root: write a folder such as `env/prod`")
    .describe("Folder of the hydrated manifests; never the repository's root."),
  repoURL: line()
    .optional()
    .describe("URL of the Git repository of the hydrated manifests. Default: the one of `drySource`.")
    .register(traits, { since: "3.5" }),
});

const hydrateToSchema = named("HydrateTo", "Where the hydrator commits before the manifests are promoted.", {
  targetBranch: requiredLine("write the branch that the hydrator commits to").describe(
    "Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`.",
  ),
});

export const sourceHydratorSchema = named(
  "SourceHydrator",
  "Renders manifests, commits them to Git, and deploys them from there.",
  {
    drySource: drySourceSchema.describe("Where the manifests come from before they are hydrated."),
    syncSource: syncSourceSchema.describe("Where the hydrated manifests are deployed from."),
    hydrateTo: hydrateToSchema
      .optional()
      .describe("Where the hydrator commits, when that is not the branch deployed from."),
  },
);

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
