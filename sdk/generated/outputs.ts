import type { SyncOption } from "./declarations";

export type { SyncOption };

/*
 * Written by `npm run generate` from the schemas, which are the source.
 * Published types must not lead to those of other packages: in Pulumi's own type check, which does not follow the links of
 * pnpm, every field would be lost, and a program's `tsc` would check those packages with options that they do not support.
 */
/** A local account of an Argo CD. */
export interface Account {
  /** Its name. */
  name: string;
  /** Whether it may be used. */
  enabled: boolean;
  /** What it may be used for: `login` with a password, `apiKey` for tokens. */
  capabilities: string[];
  /** Its tokens, the newest first. */
  tokens: AccountTokenInfo[];
}

/** A token of an account. Argo CD shows the token itself to nobody. */
export interface AccountTokenInfo {
  /** Its id. */
  id: string;
  /** When it was made, in seconds since 1970. */
  issuedAt: number;
  /** When it ends, in seconds since 1970; `0` for never. */
  expiresAt: number;
}

/** What a source is, and what can be set of it. */
export interface AppDetails {
  /** `Helm`, `Kustomize`, `Directory` or `Plugin`: what Argo CD would render it with. */
  type: string;
  /** The Helm chart, if it is one. */
  helm: HelmDetails | undefined;
  /** The kustomization, if it is one. */
  kustomize: KustomizationDetails | undefined;
  /** What its plugin takes, if it has one. */
  plugin: PluginDetails | undefined;
}

/** A complaint of Argo CD about an application. */
export interface ApplicationCondition {
  /** What it complains of, such as `ComparisonError`. */
  type: string;
  /** The complaint in words. */
  message: string;
}

/** The cluster and namespace that an application is deployed to. */
export interface ApplicationDestination {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server: string | undefined;
  /** Namespace for resources that name none. */
  namespace: string | undefined;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name: string | undefined;
}

/** What a generator changes of the destination. */
export interface ApplicationDestinationOverride {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server: string | undefined;
  /** Namespace for resources that name none. */
  namespace: string | undefined;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name: string | undefined;
}

/** How live objects are. */
export interface ApplicationHealthStatus {
  /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`. */
  status: string;
  /** Why, where Argo CD says so. */
  message: string | undefined;
}

/** One line of information about an application. */
export interface ApplicationInfo {
  /** What the information is, such as `Runbook`. */
  name: string;
  /** The information: a URL, an address, a text. */
  value: string;
}

/** A condition on the labels of an application. */
export interface ApplicationMatchExpression {
  /** Key of the label. */
  key: string | undefined;
  /** `In` or `NotIn`. */
  operator: "In" | "NotIn" | undefined;
  /** The values that are compared with. */
  values: string[] | undefined;
}

/** How an operation goes or went. */
export interface ApplicationOperationState {
  /** `Running`, `Terminating`, `Succeeded`, `Failed` or `Error`. */
  phase: string;
  /** What became of it. */
  message: string | undefined;
}

/** Labels and annotations of generated applications that others write. */
export interface ApplicationPreservedFields {
  /** Keys of annotations. */
  annotations: string[] | undefined;
  /** Keys of labels. */
  labels: string[] | undefined;
}

/** What Argo CD says of a set. */
export interface ApplicationSetCondition {
  /** What is said, such as `ErrorOccurred`, `ParametersGenerated` or `ResourcesUpToDate`. */
  type: string;
  /** `True`, `False` or `Unknown`. */
  status: string;
  /** Why, in one word. */
  reason: string;
  /** Why, in words. */
  message: string;
}

/** Where the parameters of the generated applications come from. */
export interface ApplicationSetGenerator {
  /** Sets of parameters as they are written here. */
  list: ListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters: ClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git: GitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider: ScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest: PullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin: PluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource: ClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector: LabelSelector | undefined;
  /** Every combination of the parameters of two generators. */
  matrix: MatrixGenerator | undefined;
  /** The parameters of the first generator, changed by those of the others. */
  merge: MergeGenerator | undefined;
}

/** Fields of generated applications that Argo CD leaves as they are. */
export interface ApplicationSetIgnoreDifference {
  /** Name of the application; left out for all. */
  name: string | undefined;
  /** The fields as JSON pointers, such as `/spec/source/targetRevision`. */
  jsonPointers: string[] | undefined;
  /** The fields as jq paths, such as `.spec.source.helm.values`. */
  jqPathExpressions: string[] | undefined;
}

/** A generator inside one that is itself inside another. */
export interface ApplicationSetInnermostGenerator {
  /** Sets of parameters as they are written here. */
  list: NestedListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters: NestedClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git: NestedGitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider: NestedScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest: NestedPullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin: NestedPluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource: NestedClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector: LabelSelector | undefined;
}

/** A generator inside a `matrix` or a `merge`. */
export interface ApplicationSetNestedGenerator {
  /** Sets of parameters as they are written here. */
  list: NestedListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters: NestedClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git: NestedGitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider: NestedScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest: NestedPullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin: NestedPluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource: NestedClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector: LabelSelector | undefined;
  /** Every combination of the parameters of two generators. */
  matrix: NestedMatrixGenerator | undefined;
  /** The parameters of the first generator, changed by those of the others. */
  merge: NestedMergeGenerator | undefined;
}

/** One group of applications after another. */
export interface ApplicationSetRollingSync {
  /** The groups, one at least; one begins when those before it are healthy. */
  steps: ApplicationSetRolloutStep[] | undefined;
}

/** Applications that are synced together. */
export interface ApplicationSetRolloutStep {
  /** Which applications, by their labels. */
  matchExpressions: ApplicationMatchExpression[] | undefined;
  /** How many of them at once: a number, or a share such as `25%`. `0` waits for somebody. Default: all. */
  maxUpdate: number | string | undefined;
}

/** Which applications a set generates. */
export interface ApplicationSetSpec {
  /** Texts are Go templates, such as `{{.name}}`; without it, only `{{name}}` is filled in. Default `false`. */
  goTemplate: boolean | undefined;
  /** Where the parameters come from: one application for each set of parameters. */
  generators: ApplicationSetGenerator[];
  /** What each application becomes; parameters are filled into its texts. */
  template: ApplicationSetTemplate;
  /** What Argo CD may do with the generated applications. */
  syncPolicy: ApplicationSetSyncPolicy | undefined;
  /** In which order applications are changed and deleted; Argo CD's controller must be told to heed it. */
  strategy: ApplicationSetStrategy | undefined;
  /** Labels and annotations of generated applications that others write, and that stay. */
  preservedFields: ApplicationPreservedFields | undefined;
  /** Options of Go templates: `missingkey=error` fails where a parameter is missing. */
  goTemplateOptions:
    | ("missingkey=default" | "missingkey=invalid" | "missingkey=zero" | "missingkey=error")[]
    | undefined;
  /** Argo CD makes no use of it: selectors always apply. */
  applyNestedSelectors: boolean | undefined;
  /** Fields of generated applications that Argo CD leaves as they are. */
  ignoreApplicationDifferences: ApplicationSetIgnoreDifference[] | undefined;
  /** A patch of each application, as YAML text: for what is no text, and for conditions. */
  templatePatch: string | undefined;
}

/** What Argo CD last said of a set, in short. */
export interface ApplicationSetStatus {
  /** What Argo CD says of the set. */
  conditions: ApplicationSetCondition[];
}

/** In which order applications are changed and deleted. */
export interface ApplicationSetStrategy {
  /** `AllAtOnce` or `RollingSync`. Default `AllAtOnce`. */
  type: "AllAtOnce" | "RollingSync" | undefined;
  /** The order of a `RollingSync`. */
  rollingSync: ApplicationSetRollingSync | undefined;
  /** `Reverse` deletes applications against the order of `rollingSync`, with the set. Default `AllAtOnce`. */
  deletionOrder: "AllAtOnce" | "Reverse" | undefined;
}

/** What Argo CD may do with the generated applications. */
export interface ApplicationSetSyncPolicy {
  /**
   * Let the live resources of an application stay when Argo CD deletes it, as it is generated no more. Default `false`.
   */
  preserveResourcesOnDeletion: boolean | undefined;
  /**
   * `create-only`, `create-update`, `create-delete` or `sync`: whether applications are changed, and whether those that
   * are generated no more are deleted. Counts where Argo CD's controller does not rule it. Default `sync`.
   */
  applicationsSync: "create-only" | "create-update" | "create-delete" | "sync" | undefined;
}

/** What each generated application becomes. */
export interface ApplicationSetTemplate {
  /** Name, labels, annotations and finalizers of each application. */
  metadata: ApplicationSetTemplateMetadata;
  /** What each application deploys, where to and how. */
  spec: ApplicationTemplateSpec;
}

/** The metadata of the applications that a set generates. */
export interface ApplicationSetTemplateMetadata {
  /** Name of each application, such as `{{.name}}-guestbook`: another one for each set of parameters. */
  name: string | undefined;
  /** Argo CD puts the namespace of the ApplicationSet in its place: leave it out. */
  namespace: string | undefined;
  /** Labels of each application. */
  labels: Record<string, string> | undefined;
  /** Annotations of each application. */
  annotations: Record<string, string> | undefined;
  /**
   * Finalizers of each application. Left out, Argo CD sets the one by which the application's live resources are
   * deleted with it, unless `syncPolicy.preserveResourcesOnDeletion` is set.
   */
  finalizers: string[] | undefined;
}

/** What the applications of one generator have in place of what the template says, field by field. */
export interface ApplicationSetTemplateOverride {
  /** Name, labels, annotations and finalizers. */
  metadata: ApplicationSetTemplateMetadata | undefined;
  /** What each application deploys, where to and how. */
  spec: ApplicationSpecOverride | undefined;
}

/** Where the manifests of an application come from. */
export interface ApplicationSource {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL: string;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path: string | undefined;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision: string | undefined;
  /** Settings for Helm charts. */
  helm: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin: ApplicationSourcePlugin | undefined;
  /** Name of the chart in a Helm repository. */
  chart: string | undefined;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref: string | undefined;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name: string | undefined;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix: string | undefined;
}

/** How a folder of plain manifests or jsonnet is read. */
export interface ApplicationSourceDirectory {
  /** Read subfolders too. Default `false`. */
  recurse: boolean | undefined;
  /** Settings for jsonnet files. */
  jsonnet: ApplicationSourceJsonnet | undefined;
  /** Glob of files to leave out, such as `*.test.yaml` or `{a,b}/*`; wins over `include`. */
  exclude: string | undefined;
  /** Glob of files to read. Default: all manifests. */
  include: string | undefined;
}

