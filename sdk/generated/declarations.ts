/*
 * Written by `npm run generate` from the schemas, which are the source.
 * Published types must not lead to those of other packages: in Pulumi's own type check, which does not follow the links of
 * pnpm, every field would be lost, and a program's `tsc` would check those packages with options that they do not support.
 */
/** What a program declares of an AccountToken. */
export interface AccountTokenInputs {
  /** The local account, which `argocd-cm` gives the capability `apiKey`. */
  account: string;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default:
   * for ever.
   */
  expiresIn?: number | string | undefined;
  /**
   * How long before its end the token is renewed, as a duration such as `168h`, or in seconds: the first `pulumi up`
   * after that time makes a new one, and revokes the old one last. By default it is renewed when it has expired.
   */
  renewBefore?: number | string | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which account token is meant. */
export interface AccountTokenReference {
  /** The local account, which `argocd-cm` gives the capability `apiKey`. */
  account: string;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: string;
}

/** How `runResourceAction` runs an action. */
export interface ActionOptions {
  /** Parameters of the action. */
  parameters?: Record<string, string> | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** For which application a source is looked at. */
export interface AppDetailsOptions {
  /** Project of that application, which must allow the repository. Default `default`. */
  project?: string | undefined;
  /**
   * Name of the application that it is for, or `namespace/name`, which need not exist. Left out, rights to all
   * applications of the project are needed.
   */
  application?: string | undefined;
  /** Place of the source in the application's history. Default 0. */
  sourceIndex?: number | undefined;
  /** Entry of the application's history that had the source, where that has several sources. */
  versionId?: number | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What becomes of an application's resources when it is deleted. */
export interface ApplicationDeletion {
  /**
   * `foreground` deletes the resources and waits for what they own, `background` leaves that to Kubernetes, `orphan`
   * leaves the resources running. Default `foreground`.
   */
  cascade?: "foreground" | "background" | "orphan" | undefined;
  /** Wait until the application is gone. Default `true`. */
  wait?: boolean | undefined;
  /**
   * What a replacement does with the resources of the old application: `orphan` leaves them to the new one, `cascade`
   * deletes them. Default `orphan`.
   */
  onReplace?: "orphan" | "cascade" | undefined;
  /**
   * Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the
   * state. Default `false`.
   */
  confirm?: boolean | undefined;
}

/** The cluster and namespace that an application is deployed to. */
export interface ApplicationDestination {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server?: string | undefined;
  /** Namespace for resources that name none. */
  namespace?: string | undefined;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name?: string | undefined;
}

/** What a generator changes of the destination. */
export interface ApplicationDestinationOverride {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server?: string | undefined;
  /** Namespace for resources that name none. */
  namespace?: string | undefined;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name?: string | undefined;
}

/** One line of information about an application. */
export interface ApplicationInfo {
  /** What the information is, such as `Runbook`. */
  name: string;
  /** The information: a URL, an address, a text. */
  value: string;
}

/** What a program declares of an Application. */
export interface ApplicationInputs {
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: "argoproj.io/v1alpha1" | undefined;
  /** Always `Application`; accepted so that manifests can be pasted. */
  kind?: "Application" | undefined;
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** What the application deploys, where to and how. */
  spec: ApplicationSpec;
  /**
   * Let Argo CD check on every write that the repository can be reached and that the manifests can be generated. With
   * `false` an update, which Argo CD then takes only as a whole, may lose what somebody else writes within the
   * milliseconds since it was read. Default `true`.
   */
  validate?: boolean | undefined;
  /**
   * What to wait for after a create or update: `synced` or `healthy`. The time is limited by Pulumi's `customTimeouts`.
   * Default `none`.
   */
  waitFor?: "none" | "synced" | "healthy" | undefined;
  /** Sync after a change when syncs are not automated: `true`, or the fields of the sync to ask for. */
  sync?: true | SyncRequest | undefined;
  /** Any values; when one of them changes, a sync is asked for. */
  syncTriggers?: unknown[] | undefined;
  /** What to do when an operation is running already: `wait` for it, `terminate` it, or `fail`. Default `wait`. */
  onRunningOperation?: "wait" | "terminate" | "fail" | undefined;
  /**
   * What becomes of the application's resources when it is deleted. A delete ends the operation that runs on the
   * application, because Argo CD begins no sooner.
   */
  deletion?: ApplicationDeletion | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** A condition on the labels of an application. */
export interface ApplicationMatchExpression {
  /** Key of the label. */
  key?: string | undefined;
  /** `In` or `NotIn`. */
  operator?: "In" | "NotIn" | undefined;
  /** The values that are compared with. */
  values?: string[] | undefined;
}

/** Labels and annotations of generated applications that others write. */
export interface ApplicationPreservedFields {
  /** Keys of annotations. */
  annotations?: string[] | undefined;
  /** Keys of labels. */
  labels?: string[] | undefined;
}

/** Which application is meant. */
export interface ApplicationReference {
  /** Name of the application. */
  name: string;
  /** Namespace of the application. Default: the namespace that Argo CD runs in. */
  namespace?: string | undefined;
  /** Project of the application; found out when it is left out. */
  project?: string | undefined;
}

/** What becomes of the generated applications when the set is deleted. */
export interface ApplicationSetDeletion {
  /**
   * `background` deletes the applications with the set, each as its finalizers say; `orphan` leaves them, without an
   * owner. Default `background`, and `orphan` where `spec.syncPolicy.applicationsSync` is `create-only` or
   * `create-update`.
   */
  cascade?: "background" | "orphan" | undefined;
  /** Wait until the set and its applications are gone. Default `true`. */
  wait?: boolean | undefined;
  /**
   * What a replacement does with the applications of the old set: `orphan` leaves them to the new one, `cascade`
   * deletes them. Default `orphan`.
   */
  onReplace?: "orphan" | "cascade" | undefined;
  /**
   * Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the
   * state. Default `false`.
   */
  confirm?: boolean | undefined;
}

/** Where the parameters of the generated applications come from. */
export interface ApplicationSetGenerator {
  /** Sets of parameters as they are written here. */
  list?: ListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: ClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git?: GitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider?: ScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest?: PullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin?: PluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: ClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: LabelSelector | undefined;
  /** Every combination of the parameters of two generators. */
  matrix?: MatrixGenerator | undefined;
  /** The parameters of the first generator, changed by those of the others. */
  merge?: MergeGenerator | undefined;
}

/** Fields of generated applications that Argo CD leaves as they are. */
export interface ApplicationSetIgnoreDifference {
  /** Name of the application; left out for all. */
  name?: string | undefined;
  /** The fields as JSON pointers, such as `/spec/source/targetRevision`. */
  jsonPointers?: string[] | undefined;
  /** The fields as jq paths, such as `.spec.source.helm.values`. */
  jqPathExpressions?: string[] | undefined;
}

/** A generator inside one that is itself inside another. */
export interface ApplicationSetInnermostGenerator {
  /** Sets of parameters as they are written here. */
  list?: NestedListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: NestedClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git?: NestedGitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider?: NestedScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest?: NestedPullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin?: NestedPluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: NestedClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: LabelSelector | undefined;
}

/** What a program declares of an ApplicationSet. */
export interface ApplicationSetInputs {
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: "argoproj.io/v1alpha1" | undefined;
  /** Always `ApplicationSet`; accepted so that manifests can be pasted. */
  kind?: "ApplicationSet" | undefined;
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** Which applications the set generates. */
  spec: ApplicationSetSpec;
  /**
   * Wait after a create or an update until all applications that the set keeps are `synced`, or also `healthy`. Default
   * `none`.
   */
  waitFor?: "none" | "synced" | "healthy" | undefined;
  /**
   * Ask Argo CD in a preview which applications the set would generate, and show which of them it would add and remove.
   * Default `false`.
   */
  preview?: boolean | undefined;
  /** What becomes of the generated applications when the set is deleted. */
  deletion?: ApplicationSetDeletion | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which ApplicationSet is meant. */
export interface ApplicationSetName {
  /** Name of the ApplicationSet. */
  name: string;
  /** Namespace of the ApplicationSet. Default: the namespace that Argo CD runs in. */
  namespace?: string | undefined;
}

/** A generator inside a `matrix` or a `merge`. */
export interface ApplicationSetNestedGenerator {
  /** Sets of parameters as they are written here. */
  list?: NestedListGenerator | undefined;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: NestedClusterGenerator | undefined;
  /** Folders or files of a Git repository. */
  git?: NestedGitGenerator | undefined;
  /** Repositories of a host such as GitHub. */
  scmProvider?: NestedScmProviderGenerator | undefined;
  /** Pull requests of a repository. */
  pullRequest?: NestedPullRequestGenerator | undefined;
  /** What a service of your own answers. */
  plugin?: NestedPluginGenerator | undefined;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: NestedClusterDecisionGenerator | undefined;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: LabelSelector | undefined;
  /** Every combination of the parameters of two generators. */
  matrix?: NestedMatrixGenerator | undefined;
  /** The parameters of the first generator, changed by those of the others. */
  merge?: NestedMergeGenerator | undefined;
}

/** Which ApplicationSet is meant. */
export interface ApplicationSetReference {
  /** Name of the ApplicationSet. */
  name: string;
  /** Namespace of the ApplicationSet. Default: the namespace that Argo CD runs in. */
  namespace?: string | undefined;
  /** The `spec` of an `ApplicationSet`, which need not be stored. Default: what is stored under the name. */
  spec?: ApplicationSetSpec | undefined;
}

/** One group of applications after another. */
export interface ApplicationSetRollingSync {
  /** The groups, one at least; one begins when those before it are healthy. */
  steps?: ApplicationSetRolloutStep[] | undefined;
}

/** Applications that are synced together. */
export interface ApplicationSetRolloutStep {
  /** Which applications, by their labels. */
  matchExpressions?: ApplicationMatchExpression[] | undefined;
  /** How many of them at once: a number, or a share such as `25%`. `0` waits for somebody. Default: all. */
  maxUpdate?: number | string | undefined;
}

/** Which applications a set generates. */
export interface ApplicationSetSpec {
  /** Texts are Go templates, such as `{{.name}}`; without it, only `{{name}}` is filled in. Default `false`. */
  goTemplate?: boolean | undefined;
  /** Where the parameters come from: one application for each set of parameters. */
  generators: ApplicationSetGenerator[];
  /** What each application becomes; parameters are filled into its texts. */
  template: ApplicationSetTemplate;
  /** What Argo CD may do with the generated applications. */
  syncPolicy?: ApplicationSetSyncPolicy | undefined;
  /** In which order applications are changed and deleted; Argo CD's controller must be told to heed it. */
  strategy?: ApplicationSetStrategy | undefined;
  /** Labels and annotations of generated applications that others write, and that stay. */
  preservedFields?: ApplicationPreservedFields | undefined;
  /** Options of Go templates: `missingkey=error` fails where a parameter is missing. */
  goTemplateOptions?:
    | ("missingkey=default" | "missingkey=invalid" | "missingkey=zero" | "missingkey=error")[]
    | undefined;
  /** Argo CD makes no use of it: selectors always apply. */
  applyNestedSelectors?: boolean | undefined;
  /** Fields of generated applications that Argo CD leaves as they are. */
  ignoreApplicationDifferences?: ApplicationSetIgnoreDifference[] | undefined;
  /** A patch of each application, as YAML text: for what is no text, and for conditions. */
  templatePatch?: string | undefined;
}

/** In which order applications are changed and deleted. */
export interface ApplicationSetStrategy {
  /** `AllAtOnce` or `RollingSync`. Default `AllAtOnce`. */
  type?: "AllAtOnce" | "RollingSync" | undefined;
  /** The order of a `RollingSync`. */
  rollingSync?: ApplicationSetRollingSync | undefined;
  /** `Reverse` deletes applications against the order of `rollingSync`, with the set. Default `AllAtOnce`. */
  deletionOrder?: "AllAtOnce" | "Reverse" | undefined;
}

/** What Argo CD may do with the generated applications. */
export interface ApplicationSetSyncPolicy {
  /**
   * Let the live resources of an application stay when Argo CD deletes it, as it is generated no more. Default `false`.
   */
  preserveResourcesOnDeletion?: boolean | undefined;
  /**
   * `create-only`, `create-update`, `create-delete` or `sync`: whether applications are changed, and whether those that
   * are generated no more are deleted. Counts where Argo CD's controller does not rule it. Default `sync`.
   */
  applicationsSync?: "create-only" | "create-update" | "create-delete" | "sync" | undefined;
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
  name?: string | undefined;
  /** Argo CD puts the namespace of the ApplicationSet in its place: leave it out. */
  namespace?: string | undefined;
  /** Labels of each application. */
  labels?: Record<string, string> | undefined;
  /** Annotations of each application. */
  annotations?: Record<string, string> | undefined;
  /**
   * Finalizers of each application. Left out, Argo CD sets the one by which the application's live resources are
   * deleted with it, unless `syncPolicy.preserveResourcesOnDeletion` is set.
   */
  finalizers?: string[] | undefined;
}

/** What the applications of one generator have in place of what the template says, field by field. */
export interface ApplicationSetTemplateOverride {
  /** Name, labels, annotations and finalizers. */
  metadata?: ApplicationSetTemplateMetadata | undefined;
  /** What each application deploys, where to and how. */
  spec?: ApplicationSpecOverride | undefined;
}

/** Where the manifests of an application come from. */
export interface ApplicationSource {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL: string;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path?: string | undefined;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision?: string | undefined;
  /** Settings for Helm charts. */
  helm?: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize?: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin?: ApplicationSourcePlugin | undefined;
  /** Name of the chart in a Helm repository. */
  chart?: string | undefined;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref?: string | undefined;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name?: string | undefined;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix?: string | undefined;
}

/** How a folder of plain manifests or jsonnet is read. */
export interface ApplicationSourceDirectory {
  /** Read subfolders too. Default `false`. */
  recurse?: boolean | undefined;
  /** Settings for jsonnet files. */
  jsonnet?: ApplicationSourceJsonnet | undefined;
  /** Glob of files to leave out, such as `*.test.yaml` or `{a,b}/*`; wins over `include`. */
  exclude?: string | undefined;
  /** Glob of files to read. Default: all manifests. */
  include?: string | undefined;
}

/** How Helm renders a chart. */
export interface ApplicationSourceHelm {
  /** Values files, read in this order: a later file wins. Paths are relative to the chart, or `$ref/…`, or URLs. */
  valueFiles?: string[] | undefined;
  /** Parameters that win over all values (`--set`); a later one wins over an earlier one of the same name. */
  parameters?: HelmParameter[] | undefined;
  /** Name of the Helm release. Default: the application's name. */
  releaseName?: string | undefined;
  /** Values as one YAML text. Write either this or `valuesObject`. */
  values?: string | undefined;
  /** Parameters whose values are the contents of files (`--set-file`). */
  fileParameters?: HelmFileParameter[] | undefined;
  /** Helm's major version, such as `v3`. Argo CD 3 renders with Helm 3 whatever stands here. */
  version?: string | undefined;
  /** Send the repository's credentials to every host that the chart refers to. Default `false`. */
  passCredentials?: boolean | undefined;
  /** Leave out values files that do not exist, in place of failing. Default `false`. */
  ignoreMissingValueFiles?: boolean | undefined;
  /** Leave the chart's custom resource definitions out (`--skip-crds`). Default `false`. */
  skipCrds?: boolean | undefined;
  /** Values as an object, compared by structure: neither the order of keys nor the YAML layout matters. */
  valuesObject?: Record<string, unknown> | undefined;
  /** Namespace that the chart sees as `.Release.Namespace`. Default: the destination's namespace. */
  namespace?: string | undefined;
  /** Kubernetes version that the chart sees in `.Capabilities`. Default: the destination cluster's. */
  kubeVersion?: string | undefined;
  /**
   * API versions that the chart sees in `.Capabilities`, each as `[group/]version/kind`. Default: the destination
   * cluster's.
   */
  apiVersions?: string[] | undefined;
  /** Leave the chart's test hooks out (`--skip-tests`). Default `false`. */
  skipTests?: boolean | undefined;
  /** Do not check the values against the chart's JSON schema (`--skip-schema-validation`). Default `false`. */
  skipSchemaValidation?: boolean | undefined;
}

/** How jsonnet files are evaluated. */
export interface ApplicationSourceJsonnet {
  /** External variables, read with `std.extVar`. */
  extVars?: JsonnetVariable[] | undefined;
  /** Top-level arguments: the parameters of the function that a file evaluates to. */
  tlas?: JsonnetVariable[] | undefined;
  /** Folders to search for imports, in this order, relative to the repository's root. */
  libs?: string[] | undefined;
}

/** How kustomize builds the manifests: what is set here is written into the kustomization before the build. */
export interface ApplicationSourceKustomize {
  /** Prefix of all resource names. */
  namePrefix?: string | undefined;
  /** Suffix of all resource names. */
  nameSuffix?: string | undefined;
  /** Image overrides, each as `[old=]image[:tag][@digest]`. */
  images?: string[] | undefined;
  /** Labels added to all resources, and to selectors unless `labelWithoutSelector`. */
  commonLabels?: Record<string, string> | undefined;
  /** Version of kustomize, one that the administrator configured in `argocd-cm`. Default: the built-in one. */
  version?: string | undefined;
  /** Annotations added to all resources. */
  commonAnnotations?: Record<string, string> | undefined;
  /** Let `commonLabels` replace labels of the same key in the kustomization. Default `false`. */
  forceCommonLabels?: boolean | undefined;
  /** Let `commonAnnotations` replace annotations of the same key in the kustomization. Default `false`. */
  forceCommonAnnotations?: boolean | undefined;
  /** Namespace set on all resources. */
  namespace?: string | undefined;
  /** Replace `$ARGOCD_APP_NAME` and the other build variables in the values of `commonAnnotations`. Default `false`. */
  commonAnnotationsEnvsubst?: boolean | undefined;
  /** Replica counts, one per workload. */
  replicas?: KustomizeReplica[] | undefined;
  /** Patches, applied in this order. */
  patches?: KustomizePatch[] | undefined;
  /** kustomize components to add, relative to the source's `path`, in this order. */
  components?: string[] | undefined;
  /** Leave out components that do not exist, in place of failing. Default `false`. */
  ignoreMissingComponents?: boolean | undefined;
  /** Keep `commonLabels` out of selectors. Default `false`. */
  labelWithoutSelector?: boolean | undefined;
  /** Kubernetes version passed to Helm for charts inside the kustomization. Default: the destination cluster's. */
  kubeVersion?: string | undefined;
  /** API versions passed to Helm for charts inside the kustomization, each as `[group/]version/kind`. */
  apiVersions?: string[] | undefined;
  /** Add `commonLabels` to pod templates too, with `labelWithoutSelector`. Default `false`. */
  labelIncludeTemplates?: boolean | undefined;
}

/** What a generator changes of the source. */
export interface ApplicationSourceOverride {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL?: string | undefined;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path?: string | undefined;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision?: string | undefined;
  /** Settings for Helm charts. */
  helm?: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize?: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin?: ApplicationSourcePlugin | undefined;
  /** Name of the chart in a Helm repository. */
  chart?: string | undefined;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref?: string | undefined;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name?: string | undefined;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix?: string | undefined;
}

/** How a config management plugin generates the manifests. */
export interface ApplicationSourcePlugin {
  /**
   * Name of the plugin, with `-version` when it has one. Left out, Argo CD picks the plugin that discovers the source.
   */
  name?: string | undefined;
  /** Environment variables for the plugin. */
  env?: EnvironmentEntry[] | undefined;
  /** Parameters for the plugin. */
  parameters?: PluginParameter[] | undefined;
}

/** What an application deploys, where to and how. */
export interface ApplicationSpec {
  /** Where the manifests come from, when there is one source. */
  source?: ApplicationSource | undefined;
  /** The cluster and namespace to deploy to. */
  destination: ApplicationDestination;
  /** Name of the project. Default `default`. */
  project?: string | undefined;
  /** When and how the application is synced. */
  syncPolicy?: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info?: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources?: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: SourceHydrator | undefined;
}

/** What a generator changes of an application's spec. */
export interface ApplicationSpecOverride {
  /** When and how the application is synced. */
  syncPolicy?: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info?: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources?: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: SourceHydrator | undefined;
  /** Where the manifests come from, when there is one source. */
  source?: ApplicationSourceOverride | undefined;
  /** The cluster and namespace to deploy to. */
  destination?: ApplicationDestinationOverride | undefined;
  /** Name of the project. */
  project?: string | undefined;
}

/** What each generated application deploys, where to and how. */
export interface ApplicationTemplateSpec {
  /** Where the manifests come from, when there is one source. */
  source?: ApplicationSource | undefined;
  /** The cluster and namespace to deploy to. */
  destination: ApplicationDestination;
  /** Name of the project; without placeholders. */
  project: string;
  /** When and how the application is synced. */
  syncPolicy?: SyncPolicy | undefined;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: IgnoreDifference[] | undefined;
  /** Information about the application, shown in the user interface in this order. */
  info?: ApplicationInfo[] | undefined;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: number | undefined;
  /** Where the manifests come from, when there are several sources. */
  sources?: ApplicationSource[] | undefined;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: SourceHydrator | undefined;
}

/** Where the applications of a project may be deployed to. */
export interface AppProjectDestination {
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: string | undefined;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: string | undefined;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: string | undefined;
}

/** What a program declares of an AppProject. */
export interface AppProjectInputs {
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: "argoproj.io/v1alpha1" | undefined;
  /** Always `AppProject`; accepted so that manifests can be pasted. */
  kind?: "AppProject" | undefined;
  /** Name, namespace, labels, annotations and finalizers. */
  metadata: ObjectMetadata;
  /** What the project's applications may deploy, where to, and who may do what with them. */
  spec: AppProjectSpec;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which project is meant. */
export interface AppProjectReference {
  /** Name of the project. */
  name: string;
}

/** Who may do what with the applications of a project. */
export interface AppProjectRole {
  /** Name of the role: letters, digits, `-` and `_`. */
  name: string;
  /** What the role is for. */
  description?: string | undefined;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies?: string[] | undefined;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups?: string[] | undefined;
}

/** What the applications of a project may deploy, where to, and who may do what with them. */
export interface AppProjectSpec {
  /** Repositories that sources may use, by URL; globs, or with `!` in front denials. */
  sourceRepos?: string[] | undefined;
  /** Clusters and namespaces that applications may be deployed to. */
  destinations?: AppProjectDestination[] | undefined;
  /** What the project is for; at most 255 characters. */
  description?: string | undefined;
  /** Who may do what with the project's applications. */
  roles?: AppProjectRole[] | undefined;
  /** Cluster-wide resources that may be deployed. Default: none. */
  clusterResourceWhitelist?: ClusterResource[] | undefined;
  /** Resources of a namespace that may not be deployed. */
  namespaceResourceBlacklist?: NamespaceResource[] | undefined;
  /** Look for resources that no application has made; `{}` switches it on. */
  orphanedResources?: OrphanedResources | undefined;
  /** Times in which applications may, or may not, be synced. */
  syncWindows?: SyncWindow[] | undefined;
  /**
   * Resources of a namespace that may be deployed. Default: all. An empty list is refused: it would mean all as well.
   */
  namespaceResourceWhitelist?: NamespaceResource[] | undefined;
  /** Keys by which commits must be signed. Superseded by `sourceIntegrity`, which wins where both are set. */
  signatureKeys?: SignatureKey[] | undefined;
  /** Cluster-wide resources that may not be deployed. */
  clusterResourceBlacklist?: ClusterResource[] | undefined;
  /** Namespaces, besides Argo CD's own, in which the project's applications may be declared; globs. */
  sourceNamespaces?: string[] | undefined;
  /** Allow only clusters that belong to this project as destinations. Default `false`. */
  permitOnlyProjectScopedClusters?: boolean | undefined;
  /** Service accounts with which applications are synced; the first whose cluster and namespace match is taken. */
  destinationServiceAccounts?: DestinationServiceAccount[] | undefined;
  /** What must be proved of a source before it is deployed. */
  sourceIntegrity?: SourceIntegrity | undefined;
}

/** Syncs without being asked. */
export interface AutomatedSync {
  /** Delete resources that the sources no longer hold. Default `false`. */
  prune?: boolean | undefined;
  /** Undo changes made in the cluster. Default `false`. */
  selfHeal?: boolean | undefined;
  /** Allow a sync that would leave no resource at all. Default `false`. */
  allowEmpty?: boolean | undefined;
  /** Switches automated sync off with `false` and keeps the other settings. Default `true`. */
  enabled?: boolean | undefined;
}

/** Login to an EKS cluster with AWS IAM. */
export interface AwsAuthConfig {
  /** Name of the EKS cluster. */
  clusterName?: string | undefined;
  /** ARN of a role to assume. */
  roleARN?: string | undefined;
  /** Name of the AWS profile to use. */
  profile?: string | undefined;
}

/** Only repositories with this tag. */
export interface AwsTagFilter {
  /** Key of the tag. */
  key: string;
  /** Value of the tag; left out, any will do. */
  value?: string | undefined;
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

/** What every function takes. */
export interface CallOptions {
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What a program declares of a Certificate. */
export interface CertificateInputs {
  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`.
   */
  serverName: string;
  /** `https` for a server's certificate or authority, `ssh` for a server's key. */
  certType: "https" | "ssh";
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. */
  certSubType?: string | undefined;
  /**
   * For https, one or more certificates as PEM text; for ssh, the key alone (`AAAA…`), as in a `known_hosts` line after
   * the type. The base64 of either is accepted too. A refresh sees that somebody has changed it where the account may
   * create certificates.
   */
  certData: string;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which certificate is meant. */
export interface CertificateReference {
  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`.
   */
  serverName: string;
  /** `https` for a server's certificate or authority, `ssh` for a server's key. */
  certType: "https" | "ssh";
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. */
  certSubType?: string | undefined;
}

/** How Argo CD connects to a cluster and logs in. */
export interface ClusterConfig {
  /** User name. */
  username?: string | undefined;
  /** Password. */
  password?: string | undefined;
  /** Bearer token, such as that of a service account. */
  bearerToken?: string | undefined;
  /** How the connection is secured. */
  tlsClientConfig?: TlsClientConfig | undefined;
  /** Login to an EKS cluster with AWS IAM. */
  awsAuthConfig?: AwsAuthConfig | undefined;
  /** Login by a command that Argo CD runs. */
  execProviderConfig?: ExecProviderConfig | undefined;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression?: boolean | undefined;
  /** Proxy to reach the cluster through; may hold credentials. */
  proxyUrl?: string | undefined;
}

/** One set of parameters for each cluster that a Kubernetes resource names. */
export interface ClusterDecisionGenerator {
  /** Name of the ConfigMap that says which resource decides, and where in it. */
  configMapRef: string;
  /** Name of the resource that decides. Write either this or `labelSelector`. */
  name?: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: number | undefined;
  /** Labels of the resources that decide. */
  labelSelector?: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface ClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector?: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList?: boolean | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** What a program declares of a Cluster. */
export interface ClusterInputs {
  /** API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster. */
  server: string;
  /**
   * Name of the cluster, by which destinations may name it. Refused to change while an application does. Default: the
   * address.
   */
  name?: string | undefined;
  /** How Argo CD connects to the cluster and logs in. */
  config?: ClusterConfig | undefined;
  /** Namespaces that Argo CD manages. Default: all, with the cluster-wide resources. */
  namespaces?: string[] | undefined;
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard?: number | undefined;
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources?: boolean | undefined;
  /** Project that the cluster belongs to. Default: none. */
  project?: string | undefined;
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels?: Record<string, string> | undefined;
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: Record<string, string> | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which cluster is meant. */
export interface ClusterReference {
  /** Address of the cluster's API. */
  server?: string | undefined;
  /** Name of the cluster, if no other one has it. */
  name?: string | undefined;
}

/** Cluster-wide resources, by their kind and name. */
export interface ClusterResource {
  /** API group; a glob. `""` is the core group. */
  group: string;
  /** Kind; a glob. */
  kind: string;
  /** Name; a glob. Left out for all resources of the kind. */
  name?: string | undefined;
}

/** A key of a Kubernetes ConfigMap in the namespace of the ApplicationSet. */
export interface ConfigMapKeyRef {
  /** Name of the ConfigMap. */
  configMapName: string;
  /** Key in the ConfigMap. */
  key: string;
}

/**
 * The settings of a connection to one Argo CD. Each is `argocd:<name>` in stack configuration and an argument of
 * `argocd.Provider`.
 */
export interface ConnectionSettings {
  /** Address of the Argo CD API server: a URL, or `host` or `host:port`. */
  server?: string | undefined;
  /** API token of an account or of a project role. Secret. */
  authToken?: string | undefined;
  /**
   * File that holds the API token, such as one that a CI or a vault's agent keeps fresh. Read when it is needed, and
   * again when the token is refused or near its end.
   */
  authTokenFile?: string | undefined;
  /**
   * Command that prints the API token, run by the shell (`cmd.exe` on Windows), with 120 s for it. Run when the token
   * is needed, and again when it is refused or near its end.
   */
  authTokenCommand?: string | undefined;
  /** Local account to log in as, when there is no token. */
  username?: string | undefined;
  /** Password of that account. Secret. */
  password?: string | undefined;
  /** Accept any server certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Speak plain HTTP. Default `false`, but for an address that begins with `http://`. */
  plainText?: boolean | undefined;
  /** Certificate authority that signed the server's certificate: PEM text or the path of a file. */
  caCert?: string | undefined;
  /** Client certificate: PEM text or the path of a file. */
  clientCert?: string | undefined;
  /** Key of the client certificate: PEM text or the path of a file. Secret. */
  clientKey?: string | undefined;
  /** Headers sent with every request, such as those of an identity-aware proxy. Secret. */
  headers?: Record<string, string> | undefined;
  /** Path under which the server answers, when it runs with `--rootpath`. */
  rootPath?: string | undefined;
  /** Requests under way at once. Default `10`. */
  maxConcurrency?: number | undefined;
  /**
   * Marks a production Argo CD: deletes that cascade to live resources need a confirmation, `deletion.confirm` in the
   * state or the application's name in the environment variable `ARGOCD_CONFIRM_DELETE`. Default `false`.
   */
  protected?: boolean | undefined;
  /** Live resources that a delete may cascade to on a protected connection. Default `0`. */
  protectedLimit?: number | undefined;
}

/** How `deleteResource` deletes. */
export interface DeleteResourceOptions {
  /** Do not wait for the resource to end by itself. Default `false`. */
  force?: boolean | undefined;
  /** Leave what the resource owns. Default `false`. */
  orphan?: boolean | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The service account with which applications are synced to a destination. */
export interface DestinationServiceAccount {
  /** Address of the cluster; a glob. */
  server: string;
  /** Namespace; a glob. */
  namespace?: string | undefined;
  /** Name of the service account, or `namespace:name`. */
  defaultServiceAccount: string;
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
  helm?: ApplicationSourceHelm | undefined;
  /** Settings for kustomize. */
  kustomize?: ApplicationSourceKustomize | undefined;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: ApplicationSourceDirectory | undefined;
  /** Settings for a config management plugin. */
  plugin?: ApplicationSourcePlugin | undefined;
}

/** One environment variable. */
export interface EnvironmentEntry {
  /** Name of the variable; the plugin sees it with the prefix `ARGOCD_ENV_`. */
  name: string;
  /** Value of the variable. */
  value: string;
}

/** Whose events `getEvents` answers. */
export interface EventsOptions {
  /** The live object whose events are asked for. Default: the application itself. */
  resource?: ResourceReference | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Login by a command that Argo CD runs. */
export interface ExecProviderConfig {
  /** The command; it must exist in Argo CD's images. */
  command?: string | undefined;
  /** Arguments of the command. */
  args?: string[] | undefined;
  /** Environment variables of the command. */
  env?: Record<string, string> | undefined;
  /** Version of the exchange with the command, such as `client.authentication.k8s.io/v1`. */
  apiVersion?: string | undefined;
  /** What to tell a person when the command does not exist. */
  installHint?: string | undefined;
  /** Tell the command about the cluster, in the variable `KUBERNETES_EXEC_INFO`. Default `false`. */
  provideClusterInfo?: boolean | undefined;
  /** Free settings for the command, which it gets with `provideClusterInfo`. */
  config?: Record<string, unknown> | undefined;
}

/** Which tokens of accounts are listed. */
export interface GetAccountTokensOptions {
  /** Only those of this account. */
  account?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which ApplicationSets are listed. */
export interface GetApplicationSetsOptions {
  /** Only those whose template names one of these projects. */
  projects?: string[] | undefined;
  /** Only those whose labels match, as in `team=payments,tier!=test`. */
  selector?: string | undefined;
  /** Only those in this namespace. */
  namespace?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which applications are listed. */
export interface GetApplicationsOptions {
  /** Only those of these projects. */
  projects?: string[] | undefined;
  /** Only those whose labels match, as in `team=payments,tier!=test`. */
  selector?: string | undefined;
  /** Only those with a source in the repository of this URL. */
  repo?: string | undefined;
  /** Only those in this namespace. */
  namespace?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which certificates are listed. */
export interface GetCertificatesOptions {
  /** Only those of this type. */
  certType?: "https" | "ssh" | undefined;
  /** Only those of hosts that match, as in `*.example.com`. */
  hostNamePattern?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which clusters are listed. */
export interface GetClustersOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: string | undefined;
  /** Only those of this name, which several may have. */
  name?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which destinations of projects are listed. */
export interface GetProjectDestinationsOptions {
  /** Only those of this project. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which roles of projects are listed. */
export interface GetProjectRolesOptions {
  /** Only those of this project. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which source repositories of projects are listed. */
export interface GetProjectSourceRepositoriesOptions {
  /** Only those of this project. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which sync windows of projects are listed. */
export interface GetProjectSyncWindowsOptions {
  /** Only those of this project. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which tokens of roles are listed. */
export interface GetProjectTokensOptions {
  /** Only those of this project. */
  project?: string | undefined;
  /** Only those of roles of this name. */
  role?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which repositories are listed. */
export interface GetRepositoriesOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: string | undefined;
  /** Only those of this type. */
  type?: "git" | "helm" | "oci" | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which write repositories are listed. */
export interface GetWriteRepositoriesOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Folders of a repository. */
export interface GitDirectoryItem {
  /** The folders; a glob. */
  path: string;
  /** Leave these folders out. Default `false`. */
  exclude?: boolean | undefined;
}

/** Files of a repository. */
export interface GitFileItem {
  /** The files, JSON or YAML; a glob. */
  path: string;
  /** Leave these files out. Default `false`. */
  exclude?: boolean | undefined;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface GitGenerator {
  /** URL of the Git repository. */
  repoURL: string;
  /** One set of parameters for each of these folders. */
  directories?: GitDirectoryItem[] | undefined;
  /** One set of parameters for each of these files, with what it says. */
  files?: GitFileItem[] | undefined;
  /** Branch, tag or commit. Default `HEAD`. */
  revision?: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: number | undefined;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix?: string | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
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

/** What a program declares of a GpgKey. */
export interface GpgKeyInputs {
  /**
   * One public key as armoured text, as `gpg --armor --export <key id>` prints it. The same key in another armour is no
   * change. Argo CD keeps a key as it was first added: a later expiry or another user id reaches it only when the key
   * is removed before.
   */
  keyData: string;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which GPG key is meant. */
export interface GpgKeyReference {
  /** The last 16 digits of the fingerprint, in upper case. */
  keyID: string;
}

/** The keys that a Git repository's commits must be signed with. */
export interface GpgPolicy {
  /** What is verified: `none`, `head` (the commit or tag deployed) or `strict` (also what came before it). */
  mode: "none" | "head" | "strict";
  /** IDs of the keys that are trusted; Argo CD must have each of them. */
  keys: string[];
}

/** One parameter for `helm template` whose value is the content of a file. */
export interface HelmFileParameter {
  /** Path of the value in the chart's values. */
  name?: string | undefined;
  /** Path of the file that holds the value, relative to the source's `path`, or `$ref/…` of another source. */
  path?: string | undefined;
}

/** One parameter for `helm template`. */
export interface HelmParameter {
  /** Path of the value in the chart's values, such as `image.tag`. */
  name?: string | undefined;
  /** The value, always a text; `forceString` decides whether Helm may read it as a number or a boolean. */
  value?: string | undefined;
  /** Pass the value with `--set-string`, so that `true` and `1` stay texts. Default `false`. */
  forceString?: boolean | undefined;
}

/** Where the hydrator commits before the manifests are promoted. */
export interface HydrateTo {
  /** Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`. */
  targetBranch: string;
}

/** Fields of resources whose differences do not count. */
export interface IgnoreDifference {
  /** API group of the resources; a glob. Left out for the core group. */
  group?: string | undefined;
  /** Kind of the resources; a glob. */
  kind: string;
  /** Name of the resource; left out for all. */
  name?: string | undefined;
  /** Namespace of the resource; left out for all. */
  namespace?: string | undefined;
  /** Fields to ignore as JSON pointers, such as `/spec/replicas`. */
  jsonPointers?: string[] | undefined;
  /** Fields to ignore as jq paths, such as `.spec.template.spec.initContainers[] | select(.name == "x")`. */
  jqPathExpressions?: string[] | undefined;
  /** Field managers whose fields are ignored, such as `kube-controller-manager`. */
  managedFieldsManagers?: string[] | undefined;
}

/** One variable for jsonnet. */
export interface JsonnetVariable {
  /** Name of the variable. */
  name: string;
  /** The value, or an expression when `code` is set. */
  value: string;
  /** Evaluate the value as jsonnet code. Default `false`: it is a text. */
  code?: boolean | undefined;
}

/** One kustomize patch. */
export interface KustomizePatch {
  /** File that holds the patch, relative to the source's `path`. Write either this or `patch`. */
  path?: string | undefined;
  /** The patch itself: a strategic merge patch or a JSON patch, as YAML or JSON text. */
  patch?: string | undefined;
  /** Which resources to patch. A strategic merge patch that names its resource needs none. */
  target?: KustomizeTarget | undefined;
  /** kustomize's switches, `allowNameChange` and `allowKindChange`. */
  options?: Record<string, boolean> | undefined;
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
  group?: string | undefined;
  /** API version; a regular expression. */
  version?: string | undefined;
  /** Kind; a regular expression. */
  kind?: string | undefined;
  /** Name; a regular expression. */
  name?: string | undefined;
  /** Namespace; a regular expression. */
  namespace?: string | undefined;
  /** Kubernetes label selector, such as `app=web,tier!=cache`. */
  labelSelector?: string | undefined;
  /** Like a label selector, on annotations. */
  annotationSelector?: string | undefined;
}

/** Conditions that must all be met. */
export interface LabelSelector {
  /** Labels and the values that they must have. */
  matchLabels?: Record<string, string> | undefined;
  /** Conditions of other kinds. */
  matchExpressions?: LabelSelectorRequirement[] | undefined;
}

/** A condition that a label must meet. */
export interface LabelSelectorRequirement {
  /** Key of the label, or name of the parameter. */
  key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
  /** The values that `In` and `NotIn` compare with. */
  values?: string[] | undefined;
}

/** Sets of parameters as they are written here. */
export interface ListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements?: Record<string, unknown>[] | undefined;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml?: string | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** Which lines `getLogs` answers. */
export interface LogsOptions {
  /** The pod, or what owns pods, such as a `Deployment`. Default: all pods of the application. */
  resource?: ResourceReference | undefined;
  /** The container. Needed for pods that have several. */
  container?: string | undefined;
  /** So many lines of each pod, the last ones. Default `100`. */
  tail?: number | undefined;
  /** Only lines that are no older, such as `10m`. Default: lines of any age. */
  since?: string | undefined;
  /** The log of the container that ran before the last restart. Default `false`. */
  previous?: boolean | undefined;
  /** Only lines with this text; with `!` before it, only those without. */
  filter?: string | undefined;
  /** Whether `filter` tells capitals from small letters. Default `false`. */
  matchCase?: boolean | undefined;
  /** Wait for more lines, until the pods end, `timeout` is over, or `signal` aborts. Default `false`. */
  follow?: boolean | undefined;
  /** So many lines are answered at most, the last ones. Default `10000`. */
  mostLines?: number | undefined;
  /** So many bytes are answered at most. Default `1048576`. */
  mostBytes?: number | undefined;
  /** Gets each line as soon as it is there, beyond the most that are answered too. */
  onLine?: ((line: import("./outputs").LogLine) => void) | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Arguments of a `ManagedCluster`. */
export interface ManagedClusterArgs {
  /**
   * Kubeconfig of somebody who may make accounts and roles: its text, the path of its file, or the object. Default:
   * what the Kubernetes provider in the options of the component has.
   */
  kubeconfig?: string | Record<string, unknown> | undefined;
  /** Context of the kubeconfig. Default: its current one. */
  context?: string | undefined;
  /** API address of the cluster, as Argo CD reaches it. Default: the one in the kubeconfig. */
  server?: string | undefined;
  /** How Argo CD's connection is secured. Default: as the kubeconfig says. */
  tlsClientConfig?: TlsClientConfig | undefined;
  /** Proxy by which Argo CD reaches the cluster; may hold credentials. Default: the one in the kubeconfig. */
  proxyUrl?: string | undefined;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression?: boolean | undefined;
  /** Name of the cluster in Argo CD. Default: the name of the component. */
  name?: string | undefined;
  /** Project that the cluster belongs to. Default: none. */
  project?: string | undefined;
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard?: number | undefined;
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels?: Record<string, string> | undefined;
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: Record<string, string> | undefined;
  /**
   * Namespaces that Argo CD may deploy to: it gets a role in each of them, and sees nothing else. They must exist.
   * Default: all, by one role for the whole cluster.
   */
  namespaces?: readonly string[] | undefined;
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources?: boolean | undefined;
  /** What the account may do, in the whole cluster or in each of `namespaces`. Default: everything. */
  rules?: PolicyRule[] | undefined;
  /**
   * Name of the service account, and of the roles and the namespace that are made for it. Nobody else may use it in the
   * cluster. Default: a generated one, such as `staging-argocd-manager-1a2b3c4d`.
   */
  account?: string | undefined;
  /** Existing namespace for the service account, such as `kube-system`. Default: one that is made for it. */
  namespace?: string | undefined;
  /** Any text, such as a date: another one makes another token, and the old one goes once Argo CD has it. */
  rotation?: string | undefined;
  /** Login to an EKS cluster with AWS IAM, instead of a token. */
  awsAuthConfig?: AwsAuthConfig | undefined;
  /** Login by a command that Argo CD runs, as for GKE and AKS, instead of a token. */
  execProviderConfig?: ExecProviderConfig | undefined;
  /**
   * Whom the cluster takes Argo CD for after `awsAuthConfig` or `execProviderConfig`, who gets the role. Default: no
   * role is made.
   */
  subject?: RoleSubject | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
}

/** Labels and annotations of the destination namespace. */
export interface ManagedNamespaceMetadata {
  /** Labels that Argo CD sets on the namespace. */
  labels?: Record<string, string> | undefined;
  /** Annotations that Argo CD sets on the namespace. */
  annotations?: Record<string, string> | undefined;
}

/** Which objects `getManagedResources` answers. */
export interface ManagedResourcesOptions {
  /** Only those of this API group. */
  group?: string | undefined;
  /** Only those of this kind. */
  kind?: string | undefined;
  /** Only those in this namespace. */
  namespace?: string | undefined;
  /** Only those of this name. */
  name?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What `getManifests` renders. */
export interface ManifestsOptions {
  /** Branch, tag, commit or chart version of a single source. Default: that of the application. */
  revision?: string | undefined;
  /** For several sources: the revisions of those that `sourcePositions` names, in its order. */
  revisions?: string[] | undefined;
  /** For several sources: which ones `revisions` are of, from 1. The others keep their own. */
  sourcePositions?: number[] | undefined;
  /** Render anew what Argo CD has rendered before. Default `false`. */
  noCache?: boolean | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Every combination of the parameters of two generators. */
export interface MatrixGenerator {
  /** The two generators. The second may use parameters of the first. */
  generators: ApplicationSetNestedGenerator[];
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** The parameters of the first generator, changed by those of the others. */
export interface MergeGenerator {
  /** The generators: a later one wins over an earlier one. */
  generators: ApplicationSetNestedGenerator[];
  /** The parameters by which sets of parameters belong together. */
  mergeKeys: string[];
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
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
  name?: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: number | undefined;
  /** Labels of the resources that decide. */
  labelSelector?: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface NestedClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector?: LabelSelector | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList?: boolean | undefined;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface NestedGitGenerator {
  /** URL of the Git repository. */
  repoURL: string;
  /** One set of parameters for each of these folders. */
  directories?: GitDirectoryItem[] | undefined;
  /** One set of parameters for each of these files, with what it says. */
  files?: GitFileItem[] | undefined;
  /** Branch, tag or commit. Default `HEAD`. */
  revision?: string | undefined;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: number | undefined;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix?: string | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
}

/** Sets of parameters as they are written here. */
export interface NestedListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements?: Record<string, unknown>[] | undefined;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml?: string | undefined;
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
  input?: PluginInput | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
}

/** One set of parameters for each open pull request of a repository. */
export interface NestedPullRequestGenerator {
  /** Pull requests on GitHub. */
  github?: PullRequestGithub | undefined;
  /** Merge requests on GitLab. */
  gitlab?: PullRequestGitlab | undefined;
  /** Pull requests on Gitea. */
  gitea?: PullRequestGitea | undefined;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer?: PullRequestBitbucketServer | undefined;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket?: PullRequestBitbucket | undefined;
  /** Pull requests on Azure DevOps. */
  azuredevops?: PullRequestAzureDevOps | undefined;
  /** Which pull requests count: those that fit one of these. */
  filters?: PullRequestFilter[] | undefined;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError?: boolean | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
}

/** One set of parameters for each repository of a host. */
export interface NestedScmProviderGenerator {
  /** Repositories on GitHub. */
  github?: ScmProviderGithub | undefined;
  /** Repositories on GitLab. */
  gitlab?: ScmProviderGitlab | undefined;
  /** Repositories on Bitbucket Cloud. */
  bitbucket?: ScmProviderBitbucket | undefined;
  /** Repositories on Bitbucket Server. */
  bitbucketServer?: ScmProviderBitbucketServer | undefined;
  /** Repositories on Gitea. */
  gitea?: ScmProviderGitea | undefined;
  /** Repositories on Azure DevOps. */
  azureDevOps?: ScmProviderAzureDevOps | undefined;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit?: ScmProviderAwsCodeCommit | undefined;
  /** Which repositories count: those that fit one of these. */
  filters?: ScmProviderFilter[] | undefined;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol?: "ssh" | "https" | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
}

/** The metadata of a Kubernetes object, as far as a program declares it. */
export interface ObjectMetadata {
  /** Name of the object. Defaults to the Pulumi name of the resource. */
  name: string;
  /** Namespace of the object. Defaults to the namespace that Argo CD itself runs in. */
  namespace?: string | undefined;
  /** Labels, owned key by key: those of others are neither drift nor ever lost. */
  labels?: Record<string, string> | undefined;
  /** Annotations, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: Record<string, string> | undefined;
  /** Finalizers, owned item by item: those of others are neither drift nor ever lost. */
  finalizers?: string[] | undefined;
}

/** Resources that no application has made and that are nevertheless no orphans. */
export interface OrphanedResource {
  /** API group; a glob. */
  group?: string | undefined;
  /** Kind; a glob. */
  kind?: string | undefined;
  /** Name; a glob. */
  name?: string | undefined;
}

/** Looks for resources in the project's namespaces that no application has made. */
export interface OrphanedResources {
  /** Show a warning on applications in whose namespaces there are such resources. Default `false`. */
  warn?: boolean | undefined;
  /** Resources that do not count. */
  ignore?: OrphanedResource[] | undefined;
}

/** How `patchResource` patches. */
export interface PatchOptions {
  /** Form of the patch: `merge`, `strategic` or `json`. Default `merge`. */
  type?: "merge" | "strategic" | "json" | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Where the plugin is described. */
export interface PluginConfigMapRef {
  /** Name of the ConfigMap with `baseUrl` and `token`. */
  name: string;
}

/** Sets of parameters that a service of your own answers. */
export interface PluginGenerator {
  /** Where the plugin is described. */
  configMapRef: PluginConfigMapRef;
  /** What the plugin is asked. */
  input?: PluginInput | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** What the plugin is asked. */
export interface PluginInput {
  /** Any values, sent to the plugin as they are. */
  parameters?: Record<string, unknown> | undefined;
}

/** One parameter of a config management plugin: a name and one of `string`, `array` and `map`. */
export interface PluginParameter {
  /** Name of the parameter, as the plugin announces it. */
  name?: string | undefined;
  /** Value of a parameter of type string. */
  string?: string | undefined;
  /** Value of a parameter of type map. */
  map?: Record<string, string> | undefined;
  /** Value of a parameter of type array. */
  array?: string[] | undefined;
}

/** Repositories by their URL. */
export interface PolicyRepository {
  /** URL of the repositories; a glob, or with `!` in front a denial. */
  url: string;
}

/** What may be done to some resources of Kubernetes. */
export interface PolicyRule {
  /** What may be done, such as `get`, `list` and `watch`; `*` for everything. */
  verbs: string[];
  /** API groups of the resources; `""` for the core one, `*` for all. */
  apiGroups?: string[] | undefined;
  /** The resources, in the plural, such as `deployments`; `*` for all. */
  resources?: string[] | undefined;
  /** Names of objects. Default: all. */
  resourceNames?: string[] | undefined;
  /** Paths of the API that are no resources, such as `/healthz`. Not with `namespaces`. */
  nonResourceURLs?: string[] | undefined;
}

/** What a program declares of a ProjectDestination. */
export interface ProjectDestinationInputs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`.
   */
  project: string;
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: string | undefined;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: string | undefined;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: string | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which destination of a project is meant. */
export interface ProjectDestinationReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`.
   */
  project: string;
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: string | undefined;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: string | undefined;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: string | undefined;
}

/** What a program declares of a ProjectRole. */
export interface ProjectRoleInputs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`.
   */
  project: string;
  /** Name of the role: letters, digits, `-` and `_`. */
  name: string;
  /** What the role is for. */
  description?: string | undefined;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies?: string[] | undefined;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups?: string[] | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which role of a project is meant. */
export interface ProjectRoleReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`.
   */
  project: string;
  /** Name of the role: letters, digits, `-` and `_`. */
  name: string;
}

/** What a program declares of a ProjectSourceRepository. */
export interface ProjectSourceRepositoryInputs {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`.
   */
  project: string;
  /** URL that sources may use; a glob, or with `!` in front a denial. */
  repo: string;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which source repository of a project is meant. */
export interface ProjectSourceRepositoryReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`.
   */
  project: string;
  /** URL that sources may use; a glob, or with `!` in front a denial. */
  repo: string;
}

/** What a program declares of a ProjectSyncWindow. */
export interface ProjectSyncWindowInputs {
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
  applications?: string[] | undefined;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: string[] | undefined;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: string[] | undefined;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: boolean | undefined;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: string | undefined;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync?: boolean | undefined;
  /** What the window is for; at most 255 bytes. */
  description?: string | undefined;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun?: boolean | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which sync window of a project is meant. */
export interface ProjectSyncWindowReference {
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
  applications?: string[] | undefined;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: string[] | undefined;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: string[] | undefined;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: string | undefined;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: boolean | undefined;
}

/** What a program declares of a ProjectToken. */
export interface ProjectTokenInputs {
  /** The project. */
  project: string;
  /** The role of the project whose rights the token has. */
  role: string;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default:
   * for ever.
   */
  expiresIn?: number | string | undefined;
  /**
   * How long before its end the token is renewed, as a duration such as `168h`, or in seconds: the first `pulumi up`
   * after that time makes a new one, and revokes the old one last. By default it is renewed when it has expired.
   */
  renewBefore?: number | string | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which project token is meant. */
export interface ProjectTokenReference {
  /** The project. */
  project: string;
  /** The role of the project whose rights the token has. */
  role: string;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: string;
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
  api?: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Only pull requests that have all of these labels. */
  labels?: string[] | undefined;
}

/** The pull requests of a repository on Bitbucket Cloud. */
export interface PullRequestBitbucket {
  /** The workspace. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. Default `https://api.bitbucket.org/2.0`. */
  api?: string | undefined;
  /** User name and password. */
  basicAuth?: BitbucketBasicAuth | undefined;
  /** An access token, in place of user name and password. */
  bearerToken?: BitbucketBearerToken | undefined;
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
  basicAuth?: BitbucketBasicAuth | undefined;
  /** An access token, in place of user name and password. */
  bearerToken?: BitbucketBearerToken | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef?: ConfigMapKeyRef | undefined;
}

/** What a pull request must have; all that is set must fit. */
export interface PullRequestFilter {
  /** Regular expression for the branch that it brings in. */
  branchMatch?: string | undefined;
  /** Regular expression for the branch that it goes to. */
  targetBranchMatch?: string | undefined;
  /** Regular expression for its title. */
  titleMatch?: string | undefined;
}

/** One set of parameters for each open pull request of a repository. */
export interface PullRequestGenerator {
  /** Pull requests on GitHub. */
  github?: PullRequestGithub | undefined;
  /** Merge requests on GitLab. */
  gitlab?: PullRequestGitlab | undefined;
  /** Pull requests on Gitea. */
  gitea?: PullRequestGitea | undefined;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer?: PullRequestBitbucketServer | undefined;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket?: PullRequestBitbucket | undefined;
  /** Pull requests on Azure DevOps. */
  azuredevops?: PullRequestAzureDevOps | undefined;
  /** Which pull requests count: those that fit one of these. */
  filters?: PullRequestFilter[] | undefined;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError?: boolean | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
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
  tokenRef?: SecretKeyRef | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Only pull requests that have all of these labels. */
  labels?: string[] | undefined;
}

/** The pull requests of a repository on GitHub. */
export interface PullRequestGithub {
  /** The organization or user. */
  owner: string;
  /** Name of the repository. */
  repo: string;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api?: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName?: string | undefined;
  /** Only pull requests that have all of these labels. */
  labels?: string[] | undefined;
}

/** The merge requests of a project on GitLab. */
export interface PullRequestGitlab {
  /** The project: its id, or its whole path. */
  project: string;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api?: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Only pull requests that have all of these labels. */
  labels?: string[] | undefined;
  /** Only merge requests in this state. Default: all. */
  pullRequestState?: "opened" | "closed" | "merged" | "locked" | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef?: ConfigMapKeyRef | undefined;
}

/** How `refreshApplication` compares. */
export interface RefreshOptions {
  /** Render the manifests anew, past all caches. Default `false`. */
  hard?: boolean | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** How `validateRepository` reaches a repository. */
export interface RepositoryAccessOptions {
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: "git" | "helm" | "oci" | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: boolean | undefined;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: boolean | undefined;
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI?: boolean | undefined;
  /** Talk to the OCI registry without TLS. Default `false`. */
  insecureOCIForceHttp?: boolean | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** For which application a repository is looked through. */
export interface RepositoryAppsOptions {
  /** Project of that application, which must allow the repository. Default `default`. */
  project?: string | undefined;
  /**
   * Name of the application that it is for, or `namespace/name`, which need not exist. Left out, rights to all
   * applications of the project are needed.
   */
  application?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What a program declares of RepositoryCredentials. */
export interface RepositoryCredentialsInputs {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. The identity of the credentials.
   */
  url: string;
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: "git" | "helm" | "oci" | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /** The Helm repositories are OCI registries. Default `false`. */
  enableOCI?: boolean | undefined;
  /** Talk to the OCI registries without TLS. Default `false`. */
  insecureOCIForceHttp?: boolean | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which credential template is meant. */
export interface RepositoryCredentialsReference {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. The identity of the credentials.
   */
  url: string;
}

/** What a program declares of a Repository. */
export interface RepositoryInputs {
  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository.
   */
  repo: string;
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: "git" | "helm" | "oci" | undefined;
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the
   * connection to a repository of a project before it stores it. With `repo`, the identity of the repository.
   */
  project?: string | undefined;
  /** Name of the repository in the user interface. */
  name?: string | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: boolean | undefined;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: boolean | undefined;
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI?: boolean | undefined;
  /** Talk to the OCI registry without TLS; needs `insecure` beside it. Default `false`. */
  insecureOCIForceHttp?: boolean | undefined;
  /** Number of commits to fetch; `0`, the default, fetches the whole history. */
  depth?: number | undefined;
  /** Do not prepare manifests when a webhook tells of a push; helps with large monorepos. Default `false`. */
  webhookManifestCacheWarmDisabled?: boolean | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** What functions take that read a repository. */
export interface RepositoryReadOptions {
  /** Project that the repository belongs to. Default: none, for those that all projects may use. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which repository is meant. */
export interface RepositoryReference {
  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository.
   */
  repo: string;
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the
   * connection to a repository of a project before it stores it. With `repo`, the identity of the repository.
   */
  project?: string | undefined;
}

/** One live resource of an application. */
export interface ResourceReference {
  /** API group; left out for the core group. */
  group?: string | undefined;
  /** API version, such as `v1`. Default: the one in which Argo CD watches the resource. */
  version?: string | undefined;
  /** Kind, such as `Deployment`. */
  kind: string;
  /** Namespace; left out for what has none. */
  namespace?: string | undefined;
  /** Name of the resource. */
  name: string;
}

/** Limits on how long the provider works on one resource. */
export interface ResourceTimeouts {
  /** Limit for a create, with its wait. Default `5m`. */
  create?: string | undefined;
  /** Limit for an update, with its wait. Default `5m`. */
  update?: string | undefined;
  /** Limit for a delete, until the object is proved gone. Default `5m`. */
  delete?: string | undefined;
}

/** The wait between attempts of a failed sync. */
export interface RetryBackoff {
  /** Wait before the first new attempt: a duration such as `5s`, or seconds as digits. Default `5s`. */
  duration?: string | undefined;
  /** What the wait is multiplied by after each attempt. Default `2`. */
  factor?: number | undefined;
  /** Longest wait between two attempts: a duration such as `3m`, or seconds as digits. Default `3m`. */
  maxDuration?: string | undefined;
}

/** How often and when a failed sync is tried again. */
export interface RetryStrategy {
  /** Number of new attempts; `0` for none, a negative number for no limit. */
  limit?: number | undefined;
  /** The wait between attempts. */
  backoff?: RetryBackoff | undefined;
  /** Take the newest revision for a new attempt, not the one that failed. Default `false`. */
  refresh?: boolean | undefined;
}

/** Which revision is meant, of which source. */
export interface RevisionOptions {
  /** The commit, or the version of the chart. Default: the one that Argo CD last compared with. */
  revision?: string | undefined;
  /** Which of several sources it is a revision of, from 0. Default `0`. */
  sourceIndex?: number | undefined;
  /** The entry in the application's history whose sources are meant. */
  versionId?: number | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Whom a role is bound to. */
export interface RoleSubject {
  /** Whether it is a user or a group. */
  kind: "User" | "Group";
  /** Name of the user or group, as the cluster knows it. */
  name: string;
}

/** How `rollbackApplication` rolls back and waits. */
export interface RollbackOptions {
  /** Delete resources that the old deployment did not have. Default `false`. */
  prune?: boolean | undefined;
  /** Only show what it would do. Default `false`. */
  dryRun?: boolean | undefined;
  /** `synced` waits for the end of the rollback, `healthy` also for health. Default `synced`. */
  waitFor?: "none" | "synced" | "healthy" | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The repositories of AWS CodeCommit. */
export interface ScmProviderAwsCodeCommit {
  /** Only repositories with these tags. */
  tagFilters?: AwsTagFilter[] | undefined;
  /** IAM role to take on, for another account. Default: that of Argo CD's controller. */
  role?: string | undefined;
  /** AWS region. Default: that of Argo CD's controller. */
  region?: string | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
}

/** The repositories of a team project on Azure DevOps. */
export interface ScmProviderAzureDevOps {
  /** The organization. */
  organization: string;
  /** Address of the host's API. Default `https://dev.azure.com`. */
  api?: string | undefined;
  /** The team project. */
  teamProject: string;
  /** Where the personal access token is. */
  accessTokenRef: SecretKeyRef;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
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
  allBranches?: boolean | undefined;
}

/** The repositories of a project on Bitbucket Server. */
export interface ScmProviderBitbucketServer {
  /** The project. */
  project: string;
  /** Address of the host's API. */
  api: string;
  /** User name and password. */
  basicAuth?: BitbucketBasicAuth | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
  /** An access token, in place of user name and password. */
  bearerToken?: BitbucketBearerToken | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef?: ConfigMapKeyRef | undefined;
}

/** What a repository must have; all that is set must fit. */
export interface ScmProviderFilter {
  /** Regular expression for its name. */
  repositoryMatch?: string | undefined;
  /** Paths that must all be in it. */
  pathsExist?: string[] | undefined;
  /** Paths of which none may be in it. */
  pathsDoNotExist?: string[] | undefined;
  /** Regular expression that one of its labels must fit. */
  labelMatch?: string | undefined;
  /** Regular expression for the branch. */
  branchMatch?: string | undefined;
}

/** One set of parameters for each repository of a host. */
export interface ScmProviderGenerator {
  /** Repositories on GitHub. */
  github?: ScmProviderGithub | undefined;
  /** Repositories on GitLab. */
  gitlab?: ScmProviderGitlab | undefined;
  /** Repositories on Bitbucket Cloud. */
  bitbucket?: ScmProviderBitbucket | undefined;
  /** Repositories on Bitbucket Server. */
  bitbucketServer?: ScmProviderBitbucketServer | undefined;
  /** Repositories on Gitea. */
  gitea?: ScmProviderGitea | undefined;
  /** Repositories on Azure DevOps. */
  azureDevOps?: ScmProviderAzureDevOps | undefined;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit?: ScmProviderAwsCodeCommit | undefined;
  /** Which repositories count: those that fit one of these. */
  filters?: ScmProviderFilter[] | undefined;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol?: "ssh" | "https" | undefined;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: number | undefined;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: Record<string, string> | undefined;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: ApplicationSetTemplateOverride | undefined;
}

/** The repositories of an organization or user on Gitea. */
export interface ScmProviderGitea {
  /** The organization or user. */
  owner: string;
  /** The host's address, such as `https://gitea.example.com/`. */
  api: string;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos?: boolean | undefined;
}

/** The repositories of an organization on GitHub. */
export interface ScmProviderGithub {
  /** The organization. */
  organization: string;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api?: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName?: string | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos?: boolean | undefined;
}

/** The repositories of a group on GitLab. */
export interface ScmProviderGitlab {
  /** The group: its id, or its whole path. */
  group: string;
  /** Look into its subgroups, too. Default `false`. */
  includeSubgroups?: boolean | undefined;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api?: string | undefined;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: SecretKeyRef | undefined;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: boolean | undefined;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: boolean | undefined;
  /** With `includeSubgroups`: also projects that are shared with the group. Default `true`. */
  includeSharedProjects?: boolean | undefined;
  /** Only repositories with this topic. */
  topic?: string | undefined;
  /** Where the certificates are that the host's is checked against. */
  caRef?: ConfigMapKeyRef | undefined;
  /** Look at archived repositories, too. Default `false`. */
  includeArchivedRepos?: boolean | undefined;
}

/** A key of a Kubernetes Secret in the namespace of the ApplicationSet. */
export interface SecretKeyRef {
  /** Name of the Secret. */
  secretName: string;
  /** Key in the Secret. */
  key: string;
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
  hydrateTo?: HydrateTo | undefined;
}

/** What must be proved of a source before it is deployed. */
export interface SourceIntegrity {
  /** Git repositories. */
  git: GitIntegrity;
}

/** The force switch of a sync strategy. */
export interface SyncForce {
  /** Delete and make anew a resource that cannot be patched. Default `false`. */
  force?: boolean | undefined;
}

/** One line of information that a sync carries. */
export interface SyncInfo {
  /** What the information is. */
  name: string;
  /** The information. */
  value: string;
}

/** How `syncApplication` syncs and waits. */
export interface SyncOptions {
  /** The fields of the sync. */
  sync?: SyncRequest | undefined;
  /** What to do when an operation is running already. Default `wait`. */
  onRunningOperation?: "wait" | "terminate" | "fail" | undefined;
  /** What to wait for; `none` returns when Argo CD has accepted the sync. Default `synced`. */
  waitFor?: "none" | "synced" | "healthy" | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** When and how an application is synced. */
export interface SyncPolicy {
  /** Sync without being asked; `{}` is enough to switch it on. Left out, syncs are manual. */
  automated?: AutomatedSync | undefined;
  /** Options for every sync, each as `Name=value`, such as `CreateNamespace=true` or `ServerSideApply=true`. */
  syncOptions?: SyncOption[] | undefined;
  /** How often and when a failed sync is tried again. Left out, automated syncs are tried five times again. */
  retry?: RetryStrategy | undefined;
  /** Labels and annotations of the destination namespace; needs the sync option `CreateNamespace=true`. */
  managedNamespaceMetadata?: ManagedNamespaceMetadata | undefined;
}

/** A sync as the provider asks for it. */
export interface SyncRequest {
  /** Revision to sync to, in place of the source's `targetRevision`. */
  revision?: string | undefined;
  /** Revisions of an application with several sources, one for each entry of `sourcePositions`. */
  revisions?: string[] | undefined;
  /** Positions of the sources that `revisions` belong to; the first source is `1`. */
  sourcePositions?: number[] | undefined;
  /** Delete resources that the sources no longer hold. Default `false`. */
  prune?: boolean | undefined;
  /** Only show what a sync would do. Default `false`. */
  dryRun?: boolean | undefined;
  /** Delete and make anew resources that cannot be patched; short for `strategy: { hook: { force: true } }`. */
  force?: boolean | undefined;
  /** How the sync is carried out. Default: hooks and sync waves. */
  strategy?: SyncStrategy | undefined;
  /** Sync these resources only. */
  resources?: SyncResource[] | undefined;
  /** Options for this sync, each as `Name=value`; they take the place of the application's own. */
  syncOptions?: SyncOption[] | undefined;
  /** Information that is kept with the operation. */
  infos?: SyncInfo[] | undefined;
  /** How often and when this sync is tried again; takes the place of the application's own. */
  retry?: RetryStrategy | undefined;
}

/** One resource of a selective sync. */
export interface SyncResource {
  /** API group; left out for the core group. */
  group?: string | undefined;
  /** Kind of the resource. */
  kind: string;
  /** Name of the resource. */
  name: string;
  /** Namespace of the resource. */
  namespace?: string | undefined;
}

/** Where the hydrated manifests are deployed from. */
export interface SyncSource {
  /** Branch to deploy from. Without `hydrateTo`, the hydrator also commits to it. */
  targetBranch: string;
  /** Folder of the hydrated manifests; never the repository's root. */
  path: string;
  /** URL of the Git repository of the hydrated manifests. Default: the one of `drySource`. */
  repoURL?: string | undefined;
}

/** How a sync is carried out: `hook`, the default, or `apply`. */
export interface SyncStrategy {
  /** Apply all resources at once and leave hooks out. */
  apply?: SyncForce | undefined;
  /** Run hooks and sync waves. */
  hook?: SyncForce | undefined;
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
  applications?: string[] | undefined;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: string[] | undefined;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: string[] | undefined;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync?: boolean | undefined;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: string | undefined;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: boolean | undefined;
  /** What the window is for; at most 255 bytes. */
  description?: string | undefined;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun?: boolean | undefined;
}

/** How the connection to a cluster is secured. */
export interface TlsClientConfig {
  /** Do not verify the cluster's certificate; excludes `caData`. Default `false`. */
  insecure?: boolean | undefined;
  /** Host name in the cluster's certificate, when it is not the one in the address. */
  serverName?: string | undefined;
  /** Client certificate: base64 of the PEM text. */
  certData?: string | undefined;
  /** Key of the client certificate: base64 of the PEM text. */
  keyData?: string | undefined;
  /** Certificate authority of the cluster: base64 of the PEM text. Default: the authorities that Argo CD trusts. */
  caData?: string | undefined;
}

/** How `waitForApplication` waits. */
export interface WaitOptions {
  /** What to wait for. Default `healthy`. */
  waitFor?: "synced" | "healthy" | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** How `validateWriteRepository` reaches a repository. */
export interface WriteRepositoryAccessOptions {
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: "git" | "helm" | "oci" | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: boolean | undefined;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: boolean | undefined;
  /** Project that the credentials would belong to. Default: none. */
  project?: string | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: ConnectionSettings | undefined;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: string | undefined;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: boolean | undefined;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What a program declares of WriteRepositoryCredentials. */
export interface WriteRepositoryCredentialsInputs {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials.
   */
  url: string;
  /** Always `git`: the hydrator pushes to nothing else. */
  type?: "git" | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which write credential template is meant. */
export interface WriteRepositoryCredentialsReference {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials.
   */
  url: string;
}

/** What a program declares of a WriteRepository. */
export interface WriteRepositoryInputs {
  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository.
   */
  repo: string;
  /** Always `git`: the hydrator pushes to nothing else. */
  type?: "git" | undefined;
  /**
   * Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the
   * write repository.
   */
  project?: string | undefined;
  /** Name of the repository in the user interface. */
  name?: string | undefined;
  /** User name. */
  username?: string | undefined;
  /** Password or access token. */
  password?: string | undefined;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: string | undefined;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: string | undefined;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: string | undefined;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: string | undefined;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: string | undefined;
  /** ID of a GitHub App. */
  githubAppID?: number | undefined;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: number | undefined;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: string | undefined;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: string | undefined;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: boolean | undefined;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: string | undefined;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: string | undefined;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: string | undefined;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: string | undefined;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: boolean | undefined;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: string | undefined;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: string | undefined;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: boolean | undefined;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: boolean | undefined;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: boolean | undefined;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: "never" | "ifEqual" | "always" | undefined;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: string[] | undefined;
  /** Copied from Pulumi's `customTimeouts` by the class. */
  timeouts?: ResourceTimeouts | undefined;
  /** The paths of what the program has made a secret. Set by the class. */
  __secrets?: (string | number)[][] | undefined;
  /** Identifies the resource in the program that made the object. Set by the class. */
  __mark?: string | undefined;
  /** The credentials that Argo CD may have and no program has declared yet. Set by an import. */
  __undeclared?: string[] | undefined;
  /** Pulumi's `retainOnDelete`, of which it tells the provider nothing. Set by the class. */
  __retainOnDelete?: boolean | undefined;
  /** The resource's URN. Set by the class. */
  __urn?: string | undefined;
  /** The URNs of Pulumi's `replaceWith`. Set by the class. */
  __replaceWith?: string[] | undefined;
}

/** Which write repository is meant. */
export interface WriteRepositoryReference {
  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository.
   */
  repo: string;
  /**
   * Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the
   * write repository.
   */
  project?: string | undefined;
}

/** A sync option of Argo CD. Any other text is taken too, for what a newer Argo CD knows. */
export type SyncOption =
  | "ApplyOutOfSyncOnly=true"
  | "ApplyOutOfSyncOnly=false"
  | "ClientSideApplyMigration=true"
  | "ClientSideApplyMigration=false"
  | "CreateNamespace=true"
  | "CreateNamespace=false"
  | "FailOnSharedResource=true"
  | "FailOnSharedResource=false"
  | "PruneLast=true"
  | "PruneLast=false"
  | "PrunePropagationPolicy=background"
  | "PrunePropagationPolicy=foreground"
  | "PrunePropagationPolicy=orphan"
  | "Replace=true"
  | "Replace=false"
  | "RespectIgnoreDifferences=true"
  | "RespectIgnoreDifferences=false"
  | "ServerSideApply=true"
  | "ServerSideApply=false"
  | "SkipDryRunOnMissingResource=true"
  | "SkipDryRunOnMissingResource=false"
  | "Validate=true"
  | "Validate=false"
  | (string & {});
