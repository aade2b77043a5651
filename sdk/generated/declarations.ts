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

/** The account `admin`. */
export interface AdminSettings {
  /** Whether it can be used. Default `true`. Argo CD's key: `admin.enabled`. */
  enabled?: boolean | undefined;
}

/** An alert. */
export interface AlertmanagerNotification {
  /** Labels of the alert. */
  labels?: Record<string, string> | undefined;
  /** Annotations of the alert. */
  annotations?: Record<string, string> | undefined;
  /** Where it leads to. */
  generatorURL?: string | undefined;
  /** When it began, as RFC 3339 has it. */
  startsAt?: string | undefined;
}

/** Alertmanager of Prometheus. */
export interface AlertmanagerService {
  /** Hosts with ports. */
  targets: string[];
  /** How they are spoken to. Default `http`. */
  scheme?: "http" | "https" | undefined;
  /** Path of the API. Default `/api/v2/alerts`. */
  apiPath?: string | undefined;
  /** Login with a password. */
  basicAuth?: NotificationBasicAuth | undefined;
  /** A token to log in with, by reference: `$<key>` in `argocd-notifications-secret`. */
  bearerToken?: string | undefined;
  /** Seconds that a request may take. Default `3`. */
  timeout?: number | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** Google Analytics. */
export interface AnalyticsSettings {
  /** ID under which pages are counted. Default: none are. Argo CD's key: `ga.trackingid`. */
  trackingid?: string | undefined;
  /** Send hashes in place of users' names. Default `true`. Argo CD's key: `ga.anonymizeusers`. */
  anonymizeusers?: boolean | undefined;
}

/** Argo CD's server. */
export interface ApiServerSettings {
  /** How many pods' logs are shown at once. Default `10`. Argo CD's key: `server.maxPodLogsToRender`. */
  maxPodLogsToRender?: number | undefined;
  /**
   * Let rights to `update` and `delete` an application say nothing about its resources. Default `true`. Argo CD's key:
   * `server.rbac.disableApplicationFineGrainedRBACInheritance`.
   */
  rbacDisableApplicationFineGrainedRBACInheritance?: boolean | undefined;
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

/** Applications. */
export interface ApplicationParams {
  /**
   * Namespaces, besides Argo CD's own, in which applications may be; globs. Argo CD's key: `application.namespaces`.
   */
  namespaces?: string[] | undefined;
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

/** The controller of sets. */
export interface ApplicationSetControllerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `applicationsetcontroller.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `applicationsetcontroller.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /**
   * Ask DNS how to use gRPC services. Default `false`. Argo CD's key:
   * `applicationsetcontroller.grpc.enable.txt.service.config`.
   */
  grpcEnableTxtServiceConfig?: boolean | undefined;
  /**
   * Serve profiles at the port for metrics. Default `false`. Argo CD's key: `applicationsetcontroller.profile.enabled`.
   */
  profileEnabled?: boolean | undefined;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `applicationsetcontroller.k8s.client.qps`. */
  k8sClientQps?: number | undefined;
  /**
   * Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `applicationsetcontroller.k8s.client.burst`.
   */
  k8sClientBurst?: number | undefined;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `applicationsetcontroller.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: number | undefined;
  /**
   * How long a connection to Kubernetes may take. Default `30s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tcp.timeout`.
   */
  k8sTcpTimeout?: string | undefined;
  /**
   * Time between probes of such a connection. Default `30s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tcp.keepalive`.
   */
  k8sTcpKeepalive?: string | undefined;
  /**
   * How long its TLS handshake may take. Default `10s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tls.handshake.timeout`.
   */
  k8sTlsHandshakeTimeout?: string | undefined;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `applicationsetcontroller.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: string | undefined;
  /**
   * Speak to the repo server without TLS. Default `false`. Argo CD's key:
   * `applicationsetcontroller.repo.server.plaintext`.
   */
  repoServerPlaintext?: boolean | undefined;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key:
   * `applicationsetcontroller.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: number | undefined;
  /**
   * Verify the repo server's certificate. Default `false`. Argo CD's key:
   * `applicationsetcontroller.repo.server.strict.tls`.
   */
  repoServerStrictTls?: boolean | undefined;
  /**
   * File with the authority of the repo server's certificate. Argo CD's key:
   * `applicationsetcontroller.repo.server.ca.cert.path`.
   */
  repoServerCaCertPath?: string | undefined;
  /**
   * File with a certificate to show to the repo server. Argo CD's key:
   * `applicationsetcontroller.repo.server.client.cert.path`.
   */
  repoServerClientCertPath?: string | undefined;
  /**
   * File with the key of that certificate. Argo CD's key: `applicationsetcontroller.repo.server.client.cert.key.path`.
   */
  repoServerClientCertKeyPath?: string | undefined;
  /**
   * Let one of several controllers work. Default `false`. Argo CD's key:
   * `applicationsetcontroller.enable.leader.election`.
   */
  enableLeaderElection?: boolean | undefined;
  /**
   * What sets may do with applications; with a text, sets cannot choose. Default: an empty one, for everything. Argo
   * CD's key: `applicationsetcontroller.policy`.
   */
  policy?: "" | "sync" | "create-only" | "create-update" | "create-delete" | undefined;
  /**
   * Let sets choose all the same. Default `false`. Argo CD's key: `applicationsetcontroller.enable.policy.override`.
   */
  enablePolicyOverride?: boolean | undefined;
  /**
   * Sets that are worked on at once. Default `10`. Argo CD's key:
   * `applicationsetcontroller.concurrent.reconciliations.max`.
   */
  concurrentReconciliationsMax?: number | undefined;
  /**
   * Read patterns of the generator for Git files in the newer way. Default `false`. Argo CD's key:
   * `applicationsetcontroller.enable.new.git.file.globbing`.
   */
  enableNewGitFileGlobbing?: boolean | undefined;
  /** Log everything. Default `false`. Argo CD's key: `applicationsetcontroller.debug`. */
  debug?: boolean | undefined;
  /** Change nothing. Default `false`. Argo CD's key: `applicationsetcontroller.dryrun`. */
  dryrun?: boolean | undefined;
  /** Fetch submodules of Git. Default `true`. Argo CD's key: `applicationsetcontroller.enable.git.submodule`. */
  enableGitSubmodule?: boolean | undefined;
  /**
   * Let sets sync step by step. Default `false`. Argo CD's key: `applicationsetcontroller.enable.progressive.syncs`.
   */
  enableProgressiveSyncs?: boolean | undefined;
  /**
   * Namespaces in which sets may be; globs. Default: Argo CD's own. Argo CD's key:
   * `applicationsetcontroller.namespaces`.
   */
  namespaces?: string[] | undefined;
  /**
   * File with the authority of SCM providers' certificates. Argo CD's key: `applicationsetcontroller.scm.root.ca.path`.
   */
  scmRootCaPath?: string | undefined;
  /**
   * Addresses of SCM providers that sets may ask. Default: all. Argo CD's key:
   * `applicationsetcontroller.allowed.scm.providers`.
   */
  allowedScmProviders?: string[] | undefined;
  /** Let sets ask SCM providers. Default `true`. Argo CD's key: `applicationsetcontroller.enable.scm.providers`. */
  enableScmProviders?: boolean | undefined;
  /**
   * Webhooks that are worked on at once. Default `50`. Argo CD's key:
   * `applicationsetcontroller.webhook.parallelism.limit`.
   */
  webhookParallelismLimit?: number | undefined;
  /** How often sets are looked at. Default `3m`. Argo CD's key: `applicationsetcontroller.requeue.after`. */
  requeueAfter?: string | undefined;
  /**
   * Let sets use only Secrets with the label `argocd.argoproj.io/secret-type: scm-creds`. Default `false`. Argo CD's
   * key: `applicationsetcontroller.enable.tokenref.strict.mode`.
   */
  enableTokenrefStrictMode?: boolean | undefined;
  /**
   * Annotations that others put on applications of sets, and that stay. Argo CD's key:
   * `applicationsetcontroller.global.preserved.annotations`.
   */
  globalPreservedAnnotations?: string[] | undefined;
  /**
   * Labels that others put on applications of sets, and that stay. Argo CD's key:
   * `applicationsetcontroller.global.preserved.labels`.
   */
  globalPreservedLabels?: string[] | undefined;
  /** Count requests to GitHub. Default `false`. Argo CD's key: `applicationsetcontroller.enable.github.api.metrics`. */
  enableGithubApiMetrics?: boolean | undefined;
  /**
   * Applications that the status of a set names. Default `5000`. Argo CD's key:
   * `applicationsetcontroller.status.max.resources.count`.
   */
  statusMaxResourcesCount?: number | undefined;
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

/** Applications. */
export interface ApplicationSettings {
  /**
   * How Argo CD knows whose a resource is. Default `annotation`. Argo CD's key: `application.resourceTrackingMethod`.
   */
  resourceTrackingMethod?: "annotation" | "annotation+label" | "label" | undefined;
  /**
   * The label that it uses for that. Default `app.kubernetes.io/instance`. Argo CD's key:
   * `application.instanceLabelKey`.
   */
  instanceLabelKey?: string | undefined;
  /** Labels of nodes that the view of pods shows. Argo CD's key: `application.allowedNodeLabels`. */
  allowedNodeLabels?: string[] | undefined;
  /** Links at applications. Argo CD's key: `application.links`. */
  links?: DeepLinkSettings[] | undefined;
  /**
   * Sync with the service account that the project names. Default `false`. Argo CD's key:
   * `application.sync.impersonation.enabled`.
   */
  syncImpersonationEnabled?: boolean | undefined;
  /**
   * Refuse a sync for which no project names one. Default `true`. Argo CD's key:
   * `application.sync.impersonation.enforced`.
   */
  syncImpersonationEnforced?: boolean | undefined;
  /**
   * Ask for the right to `override` where a sync names another revision. Default `false`. Argo CD's key:
   * `application.sync.requireOverridePrivilegeForRevisionSync`.
   */
  syncRequireOverridePrivilegeForRevisionSync?: boolean | undefined;
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

/** A local account of Argo CD. */
export interface ArgoCdAccount {
  /**
   * What the account may do: `apiKey` to have tokens, `login` to log in with a password. Argo CD's key:
   * `accounts.<name>`.
   */
  capabilities?: ("apiKey" | "login")[] | undefined;
  /** Whether the account can be used. Default `true`. Argo CD's key: `accounts.<name>.enabled`. */
  enabled?: boolean | undefined;
}

/** Arguments of `ArgoCdSettings`. */
export interface ArgoCdSettingsArgs {
  /** Namespace of Argo CD. Default `argocd`. */
  namespace?: string | undefined;
  /**
   * Take keys over that another field manager has, such as kubectl or Helm, which would write them again. Default
   * `false`: such a key is an error.
   */
  force?: boolean | undefined;
  /** Argo CD's address for browsers, which logins by others lead back to. Argo CD's key: `url`. */
  url?: string | undefined;
  /** More such addresses. Argo CD's key: `additionalUrls`. */
  additionalUrls?: string[] | undefined;
  /** Local accounts, by their names. */
  accounts?: Record<string, ArgoCdAccount> | undefined;
  /** The account `admin`. */
  admin?: AdminSettings | undefined;
  /** All users. */
  users?: UserSettings | undefined;
  /** Regular expression that passwords must match. Default `^.{8,32}$`. Argo CD's key: `passwordPattern`. */
  passwordPattern?: string | undefined;
  /** Login by a provider of OpenID Connect, without Dex. */
  oidc?: OidcSettings | undefined;
  /** Login by the Dex that comes with Argo CD. */
  dex?: DexSettings | undefined;
  /** The terminal in the web interface. */
  exec?: ExecSettings | undefined;
  /** Who may do what: the ConfigMap `argocd-rbac-cm`. */
  rbac?: RbacSettings | undefined;
  /** How Argo CD looks at resources. */
  resource?: ResourceSettings | undefined;
  /** Applications. */
  application?: ApplicationSettings | undefined;
  /** Tells several Argo CDs apart that deploy to one cluster. Default: none. Argo CD's key: `installationID`. */
  installationID?: string | undefined;
  /** Projects whose settings others inherit. Argo CD's key: `globalProjects`. */
  globalProjects?: GlobalProject[] | undefined;
  /** How often Argo CD looks. Its controller and its repo server read it when they start. */
  timeout?: TimeoutSettings | undefined;
  /** Webhooks of Git servers. */
  webhook?: WebhookSettings | undefined;
  /** Argo CD's own cluster. */
  cluster?: ClusterSettings | undefined;
  /** Argo CD's server. */
  server?: ApiServerSettings | undefined;
  /** Kustomize. */
  kustomize?: KustomizeSettings | undefined;
  /** Helm. */
  helm?: HelmSettings | undefined;
  /** Jsonnet. */
  jsonnet?: JsonnetSettings | undefined;
  /** Commits of the source hydrator. */
  commit?: CommitSettings | undefined;
  /** What the source hydrator writes. */
  sourceHydrator?: SourceHydratorSettings | undefined;
  /** The web interface. */
  ui?: UiSettings | undefined;
  /** The page with help. */
  help?: HelpSettings | undefined;
  /** Badges with the status of applications. */
  statusbadge?: StatusBadgeSettings | undefined;
  /** Google Analytics. */
  ga?: AnalyticsSettings | undefined;
  /** Projects. */
  project?: ProjectSettings | undefined;
  /** Extensions of the web interface that ask through Argo CD. */
  extension?: ExtensionSettings | undefined;
  /**
   * What Argo CD's components are started with: the ConfigMap `argocd-cmd-params-cm`. A component reads it when it
   * starts: restart what a change is about.
   */
  cmdParams?: CmdParamsSettings | undefined;
  /** Whom Argo CD tells of what: the ConfigMap `argocd-notifications-cm`. */
  notifications?: NotificationSettings | undefined;
  /** Keys that have no field, with their texts, such as those of a newer Argo CD. */
  extra?: OtherSettings | undefined;
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

/** What a queue gets besides the text. */
export interface AwsSqsNotification {
  /** Attributes of the message. */
  messageAttributes?: Record<string, string> | undefined;
  /** Group of the message. */
  messageGroupId?: string | undefined;
}

/** A queue of AWS SQS. */
export interface AwsSqsService {
  /** Name of the queue. */
  queue: string;
  /** Account of the queue. */
  account?: string | undefined;
  /** Region of the queue. */
  region?: string | undefined;
  /** Address of the API. */
  endpointUrl?: string | undefined;
  /**
   * Access key; without one, the identity of the controller, by reference: `$<key>` in `argocd-notifications-secret`.
   */
  key?: string | undefined;
  /** The secret that belongs to it, by reference: `$<key>` in `argocd-notifications-secret`. */
  secret?: string | undefined;
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

/** Argo CD's own cluster. */
export interface ClusterSettings {
  /** Whether Argo CD may deploy to it. Default `true`. Argo CD's key: `cluster.inClusterEnabled`. */
  inClusterEnabled?: boolean | undefined;
}

/**
 * What Argo CD's components are started with: the ConfigMap `argocd-cmd-params-cm`. A component reads it when it
 * starts: restart what a change is about.
 */
export interface CmdParamsSettings {
  /** The repo server, for all who ask it. */
  repo?: RepoParams | undefined;
  /** The commit server, for all who ask it. */
  commit?: CommitParams | undefined;
  /** Redis. */
  redis?: RedisParams | undefined;
  /** The source hydrator. */
  hydrator?: HydratorParams | undefined;
  /** Traces. */
  otlp?: OtlpParams | undefined;
  /** Applications. */
  application?: ApplicationParams | undefined;
  /** All logs. */
  log?: LogParams | undefined;
  /** The application controller. */
  controller?: ControllerParams | undefined;
  /** Argo CD's server. */
  server?: ServerParams | undefined;
  /** The repo server. */
  reposerver?: RepoServerParams | undefined;
  /** The commit server. */
  commitserver?: CommitServerParams | undefined;
  /** Dex. */
  dexserver?: DexServerParams | undefined;
  /** The controller of sets. */
  applicationsetcontroller?: ApplicationSetControllerParams | undefined;
  /** The notifications controller. */
  notificationscontroller?: NotificationsControllerParams | undefined;
}

/** The commit server, for all who ask it. */
export interface CommitParams {
  /** Its address. Default `argocd-commit-server:8086`. Argo CD's key: `commit.server`. */
  server?: string | undefined;
}

/** The commit server. */
export interface CommitServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `commitserver.listen.address`. */
  listenAddress?: string | undefined;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `commitserver.metrics.listen.address`. */
  metricsListenAddress?: string | undefined;
  /** In which form the log is written. Default `json`. Argo CD's key: `commitserver.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `commitserver.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /**
   * Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `commitserver.grpc.enable.txt.service.config`.
   */
  grpcEnableTxtServiceConfig?: boolean | undefined;
}

/** Commits of the source hydrator. */
export interface CommitSettings {
  /** Name of their author. Default `Argo CD`. Argo CD's key: `commit.author.name`. */
  authorName?: string | undefined;
  /** Address of their author. Default `argo-cd@example.com`. Argo CD's key: `commit.author.email`. */
  authorEmail?: string | undefined;
}

/** How Argo CD compares. */
export interface CompareOptions {
  /** Leave differences in roles that Kubernetes aggregates out. Default `false`. */
  ignoreAggregatedRoles?: boolean | undefined;
  /** Of which resources the status is left out. Default `all`. */
  ignoreResourceStatusField?: "crd" | "all" | "none" | undefined;
  /** Leave what `ignoreDifferences` names out of `ignoreResourceUpdates` as well. Default `true`. */
  ignoreDifferencesOnResourceUpdates?: boolean | undefined;
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

/** The application controller. */
export interface ControllerParams {
  /** Speak to the repo server without TLS. Default `false`. Argo CD's key: `controller.repo.server.plaintext`. */
  repoServerPlaintext?: boolean | undefined;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key:
   * `controller.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: number | undefined;
  /** Verify the repo server's certificate. Default `false`. Argo CD's key: `controller.repo.server.strict.tls`. */
  repoServerStrictTls?: boolean | undefined;
  /** File with the authority of the repo server's certificate. Argo CD's key: `controller.repo.server.ca.cert.path`. */
  repoServerCaCertPath?: string | undefined;
  /** File with a certificate to show to the repo server. Argo CD's key: `controller.repo.server.client.cert.path`. */
  repoServerClientCertPath?: string | undefined;
  /** File with the key of that certificate. Argo CD's key: `controller.repo.server.client.cert.key.path`. */
  repoServerClientCertKeyPath?: string | undefined;
  /** In which form the log is written. Default `json`. Argo CD's key: `controller.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `controller.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `controller.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: boolean | undefined;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `controller.profile.enabled`. */
  profileEnabled?: boolean | undefined;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `controller.k8s.client.qps`. */
  k8sClientQps?: number | undefined;
  /** Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `controller.k8s.client.burst`. */
  k8sClientBurst?: number | undefined;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `controller.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: number | undefined;
  /** How long a connection to Kubernetes may take. Default `30s`. Argo CD's key: `controller.k8s.tcp.timeout`. */
  k8sTcpTimeout?: string | undefined;
  /** Time between probes of such a connection. Default `30s`. Argo CD's key: `controller.k8s.tcp.keepalive`. */
  k8sTcpKeepalive?: string | undefined;
  /** How long its TLS handshake may take. Default `10s`. Argo CD's key: `controller.k8s.tls.handshake.timeout`. */
  k8sTlsHandshakeTimeout?: string | undefined;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `controller.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: string | undefined;
  /** How often a request to Kubernetes is repeated. Default `0`. Argo CD's key: `controller.k8sclient.retry.max`. */
  k8sclientRetryMax?: number | undefined;
  /**
   * Milliseconds before the first time, which double with each. Default `100`. Argo CD's key:
   * `controller.k8sclient.retry.base.backoff`.
   */
  k8sclientRetryBaseBackoff?: number | undefined;
  /**
   * How long states of applications are remembered. Default `1h`. Argo CD's key:
   * `controller.app.state.cache.expiration`.
   */
  appStateCacheExpiration?: string | undefined;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `controller.default.cache.expiration`. */
  defaultCacheExpiration?: string | undefined;
  /** Applications that are compared at once. Default `20`. Argo CD's key: `controller.status.processors`. */
  statusProcessors?: number | undefined;
  /** Syncs at once. Default `10`. Argo CD's key: `controller.operation.processors`. */
  operationProcessors?: number | undefined;
  /** Hydrations at once. Default `5`. Argo CD's key: `controller.hydration.processors`. */
  hydrationProcessors?: number | undefined;
  /** Age at which metrics are forgotten. Default: never. Argo CD's key: `controller.metrics.cache.expiration`. */
  metricsCacheExpiration?: string | undefined;
  /**
   * Seconds between attempts to heal; `0` for a growing wait. Default `0`. Argo CD's key:
   * `controller.self.heal.timeout.seconds`.
   */
  selfHealTimeoutSeconds?: number | undefined;
  /** Seconds of the first such wait. Default `2`. Argo CD's key: `controller.self.heal.backoff.timeout.seconds`. */
  selfHealBackoffTimeoutSeconds?: number | undefined;
  /** What each further one is multiplied by. Default `3`. Argo CD's key: `controller.self.heal.backoff.factor`. */
  selfHealBackoffFactor?: number | undefined;
  /** Seconds of the longest one. Default `300`. Argo CD's key: `controller.self.heal.backoff.cap.seconds`. */
  selfHealBackoffCapSeconds?: number | undefined;
  /**
   * Seconds in sync after which waits begin anew. Default `330`. Argo CD's key:
   * `controller.self.heal.backoff.cooldown.seconds`.
   */
  selfHealBackoffCooldownSeconds?: number | undefined;
  /** Seconds that a sync may take; `0` for any. Default `0`. Argo CD's key: `controller.sync.timeout.seconds`. */
  syncTimeoutSeconds?: number | undefined;
  /** Seconds between waves of a sync. Default `2`. Argo CD's key: `controller.sync.wave.delay.seconds`. */
  syncWaveDelaySeconds?: number | undefined;
  /**
   * Store the health of each resource in its application. Default `false`. Argo CD's key:
   * `controller.resource.health.persist`.
   */
  resourceHealthPersist?: boolean | undefined;
  /** How clusters are spread over controllers. Default `legacy`. Argo CD's key: `controller.sharding.algorithm`. */
  shardingAlgorithm?: "legacy" | "round-robin" | "consistent-hashing" | undefined;
  /**
   * Calls of kubectl at once; `0` for any number. Default `20`. Argo CD's key: `controller.kubectl.parallelism.limit`.
   */
  kubectlParallelismLimit?: number | undefined;
  /**
   * Seconds for which errors of the repo server are borne. Default `180`. Argo CD's key:
   * `controller.repo.error.grace.period.seconds`.
   */
  repoErrorGracePeriodSeconds?: number | undefined;
  /** Let Kubernetes compare, by a dry run. Default `false`. Argo CD's key: `controller.diff.server.side`. */
  diffServerSide?: boolean | undefined;
  /**
   * Take events of clusters together. Default `true`. Argo CD's key:
   * `controller.cluster.cache.batch.events.processing`.
   */
  clusterCacheBatchEventsProcessing?: boolean | undefined;
  /** How often they are. Default `100ms`. Argo CD's key: `controller.cluster.cache.events.processing.interval`. */
  clusterCacheEventsProcessingInterval?: string | undefined;
  /** How long a JQ path expression may take. Default `1s`. Argo CD's key: `controller.ignore.normalizer.jq.timeout`. */
  ignoreNormalizerJqTimeout?: string | undefined;
}

/** A link in the web interface. */
export interface DeepLinkSettings {
  /** Address, as a Go template over the object. */
  url: string;
  /** Text of the link. */
  title: string;
  /** What the link is about. */
  description?: string | undefined;
  /** Icon, as a class of Font Awesome. */
  iconClass?: string | undefined;
  /** Expression over the object; the link is there where it holds. Default: always. */
  if?: string | undefined;
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

/** Other software that logs in by this Dex. */
export interface DexClient {
  /** ID of the client. */
  id: string;
  /** Name of the client. */
  name?: string | undefined;
  /** Secret of the client, by reference: `$<name of a Secret>:<key>`. */
  secret?: string | undefined;
  /** Environment variable of Dex that holds it. */
  secretEnv?: string | undefined;
  /** Where a login may lead back to. */
  redirectURIs?: string[] | undefined;
  /** Clients that may ask for tokens of this one. */
  trustedPeers?: string[] | undefined;
  /** The client keeps no secret. Default `false`. */
  public?: boolean | undefined;
}

/** Login by the Dex that comes with Argo CD. */
export interface DexConfig {
  /** The ways to log in. */
  connectors: DexConnectorSettings[];
  /** Other software that logs in by this Dex. */
  staticClients?: DexClient[] | undefined;
  /** Dex's settings of OAuth 2. */
  oauth2?: Record<string, unknown> | undefined;
  /** Dex's lifetimes of tokens and keys. */
  expiry?: Record<string, unknown> | undefined;
  /** Dex's pages. */
  frontend?: Record<string, unknown> | undefined;
  /** What Dex logs. */
  logger?: DexLogger | undefined;
  /** Let Dex keep users of its own. Default `false`. */
  enablePasswordDB?: boolean | undefined;
  /** Users that Dex keeps. */
  staticPasswords?: Record<string, unknown>[] | undefined;
}

/** One way to log in by Dex. */
export interface DexConnectorSettings {
  /** Type of the connector, such as `github`, `ldap`, `saml` or `oidc`. */
  type: string;
  /** Identifies the connector; Dex makes users' names of it. */
  id: string;
  /** What the login page calls it. */
  name: string;
  /**
   * Settings of a connector of this type, as Dex's manual has them. Secrets by reference: `$<name of a Secret>:<key>`.
   */
  config?: Record<string, unknown> | undefined;
}

/** What Dex logs. */
export interface DexLogger {
  /** From which level on. Default: that of `cmdParams.dexserver`. */
  level?: "DEBUG" | "INFO" | "WARN" | "ERROR" | undefined;
  /** In which form. Default: that of `cmdParams.dexserver`. */
  format?: "text" | "json" | undefined;
}

/** Dex. */
export interface DexServerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `dexserver.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `dexserver.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /** Serve without TLS. Default `false`. Argo CD's key: `dexserver.disable.tls`. */
  disableTls?: boolean | undefined;
  /** Go on where a connector fails. Default `true`. Argo CD's key: `dexserver.connector.failure.continue`. */
  connectorFailureContinue?: boolean | undefined;
}

/** Login by the Dex that comes with Argo CD. */
export interface DexSettings {
  /**
   * Dex's configuration. Issuer, storage, addresses and Argo CD's own clients are filled in by Argo CD. `url` must be
   * set too. Argo CD's key: `dex.config`.
   */
  config?: DexConfig | undefined;
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

/** What mails get. */
export interface EmailNotification {
  /** Subject of the mail. */
  subject?: string | undefined;
  /** Text of the mail, in place of `message`. */
  body?: string | undefined;
}

/** Mail by SMTP. */
export interface EmailService {
  /** Host of the mail server. */
  host: string;
  /** Port of the mail server. */
  port: number;
  /** Address of the sender. */
  from: string;
  /** Name of the user. */
  username?: string | undefined;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password?: string | undefined;
  /** Send HTML. Default `false`. */
  html?: boolean | undefined;
  /** Do not verify the server's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
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

/** The terminal in the web interface. */
export interface ExecSettings {
  /**
   * Whether people may open a shell in a container, where a policy for `exec` lets them. Default `false`. Argo CD's
   * key: `exec.enabled`.
   */
  enabled?: boolean | undefined;
  /** The shells to try, in this order. Default: `bash`, `sh`, `powershell` and `cmd`. Argo CD's key: `exec.shells`. */
  shells?: string[] | undefined;
}

/** An extension of the web interface. */
export interface Extension {
  /** Name, by which the web interface asks for it. */
  name: string;
  /** What it asks through Argo CD. */
  backend: ExtensionBackend;
}

/** What an extension of the web interface asks through Argo CD. */
export interface ExtensionBackend {
  /** Where it answers. */
  services: ExtensionService[];
  /** How long a connection may take. Default `2s`. */
  connectionTimeout?: string | undefined;
  /** Time between probes of a connection. Default `15s`. */
  keepAlive?: string | undefined;
  /** How long an unused connection is kept. Default `60s`. */
  idleConnectionTimeout?: string | undefined;
  /** How many unused connections are kept. Default `30`. */
  maxIdleConnections?: number | undefined;
}

/** A cluster, by its name or address. */
export interface ExtensionCluster {
  /** Name of the cluster in Argo CD. */
  name?: string | undefined;
  /** API address of the cluster. */
  server?: string | undefined;
}

/** A header of requests to an extension. */
export interface ExtensionHeader {
  /** Name of the header. */
  name: string;
  /** Its value; a secret by reference: `$<key>` in `argocd-secret`, or `$<name of a Secret>:<key>`. */
  value: string;
}

/** Extensions of the web interface. */
export interface Extensions {
  /** The extensions. */
  extensions: Extension[];
}

/** Where an extension answers. */
export interface ExtensionService {
  /** Address of the backend. */
  url: string;
  /** The applications that it is for, by their cluster. Needed where there are several. */
  cluster?: ExtensionCluster | undefined;
  /** Headers of each request. */
  headers?: ExtensionHeader[] | undefined;
}

/** Extensions of the web interface that ask through Argo CD. */
export interface ExtensionSettings {
  /** The extensions. Argo CD's key: `extension.config`. */
  config?: Extensions | undefined;
  /** Extensions in keys of their own, by their names. Argo CD's key: `extension.config.<name>`. */
  configs?: Record<string, ExtensionBackend> | undefined;
}

/** What a topic gets besides the text. */
export interface GcpPubsubNotification {
  /** Attributes of the message. */
  attributes?: Record<string, string> | undefined;
}

/** A topic of Google Pub/Sub. */
export interface GcpPubsubService {
  /** Name of the topic. */
  topic: string;
  /** Project of the topic. */
  project: string;
  /** File with the key of a service account. Default: the identity of the controller. */
  keyFile?: string | undefined;
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

/** A check run. */
export interface GitHubCheckRun {
  /** Name of the check. */
  name?: string | undefined;
  /** Where it leads to. */
  detailsUrl?: string | undefined;
  /** State of the check. */
  status?: string | undefined;
  /** How it has ended. */
  conclusion?: string | undefined;
  /** When it began. */
  startedAt?: string | undefined;
  /** When it ended. */
  completedAt?: string | undefined;
  /** What it shows. */
  output?: GitHubCheckRunOutput | undefined;
}

/** What a check run shows. */
export interface GitHubCheckRunOutput {
  /** Title of the output. */
  title?: string | undefined;
  /** Summary of the output. */
  summary?: string | undefined;
  /** Text of the output. */
  text?: string | undefined;
}

/** A deployment. */
export interface GitHubDeployment {
  /** State of the deployment. */
  state?: string | undefined;
  /** Name of the environment. */
  environment?: string | undefined;
  /** Address of the environment. */
  environmentURL?: string | undefined;
  /** Address of the log. */
  logURL?: string | undefined;
  /** Statuses that must be there. */
  requiredContexts?: string[] | undefined;
  /** Merge the default branch first. Default `true`. */
  autoMerge?: boolean | undefined;
  /** The environment does not stay. Default `false`. */
  transientEnvironment?: boolean | undefined;
  /** Branch or tag of the deployment. */
  reference?: string | undefined;
}

/** What GitHub gets. */
export interface GitHubNotification {
  /** Where in the application the repository is; a Go template. */
  repoURLPath?: string | undefined;
  /** Where in the application the commit is; a Go template. */
  revisionPath?: string | undefined;
  /** The status of the commit. */
  status?: GitHubStatus | undefined;
  /** A deployment. */
  deployment?: GitHubDeployment | undefined;
  /** A comment on the commit's pull requests. */
  pullRequestComment?: GitHubPullRequestComment | undefined;
  /** A check run of the commit. */
  checkRun?: GitHubCheckRun | undefined;
  /** An event for workflows. */
  repositoryDispatch?: GitHubRepositoryDispatch | undefined;
}

/** A comment on pull requests. */
export interface GitHubPullRequestComment {
  /** Text of the comment. */
  content?: string | undefined;
  /** Tells comments apart, so that one is changed and no second one is written. */
  commentTag?: string | undefined;
}

/** An event for workflows. */
export interface GitHubRepositoryDispatch {
  /** Type of the event. */
  eventType?: string | undefined;
  /** What comes with it, as JSON. */
  clientPayload?: string | undefined;
}

/** Statuses, deployments and comments of GitHub. */
export interface GitHubService {
  /** ID of the GitHub app. */
  appID: number | string;
  /** ID of its installation. */
  installationID: number | string;
  /** Key of the app, by reference: `$<key>` in `argocd-notifications-secret`. */
  privateKey: string;
  /** Address of the API of GitHub Enterprise. */
  enterpriseBaseURL?: string | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** The status of a commit. */
export interface GitHubStatus {
  /** State of the commit. */
  state?: string | undefined;
  /** What the status is about. */
  label?: string | undefined;
  /** Where it leads to. */
  targetURL?: string | undefined;
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

/** A project whose settings others inherit. */
export interface GlobalProject {
  /** Name of the project. */
  projectName: string;
  /** The projects that inherit them. */
  labelSelector: LabelSelector;
}

/** What Google Chat gets besides the text. */
export interface GoogleChatNotification {
  /** Cards, as YAML. */
  cards?: string | undefined;
  /** Cards of the second version, as YAML. */
  cardsV2?: string | undefined;
  /** Puts messages with the same text here into one thread. */
  threadKey?: string | undefined;
}

/** Google Chat. */
export interface GoogleChatService {
  /** Addresses of webhooks, which let anybody write, by the space. */
  webhooks: Record<string, string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
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

/** Annotations of Grafana. */
export interface GrafanaService {
  /** Address of the API. */
  apiUrl: string;
  /** Token of a service account, by reference: `$<key>` in `argocd-notifications-secret`. */
  apiKey: string;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
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

/** Helm. */
export interface HelmSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `helm.enable`. */
  enable?: boolean | undefined;
  /**
   * From where values may come, such as `https`; none for nowhere. Default: `http` and `https`. Argo CD's key:
   * `helm.valuesFileSchemes`.
   */
  valuesFileSchemes?: string[] | undefined;
}

/** The page with help. */
export interface HelpSettings {
  /** Where people get help. Argo CD's key: `help.chatUrl`. */
  chatUrl?: string | undefined;
  /** Text of that link. Default `Chat now!`. Argo CD's key: `help.chatText`. */
  chatText?: string | undefined;
  /**
   * Where the command `argocd` can be had, by platform such as `darwin-arm64`. Argo CD's key: `help.download.<name>`.
   */
  download?: Record<string, string> | undefined;
}

/** Where the hydrator commits before the manifests are promoted. */
export interface HydrateTo {
  /** Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`. */
  targetBranch: string;
}

/** The source hydrator. */
export interface HydratorParams {
  /** Whether it is there. Default `false`. Argo CD's key: `hydrator.enabled`. */
  enabled?: boolean | undefined;
}

/** Fields that do not count. */
export interface IgnoredFields {
  /** Fields, as JSON pointers such as `/spec/replicas`. */
  jsonPointers?: string[] | undefined;
  /** Fields, as JQ path expressions. */
  jqPathExpressions?: string[] | undefined;
  /** All that these managers of fields have written. */
  managedFieldsManagers?: string[] | undefined;
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

/** Jsonnet. */
export interface JsonnetSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `jsonnet.enable`. */
  enable?: boolean | undefined;
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

/** A field whose value has several spellings. */
export interface KnownTypeField {
  /** Path of the field, such as `spec.resources.limits`. */
  field: string;
  /** Its type in Kubernetes, such as `core/v1/ResourceList`. */
  type: string;
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

/** Kustomize. */
export interface KustomizeSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `kustomize.enable`. */
  enable?: boolean | undefined;
  /** Options of `kustomize build`. Argo CD's key: `kustomize.buildOptions`. */
  buildOptions?: string | undefined;
  /** Versions that applications may choose, by their names such as `v5.4.3`. */
  versions?: Record<string, KustomizeVersion> | undefined;
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

/** A version of Kustomize that applications may choose. */
export interface KustomizeVersion {
  /** Path of the program in the repo server. Argo CD's key: `kustomize.path.<name>`. */
  path?: string | undefined;
  /** Options of `kustomize build` with this version. Argo CD's key: `kustomize.buildOptions.<name>`. */
  buildOptions?: string | undefined;
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

/** All logs. */
export interface LogParams {
  /** How times are written, as Go's example time. Default: RFC 3339. Argo CD's key: `log.format.timestamp`. */
  formatTimestamp?: string | undefined;
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

/** What Mattermost gets besides the text. */
export interface MattermostNotification {
  /** Attachments, as JSON. */
  attachments?: string | undefined;
}

/** Mattermost. */
export interface MattermostService {
  /** Address of the server. */
  apiURL: string;
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
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

/** Messages of NATS. */
export interface NatsService {
  /** Address of the server, such as `nats://nats.nats.svc:4222`. */
  url: string;
  /** Headers of each message. */
  headers?: Record<string, string> | undefined;
  /** Seed of an NKey, by reference: `$<key>` in `argocd-notifications-secret`. */
  nkey?: string | undefined;
  /** Name of the user. */
  username?: string | undefined;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password?: string | undefined;
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

/** A deployment of New Relic. */
export interface NewRelicNotification {
  /** What was deployed. */
  revision?: string | undefined;
  /** What has changed. */
  changelog?: string | undefined;
  /** What it is about. */
  description?: string | undefined;
  /** Who has deployed. */
  user?: string | undefined;
}

/** Deployments of New Relic. */
export interface NewRelicService {
  /** Key of the API, by reference: `$<key>` in `argocd-notifications-secret`. */
  apiKey: string;
  /** Host of the API. */
  apiURL?: string | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** A login with a password. */
export interface NotificationBasicAuth {
  /** Name of the user. */
  username: string;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password: string;
}

/** When a message is sent, and which. */
export interface NotificationCondition {
  /** Expression over `app` that must hold. */
  when: string;
  /** The templates to send. */
  send: string[];
  /** Expression; the message is sent once for each of its values, such as `app.status.sync.revision`. */
  oncePer?: string | undefined;
  /** What it is about. */
  description?: string | undefined;
}

/** A header of requests. */
export interface NotificationHeader {
  /** Name of the header. */
  name: string;
  /** Its value, in which `$<key>` stands for a secret in `argocd-notifications-secret`. */
  value: string;
}

/** The notifications controller. */
export interface NotificationsControllerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `notificationscontroller.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `notificationscontroller.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /**
   * Speak to the repo server without TLS. Default `false`. Argo CD's key:
   * `notificationscontroller.repo.server.plaintext`.
   */
  repoServerPlaintext?: boolean | undefined;
  /**
   * File with the authority of the repo server's certificate. Argo CD's key:
   * `notificationscontroller.repo.server.ca.cert.path`.
   */
  repoServerCaCertPath?: string | undefined;
  /**
   * File with a certificate to show to the repo server. Argo CD's key:
   * `notificationscontroller.repo.server.client.cert.path`.
   */
  repoServerClientCertPath?: string | undefined;
  /**
   * File with the key of that certificate. Argo CD's key: `notificationscontroller.repo.server.client.cert.key.path`.
   */
  repoServerClientCertKeyPath?: string | undefined;
  /**
   * Applications that are looked at at once. Default `1`. Argo CD's key: `notificationscontroller.processors.count`.
   */
  processorsCount?: number | undefined;
  /**
   * Read settings of other namespaces too. Default `false`. Argo CD's key:
   * `notificationscontroller.selfservice.enabled`.
   */
  selfserviceEnabled?: boolean | undefined;
}

/** What messages are sent by: one type of services. */
export interface NotificationServiceSettings {
  /** Alertmanager of Prometheus. Argo CD's key: `service.alertmanager.<name>`. */
  alertmanager?: AlertmanagerService | undefined;
  /** A queue of AWS SQS. Argo CD's key: `service.awssqs.<name>`. */
  awssqs?: AwsSqsService | undefined;
  /** Mail by SMTP. Argo CD's key: `service.email.<name>`. */
  email?: EmailService | undefined;
  /** A topic of Google Pub/Sub. Argo CD's key: `service.gcppubsub.<name>`. */
  gcppubsub?: GcpPubsubService | undefined;
  /** Statuses, deployments and comments of GitHub. Argo CD's key: `service.github.<name>`. */
  github?: GitHubService | undefined;
  /** Google Chat. Argo CD's key: `service.googlechat.<name>`. */
  googlechat?: GoogleChatService | undefined;
  /** Annotations of Grafana. Argo CD's key: `service.grafana.<name>`. */
  grafana?: GrafanaService | undefined;
  /** Mattermost. Argo CD's key: `service.mattermost.<name>`. */
  mattermost?: MattermostService | undefined;
  /** Messages of NATS. Argo CD's key: `service.nats.<name>`. */
  nats?: NatsService | undefined;
  /** Deployments of New Relic. Argo CD's key: `service.newrelic.<name>`. */
  newrelic?: NewRelicService | undefined;
  /** Opsgenie. Argo CD's key: `service.opsgenie.<name>`. */
  opsgenie?: OpsgenieService | undefined;
  /** Incidents of PagerDuty. Argo CD's key: `service.pagerduty.<name>`. */
  pagerduty?: PagerDutyService | undefined;
  /** Events of PagerDuty. Argo CD's key: `service.pagerdutyv2.<name>`. */
  pagerdutyv2?: PagerDutyV2Service | undefined;
  /** Pushover. Argo CD's key: `service.pushover.<name>`. */
  pushover?: PushoverService | undefined;
  /** Rocket.Chat. Argo CD's key: `service.rocketchat.<name>`. */
  rocketchat?: RocketChatService | undefined;
  /** Slack. Argo CD's key: `service.slack.<name>`. */
  slack?: SlackService | undefined;
  /** Microsoft Teams, by connectors. Argo CD's key: `service.teams.<name>`. */
  teams?: TeamsService | undefined;
  /** Microsoft Teams, by workflows. Argo CD's key: `service.teams-workflows.<name>`. */
  teamsWorkflows?: TeamsWorkflowsService | undefined;
  /** Telegram. Argo CD's key: `service.telegram.<name>`. */
  telegram?: TelegramService | undefined;
  /** Webex. Argo CD's key: `service.webex.<name>`. */
  webex?: WebexService | undefined;
  /** Any service that takes requests. Argo CD's key: `service.webhook.<name>`. */
  webhook?: WebhookService | undefined;
}

/** Whom Argo CD tells of what: the ConfigMap `argocd-notifications-cm`. */
export interface NotificationSettings {
  /**
   * What messages are sent by, by the names that recipients begin with. A service that has the name of its type, such
   * as `slack`, has Argo CD's key `service.<type>`.
   */
  services?: Record<string, NotificationServiceSettings> | undefined;
  /** Messages, by their names. Argo CD's key: `template.<name>`. */
  templates?: Record<string, NotificationTemplateSettings> | undefined;
  /** When which messages are sent, by the names that are subscribed to. Argo CD's key: `trigger.<name>`. */
  triggers?: Record<string, NotificationCondition[]> | undefined;
  /** Who is told of what, of all applications. Argo CD's key: `subscriptions`. */
  subscriptions?: NotificationSubscription[] | undefined;
  /** Texts that templates find in `context`. Argo CD's key: `context`. */
  context?: Record<string, string> | undefined;
  /** What a subscription without triggers is about. Argo CD's key: `defaultTriggers`. */
  defaultTriggers?: string[] | undefined;
  /** The same for one service, by its name. Argo CD's key: `defaultTriggers.<name>`. */
  serviceDefaultTriggers?: Record<string, string[]> | undefined;
}

/** Who is told of what. */
export interface NotificationSubscription {
  /** Who is told, each as `<service>` or `<service>:<recipient>`. */
  recipients: string[];
  /** What of. Default: `defaultTriggers`. */
  triggers?: string[] | undefined;
  /** Labels of the applications, as kubectl's `--selector` has them. Default: all. */
  selector?: string | undefined;
}

/** A message. */
export interface NotificationTemplateSettings {
  /** Text of the message, for every service. */
  message?: string | undefined;
  /** What mails get. */
  email?: EmailNotification | undefined;
  /** What Slack gets besides the text. */
  slack?: SlackNotification | undefined;
  /** Requests to webhooks, by the names of the services. */
  webhook?: Record<string, WebhookNotification> | undefined;
  /** What GitHub gets. */
  github?: GitHubNotification | undefined;
  /** What Opsgenie gets besides the text. */
  opsgenie?: OpsgenieNotification | undefined;
  /** What Teams gets besides the text. */
  teams?: TeamsNotification | undefined;
  /** What workflows of Teams get besides the text. */
  teamsWorkflows?: TeamsWorkflowsNotification | undefined;
  /** What Mattermost gets besides the text. */
  mattermost?: MattermostNotification | undefined;
  /** What Rocket.Chat gets besides the text. */
  rocketchat?: RocketChatNotification | undefined;
  /** What Google Chat gets besides the text. */
  googlechat?: GoogleChatNotification | undefined;
  /** The alert that Alertmanager gets. */
  alertmanager?: AlertmanagerNotification | undefined;
  /** The incident that PagerDuty gets. */
  pagerduty?: PagerDutyNotification | undefined;
  /** The event that PagerDuty gets. */
  pagerdutyv2?: PagerDutyV2Notification | undefined;
  /** The deployment that New Relic gets. */
  newrelic?: NewRelicNotification | undefined;
  /** What the queue gets besides the text. */
  awssqs?: AwsSqsNotification | undefined;
  /** What the topic gets besides the text. */
  gcppubsub?: GcpPubsubNotification | undefined;
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

/** What is particular to Microsoft Entra ID. */
export interface OidcAzure {
  /** Log in by a workload identity, without a client secret. Default `false`. */
  useWorkloadIdentity?: boolean | undefined;
  /** Ask Microsoft Graph for the groups of users who have more than a token can name. Default `false`. */
  enableUserGroupOverageClaim?: boolean | undefined;
  /** Address of Microsoft Graph. Default `https://graph.microsoft.com/v1.0`. */
  graphApiEndpoint?: string | undefined;
  /** How long its answers are remembered. Default: not at all. */
  userGroupOverageClaimCacheExpiration?: string | undefined;
}

/** What the provider is asked to say of a claim. */
export interface OidcClaim {
  /** The login needs it. Default `false`. */
  essential?: boolean | undefined;
  /** The value that it must have. */
  value?: string | undefined;
  /** The values of which it must have one. */
  values?: string[] | undefined;
}

/** Login by a provider of OpenID Connect. */
export interface OidcConfig {
  /** Name of the provider, on the button of the login page. */
  name: string;
  /** Address of the provider. */
  issuer: string;
  /** ID under which the provider knows Argo CD. */
  clientID: string;
  /** The secret that belongs to it, by reference: `$<name of a Secret>:<key>`, or `$<key>` in `argocd-secret`. */
  clientSecret?: string | undefined;
  /** ID under which the provider knows Argo CD's command. Default: that of `clientID`. */
  cliClientID?: string | undefined;
  /** Ask the provider's UserInfo for groups that are not in the token. Default `false`. */
  enableUserInfoGroups?: boolean | undefined;
  /** Address of UserInfo without its path. Default: that of `issuer`. */
  userInfoBaseURL?: string | undefined;
  /** Path of UserInfo. */
  userInfoPath?: string | undefined;
  /** How long its answers are remembered. */
  userInfoCacheExpiration?: string | undefined;
  /** Scopes to ask for. Default: `openid`, `profile`, `email` and `groups`. */
  requestedScopes?: string[] | undefined;
  /** Claims to ask for, by their names. */
  requestedIDTokenClaims?: Record<string, OidcClaim> | undefined;
  /** Where a logout leads; `{{token}}` and `{{logoutRedirectURL}}` are filled in. */
  logoutURL?: string | undefined;
  /** Certificate authority of the provider, as PEM text. */
  rootCA?: string | undefined;
  /** Use PKCE. Default `false`. */
  enablePKCEAuthentication?: boolean | undefined;
  /** Domain that the login page of the provider offers. */
  domainHint?: string | undefined;
  /** What is particular to Microsoft Entra ID. */
  azure?: OidcAzure | undefined;
  /** How long before a token's end it is refreshed. Default: not at all. */
  refreshTokenThreshold?: string | undefined;
  /** Audiences that a token may have. Default: `clientID` and `cliClientID`. */
  allowedAudiences?: string[] | undefined;
  /** Take tokens without an audience. Default `false`. */
  skipAudienceCheckWhenTokenHasNoAudience?: boolean | undefined;
}

/** Login by a provider of OpenID Connect, without Dex. */
export interface OidcSettings {
  /** The provider. `url` must be set too, here or by whoever has it. Excludes `dex`. Argo CD's key: `oidc.config`. */
  config?: OidcConfig | undefined;
  /**
   * Take tokens of a provider, Dex among them, whose certificate is not verified. Default `false`. Argo CD's key:
   * `oidc.tls.insecure.skip.verify`.
   */
  tlsInsecureSkipVerify?: boolean | undefined;
}

/** What Opsgenie gets besides the text. */
export interface OpsgenieNotification {
  /** What has happened. */
  description: string;
  /** Priority, from `P1` to `P5`. */
  priority?: string | undefined;
  /** Tells alerts apart. */
  alias?: string | undefined;
  /** A note. */
  note?: string | undefined;
  /** Actions. */
  actions?: string[] | undefined;
  /** Tags. */
  tags?: string[] | undefined;
  /** More about it. */
  details?: Record<string, string> | undefined;
  /** What it is about. */
  entity?: string | undefined;
  /** Who sees it. */
  visibleTo?: OpsgenieResponder[] | undefined;
  /** Who reports. */
  user?: string | undefined;
}

/** Somebody who sees an alert. */
export interface OpsgenieResponder {
  /** Whether it is a `team`, `user`, `escalation` or `schedule`. */
  type?: string | undefined;
  /** ID of the one. */
  id?: string | undefined;
  /** Name of the one. */
  name?: string | undefined;
  /** Name of the user. */
  username?: string | undefined;
}

/** Opsgenie. */
export interface OpsgenieService {
  /** Host of the API, such as `api.opsgenie.com`. */
  apiUrl: string;
  /** Keys of the API, by the team. */
  apiKeys: Record<string, string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
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

/** Keys that have no field, with their texts, such as those of a newer Argo CD. */
export interface OtherSettings {
  /** Keys of `argocd-cm`. Argo CD's key: `<name>`. */
  cm?: Record<string, string> | undefined;
  /** Keys of `argocd-rbac-cm`. Argo CD's key: `<name>`. */
  rbacCm?: Record<string, string> | undefined;
  /** Keys of `argocd-cmd-params-cm`. Argo CD's key: `<name>`. */
  cmdParamsCm?: Record<string, string> | undefined;
  /** Keys of `argocd-notifications-cm`. Argo CD's key: `<name>`. */
  notificationsCm?: Record<string, string> | undefined;
}

/** Traces. */
export interface OtlpParams {
  /** Where they are sent to. Default: nowhere. Argo CD's key: `otlp.address`. */
  address?: string | undefined;
  /** Send them without TLS. Default `true`. Argo CD's key: `otlp.insecure`. */
  insecure?: boolean | undefined;
  /** Headers of the requests, each as `name=value`. Argo CD's key: `otlp.headers`. */
  headers?: string[] | undefined;
  /** Attributes of the traces, each as `name:value`. Argo CD's key: `otlp.attrs`. */
  attrs?: string[] | undefined;
}

/** An incident. */
export interface PagerDutyNotification {
  /** Title of the incident. */
  title: string;
  /** What has happened. */
  body?: string | undefined;
  /** Whether it is `high` or `low`. */
  urgency?: string | undefined;
  /** ID of the priority. */
  priorityId?: string | undefined;
}

/** Incidents of PagerDuty. */
export interface PagerDutyService {
  /** Token of the API, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
  /** Address of the user who reports. */
  from?: string | undefined;
  /** ID of the service. */
  serviceId: string;
}

/** An event of PagerDuty. */
export interface PagerDutyV2Notification {
  /** What has happened. */
  summary: string;
  /** Whether it is `critical`, `warning`, `error` or `info`. */
  severity: string;
  /** Where it has happened. */
  source: string;
  /** What has a fault. */
  component?: string | undefined;
  /** What it belongs to. */
  group?: string | undefined;
  /** What kind of event it is. */
  class?: string | undefined;
  /** Where it leads to. */
  url?: string | undefined;
  /** Tells events apart. */
  dedupKey?: string | undefined;
}

/** Events of PagerDuty. */
export interface PagerDutyV2Service {
  /** Integration keys, by the service. */
  serviceKeys: Record<string, string>;
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

/** Projects. */
export interface ProjectSettings {
  /** Links at projects. Argo CD's key: `project.links`. */
  links?: DeepLinkSettings[] | undefined;
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

/** Pushover. */
export interface PushoverService {
  /** Token of the application, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
}

/** Who may do what in Argo CD. */
export interface RbacSettings {
  /**
   * Lines that say who may do what, each `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g,
   * <user or group>, <role>`; comments and empty lines may stand between them. Argo CD's key: `policy.csv`.
   */
  policy?: string[] | undefined;
  /**
   * More such lines in keys of their own, by any names: several programs can each have some. Argo CD's key:
   * `policy.<name>.csv`.
   */
  policies?: Record<string, string[]> | undefined;
  /**
   * Role of everybody who has logged in, such as `role:readonly`, whose rights nothing can deny. Default: none. Argo
   * CD's key: `policy.default`.
   */
  defaultRole?: string | undefined;
  /** Claims of a login by others that name groups. Default: `groups`. Argo CD's key: `scopes`. */
  scopes?: string[] | undefined;
  /** How the parts of lines are compared. Default `glob`. Argo CD's key: `policy.matchMode`. */
  matchMode?: "glob" | "regex" | undefined;
}

/** Redis. */
export interface RedisParams {
  /** Its address. Default `argocd-redis:6379`. Argo CD's key: `redis.server`. */
  server?: string | undefined;
  /** How data for it is compressed. Default `gzip`. Argo CD's key: `redis.compression`. */
  compression?: "gzip" | "none" | undefined;
  /** Number of the database. Default `0`. Argo CD's key: `redis.db`. */
  db?: number | undefined;
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

/** The repo server, for all who ask it. */
export interface RepoParams {
  /** Its address. Default `argocd-repo-server:8081`. Argo CD's key: `repo.server`. */
  server?: string | undefined;
}

/** The repo server. */
export interface RepoServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `reposerver.listen.address`. */
  listenAddress?: string | undefined;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `reposerver.metrics.listen.address`. */
  metricsListenAddress?: string | undefined;
  /** In which form the log is written. Default `json`. Argo CD's key: `reposerver.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `reposerver.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `reposerver.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: boolean | undefined;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `reposerver.profile.enabled`. */
  profileEnabled?: boolean | undefined;
  /** Oldest version of TLS. Default `1.2`. Argo CD's key: `reposerver.tls.minversion`. */
  tlsMinversion?: "1.0" | "1.1" | "1.2" | "1.3" | undefined;
  /** Newest version of TLS. Default `1.3`. Argo CD's key: `reposerver.tls.maxversion`. */
  tlsMaxversion?: "1.0" | "1.1" | "1.2" | "1.3" | undefined;
  /** Ciphers of TLS. Default `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. Argo CD's key: `reposerver.tls.ciphers`. */
  tlsCiphers?: string[] | undefined;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `reposerver.default.cache.expiration`. */
  defaultCacheExpiration?: string | undefined;
  /**
   * Manifests that are made at once; `0` for any number. Default `0`. Argo CD's key: `reposerver.parallelism.limit`.
   */
  parallelismLimit?: number | undefined;
  /** Serve without TLS. Default `false`. Argo CD's key: `reposerver.disable.tls`. */
  disableTls?: boolean | undefined;
  /**
   * File with the authority of clients' certificates. Default: none is asked for. Argo CD's key:
   * `reposerver.client.ca.path`.
   */
  clientCaPath?: string | undefined;
  /**
   * How long manifests and revisions are remembered. Default `24h`. Argo CD's key: `reposerver.repo.cache.expiration`.
   */
  repoCacheExpiration?: string | undefined;
  /**
   * How long requests for one revision wait for each other. Default `10s`. Argo CD's key:
   * `reposerver.revision.cache.lock.timeout`.
   */
  revisionCacheLockTimeout?: string | undefined;
  /**
   * Size of all manifests of one folder. Default `10M`. Argo CD's key:
   * `reposerver.max.combined.directory.manifests.size`.
   */
  maxCombinedDirectoryManifestsSize?: string | undefined;
  /** Paths that plugins do not get. Argo CD's key: `reposerver.plugin.tar.exclusions`. */
  pluginTarExclusions?: string[] | undefined;
  /**
   * Give plugins only what the annotation names. Default `false`. Argo CD's key:
   * `reposerver.plugin.use.manifest.generate.paths`.
   */
  pluginUseManifestGeneratePaths?: boolean | undefined;
  /** Allow links that lead out of a repository. Default `false`. Argo CD's key: `reposerver.allow.oob.symlinks`. */
  allowOobSymlinks?: boolean | undefined;
  /**
   * Size of an archive that is sent to be built. Default `100M`. Argo CD's key:
   * `reposerver.streamed.manifest.max.tar.size`.
   */
  streamedManifestMaxTarSize?: string | undefined;
  /** Its size when it is unpacked. Default `1G`. Argo CD's key: `reposerver.streamed.manifest.max.extracted.size`. */
  streamedManifestMaxExtractedSize?: string | undefined;
  /**
   * Size of a chart when it is unpacked. Default `1G`. Argo CD's key: `reposerver.helm.manifest.max.extracted.size`.
   */
  helmManifestMaxExtractedSize?: string | undefined;
  /**
   * Let charts have any size. Default `false`. Argo CD's key: `reposerver.disable.helm.manifest.max.extracted.size`.
   */
  disableHelmManifestMaxExtractedSize?: boolean | undefined;
  /**
   * Size of an OCI artifact when it is unpacked. Default `1G`. Argo CD's key:
   * `reposerver.oci.manifest.max.extracted.size`.
   */
  ociManifestMaxExtractedSize?: string | undefined;
  /**
   * Let OCI artifacts have any size. Default `false`. Argo CD's key:
   * `reposerver.disable.oci.manifest.max.extracted.size`.
   */
  disableOciManifestMaxExtractedSize?: boolean | undefined;
  /** Types of layers of OCI artifacts that are read. Argo CD's key: `reposerver.oci.layer.media.types`. */
  ociLayerMediaTypes?: string[] | undefined;
  /** Fetch submodules of Git. Default `true`. Argo CD's key: `reposerver.enable.git.submodule`. */
  enableGitSubmodule?: boolean | undefined;
  /**
   * Looks at Git at once; `0` for any number. Default `0`. Argo CD's key: `reposerver.git.lsremote.parallelism.limit`.
   */
  gitLsremoteParallelismLimit?: number | undefined;
  /** How long a request to Git may take. Default `15s`. Argo CD's key: `reposerver.git.request.timeout`. */
  gitRequestTimeout?: string | undefined;
  /** Use Argo CD's own settings of Git. Default `true`. Argo CD's key: `reposerver.enable.builtin.git.config`. */
  enableBuiltinGitConfig?: boolean | undefined;
  /** Look into hidden folders. Default `false`. Argo CD's key: `reposerver.include.hidden.directories`. */
  includeHiddenDirectories?: boolean | undefined;
  /** How Helm calls itself in requests. Argo CD's key: `reposerver.helm.user.agent`. */
  helmUserAgent?: string | undefined;
  /** Size of a message of gRPC, in MB. Default `100`. Argo CD's key: `reposerver.grpc.max.size`. */
  grpcMaxSize?: number | undefined;
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

/** Something that people can do with a resource. */
export interface ResourceActionSettings {
  /** Name of the action. */
  name: string;
  /** Lua that changes `obj` and returns it. */
  actionLua: string;
}

/** What people can do with resources of a kind. */
export interface ResourceActionsSettings {
  /** Lua that returns the actions that a resource `obj` has now. */
  discoveryLua: string;
  /** The actions. */
  definitions: ResourceActionSettings[];
  /** Keep the actions that Argo CD has for the kind. Default `false`. */
  mergeBuiltinActions?: boolean | undefined;
}

/** How Argo CD treats resources of a kind. */
export interface ResourceCustomization {
  /**
   * Lua that returns the health of `obj`, in place of Argo CD's own check. Argo CD's key:
   * `resource.customizations.health.<name>`.
   */
  health?: string | undefined;
  /** What people can do with a resource. Argo CD's key: `resource.customizations.actions.<name>`. */
  actions?: ResourceActionsSettings | undefined;
  /**
   * Fields in which the live resource may differ. Argo CD's key: `resource.customizations.ignoreDifferences.<name>`.
   */
  ignoreDifferences?: IgnoredFields | undefined;
  /**
   * Fields whose change is no reason to look at the application again. Argo CD's key:
   * `resource.customizations.ignoreResourceUpdates.<name>`.
   */
  ignoreResourceUpdates?: IgnoredFields | undefined;
  /**
   * Fields of a custom resource whose values are compared by their type. Argo CD's key:
   * `resource.customizations.knownTypeFields.<name>`.
   */
  knownTypeFields?: KnownTypeField[] | undefined;
  /**
   * Let the Lua of `health` use Lua's standard libraries. Default `false`. Argo CD's key:
   * `resource.customizations.useOpenLibs.<name>`.
   */
  useOpenLibs?: boolean | undefined;
}

/** Resources, by what they are and where. */
export interface ResourceFilter {
  /** API groups; globs. Default: all. */
  apiGroups?: string[] | undefined;
  /** Kinds; `*` for all. Default: all. */
  kinds?: string[] | undefined;
  /** Addresses of clusters; globs. Default: all. */
  clusters?: string[] | undefined;
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

/** How Argo CD looks at resources. */
export interface ResourceSettings {
  /** How Argo CD treats kinds, by `<group>/<Kind>`, by `<Kind>` for the core group, or by `all`. */
  customizations?: Record<string, ResourceCustomization> | undefined;
  /**
   * Resources that Argo CD does not look at, besides those that it never does. Argo CD's key: `resource.exclusions`.
   */
  exclusions?: ResourceFilter[] | undefined;
  /** The only resources that Argo CD looks at. Default: all. Argo CD's key: `resource.inclusions`. */
  inclusions?: ResourceFilter[] | undefined;
  /**
   * Whether `ignoreResourceUpdates` have an effect. Default `true`. Argo CD's key:
   * `resource.ignoreResourceUpdatesEnabled`.
   */
  ignoreResourceUpdatesEnabled?: boolean | undefined;
  /** How Argo CD compares. Argo CD's key: `resource.compareoptions`. */
  compareoptions?: CompareOptions | undefined;
  /**
   * Look only at what Argo CD may list; `strict` asks for each kind. Default: everything must be listed. Argo CD's key:
   * `resource.respectRBAC`.
   */
  respectRBAC?: "normal" | "strict" | undefined;
  /** Annotations of Secrets whose values are hidden. Argo CD's key: `resource.sensitive.mask.annotations`. */
  sensitiveMaskAnnotations?: string[] | undefined;
  /** Labels of resources that the web interface shows. Argo CD's key: `resource.customLabels`. */
  customLabels?: string[] | undefined;
  /**
   * Labels of applications and projects that Kubernetes events about applications get; globs. Argo CD's key:
   * `resource.includeEventLabelKeys`.
   */
  includeEventLabelKeys?: string[] | undefined;
  /** Labels that such events do not get; globs. Argo CD's key: `resource.excludeEventLabelKeys`. */
  excludeEventLabelKeys?: string[] | undefined;
  /** Links at resources. Argo CD's key: `resource.links`. */
  links?: DeepLinkSettings[] | undefined;
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

/** What Rocket.Chat gets besides the text. */
export interface RocketChatNotification {
  /** Attachments, as JSON. */
  attachments?: string | undefined;
}

/** Rocket.Chat. */
export interface RocketChatService {
  /** Address of the user. */
  email: string;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password: string;
  /** Address of the server. */
  serverUrl: string;
  /** Name under which messages appear. */
  alias?: string | undefined;
  /** Icon of messages. */
  icon?: string | undefined;
  /** Avatar of messages. */
  avatar?: string | undefined;
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

/** Argo CD's server. */
export interface ServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `server.listen.address`. */
  listenAddress?: string | undefined;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `server.metrics.listen.address`. */
  metricsListenAddress?: string | undefined;
  /** In which form the log is written. Default `json`. Argo CD's key: `server.log.format`. */
  logFormat?: "text" | "json" | undefined;
  /** From which level on. Default `info`. Argo CD's key: `server.log.level`. */
  logLevel?: "debug" | "info" | "warn" | "error" | undefined;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `server.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: boolean | undefined;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `server.profile.enabled`. */
  profileEnabled?: boolean | undefined;
  /** Speak to the repo server without TLS. Default `false`. Argo CD's key: `server.repo.server.plaintext`. */
  repoServerPlaintext?: boolean | undefined;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key: `server.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: number | undefined;
  /** Verify the repo server's certificate. Default `false`. Argo CD's key: `server.repo.server.strict.tls`. */
  repoServerStrictTls?: boolean | undefined;
  /** File with the authority of the repo server's certificate. Argo CD's key: `server.repo.server.ca.cert.path`. */
  repoServerCaCertPath?: string | undefined;
  /** File with a certificate to show to the repo server. Argo CD's key: `server.repo.server.client.cert.path`. */
  repoServerClientCertPath?: string | undefined;
  /** File with the key of that certificate. Argo CD's key: `server.repo.server.client.cert.key.path`. */
  repoServerClientCertKeyPath?: string | undefined;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `server.k8s.client.qps`. */
  k8sClientQps?: number | undefined;
  /** Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `server.k8s.client.burst`. */
  k8sClientBurst?: number | undefined;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `server.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: number | undefined;
  /** How long a connection to Kubernetes may take. Default `30s`. Argo CD's key: `server.k8s.tcp.timeout`. */
  k8sTcpTimeout?: string | undefined;
  /** Time between probes of such a connection. Default `30s`. Argo CD's key: `server.k8s.tcp.keepalive`. */
  k8sTcpKeepalive?: string | undefined;
  /** How long its TLS handshake may take. Default `10s`. Argo CD's key: `server.k8s.tls.handshake.timeout`. */
  k8sTlsHandshakeTimeout?: string | undefined;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `server.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: string | undefined;
  /** How often a request to Kubernetes is repeated. Default `0`. Argo CD's key: `server.k8sclient.retry.max`. */
  k8sclientRetryMax?: number | undefined;
  /**
   * Milliseconds before the first time, which double with each. Default `100`. Argo CD's key:
   * `server.k8sclient.retry.base.backoff`.
   */
  k8sclientRetryBaseBackoff?: number | undefined;
  /** Oldest version of TLS. Default `1.2`. Argo CD's key: `server.tls.minversion`. */
  tlsMinversion?: "1.0" | "1.1" | "1.2" | "1.3" | undefined;
  /** Newest version of TLS. Default `1.3`. Argo CD's key: `server.tls.maxversion`. */
  tlsMaxversion?: "1.0" | "1.1" | "1.2" | "1.3" | undefined;
  /** Ciphers of TLS. Default `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. Argo CD's key: `server.tls.ciphers`. */
  tlsCiphers?: string[] | undefined;
  /**
   * How long states of applications are remembered. Default `1h`. Argo CD's key: `server.app.state.cache.expiration`.
   */
  appStateCacheExpiration?: string | undefined;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `server.default.cache.expiration`. */
  defaultCacheExpiration?: string | undefined;
  /** Serve without TLS. Default `false`. Argo CD's key: `server.insecure`. */
  insecure?: boolean | undefined;
  /**
   * Path in the pages' `base` element, behind a proxy that serves at one. Default `/`. Argo CD's key:
   * `server.basehref`.
   */
  basehref?: string | undefined;
  /** Path at which everything is served. Default: none. Argo CD's key: `server.rootpath`. */
  rootpath?: string | undefined;
  /** Folder with more files to serve. Default `/shared/app`. Argo CD's key: `server.staticassets`. */
  staticassets?: string | undefined;
  /**
   * Types of bodies that requests may have; none for all. Default: `application/json`. Argo CD's key:
   * `server.api.content.types`.
   */
  apiContentTypes?: string[] | undefined;
  /** Webhooks that are worked on at once. Default `50`. Argo CD's key: `server.webhook.parallelism.limit`. */
  webhookParallelismLimit?: number | undefined;
  /** Refreshes after webhooks at once. Default `20`. Argo CD's key: `server.webhook.refresh.workers`. */
  webhookRefreshWorkers?: number | undefined;
  /** Patterns of policies that are kept compiled. Default `10000`. Argo CD's key: `server.glob.cache.size`. */
  globCacheSize?: number | undefined;
  /** Whether people may sync with `replace`. Default `true`. Argo CD's key: `server.sync.replace.allowed`. */
  syncReplaceAllowed?: boolean | undefined;
  /** Address of Dex. Default `http://argocd-dex-server:5556`. Argo CD's key: `server.dex.server`. */
  dexServer?: string | undefined;
  /** Speak to Dex without TLS. Default `false`. Argo CD's key: `server.dex.server.plaintext`. */
  dexServerPlaintext?: boolean | undefined;
  /** Verify Dex's certificate. Default `false`. Argo CD's key: `server.dex.server.strict.tls`. */
  dexServerStrictTls?: boolean | undefined;
  /** Ask nobody for a login, and let everybody do everything. Default `false`. Argo CD's key: `server.disable.auth`. */
  disableAuth?: boolean | undefined;
  /** Compress answers. Default `true`. Argo CD's key: `server.enable.gzip`. */
  enableGzip?: boolean | undefined;
  /**
   * Header `X-Frame-Options` of answers; empty for none. Default `sameorigin`. Argo CD's key: `server.x.frame.options`.
   */
  xFrameOptions?: string | undefined;
  /**
   * Header `Content-Security-Policy` of answers; empty for none. Default `frame-ancestors 'self';`. Argo CD's key:
   * `server.content.security.policy`.
   */
  contentSecurityPolicy?: string | undefined;
  /** Cookies that a login may be spread over. Default `20`. Argo CD's key: `server.http.cookie.maxnumber`. */
  httpCookieMaxnumber?: number | undefined;
  /**
   * How long states of connections are remembered. Default `1h`. Argo CD's key:
   * `server.connection.status.cache.expiration`.
   */
  connectionStatusCacheExpiration?: string | undefined;
  /** How long a login by others may take. Default `3m`. Argo CD's key: `server.oidc.cache.expiration`. */
  oidcCacheExpiration?: string | undefined;
  /**
   * Let extensions of the web interface ask through Argo CD. Default `false`. Argo CD's key:
   * `server.enable.proxy.extension`.
   */
  enableProxyExtension?: boolean | undefined;
}

/** A key by which commits must be signed. */
export interface SignatureKey {
  /** ID of the GPG key, in hexadecimal digits. */
  keyID: string;
}

/** What Slack gets besides the text. */
export interface SlackNotification {
  /** Name under which the message appears. */
  username?: string | undefined;
  /** Icon of the message. */
  icon?: string | undefined;
  /** Attachments, as JSON. */
  attachments?: string | undefined;
  /** Blocks, as JSON. */
  blocks?: string | undefined;
  /** Puts messages with the same text here into one thread. */
  groupingKey?: string | undefined;
  /** Show answers in the channel as well. Default `false`. */
  notifyBroadcast?: boolean | undefined;
  /** Whether messages are written or changed. Default `Post`. */
  deliveryPolicy?: "Post" | "PostAndUpdate" | "Update" | undefined;
}

/** Slack. */
export interface SlackService {
  /** Token of the Slack app, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
  /** Name under which messages appear. */
  username?: string | undefined;
  /** Icon of messages: an emoji or an address. */
  icon?: string | undefined;
  /** Signing secret of the Slack app, by reference: `$<key>` in `argocd-notifications-secret`. */
  signingSecret?: string | undefined;
  /** Channels that commands come from. */
  channels?: string[] | undefined;
  /** Address of the API. */
  apiURL?: string | undefined;
  /** Show no previews of links. Default `false`. */
  disableUnfurl?: boolean | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
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

/** What the source hydrator writes. */
export interface SourceHydratorSettings {
  /**
   * Message of its commits, as a Go template. Default: Argo CD's own. Argo CD's key:
   * `sourceHydrator.commitMessageTemplate`.
   */
  commitMessageTemplate?: string | undefined;
  /** Its README, as a Go template. Default: Argo CD's own. Argo CD's key: `sourceHydrator.readmeMessageTemplate`. */
  readmeMessageTemplate?: string | undefined;
}

/** What must be proved of a source before it is deployed. */
export interface SourceIntegrity {
  /** Git repositories. */
  git: GitIntegrity;
}

/** Badges with the status of applications. */
export interface StatusBadgeSettings {
  /**
   * Whether there are such badges, which nobody needs a login for. Default `false`. Argo CD's key:
   * `statusbadge.enabled`.
   */
  enabled?: boolean | undefined;
  /** Address of the badges, with a slash at its end. Default: that of `url`. Argo CD's key: `statusbadge.url`. */
  url?: string | undefined;
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

/** What Teams gets besides the text. */
export interface TeamsNotification {
  /** The whole message, as JSON. */
  template?: string | undefined;
  /** Title of the card. */
  title?: string | undefined;
  /** Summary of the card. */
  summary?: string | undefined;
  /** Text of the card. */
  text?: string | undefined;
  /** Colour of the card. */
  themeColor?: string | undefined;
  /** Facts of the card, as JSON. */
  facts?: string | undefined;
  /** Sections of the card, as JSON. */
  sections?: string | undefined;
  /** Buttons of the card, as JSON. */
  potentialAction?: string | undefined;
}

/** Microsoft Teams, by connectors. */
export interface TeamsService {
  /** Addresses of webhooks, which let anybody write, by the channel. */
  recipientUrls: Record<string, string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** What workflows of Teams get besides the text. */
export interface TeamsWorkflowsNotification {
  /** The whole message, as JSON. */
  template?: string | undefined;
  /** Title of the card. */
  title?: string | undefined;
  /** Summary of the card. */
  summary?: string | undefined;
  /** Text of the card. */
  text?: string | undefined;
  /** Colour of the card. */
  themeColor?: string | undefined;
  /** Facts of the card, as JSON. */
  facts?: string | undefined;
  /** Sections of the card, as JSON. */
  sections?: string | undefined;
  /** Buttons of the card, as JSON. */
  potentialAction?: string | undefined;
  /** The whole card, as JSON. */
  adaptiveCard?: string | undefined;
}

/** Microsoft Teams, by workflows. */
export interface TeamsWorkflowsService {
  /** Addresses of workflows, which let anybody write, by the channel. */
  recipientUrls: Record<string, string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** Telegram. */
export interface TelegramService {
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
}

/** How often Argo CD looks. Its controller and its repo server read it when they start. */
export interface TimeoutSettings {
  /**
   * Time between looks at Git; `0s` for none but by webhook. Default `120s`. Argo CD's key: `timeout.reconciliation`.
   */
  reconciliation?: string | undefined;
  /** What is added to it at most, by chance. Default `60s`. Argo CD's key: `timeout.reconciliation.jitter`. */
  reconciliationJitter?: string | undefined;
  /**
   * Time between looks that use no cache; `0s` for none. Default `0s`. Argo CD's key: `timeout.hard.reconciliation`.
   */
  hardReconciliation?: string | undefined;
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

/** The web interface. */
export interface UiSettings {
  /** Style sheet: an address, or a path below `/shared/app`. Argo CD's key: `ui.cssurl`. */
  cssurl?: string | undefined;
  /** Text at the top or bottom of each page. Argo CD's key: `ui.bannercontent`. */
  bannercontent?: string | undefined;
  /** Where the banner leads to. Argo CD's key: `ui.bannerurl`. */
  bannerurl?: string | undefined;
  /** Whether nobody can close the banner. Default `false`. Argo CD's key: `ui.bannerpermanent`. */
  bannerpermanent?: boolean | undefined;
  /** Where the banner stands. Default `top`. Argo CD's key: `ui.bannerposition`. */
  bannerposition?: "top" | "bottom" | "both" | undefined;
}

/** All users. */
export interface UserSettings {
  /**
   * Let people in without a login, with the rights of `rbac.defaultRole`. Default `false`. Argo CD's key:
   * `users.anonymous.enabled`.
   */
  anonymousEnabled?: boolean | undefined;
  /** How long a login with a password lasts. Default `24h`. Argo CD's key: `users.session.duration`. */
  sessionDuration?: string | undefined;
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

/** Webex. */
export interface WebexService {
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: string;
  /** Address of the API. */
  apiURL?: string | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** A request. */
export interface WebhookNotification {
  /** Its method. Default `GET`. */
  method?: string | undefined;
  /** Its path, below the service's address; a Go template. */
  path?: string | undefined;
  /** Its body; a Go template. */
  body?: string | undefined;
}

/** Any service that takes requests. */
export interface WebhookService {
  /** Address of the service. */
  url: string;
  /** Headers of each request. */
  headers?: NotificationHeader[] | undefined;
  /** Login with a password. */
  basicAuth?: NotificationBasicAuth | undefined;
  /** How often a request is repeated. Default `3`. */
  retryMax?: number | undefined;
  /** Shortest wait before that, in nanoseconds. */
  retryWaitMin?: number | undefined;
  /** Longest wait before that, in nanoseconds. */
  retryWaitMax?: number | undefined;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: boolean | undefined;
  /** Unused connections that are kept. */
  maxIdleConns?: number | undefined;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: number | undefined;
  /** Connections to one host. */
  maxConnsPerHost?: number | undefined;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: string | undefined;
}

/** Webhooks of Git servers. */
export interface WebhookSettings {
  /** Size that a webhook may have, in MB. Default `50`. Argo CD's key: `webhook.maxPayloadSizeMB`. */
  maxPayloadSizeMB?: number | undefined;
  /** How long refreshes after a webhook are spread over. Default `0s`. Argo CD's key: `webhook.refresh.jitter`. */
  refreshJitter?: string | undefined;
  /** From how many applications on they are. Default `10`. Argo CD's key: `webhook.refresh.jitter.threshold`. */
  refreshJitterThreshold?: number | undefined;
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