/** How Helm renders a chart. */
export interface ApplicationSourceHelm {
  /** Values files, read in this order: a later file wins. Paths are relative to the chart, or `$ref/…`, or URLs. */
  valueFiles: string[] | undefined;
  /** Parameters that win over all values (`--set`); a later one wins over an earlier one of the same name. */
  parameters: HelmParameter[] | undefined;
  /** Name of the Helm release. Default: the application's name. */
  releaseName: string | undefined;
  /** Values as one YAML text. Write either this or `valuesObject`. */
  values: string | undefined;
  /** Parameters whose values are the contents of files (`--set-file`). */
  fileParameters: HelmFileParameter[] | undefined;
  /** Helm's major version, such as `v3`. Argo CD 3 renders with Helm 3 whatever stands here. */
  version: string | undefined;
  /** Send the repository's credentials to every host that the chart refers to. Default `false`. */
  passCredentials: boolean | undefined;
  /** Leave out values files that do not exist, in place of failing. Default `false`. */
  ignoreMissingValueFiles: boolean | undefined;
  /** Leave the chart's custom resource definitions out (`--skip-crds`). Default `false`. */
  skipCrds: boolean | undefined;
  /** Values as an object, compared by structure: neither the order of keys nor the YAML layout matters. */
  valuesObject: Record<string, unknown> | undefined;
  /** Namespace that the chart sees as `.Release.Namespace`. Default: the destination's namespace. */
  namespace: string | undefined;
  /** Kubernetes version that the chart sees in `.Capabilities`. Default: the destination cluster's. */
  kubeVersion: string | undefined;
  /**
   * API versions that the chart sees in `.Capabilities`, each as `[group/]version/kind`. Default: the destination
   * cluster's.
   */
  apiVersions: string[] | undefined;
  /** Leave the chart's test hooks out (`--skip-tests`). Default `false`. */
  skipTests: boolean | undefined;
  /** Do not check the values against the chart's JSON schema (`--skip-schema-validation`). Default `false`. */
  skipSchemaValidation: boolean | undefined;
}

/** How jsonnet files are evaluated. */
export interface ApplicationSourceJsonnet {
  /** External variables, read with `std.extVar`. */
  extVars: JsonnetVariable[] | undefined;
  /** Top-level arguments: the parameters of the function that a file evaluates to. */
  tlas: JsonnetVariable[] | undefined;
  /** Folders to search for imports, in this order, relative to the repository's root. */
  libs: string[] | undefined;
}

/** How kustomize builds the manifests: what is set here is written into the kustomization before the build. */
export interface ApplicationSourceKustomize {
  /** Prefix of all resource names. */
  namePrefix: string | undefined;
  /** Suffix of all resource names. */
  nameSuffix: string | undefined;
  /** Image overrides, each as `[old=]image[:tag][@digest]`. */
  images: string[] | undefined;
  /** Labels added to all resources, and to selectors unless `labelWithoutSelector`. */
  commonLabels: Record<string, string> | undefined;
  /** Version of kustomize, one that the administrator configured in `argocd-cm`. Default: the built-in one. */
  version: string | undefined;
  /** Annotations added to all resources. */
  commonAnnotations: Record<string, string> | undefined;
  /** Let `commonLabels` replace labels of the same key in the kustomization. Default `false`. */
  forceCommonLabels: boolean | undefined;
  /** Let `commonAnnotations` replace annotations of the same key in the kustomization. Default `false`. */
  forceCommonAnnotations: boolean | undefined;
  /** Namespace set on all resources. */
  namespace: string | undefined;
  /** Replace `$ARGOCD_APP_NAME` and the other build variables in the values of `commonAnnotations`. Default `false`. */
  commonAnnotationsEnvsubst: boolean | undefined;
  /** Replica counts, one per workload. */
  replicas: KustomizeReplica[] | undefined;
  /** Patches, applied in this order. */
  patches: KustomizePatch[] | undefined;
  /** kustomize components to add, relative to the source's `path`, in this order. */
  components: string[] | undefined;
  /** Leave out components that do not exist, in place of failing. Default `false`. */
  ignoreMissingComponents: boolean | undefined;
  /** Keep `commonLabels` out of selectors. Default `false`. */
  labelWithoutSelector: boolean | undefined;
  /** Kubernetes version passed to Helm for charts inside the kustomization. Default: the destination cluster's. */
  kubeVersion: string | undefined;
  /** API versions passed to Helm for charts inside the kustomization, each as `[group/]version/kind`. */
  apiVersions: string[] | undefined;
  /** Add `commonLabels` to pod templates too, with `labelWithoutSelector`. Default `false`. */
  labelIncludeTemplates: boolean | undefined;
}

/** What a generator changes of the source. */
export interface ApplicationSourceOverride {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL: string | undefined;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path: string | undefined;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision: string | undefined;
  /** Settings for Helm charts. */
  helm: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin: ApplicationSourcePlugin | undefined;
  /** Name of the chart in a Helm repository. */
  chart: string | undefined;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref: string | undefined;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name: string | undefined;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix: string | undefined;
}

/** How a config management plugin generates the manifests. */
export interface ApplicationSourcePlugin {
  /**
   * Name of the plugin, with `-version` when it has one. Left out, Argo CD picks the plugin that discovers the source.
   */
  name: string | undefined;
  /** Environment variables for the plugin. */
  env: EnvironmentEntry[] | undefined;
  /** Parameters for the plugin. */
  parameters: PluginParameter[] | undefined;
}

/** What an application deploys, where to and how. */
export interface ApplicationSpec {
  /** Where the manifests come from, when there is one source. */
  source: ApplicationSource | undefined;
  /** The cluster and namespace to deploy to. */
  destination: ApplicationDestination;
  /** Name of the project. Default `default`. */
  project: string | undefined;
  /** When and how the application is synced. */
  syncPolicy: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator: SourceHydrator | undefined;
}

/** What a generator changes of an application's spec. */
export interface ApplicationSpecOverride {
  /** When and how the application is synced. */
  syncPolicy: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator: SourceHydrator | undefined;
  /** Where the manifests come from, when there is one source. */
  source: ApplicationSourceOverride | undefined;
  /** The cluster and namespace to deploy to. */
  destination: ApplicationDestinationOverride | undefined;
  /** Name of the project. */
  project: string | undefined;
}

/** What Argo CD last said of an application, in short. */
export interface ApplicationStatus {
  /** How the live objects compare with the manifests. */
  sync: ApplicationSyncStatus;
  /** How the live objects are. */
  health: ApplicationHealthStatus;
  /** The last operation, if there was one. */
  operationState: ApplicationOperationState | undefined;
  /** What Argo CD complains of. */
  conditions: ApplicationCondition[];
  /** What the application runs. */
  summary: ApplicationSummary;
}

/** What an application runs. */
export interface ApplicationSummary {
  /** Images of its live objects. */
  images: string[];
  /** Addresses of its ingresses and links. */
  externalURLs: string[];
}

/** How live objects compare with the manifests. */
export interface ApplicationSyncStatus {
  /** `Synced`, `OutOfSync` or `Unknown`. */
  status: string;
  /** The revision that was compared, of a single source. */
  revision: string | undefined;
  /** The revisions that were compared, of several sources. */
  revisions: string[] | undefined;
}

/** The sync windows of an application. */
export interface ApplicationSyncWindows {
  /** Whether the application may be synced by hand now. */
  canSync: boolean;
  /** Those that are open now. */
  activeWindows: AssignedSyncWindow[];
  /** All that fit the application. */
  assignedWindows: AssignedSyncWindow[];
}

/** What each generated application deploys, where to and how. */
export interface ApplicationTemplateSpec {
  /** Where the manifests come from, when there is one source. */
  source: ApplicationSource | undefined;
  /** The cluster and namespace to deploy to. */
  destination: ApplicationDestination;
  /** Name of the project; without placeholders. */
  project: string;
  /** When and how the application is synced. */
  syncPolicy: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator: SourceHydrator | undefined;
}

/** Where the applications of a project may be deployed to. */
export interface AppProjectDestination {
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server: string | undefined;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace: string | undefined;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name: string | undefined;
}

/** Who may do what with the applications of a project. */
export interface AppProjectRole {
  /** Name of the role: letters, digits, `-` and `_`. */
  name: string;
  /** What the role is for. */
  description: string | undefined;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies: string[] | undefined;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups: string[] | undefined;
}

/** What the applications of a project may deploy, where to, and who may do what with them. */
export interface AppProjectSpec {
  /** Repositories that sources may use, by URL; globs, or with `!` in front denials. */
  sourceRepos: string[] | undefined;
  /** Clusters and namespaces that applications may be deployed to. */
  destinations: AppProjectDestination[] | undefined;
  /** What the project is for; at most 255 characters. */
  description: string | undefined;
  /** Who may do what with the project's applications. */
  roles: AppProjectRole[] | undefined;
  /** Cluster-wide resources that may be deployed. Default: none. */
  clusterResourceWhitelist: ClusterResource[] | undefined;
  /** Resources of a namespace that may not be deployed. */
  namespaceResourceBlacklist: NamespaceResource[] | undefined;
  /** Look for resources that no application has made; `{}` switches it on. */
  orphanedResources: OrphanedResources | undefined;
  /** Times in which applications may, or may not, be synced. */
  syncWindows: SyncWindow[] | undefined;
  /**
   * Resources of a namespace that may be deployed. Default: all. An empty list is refused: it would mean all as well.
   */
  namespaceResourceWhitelist: NamespaceResource[] | undefined;
  /** Keys by which commits must be signed. Superseded by `sourceIntegrity`, which wins where both are set. */
  signatureKeys: SignatureKey[] | undefined;
  /** Cluster-wide resources that may not be deployed. */
  clusterResourceBlacklist: ClusterResource[] | undefined;
  /** Namespaces, besides Argo CD's own, in which the project's applications may be declared; globs. */
  sourceNamespaces: string[] | undefined;
  /** Allow only clusters that belong to this project as destinations. Default `false`. */
  permitOnlyProjectScopedClusters: boolean | undefined;
  /** Service accounts with which applications are synced; the first whose cluster and namespace match is taken. */
  destinationServiceAccounts: DestinationServiceAccount[] | undefined;
  /** What must be proved of a source before it is deployed. */
  sourceIntegrity: SourceIntegrity | undefined;
}

/** A sync window of an application's project that fits the application. */
export interface AssignedSyncWindow {
  /** `allow` or `deny`. */
  kind: string;
  /** When it opens, as cron has it. */
  schedule: string;
  /** For how long it is open, such as `1h`. */
  duration: string;
  /** Whether syncs by hand are allowed all the same. */
  manualSync: boolean;
}

/** Syncs without being asked. */
export interface AutomatedSync {
  /** Delete resources that the sources no longer hold. Default `false`. */
  prune: boolean | undefined;
  /** Undo changes made in the cluster. Default `false`. */
  selfHeal: boolean | undefined;
  /** Allow a sync that would leave no resource at all. Default `false`. */
  allowEmpty: boolean | undefined;
  /** Switches automated sync off with `false` and keeps the other settings. Default `true`. */
  enabled: boolean | undefined;
}

/** Login to an EKS cluster with AWS IAM. */
export interface AwsAuthConfig {
  /** Name of the EKS cluster. */
  clusterName: string | undefined;
  /** ARN of a role to assume. */
  roleARN: string | undefined;
  /** Name of the AWS profile to use. */
  profile: string | undefined;
}

/** Only repositories with this tag. */
export interface AwsTagFilter {
  /** Key of the tag. */
  key: string;
  /** Value of the tag; left out, any will do. */
  value: string | undefined;
}

/** User name and password for Bitbucket. */
export interface BitbucketBasicAuth {
  /** User name. */
  username: string;
  /** Where the password or access token is. */
  passwordRef: SecretKeyRef;
}

/** Access token for Bitbucket. */
export interface BitbucketBearerToken {
  /** Where the access token is. */
  tokenRef: SecretKeyRef;
}

/** What a chart says of itself. */
export interface ChartDetails {
  /** What it is. */
  description: string;
  /** Its web page. */
  home: string;
  /** Who maintains it. */
  maintainers: string[];
}

/** A value that is read from a file. */
export interface ChartFileParameter {
  /** The path of the value. */
  name: string;
  /** The file. */
  path: string;
}

/** A value that can be set, by its path. */
export interface ChartParameter {
  /** The path, such as `image.tag`. */
  name: string;
  /** What it is, after the files of values that the source names. */
  value: string;
  /** Whether it is a text even where it looks like a number. */
  forceString: boolean;
}

/** Whether a commit is what the project asks for. */
export interface CheckedIntegrity {
  /** The checks. */
  checks: SourceIntegrityCheck[];
}

/** How Argo CD connects to a cluster and logs in. */
export interface ClusterConfig {
  /** User name. */
  username: string | undefined;
  /** Password. */
  password: string | undefined;
  /** Bearer token, such as that of a service account. */
  bearerToken: string | undefined;
  /** How the connection is secured. */
  tlsClientConfig: TlsClientConfig | undefined;
  /** Login to an EKS cluster with AWS IAM. */
  awsAuthConfig: AwsAuthConfig | undefined;
  /** Login by a command that Argo CD runs. */
  execProviderConfig: ExecProviderConfig | undefined;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression: boolean | undefined;
  /** Proxy to reach the cluster through; may hold credentials. */
  proxyUrl: string | undefined;
}

/** One set of parameters for each cluster that a Kubernetes resource names. */
export interface ClusterDecisionGenerator {
  /** Name of the ConfigMap that says which resource decides, and where in it. */
  configMapRef: string;
  /** Name of the resource that decides. Write either this or `labelSelector`. */
  name: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds: number | undefined;
  /** Labels of the resources that decide. */
  labelSelector: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface ClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList: boolean | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** Cluster-wide resources, by their kind and name. */
export interface ClusterResource {
  /** API group; a glob. `""` is the core group. */
  group: string;
  /** Kind; a glob. */
  kind: string;
  /** Name; a glob. Left out for all resources of the kind. */
  name: string | undefined;
}

/** A key of a Kubernetes ConfigMap in the namespace of the ApplicationSet. */
export interface ConfigMapKeyRef {
  /** Name of the ConfigMap. */
  configMapName: string;
  /** Key in the ConfigMap. */
  key: string;
}

/** A link from an object to another place, such as its logs. */
export interface DeepLink {
  /** What it is called. */
  title: string;
  /** Where it leads to. */
  url: string;
  /** What is to be found there. */
  description: string;
  /** The icon that Argo CD's web page shows. */
  iconClass: string;
}

/** The service account with which applications are synced to a destination. */
export interface DestinationServiceAccount {
  /** Address of the cluster; a glob. */
  server: string;
  /** Namespace; a glob. */
  namespace: string | undefined;
  /** Name of the service account, or `namespace:name`. */
  defaultServiceAccount: string;
}

/** A way to log in by Dex. */
export interface DexConnector {
  /** Its name, as the login page shows it. */
  name: string;
  /** Its type, such as `github`. */
  type: string;
}

/** Where the manifests come from before they are hydrated. */
export interface DrySource {
  /** URL of the Git repository. */
  repoURL: string;
  /** Branch, tag or commit to hydrate. */
  targetRevision: string;
  /** Folder in the repository; `.` is its root. */
  path: string;
  /** Settings for Helm charts. */
  helm: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin: ApplicationSourcePlugin | undefined;
}

/** One environment variable. */
export interface EnvironmentEntry {
  /** Name of the variable; the plugin sees it with the prefix `ARGOCD_ENV_`. */
  name: string;
  /** Value of the variable. */
  value: string;
}

/** What an event is about. */
export interface EventObject {
  /** Its kind. */
  kind: string;
  /** Its namespace; empty for what has none. */
  namespace: string;
  /** Its name. */
  name: string;
  /** Its uid. */
  uid: string;
}

/** Login by a command that Argo CD runs. */
export interface ExecProviderConfig {
  /** The command; it must exist in Argo CD's images. */
  command: string | undefined;
  /** Arguments of the command. */
  args: string[] | undefined;
  /** Environment variables of the command. */
  env: Record<string, string> | undefined;
  /** Version of the exchange with the command, such as `client.authentication.k8s.io/v1`. */
  apiVersion: string | undefined;
  /** What to tell a person when the command does not exist. */
  installHint: string | undefined;
  /** Tell the command about the cluster, in the variable `KUBERNETES_EXEC_INFO`. Default `false`. */
  provideClusterInfo: boolean | undefined;
  /** Free settings for the command, which it gets with `provideClusterInfo`. */
  config: Record<string, unknown> | undefined;
}

/** An application that an ApplicationSet would make. */
export interface GeneratedApplication {
  /** The `metadata` of an `Application`. */
  metadata: ObjectMetadata;
  /** The `spec` of an `Application`. */
  spec: ApplicationSpec;
}

/** What Argo CD has of an `AccountToken`. */
export interface GetAccountTokenResult {
  /** The local account, which `argocd-cm` gives the capability `apiKey`. */
  account: string;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default:
   * for ever.
   */
  expiresIn: number | string | undefined;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: string;
  /** Whom the token stands for, its claim `sub`. */
  subject: string;
  /** When the token was made, such as `2025-01-31T12:00:00Z`. */
  issuedAt: string;
  /** When the token expires; nothing for one that never does. */
  expiresAt: string | undefined;
}

/** What Argo CD has of an `Application`. */
export interface GetApplicationResult {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** What the application deploys, where to and how. */
  spec: ApplicationSpec;
  /** The object's uid. */
  uid: string;
  /** The namespace that the object is in. */
  namespace: string;
  /** The application's page in Argo CD's web interface. */
  url: string;
  /** What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one. */
  status: ApplicationStatus;
}

/** What Argo CD has of an `ApplicationSet`. */
export interface GetApplicationSetResult {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** Which applications the set generates. */
  spec: ApplicationSetSpec;
  /** The object's uid. */
  uid: string;
  /** The namespace that the object is in. */
  namespace: string;
  /** What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one. */
  status: ApplicationSetStatus;
}

/** What Argo CD has of an `AppProject`. */
export interface GetAppProjectResult {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** What the project's applications may deploy, where to, and who may do what with them. */
  spec: AppProjectSpec;
  /** The object's uid. */
  uid: string;
  /** The namespace that the object is in. */
  namespace: string;
  /** The project's page in Argo CD's web interface. */
  url: string;
}

/** What Argo CD has of a `Certificate`. */
export interface GetCertificateResult {
  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`.
   */
  serverName: string;
  /** `https` for a server's certificate or authority, `ssh` for a server's key. */
  certType: "https" | "ssh";
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. */
  certSubType: string | undefined;
  /** What Argo CD shows of it: the subjects of the certificates, or the fingerprint of the key. */
  certInfo: string[];
}

/** What Argo CD has of a `Cluster`. */
export interface GetClusterResult {
  /** API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster. */
  server: string;
  /**
   * Name of the cluster, by which destinations may name it. Refused to change while an application does. Default: the
   * address.
   */
  name: string | undefined;
  /** How Argo CD connects to the cluster and logs in. */
  config: ReadableClusterConfig | undefined;
  /** Namespaces that Argo CD manages. Default: all, with the cluster-wide resources. */
  namespaces: string[] | undefined;
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard: number | undefined;
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources: boolean | undefined;
  /** Project that the cluster belongs to. Default: none. */
  project: string | undefined;
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels: Record<string, string> | undefined;
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations: Record<string, string> | undefined;
  /** Whether Argo CD could reach it: `Successful`, `Failed` or `Unknown`. */
  connectionStatus: string;
}

/** What Argo CD has of a `GpgKey`. */
export interface GetGpgKeyResult {
  /**
   * One public key as armoured text, as `gpg --armor --export <key id>` prints it. The same key in another armour is no
   * change. Argo CD keeps a key as it was first added: a later expiry or another user id reaches it only when the key
   * is removed before.
   */
  keyData: string;
  /** The last 16 digits of the fingerprint, by which projects name the key. */
  keyID: string;
  /** The fingerprint, 40 hexadecimal digits. */
  fingerprint: string;
  /** The first user id of the key, such as `Jane Doe <jane@example.com>`. */
  owner: string;
  /** The algorithm, with the length where it has one, such as `rsa4096`. */
  subType: string;
  /** The trust that gpg shows for the key, such as `unknown` or `expired`. */
  trust: string;
}

/** What Argo CD has of a `ProjectDestination`. */
export interface GetProjectDestinationResult {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`.
   */
  project: string;
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server: string | undefined;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace: string | undefined;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name: string | undefined;
}

/** What Argo CD has of a `ProjectRole`. */
export interface GetProjectRoleResult {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`.
   */
  project: string;
  /** Name of the role: letters, digits, `-` and `_`. */
  name: string;
  /** What the role is for. */
  description: string | undefined;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies: string[] | undefined;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups: string[] | undefined;
}

/** What Argo CD has of a `ProjectSourceRepository`. */
export interface GetProjectSourceRepositoryResult {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`.
   */
  project: string;
  /** URL that sources may use; a glob, or with `!` in front a denial. */
  repo: string;
}

/** What Argo CD has of a `ProjectSyncWindow`. */
export interface GetProjectSyncWindowResult {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.syncWindows"]`.
   */
  project: string;
  /** `allow` lets applications sync in this time only, `deny` keeps them from it. */
  kind: "allow" | "deny";
  /** Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. */
  schedule: string;
  /** Length of the window, such as `1h` or `90m`. */
  duration: string;
  /** Names of the applications that the window applies to; globs. */
  applications: string[] | undefined;
  /** Destination namespaces that the window applies to; globs. */
  namespaces: string[] | undefined;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters: string[] | undefined;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator: boolean | undefined;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone: string | undefined;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync: boolean | undefined;
  /** What the window is for; at most 255 bytes. */
  description: string | undefined;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun: boolean | undefined;
}

/** What Argo CD has of a `ProjectToken`. */
export interface GetProjectTokenResult {
  /** The project. */
  project: string;
  /** The role of the project whose rights the token has. */
  role: string;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default:
   * for ever.
   */
  expiresIn: number | string | undefined;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: string;
  /** Whom the token stands for, its claim `sub`. */
  subject: string;
  /** When the token was made, such as `2025-01-31T12:00:00Z`. */
  issuedAt: string;
  /** When the token expires; nothing for one that never does. */
  expiresAt: string | undefined;
}

/** What Argo CD has of a `RepositoryCredentials`. */
export interface GetRepositoryCredentialsResult {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. The identity of the credentials.
   */
  url: string;
  /** User name. */
  username: string | undefined;
}

/** What Argo CD has of a `Repository`. */
export interface GetRepositoryResult {
  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository.
   */
  repo: string;
  /** `git`, `helm` or `oci`. Default `git`. */
  type: "git" | "helm" | "oci" | undefined;
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the
   * connection to a repository of a project before it stores it. With `repo`, the identity of the repository.
   */
  project: string | undefined;
  /** Name of the repository in the user interface. */
  name: string | undefined;
  /** ID of a GitHub App. */
  githubAppID: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth: boolean | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs: boolean | undefined;
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI: boolean | undefined;
  /** Number of commits to fetch; `0`, the default, fetches the whole history. */
  depth: number | undefined;
  /** Whether Argo CD could reach it: `Successful`, `Failed` or `Unknown`. */
  connectionStatus: string;
  /** Whether its credentials come from a credential template. */
  inheritedCreds: boolean;
}

/** What Argo CD has of a `WriteRepositoryCredentials`. */
export interface GetWriteRepositoryCredentialsResult {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials.
   */
  url: string;
}

/** What Argo CD has of a `WriteRepository`. */
export interface GetWriteRepositoryResult {
  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository.
   */
  repo: string;
  /** Always `git`: the hydrator pushes to nothing else. */
  type: "git" | undefined;
  /**
   * Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the
   * write repository.
   */
  project: string | undefined;
  /** Name of the repository in the user interface. */
  name: string | undefined;
  /** ID of a GitHub App. */
  githubAppID: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth: boolean | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs: boolean | undefined;
}

/** Folders of a repository. */
export interface GitDirectoryItem {
  /** The folders; a glob. */
  path: string;
  /** Leave these folders out. Default `false`. */
  exclude: boolean | undefined;
}

/** Files of a repository. */
export interface GitFileItem {
  /** The files, JSON or YAML; a glob. */
  path: string;
  /** Leave these files out. Default `false`. */
  exclude: boolean | undefined;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface GitGenerator {
  /** URL of the Git repository. */
  repoURL: string;
  /** One set of parameters for each of these folders. */
  directories: GitDirectoryItem[] | undefined;
  /** One set of parameters for each of these files, with what it says. */
  files: GitFileItem[] | undefined;
  /** Branch, tag or commit. Default `HEAD`. */
  revision: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds: number | undefined;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix: string | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** What is verified for Git repositories. */
export interface GitIntegrity {
  /** Policies; only one of them may apply to a repository. */
  policies: GitPolicy[];
}

/** What is verified for some Git repositories. */
export interface GitPolicy {
  /** The repositories that the policy applies to. Only one policy may apply to a repository. */
  repos: PolicyRepository[];
  /** Signatures of commits and tags. */
  gpg: GpgPolicy;
}

/** The keys that a Git repository's commits must be signed with. */
export interface GpgPolicy {
  /** What is verified: `none`, `head` (the commit or tag deployed) or `strict` (also what came before it). */
  mode: "none" | "head" | "strict";
  /** IDs of the keys that are trusted; Argo CD must have each of them. */
  keys: string[];
}

/** A chart of a Helm repository. */
export interface HelmChart {
  /** Its name. */
  name: string;
  /** Its versions, in the order of the repository: usually the newest first. */
  versions: string[];
}

/** What a source is that holds a Helm chart. */
export interface HelmDetails {
  /** Name of the release that the source asks for. */
  name: string;
  /** The files of values beside the chart. */
  valueFiles: string[];
  /** The chart's own `values.yaml`. */
  values: string;
  /** The values, one by one. */
  parameters: ChartParameter[];
  /** The values that the source reads from files. */
  fileParameters: ChartFileParameter[];
}

/** One parameter for `helm template` whose value is the content of a file. */
export interface HelmFileParameter {
  /** Path of the value in the chart's values. */
  name: string | undefined;
  /** Path of the file that holds the value, relative to the source's `path`, or `$ref/…` of another source. */
  path: string | undefined;
}

/** One parameter for `helm template`. */
export interface HelmParameter {
  /** Path of the value in the chart's values, such as `image.tag`. */
  name: string | undefined;
  /** The value, always a text; `forceString` decides whether Helm may read it as a number or a boolean. */
  value: string | undefined;
  /** Pass the value with `--set-string`, so that `true` and `1` stay texts. Default `false`. */
  forceString: boolean | undefined;
}

/** What a node has of one thing, such as memory. In thousandths of cores or of bytes. */
export interface HostResource {
  /** `cpu` or `memory`. */
  resourceName: string;
  /** What the pods of this application ask for. */
  requestedByApp: number;
  /** What all other pods ask for. */
  requestedByNeighbors: number;
  /** What the node has. */
  capacity: number;
}

/** What a node runs on. */
export interface HostSystem {
  /** Such as `linux`. */
  operatingSystem: string;
  /** Such as `amd64`. */
  architecture: string;
  /** Its distribution. */
  osImage: string;
  /** Its kernel. */
  kernelVersion: string;
  /** Its version of Kubernetes. */
  kubeletVersion: string;
  /** What runs its containers. */
  containerRuntimeVersion: string;
}

/** Where the hydrator commits before the manifests are promoted. */
export interface HydrateTo {
  /** Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`. */
  targetBranch: string;
}

/** Fields of resources whose differences do not count. */
export interface IgnoreDifference {
  /** API group of the resources; a glob. Left out for the core group. */
  group: string | undefined;
  /** Kind of the resources; a glob. */
  kind: string;
  /** Name of the resource; left out for all. */
  name: string | undefined;
  /** Namespace of the resource; left out for all. */
  namespace: string | undefined;
  /** Fields to ignore as JSON pointers, such as `/spec/replicas`. */
  jsonPointers: string[] | undefined;
  /** Fields to ignore as jq paths, such as `.spec.template.spec.initContainers[] | select(.name == "x")`. */
  jqPathExpressions: string[] | undefined;
  /** Field managers whose fields are ignored, such as `kube-controller-manager`. */
  managedFieldsManagers: string[] | undefined;
}

/** One variable for jsonnet. */
export interface JsonnetVariable {
  /** Name of the variable. */
  name: string;
  /** The value, or an expression when `code` is set. */
  value: string;
  /** Evaluate the value as jsonnet code. Default `false`: it is a text. */
  code: boolean | undefined;
}

/** What has happened to an object. Kubernetes forgets it after an hour. */
export interface KubernetesEvent {
  /** `Normal` or `Warning`. */
  type: string;
  /** What has happened, in one word. */
  reason: string;
  /** What has happened. */
  message: string;
  /** How often. */
  count: number;
  /** When first. */
  firstTimestamp: string;
  /** When last. */
  lastTimestamp: string;
  /** What it happened to. */
  involvedObject: EventObject;
  /** Who tells. */
  reportingComponent: string;
}

/** What a source is that holds a kustomization. */
export interface KustomizationDetails {
  /** The images that it deploys, with their tags. */
  images: string[];
}

/** One kustomize patch. */
export interface KustomizePatch {
  /** File that holds the patch, relative to the source's `path`. Write either this or `patch`. */
  path: string | undefined;
  /** The patch itself: a strategic merge patch or a JSON patch, as YAML or JSON text. */
  patch: string | undefined;
  /** Which resources to patch. A strategic merge patch that names its resource needs none. */
  target: KustomizeTarget | undefined;
  /** kustomize's switches, `allowNameChange` and `allowKindChange`. */
  options: Record<string, boolean> | undefined;
}

/** The number of replicas of one workload. */
export interface KustomizeReplica {
  /** Name of the Deployment or StatefulSet. */
  name: string;
  /** Number of replicas: a whole number, or its digits as a text. */
  count: number | string;
}

/** Which resources a patch applies to; what is left out matches everything. */
export interface KustomizeTarget {
  /** API group; a regular expression. */
  group: string | undefined;
  /** API version; a regular expression. */
  version: string | undefined;
  /** Kind; a regular expression. */
  kind: string | undefined;
  /** Name; a regular expression. */
  name: string | undefined;
  /** Namespace; a regular expression. */
  namespace: string | undefined;
  /** Kubernetes label selector, such as `app=web,tier!=cache`. */
  labelSelector: string | undefined;
  /** Like a label selector, on annotations. */
  annotationSelector: string | undefined;
}

/** Conditions that must all be met. */
export interface LabelSelector {
  /** Labels and the values that they must have. */
  matchLabels: Record<string, string> | undefined;
  /** Conditions of other kinds. */
  matchExpressions: LabelSelectorRequirement[] | undefined;
}

/** A condition that a label must meet. */
export interface LabelSelectorRequirement {
  /** Key of the label, or name of the parameter. */
  key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  /** The values that `In` and `NotIn` compare with. */
  values: string[] | undefined;
}

/** What Argo CD has of a `GpgKey`. */
export interface ListedGpgKey {
  /** The last 16 digits of the fingerprint, by which projects name the key. */
  keyID: string;
  /** The fingerprint, 40 hexadecimal digits. */
  fingerprint: string;
  /** The first user id of the key, such as `Jane Doe <jane@example.com>`. */
  owner: string;
  /** The algorithm, with the length where it has one, such as `rsa4096`. */
  subType: string;
  /** The trust that gpg shows for the key, such as `unknown` or `expired`. */
  trust: string;
}

/** Sets of parameters as they are written here. */
export interface ListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements: Record<string, unknown>[] | undefined;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml: string | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** A line of a pod's log. */
export interface LogLine {
  /** The pod. */
  podName: string;
  /** The line, without its end. */
  content: string;
  /** When it was written, to the nanosecond. */
  timeStamp: string;
}

/** Lines of the logs of pods. */
export interface Logs {
  /** The lines, in the order in which they were written. */
  lines: LogLine[];
  /** Whether earlier lines were left out for `mostLines` or `mostBytes`. */
  isCut: boolean;
  /** Why pods have no log, in Kubernetes' words: one is still to start, or has several containers. */
  problems: string[];
}

/** Labels and annotations of the destination namespace. */
export interface ManagedNamespaceMetadata {
  /** Labels that Argo CD sets on the namespace. */
  labels: Record<string, string> | undefined;
  /** Annotations that Argo CD sets on the namespace. */
  annotations: Record<string, string> | undefined;
}

/** An object that an application deploys. */
export interface ManagedResource {
  /** API group; empty for the core group. */
  group: string;
  /** Kind, such as `Deployment`. */
  kind: string;
  /** Namespace; empty for what has none. */
  namespace: string;
  /** Name of the object. */
  name: string;
  /** Whether a sync would change it or make it, or delete it where it prunes. */
  modified: boolean;
  /** Where it differs, after Argo CD's own rules of comparison and `ignoreDifferences`. */
  changes: ResourceChange[];
  /** The object as it is; left out for what is missing. */
  liveState: Record<string, unknown> | undefined;
  /** The object as the source has it; left out for what the source lacks. */
  targetState: Record<string, unknown> | undefined;
  /** The version of the live object. */
  resourceVersion: string;
}

/** Every combination of the parameters of two generators. */
export interface MatrixGenerator {
  /** The two generators. The second may use parameters of the first. */
  generators: ApplicationSetNestedGenerator[];
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** The parameters of the first generator, changed by those of the others. */
export interface MergeGenerator {
  /** The generators: a later one wins over an earlier one. */
  generators: ApplicationSetNestedGenerator[];
  /** The parameters by which sets of parameters belong together. */
  mergeKeys: string[];
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** Resources of a namespace, by their kind. */
export interface NamespaceResource {
  /** API group; a glob. `""` is the core group. */
  group: string;
  /** Kind; a glob. */
  kind: string;
}

/** One set of parameters for each cluster that a Kubernetes resource names. */
export interface NestedClusterDecisionGenerator {
  /** Name of the ConfigMap that says which resource decides, and where in it. */
  configMapRef: string;
  /** Name of the resource that decides. Write either this or `labelSelector`. */
  name: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds: number | undefined;
  /** Labels of the resources that decide. */
  labelSelector: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface NestedClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList: boolean | undefined;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface NestedGitGenerator {
  /** URL of the Git repository. */
  repoURL: string;
  /** One set of parameters for each of these folders. */
  directories: GitDirectoryItem[] | undefined;
  /** One set of parameters for each of these files, with what it says. */
  files: GitFileItem[] | undefined;
  /** Branch, tag or commit. Default `HEAD`. */
  revision: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds: number | undefined;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix: string | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
}

/** Sets of parameters as they are written here. */
export interface NestedListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements: Record<string, unknown>[] | undefined;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml: string | undefined;
}

/** Every combination of the parameters of two generators. */
export interface NestedMatrixGenerator {
  /** The two generators. The second may use parameters of the first. */
  generators: ApplicationSetInnermostGenerator[];
}

/** The parameters of the first generator, changed by those of the others. */
export interface NestedMergeGenerator {
  /** The generators: a later one wins over an earlier one. */
  generators: ApplicationSetInnermostGenerator[];
  /** The parameters by which sets of parameters belong together. */
  mergeKeys: string[];
}

/** Sets of parameters that a service of your own answers. */
export interface NestedPluginGenerator {
  /** Where the plugin is described. */
  configMapRef: PluginConfigMapRef;
  /** What the plugin is asked. */
  input: PluginInput | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
}

/** One set of parameters for each open pull request of a repository. */
export interface NestedPullRequestGenerator {
  /** Pull requests on GitHub. */
  github: PullRequestGithub | undefined;
  /** Merge requests on GitLab. */
  gitlab: PullRequestGitlab | undefined;
  /** Pull requests on Gitea. */
  gitea: PullRequestGitea | undefined;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer: PullRequestBitbucketServer | undefined;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket: PullRequestBitbucket | undefined;
  /** Pull requests on Azure DevOps. */
  azuredevops: PullRequestAzureDevOps | undefined;
  /** Which pull requests count: those that fit one of these. */
  filters: PullRequestFilter[] | undefined;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError: boolean | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
}

/** One set of parameters for each repository of a host. */
export interface NestedScmProviderGenerator {
  /** Repositories on GitHub. */
  github: ScmProviderGithub | undefined;
  /** Repositories on GitLab. */
  gitlab: ScmProviderGitlab | undefined;
  /** Repositories on Bitbucket Cloud. */
  bitbucket: ScmProviderBitbucket | undefined;
  /** Repositories on Bitbucket Server. */
  bitbucketServer: ScmProviderBitbucketServer | undefined;
  /** Repositories on Gitea. */
  gitea: ScmProviderGitea | undefined;
  /** Repositories on Azure DevOps. */
  azureDevOps: ScmProviderAzureDevOps | undefined;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit: ScmProviderAwsCodeCommit | undefined;
  /** Which repositories count: those that fit one of these. */
  filters: ScmProviderFilter[] | undefined;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol: "ssh" | "https" | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
}

/** A service by which notifications are sent. */
export interface NotificationService {
  /** Its name, as annotations of applications have it. */
  name: string;
}

/** A template of notifications. */
export interface NotificationTemplate {
  /** Its name, as triggers have it. */
  name: string;
}

/** A trigger of notifications. */
export interface NotificationTrigger {
  /** Its name, as annotations of applications have it. */
  name: string;
}

/** The metadata of a Kubernetes object, as far as a program declares it. */
export interface ObjectMetadata {
  /** Name of the object. Defaults to the Pulumi name of the resource. */
  name: string;
  /** Namespace of the object. Defaults to the namespace that Argo CD itself runs in. */
  namespace: string | undefined;
  /** Labels, owned key by key: those of others are neither drift nor ever lost. */
  labels: Record<string, string> | undefined;
  /** Annotations, owned key by key: those of others are neither drift nor ever lost. */
  annotations: Record<string, string> | undefined;
  /** Finalizers, owned item by item: those of others are neither drift nor ever lost. */
  finalizers: string[] | undefined;
}

/** What an artifact says of itself, by its annotations. */
export interface OCIMetadata {
  /** When it was made. */
  createdAt: string;
  /** Who made it. */
  authors: string;
  /** Its web page. */
  imageUrl: string;
  /** Its documentation. */
  docsUrl: string;
  /** Its source. */
  sourceUrl: string;
  /** Its version. */
  version: string;
  /** What it is. */
  description: string;
}

/** A sync window that is open now. */
export interface OpenSyncWindow {
  /** `allow`: what it is for may sync. `deny`: it must not. */
  kind: string;
  /** When it opens, as cron writes it. */
  schedule: string;
  /** How long it stays open, such as `1h`. */
  duration: string;
  /** The time zone of the schedule; empty for UTC. */
  timeZone: string;
  /** The applications that it is for; globs. */
  applications: string[];
  /** The namespaces that it is for; globs. */
  namespaces: string[];
  /** The clusters that it is for; globs. */
  clusters: string[];
  /** Whether people may sync where it denies it. */
  manualSync: boolean;
  /** Whether it is only for what all three lists name. */
  andOperator: boolean;
  /** Whether a sync that has begun may go on beyond it. */
  syncOverrun: boolean;
  /** What it is for, in words. */
  description: string;
}

/** Resources that no application has made and that are nevertheless no orphans. */
export interface OrphanedResource {
  /** API group; a glob. */
  group: string | undefined;
  /** Kind; a glob. */
  kind: string | undefined;
  /** Name; a glob. */
  name: string | undefined;
}

/** Looks for resources in the project's namespaces that no application has made. */
export interface OrphanedResources {
  /** Show a warning on applications in whose namespaces there are such resources. Default `false`. */
  warn: boolean | undefined;
  /** Resources that do not count. */
  ignore: OrphanedResource[] | undefined;
}

/** Where the plugin is described. */
export interface PluginConfigMapRef {
  /** Name of the ConfigMap with `baseUrl` and `token`. */
  name: string;
}

/** What a source is that a plugin makes manifests of. */
export interface PluginDetails {
  /** The parameters that it takes. */
  parametersAnnouncement: PluginParameterAnnouncement[];
}

/** Sets of parameters that a service of your own answers. */
export interface PluginGenerator {
  /** Where the plugin is described. */
  configMapRef: PluginConfigMapRef;
  /** What the plugin is asked. */
  input: PluginInput | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** What the plugin is asked. */
export interface PluginInput {
  /** Any values, sent to the plugin as they are. */
  parameters: Record<string, unknown> | undefined;
}

/** One parameter of a config management plugin: a name and one of `string`, `array` and `map`. */
export interface PluginParameter {
  /** Name of the parameter, as the plugin announces it. */
  name: string | undefined;
  /** Value of a parameter of type string. */
  string: string | undefined;
  /** Value of a parameter of type map. */
  map: Record<string, string> | undefined;
  /** Value of a parameter of type array. */
  array: string[] | undefined;
}

/** A parameter that a plugin takes. */
export interface PluginParameterAnnouncement {
  /** Its name. */
  name: string;
  /** What the web page calls it. */
  title: string;
  /** What the web page says of it. */
  tooltip: string;
  /** Whether it must be given. */
  required: boolean;
  /** What its texts are, such as `string`, `number` or `boolean`. */
  itemType: string;
  /** `string`, `array` or `map`. */
  collectionType: string;
  /** Its default, where it is a text. */
  string: string;
  /** Its default, where it is a list. */
  array: string[];
  /** Its default, where it is a map. */
  map: Record<string, string>;
}

/** Repositories by their URL. */
export interface PolicyRepository {
  /** URL of the repositories; a glob, or with `!` in front a denial. */
  url: string;
}

/** A cluster that belongs to a project. */
export interface ProjectCluster {
  /** Its address. */
  server: string;
  /** Its name. */
  name: string;
  /** The project. */
  project: string;
  /** The namespaces that Argo CD looks at; empty for all. */
  namespaces: string[];
  /** Whether Argo CD looks at what has no namespace, where it does not look at all. */
  clusterResources: boolean;
  /** Its labels. */
  labels: Record<string, string>;
}

/** A project with all that its applications get from elsewhere. */
export interface ProjectDetails {
  /** The project, with what it takes from global projects. */
  project: ProjectManifest;
  /** The global projects that it takes from. */
  globalProjects: ProjectManifest[];
  /** The repositories that belong to it, which its applications may use. */
  repositories: ProjectRepository[];
  /** The clusters that belong to it, which its applications may deploy to. */
  clusters: ProjectCluster[];
}

/** Something that has happened to a project. */
export interface ProjectEvent {
  /** `Normal` or `Warning`. */
  type: string;
  /** What it is, in a word, such as `ResourceUpdated`. */
  reason: string;
  /** What it is, in a sentence, such as `ci updated project`. */
  message: string;
  /** How often it has happened. */
  count: number;
  /** When it happened first. */
  firstTimestamp: string;
  /** When it happened last. */
  lastTimestamp: string;
  /** Who has seen it. */
  source: ProjectEventSource | undefined;
}

/** Who has seen something happen. */
export interface ProjectEventSource {
  /** The part of Argo CD. */
  component: string;
  /** Where that runs. */
  host: string;
}

/** A project as an `AppProject` would declare it. */
export interface ProjectManifest {
  /** The `metadata` of an `AppProject`. */
  metadata: ObjectMetadata;
  /** The `spec` of an `AppProject`: without the tokens of its roles. */
  spec: AppProjectSpec;
}

/** A repository that belongs to a project. */
export interface ProjectRepository {
  /** Its URL. */
  repo: string;
  /** `git`, `helm` or `oci`. */
  type: string;
  /** Its name in the user interface. */
  name: string;
  /** The project. */
  project: string;
  /** Whether the Helm repository is an OCI registry. */
  enableOCI: boolean;
  /** Whether its credentials come from a credential template. */
  inheritedCreds: boolean;
}

/** The pull requests of a repository on Azure DevOps. */
export interface PullRequestAzureDevOps {
  /** The organization. */
  organization: string;
  /** The project. */
  project: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. Default `https://dev.azure.com/`. */
  api: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Only pull requests that have all of these labels. */
  labels: string[] | undefined;
}

/** The pull requests of a repository on Bitbucket Cloud. */
export interface PullRequestBitbucket {
  /** The workspace. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. Default `https://api.bitbucket.org/2.0`. */
  api: string | undefined;
  /** User name and password. */
  basicAuth: BitbucketBasicAuth | undefined;
  /** An access token, in place of user name and password. */
  bearerToken: BitbucketBearerToken | undefined;
}

/** The pull requests of a repository on Bitbucket Server. */
export interface PullRequestBitbucketServer {
  /** The project. */
  project: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. */
  api: string;
  /** User name and password. */
  basicAuth: BitbucketBasicAuth | undefined;
  /** An access token, in place of user name and password. */
  bearerToken: BitbucketBearerToken | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef: ConfigMapKeyRef | undefined;
}

/** What a pull request must have; all that is set must fit. */
export interface PullRequestFilter {
  /** Regular expression for the branch that it brings in. */
  branchMatch: string | undefined;
  /** Regular expression for the branch that it goes to. */
  targetBranchMatch: string | undefined;
  /** Regular expression for its title. */
  titleMatch: string | undefined;
}

/** One set of parameters for each open pull request of a repository. */
export interface PullRequestGenerator {
  /** Pull requests on GitHub. */
  github: PullRequestGithub | undefined;
  /** Merge requests on GitLab. */
  gitlab: PullRequestGitlab | undefined;
  /** Pull requests on Gitea. */
  gitea: PullRequestGitea | undefined;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer: PullRequestBitbucketServer | undefined;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket: PullRequestBitbucket | undefined;
  /** Pull requests on Azure DevOps. */
  azuredevops: PullRequestAzureDevOps | undefined;
  /** Which pull requests count: those that fit one of these. */
  filters: PullRequestFilter[] | undefined;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError: boolean | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** The pull requests of a repository on Gitea. */
export interface PullRequestGitea {
  /** The organization or user. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** The host's address, such as `https://gitea.example.com/`. */
  api: string;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** Only pull requests that have all of these labels. */
  labels: string[] | undefined;
}

/** The pull requests of a repository on GitHub. */
export interface PullRequestGithub {
  /** The organization or user. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName: string | undefined;
  /** Only pull requests that have all of these labels. */
  labels: string[] | undefined;
}

/** The merge requests of a project on GitLab. */
export interface PullRequestGitlab {
  /** The project: its id, or its whole path. */
  project: string;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Only pull requests that have all of these labels. */
  labels: string[] | undefined;
  /** Only merge requests in this state. Default: all. */
  pullRequestState: "opened" | "closed" | "merged" | "locked" | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef: ConfigMapKeyRef | undefined;
}

/** How Argo CD connects to a cluster and logs in. What is secret is left out. */
export interface ReadableClusterConfig {
  /** How the connection is secured. */
  tlsClientConfig: ReadableTlsClientConfig | undefined;
  /** Login to an EKS cluster with AWS IAM. */
  awsAuthConfig: AwsAuthConfig | undefined;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression: boolean | undefined;
}

/** How the connection to a cluster is secured. What is secret is left out. */
export interface ReadableTlsClientConfig {
  /** Do not verify the cluster's certificate; excludes `caData`. Default `false`. */
  insecure: boolean | undefined;
  /** Host name in the cluster's certificate, when it is not the one in the address. */
  serverName: string | undefined;
}

/** A commit of another repository. */
export interface ReferencedCommit {
  /** Who made it. */
  author: string;
  /** When it was made. */
  date: string;
  /** The first line of its message. */
  subject: string;
  /** The rest of its message. */
  body: string;
  /** Its hash. */
  sha: string;
  /** The repository that it is in. */
  repoUrl: string;
}

/** Whether Argo CD reaches a repository. */
export interface RepositoryAccess {
  /** `Successful` or `Failed`. */
  status: "Successful" | "Failed";
  /** What Argo CD says of the failure, without secrets. Empty where there is none. */
  message: string;
}

/** A folder of a repository that could be deployed. */
export interface RepositoryApp {
  /** The folder, as a source's `path` has it. */
  path: string;
  /** `Helm` or `Kustomize`; plain manifests are not found. `Plugin` for what plugins recognise. */
  type: string;
}

/** The branches and tags of a Git repository. */
export interface RepositoryRefs {
  /** Its branches. */
  branches: string[];
  /** Its tags. */
  tags: string[];
}

/** What Argo CD can do with a live object. */
export interface ResourceAction {
  /** Its name, such as `restart`. */
  name: string;
  /** What Argo CD's web page calls it, where that is not its name. */
  displayName: string;
  /** Whether the object is in no state for it. */
  disabled: boolean;
  /** The parameters that it takes. */
  params: ResourceActionParameter[];
}

/** A parameter of an action. */
export interface ResourceActionParameter {
  /** Its name. */
  name: string;
}

/** Where an object is not as it is to be. */
export interface ResourceChange {
  /** The path, such as `spec.replicas`; empty for the object as a whole. */
  path: string;
  /** What is there; left out where there is nothing. */
  live: unknown | undefined;
  /** What is to be there; left out where nothing is. */
  target: unknown | undefined;
}

/** How a live object is. */
export interface ResourceHealth {
  /** `Healthy`, `Progressing`, `Degraded`, `Suspended`, `Missing` or `Unknown`. */
  status: string;
  /** Why, where Argo CD says so. */
  message: string;
}

/** A node of the cluster that runs pods of an application. */
export interface ResourceHost {
  /** Its name. */
  name: string;
  /** What it has, and who asks for it. */
  resourcesInfo: HostResource[];
  /** What it runs on. */
  systemInfo: HostSystem | undefined;
  /** Its labels. */
  labels: Record<string, string>;
}

/** A line of Argo CD's web page about an object. */
export interface ResourceInfo {
  /** What it is about, such as `Status Reason`. */
  name: string;
  /** The line. */
  value: string;
}

/** An address from outside. */
export interface ResourceIngress {
  /** Its host name. */
  hostname: string;
  /** Its IP address. */
  ip: string;
}

/** How an object is reached. */
export interface ResourceNetworking {
  /** The labels of the pods that it leads to. */
  targetLabels: Record<string, string>;
  /** The objects that it leads to. */
  targetRefs: ResourceTarget[];
  /** Its labels, by which others lead to it. */
  labels: Record<string, string>;
  /** The addresses from outside. */
  ingress: ResourceIngress[];
  /** The URLs from outside. */
  externalURLs: string[];
}

/** One object in the tree of an application. */
export interface ResourceNode {
  /** API group; empty for the core group. */
  group: string;
  /** API version, such as `v1`. */
  version: string;
  /** Kind, such as `Deployment`. */
  kind: string;
  /** Namespace; empty for what has none. */
  namespace: string;
  /** Name of the object. */
  name: string;
  /** The object's uid; empty for what is only wanted. */
  uid: string;
  /** What owns it. Empty for what the application itself deploys. */
  parentRefs: ResourceParent[];
  /** How it is, for kinds whose health Argo CD knows. */
  health: ResourceHealth | undefined;
  /** The images that it runs. */
  images: string[];
  /** What the web page shows of it, such as the restarts of a pod. */
  info: ResourceInfo[];
  /** When it was made. */
  createdAt: string;
  /** How it is reached, for services, ingresses and pods. */
  networkingInfo: ResourceNetworking | undefined;
}

/** An object that owns another one. */
export interface ResourceParent {
  /** API group; empty for the core group. */
  group: string;
  /** API version, such as `v1`. */
  version: string;
  /** Kind, such as `Deployment`. */
  kind: string;
  /** Namespace; empty for what has none. */
  namespace: string;
  /** Name of the object. */
  name: string;
  /** The object's uid; empty for what is only wanted. */
  uid: string;
}

/** An object that traffic is led to. */
export interface ResourceTarget {
  /** API group; empty for the core group. */
  group: string;
  /** API version, such as `v1`. */
  version: string;
  /** Kind, such as `Deployment`. */
  kind: string;
  /** Namespace; empty for what has none. */
  namespace: string;
  /** Name of the object. */
  name: string;
  /** The object's uid; empty for what is only wanted. */
  uid: string;
}

/** The objects of an application. */
export interface ResourceTree {
  /** The objects that the application deploys, and all that these own. */
  nodes: ResourceNode[];
  /** The objects in its namespaces that no application deploys, where the project looks for orphans. */
  orphanedNodes: ResourceNode[];
  /** The nodes that run its pods, for accounts that may see them. */
  hosts: ResourceHost[];
  /** In how many parts Argo CD keeps the tree. */
  shardsCount: number;
}

/** The wait between attempts of a failed sync. */
export interface RetryBackoff {
  /** Wait before the first new attempt: a duration such as `5s`, or seconds as digits. Default `5s`. */
  duration: string | undefined;
  /** What the wait is multiplied by after each attempt. Default `2`. */
  factor: number | undefined;
  /** Longest wait between two attempts: a duration such as `3m`, or seconds as digits. Default `3m`. */
  maxDuration: string | undefined;
}

/** How often and when a failed sync is tried again. */
export interface RetryStrategy {
  /** Number of new attempts; `0` for none, a negative number for no limit. */
  limit: number | undefined;
  /** The wait between attempts. */
  backoff: RetryBackoff | undefined;
  /** Take the newest revision for a new attempt, not the one that failed. Default `false`. */
  refresh: boolean | undefined;
}

/** What a repository knows of a commit. */
export interface RevisionMetadata {
  /** Who made it: name and address. */
  author: string;
  /** When it was made. */
  date: string;
  /** The tags that point to it. */
  tags: string[];
  /** Its message. */
  message: string;
  /** What is known of its signature, where the project asks for one. */
  signatureInfo: string;
  /** What became of the checks that the project asks for. Since Argo CD 3.5. */
  sourceIntegrityResult: CheckedIntegrity | undefined;
  /** What it refers to, as trailers of its message say, such as the commit that was built. */
  references: RevisionReference[];
}

/** What a commit is about. */
export interface RevisionReference {
  /** The commit that it was made from. */
  commit: ReferencedCommit | undefined;
}

/** The repositories of AWS CodeCommit. */
export interface ScmProviderAwsCodeCommit {
  /** Only repositories with these tags. */
  tagFilters: AwsTagFilter[] | undefined;
  /** IAM role to take on, for another account. Default: that of Argo CD's controller. */
  role: string | undefined;
  /** AWS region. Default: that of Argo CD's controller. */
  region: string | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
}

/** The repositories of a team project on Azure DevOps. */
export interface ScmProviderAzureDevOps {
  /** The organization. */
  organization: string;
  /** Address of the host's API. Default `https://dev.azure.com`. */
  api: string | undefined;
  /** The team project. */
  teamProject: string;
  /** Where the personal access token is. */
  accessTokenRef: SecretKeyRef;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
}

/** The repositories of a workspace on Bitbucket Cloud. */
export interface ScmProviderBitbucket {
  /** The workspace. */
  owner: string;
  /** The user as whom Argo CD asks. */
  user: string;
  /** Where the user's app password is. */
  appPasswordRef: SecretKeyRef;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
}

/** The repositories of a project on Bitbucket Server. */
export interface ScmProviderBitbucketServer {
  /** The project. */
  project: string;
  /** Address of the host's API. */
  api: string;
  /** User name and password. */
  basicAuth: BitbucketBasicAuth | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
  /** An access token, in place of user name and password. */
  bearerToken: BitbucketBearerToken | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef: ConfigMapKeyRef | undefined;
}

/** What a repository must have; all that is set must fit. */
export interface ScmProviderFilter {
  /** Regular expression for its name. */
  repositoryMatch: string | undefined;
  /** Paths that must all be in it. */
  pathsExist: string[] | undefined;
  /** Paths of which none may be in it. */
  pathsDoNotExist: string[] | undefined;
  /** Regular expression that one of its labels must fit. */
  labelMatch: string | undefined;
  /** Regular expression for the branch. */
  branchMatch: string | undefined;
}

/** One set of parameters for each repository of a host. */
export interface ScmProviderGenerator {
  /** Repositories on GitHub. */
  github: ScmProviderGithub | undefined;
  /** Repositories on GitLab. */
  gitlab: ScmProviderGitlab | undefined;
  /** Repositories on Bitbucket Cloud. */
  bitbucket: ScmProviderBitbucket | undefined;
  /** Repositories on Bitbucket Server. */
  bitbucketServer: ScmProviderBitbucketServer | undefined;
  /** Repositories on Gitea. */
  gitea: ScmProviderGitea | undefined;
  /** Repositories on Azure DevOps. */
  azureDevOps: ScmProviderAzureDevOps | undefined;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit: ScmProviderAwsCodeCommit | undefined;
  /** Which repositories count: those that fit one of these. */
  filters: ScmProviderFilter[] | undefined;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol: "ssh" | "https" | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template: ApplicationSetTemplateOverride | undefined;
}

/** The repositories of an organization or user on Gitea. */
export interface ScmProviderGitea {
  /** The organization or user. */
  owner: string;
  /** The host's address, such as `https://gitea.example.com/`. */
  api: string;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos: boolean | undefined;
}

/** The repositories of an organization on GitHub. */
export interface ScmProviderGithub {
  /** The organization. */
  organization: string;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName: string | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos: boolean | undefined;
}

/** The repositories of a group on GitLab. */
export interface ScmProviderGitlab {
  /** The group: its id, or its whole path. */
  group: string;
  /** Look into its subgroups, too. Default `false`. */
  includeSubgroups: boolean | undefined;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef: SecretKeyRef | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches: boolean | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure: boolean | undefined;
  /** With `includeSubgroups`: also projects that are shared with the group. Default `true`. */
  includeSharedProjects: boolean | undefined;
  /** Only repositories with this topic. */
  topic: string | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef: ConfigMapKeyRef | undefined;
  /** Look at archived repositories, too. Default `false`. */
  includeArchivedRepos: boolean | undefined;
}

/** A key of a Kubernetes Secret in the namespace of the ApplicationSet. */
export interface SecretKeyRef {
  /** Name of the Secret. */
  secretName: string;
  /** Key in the Secret. */
  key: string;
}

/** What an Argo CD says of itself. */
export interface Server {
  /** What it is made of. */
  version: ServerVersion;
  /** What it is set to. */
  settings: ServerSettings;
  /** The plugins that make manifests. */
  plugins: ServerPlugin[];
}

/** The ways to log in by Dex. */
export interface ServerDex {
  /** The ways to log in. */
  connectors: DexConnector[];
}

/** Where an Argo CD sends people who want help. */
export interface ServerHelp {
  /** The address of a chat. */
  chatUrl: string;
  /** What the link to it says. */
  chatText: string;
  /** Where to get the argocd CLI, by platform. */
  binaryUrls: Record<string, string>;
}

/** How an Argo CD calls Kustomize. */
export interface ServerKustomize {
  /** What is given to `kustomize build`. */
  buildOptions: string;
}

/** The OpenID provider that people log in at. Its secret is never shown. */
export interface ServerOidc {
  /** Its name, as the login page shows it. */
  name: string;
  /** Its address. */
  issuer: string;
  /** The id that the web page logs in with. */
  clientID: string;
  /** The id that the argocd CLI logs in with. */
  cliClientID: string;
  /** What is asked for at a login. */
  scopes: string[];
  /** Whether the web page proves itself by PKCE. */
  enablePKCEAuthentication: boolean;
}

/** A plugin that makes manifests. */
export interface ServerPlugin {
  /** Its name, as a source's `plugin.name` has it. */
  name: string;
}

/**
 * What an Argo CD is set to. Argo CD gives these settings to everybody, but for those that say so, which are empty
 * without a login.
 */
export interface ServerSettings {
  /** The web address that people open. */
  url: string;
  /** Its other web addresses. */
  additionalUrls: string[];
  /** The id of this Argo CD among several that share a cluster. */
  installationID: string;
  /** The namespace that it runs in. Only with a login. */
  controllerNamespace: string;
  /** The label by which it finds what it has deployed. */
  appLabelKey: string;
  /** How it marks what it has deployed: `annotation`, `label` or `annotation+label`. */
  trackingMethod: string;
  /** Whether applications may stand in other namespaces. */
  appsInAnyNamespaceEnabled: boolean;
  /** Whether terminals into pods are allowed. */
  execEnabled: boolean;
  /** Whether it renders and commits the manifests of a `sourceHydrator`. */
  hydratorEnabled: boolean;
  /** Whether it deploys with the service accounts that projects name. */
  impersonationEnabled: boolean;
  /** Whether people may sync with `Replace`. */
  syncWithReplaceAllowed: boolean;
  /** Whether no local account may log in with a password. */
  userLoginsDisabled: boolean;
  /** What new passwords must match. Only with a login. */
  passwordPattern: string;
  /** Whether it shows status badges. */
  statusBadgeEnabled: boolean;
  /** The address of its status badges, where that is another one. */
  statusBadgeRootUrl: string;
  /** How it calls Kustomize. */
  kustomizeOptions: ServerKustomize | undefined;
  /** The versions of Kustomize that applications may ask for. */
  kustomizeVersions: string[];
  /** The ways to log in by Dex. */
  dexConfig: ServerDex | undefined;
  /** The OpenID provider that people log in at. */
  oidcConfig: ServerOidc | undefined;
  /** Where it sends people who want help. */
  help: ServerHelp | undefined;
}

/** What an Argo CD is made of. All but `Version` may be empty. */
export interface ServerVersion {
  /** Its release and commit, such as `v3.5.5+0f8b5c9`. */
  Version: string;
  /** When it was built. */
  BuildDate: string;
  /** The commit that it was built from. */
  GitCommit: string;
  /** The tag of that commit. */
  GitTag: string;
  /** `clean`, or `dirty` where it was built from changed files. */
  GitTreeState: string;
  /** The version of Go that it was built with. */
  GoVersion: string;
  /** The compiler that it was built with. */
  Compiler: string;
  /** What it was built for, such as `linux/amd64`. */
  Platform: string;
  /** Its Kustomize, as the server has it. */
  KustomizeVersion: string;
  /** Its Helm, as the server has it. */
  HelmVersion: string;
  /** Its Jsonnet. */
  JsonnetVersion: string;
  /** Its client of Kubernetes. */
  KubectlVersion: string;
  /** What a vendor says of its build. */
  ExtraBuildInfo: string;
}

/** A key by which commits must be signed. */
export interface SignatureKey {
  /** ID of the GPG key, in hexadecimal digits. */
  keyID: string;
}

/** Renders manifests, commits them to Git, and deploys them from there. */
export interface SourceHydrator {
  /** Where the manifests come from before they are hydrated. */
  drySource: DrySource;
  /** Where the hydrated manifests are deployed from. */
  syncSource: SyncSource;
  /** Where the hydrator commits, when that is not the branch deployed from. */
  hydrateTo: HydrateTo | undefined;
}

/** What must be proved of a source before it is deployed. */
export interface SourceIntegrity {
  /** Git repositories. */
  git: GitIntegrity;
}

/** One check of a commit, such as of its signature. */
export interface SourceIntegrityCheck {
  /** What was checked. */
  name: string;
  /** Why it failed. Empty, it succeeded. */
  problems: string[];
}

/** When and how an application is synced. */
export interface SyncPolicy {
  /** Sync without being asked; `{}` is enough to switch it on. Left out, syncs are manual. */
  automated: AutomatedSync | undefined;
  /** Options for every sync, each as `Name=value`, such as `CreateNamespace=true` or `ServerSideApply=true`. */
  syncOptions: SyncOption[] | undefined;
  /** How often and when a failed sync is tried again. Left out, automated syncs are tried five times again. */
  retry: RetryStrategy | undefined;
  /** Labels and annotations of the destination namespace; needs the sync option `CreateNamespace=true`. */
  managedNamespaceMetadata: ManagedNamespaceMetadata | undefined;
}

/** Where the hydrated manifests are deployed from. */
export interface SyncSource {
  /** Branch to deploy from. Without `hydrateTo`, the hydrator also commits to it. */
  targetBranch: string;
  /** Folder of the hydrated manifests; never the repository's root. */
  path: string;
  /** URL of the Git repository of the hydrated manifests. Default: the one of `drySource`. */
  repoURL: string | undefined;
}

/** A time in which the applications of a project may, or may not, be synced. */
export interface SyncWindow {
  /** `allow` lets applications sync in this time only, `deny` keeps them from it. */
  kind: "allow" | "deny";
  /** Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. */
  schedule: string;
  /** Length of the window, such as `1h` or `90m`. */
  duration: string;
  /** Names of the applications that the window applies to; globs. */
  applications: string[] | undefined;
  /** Destination namespaces that the window applies to; globs. */
  namespaces: string[] | undefined;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters: string[] | undefined;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync: boolean | undefined;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone: string | undefined;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator: boolean | undefined;
  /** What the window is for; at most 255 bytes. */
  description: string | undefined;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun: boolean | undefined;
}

/** How the connection to a cluster is secured. */
export interface TlsClientConfig {
  /** Do not verify the cluster's certificate; excludes `caData`. Default `false`. */
  insecure: boolean | undefined;
  /** Host name in the cluster's certificate, when it is not the one in the address. */
  serverName: string | undefined;
  /** Client certificate: base64 of the PEM text. */
  certData: string | undefined;
  /** Key of the client certificate: base64 of the PEM text. */
  keyData: string | undefined;
  /** Certificate authority of the cluster: base64 of the PEM text. Default: the authorities that Argo CD trusts. */
  caData: string | undefined;
}

/** Whom Argo CD takes a connection for. */
export interface UserInfo {
  /** Whether it takes the connection for somebody's. An expired token is nobody's. */
  loggedIn: boolean;
  /** The name, as policies have it; empty for nobody. */
  username: string;
  /** Who has vouched for it: `argocd` for local accounts and tokens of projects. */
  iss: string;
  /** The groups that it is in, as policies have them. */
  groups: string[];
}
