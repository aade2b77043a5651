import type * as pulumi from "@pulumi/pulumi";
import type { SyncOption } from "./declarations";

export type { SyncOption };

/*
 * Written by `npm run generate` from the schemas, which are the source.
 * Published types must not lead to those of other packages: in Pulumi's own type check, which does not follow the links of
 * pnpm, every field would be lost, and a program's `tsc` would check those packages with options that they do not support.
 */
/** Which account token is meant. */
export interface AccountTokenReference {
  /** The local account, which `argocd-cm` gives the capability `apiKey`. */
  account: pulumi.Input<string>;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: pulumi.Input<string>;
}

/** How `runResourceAction` runs an action. */
export interface ActionOptions {
  /** Parameters of the action. */
  parameters?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The account `admin`. */
export interface AdminSettings {
  /** Whether it can be used. Default `true`. Argo CD's key: `admin.enabled`. */
  enabled?: pulumi.Input<boolean | undefined>;
}

/** An alert. */
export interface AlertmanagerNotification {
  /** Labels of the alert. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations of the alert. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Where it leads to. */
  generatorURL?: pulumi.Input<string | undefined>;
  /** When it began, as RFC 3339 has it. */
  startsAt?: pulumi.Input<string | undefined>;
}

/** Alertmanager of Prometheus. */
export interface AlertmanagerService {
  /** Hosts with ports. */
  targets: pulumi.Input<pulumi.Input<string>[]>;
  /** How they are spoken to. Default `http`. */
  scheme?: pulumi.Input<"http" | "https" | undefined>;
  /** Path of the API. Default `/api/v2/alerts`. */
  apiPath?: pulumi.Input<string | undefined>;
  /** Login with a password. */
  basicAuth?: pulumi.Input<NotificationBasicAuth | undefined>;
  /** A token to log in with, by reference: `$<key>` in `argocd-notifications-secret`. */
  bearerToken?: pulumi.Input<string | undefined>;
  /** Seconds that a request may take. Default `3`. */
  timeout?: pulumi.Input<number | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Google Analytics. */
export interface AnalyticsSettings {
  /** ID under which pages are counted. Default: none are. Argo CD's key: `ga.trackingid`. */
  trackingid?: pulumi.Input<string | undefined>;
  /** Send hashes in place of users' names. Default `true`. Argo CD's key: `ga.anonymizeusers`. */
  anonymizeusers?: pulumi.Input<boolean | undefined>;
}

/** Argo CD's server. */
export interface ApiServerSettings {
  /** How many pods' logs are shown at once. Default `10`. Argo CD's key: `server.maxPodLogsToRender`. */
  maxPodLogsToRender?: pulumi.Input<number | undefined>;
  /**
   * Let rights to `update` and `delete` an application say nothing about its resources. Default `true`. Argo CD's key:
   * `server.rbac.disableApplicationFineGrainedRBACInheritance`.
   */
  rbacDisableApplicationFineGrainedRBACInheritance?: pulumi.Input<boolean | undefined>;
}

/** For which application a source is looked at. */
export interface AppDetailsOptions {
  /** Project of that application, which must allow the repository. Default `default`. */
  project?: pulumi.Input<string | undefined>;
  /**
   * Name of the application that it is for, or `namespace/name`, which need not exist. Left out, rights to all
   * applications of the project are needed.
   */
  application?: pulumi.Input<string | undefined>;
  /** Place of the source in the application's history. Default 0. */
  sourceIndex?: pulumi.Input<number | undefined>;
  /** Entry of the application's history that had the source, where that has several sources. */
  versionId?: pulumi.Input<number | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
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
  cascade?: pulumi.Input<"foreground" | "background" | "orphan" | undefined>;
  /** Wait until the application is gone. Default `true`. */
  wait?: pulumi.Input<boolean | undefined>;
  /**
   * What a replacement does with the resources of the old application: `orphan` leaves them to the new one, `cascade`
   * deletes them. Default `orphan`.
   */
  onReplace?: pulumi.Input<"orphan" | "cascade" | undefined>;
  /**
   * Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the
   * state. Default `false`.
   */
  confirm?: pulumi.Input<boolean | undefined>;
}

/** The cluster and namespace that an application is deployed to. */
export interface ApplicationDestination {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server?: pulumi.Input<string | undefined>;
  /** Namespace for resources that name none. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name?: pulumi.Input<string | undefined>;
}

/** What a generator changes of the destination. */
export interface ApplicationDestinationOverride {
  /** API address of the cluster, such as `https://kubernetes.default.svc`. Write either this or `name`. */
  server?: pulumi.Input<string | undefined>;
  /** Namespace for resources that name none. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the cluster in Argo CD. Write either this or `server`. */
  name?: pulumi.Input<string | undefined>;
}

/** One line of information about an application. */
export interface ApplicationInfo {
  /** What the information is, such as `Runbook`. */
  name: pulumi.Input<string>;
  /** The information: a URL, an address, a text. */
  value: pulumi.Input<string>;
}

/** A condition on the labels of an application. */
export interface ApplicationMatchExpression {
  /** Key of the label. */
  key?: pulumi.Input<string | undefined>;
  /** `In` or `NotIn`. */
  operator?: pulumi.Input<"In" | "NotIn" | undefined>;
  /** The values that are compared with. */
  values?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Applications. */
export interface ApplicationParams {
  /**
   * Namespaces, besides Argo CD's own, in which applications may be; globs. Argo CD's key: `application.namespaces`.
   */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Labels and annotations of generated applications that others write. */
export interface ApplicationPreservedFields {
  /** Keys of annotations. */
  annotations?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Keys of labels. */
  labels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Which application is meant. */
export interface ApplicationReference {
  /** Name of the application. */
  name: pulumi.Input<string>;
  /** Namespace of the application. Default: the namespace that Argo CD runs in. */
  namespace?: pulumi.Input<string | undefined>;
  /** Project of the application; found out when it is left out. */
  project?: pulumi.Input<string | undefined>;
}

/** The controller of sets. */
export interface ApplicationSetControllerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `applicationsetcontroller.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `applicationsetcontroller.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /**
   * Ask DNS how to use gRPC services. Default `false`. Argo CD's key:
   * `applicationsetcontroller.grpc.enable.txt.service.config`.
   */
  grpcEnableTxtServiceConfig?: pulumi.Input<boolean | undefined>;
  /**
   * Serve profiles at the port for metrics. Default `false`. Argo CD's key: `applicationsetcontroller.profile.enabled`.
   */
  profileEnabled?: pulumi.Input<boolean | undefined>;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `applicationsetcontroller.k8s.client.qps`. */
  k8sClientQps?: pulumi.Input<number | undefined>;
  /**
   * Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `applicationsetcontroller.k8s.client.burst`.
   */
  k8sClientBurst?: pulumi.Input<number | undefined>;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `applicationsetcontroller.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: pulumi.Input<number | undefined>;
  /**
   * How long a connection to Kubernetes may take. Default `30s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tcp.timeout`.
   */
  k8sTcpTimeout?: pulumi.Input<string | undefined>;
  /**
   * Time between probes of such a connection. Default `30s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tcp.keepalive`.
   */
  k8sTcpKeepalive?: pulumi.Input<string | undefined>;
  /**
   * How long its TLS handshake may take. Default `10s`. Argo CD's key:
   * `applicationsetcontroller.k8s.tls.handshake.timeout`.
   */
  k8sTlsHandshakeTimeout?: pulumi.Input<string | undefined>;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `applicationsetcontroller.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: pulumi.Input<string | undefined>;
  /**
   * Speak to the repo server without TLS. Default `false`. Argo CD's key:
   * `applicationsetcontroller.repo.server.plaintext`.
   */
  repoServerPlaintext?: pulumi.Input<boolean | undefined>;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key:
   * `applicationsetcontroller.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: pulumi.Input<number | undefined>;
  /**
   * Verify the repo server's certificate. Default `false`. Argo CD's key:
   * `applicationsetcontroller.repo.server.strict.tls`.
   */
  repoServerStrictTls?: pulumi.Input<boolean | undefined>;
  /**
   * File with the authority of the repo server's certificate. Argo CD's key:
   * `applicationsetcontroller.repo.server.ca.cert.path`.
   */
  repoServerCaCertPath?: pulumi.Input<string | undefined>;
  /**
   * File with a certificate to show to the repo server. Argo CD's key:
   * `applicationsetcontroller.repo.server.client.cert.path`.
   */
  repoServerClientCertPath?: pulumi.Input<string | undefined>;
  /**
   * File with the key of that certificate. Argo CD's key: `applicationsetcontroller.repo.server.client.cert.key.path`.
   */
  repoServerClientCertKeyPath?: pulumi.Input<string | undefined>;
  /**
   * Let one of several controllers work. Default `false`. Argo CD's key:
   * `applicationsetcontroller.enable.leader.election`.
   */
  enableLeaderElection?: pulumi.Input<boolean | undefined>;
  /**
   * What sets may do with applications; with a text, sets cannot choose. Default: an empty one, for everything. Argo
   * CD's key: `applicationsetcontroller.policy`.
   */
  policy?: pulumi.Input<"" | "sync" | "create-only" | "create-update" | "create-delete" | undefined>;
  /**
   * Let sets choose all the same. Default `false`. Argo CD's key: `applicationsetcontroller.enable.policy.override`.
   */
  enablePolicyOverride?: pulumi.Input<boolean | undefined>;
  /**
   * Sets that are worked on at once. Default `10`. Argo CD's key:
   * `applicationsetcontroller.concurrent.reconciliations.max`.
   */
  concurrentReconciliationsMax?: pulumi.Input<number | undefined>;
  /**
   * Read patterns of the generator for Git files in the newer way. Default `false`. Argo CD's key:
   * `applicationsetcontroller.enable.new.git.file.globbing`.
   */
  enableNewGitFileGlobbing?: pulumi.Input<boolean | undefined>;
  /** Log everything. Default `false`. Argo CD's key: `applicationsetcontroller.debug`. */
  debug?: pulumi.Input<boolean | undefined>;
  /** Change nothing. Default `false`. Argo CD's key: `applicationsetcontroller.dryrun`. */
  dryrun?: pulumi.Input<boolean | undefined>;
  /** Fetch submodules of Git. Default `true`. Argo CD's key: `applicationsetcontroller.enable.git.submodule`. */
  enableGitSubmodule?: pulumi.Input<boolean | undefined>;
  /**
   * Let sets sync step by step. Default `false`. Argo CD's key: `applicationsetcontroller.enable.progressive.syncs`.
   */
  enableProgressiveSyncs?: pulumi.Input<boolean | undefined>;
  /**
   * Namespaces in which sets may be; globs. Default: Argo CD's own. Argo CD's key:
   * `applicationsetcontroller.namespaces`.
   */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * File with the authority of SCM providers' certificates. Argo CD's key: `applicationsetcontroller.scm.root.ca.path`.
   */
  scmRootCaPath?: pulumi.Input<string | undefined>;
  /**
   * Addresses of SCM providers that sets may ask. Default: all. Argo CD's key:
   * `applicationsetcontroller.allowed.scm.providers`.
   */
  allowedScmProviders?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Let sets ask SCM providers. Default `true`. Argo CD's key: `applicationsetcontroller.enable.scm.providers`. */
  enableScmProviders?: pulumi.Input<boolean | undefined>;
  /**
   * Webhooks that are worked on at once. Default `50`. Argo CD's key:
   * `applicationsetcontroller.webhook.parallelism.limit`.
   */
  webhookParallelismLimit?: pulumi.Input<number | undefined>;
  /** How often sets are looked at. Default `3m`. Argo CD's key: `applicationsetcontroller.requeue.after`. */
  requeueAfter?: pulumi.Input<string | undefined>;
  /**
   * Let sets use only Secrets with the label `argocd.argoproj.io/secret-type: scm-creds`. Default `false`. Argo CD's
   * key: `applicationsetcontroller.enable.tokenref.strict.mode`.
   */
  enableTokenrefStrictMode?: pulumi.Input<boolean | undefined>;
  /**
   * Annotations that others put on applications of sets, and that stay. Argo CD's key:
   * `applicationsetcontroller.global.preserved.annotations`.
   */
  globalPreservedAnnotations?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * Labels that others put on applications of sets, and that stay. Argo CD's key:
   * `applicationsetcontroller.global.preserved.labels`.
   */
  globalPreservedLabels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Count requests to GitHub. Default `false`. Argo CD's key: `applicationsetcontroller.enable.github.api.metrics`. */
  enableGithubApiMetrics?: pulumi.Input<boolean | undefined>;
  /**
   * Applications that the status of a set names. Default `5000`. Argo CD's key:
   * `applicationsetcontroller.status.max.resources.count`.
   */
  statusMaxResourcesCount?: pulumi.Input<number | undefined>;
}

/** What becomes of the generated applications when the set is deleted. */
export interface ApplicationSetDeletion {
  /**
   * `background` deletes the applications with the set, each as its finalizers say; `orphan` leaves them, without an
   * owner. Default `background`, and `orphan` where `spec.syncPolicy.applicationsSync` is `create-only` or
   * `create-update`.
   */
  cascade?: pulumi.Input<"background" | "orphan" | undefined>;
  /** Wait until the set and its applications are gone. Default `true`. */
  wait?: pulumi.Input<boolean | undefined>;
  /**
   * What a replacement does with the applications of the old set: `orphan` leaves them to the new one, `cascade`
   * deletes them. Default `orphan`.
   */
  onReplace?: pulumi.Input<"orphan" | "cascade" | undefined>;
  /**
   * Allows a delete over a protected connection (`argocd:protected`) to take live resources along, once it is in the
   * state. Default `false`.
   */
  confirm?: pulumi.Input<boolean | undefined>;
}

/** Where the parameters of the generated applications come from. */
export interface ApplicationSetGenerator {
  /** Sets of parameters as they are written here. */
  list?: pulumi.Input<ListGenerator | undefined>;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: pulumi.Input<ClusterGenerator | undefined>;
  /** Folders or files of a Git repository. */
  git?: pulumi.Input<GitGenerator | undefined>;
  /** Repositories of a host such as GitHub. */
  scmProvider?: pulumi.Input<ScmProviderGenerator | undefined>;
  /** Pull requests of a repository. */
  pullRequest?: pulumi.Input<PullRequestGenerator | undefined>;
  /** What a service of your own answers. */
  plugin?: pulumi.Input<PluginGenerator | undefined>;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: pulumi.Input<ClusterDecisionGenerator | undefined>;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: pulumi.Input<LabelSelector | undefined>;
  /** Every combination of the parameters of two generators. */
  matrix?: pulumi.Input<MatrixGenerator | undefined>;
  /** The parameters of the first generator, changed by those of the others. */
  merge?: pulumi.Input<MergeGenerator | undefined>;
}

/** Fields of generated applications that Argo CD leaves as they are. */
export interface ApplicationSetIgnoreDifference {
  /** Name of the application; left out for all. */
  name?: pulumi.Input<string | undefined>;
  /** The fields as JSON pointers, such as `/spec/source/targetRevision`. */
  jsonPointers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** The fields as jq paths, such as `.spec.source.helm.values`. */
  jqPathExpressions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** A generator inside one that is itself inside another. */
export interface ApplicationSetInnermostGenerator {
  /** Sets of parameters as they are written here. */
  list?: pulumi.Input<NestedListGenerator | undefined>;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: pulumi.Input<NestedClusterGenerator | undefined>;
  /** Folders or files of a Git repository. */
  git?: pulumi.Input<NestedGitGenerator | undefined>;
  /** Repositories of a host such as GitHub. */
  scmProvider?: pulumi.Input<NestedScmProviderGenerator | undefined>;
  /** Pull requests of a repository. */
  pullRequest?: pulumi.Input<NestedPullRequestGenerator | undefined>;
  /** What a service of your own answers. */
  plugin?: pulumi.Input<NestedPluginGenerator | undefined>;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: pulumi.Input<NestedClusterDecisionGenerator | undefined>;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: pulumi.Input<LabelSelector | undefined>;
}

/** Which ApplicationSet is meant. */
export interface ApplicationSetName {
  /** Name of the ApplicationSet. */
  name: pulumi.Input<string>;
  /** Namespace of the ApplicationSet. Default: the namespace that Argo CD runs in. */
  namespace?: pulumi.Input<string | undefined>;
}

/** A generator inside a `matrix` or a `merge`. */
export interface ApplicationSetNestedGenerator {
  /** Sets of parameters as they are written here. */
  list?: pulumi.Input<NestedListGenerator | undefined>;
  /** Clusters of Argo CD; `{}` for all of them. */
  clusters?: pulumi.Input<NestedClusterGenerator | undefined>;
  /** Folders or files of a Git repository. */
  git?: pulumi.Input<NestedGitGenerator | undefined>;
  /** Repositories of a host such as GitHub. */
  scmProvider?: pulumi.Input<NestedScmProviderGenerator | undefined>;
  /** Pull requests of a repository. */
  pullRequest?: pulumi.Input<NestedPullRequestGenerator | undefined>;
  /** What a service of your own answers. */
  plugin?: pulumi.Input<NestedPluginGenerator | undefined>;
  /** Clusters that a Kubernetes resource names. */
  clusterDecisionResource?: pulumi.Input<NestedClusterDecisionGenerator | undefined>;
  /** Which of the sets of parameters count, by the parameters in place of labels. */
  selector?: pulumi.Input<LabelSelector | undefined>;
  /** Every combination of the parameters of two generators. */
  matrix?: pulumi.Input<NestedMatrixGenerator | undefined>;
  /** The parameters of the first generator, changed by those of the others. */
  merge?: pulumi.Input<NestedMergeGenerator | undefined>;
}

/** Which ApplicationSet is meant. */
export interface ApplicationSetReference {
  /** Name of the ApplicationSet. */
  name: pulumi.Input<string>;
  /** Namespace of the ApplicationSet. Default: the namespace that Argo CD runs in. */
  namespace?: pulumi.Input<string | undefined>;
  /** The `spec` of an `ApplicationSet`, which need not be stored. Default: what is stored under the name. */
  spec?: pulumi.Input<ApplicationSetSpec | undefined>;
}

/** One group of applications after another. */
export interface ApplicationSetRollingSync {
  /** The groups, one at least; one begins when those before it are healthy. */
  steps?: pulumi.Input<pulumi.Input<ApplicationSetRolloutStep>[] | undefined>;
}

/** Applications that are synced together. */
export interface ApplicationSetRolloutStep {
  /** Which applications, by their labels. */
  matchExpressions?: pulumi.Input<pulumi.Input<ApplicationMatchExpression>[] | undefined>;
  /** How many of them at once: a number, or a share such as `25%`. `0` waits for somebody. Default: all. */
  maxUpdate?: pulumi.Input<number | string | undefined>;
}

/** Which applications a set generates. */
export interface ApplicationSetSpec {
  /** Texts are Go templates, such as `{{.name}}`; without it, only `{{name}}` is filled in. Default `false`. */
  goTemplate?: pulumi.Input<boolean | undefined>;
  /** Where the parameters come from: one application for each set of parameters. */
  generators: pulumi.Input<pulumi.Input<ApplicationSetGenerator>[]>;
  /** What each application becomes; parameters are filled into its texts. */
  template: pulumi.Input<ApplicationSetTemplate>;
  /** What Argo CD may do with the generated applications. */
  syncPolicy?: pulumi.Input<ApplicationSetSyncPolicy | undefined>;
  /** In which order applications are changed and deleted; Argo CD's controller must be told to heed it. */
  strategy?: pulumi.Input<ApplicationSetStrategy | undefined>;
  /** Labels and annotations of generated applications that others write, and that stay. */
  preservedFields?: pulumi.Input<ApplicationPreservedFields | undefined>;
  /** Options of Go templates: `missingkey=error` fails where a parameter is missing. */
  goTemplateOptions?: pulumi.Input<
    pulumi.Input<"missingkey=default" | "missingkey=invalid" | "missingkey=zero" | "missingkey=error">[] | undefined
  >;
  /** Argo CD makes no use of it: selectors always apply. */
  applyNestedSelectors?: pulumi.Input<boolean | undefined>;
  /** Fields of generated applications that Argo CD leaves as they are. */
  ignoreApplicationDifferences?: pulumi.Input<pulumi.Input<ApplicationSetIgnoreDifference>[] | undefined>;
  /** A patch of each application, as YAML text: for what is no text, and for conditions. */
  templatePatch?: pulumi.Input<string | undefined>;
}

/** In which order applications are changed and deleted. */
export interface ApplicationSetStrategy {
  /** `AllAtOnce` or `RollingSync`. Default `AllAtOnce`. */
  type?: pulumi.Input<"AllAtOnce" | "RollingSync" | undefined>;
  /** The order of a `RollingSync`. */
  rollingSync?: pulumi.Input<ApplicationSetRollingSync | undefined>;
  /** `Reverse` deletes applications against the order of `rollingSync`, with the set. Default `AllAtOnce`. */
  deletionOrder?: pulumi.Input<"AllAtOnce" | "Reverse" | undefined>;
}

/** What Argo CD may do with the generated applications. */
export interface ApplicationSetSyncPolicy {
  /**
   * Let the live resources of an application stay when Argo CD deletes it, as it is generated no more. Default `false`.
   */
  preserveResourcesOnDeletion?: pulumi.Input<boolean | undefined>;
  /**
   * `create-only`, `create-update`, `create-delete` or `sync`: whether applications are changed, and whether those that
   * are generated no more are deleted. Counts where Argo CD's controller does not rule it. Default `sync`.
   */
  applicationsSync?: pulumi.Input<"create-only" | "create-update" | "create-delete" | "sync" | undefined>;
}

/** What each generated application becomes. */
export interface ApplicationSetTemplate {
  /** Name, labels, annotations and finalizers of each application. */
  metadata: pulumi.Input<ApplicationSetTemplateMetadata>;
  /** What each application deploys, where to and how. */
  spec: pulumi.Input<ApplicationTemplateSpec>;
}

/** The metadata of the applications that a set generates. */
export interface ApplicationSetTemplateMetadata {
  /** Name of each application, such as `{{.name}}-guestbook`: another one for each set of parameters. */
  name?: pulumi.Input<string | undefined>;
  /** Argo CD puts the namespace of the ApplicationSet in its place: leave it out. */
  namespace?: pulumi.Input<string | undefined>;
  /** Labels of each application. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations of each application. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /**
   * Finalizers of each application. Left out, Argo CD sets the one by which the application's live resources are
   * deleted with it, unless `syncPolicy.preserveResourcesOnDeletion` is set.
   */
  finalizers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** What the applications of one generator have in place of what the template says, field by field. */
export interface ApplicationSetTemplateOverride {
  /** Name, labels, annotations and finalizers. */
  metadata?: pulumi.Input<ApplicationSetTemplateMetadata | undefined>;
  /** What each application deploys, where to and how. */
  spec?: pulumi.Input<ApplicationSpecOverride | undefined>;
}

/** Applications. */
export interface ApplicationSettings {
  /**
   * How Argo CD knows whose a resource is. Default `annotation`. Argo CD's key: `application.resourceTrackingMethod`.
   */
  resourceTrackingMethod?: pulumi.Input<"annotation" | "annotation+label" | "label" | undefined>;
  /**
   * The label that it uses for that. Default `app.kubernetes.io/instance`. Argo CD's key:
   * `application.instanceLabelKey`.
   */
  instanceLabelKey?: pulumi.Input<string | undefined>;
  /** Labels of nodes that the view of pods shows. Argo CD's key: `application.allowedNodeLabels`. */
  allowedNodeLabels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Links at applications. Argo CD's key: `application.links`. */
  links?: pulumi.Input<pulumi.Input<DeepLinkSettings>[] | undefined>;
  /**
   * Sync with the service account that the project names. Default `false`. Argo CD's key:
   * `application.sync.impersonation.enabled`.
   */
  syncImpersonationEnabled?: pulumi.Input<boolean | undefined>;
  /**
   * Refuse a sync for which no project names one. Default `true`. Argo CD's key:
   * `application.sync.impersonation.enforced`.
   */
  syncImpersonationEnforced?: pulumi.Input<boolean | undefined>;
  /**
   * Ask for the right to `override` where a sync names another revision. Default `false`. Argo CD's key:
   * `application.sync.requireOverridePrivilegeForRevisionSync`.
   */
  syncRequireOverridePrivilegeForRevisionSync?: pulumi.Input<boolean | undefined>;
}

/** Where the manifests of an application come from. */
export interface ApplicationSource {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL: pulumi.Input<string>;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path?: pulumi.Input<string | undefined>;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision?: pulumi.Input<string | undefined>;
  /** Settings for Helm charts. */
  helm?: pulumi.Input<ApplicationSourceHelm | undefined>;
  /** Settings for kustomize. */
  kustomize?: pulumi.Input<ApplicationSourceKustomize | undefined>;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: pulumi.Input<ApplicationSourceDirectory | undefined>;
  /** Settings for a config management plugin. */
  plugin?: pulumi.Input<ApplicationSourcePlugin | undefined>;
  /** Name of the chart in a Helm repository. */
  chart?: pulumi.Input<string | undefined>;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref?: pulumi.Input<string | undefined>;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name?: pulumi.Input<string | undefined>;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix?: pulumi.Input<string | undefined>;
}

/** How a folder of plain manifests or jsonnet is read. */
export interface ApplicationSourceDirectory {
  /** Read subfolders too. Default `false`. */
  recurse?: pulumi.Input<boolean | undefined>;
  /** Settings for jsonnet files. */
  jsonnet?: pulumi.Input<ApplicationSourceJsonnet | undefined>;
  /** Glob of files to leave out, such as `*.test.yaml` or `{a,b}/*`; wins over `include`. */
  exclude?: pulumi.Input<string | undefined>;
  /** Glob of files to read. Default: all manifests. */
  include?: pulumi.Input<string | undefined>;
}

/** How Helm renders a chart. */
export interface ApplicationSourceHelm {
  /** Values files, read in this order: a later file wins. Paths are relative to the chart, or `$ref/…`, or URLs. */
  valueFiles?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Parameters that win over all values (`--set`); a later one wins over an earlier one of the same name. */
  parameters?: pulumi.Input<pulumi.Input<HelmParameter>[] | undefined>;
  /** Name of the Helm release. Default: the application's name. */
  releaseName?: pulumi.Input<string | undefined>;
  /** Values as one YAML text. Write either this or `valuesObject`. */
  values?: pulumi.Input<string | undefined>;
  /** Parameters whose values are the contents of files (`--set-file`). */
  fileParameters?: pulumi.Input<pulumi.Input<HelmFileParameter>[] | undefined>;
  /** Helm's major version, such as `v3`. Argo CD 3 renders with Helm 3 whatever stands here. */
  version?: pulumi.Input<string | undefined>;
  /** Send the repository's credentials to every host that the chart refers to. Default `false`. */
  passCredentials?: pulumi.Input<boolean | undefined>;
  /** Leave out values files that do not exist, in place of failing. Default `false`. */
  ignoreMissingValueFiles?: pulumi.Input<boolean | undefined>;
  /** Leave the chart's custom resource definitions out (`--skip-crds`). Default `false`. */
  skipCrds?: pulumi.Input<boolean | undefined>;
  /** Values as an object, compared by structure: neither the order of keys nor the YAML layout matters. */
  valuesObject?: pulumi.Input<Record<string, unknown> | undefined>;
  /** Namespace that the chart sees as `.Release.Namespace`. Default: the destination's namespace. */
  namespace?: pulumi.Input<string | undefined>;
  /** Kubernetes version that the chart sees in `.Capabilities`. Default: the destination cluster's. */
  kubeVersion?: pulumi.Input<string | undefined>;
  /**
   * API versions that the chart sees in `.Capabilities`, each as `[group/]version/kind`. Default: the destination
   * cluster's.
   */
  apiVersions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Leave the chart's test hooks out (`--skip-tests`). Default `false`. */
  skipTests?: pulumi.Input<boolean | undefined>;
  /** Do not check the values against the chart's JSON schema (`--skip-schema-validation`). Default `false`. */
  skipSchemaValidation?: pulumi.Input<boolean | undefined>;
}

/** How jsonnet files are evaluated. */
export interface ApplicationSourceJsonnet {
  /** External variables, read with `std.extVar`. */
  extVars?: pulumi.Input<pulumi.Input<JsonnetVariable>[] | undefined>;
  /** Top-level arguments: the parameters of the function that a file evaluates to. */
  tlas?: pulumi.Input<pulumi.Input<JsonnetVariable>[] | undefined>;
  /** Folders to search for imports, in this order, relative to the repository's root. */
  libs?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** How kustomize builds the manifests: what is set here is written into the kustomization before the build. */
export interface ApplicationSourceKustomize {
  /** Prefix of all resource names. */
  namePrefix?: pulumi.Input<string | undefined>;
  /** Suffix of all resource names. */
  nameSuffix?: pulumi.Input<string | undefined>;
  /** Image overrides, each as `[old=]image[:tag][@digest]`. */
  images?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Labels added to all resources, and to selectors unless `labelWithoutSelector`. */
  commonLabels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Version of kustomize, one that the administrator configured in `argocd-cm`. Default: the built-in one. */
  version?: pulumi.Input<string | undefined>;
  /** Annotations added to all resources. */
  commonAnnotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Let `commonLabels` replace labels of the same key in the kustomization. Default `false`. */
  forceCommonLabels?: pulumi.Input<boolean | undefined>;
  /** Let `commonAnnotations` replace annotations of the same key in the kustomization. Default `false`. */
  forceCommonAnnotations?: pulumi.Input<boolean | undefined>;
  /** Namespace set on all resources. */
  namespace?: pulumi.Input<string | undefined>;
  /** Replace `$ARGOCD_APP_NAME` and the other build variables in the values of `commonAnnotations`. Default `false`. */
  commonAnnotationsEnvsubst?: pulumi.Input<boolean | undefined>;
  /** Replica counts, one per workload. */
  replicas?: pulumi.Input<pulumi.Input<KustomizeReplica>[] | undefined>;
  /** Patches, applied in this order. */
  patches?: pulumi.Input<pulumi.Input<KustomizePatch>[] | undefined>;
  /** kustomize components to add, relative to the source's `path`, in this order. */
  components?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Leave out components that do not exist, in place of failing. Default `false`. */
  ignoreMissingComponents?: pulumi.Input<boolean | undefined>;
  /** Keep `commonLabels` out of selectors. Default `false`. */
  labelWithoutSelector?: pulumi.Input<boolean | undefined>;
  /** Kubernetes version passed to Helm for charts inside the kustomization. Default: the destination cluster's. */
  kubeVersion?: pulumi.Input<string | undefined>;
  /** API versions passed to Helm for charts inside the kustomization, each as `[group/]version/kind`. */
  apiVersions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Add `commonLabels` to pod templates too, with `labelWithoutSelector`. Default `false`. */
  labelIncludeTemplates?: pulumi.Input<boolean | undefined>;
}

/** What a generator changes of the source. */
export interface ApplicationSourceOverride {
  /** URL of the Git repository, Helm repository or OCI artifact (`oci://…`). */
  repoURL?: pulumi.Input<string | undefined>;
  /** Folder in the repository; `.` is its root. Needed unless `chart` is set. */
  path?: pulumi.Input<string | undefined>;
  /**
   * What to deploy. Git: a branch, tag, commit, or range of semantic versions; default `HEAD`. Helm: the chart's
   * version or a range. OCI: a tag or digest.
   */
  targetRevision?: pulumi.Input<string | undefined>;
  /** Settings for Helm charts. */
  helm?: pulumi.Input<ApplicationSourceHelm | undefined>;
  /** Settings for kustomize. */
  kustomize?: pulumi.Input<ApplicationSourceKustomize | undefined>;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: pulumi.Input<ApplicationSourceDirectory | undefined>;
  /** Settings for a config management plugin. */
  plugin?: pulumi.Input<ApplicationSourcePlugin | undefined>;
  /** Name of the chart in a Helm repository. */
  chart?: pulumi.Input<string | undefined>;
  /**
   * Name by which other sources refer to this one, as `$name/path`. Letters, digits, `_` and `-`. Only in `sources`.
   */
  ref?: pulumi.Input<string | undefined>;
  /** Name of the source, shown in the user interface and usable in place of its position. */
  name?: pulumi.Input<string | undefined>;
  /**
   * Only Git tags with this prefix count when `targetRevision` is a range: with `web/`, the range `1.*` finds
   * `web/1.4.0`.
   */
  tagPrefix?: pulumi.Input<string | undefined>;
}

/** How a config management plugin generates the manifests. */
export interface ApplicationSourcePlugin {
  /**
   * Name of the plugin, with `-version` when it has one. Left out, Argo CD picks the plugin that discovers the source.
   */
  name?: pulumi.Input<string | undefined>;
  /** Environment variables for the plugin. */
  env?: pulumi.Input<pulumi.Input<EnvironmentEntry>[] | undefined>;
  /** Parameters for the plugin. */
  parameters?: pulumi.Input<pulumi.Input<PluginParameter>[] | undefined>;
}

/** What an application deploys, where to and how. */
export interface ApplicationSpec {
  /** Where the manifests come from, when there is one source. */
  source?: pulumi.Input<ApplicationSource | undefined>;
  /** The cluster and namespace to deploy to. */
  destination: pulumi.Input<ApplicationDestination>;
  /** Name of the project. Default `default`. */
  project?: pulumi.Input<string | undefined>;
  /** When and how the application is synced. */
  syncPolicy?: pulumi.Input<SyncPolicy | undefined>;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: pulumi.Input<pulumi.Input<IgnoreDifference>[] | undefined>;
  /** Information about the application, shown in the user interface in this order. */
  info?: pulumi.Input<pulumi.Input<ApplicationInfo>[] | undefined>;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: pulumi.Input<number | undefined>;
  /** Where the manifests come from, when there are several sources. */
  sources?: pulumi.Input<pulumi.Input<ApplicationSource>[] | undefined>;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: pulumi.Input<SourceHydrator | undefined>;
}

/** What a generator changes of an application's spec. */
export interface ApplicationSpecOverride {
  /** When and how the application is synced. */
  syncPolicy?: pulumi.Input<SyncPolicy | undefined>;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: pulumi.Input<pulumi.Input<IgnoreDifference>[] | undefined>;
  /** Information about the application, shown in the user interface in this order. */
  info?: pulumi.Input<pulumi.Input<ApplicationInfo>[] | undefined>;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: pulumi.Input<number | undefined>;
  /** Where the manifests come from, when there are several sources. */
  sources?: pulumi.Input<pulumi.Input<ApplicationSource>[] | undefined>;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: pulumi.Input<SourceHydrator | undefined>;
  /** Where the manifests come from, when there is one source. */
  source?: pulumi.Input<ApplicationSourceOverride | undefined>;
  /** The cluster and namespace to deploy to. */
  destination?: pulumi.Input<ApplicationDestinationOverride | undefined>;
  /** Name of the project. */
  project?: pulumi.Input<string | undefined>;
}

/** What each generated application deploys, where to and how. */
export interface ApplicationTemplateSpec {
  /** Where the manifests come from, when there is one source. */
  source?: pulumi.Input<ApplicationSource | undefined>;
  /** The cluster and namespace to deploy to. */
  destination: pulumi.Input<ApplicationDestination>;
  /** Name of the project; without placeholders. */
  project: pulumi.Input<string>;
  /** When and how the application is synced. */
  syncPolicy?: pulumi.Input<SyncPolicy | undefined>;
  /** Fields of resources whose differences do not count. */
  ignoreDifferences?: pulumi.Input<pulumi.Input<IgnoreDifference>[] | undefined>;
  /** Information about the application, shown in the user interface in this order. */
  info?: pulumi.Input<pulumi.Input<ApplicationInfo>[] | undefined>;
  /** Number of past deployments to keep for rollback; `0` keeps none. Default `10`. */
  revisionHistoryLimit?: pulumi.Input<number | undefined>;
  /** Where the manifests come from, when there are several sources. */
  sources?: pulumi.Input<pulumi.Input<ApplicationSource>[] | undefined>;
  /** Renders the manifests, commits them to Git and deploys them from there. */
  sourceHydrator?: pulumi.Input<SourceHydrator | undefined>;
}

/** Where the applications of a project may be deployed to. */
export interface AppProjectDestination {
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: pulumi.Input<string | undefined>;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: pulumi.Input<string | undefined>;
}

/** Which project is meant. */
export interface AppProjectReference {
  /** Name of the project. */
  name: pulumi.Input<string>;
}

/** Who may do what with the applications of a project. */
export interface AppProjectRole {
  /** Name of the role: letters, digits, `-` and `_`. */
  name: pulumi.Input<string>;
  /** What the role is for. */
  description?: pulumi.Input<string | undefined>;
  /**
   * What the role may do, each as `p, proj:<project>:<role>, <resource>, <action>, <project>/<object>, allow` (or
   * `deny`). Resources are `applications`, `applicationsets`, `logs`, `exec`, `clusters` and `repositories`.
   */
  policies?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Groups of the login provider whose members have the role. A name with a comma needs quotes inside the text. */
  groups?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** What the applications of a project may deploy, where to, and who may do what with them. */
export interface AppProjectSpec {
  /** Repositories that sources may use, by URL; globs, or with `!` in front denials. */
  sourceRepos?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Clusters and namespaces that applications may be deployed to. */
  destinations?: pulumi.Input<pulumi.Input<AppProjectDestination>[] | undefined>;
  /** What the project is for; at most 255 characters. */
  description?: pulumi.Input<string | undefined>;
  /** Who may do what with the project's applications. */
  roles?: pulumi.Input<pulumi.Input<AppProjectRole>[] | undefined>;
  /** Cluster-wide resources that may be deployed. Default: none. */
  clusterResourceWhitelist?: pulumi.Input<pulumi.Input<ClusterResource>[] | undefined>;
  /** Resources of a namespace that may not be deployed. */
  namespaceResourceBlacklist?: pulumi.Input<pulumi.Input<NamespaceResource>[] | undefined>;
  /** Look for resources that no application has made; `{}` switches it on. */
  orphanedResources?: pulumi.Input<OrphanedResources | undefined>;
  /** Times in which applications may, or may not, be synced. */
  syncWindows?: pulumi.Input<pulumi.Input<SyncWindow>[] | undefined>;
  /**
   * Resources of a namespace that may be deployed. Default: all. An empty list is refused: it would mean all as well.
   */
  namespaceResourceWhitelist?: pulumi.Input<pulumi.Input<NamespaceResource>[] | undefined>;
  /** Keys by which commits must be signed. Superseded by `sourceIntegrity`, which wins where both are set. */
  signatureKeys?: pulumi.Input<pulumi.Input<SignatureKey>[] | undefined>;
  /** Cluster-wide resources that may not be deployed. */
  clusterResourceBlacklist?: pulumi.Input<pulumi.Input<ClusterResource>[] | undefined>;
  /** Namespaces, besides Argo CD's own, in which the project's applications may be declared; globs. */
  sourceNamespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Allow only clusters that belong to this project as destinations. Default `false`. */
  permitOnlyProjectScopedClusters?: pulumi.Input<boolean | undefined>;
  /** Service accounts with which applications are synced; the first whose cluster and namespace match is taken. */
  destinationServiceAccounts?: pulumi.Input<pulumi.Input<DestinationServiceAccount>[] | undefined>;
  /** What must be proved of a source before it is deployed. */
  sourceIntegrity?: pulumi.Input<SourceIntegrity | undefined>;
}

/** A local account of Argo CD. */
export interface ArgoCdAccount {
  /**
   * What the account may do: `apiKey` to have tokens, `login` to log in with a password. Argo CD's key:
   * `accounts.<name>`.
   */
  capabilities?: pulumi.Input<pulumi.Input<"apiKey" | "login">[] | undefined>;
  /** Whether the account can be used. Default `true`. Argo CD's key: `accounts.<name>.enabled`. */
  enabled?: pulumi.Input<boolean | undefined>;
}

/** Arguments of `ArgoCdSettings`. */
export interface ArgoCdSettingsArgs {
  /** Namespace of Argo CD. Default `argocd`. */
  namespace?: pulumi.Input<string | undefined>;
  /**
   * Take keys over that another field manager has, such as kubectl or Helm, which would write them again. Default
   * `false`: such a key is an error.
   */
  force?: pulumi.Input<boolean | undefined>;
  /** Argo CD's address for browsers, which logins by others lead back to. Argo CD's key: `url`. */
  url?: pulumi.Input<string | undefined>;
  /** More such addresses. Argo CD's key: `additionalUrls`. */
  additionalUrls?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Local accounts, by their names. */
  accounts?: Record<string, ArgoCdAccount> | undefined;
  /** The account `admin`. */
  admin?: AdminSettings | undefined;
  /** All users. */
  users?: UserSettings | undefined;
  /** Regular expression that passwords must match. Default `^.{8,32}$`. Argo CD's key: `passwordPattern`. */
  passwordPattern?: pulumi.Input<string | undefined>;
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
  installationID?: pulumi.Input<string | undefined>;
  /** Projects whose settings others inherit. Argo CD's key: `globalProjects`. */
  globalProjects?: pulumi.Input<pulumi.Input<GlobalProject>[] | undefined>;
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
  prune?: pulumi.Input<boolean | undefined>;
  /** Undo changes made in the cluster. Default `false`. */
  selfHeal?: pulumi.Input<boolean | undefined>;
  /** Allow a sync that would leave no resource at all. Default `false`. */
  allowEmpty?: pulumi.Input<boolean | undefined>;
  /** Switches automated sync off with `false` and keeps the other settings. Default `true`. */
  enabled?: pulumi.Input<boolean | undefined>;
}

/** Login to an EKS cluster with AWS IAM. */
export interface AwsAuthConfig {
  /** Name of the EKS cluster. */
  clusterName?: pulumi.Input<string | undefined>;
  /** ARN of a role to assume. */
  roleARN?: pulumi.Input<string | undefined>;
  /** Name of the AWS profile to use. */
  profile?: pulumi.Input<string | undefined>;
}

/** What a queue gets besides the text. */
export interface AwsSqsNotification {
  /** Attributes of the message. */
  messageAttributes?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Group of the message. */
  messageGroupId?: pulumi.Input<string | undefined>;
}

/** A queue of AWS SQS. */
export interface AwsSqsService {
  /** Name of the queue. */
  queue: pulumi.Input<string>;
  /** Account of the queue. */
  account?: pulumi.Input<string | undefined>;
  /** Region of the queue. */
  region?: pulumi.Input<string | undefined>;
  /** Address of the API. */
  endpointUrl?: pulumi.Input<string | undefined>;
  /**
   * Access key; without one, the identity of the controller, by reference: `$<key>` in `argocd-notifications-secret`.
   */
  key?: pulumi.Input<string | undefined>;
  /** The secret that belongs to it, by reference: `$<key>` in `argocd-notifications-secret`. */
  secret?: pulumi.Input<string | undefined>;
}

/** Only repositories with this tag. */
export interface AwsTagFilter {
  /** Key of the tag. */
  key: pulumi.Input<string>;
  /** Value of the tag; left out, any will do. */
  value?: pulumi.Input<string | undefined>;
}

/** User name and password for Bitbucket. */
export interface BitbucketBasicAuth {
  /** User name. */
  username: pulumi.Input<string>;
  /** Where the password or access token is. */
  passwordRef: pulumi.Input<SecretKeyRef>;
}

/** Access token for Bitbucket. */
export interface BitbucketBearerToken {
  /** Where the access token is. */
  tokenRef: pulumi.Input<SecretKeyRef>;
}

/** What every function takes. */
export interface CallOptions {
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which certificate is meant. */
export interface CertificateReference {
  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`.
   */
  serverName: pulumi.Input<string>;
  /** `https` for a server's certificate or authority, `ssh` for a server's key. */
  certType: pulumi.Input<"https" | "ssh">;
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. */
  certSubType?: pulumi.Input<string | undefined>;
}

/** How Argo CD connects to a cluster and logs in. */
export interface ClusterConfig {
  /** User name. */
  username?: pulumi.Input<string | undefined>;
  /** Password. */
  password?: pulumi.Input<string | undefined>;
  /** Bearer token, such as that of a service account. */
  bearerToken?: pulumi.Input<string | undefined>;
  /** How the connection is secured. */
  tlsClientConfig?: pulumi.Input<TlsClientConfig | undefined>;
  /** Login to an EKS cluster with AWS IAM. */
  awsAuthConfig?: pulumi.Input<AwsAuthConfig | undefined>;
  /** Login by a command that Argo CD runs. */
  execProviderConfig?: pulumi.Input<ExecProviderConfig | undefined>;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression?: pulumi.Input<boolean | undefined>;
  /** Proxy to reach the cluster through; may hold credentials. */
  proxyUrl?: pulumi.Input<string | undefined>;
}

/** One set of parameters for each cluster that a Kubernetes resource names. */
export interface ClusterDecisionGenerator {
  /** Name of the ConfigMap that says which resource decides, and where in it. */
  configMapRef: pulumi.Input<string>;
  /** Name of the resource that decides. Write either this or `labelSelector`. */
  name?: pulumi.Input<string | undefined>;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** Labels of the resources that decide. */
  labelSelector?: pulumi.Input<LabelSelector | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface ClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector?: pulumi.Input<LabelSelector | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList?: pulumi.Input<boolean | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** Which cluster is meant. */
export interface ClusterReference {
  /** Address of the cluster's API. */
  server?: pulumi.Input<string | undefined>;
  /** Name of the cluster, if no other one has it. */
  name?: pulumi.Input<string | undefined>;
}

/** Cluster-wide resources, by their kind and name. */
export interface ClusterResource {
  /** API group; a glob. `""` is the core group. */
  group: pulumi.Input<string>;
  /** Kind; a glob. */
  kind: pulumi.Input<string>;
  /** Name; a glob. Left out for all resources of the kind. */
  name?: pulumi.Input<string | undefined>;
}

/** Argo CD's own cluster. */
export interface ClusterSettings {
  /** Whether Argo CD may deploy to it. Default `true`. Argo CD's key: `cluster.inClusterEnabled`. */
  inClusterEnabled?: pulumi.Input<boolean | undefined>;
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
  server?: pulumi.Input<string | undefined>;
}

/** The commit server. */
export interface CommitServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `commitserver.listen.address`. */
  listenAddress?: pulumi.Input<string | undefined>;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `commitserver.metrics.listen.address`. */
  metricsListenAddress?: pulumi.Input<string | undefined>;
  /** In which form the log is written. Default `json`. Argo CD's key: `commitserver.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `commitserver.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /**
   * Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `commitserver.grpc.enable.txt.service.config`.
   */
  grpcEnableTxtServiceConfig?: pulumi.Input<boolean | undefined>;
}

/** Commits of the source hydrator. */
export interface CommitSettings {
  /** Name of their author. Default `Argo CD`. Argo CD's key: `commit.author.name`. */
  authorName?: pulumi.Input<string | undefined>;
  /** Address of their author. Default `argo-cd@example.com`. Argo CD's key: `commit.author.email`. */
  authorEmail?: pulumi.Input<string | undefined>;
}

/** How Argo CD compares. */
export interface CompareOptions {
  /** Leave differences in roles that Kubernetes aggregates out. Default `false`. */
  ignoreAggregatedRoles?: pulumi.Input<boolean | undefined>;
  /** Of which resources the status is left out. Default `all`. */
  ignoreResourceStatusField?: pulumi.Input<"crd" | "all" | "none" | undefined>;
  /** Leave what `ignoreDifferences` names out of `ignoreResourceUpdates` as well. Default `true`. */
  ignoreDifferencesOnResourceUpdates?: pulumi.Input<boolean | undefined>;
}

/** A key of a Kubernetes ConfigMap in the namespace of the ApplicationSet. */
export interface ConfigMapKeyRef {
  /** Name of the ConfigMap. */
  configMapName: pulumi.Input<string>;
  /** Key in the ConfigMap. */
  key: pulumi.Input<string>;
}

/**
 * The settings of a connection to one Argo CD. Each is `argocd:<name>` in stack configuration and an argument of
 * `argocd.Provider`.
 */
export interface ConnectionSettings {
  /** Address of the Argo CD API server: a URL, or `host` or `host:port`. */
  server?: pulumi.Input<string | undefined>;
  /** API token of an account or of a project role. Secret. */
  authToken?: pulumi.Input<string | undefined>;
  /**
   * File that holds the API token, such as one that a CI or a vault's agent keeps fresh. Read when it is needed, and
   * again when the token is refused or near its end.
   */
  authTokenFile?: pulumi.Input<string | undefined>;
  /**
   * Command that prints the API token, run by the shell (`cmd.exe` on Windows), with 120 s for it. Run when the token
   * is needed, and again when it is refused or near its end.
   */
  authTokenCommand?: pulumi.Input<string | undefined>;
  /** Local account to log in as, when there is no token. */
  username?: pulumi.Input<string | undefined>;
  /** Password of that account. Secret. */
  password?: pulumi.Input<string | undefined>;
  /** Accept any server certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Speak plain HTTP. Default `false`, but for an address that begins with `http://`. */
  plainText?: pulumi.Input<boolean | undefined>;
  /** Certificate authority that signed the server's certificate: PEM text or the path of a file. */
  caCert?: pulumi.Input<string | undefined>;
  /** Client certificate: PEM text or the path of a file. */
  clientCert?: pulumi.Input<string | undefined>;
  /** Key of the client certificate: PEM text or the path of a file. Secret. */
  clientKey?: pulumi.Input<string | undefined>;
  /** Headers sent with every request, such as those of an identity-aware proxy. Secret. */
  headers?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Path under which the server answers, when it runs with `--rootpath`. */
  rootPath?: pulumi.Input<string | undefined>;
  /** Requests under way at once. Default `10`. */
  maxConcurrency?: pulumi.Input<number | undefined>;
  /**
   * Marks a production Argo CD: deletes that cascade to live resources need a confirmation, `deletion.confirm` in the
   * state or the application's name in the environment variable `ARGOCD_CONFIRM_DELETE`. Default `false`.
   */
  protected?: pulumi.Input<boolean | undefined>;
  /** Live resources that a delete may cascade to on a protected connection. Default `0`. */
  protectedLimit?: pulumi.Input<number | undefined>;
}

/** The application controller. */
export interface ControllerParams {
  /** Speak to the repo server without TLS. Default `false`. Argo CD's key: `controller.repo.server.plaintext`. */
  repoServerPlaintext?: pulumi.Input<boolean | undefined>;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key:
   * `controller.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: pulumi.Input<number | undefined>;
  /** Verify the repo server's certificate. Default `false`. Argo CD's key: `controller.repo.server.strict.tls`. */
  repoServerStrictTls?: pulumi.Input<boolean | undefined>;
  /** File with the authority of the repo server's certificate. Argo CD's key: `controller.repo.server.ca.cert.path`. */
  repoServerCaCertPath?: pulumi.Input<string | undefined>;
  /** File with a certificate to show to the repo server. Argo CD's key: `controller.repo.server.client.cert.path`. */
  repoServerClientCertPath?: pulumi.Input<string | undefined>;
  /** File with the key of that certificate. Argo CD's key: `controller.repo.server.client.cert.key.path`. */
  repoServerClientCertKeyPath?: pulumi.Input<string | undefined>;
  /** In which form the log is written. Default `json`. Argo CD's key: `controller.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `controller.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `controller.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: pulumi.Input<boolean | undefined>;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `controller.profile.enabled`. */
  profileEnabled?: pulumi.Input<boolean | undefined>;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `controller.k8s.client.qps`. */
  k8sClientQps?: pulumi.Input<number | undefined>;
  /** Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `controller.k8s.client.burst`. */
  k8sClientBurst?: pulumi.Input<number | undefined>;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `controller.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: pulumi.Input<number | undefined>;
  /** How long a connection to Kubernetes may take. Default `30s`. Argo CD's key: `controller.k8s.tcp.timeout`. */
  k8sTcpTimeout?: pulumi.Input<string | undefined>;
  /** Time between probes of such a connection. Default `30s`. Argo CD's key: `controller.k8s.tcp.keepalive`. */
  k8sTcpKeepalive?: pulumi.Input<string | undefined>;
  /** How long its TLS handshake may take. Default `10s`. Argo CD's key: `controller.k8s.tls.handshake.timeout`. */
  k8sTlsHandshakeTimeout?: pulumi.Input<string | undefined>;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `controller.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: pulumi.Input<string | undefined>;
  /** How often a request to Kubernetes is repeated. Default `0`. Argo CD's key: `controller.k8sclient.retry.max`. */
  k8sclientRetryMax?: pulumi.Input<number | undefined>;
  /**
   * Milliseconds before the first time, which double with each. Default `100`. Argo CD's key:
   * `controller.k8sclient.retry.base.backoff`.
   */
  k8sclientRetryBaseBackoff?: pulumi.Input<number | undefined>;
  /**
   * How long states of applications are remembered. Default `1h`. Argo CD's key:
   * `controller.app.state.cache.expiration`.
   */
  appStateCacheExpiration?: pulumi.Input<string | undefined>;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `controller.default.cache.expiration`. */
  defaultCacheExpiration?: pulumi.Input<string | undefined>;
  /** Applications that are compared at once. Default `20`. Argo CD's key: `controller.status.processors`. */
  statusProcessors?: pulumi.Input<number | undefined>;
  /** Syncs at once. Default `10`. Argo CD's key: `controller.operation.processors`. */
  operationProcessors?: pulumi.Input<number | undefined>;
  /** Hydrations at once. Default `5`. Argo CD's key: `controller.hydration.processors`. */
  hydrationProcessors?: pulumi.Input<number | undefined>;
  /** Age at which metrics are forgotten. Default: never. Argo CD's key: `controller.metrics.cache.expiration`. */
  metricsCacheExpiration?: pulumi.Input<string | undefined>;
  /**
   * Seconds between attempts to heal; `0` for a growing wait. Default `0`. Argo CD's key:
   * `controller.self.heal.timeout.seconds`.
   */
  selfHealTimeoutSeconds?: pulumi.Input<number | undefined>;
  /** Seconds of the first such wait. Default `2`. Argo CD's key: `controller.self.heal.backoff.timeout.seconds`. */
  selfHealBackoffTimeoutSeconds?: pulumi.Input<number | undefined>;
  /** What each further one is multiplied by. Default `3`. Argo CD's key: `controller.self.heal.backoff.factor`. */
  selfHealBackoffFactor?: pulumi.Input<number | undefined>;
  /** Seconds of the longest one. Default `300`. Argo CD's key: `controller.self.heal.backoff.cap.seconds`. */
  selfHealBackoffCapSeconds?: pulumi.Input<number | undefined>;
  /**
   * Seconds in sync after which waits begin anew. Default `330`. Argo CD's key:
   * `controller.self.heal.backoff.cooldown.seconds`.
   */
  selfHealBackoffCooldownSeconds?: pulumi.Input<number | undefined>;
  /** Seconds that a sync may take; `0` for any. Default `0`. Argo CD's key: `controller.sync.timeout.seconds`. */
  syncTimeoutSeconds?: pulumi.Input<number | undefined>;
  /** Seconds between waves of a sync. Default `2`. Argo CD's key: `controller.sync.wave.delay.seconds`. */
  syncWaveDelaySeconds?: pulumi.Input<number | undefined>;
  /**
   * Store the health of each resource in its application. Default `false`. Argo CD's key:
   * `controller.resource.health.persist`.
   */
  resourceHealthPersist?: pulumi.Input<boolean | undefined>;
  /** How clusters are spread over controllers. Default `legacy`. Argo CD's key: `controller.sharding.algorithm`. */
  shardingAlgorithm?: pulumi.Input<"legacy" | "round-robin" | "consistent-hashing" | undefined>;
  /**
   * Calls of kubectl at once; `0` for any number. Default `20`. Argo CD's key: `controller.kubectl.parallelism.limit`.
   */
  kubectlParallelismLimit?: pulumi.Input<number | undefined>;
  /**
   * Seconds for which errors of the repo server are borne. Default `180`. Argo CD's key:
   * `controller.repo.error.grace.period.seconds`.
   */
  repoErrorGracePeriodSeconds?: pulumi.Input<number | undefined>;
  /** Let Kubernetes compare, by a dry run. Default `false`. Argo CD's key: `controller.diff.server.side`. */
  diffServerSide?: pulumi.Input<boolean | undefined>;
  /**
   * Take events of clusters together. Default `true`. Argo CD's key:
   * `controller.cluster.cache.batch.events.processing`.
   */
  clusterCacheBatchEventsProcessing?: pulumi.Input<boolean | undefined>;
  /** How often they are. Default `100ms`. Argo CD's key: `controller.cluster.cache.events.processing.interval`. */
  clusterCacheEventsProcessingInterval?: pulumi.Input<string | undefined>;
  /** How long a JQ path expression may take. Default `1s`. Argo CD's key: `controller.ignore.normalizer.jq.timeout`. */
  ignoreNormalizerJqTimeout?: pulumi.Input<string | undefined>;
}

/** A link in the web interface. */
export interface DeepLinkSettings {
  /** Address, as a Go template over the object. */
  url: pulumi.Input<string>;
  /** Text of the link. */
  title: pulumi.Input<string>;
  /** What the link is about. */
  description?: pulumi.Input<string | undefined>;
  /** Icon, as a class of Font Awesome. */
  iconClass?: pulumi.Input<string | undefined>;
  /** Expression over the object; the link is there where it holds. Default: always. */
  if?: pulumi.Input<string | undefined>;
}

/** How `deleteResource` deletes. */
export interface DeleteResourceOptions {
  /** Do not wait for the resource to end by itself. Default `false`. */
  force?: pulumi.Input<boolean | undefined>;
  /** Leave what the resource owns. Default `false`. */
  orphan?: pulumi.Input<boolean | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The service account with which applications are synced to a destination. */
export interface DestinationServiceAccount {
  /** Address of the cluster; a glob. */
  server: pulumi.Input<string>;
  /** Namespace; a glob. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the service account, or `namespace:name`. */
  defaultServiceAccount: pulumi.Input<string>;
}

/** Other software that logs in by this Dex. */
export interface DexClient {
  /** ID of the client. */
  id: pulumi.Input<string>;
  /** Name of the client. */
  name?: pulumi.Input<string | undefined>;
  /** Secret of the client, by reference: `$<name of a Secret>:<key>`. */
  secret?: pulumi.Input<string | undefined>;
  /** Environment variable of Dex that holds it. */
  secretEnv?: pulumi.Input<string | undefined>;
  /** Where a login may lead back to. */
  redirectURIs?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Clients that may ask for tokens of this one. */
  trustedPeers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** The client keeps no secret. Default `false`. */
  public?: pulumi.Input<boolean | undefined>;
}

/** Login by the Dex that comes with Argo CD. */
export interface DexConfig {
  /** The ways to log in. */
  connectors: pulumi.Input<pulumi.Input<DexConnectorSettings>[]>;
  /** Other software that logs in by this Dex. */
  staticClients?: pulumi.Input<pulumi.Input<DexClient>[] | undefined>;
  /** Dex's settings of OAuth 2. */
  oauth2?: pulumi.Input<Record<string, unknown> | undefined>;
  /** Dex's lifetimes of tokens and keys. */
  expiry?: pulumi.Input<Record<string, unknown> | undefined>;
  /** Dex's pages. */
  frontend?: pulumi.Input<Record<string, unknown> | undefined>;
  /** What Dex logs. */
  logger?: pulumi.Input<DexLogger | undefined>;
  /** Let Dex keep users of its own. Default `false`. */
  enablePasswordDB?: pulumi.Input<boolean | undefined>;
  /** Users that Dex keeps. */
  staticPasswords?: pulumi.Input<pulumi.Input<Record<string, unknown>>[] | undefined>;
}

/** One way to log in by Dex. */
export interface DexConnectorSettings {
  /** Type of the connector, such as `github`, `ldap`, `saml` or `oidc`. */
  type: pulumi.Input<string>;
  /** Identifies the connector; Dex makes users' names of it. */
  id: pulumi.Input<string>;
  /** What the login page calls it. */
  name: pulumi.Input<string>;
  /**
   * Settings of a connector of this type, as Dex's manual has them. Secrets by reference: `$<name of a Secret>:<key>`.
   */
  config?: pulumi.Input<Record<string, unknown> | undefined>;
}

/** What Dex logs. */
export interface DexLogger {
  /** From which level on. Default: that of `cmdParams.dexserver`. */
  level?: pulumi.Input<"DEBUG" | "INFO" | "WARN" | "ERROR" | undefined>;
  /** In which form. Default: that of `cmdParams.dexserver`. */
  format?: pulumi.Input<"text" | "json" | undefined>;
}

/** Dex. */
export interface DexServerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `dexserver.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `dexserver.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /** Serve without TLS. Default `false`. Argo CD's key: `dexserver.disable.tls`. */
  disableTls?: pulumi.Input<boolean | undefined>;
  /** Go on where a connector fails. Default `true`. Argo CD's key: `dexserver.connector.failure.continue`. */
  connectorFailureContinue?: pulumi.Input<boolean | undefined>;
}

/** Login by the Dex that comes with Argo CD. */
export interface DexSettings {
  /**
   * Dex's configuration. Issuer, storage, addresses and Argo CD's own clients are filled in by Argo CD. `url` must be
   * set too. Argo CD's key: `dex.config`.
   */
  config?: pulumi.Input<DexConfig | undefined>;
}

/** Where the manifests come from before they are hydrated. */
export interface DrySource {
  /** URL of the Git repository. */
  repoURL: pulumi.Input<string>;
  /** Branch, tag or commit to hydrate. */
  targetRevision: pulumi.Input<string>;
  /** Folder in the repository; `.` is its root. */
  path: pulumi.Input<string>;
  /** Settings for Helm charts. */
  helm?: pulumi.Input<ApplicationSourceHelm | undefined>;
  /** Settings for kustomize. */
  kustomize?: pulumi.Input<ApplicationSourceKustomize | undefined>;
  /** Settings for a folder of plain manifests or jsonnet. */
  directory?: pulumi.Input<ApplicationSourceDirectory | undefined>;
  /** Settings for a config management plugin. */
  plugin?: pulumi.Input<ApplicationSourcePlugin | undefined>;
}

/** What mails get. */
export interface EmailNotification {
  /** Subject of the mail. */
  subject?: pulumi.Input<string | undefined>;
  /** Text of the mail, in place of `message`. */
  body?: pulumi.Input<string | undefined>;
}

/** Mail by SMTP. */
export interface EmailService {
  /** Host of the mail server. */
  host: pulumi.Input<string>;
  /** Port of the mail server. */
  port: pulumi.Input<number>;
  /** Address of the sender. */
  from: pulumi.Input<string>;
  /** Name of the user. */
  username?: pulumi.Input<string | undefined>;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password?: pulumi.Input<string | undefined>;
  /** Send HTML. Default `false`. */
  html?: pulumi.Input<boolean | undefined>;
  /** Do not verify the server's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
}

/** One environment variable. */
export interface EnvironmentEntry {
  /** Name of the variable; the plugin sees it with the prefix `ARGOCD_ENV_`. */
  name: pulumi.Input<string>;
  /** Value of the variable. */
  value: pulumi.Input<string>;
}

/** Whose events `getEvents` answers. */
export interface EventsOptions {
  /** The live object whose events are asked for. Default: the application itself. */
  resource?: pulumi.Input<ResourceReference | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Login by a command that Argo CD runs. */
export interface ExecProviderConfig {
  /** The command; it must exist in Argo CD's images. */
  command?: pulumi.Input<string | undefined>;
  /** Arguments of the command. */
  args?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Environment variables of the command. */
  env?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Version of the exchange with the command, such as `client.authentication.k8s.io/v1`. */
  apiVersion?: pulumi.Input<string | undefined>;
  /** What to tell a person when the command does not exist. */
  installHint?: pulumi.Input<string | undefined>;
  /** Tell the command about the cluster, in the variable `KUBERNETES_EXEC_INFO`. Default `false`. */
  provideClusterInfo?: pulumi.Input<boolean | undefined>;
  /** Free settings for the command, which it gets with `provideClusterInfo`. */
  config?: pulumi.Input<Record<string, unknown> | undefined>;
}

/** The terminal in the web interface. */
export interface ExecSettings {
  /**
   * Whether people may open a shell in a container, where a policy for `exec` lets them. Default `false`. Argo CD's
   * key: `exec.enabled`.
   */
  enabled?: pulumi.Input<boolean | undefined>;
  /** The shells to try, in this order. Default: `bash`, `sh`, `powershell` and `cmd`. Argo CD's key: `exec.shells`. */
  shells?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** An extension of the web interface. */
export interface Extension {
  /** Name, by which the web interface asks for it. */
  name: pulumi.Input<string>;
  /** What it asks through Argo CD. */
  backend: pulumi.Input<ExtensionBackend>;
}

/** What an extension of the web interface asks through Argo CD. */
export interface ExtensionBackend {
  /** Where it answers. */
  services: pulumi.Input<pulumi.Input<ExtensionService>[]>;
  /** How long a connection may take. Default `2s`. */
  connectionTimeout?: pulumi.Input<string | undefined>;
  /** Time between probes of a connection. Default `15s`. */
  keepAlive?: pulumi.Input<string | undefined>;
  /** How long an unused connection is kept. Default `60s`. */
  idleConnectionTimeout?: pulumi.Input<string | undefined>;
  /** How many unused connections are kept. Default `30`. */
  maxIdleConnections?: pulumi.Input<number | undefined>;
}

/** A cluster, by its name or address. */
export interface ExtensionCluster {
  /** Name of the cluster in Argo CD. */
  name?: pulumi.Input<string | undefined>;
  /** API address of the cluster. */
  server?: pulumi.Input<string | undefined>;
}

/** A header of requests to an extension. */
export interface ExtensionHeader {
  /** Name of the header. */
  name: pulumi.Input<string>;
  /** Its value; a secret by reference: `$<key>` in `argocd-secret`, or `$<name of a Secret>:<key>`. */
  value: pulumi.Input<string>;
}

/** Extensions of the web interface. */
export interface Extensions {
  /** The extensions. */
  extensions: pulumi.Input<pulumi.Input<Extension>[]>;
}

/** Where an extension answers. */
export interface ExtensionService {
  /** Address of the backend. */
  url: pulumi.Input<string>;
  /** The applications that it is for, by their cluster. Needed where there are several. */
  cluster?: pulumi.Input<ExtensionCluster | undefined>;
  /** Headers of each request. */
  headers?: pulumi.Input<pulumi.Input<ExtensionHeader>[] | undefined>;
}

/** Extensions of the web interface that ask through Argo CD. */
export interface ExtensionSettings {
  /** The extensions. Argo CD's key: `extension.config`. */
  config?: pulumi.Input<Extensions | undefined>;
  /** Extensions in keys of their own, by their names. Argo CD's key: `extension.config.<name>`. */
  configs?: Record<string, ExtensionBackend> | undefined;
}

/** What a topic gets besides the text. */
export interface GcpPubsubNotification {
  /** Attributes of the message. */
  attributes?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** A topic of Google Pub/Sub. */
export interface GcpPubsubService {
  /** Name of the topic. */
  topic: pulumi.Input<string>;
  /** Project of the topic. */
  project: pulumi.Input<string>;
  /** File with the key of a service account. Default: the identity of the controller. */
  keyFile?: pulumi.Input<string | undefined>;
}

/** Which tokens of accounts are listed. */
export interface GetAccountTokensOptions {
  /** Only those of this account. */
  account?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which ApplicationSets are listed. */
export interface GetApplicationSetsOptions {
  /** Only those whose template names one of these projects. */
  projects?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Only those whose labels match, as in `team=payments,tier!=test`. */
  selector?: pulumi.Input<string | undefined>;
  /** Only those in this namespace. */
  namespace?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which applications are listed. */
export interface GetApplicationsOptions {
  /** Only those of these projects. */
  projects?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Only those whose labels match, as in `team=payments,tier!=test`. */
  selector?: pulumi.Input<string | undefined>;
  /** Only those with a source in the repository of this URL. */
  repo?: pulumi.Input<string | undefined>;
  /** Only those in this namespace. */
  namespace?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which certificates are listed. */
export interface GetCertificatesOptions {
  /** Only those of this type. */
  certType?: pulumi.Input<"https" | "ssh" | undefined>;
  /** Only those of hosts that match, as in `*.example.com`. */
  hostNamePattern?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which clusters are listed. */
export interface GetClustersOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: pulumi.Input<string | undefined>;
  /** Only those of this name, which several may have. */
  name?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which destinations of projects are listed. */
export interface GetProjectDestinationsOptions {
  /** Only those of this project. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which roles of projects are listed. */
export interface GetProjectRolesOptions {
  /** Only those of this project. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which source repositories of projects are listed. */
export interface GetProjectSourceRepositoriesOptions {
  /** Only those of this project. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which sync windows of projects are listed. */
export interface GetProjectSyncWindowsOptions {
  /** Only those of this project. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which tokens of roles are listed. */
export interface GetProjectTokensOptions {
  /** Only those of this project. */
  project?: pulumi.Input<string | undefined>;
  /** Only those of roles of this name. */
  role?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which repositories are listed. */
export interface GetRepositoriesOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: pulumi.Input<string | undefined>;
  /** Only those of this type. */
  type?: pulumi.Input<"git" | "helm" | "oci" | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which write repositories are listed. */
export interface GetWriteRepositoriesOptions {
  /** Only those of this project; with an empty text, only those of no project. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Folders of a repository. */
export interface GitDirectoryItem {
  /** The folders; a glob. */
  path: pulumi.Input<string>;
  /** Leave these folders out. Default `false`. */
  exclude?: pulumi.Input<boolean | undefined>;
}

/** Files of a repository. */
export interface GitFileItem {
  /** The files, JSON or YAML; a glob. */
  path: pulumi.Input<string>;
  /** Leave these files out. Default `false`. */
  exclude?: pulumi.Input<boolean | undefined>;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface GitGenerator {
  /** URL of the Git repository. */
  repoURL: pulumi.Input<string>;
  /** One set of parameters for each of these folders. */
  directories?: pulumi.Input<pulumi.Input<GitDirectoryItem>[] | undefined>;
  /** One set of parameters for each of these files, with what it says. */
  files?: pulumi.Input<pulumi.Input<GitFileItem>[] | undefined>;
  /** Branch, tag or commit. Default `HEAD`. */
  revision?: pulumi.Input<string | undefined>;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix?: pulumi.Input<string | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** A check run. */
export interface GitHubCheckRun {
  /** Name of the check. */
  name?: pulumi.Input<string | undefined>;
  /** Where it leads to. */
  detailsUrl?: pulumi.Input<string | undefined>;
  /** State of the check. */
  status?: pulumi.Input<string | undefined>;
  /** How it has ended. */
  conclusion?: pulumi.Input<string | undefined>;
  /** When it began. */
  startedAt?: pulumi.Input<string | undefined>;
  /** When it ended. */
  completedAt?: pulumi.Input<string | undefined>;
  /** What it shows. */
  output?: pulumi.Input<GitHubCheckRunOutput | undefined>;
}

/** What a check run shows. */
export interface GitHubCheckRunOutput {
  /** Title of the output. */
  title?: pulumi.Input<string | undefined>;
  /** Summary of the output. */
  summary?: pulumi.Input<string | undefined>;
  /** Text of the output. */
  text?: pulumi.Input<string | undefined>;
}

/** A deployment. */
export interface GitHubDeployment {
  /** State of the deployment. */
  state?: pulumi.Input<string | undefined>;
  /** Name of the environment. */
  environment?: pulumi.Input<string | undefined>;
  /** Address of the environment. */
  environmentURL?: pulumi.Input<string | undefined>;
  /** Address of the log. */
  logURL?: pulumi.Input<string | undefined>;
  /** Statuses that must be there. */
  requiredContexts?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Merge the default branch first. Default `true`. */
  autoMerge?: pulumi.Input<boolean | undefined>;
  /** The environment does not stay. Default `false`. */
  transientEnvironment?: pulumi.Input<boolean | undefined>;
  /** Branch or tag of the deployment. */
  reference?: pulumi.Input<string | undefined>;
}

/** What GitHub gets. */
export interface GitHubNotification {
  /** Where in the application the repository is; a Go template. */
  repoURLPath?: pulumi.Input<string | undefined>;
  /** Where in the application the commit is; a Go template. */
  revisionPath?: pulumi.Input<string | undefined>;
  /** The status of the commit. */
  status?: pulumi.Input<GitHubStatus | undefined>;
  /** A deployment. */
  deployment?: pulumi.Input<GitHubDeployment | undefined>;
  /** A comment on the commit's pull requests. */
  pullRequestComment?: pulumi.Input<GitHubPullRequestComment | undefined>;
  /** A check run of the commit. */
  checkRun?: pulumi.Input<GitHubCheckRun | undefined>;
  /** An event for workflows. */
  repositoryDispatch?: pulumi.Input<GitHubRepositoryDispatch | undefined>;
}

/** A comment on pull requests. */
export interface GitHubPullRequestComment {
  /** Text of the comment. */
  content?: pulumi.Input<string | undefined>;
  /** Tells comments apart, so that one is changed and no second one is written. */
  commentTag?: pulumi.Input<string | undefined>;
}

/** An event for workflows. */
export interface GitHubRepositoryDispatch {
  /** Type of the event. */
  eventType?: pulumi.Input<string | undefined>;
  /** What comes with it, as JSON. */
  clientPayload?: pulumi.Input<string | undefined>;
}

/** Statuses, deployments and comments of GitHub. */
export interface GitHubService {
  /** ID of the GitHub app. */
  appID: pulumi.Input<number | string>;
  /** ID of its installation. */
  installationID: pulumi.Input<number | string>;
  /** Key of the app, by reference: `$<key>` in `argocd-notifications-secret`. */
  privateKey: pulumi.Input<string>;
  /** Address of the API of GitHub Enterprise. */
  enterpriseBaseURL?: pulumi.Input<string | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** The status of a commit. */
export interface GitHubStatus {
  /** State of the commit. */
  state?: pulumi.Input<string | undefined>;
  /** What the status is about. */
  label?: pulumi.Input<string | undefined>;
  /** Where it leads to. */
  targetURL?: pulumi.Input<string | undefined>;
}

/** What is verified for Git repositories. */
export interface GitIntegrity {
  /** Policies; only one of them may apply to a repository. */
  policies: pulumi.Input<pulumi.Input<GitPolicy>[]>;
}

/** What is verified for some Git repositories. */
export interface GitPolicy {
  /** The repositories that the policy applies to. Only one policy may apply to a repository. */
  repos: pulumi.Input<pulumi.Input<PolicyRepository>[]>;
  /** Signatures of commits and tags. */
  gpg: pulumi.Input<GpgPolicy>;
}

/** A project whose settings others inherit. */
export interface GlobalProject {
  /** Name of the project. */
  projectName: pulumi.Input<string>;
  /** The projects that inherit them. */
  labelSelector: pulumi.Input<LabelSelector>;
}

/** What Google Chat gets besides the text. */
export interface GoogleChatNotification {
  /** Cards, as YAML. */
  cards?: pulumi.Input<string | undefined>;
  /** Cards of the second version, as YAML. */
  cardsV2?: pulumi.Input<string | undefined>;
  /** Puts messages with the same text here into one thread. */
  threadKey?: pulumi.Input<string | undefined>;
}

/** Google Chat. */
export interface GoogleChatService {
  /** Addresses of webhooks, which let anybody write, by the space. */
  webhooks: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Which GPG key is meant. */
export interface GpgKeyReference {
  /** The last 16 digits of the fingerprint, in upper case. */
  keyID: pulumi.Input<string>;
}

/** The keys that a Git repository's commits must be signed with. */
export interface GpgPolicy {
  /** What is verified: `none`, `head` (the commit or tag deployed) or `strict` (also what came before it). */
  mode: pulumi.Input<"none" | "head" | "strict">;
  /** IDs of the keys that are trusted; Argo CD must have each of them. */
  keys: pulumi.Input<pulumi.Input<string>[]>;
}

/** Annotations of Grafana. */
export interface GrafanaService {
  /** Address of the API. */
  apiUrl: pulumi.Input<string>;
  /** Token of a service account, by reference: `$<key>` in `argocd-notifications-secret`. */
  apiKey: pulumi.Input<string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** One parameter for `helm template` whose value is the content of a file. */
export interface HelmFileParameter {
  /** Path of the value in the chart's values. */
  name?: pulumi.Input<string | undefined>;
  /** Path of the file that holds the value, relative to the source's `path`, or `$ref/…` of another source. */
  path?: pulumi.Input<string | undefined>;
}

/** One parameter for `helm template`. */
export interface HelmParameter {
  /** Path of the value in the chart's values, such as `image.tag`. */
  name?: pulumi.Input<string | undefined>;
  /** The value, always a text; `forceString` decides whether Helm may read it as a number or a boolean. */
  value?: pulumi.Input<string | undefined>;
  /** Pass the value with `--set-string`, so that `true` and `1` stay texts. Default `false`. */
  forceString?: pulumi.Input<boolean | undefined>;
}

/** Helm. */
export interface HelmSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `helm.enable`. */
  enable?: pulumi.Input<boolean | undefined>;
  /**
   * From where values may come, such as `https`; none for nowhere. Default: `http` and `https`. Argo CD's key:
   * `helm.valuesFileSchemes`.
   */
  valuesFileSchemes?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** The page with help. */
export interface HelpSettings {
  /** Where people get help. Argo CD's key: `help.chatUrl`. */
  chatUrl?: pulumi.Input<string | undefined>;
  /** Text of that link. Default `Chat now!`. Argo CD's key: `help.chatText`. */
  chatText?: pulumi.Input<string | undefined>;
  /**
   * Where the command `argocd` can be had, by platform such as `darwin-arm64`. Argo CD's key: `help.download.<name>`.
   */
  download?: Record<string, pulumi.Input<string>> | undefined;
}

/** Where the hydrator commits before the manifests are promoted. */
export interface HydrateTo {
  /** Branch that the hydrator commits to; something else, such as a pull request, moves it to `syncSource`. */
  targetBranch: pulumi.Input<string>;
}

/** The source hydrator. */
export interface HydratorParams {
  /** Whether it is there. Default `false`. Argo CD's key: `hydrator.enabled`. */
  enabled?: pulumi.Input<boolean | undefined>;
}

/** Fields that do not count. */
export interface IgnoredFields {
  /** Fields, as JSON pointers such as `/spec/replicas`. */
  jsonPointers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Fields, as JQ path expressions. */
  jqPathExpressions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** All that these managers of fields have written. */
  managedFieldsManagers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Fields of resources whose differences do not count. */
export interface IgnoreDifference {
  /** API group of the resources; a glob. Left out for the core group. */
  group?: pulumi.Input<string | undefined>;
  /** Kind of the resources; a glob. */
  kind: pulumi.Input<string>;
  /** Name of the resource; left out for all. */
  name?: pulumi.Input<string | undefined>;
  /** Namespace of the resource; left out for all. */
  namespace?: pulumi.Input<string | undefined>;
  /** Fields to ignore as JSON pointers, such as `/spec/replicas`. */
  jsonPointers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Fields to ignore as jq paths, such as `.spec.template.spec.initContainers[] | select(.name == "x")`. */
  jqPathExpressions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Field managers whose fields are ignored, such as `kube-controller-manager`. */
  managedFieldsManagers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Jsonnet. */
export interface JsonnetSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `jsonnet.enable`. */
  enable?: pulumi.Input<boolean | undefined>;
}

/** One variable for jsonnet. */
export interface JsonnetVariable {
  /** Name of the variable. */
  name: pulumi.Input<string>;
  /** The value, or an expression when `code` is set. */
  value: pulumi.Input<string>;
  /** Evaluate the value as jsonnet code. Default `false`: it is a text. */
  code?: pulumi.Input<boolean | undefined>;
}

/** A field whose value has several spellings. */
export interface KnownTypeField {
  /** Path of the field, such as `spec.resources.limits`. */
  field: pulumi.Input<string>;
  /** Its type in Kubernetes, such as `core/v1/ResourceList`. */
  type: pulumi.Input<string>;
}

/** One kustomize patch. */
export interface KustomizePatch {
  /** File that holds the patch, relative to the source's `path`. Write either this or `patch`. */
  path?: pulumi.Input<string | undefined>;
  /** The patch itself: a strategic merge patch or a JSON patch, as YAML or JSON text. */
  patch?: pulumi.Input<string | undefined>;
  /** Which resources to patch. A strategic merge patch that names its resource needs none. */
  target?: pulumi.Input<KustomizeTarget | undefined>;
  /** kustomize's switches, `allowNameChange` and `allowKindChange`. */
  options?: pulumi.Input<Record<string, pulumi.Input<boolean>> | undefined>;
}

/** The number of replicas of one workload. */
export interface KustomizeReplica {
  /** Name of the Deployment or StatefulSet. */
  name: pulumi.Input<string>;
  /** Number of replicas: a whole number, or its digits as a text. */
  count: pulumi.Input<number | string>;
}

/** Kustomize. */
export interface KustomizeSettings {
  /** Whether applications may use it. Default `true`. Argo CD's key: `kustomize.enable`. */
  enable?: pulumi.Input<boolean | undefined>;
  /** Options of `kustomize build`. Argo CD's key: `kustomize.buildOptions`. */
  buildOptions?: pulumi.Input<string | undefined>;
  /** Versions that applications may choose, by their names such as `v5.4.3`. */
  versions?: Record<string, KustomizeVersion> | undefined;
}

/** Which resources a patch applies to; what is left out matches everything. */
export interface KustomizeTarget {
  /** API group; a regular expression. */
  group?: pulumi.Input<string | undefined>;
  /** API version; a regular expression. */
  version?: pulumi.Input<string | undefined>;
  /** Kind; a regular expression. */
  kind?: pulumi.Input<string | undefined>;
  /** Name; a regular expression. */
  name?: pulumi.Input<string | undefined>;
  /** Namespace; a regular expression. */
  namespace?: pulumi.Input<string | undefined>;
  /** Kubernetes label selector, such as `app=web,tier!=cache`. */
  labelSelector?: pulumi.Input<string | undefined>;
  /** Like a label selector, on annotations. */
  annotationSelector?: pulumi.Input<string | undefined>;
}

/** A version of Kustomize that applications may choose. */
export interface KustomizeVersion {
  /** Path of the program in the repo server. Argo CD's key: `kustomize.path.<name>`. */
  path?: pulumi.Input<string | undefined>;
  /** Options of `kustomize build` with this version. Argo CD's key: `kustomize.buildOptions.<name>`. */
  buildOptions?: pulumi.Input<string | undefined>;
}

/** Conditions that must all be met. */
export interface LabelSelector {
  /** Labels and the values that they must have. */
  matchLabels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Conditions of other kinds. */
  matchExpressions?: pulumi.Input<pulumi.Input<LabelSelectorRequirement>[] | undefined>;
}

/** A condition that a label must meet. */
export interface LabelSelectorRequirement {
  /** Key of the label, or name of the parameter. */
  key: pulumi.Input<string>;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist`. */
  operator: pulumi.Input<"In" | "NotIn" | "Exists" | "DoesNotExist">;
  /** The values that `In` and `NotIn` compare with. */
  values?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Sets of parameters as they are written here. */
export interface ListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements?: pulumi.Input<pulumi.Input<Record<string, unknown>>[] | undefined>;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml?: pulumi.Input<string | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** All logs. */
export interface LogParams {
  /** How times are written, as Go's example time. Default: RFC 3339. Argo CD's key: `log.format.timestamp`. */
  formatTimestamp?: pulumi.Input<string | undefined>;
}

/** Which lines `getLogs` answers. */
export interface LogsOptions {
  /** The pod, or what owns pods, such as a `Deployment`. Default: all pods of the application. */
  resource?: pulumi.Input<ResourceReference | undefined>;
  /** The container. Needed for pods that have several. */
  container?: pulumi.Input<string | undefined>;
  /** So many lines of each pod, the last ones. Default `100`. */
  tail?: pulumi.Input<number | undefined>;
  /** Only lines that are no older, such as `10m`. Default: lines of any age. */
  since?: pulumi.Input<string | undefined>;
  /** The log of the container that ran before the last restart. Default `false`. */
  previous?: pulumi.Input<boolean | undefined>;
  /** Only lines with this text; with `!` before it, only those without. */
  filter?: pulumi.Input<string | undefined>;
  /** Whether `filter` tells capitals from small letters. Default `false`. */
  matchCase?: pulumi.Input<boolean | undefined>;
  /** Wait for more lines, until the pods end, `timeout` is over, or `signal` aborts. Default `false`. */
  follow?: pulumi.Input<boolean | undefined>;
  /** So many lines are answered at most, the last ones. Default `10000`. */
  mostLines?: pulumi.Input<number | undefined>;
  /** So many bytes are answered at most. Default `1048576`. */
  mostBytes?: pulumi.Input<number | undefined>;
  /** Gets each line as soon as it is there, beyond the most that are answered too. */
  onLine?: ((line: import("./outputs").LogLine) => void) | undefined;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
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
  kubeconfig?: pulumi.Input<string | Record<string, unknown> | undefined>;
  /** Context of the kubeconfig. Default: its current one. */
  context?: pulumi.Input<string | undefined>;
  /** API address of the cluster, as Argo CD reaches it. Default: the one in the kubeconfig. */
  server?: pulumi.Input<string | undefined>;
  /** How Argo CD's connection is secured. Default: as the kubeconfig says. */
  tlsClientConfig?: pulumi.Input<TlsClientConfig | undefined>;
  /** Proxy by which Argo CD reaches the cluster; may hold credentials. Default: the one in the kubeconfig. */
  proxyUrl?: pulumi.Input<string | undefined>;
  /** Do not ask the cluster for compressed answers. Default `false`. */
  disableCompression?: pulumi.Input<boolean | undefined>;
  /** Name of the cluster in Argo CD. Default: the name of the component. */
  name?: pulumi.Input<string | undefined>;
  /** Project that the cluster belongs to. Default: none. */
  project?: pulumi.Input<string | undefined>;
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard?: pulumi.Input<number | undefined>;
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /**
   * Namespaces that Argo CD may deploy to: it gets a role in each of them, and sees nothing else. They must exist.
   * Default: all, by one role for the whole cluster.
   */
  namespaces?: readonly string[] | undefined;
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources?: pulumi.Input<boolean | undefined>;
  /** What the account may do, in the whole cluster or in each of `namespaces`. Default: everything. */
  rules?: pulumi.Input<pulumi.Input<PolicyRule>[] | undefined>;
  /**
   * Name of the service account, and of the roles and the namespace that are made for it. Nobody else may use it in the
   * cluster. Default: a generated one, such as `staging-argocd-manager-1a2b3c4d`.
   */
  account?: pulumi.Input<string | undefined>;
  /** Existing namespace for the service account, such as `kube-system`. Default: one that is made for it. */
  namespace?: pulumi.Input<string | undefined>;
  /** Any text, such as a date: another one makes another token, and the old one goes once Argo CD has it. */
  rotation?: pulumi.Input<string | undefined>;
  /** Login to an EKS cluster with AWS IAM, instead of a token. */
  awsAuthConfig?: pulumi.Input<AwsAuthConfig | undefined>;
  /** Login by a command that Argo CD runs, as for GKE and AKS, instead of a token. */
  execProviderConfig?: pulumi.Input<ExecProviderConfig | undefined>;
  /**
   * Whom the cluster takes Argo CD for after `awsAuthConfig` or `execProviderConfig`, who gets the role. Default: no
   * role is made.
   */
  subject?: pulumi.Input<RoleSubject | undefined>;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: pulumi.Input<"never" | "ifEqual" | "always" | undefined>;
}

/** Labels and annotations of the destination namespace. */
export interface ManagedNamespaceMetadata {
  /** Labels that Argo CD sets on the namespace. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations that Argo CD sets on the namespace. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** Which objects `getManagedResources` answers. */
export interface ManagedResourcesOptions {
  /** Only those of this API group. */
  group?: pulumi.Input<string | undefined>;
  /** Only those of this kind. */
  kind?: pulumi.Input<string | undefined>;
  /** Only those in this namespace. */
  namespace?: pulumi.Input<string | undefined>;
  /** Only those of this name. */
  name?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What `getManifests` renders. */
export interface ManifestsOptions {
  /** Branch, tag, commit or chart version of a single source. Default: that of the application. */
  revision?: pulumi.Input<string | undefined>;
  /** For several sources: the revisions of those that `sourcePositions` names, in its order. */
  revisions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** For several sources: which ones `revisions` are of, from 1. The others keep their own. */
  sourcePositions?: pulumi.Input<pulumi.Input<number>[] | undefined>;
  /** Render anew what Argo CD has rendered before. Default `false`. */
  noCache?: pulumi.Input<boolean | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Every combination of the parameters of two generators. */
export interface MatrixGenerator {
  /** The two generators. The second may use parameters of the first. */
  generators: pulumi.Input<pulumi.Input<ApplicationSetNestedGenerator>[]>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** What Mattermost gets besides the text. */
export interface MattermostNotification {
  /** Attachments, as JSON. */
  attachments?: pulumi.Input<string | undefined>;
}

/** Mattermost. */
export interface MattermostService {
  /** Address of the server. */
  apiURL: pulumi.Input<string>;
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** The parameters of the first generator, changed by those of the others. */
export interface MergeGenerator {
  /** The generators: a later one wins over an earlier one. */
  generators: pulumi.Input<pulumi.Input<ApplicationSetNestedGenerator>[]>;
  /** The parameters by which sets of parameters belong together. */
  mergeKeys: pulumi.Input<pulumi.Input<string>[]>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** Resources of a namespace, by their kind. */
export interface NamespaceResource {
  /** API group; a glob. `""` is the core group. */
  group: pulumi.Input<string>;
  /** Kind; a glob. */
  kind: pulumi.Input<string>;
}

/** Messages of NATS. */
export interface NatsService {
  /** Address of the server, such as `nats://nats.nats.svc:4222`. */
  url: pulumi.Input<string>;
  /** Headers of each message. */
  headers?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Seed of an NKey, by reference: `$<key>` in `argocd-notifications-secret`. */
  nkey?: pulumi.Input<string | undefined>;
  /** Name of the user. */
  username?: pulumi.Input<string | undefined>;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password?: pulumi.Input<string | undefined>;
}

/** One set of parameters for each cluster that a Kubernetes resource names. */
export interface NestedClusterDecisionGenerator {
  /** Name of the ConfigMap that says which resource decides, and where in it. */
  configMapRef: pulumi.Input<string>;
  /** Name of the resource that decides. Write either this or `labelSelector`. */
  name?: pulumi.Input<string | undefined>;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** Labels of the resources that decide. */
  labelSelector?: pulumi.Input<LabelSelector | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** One set of parameters for each of Argo CD's clusters. */
export interface NestedClusterGenerator {
  /** Which clusters, by their labels. Left out, all of them. */
  selector?: pulumi.Input<LabelSelector | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /**
   * Give all clusters as one list, the parameter `clusters`, in place of one set of parameters for each. Default
   * `false`.
   */
  flatList?: pulumi.Input<boolean | undefined>;
}

/** One set of parameters for each folder or file of a Git repository. */
export interface NestedGitGenerator {
  /** URL of the Git repository. */
  repoURL: pulumi.Input<string>;
  /** One set of parameters for each of these folders. */
  directories?: pulumi.Input<pulumi.Input<GitDirectoryItem>[] | undefined>;
  /** One set of parameters for each of these files, with what it says. */
  files?: pulumi.Input<pulumi.Input<GitFileItem>[] | undefined>;
  /** Branch, tag or commit. Default `HEAD`. */
  revision?: pulumi.Input<string | undefined>;
  /** Seconds after which Argo CD looks again. Default `180`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** Prefix of the parameters that begin with `path`. */
  pathParamPrefix?: pulumi.Input<string | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** Sets of parameters as they are written here. */
export interface NestedListGenerator {
  /** The sets of parameters, each an object. Without `goTemplate`, its values are texts. */
  elements?: pulumi.Input<pulumi.Input<Record<string, unknown>>[] | undefined>;
  /** More sets of parameters, as the YAML text of a list. */
  elementsYaml?: pulumi.Input<string | undefined>;
}

/** Every combination of the parameters of two generators. */
export interface NestedMatrixGenerator {
  /** The two generators. The second may use parameters of the first. */
  generators: pulumi.Input<pulumi.Input<ApplicationSetInnermostGenerator>[]>;
}

/** The parameters of the first generator, changed by those of the others. */
export interface NestedMergeGenerator {
  /** The generators: a later one wins over an earlier one. */
  generators: pulumi.Input<pulumi.Input<ApplicationSetInnermostGenerator>[]>;
  /** The parameters by which sets of parameters belong together. */
  mergeKeys: pulumi.Input<pulumi.Input<string>[]>;
}

/** Sets of parameters that a service of your own answers. */
export interface NestedPluginGenerator {
  /** Where the plugin is described. */
  configMapRef: pulumi.Input<PluginConfigMapRef>;
  /** What the plugin is asked. */
  input?: pulumi.Input<PluginInput | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** One set of parameters for each open pull request of a repository. */
export interface NestedPullRequestGenerator {
  /** Pull requests on GitHub. */
  github?: pulumi.Input<PullRequestGithub | undefined>;
  /** Merge requests on GitLab. */
  gitlab?: pulumi.Input<PullRequestGitlab | undefined>;
  /** Pull requests on Gitea. */
  gitea?: pulumi.Input<PullRequestGitea | undefined>;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer?: pulumi.Input<PullRequestBitbucketServer | undefined>;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket?: pulumi.Input<PullRequestBitbucket | undefined>;
  /** Pull requests on Azure DevOps. */
  azuredevops?: pulumi.Input<PullRequestAzureDevOps | undefined>;
  /** Which pull requests count: those that fit one of these. */
  filters?: pulumi.Input<pulumi.Input<PullRequestFilter>[] | undefined>;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError?: pulumi.Input<boolean | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** One set of parameters for each repository of a host. */
export interface NestedScmProviderGenerator {
  /** Repositories on GitHub. */
  github?: pulumi.Input<ScmProviderGithub | undefined>;
  /** Repositories on GitLab. */
  gitlab?: pulumi.Input<ScmProviderGitlab | undefined>;
  /** Repositories on Bitbucket Cloud. */
  bitbucket?: pulumi.Input<ScmProviderBitbucket | undefined>;
  /** Repositories on Bitbucket Server. */
  bitbucketServer?: pulumi.Input<ScmProviderBitbucketServer | undefined>;
  /** Repositories on Gitea. */
  gitea?: pulumi.Input<ScmProviderGitea | undefined>;
  /** Repositories on Azure DevOps. */
  azureDevOps?: pulumi.Input<ScmProviderAzureDevOps | undefined>;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit?: pulumi.Input<ScmProviderAwsCodeCommit | undefined>;
  /** Which repositories count: those that fit one of these. */
  filters?: pulumi.Input<pulumi.Input<ScmProviderFilter>[] | undefined>;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol?: pulumi.Input<"ssh" | "https" | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
}

/** A deployment of New Relic. */
export interface NewRelicNotification {
  /** What was deployed. */
  revision?: pulumi.Input<string | undefined>;
  /** What has changed. */
  changelog?: pulumi.Input<string | undefined>;
  /** What it is about. */
  description?: pulumi.Input<string | undefined>;
  /** Who has deployed. */
  user?: pulumi.Input<string | undefined>;
}

/** Deployments of New Relic. */
export interface NewRelicService {
  /** Key of the API, by reference: `$<key>` in `argocd-notifications-secret`. */
  apiKey: pulumi.Input<string>;
  /** Host of the API. */
  apiURL?: pulumi.Input<string | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** A login with a password. */
export interface NotificationBasicAuth {
  /** Name of the user. */
  username: pulumi.Input<string>;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password: pulumi.Input<string>;
}

/** When a message is sent, and which. */
export interface NotificationCondition {
  /** Expression over `app` that must hold. */
  when: pulumi.Input<string>;
  /** The templates to send. */
  send: pulumi.Input<pulumi.Input<string>[]>;
  /** Expression; the message is sent once for each of its values, such as `app.status.sync.revision`. */
  oncePer?: pulumi.Input<string | undefined>;
  /** What it is about. */
  description?: pulumi.Input<string | undefined>;
}

/** A header of requests. */
export interface NotificationHeader {
  /** Name of the header. */
  name: pulumi.Input<string>;
  /** Its value, in which `$<key>` stands for a secret in `argocd-notifications-secret`. */
  value: pulumi.Input<string>;
}

/** The notifications controller. */
export interface NotificationsControllerParams {
  /** In which form the log is written. Default `json`. Argo CD's key: `notificationscontroller.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `notificationscontroller.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /**
   * Speak to the repo server without TLS. Default `false`. Argo CD's key:
   * `notificationscontroller.repo.server.plaintext`.
   */
  repoServerPlaintext?: pulumi.Input<boolean | undefined>;
  /**
   * File with the authority of the repo server's certificate. Argo CD's key:
   * `notificationscontroller.repo.server.ca.cert.path`.
   */
  repoServerCaCertPath?: pulumi.Input<string | undefined>;
  /**
   * File with a certificate to show to the repo server. Argo CD's key:
   * `notificationscontroller.repo.server.client.cert.path`.
   */
  repoServerClientCertPath?: pulumi.Input<string | undefined>;
  /**
   * File with the key of that certificate. Argo CD's key: `notificationscontroller.repo.server.client.cert.key.path`.
   */
  repoServerClientCertKeyPath?: pulumi.Input<string | undefined>;
  /**
   * Applications that are looked at at once. Default `1`. Argo CD's key: `notificationscontroller.processors.count`.
   */
  processorsCount?: pulumi.Input<number | undefined>;
  /**
   * Read settings of other namespaces too. Default `false`. Argo CD's key:
   * `notificationscontroller.selfservice.enabled`.
   */
  selfserviceEnabled?: pulumi.Input<boolean | undefined>;
}

/** What messages are sent by: one type of services. */
export interface NotificationServiceSettings {
  /** Alertmanager of Prometheus. Argo CD's key: `service.alertmanager.<name>`. */
  alertmanager?: pulumi.Input<AlertmanagerService | undefined>;
  /** A queue of AWS SQS. Argo CD's key: `service.awssqs.<name>`. */
  awssqs?: pulumi.Input<AwsSqsService | undefined>;
  /** Mail by SMTP. Argo CD's key: `service.email.<name>`. */
  email?: pulumi.Input<EmailService | undefined>;
  /** A topic of Google Pub/Sub. Argo CD's key: `service.gcppubsub.<name>`. */
  gcppubsub?: pulumi.Input<GcpPubsubService | undefined>;
  /** Statuses, deployments and comments of GitHub. Argo CD's key: `service.github.<name>`. */
  github?: pulumi.Input<GitHubService | undefined>;
  /** Google Chat. Argo CD's key: `service.googlechat.<name>`. */
  googlechat?: pulumi.Input<GoogleChatService | undefined>;
  /** Annotations of Grafana. Argo CD's key: `service.grafana.<name>`. */
  grafana?: pulumi.Input<GrafanaService | undefined>;
  /** Mattermost. Argo CD's key: `service.mattermost.<name>`. */
  mattermost?: pulumi.Input<MattermostService | undefined>;
  /** Messages of NATS. Argo CD's key: `service.nats.<name>`. */
  nats?: pulumi.Input<NatsService | undefined>;
  /** Deployments of New Relic. Argo CD's key: `service.newrelic.<name>`. */
  newrelic?: pulumi.Input<NewRelicService | undefined>;
  /** Opsgenie. Argo CD's key: `service.opsgenie.<name>`. */
  opsgenie?: pulumi.Input<OpsgenieService | undefined>;
  /** Incidents of PagerDuty. Argo CD's key: `service.pagerduty.<name>`. */
  pagerduty?: pulumi.Input<PagerDutyService | undefined>;
  /** Events of PagerDuty. Argo CD's key: `service.pagerdutyv2.<name>`. */
  pagerdutyv2?: pulumi.Input<PagerDutyV2Service | undefined>;
  /** Pushover. Argo CD's key: `service.pushover.<name>`. */
  pushover?: pulumi.Input<PushoverService | undefined>;
  /** Rocket.Chat. Argo CD's key: `service.rocketchat.<name>`. */
  rocketchat?: pulumi.Input<RocketChatService | undefined>;
  /** Slack. Argo CD's key: `service.slack.<name>`. */
  slack?: pulumi.Input<SlackService | undefined>;
  /** Microsoft Teams, by connectors. Argo CD's key: `service.teams.<name>`. */
  teams?: pulumi.Input<TeamsService | undefined>;
  /** Microsoft Teams, by workflows. Argo CD's key: `service.teams-workflows.<name>`. */
  teamsWorkflows?: pulumi.Input<TeamsWorkflowsService | undefined>;
  /** Telegram. Argo CD's key: `service.telegram.<name>`. */
  telegram?: pulumi.Input<TelegramService | undefined>;
  /** Webex. Argo CD's key: `service.webex.<name>`. */
  webex?: pulumi.Input<WebexService | undefined>;
  /** Any service that takes requests. Argo CD's key: `service.webhook.<name>`. */
  webhook?: pulumi.Input<WebhookService | undefined>;
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
  triggers?: Record<string, pulumi.Input<pulumi.Input<NotificationCondition>[]>> | undefined;
  /** Who is told of what, of all applications. Argo CD's key: `subscriptions`. */
  subscriptions?: pulumi.Input<pulumi.Input<NotificationSubscription>[] | undefined>;
  /** Texts that templates find in `context`. Argo CD's key: `context`. */
  context?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What a subscription without triggers is about. Argo CD's key: `defaultTriggers`. */
  defaultTriggers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** The same for one service, by its name. Argo CD's key: `defaultTriggers.<name>`. */
  serviceDefaultTriggers?: Record<string, pulumi.Input<pulumi.Input<string>[]>> | undefined;
}

/** Who is told of what. */
export interface NotificationSubscription {
  /** Who is told, each as `<service>` or `<service>:<recipient>`. */
  recipients: pulumi.Input<pulumi.Input<string>[]>;
  /** What of. Default: `defaultTriggers`. */
  triggers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Labels of the applications, as kubectl's `--selector` has them. Default: all. */
  selector?: pulumi.Input<string | undefined>;
}

/** A message. */
export interface NotificationTemplateSettings {
  /** Text of the message, for every service. */
  message?: pulumi.Input<string | undefined>;
  /** What mails get. */
  email?: pulumi.Input<EmailNotification | undefined>;
  /** What Slack gets besides the text. */
  slack?: pulumi.Input<SlackNotification | undefined>;
  /** Requests to webhooks, by the names of the services. */
  webhook?: pulumi.Input<Record<string, pulumi.Input<WebhookNotification>> | undefined>;
  /** What GitHub gets. */
  github?: pulumi.Input<GitHubNotification | undefined>;
  /** What Opsgenie gets besides the text. */
  opsgenie?: pulumi.Input<OpsgenieNotification | undefined>;
  /** What Teams gets besides the text. */
  teams?: pulumi.Input<TeamsNotification | undefined>;
  /** What workflows of Teams get besides the text. */
  teamsWorkflows?: pulumi.Input<TeamsWorkflowsNotification | undefined>;
  /** What Mattermost gets besides the text. */
  mattermost?: pulumi.Input<MattermostNotification | undefined>;
  /** What Rocket.Chat gets besides the text. */
  rocketchat?: pulumi.Input<RocketChatNotification | undefined>;
  /** What Google Chat gets besides the text. */
  googlechat?: pulumi.Input<GoogleChatNotification | undefined>;
  /** The alert that Alertmanager gets. */
  alertmanager?: pulumi.Input<AlertmanagerNotification | undefined>;
  /** The incident that PagerDuty gets. */
  pagerduty?: pulumi.Input<PagerDutyNotification | undefined>;
  /** The event that PagerDuty gets. */
  pagerdutyv2?: pulumi.Input<PagerDutyV2Notification | undefined>;
  /** The deployment that New Relic gets. */
  newrelic?: pulumi.Input<NewRelicNotification | undefined>;
  /** What the queue gets besides the text. */
  awssqs?: pulumi.Input<AwsSqsNotification | undefined>;
  /** What the topic gets besides the text. */
  gcppubsub?: pulumi.Input<GcpPubsubNotification | undefined>;
}

/** The metadata of a Kubernetes object, as far as a program declares it. */
export interface ObjectMetadata {
  /** Name of the object. Defaults to the Pulumi name of the resource. */
  name?: pulumi.Input<string | undefined>;
  /** Namespace of the object. Defaults to the namespace that Argo CD itself runs in. */
  namespace?: pulumi.Input<string | undefined>;
  /** Labels, owned key by key: those of others are neither drift nor ever lost. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Finalizers, owned item by item: those of others are neither drift nor ever lost. */
  finalizers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** What is particular to Microsoft Entra ID. */
export interface OidcAzure {
  /** Log in by a workload identity, without a client secret. Default `false`. */
  useWorkloadIdentity?: pulumi.Input<boolean | undefined>;
  /** Ask Microsoft Graph for the groups of users who have more than a token can name. Default `false`. */
  enableUserGroupOverageClaim?: pulumi.Input<boolean | undefined>;
  /** Address of Microsoft Graph. Default `https://graph.microsoft.com/v1.0`. */
  graphApiEndpoint?: pulumi.Input<string | undefined>;
  /** How long its answers are remembered. Default: not at all. */
  userGroupOverageClaimCacheExpiration?: pulumi.Input<string | undefined>;
}

/** What the provider is asked to say of a claim. */
export interface OidcClaim {
  /** The login needs it. Default `false`. */
  essential?: pulumi.Input<boolean | undefined>;
  /** The value that it must have. */
  value?: pulumi.Input<string | undefined>;
  /** The values of which it must have one. */
  values?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Login by a provider of OpenID Connect. */
export interface OidcConfig {
  /** Name of the provider, on the button of the login page. */
  name: pulumi.Input<string>;
  /** Address of the provider. */
  issuer: pulumi.Input<string>;
  /** ID under which the provider knows Argo CD. */
  clientID: pulumi.Input<string>;
  /** The secret that belongs to it, by reference: `$<name of a Secret>:<key>`, or `$<key>` in `argocd-secret`. */
  clientSecret?: pulumi.Input<string | undefined>;
  /** ID under which the provider knows Argo CD's command. Default: that of `clientID`. */
  cliClientID?: pulumi.Input<string | undefined>;
  /** Ask the provider's UserInfo for groups that are not in the token. Default `false`. */
  enableUserInfoGroups?: pulumi.Input<boolean | undefined>;
  /** Address of UserInfo without its path. Default: that of `issuer`. */
  userInfoBaseURL?: pulumi.Input<string | undefined>;
  /** Path of UserInfo. */
  userInfoPath?: pulumi.Input<string | undefined>;
  /** How long its answers are remembered. */
  userInfoCacheExpiration?: pulumi.Input<string | undefined>;
  /** Scopes to ask for. Default: `openid`, `profile`, `email` and `groups`. */
  requestedScopes?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Claims to ask for, by their names. */
  requestedIDTokenClaims?: pulumi.Input<Record<string, pulumi.Input<OidcClaim>> | undefined>;
  /** Where a logout leads; `{{token}}` and `{{logoutRedirectURL}}` are filled in. */
  logoutURL?: pulumi.Input<string | undefined>;
  /** Certificate authority of the provider, as PEM text. */
  rootCA?: pulumi.Input<string | undefined>;
  /** Use PKCE. Default `false`. */
  enablePKCEAuthentication?: pulumi.Input<boolean | undefined>;
  /** Domain that the login page of the provider offers. */
  domainHint?: pulumi.Input<string | undefined>;
  /** What is particular to Microsoft Entra ID. */
  azure?: pulumi.Input<OidcAzure | undefined>;
  /** How long before a token's end it is refreshed. Default: not at all. */
  refreshTokenThreshold?: pulumi.Input<string | undefined>;
  /** Audiences that a token may have. Default: `clientID` and `cliClientID`. */
  allowedAudiences?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Take tokens without an audience. Default `false`. */
  skipAudienceCheckWhenTokenHasNoAudience?: pulumi.Input<boolean | undefined>;
}

/** Login by a provider of OpenID Connect, without Dex. */
export interface OidcSettings {
  /** The provider. `url` must be set too, here or by whoever has it. Excludes `dex`. Argo CD's key: `oidc.config`. */
  config?: pulumi.Input<OidcConfig | undefined>;
  /**
   * Take tokens of a provider, Dex among them, whose certificate is not verified. Default `false`. Argo CD's key:
   * `oidc.tls.insecure.skip.verify`.
   */
  tlsInsecureSkipVerify?: pulumi.Input<boolean | undefined>;
}

/** What Opsgenie gets besides the text. */
export interface OpsgenieNotification {
  /** What has happened. */
  description: pulumi.Input<string>;
  /** Priority, from `P1` to `P5`. */
  priority?: pulumi.Input<string | undefined>;
  /** Tells alerts apart. */
  alias?: pulumi.Input<string | undefined>;
  /** A note. */
  note?: pulumi.Input<string | undefined>;
  /** Actions. */
  actions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Tags. */
  tags?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** More about it. */
  details?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What it is about. */
  entity?: pulumi.Input<string | undefined>;
  /** Who sees it. */
  visibleTo?: pulumi.Input<pulumi.Input<OpsgenieResponder>[] | undefined>;
  /** Who reports. */
  user?: pulumi.Input<string | undefined>;
}

/** Somebody who sees an alert. */
export interface OpsgenieResponder {
  /** Whether it is a `team`, `user`, `escalation` or `schedule`. */
  type?: pulumi.Input<string | undefined>;
  /** ID of the one. */
  id?: pulumi.Input<string | undefined>;
  /** Name of the one. */
  name?: pulumi.Input<string | undefined>;
  /** Name of the user. */
  username?: pulumi.Input<string | undefined>;
}

/** Opsgenie. */
export interface OpsgenieService {
  /** Host of the API, such as `api.opsgenie.com`. */
  apiUrl: pulumi.Input<string>;
  /** Keys of the API, by the team. */
  apiKeys: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Resources that no application has made and that are nevertheless no orphans. */
export interface OrphanedResource {
  /** API group; a glob. */
  group?: pulumi.Input<string | undefined>;
  /** Kind; a glob. */
  kind?: pulumi.Input<string | undefined>;
  /** Name; a glob. */
  name?: pulumi.Input<string | undefined>;
}

/** Looks for resources in the project's namespaces that no application has made. */
export interface OrphanedResources {
  /** Show a warning on applications in whose namespaces there are such resources. Default `false`. */
  warn?: pulumi.Input<boolean | undefined>;
  /** Resources that do not count. */
  ignore?: pulumi.Input<pulumi.Input<OrphanedResource>[] | undefined>;
}

/** Keys that have no field, with their texts, such as those of a newer Argo CD. */
export interface OtherSettings {
  /** Keys of `argocd-cm`. Argo CD's key: `<name>`. */
  cm?: Record<string, pulumi.Input<string>> | undefined;
  /** Keys of `argocd-rbac-cm`. Argo CD's key: `<name>`. */
  rbacCm?: Record<string, pulumi.Input<string>> | undefined;
  /** Keys of `argocd-cmd-params-cm`. Argo CD's key: `<name>`. */
  cmdParamsCm?: Record<string, pulumi.Input<string>> | undefined;
  /** Keys of `argocd-notifications-cm`. Argo CD's key: `<name>`. */
  notificationsCm?: Record<string, pulumi.Input<string>> | undefined;
}

/** Traces. */
export interface OtlpParams {
  /** Where they are sent to. Default: nowhere. Argo CD's key: `otlp.address`. */
  address?: pulumi.Input<string | undefined>;
  /** Send them without TLS. Default `true`. Argo CD's key: `otlp.insecure`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Headers of the requests, each as `name=value`. Argo CD's key: `otlp.headers`. */
  headers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Attributes of the traces, each as `name:value`. Argo CD's key: `otlp.attrs`. */
  attrs?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** An incident. */
export interface PagerDutyNotification {
  /** Title of the incident. */
  title: pulumi.Input<string>;
  /** What has happened. */
  body?: pulumi.Input<string | undefined>;
  /** Whether it is `high` or `low`. */
  urgency?: pulumi.Input<string | undefined>;
  /** ID of the priority. */
  priorityId?: pulumi.Input<string | undefined>;
}

/** Incidents of PagerDuty. */
export interface PagerDutyService {
  /** Token of the API, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
  /** Address of the user who reports. */
  from?: pulumi.Input<string | undefined>;
  /** ID of the service. */
  serviceId: pulumi.Input<string>;
}

/** An event of PagerDuty. */
export interface PagerDutyV2Notification {
  /** What has happened. */
  summary: pulumi.Input<string>;
  /** Whether it is `critical`, `warning`, `error` or `info`. */
  severity: pulumi.Input<string>;
  /** Where it has happened. */
  source: pulumi.Input<string>;
  /** What has a fault. */
  component?: pulumi.Input<string | undefined>;
  /** What it belongs to. */
  group?: pulumi.Input<string | undefined>;
  /** What kind of event it is. */
  class?: pulumi.Input<string | undefined>;
  /** Where it leads to. */
  url?: pulumi.Input<string | undefined>;
  /** Tells events apart. */
  dedupKey?: pulumi.Input<string | undefined>;
}

/** Events of PagerDuty. */
export interface PagerDutyV2Service {
  /** Integration keys, by the service. */
  serviceKeys: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/** How `patchResource` patches. */
export interface PatchOptions {
  /** Form of the patch: `merge`, `strategic` or `json`. Default `merge`. */
  type?: pulumi.Input<"merge" | "strategic" | "json" | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Where the plugin is described. */
export interface PluginConfigMapRef {
  /** Name of the ConfigMap with `baseUrl` and `token`. */
  name: pulumi.Input<string>;
}

/** Sets of parameters that a service of your own answers. */
export interface PluginGenerator {
  /** Where the plugin is described. */
  configMapRef: pulumi.Input<PluginConfigMapRef>;
  /** What the plugin is asked. */
  input?: pulumi.Input<PluginInput | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** What the plugin is asked. */
export interface PluginInput {
  /** Any values, sent to the plugin as they are. */
  parameters?: pulumi.Input<Record<string, unknown> | undefined>;
}

/** One parameter of a config management plugin: a name and one of `string`, `array` and `map`. */
export interface PluginParameter {
  /** Name of the parameter, as the plugin announces it. */
  name?: pulumi.Input<string | undefined>;
  /** Value of a parameter of type string. */
  string?: pulumi.Input<string | undefined>;
  /** Value of a parameter of type map. */
  map?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Value of a parameter of type array. */
  array?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Repositories by their URL. */
export interface PolicyRepository {
  /** URL of the repositories; a glob, or with `!` in front a denial. */
  url: pulumi.Input<string>;
}

/** What may be done to some resources of Kubernetes. */
export interface PolicyRule {
  /** What may be done, such as `get`, `list` and `watch`; `*` for everything. */
  verbs: pulumi.Input<pulumi.Input<string>[]>;
  /** API groups of the resources; `""` for the core one, `*` for all. */
  apiGroups?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** The resources, in the plural, such as `deployments`; `*` for all. */
  resources?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Names of objects. Default: all. */
  resourceNames?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Paths of the API that are no resources, such as `/healthz`. Not with `namespaces`. */
  nonResourceURLs?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** Which destination of a project is meant. */
export interface ProjectDestinationReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.destinations"]`.
   */
  project: pulumi.Input<string>;
  /** Address of the cluster; a glob, or with `!` in front a denial. */
  server?: pulumi.Input<string | undefined>;
  /** Namespace; a glob, or with `!` in front a denial. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the cluster; a glob, or with `!` in front a denial. */
  name?: pulumi.Input<string | undefined>;
}

/** Which role of a project is meant. */
export interface ProjectRoleReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.roles"]`.
   */
  project: pulumi.Input<string>;
  /** Name of the role: letters, digits, `-` and `_`. */
  name: pulumi.Input<string>;
}

/** Projects. */
export interface ProjectSettings {
  /** Links at projects. Argo CD's key: `project.links`. */
  links?: pulumi.Input<pulumi.Input<DeepLinkSettings>[] | undefined>;
}

/** Which source repository of a project is meant. */
export interface ProjectSourceRepositoryReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.sourceRepos"]`.
   */
  project: pulumi.Input<string>;
  /** URL that sources may use; a glob, or with `!` in front a denial. */
  repo: pulumi.Input<string>;
}

/** Which sync window of a project is meant. */
export interface ProjectSyncWindowReference {
  /**
   * Name of the project, which somebody else owns: another stack, or another tool. Write `project.metadata.name` of an
   * AppProject of the same program, which must leave the list alone: `externallyManaged: ["spec.syncWindows"]`.
   */
  project: pulumi.Input<string>;
  /** `allow` lets applications sync in this time only, `deny` keeps them from it. */
  kind: pulumi.Input<"allow" | "deny">;
  /** Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. */
  schedule: pulumi.Input<string>;
  /** Length of the window, such as `1h` or `90m`. */
  duration: pulumi.Input<string>;
  /** Names of the applications that the window applies to; globs. */
  applications?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: pulumi.Input<string | undefined>;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: pulumi.Input<boolean | undefined>;
}

/** Which project token is meant. */
export interface ProjectTokenReference {
  /** The project. */
  project: pulumi.Input<string>;
  /** The role of the project whose rights the token has. */
  role: pulumi.Input<string>;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  tokenId: pulumi.Input<string>;
}

/** The pull requests of a repository on Azure DevOps. */
export interface PullRequestAzureDevOps {
  /** The organization. */
  organization: pulumi.Input<string>;
  /** The project. */
  project: pulumi.Input<string>;
  /** Name of the repository. */
  repo: pulumi.Input<string>;
  /** Address of the host's API. Default `https://dev.azure.com/`. */
  api?: pulumi.Input<string | undefined>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Only pull requests that have all of these labels. */
  labels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** The pull requests of a repository on Bitbucket Cloud. */
export interface PullRequestBitbucket {
  /** The workspace. */
  owner: pulumi.Input<string>;
  /** Name of the repository. */
  repo: pulumi.Input<string>;
  /** Address of the host's API. Default `https://api.bitbucket.org/2.0`. */
  api?: pulumi.Input<string | undefined>;
  /** User name and password. */
  basicAuth?: pulumi.Input<BitbucketBasicAuth | undefined>;
  /** An access token, in place of user name and password. */
  bearerToken?: pulumi.Input<BitbucketBearerToken | undefined>;
}

/** The pull requests of a repository on Bitbucket Server. */
export interface PullRequestBitbucketServer {
  /** The project. */
  project: pulumi.Input<string>;
  /** Name of the repository. */
  repo: pulumi.Input<string>;
  /** Address of the host's API. */
  api: pulumi.Input<string>;
  /** User name and password. */
  basicAuth?: pulumi.Input<BitbucketBasicAuth | undefined>;
  /** An access token, in place of user name and password. */
  bearerToken?: pulumi.Input<BitbucketBearerToken | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Where the certificates are that the host's is checked against. */
  caRef?: pulumi.Input<ConfigMapKeyRef | undefined>;
}

/** What a pull request must have; all that is set must fit. */
export interface PullRequestFilter {
  /** Regular expression for the branch that it brings in. */
  branchMatch?: pulumi.Input<string | undefined>;
  /** Regular expression for the branch that it goes to. */
  targetBranchMatch?: pulumi.Input<string | undefined>;
  /** Regular expression for its title. */
  titleMatch?: pulumi.Input<string | undefined>;
}

/** One set of parameters for each open pull request of a repository. */
export interface PullRequestGenerator {
  /** Pull requests on GitHub. */
  github?: pulumi.Input<PullRequestGithub | undefined>;
  /** Merge requests on GitLab. */
  gitlab?: pulumi.Input<PullRequestGitlab | undefined>;
  /** Pull requests on Gitea. */
  gitea?: pulumi.Input<PullRequestGitea | undefined>;
  /** Pull requests on Bitbucket Server. */
  bitbucketServer?: pulumi.Input<PullRequestBitbucketServer | undefined>;
  /** Pull requests on Bitbucket Cloud. */
  bitbucket?: pulumi.Input<PullRequestBitbucket | undefined>;
  /** Pull requests on Azure DevOps. */
  azuredevops?: pulumi.Input<PullRequestAzureDevOps | undefined>;
  /** Which pull requests count: those that fit one of these. */
  filters?: pulumi.Input<pulumi.Input<PullRequestFilter>[] | undefined>;
  /** Take a repository that does not exist for one without pull requests. Default `false`. */
  continueOnRepoNotFoundError?: pulumi.Input<boolean | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** The pull requests of a repository on Gitea. */
export interface PullRequestGitea {
  /** The organization or user. */
  owner: pulumi.Input<string>;
  /** Name of the repository. */
  repo: pulumi.Input<string>;
  /** The host's address, such as `https://gitea.example.com/`. */
  api: pulumi.Input<string>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Only pull requests that have all of these labels. */
  labels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** The pull requests of a repository on GitHub. */
export interface PullRequestGithub {
  /** The organization or user. */
  owner: pulumi.Input<string>;
  /** Name of the repository. */
  repo: pulumi.Input<string>;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api?: pulumi.Input<string | undefined>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName?: pulumi.Input<string | undefined>;
  /** Only pull requests that have all of these labels. */
  labels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** The merge requests of a project on GitLab. */
export interface PullRequestGitlab {
  /** The project: its id, or its whole path. */
  project: pulumi.Input<string>;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api?: pulumi.Input<string | undefined>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Only pull requests that have all of these labels. */
  labels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Only merge requests in this state. Default: all. */
  pullRequestState?: pulumi.Input<"opened" | "closed" | "merged" | "locked" | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Where the certificates are that the host's is checked against. */
  caRef?: pulumi.Input<ConfigMapKeyRef | undefined>;
}

/** Pushover. */
export interface PushoverService {
  /** Token of the application, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
}

/** Who may do what in Argo CD. */
export interface RbacSettings {
  /**
   * Lines that say who may do what, each `p, <subject>, <resource>, <action>, <object>, allow` (or `deny`), or `g,
   * <user or group>, <role>`; comments and empty lines may stand between them. Argo CD's key: `policy.csv`.
   */
  policy?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * More such lines in keys of their own, by any names: several programs can each have some. Argo CD's key:
   * `policy.<name>.csv`.
   */
  policies?: Record<string, pulumi.Input<pulumi.Input<string>[]>> | undefined;
  /**
   * Role of everybody who has logged in, such as `role:readonly`, whose rights nothing can deny. Default: none. Argo
   * CD's key: `policy.default`.
   */
  defaultRole?: pulumi.Input<string | undefined>;
  /** Claims of a login by others that name groups. Default: `groups`. Argo CD's key: `scopes`. */
  scopes?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** How the parts of lines are compared. Default `glob`. Argo CD's key: `policy.matchMode`. */
  matchMode?: pulumi.Input<"glob" | "regex" | undefined>;
}

/** Redis. */
export interface RedisParams {
  /** Its address. Default `argocd-redis:6379`. Argo CD's key: `redis.server`. */
  server?: pulumi.Input<string | undefined>;
  /** How data for it is compressed. Default `gzip`. Argo CD's key: `redis.compression`. */
  compression?: pulumi.Input<"gzip" | "none" | undefined>;
  /** Number of the database. Default `0`. Argo CD's key: `redis.db`. */
  db?: pulumi.Input<number | undefined>;
}

/** How `refreshApplication` compares. */
export interface RefreshOptions {
  /** Render the manifests anew, past all caches. Default `false`. */
  hard?: pulumi.Input<boolean | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The repo server, for all who ask it. */
export interface RepoParams {
  /** Its address. Default `argocd-repo-server:8081`. Argo CD's key: `repo.server`. */
  server?: pulumi.Input<string | undefined>;
}

/** The repo server. */
export interface RepoServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `reposerver.listen.address`. */
  listenAddress?: pulumi.Input<string | undefined>;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `reposerver.metrics.listen.address`. */
  metricsListenAddress?: pulumi.Input<string | undefined>;
  /** In which form the log is written. Default `json`. Argo CD's key: `reposerver.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `reposerver.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `reposerver.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: pulumi.Input<boolean | undefined>;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `reposerver.profile.enabled`. */
  profileEnabled?: pulumi.Input<boolean | undefined>;
  /** Oldest version of TLS. Default `1.2`. Argo CD's key: `reposerver.tls.minversion`. */
  tlsMinversion?: pulumi.Input<"1.0" | "1.1" | "1.2" | "1.3" | undefined>;
  /** Newest version of TLS. Default `1.3`. Argo CD's key: `reposerver.tls.maxversion`. */
  tlsMaxversion?: pulumi.Input<"1.0" | "1.1" | "1.2" | "1.3" | undefined>;
  /** Ciphers of TLS. Default `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. Argo CD's key: `reposerver.tls.ciphers`. */
  tlsCiphers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `reposerver.default.cache.expiration`. */
  defaultCacheExpiration?: pulumi.Input<string | undefined>;
  /**
   * Manifests that are made at once; `0` for any number. Default `0`. Argo CD's key: `reposerver.parallelism.limit`.
   */
  parallelismLimit?: pulumi.Input<number | undefined>;
  /** Serve without TLS. Default `false`. Argo CD's key: `reposerver.disable.tls`. */
  disableTls?: pulumi.Input<boolean | undefined>;
  /**
   * File with the authority of clients' certificates. Default: none is asked for. Argo CD's key:
   * `reposerver.client.ca.path`.
   */
  clientCaPath?: pulumi.Input<string | undefined>;
  /**
   * How long manifests and revisions are remembered. Default `24h`. Argo CD's key: `reposerver.repo.cache.expiration`.
   */
  repoCacheExpiration?: pulumi.Input<string | undefined>;
  /**
   * How long requests for one revision wait for each other. Default `10s`. Argo CD's key:
   * `reposerver.revision.cache.lock.timeout`.
   */
  revisionCacheLockTimeout?: pulumi.Input<string | undefined>;
  /**
   * Size of all manifests of one folder. Default `10M`. Argo CD's key:
   * `reposerver.max.combined.directory.manifests.size`.
   */
  maxCombinedDirectoryManifestsSize?: pulumi.Input<string | undefined>;
  /** Paths that plugins do not get. Argo CD's key: `reposerver.plugin.tar.exclusions`. */
  pluginTarExclusions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * Give plugins only what the annotation names. Default `false`. Argo CD's key:
   * `reposerver.plugin.use.manifest.generate.paths`.
   */
  pluginUseManifestGeneratePaths?: pulumi.Input<boolean | undefined>;
  /** Allow links that lead out of a repository. Default `false`. Argo CD's key: `reposerver.allow.oob.symlinks`. */
  allowOobSymlinks?: pulumi.Input<boolean | undefined>;
  /**
   * Size of an archive that is sent to be built. Default `100M`. Argo CD's key:
   * `reposerver.streamed.manifest.max.tar.size`.
   */
  streamedManifestMaxTarSize?: pulumi.Input<string | undefined>;
  /** Its size when it is unpacked. Default `1G`. Argo CD's key: `reposerver.streamed.manifest.max.extracted.size`. */
  streamedManifestMaxExtractedSize?: pulumi.Input<string | undefined>;
  /**
   * Size of a chart when it is unpacked. Default `1G`. Argo CD's key: `reposerver.helm.manifest.max.extracted.size`.
   */
  helmManifestMaxExtractedSize?: pulumi.Input<string | undefined>;
  /**
   * Let charts have any size. Default `false`. Argo CD's key: `reposerver.disable.helm.manifest.max.extracted.size`.
   */
  disableHelmManifestMaxExtractedSize?: pulumi.Input<boolean | undefined>;
  /**
   * Size of an OCI artifact when it is unpacked. Default `1G`. Argo CD's key:
   * `reposerver.oci.manifest.max.extracted.size`.
   */
  ociManifestMaxExtractedSize?: pulumi.Input<string | undefined>;
  /**
   * Let OCI artifacts have any size. Default `false`. Argo CD's key:
   * `reposerver.disable.oci.manifest.max.extracted.size`.
   */
  disableOciManifestMaxExtractedSize?: pulumi.Input<boolean | undefined>;
  /** Types of layers of OCI artifacts that are read. Argo CD's key: `reposerver.oci.layer.media.types`. */
  ociLayerMediaTypes?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Fetch submodules of Git. Default `true`. Argo CD's key: `reposerver.enable.git.submodule`. */
  enableGitSubmodule?: pulumi.Input<boolean | undefined>;
  /**
   * Looks at Git at once; `0` for any number. Default `0`. Argo CD's key: `reposerver.git.lsremote.parallelism.limit`.
   */
  gitLsremoteParallelismLimit?: pulumi.Input<number | undefined>;
  /** How long a request to Git may take. Default `15s`. Argo CD's key: `reposerver.git.request.timeout`. */
  gitRequestTimeout?: pulumi.Input<string | undefined>;
  /** Use Argo CD's own settings of Git. Default `true`. Argo CD's key: `reposerver.enable.builtin.git.config`. */
  enableBuiltinGitConfig?: pulumi.Input<boolean | undefined>;
  /** Look into hidden folders. Default `false`. Argo CD's key: `reposerver.include.hidden.directories`. */
  includeHiddenDirectories?: pulumi.Input<boolean | undefined>;
  /** How Helm calls itself in requests. Argo CD's key: `reposerver.helm.user.agent`. */
  helmUserAgent?: pulumi.Input<string | undefined>;
  /** Size of a message of gRPC, in MB. Default `100`. Argo CD's key: `reposerver.grpc.max.size`. */
  grpcMaxSize?: pulumi.Input<number | undefined>;
}

/** How `validateRepository` reaches a repository. */
export interface RepositoryAccessOptions {
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: pulumi.Input<"git" | "helm" | "oci" | undefined>;
  /** User name. */
  username?: pulumi.Input<string | undefined>;
  /** Password or access token. */
  password?: pulumi.Input<string | undefined>;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: pulumi.Input<string | undefined>;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: pulumi.Input<string | undefined>;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: pulumi.Input<string | undefined>;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: pulumi.Input<string | undefined>;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: pulumi.Input<string | undefined>;
  /** ID of a GitHub App. */
  githubAppID?: pulumi.Input<number | undefined>;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: pulumi.Input<number | undefined>;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: pulumi.Input<string | undefined>;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: pulumi.Input<string | undefined>;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: pulumi.Input<boolean | undefined>;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: pulumi.Input<string | undefined>;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: pulumi.Input<string | undefined>;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: pulumi.Input<string | undefined>;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: pulumi.Input<string | undefined>;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: pulumi.Input<boolean | undefined>;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: pulumi.Input<string | undefined>;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: pulumi.Input<string | undefined>;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: pulumi.Input<boolean | undefined>;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: pulumi.Input<boolean | undefined>;
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI?: pulumi.Input<boolean | undefined>;
  /** Talk to the OCI registry without TLS. Default `false`. */
  insecureOCIForceHttp?: pulumi.Input<boolean | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** For which application a repository is looked through. */
export interface RepositoryAppsOptions {
  /** Project of that application, which must allow the repository. Default `default`. */
  project?: pulumi.Input<string | undefined>;
  /**
   * Name of the application that it is for, or `namespace/name`, which need not exist. Left out, rights to all
   * applications of the project are needed.
   */
  application?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which credential template is meant. */
export interface RepositoryCredentialsReference {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. The identity of the credentials.
   */
  url: pulumi.Input<string>;
}

/** What functions take that read a repository. */
export interface RepositoryReadOptions {
  /** Project that the repository belongs to. Default: none, for those that all projects may use. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
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
  repo: pulumi.Input<string>;
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the
   * connection to a repository of a project before it stores it. With `repo`, the identity of the repository.
   */
  project?: pulumi.Input<string | undefined>;
}

/** Something that people can do with a resource. */
export interface ResourceActionSettings {
  /** Name of the action. */
  name: pulumi.Input<string>;
  /** Lua that changes `obj` and returns it. */
  actionLua: pulumi.Input<string>;
}

/** What people can do with resources of a kind. */
export interface ResourceActionsSettings {
  /** Lua that returns the actions that a resource `obj` has now. */
  discoveryLua: pulumi.Input<string>;
  /** The actions. */
  definitions: pulumi.Input<pulumi.Input<ResourceActionSettings>[]>;
  /** Keep the actions that Argo CD has for the kind. Default `false`. */
  mergeBuiltinActions?: pulumi.Input<boolean | undefined>;
}

/** How Argo CD treats resources of a kind. */
export interface ResourceCustomization {
  /**
   * Lua that returns the health of `obj`, in place of Argo CD's own check. Argo CD's key:
   * `resource.customizations.health.<name>`.
   */
  health?: pulumi.Input<string | undefined>;
  /** What people can do with a resource. Argo CD's key: `resource.customizations.actions.<name>`. */
  actions?: pulumi.Input<ResourceActionsSettings | undefined>;
  /**
   * Fields in which the live resource may differ. Argo CD's key: `resource.customizations.ignoreDifferences.<name>`.
   */
  ignoreDifferences?: pulumi.Input<IgnoredFields | undefined>;
  /**
   * Fields whose change is no reason to look at the application again. Argo CD's key:
   * `resource.customizations.ignoreResourceUpdates.<name>`.
   */
  ignoreResourceUpdates?: pulumi.Input<IgnoredFields | undefined>;
  /**
   * Fields of a custom resource whose values are compared by their type. Argo CD's key:
   * `resource.customizations.knownTypeFields.<name>`.
   */
  knownTypeFields?: pulumi.Input<pulumi.Input<KnownTypeField>[] | undefined>;
  /**
   * Let the Lua of `health` use Lua's standard libraries. Default `false`. Argo CD's key:
   * `resource.customizations.useOpenLibs.<name>`.
   */
  useOpenLibs?: pulumi.Input<boolean | undefined>;
}

/** Resources, by what they are and where. */
export interface ResourceFilter {
  /** API groups; globs. Default: all. */
  apiGroups?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Kinds; `*` for all. Default: all. */
  kinds?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Addresses of clusters; globs. Default: all. */
  clusters?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** One live resource of an application. */
export interface ResourceReference {
  /** API group; left out for the core group. */
  group?: pulumi.Input<string | undefined>;
  /** API version, such as `v1`. Default: the one in which Argo CD watches the resource. */
  version?: pulumi.Input<string | undefined>;
  /** Kind, such as `Deployment`. */
  kind: pulumi.Input<string>;
  /** Namespace; left out for what has none. */
  namespace?: pulumi.Input<string | undefined>;
  /** Name of the resource. */
  name: pulumi.Input<string>;
}

/** How Argo CD looks at resources. */
export interface ResourceSettings {
  /** How Argo CD treats kinds, by `<group>/<Kind>`, by `<Kind>` for the core group, or by `all`. */
  customizations?: Record<string, ResourceCustomization> | undefined;
  /**
   * Resources that Argo CD does not look at, besides those that it never does. Argo CD's key: `resource.exclusions`.
   */
  exclusions?: pulumi.Input<pulumi.Input<ResourceFilter>[] | undefined>;
  /** The only resources that Argo CD looks at. Default: all. Argo CD's key: `resource.inclusions`. */
  inclusions?: pulumi.Input<pulumi.Input<ResourceFilter>[] | undefined>;
  /**
   * Whether `ignoreResourceUpdates` have an effect. Default `true`. Argo CD's key:
   * `resource.ignoreResourceUpdatesEnabled`.
   */
  ignoreResourceUpdatesEnabled?: pulumi.Input<boolean | undefined>;
  /** How Argo CD compares. Argo CD's key: `resource.compareoptions`. */
  compareoptions?: pulumi.Input<CompareOptions | undefined>;
  /**
   * Look only at what Argo CD may list; `strict` asks for each kind. Default: everything must be listed. Argo CD's key:
   * `resource.respectRBAC`.
   */
  respectRBAC?: pulumi.Input<"normal" | "strict" | undefined>;
  /** Annotations of Secrets whose values are hidden. Argo CD's key: `resource.sensitive.mask.annotations`. */
  sensitiveMaskAnnotations?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Labels of resources that the web interface shows. Argo CD's key: `resource.customLabels`. */
  customLabels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * Labels of applications and projects that Kubernetes events about applications get; globs. Argo CD's key:
   * `resource.includeEventLabelKeys`.
   */
  includeEventLabelKeys?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Labels that such events do not get; globs. Argo CD's key: `resource.excludeEventLabelKeys`. */
  excludeEventLabelKeys?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Links at resources. Argo CD's key: `resource.links`. */
  links?: pulumi.Input<pulumi.Input<DeepLinkSettings>[] | undefined>;
}

/** The wait between attempts of a failed sync. */
export interface RetryBackoff {
  /** Wait before the first new attempt: a duration such as `5s`, or seconds as digits. Default `5s`. */
  duration?: pulumi.Input<string | undefined>;
  /** What the wait is multiplied by after each attempt. Default `2`. */
  factor?: pulumi.Input<number | undefined>;
  /** Longest wait between two attempts: a duration such as `3m`, or seconds as digits. Default `3m`. */
  maxDuration?: pulumi.Input<string | undefined>;
}

/** How often and when a failed sync is tried again. */
export interface RetryStrategy {
  /** Number of new attempts; `0` for none, a negative number for no limit. */
  limit?: pulumi.Input<number | undefined>;
  /** The wait between attempts. */
  backoff?: pulumi.Input<RetryBackoff | undefined>;
  /** Take the newest revision for a new attempt, not the one that failed. Default `false`. */
  refresh?: pulumi.Input<boolean | undefined>;
}

/** Which revision is meant, of which source. */
export interface RevisionOptions {
  /** The commit, or the version of the chart. Default: the one that Argo CD last compared with. */
  revision?: pulumi.Input<string | undefined>;
  /** Which of several sources it is a revision of, from 0. Default `0`. */
  sourceIndex?: pulumi.Input<number | undefined>;
  /** The entry in the application's history whose sources are meant. */
  versionId?: pulumi.Input<number | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** What Rocket.Chat gets besides the text. */
export interface RocketChatNotification {
  /** Attachments, as JSON. */
  attachments?: pulumi.Input<string | undefined>;
}

/** Rocket.Chat. */
export interface RocketChatService {
  /** Address of the user. */
  email: pulumi.Input<string>;
  /** The password, by reference: `$<key>` in `argocd-notifications-secret`. */
  password: pulumi.Input<string>;
  /** Address of the server. */
  serverUrl: pulumi.Input<string>;
  /** Name under which messages appear. */
  alias?: pulumi.Input<string | undefined>;
  /** Icon of messages. */
  icon?: pulumi.Input<string | undefined>;
  /** Avatar of messages. */
  avatar?: pulumi.Input<string | undefined>;
}

/** Whom a role is bound to. */
export interface RoleSubject {
  /** Whether it is a user or a group. */
  kind: pulumi.Input<"User" | "Group">;
  /** Name of the user or group, as the cluster knows it. */
  name: pulumi.Input<string>;
}

/** How `rollbackApplication` rolls back and waits. */
export interface RollbackOptions {
  /** Delete resources that the old deployment did not have. Default `false`. */
  prune?: pulumi.Input<boolean | undefined>;
  /** Only show what it would do. Default `false`. */
  dryRun?: pulumi.Input<boolean | undefined>;
  /** `synced` waits for the end of the rollback, `healthy` also for health. Default `synced`. */
  waitFor?: pulumi.Input<"none" | "synced" | "healthy" | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** The repositories of AWS CodeCommit. */
export interface ScmProviderAwsCodeCommit {
  /** Only repositories with these tags. */
  tagFilters?: pulumi.Input<pulumi.Input<AwsTagFilter>[] | undefined>;
  /** IAM role to take on, for another account. Default: that of Argo CD's controller. */
  role?: pulumi.Input<string | undefined>;
  /** AWS region. Default: that of Argo CD's controller. */
  region?: pulumi.Input<string | undefined>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
}

/** The repositories of a team project on Azure DevOps. */
export interface ScmProviderAzureDevOps {
  /** The organization. */
  organization: pulumi.Input<string>;
  /** Address of the host's API. Default `https://dev.azure.com`. */
  api?: pulumi.Input<string | undefined>;
  /** The team project. */
  teamProject: pulumi.Input<string>;
  /** Where the personal access token is. */
  accessTokenRef: pulumi.Input<SecretKeyRef>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
}

/** The repositories of a workspace on Bitbucket Cloud. */
export interface ScmProviderBitbucket {
  /** The workspace. */
  owner: pulumi.Input<string>;
  /** The user as whom Argo CD asks. */
  user: pulumi.Input<string>;
  /** Where the user's app password is. */
  appPasswordRef: pulumi.Input<SecretKeyRef>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
}

/** The repositories of a project on Bitbucket Server. */
export interface ScmProviderBitbucketServer {
  /** The project. */
  project: pulumi.Input<string>;
  /** Address of the host's API. */
  api: pulumi.Input<string>;
  /** User name and password. */
  basicAuth?: pulumi.Input<BitbucketBasicAuth | undefined>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
  /** An access token, in place of user name and password. */
  bearerToken?: pulumi.Input<BitbucketBearerToken | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Where the certificates are that the host's is checked against. */
  caRef?: pulumi.Input<ConfigMapKeyRef | undefined>;
}

/** What a repository must have; all that is set must fit. */
export interface ScmProviderFilter {
  /** Regular expression for its name. */
  repositoryMatch?: pulumi.Input<string | undefined>;
  /** Paths that must all be in it. */
  pathsExist?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Paths of which none may be in it. */
  pathsDoNotExist?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Regular expression that one of its labels must fit. */
  labelMatch?: pulumi.Input<string | undefined>;
  /** Regular expression for the branch. */
  branchMatch?: pulumi.Input<string | undefined>;
}

/** One set of parameters for each repository of a host. */
export interface ScmProviderGenerator {
  /** Repositories on GitHub. */
  github?: pulumi.Input<ScmProviderGithub | undefined>;
  /** Repositories on GitLab. */
  gitlab?: pulumi.Input<ScmProviderGitlab | undefined>;
  /** Repositories on Bitbucket Cloud. */
  bitbucket?: pulumi.Input<ScmProviderBitbucket | undefined>;
  /** Repositories on Bitbucket Server. */
  bitbucketServer?: pulumi.Input<ScmProviderBitbucketServer | undefined>;
  /** Repositories on Gitea. */
  gitea?: pulumi.Input<ScmProviderGitea | undefined>;
  /** Repositories on Azure DevOps. */
  azureDevOps?: pulumi.Input<ScmProviderAzureDevOps | undefined>;
  /** Repositories on AWS CodeCommit. */
  awsCodeCommit?: pulumi.Input<ScmProviderAwsCodeCommit | undefined>;
  /** Which repositories count: those that fit one of these. */
  filters?: pulumi.Input<pulumi.Input<ScmProviderFilter>[] | undefined>;
  /** `ssh` or `https`: by which the repository's URL is given. Default: `ssh` where the host has it. */
  cloneProtocol?: pulumi.Input<"ssh" | "https" | undefined>;
  /** Seconds after which Argo CD looks again. Default `1800`. */
  requeueAfterSeconds?: pulumi.Input<number | undefined>;
  /** More parameters, each as `values.<key>`; may hold parameters of the generator. */
  values?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** What the applications of this generator have in place of what `spec.template` says. */
  template?: pulumi.Input<ApplicationSetTemplateOverride | undefined>;
}

/** The repositories of an organization or user on Gitea. */
export interface ScmProviderGitea {
  /** The organization or user. */
  owner: pulumi.Input<string>;
  /** The host's address, such as `https://gitea.example.com/`. */
  api: pulumi.Input<string>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos?: pulumi.Input<boolean | undefined>;
}

/** The repositories of an organization on GitHub. */
export interface ScmProviderGithub {
  /** The organization. */
  organization: pulumi.Input<string>;
  /** Address of the host's API. Default `https://api.github.com/`. */
  api?: pulumi.Input<string | undefined>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Name of the Secret with the credentials of a GitHub App, in place of `tokenRef`. */
  appSecretName?: pulumi.Input<string | undefined>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
  /** Leave archived repositories out. Default `false`. */
  excludeArchivedRepos?: pulumi.Input<boolean | undefined>;
}

/** The repositories of a group on GitLab. */
export interface ScmProviderGitlab {
  /** The group: its id, or its whole path. */
  group: pulumi.Input<string>;
  /** Look into its subgroups, too. Default `false`. */
  includeSubgroups?: pulumi.Input<boolean | undefined>;
  /** Address of the host's API. Default `https://gitlab.com/`. */
  api?: pulumi.Input<string | undefined>;
  /** Where the token is with which Argo CD asks the host. */
  tokenRef?: pulumi.Input<SecretKeyRef | undefined>;
  /** Look at all branches, and not the default one alone. Default `false`. */
  allBranches?: pulumi.Input<boolean | undefined>;
  /** Do not check the host's certificate. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** With `includeSubgroups`: also projects that are shared with the group. Default `true`. */
  includeSharedProjects?: pulumi.Input<boolean | undefined>;
  /** Only repositories with this topic. */
  topic?: pulumi.Input<string | undefined>;
  /** Where the certificates are that the host's is checked against. */
  caRef?: pulumi.Input<ConfigMapKeyRef | undefined>;
  /** Look at archived repositories, too. Default `false`. */
  includeArchivedRepos?: pulumi.Input<boolean | undefined>;
}

/** A key of a Kubernetes Secret in the namespace of the ApplicationSet. */
export interface SecretKeyRef {
  /** Name of the Secret. */
  secretName: pulumi.Input<string>;
  /** Key in the Secret. */
  key: pulumi.Input<string>;
}

/** Argo CD's server. */
export interface ServerParams {
  /** Address to listen at. Default `0.0.0.0`. Argo CD's key: `server.listen.address`. */
  listenAddress?: pulumi.Input<string | undefined>;
  /** Address to serve metrics at. Default `0.0.0.0`. Argo CD's key: `server.metrics.listen.address`. */
  metricsListenAddress?: pulumi.Input<string | undefined>;
  /** In which form the log is written. Default `json`. Argo CD's key: `server.log.format`. */
  logFormat?: pulumi.Input<"text" | "json" | undefined>;
  /** From which level on. Default `info`. Argo CD's key: `server.log.level`. */
  logLevel?: pulumi.Input<"debug" | "info" | "warn" | "error" | undefined>;
  /** Ask DNS how to use gRPC services. Default `false`. Argo CD's key: `server.grpc.enable.txt.service.config`. */
  grpcEnableTxtServiceConfig?: pulumi.Input<boolean | undefined>;
  /** Serve profiles at the port for metrics. Default `false`. Argo CD's key: `server.profile.enabled`. */
  profileEnabled?: pulumi.Input<boolean | undefined>;
  /** Speak to the repo server without TLS. Default `false`. Argo CD's key: `server.repo.server.plaintext`. */
  repoServerPlaintext?: pulumi.Input<boolean | undefined>;
  /**
   * Seconds that a call of the repo server may take. Default `60`. Argo CD's key: `server.repo.server.timeout.seconds`.
   */
  repoServerTimeoutSeconds?: pulumi.Input<number | undefined>;
  /** Verify the repo server's certificate. Default `false`. Argo CD's key: `server.repo.server.strict.tls`. */
  repoServerStrictTls?: pulumi.Input<boolean | undefined>;
  /** File with the authority of the repo server's certificate. Argo CD's key: `server.repo.server.ca.cert.path`. */
  repoServerCaCertPath?: pulumi.Input<string | undefined>;
  /** File with a certificate to show to the repo server. Argo CD's key: `server.repo.server.client.cert.path`. */
  repoServerClientCertPath?: pulumi.Input<string | undefined>;
  /** File with the key of that certificate. Argo CD's key: `server.repo.server.client.cert.key.path`. */
  repoServerClientCertKeyPath?: pulumi.Input<string | undefined>;
  /** Requests to Kubernetes in a second. Default `50`. Argo CD's key: `server.k8s.client.qps`. */
  k8sClientQps?: pulumi.Input<number | undefined>;
  /** Requests to Kubernetes at once. Default: twice as many. Argo CD's key: `server.k8s.client.burst`. */
  k8sClientBurst?: pulumi.Input<number | undefined>;
  /**
   * Unused connections to Kubernetes that are kept. Default `500`. Argo CD's key:
   * `server.k8s.client.max.idle.connections`.
   */
  k8sClientMaxIdleConnections?: pulumi.Input<number | undefined>;
  /** How long a connection to Kubernetes may take. Default `30s`. Argo CD's key: `server.k8s.tcp.timeout`. */
  k8sTcpTimeout?: pulumi.Input<string | undefined>;
  /** Time between probes of such a connection. Default `30s`. Argo CD's key: `server.k8s.tcp.keepalive`. */
  k8sTcpKeepalive?: pulumi.Input<string | undefined>;
  /** How long its TLS handshake may take. Default `10s`. Argo CD's key: `server.k8s.tls.handshake.timeout`. */
  k8sTlsHandshakeTimeout?: pulumi.Input<string | undefined>;
  /** How long it is kept unused. Default `5m`. Argo CD's key: `server.k8s.tcp.idle.timeout`. */
  k8sTcpIdleTimeout?: pulumi.Input<string | undefined>;
  /** How often a request to Kubernetes is repeated. Default `0`. Argo CD's key: `server.k8sclient.retry.max`. */
  k8sclientRetryMax?: pulumi.Input<number | undefined>;
  /**
   * Milliseconds before the first time, which double with each. Default `100`. Argo CD's key:
   * `server.k8sclient.retry.base.backoff`.
   */
  k8sclientRetryBaseBackoff?: pulumi.Input<number | undefined>;
  /** Oldest version of TLS. Default `1.2`. Argo CD's key: `server.tls.minversion`. */
  tlsMinversion?: pulumi.Input<"1.0" | "1.1" | "1.2" | "1.3" | undefined>;
  /** Newest version of TLS. Default `1.3`. Argo CD's key: `server.tls.maxversion`. */
  tlsMaxversion?: pulumi.Input<"1.0" | "1.1" | "1.2" | "1.3" | undefined>;
  /** Ciphers of TLS. Default `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`. Argo CD's key: `server.tls.ciphers`. */
  tlsCiphers?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /**
   * How long states of applications are remembered. Default `1h`. Argo CD's key: `server.app.state.cache.expiration`.
   */
  appStateCacheExpiration?: pulumi.Input<string | undefined>;
  /** How long other things are remembered. Default `24h`. Argo CD's key: `server.default.cache.expiration`. */
  defaultCacheExpiration?: pulumi.Input<string | undefined>;
  /** Serve without TLS. Default `false`. Argo CD's key: `server.insecure`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /**
   * Path in the pages' `base` element, behind a proxy that serves at one. Default `/`. Argo CD's key:
   * `server.basehref`.
   */
  basehref?: pulumi.Input<string | undefined>;
  /** Path at which everything is served. Default: none. Argo CD's key: `server.rootpath`. */
  rootpath?: pulumi.Input<string | undefined>;
  /** Folder with more files to serve. Default `/shared/app`. Argo CD's key: `server.staticassets`. */
  staticassets?: pulumi.Input<string | undefined>;
  /**
   * Types of bodies that requests may have; none for all. Default: `application/json`. Argo CD's key:
   * `server.api.content.types`.
   */
  apiContentTypes?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Webhooks that are worked on at once. Default `50`. Argo CD's key: `server.webhook.parallelism.limit`. */
  webhookParallelismLimit?: pulumi.Input<number | undefined>;
  /** Refreshes after webhooks at once. Default `20`. Argo CD's key: `server.webhook.refresh.workers`. */
  webhookRefreshWorkers?: pulumi.Input<number | undefined>;
  /** Patterns of policies that are kept compiled. Default `10000`. Argo CD's key: `server.glob.cache.size`. */
  globCacheSize?: pulumi.Input<number | undefined>;
  /** Whether people may sync with `replace`. Default `true`. Argo CD's key: `server.sync.replace.allowed`. */
  syncReplaceAllowed?: pulumi.Input<boolean | undefined>;
  /** Address of Dex. Default `http://argocd-dex-server:5556`. Argo CD's key: `server.dex.server`. */
  dexServer?: pulumi.Input<string | undefined>;
  /** Speak to Dex without TLS. Default `false`. Argo CD's key: `server.dex.server.plaintext`. */
  dexServerPlaintext?: pulumi.Input<boolean | undefined>;
  /** Verify Dex's certificate. Default `false`. Argo CD's key: `server.dex.server.strict.tls`. */
  dexServerStrictTls?: pulumi.Input<boolean | undefined>;
  /** Ask nobody for a login, and let everybody do everything. Default `false`. Argo CD's key: `server.disable.auth`. */
  disableAuth?: pulumi.Input<boolean | undefined>;
  /** Compress answers. Default `true`. Argo CD's key: `server.enable.gzip`. */
  enableGzip?: pulumi.Input<boolean | undefined>;
  /**
   * Header `X-Frame-Options` of answers; empty for none. Default `sameorigin`. Argo CD's key: `server.x.frame.options`.
   */
  xFrameOptions?: pulumi.Input<string | undefined>;
  /**
   * Header `Content-Security-Policy` of answers; empty for none. Default `frame-ancestors 'self';`. Argo CD's key:
   * `server.content.security.policy`.
   */
  contentSecurityPolicy?: pulumi.Input<string | undefined>;
  /** Cookies that a login may be spread over. Default `20`. Argo CD's key: `server.http.cookie.maxnumber`. */
  httpCookieMaxnumber?: pulumi.Input<number | undefined>;
  /**
   * How long states of connections are remembered. Default `1h`. Argo CD's key:
   * `server.connection.status.cache.expiration`.
   */
  connectionStatusCacheExpiration?: pulumi.Input<string | undefined>;
  /** How long a login by others may take. Default `3m`. Argo CD's key: `server.oidc.cache.expiration`. */
  oidcCacheExpiration?: pulumi.Input<string | undefined>;
  /**
   * Let extensions of the web interface ask through Argo CD. Default `false`. Argo CD's key:
   * `server.enable.proxy.extension`.
   */
  enableProxyExtension?: pulumi.Input<boolean | undefined>;
}

/** A key by which commits must be signed. */
export interface SignatureKey {
  /** ID of the GPG key, in hexadecimal digits. */
  keyID: pulumi.Input<string>;
}

/** What Slack gets besides the text. */
export interface SlackNotification {
  /** Name under which the message appears. */
  username?: pulumi.Input<string | undefined>;
  /** Icon of the message. */
  icon?: pulumi.Input<string | undefined>;
  /** Attachments, as JSON. */
  attachments?: pulumi.Input<string | undefined>;
  /** Blocks, as JSON. */
  blocks?: pulumi.Input<string | undefined>;
  /** Puts messages with the same text here into one thread. */
  groupingKey?: pulumi.Input<string | undefined>;
  /** Show answers in the channel as well. Default `false`. */
  notifyBroadcast?: pulumi.Input<boolean | undefined>;
  /** Whether messages are written or changed. Default `Post`. */
  deliveryPolicy?: pulumi.Input<"Post" | "PostAndUpdate" | "Update" | undefined>;
}

/** Slack. */
export interface SlackService {
  /** Token of the Slack app, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
  /** Name under which messages appear. */
  username?: pulumi.Input<string | undefined>;
  /** Icon of messages: an emoji or an address. */
  icon?: pulumi.Input<string | undefined>;
  /** Signing secret of the Slack app, by reference: `$<key>` in `argocd-notifications-secret`. */
  signingSecret?: pulumi.Input<string | undefined>;
  /** Channels that commands come from. */
  channels?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Address of the API. */
  apiURL?: pulumi.Input<string | undefined>;
  /** Show no previews of links. Default `false`. */
  disableUnfurl?: pulumi.Input<boolean | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Renders manifests, commits them to Git, and deploys them from there. */
export interface SourceHydrator {
  /** Where the manifests come from before they are hydrated. */
  drySource: pulumi.Input<DrySource>;
  /** Where the hydrated manifests are deployed from. */
  syncSource: pulumi.Input<SyncSource>;
  /** Where the hydrator commits, when that is not the branch deployed from. */
  hydrateTo?: pulumi.Input<HydrateTo | undefined>;
}

/** What the source hydrator writes. */
export interface SourceHydratorSettings {
  /**
   * Message of its commits, as a Go template. Default: Argo CD's own. Argo CD's key:
   * `sourceHydrator.commitMessageTemplate`.
   */
  commitMessageTemplate?: pulumi.Input<string | undefined>;
  /** Its README, as a Go template. Default: Argo CD's own. Argo CD's key: `sourceHydrator.readmeMessageTemplate`. */
  readmeMessageTemplate?: pulumi.Input<string | undefined>;
}

/** What must be proved of a source before it is deployed. */
export interface SourceIntegrity {
  /** Git repositories. */
  git: pulumi.Input<GitIntegrity>;
}

/** Badges with the status of applications. */
export interface StatusBadgeSettings {
  /**
   * Whether there are such badges, which nobody needs a login for. Default `false`. Argo CD's key:
   * `statusbadge.enabled`.
   */
  enabled?: pulumi.Input<boolean | undefined>;
  /** Address of the badges, with a slash at its end. Default: that of `url`. Argo CD's key: `statusbadge.url`. */
  url?: pulumi.Input<string | undefined>;
}

/** The force switch of a sync strategy. */
export interface SyncForce {
  /** Delete and make anew a resource that cannot be patched. Default `false`. */
  force?: pulumi.Input<boolean | undefined>;
}

/** One line of information that a sync carries. */
export interface SyncInfo {
  /** What the information is. */
  name: pulumi.Input<string>;
  /** The information. */
  value: pulumi.Input<string>;
}

/** How `syncApplication` syncs and waits. */
export interface SyncOptions {
  /** The fields of the sync. */
  sync?: pulumi.Input<SyncRequest | undefined>;
  /** What to do when an operation is running already. Default `wait`. */
  onRunningOperation?: pulumi.Input<"wait" | "terminate" | "fail" | undefined>;
  /** What to wait for; `none` returns when Argo CD has accepted the sync. Default `synced`. */
  waitFor?: pulumi.Input<"none" | "synced" | "healthy" | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** When and how an application is synced. */
export interface SyncPolicy {
  /** Sync without being asked; `{}` is enough to switch it on. Left out, syncs are manual. */
  automated?: pulumi.Input<AutomatedSync | undefined>;
  /** Options for every sync, each as `Name=value`, such as `CreateNamespace=true` or `ServerSideApply=true`. */
  syncOptions?: pulumi.Input<pulumi.Input<SyncOption>[] | undefined>;
  /** How often and when a failed sync is tried again. Left out, automated syncs are tried five times again. */
  retry?: pulumi.Input<RetryStrategy | undefined>;
  /** Labels and annotations of the destination namespace; needs the sync option `CreateNamespace=true`. */
  managedNamespaceMetadata?: pulumi.Input<ManagedNamespaceMetadata | undefined>;
}

/** A sync as the provider asks for it. */
export interface SyncRequest {
  /** Revision to sync to, in place of the source's `targetRevision`. */
  revision?: pulumi.Input<string | undefined>;
  /** Revisions of an application with several sources, one for each entry of `sourcePositions`. */
  revisions?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Positions of the sources that `revisions` belong to; the first source is `1`. */
  sourcePositions?: pulumi.Input<pulumi.Input<number>[] | undefined>;
  /** Delete resources that the sources no longer hold. Default `false`. */
  prune?: pulumi.Input<boolean | undefined>;
  /** Only show what a sync would do. Default `false`. */
  dryRun?: pulumi.Input<boolean | undefined>;
  /** Delete and make anew resources that cannot be patched; short for `strategy: { hook: { force: true } }`. */
  force?: pulumi.Input<boolean | undefined>;
  /** How the sync is carried out. Default: hooks and sync waves. */
  strategy?: pulumi.Input<SyncStrategy | undefined>;
  /** Sync these resources only. */
  resources?: pulumi.Input<pulumi.Input<SyncResource>[] | undefined>;
  /** Options for this sync, each as `Name=value`; they take the place of the application's own. */
  syncOptions?: pulumi.Input<pulumi.Input<SyncOption>[] | undefined>;
  /** Information that is kept with the operation. */
  infos?: pulumi.Input<pulumi.Input<SyncInfo>[] | undefined>;
  /** How often and when this sync is tried again; takes the place of the application's own. */
  retry?: pulumi.Input<RetryStrategy | undefined>;
}

/** One resource of a selective sync. */
export interface SyncResource {
  /** API group; left out for the core group. */
  group?: pulumi.Input<string | undefined>;
  /** Kind of the resource. */
  kind: pulumi.Input<string>;
  /** Name of the resource. */
  name: pulumi.Input<string>;
  /** Namespace of the resource. */
  namespace?: pulumi.Input<string | undefined>;
}

/** Where the hydrated manifests are deployed from. */
export interface SyncSource {
  /** Branch to deploy from. Without `hydrateTo`, the hydrator also commits to it. */
  targetBranch: pulumi.Input<string>;
  /** Folder of the hydrated manifests; never the repository's root. */
  path: pulumi.Input<string>;
  /** URL of the Git repository of the hydrated manifests. Default: the one of `drySource`. */
  repoURL?: pulumi.Input<string | undefined>;
}

/** How a sync is carried out: `hook`, the default, or `apply`. */
export interface SyncStrategy {
  /** Apply all resources at once and leave hooks out. */
  apply?: pulumi.Input<SyncForce | undefined>;
  /** Run hooks and sync waves. */
  hook?: pulumi.Input<SyncForce | undefined>;
}

/** A time in which the applications of a project may, or may not, be synced. */
export interface SyncWindow {
  /** `allow` lets applications sync in this time only, `deny` keeps them from it. */
  kind: pulumi.Input<"allow" | "deny">;
  /** Start of the window as a cron schedule of five fields: minute, hour, day, month, day of the week. */
  schedule: pulumi.Input<string>;
  /** Length of the window, such as `1h` or `90m`. */
  duration: pulumi.Input<string>;
  /** Names of the applications that the window applies to; globs. */
  applications?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination namespaces that the window applies to; globs. */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Destination clusters, by name or address, that the window applies to; globs. */
  clusters?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Allow syncs by hand when the window would forbid them. Default `false`. */
  manualSync?: pulumi.Input<boolean | undefined>;
  /** Time zone of the schedule, by its IANA name such as `Europe/Berlin`. Default `UTC`. */
  timeZone?: pulumi.Input<string | undefined>;
  /**
   * Apply the window where `applications`, `namespaces` and `clusters` all match. Default `false`: where one of them
   * matches.
   */
  andOperator?: pulumi.Input<boolean | undefined>;
  /** What the window is for; at most 255 bytes. */
  description?: pulumi.Input<string | undefined>;
  /**
   * Let a sync that is running go on when the window forbids it: past the end of an `allow` window, into a `deny`
   * window. Default `false`.
   */
  syncOverrun?: pulumi.Input<boolean | undefined>;
}

/** What Teams gets besides the text. */
export interface TeamsNotification {
  /** The whole message, as JSON. */
  template?: pulumi.Input<string | undefined>;
  /** Title of the card. */
  title?: pulumi.Input<string | undefined>;
  /** Summary of the card. */
  summary?: pulumi.Input<string | undefined>;
  /** Text of the card. */
  text?: pulumi.Input<string | undefined>;
  /** Colour of the card. */
  themeColor?: pulumi.Input<string | undefined>;
  /** Facts of the card, as JSON. */
  facts?: pulumi.Input<string | undefined>;
  /** Sections of the card, as JSON. */
  sections?: pulumi.Input<string | undefined>;
  /** Buttons of the card, as JSON. */
  potentialAction?: pulumi.Input<string | undefined>;
}

/** Microsoft Teams, by connectors. */
export interface TeamsService {
  /** Addresses of webhooks, which let anybody write, by the channel. */
  recipientUrls: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** What workflows of Teams get besides the text. */
export interface TeamsWorkflowsNotification {
  /** The whole message, as JSON. */
  template?: pulumi.Input<string | undefined>;
  /** Title of the card. */
  title?: pulumi.Input<string | undefined>;
  /** Summary of the card. */
  summary?: pulumi.Input<string | undefined>;
  /** Text of the card. */
  text?: pulumi.Input<string | undefined>;
  /** Colour of the card. */
  themeColor?: pulumi.Input<string | undefined>;
  /** Facts of the card, as JSON. */
  facts?: pulumi.Input<string | undefined>;
  /** Sections of the card, as JSON. */
  sections?: pulumi.Input<string | undefined>;
  /** Buttons of the card, as JSON. */
  potentialAction?: pulumi.Input<string | undefined>;
  /** The whole card, as JSON. */
  adaptiveCard?: pulumi.Input<string | undefined>;
}

/** Microsoft Teams, by workflows. */
export interface TeamsWorkflowsService {
  /** Addresses of workflows, which let anybody write, by the channel. */
  recipientUrls: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Telegram. */
export interface TelegramService {
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
}

/** How often Argo CD looks. Its controller and its repo server read it when they start. */
export interface TimeoutSettings {
  /**
   * Time between looks at Git; `0s` for none but by webhook. Default `120s`. Argo CD's key: `timeout.reconciliation`.
   */
  reconciliation?: pulumi.Input<string | undefined>;
  /** What is added to it at most, by chance. Default `60s`. Argo CD's key: `timeout.reconciliation.jitter`. */
  reconciliationJitter?: pulumi.Input<string | undefined>;
  /**
   * Time between looks that use no cache; `0s` for none. Default `0s`. Argo CD's key: `timeout.hard.reconciliation`.
   */
  hardReconciliation?: pulumi.Input<string | undefined>;
}

/** How the connection to a cluster is secured. */
export interface TlsClientConfig {
  /** Do not verify the cluster's certificate; excludes `caData`. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Host name in the cluster's certificate, when it is not the one in the address. */
  serverName?: pulumi.Input<string | undefined>;
  /** Client certificate: base64 of the PEM text. */
  certData?: pulumi.Input<string | undefined>;
  /** Key of the client certificate: base64 of the PEM text. */
  keyData?: pulumi.Input<string | undefined>;
  /** Certificate authority of the cluster: base64 of the PEM text. Default: the authorities that Argo CD trusts. */
  caData?: pulumi.Input<string | undefined>;
}

/** The web interface. */
export interface UiSettings {
  /** Style sheet: an address, or a path below `/shared/app`. Argo CD's key: `ui.cssurl`. */
  cssurl?: pulumi.Input<string | undefined>;
  /** Text at the top or bottom of each page. Argo CD's key: `ui.bannercontent`. */
  bannercontent?: pulumi.Input<string | undefined>;
  /** Where the banner leads to. Argo CD's key: `ui.bannerurl`. */
  bannerurl?: pulumi.Input<string | undefined>;
  /** Whether nobody can close the banner. Default `false`. Argo CD's key: `ui.bannerpermanent`. */
  bannerpermanent?: pulumi.Input<boolean | undefined>;
  /** Where the banner stands. Default `top`. Argo CD's key: `ui.bannerposition`. */
  bannerposition?: pulumi.Input<"top" | "bottom" | "both" | undefined>;
}

/** All users. */
export interface UserSettings {
  /**
   * Let people in without a login, with the rights of `rbac.defaultRole`. Default `false`. Argo CD's key:
   * `users.anonymous.enabled`.
   */
  anonymousEnabled?: pulumi.Input<boolean | undefined>;
  /** How long a login with a password lasts. Default `24h`. Argo CD's key: `users.session.duration`. */
  sessionDuration?: pulumi.Input<string | undefined>;
}

/** How `waitForApplication` waits. */
export interface WaitOptions {
  /** What to wait for. Default `healthy`. */
  waitFor?: pulumi.Input<"synced" | "healthy" | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Webex. */
export interface WebexService {
  /** Token of the bot, by reference: `$<key>` in `argocd-notifications-secret`. */
  token: pulumi.Input<string>;
  /** Address of the API. */
  apiURL?: pulumi.Input<string | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** A request. */
export interface WebhookNotification {
  /** Its method. Default `GET`. */
  method?: pulumi.Input<string | undefined>;
  /** Its path, below the service's address; a Go template. */
  path?: pulumi.Input<string | undefined>;
  /** Its body; a Go template. */
  body?: pulumi.Input<string | undefined>;
}

/** Any service that takes requests. */
export interface WebhookService {
  /** Address of the service. */
  url: pulumi.Input<string>;
  /** Headers of each request. */
  headers?: pulumi.Input<pulumi.Input<NotificationHeader>[] | undefined>;
  /** Login with a password. */
  basicAuth?: pulumi.Input<NotificationBasicAuth | undefined>;
  /** How often a request is repeated. Default `3`. */
  retryMax?: pulumi.Input<number | undefined>;
  /** Shortest wait before that, in nanoseconds. */
  retryWaitMin?: pulumi.Input<number | undefined>;
  /** Longest wait before that, in nanoseconds. */
  retryWaitMax?: pulumi.Input<number | undefined>;
  /** Do not verify the service's certificate. Default `false`. */
  insecureSkipVerify?: pulumi.Input<boolean | undefined>;
  /** Unused connections that are kept. */
  maxIdleConns?: pulumi.Input<number | undefined>;
  /** Unused connections that are kept for one host. */
  maxIdleConnsPerHost?: pulumi.Input<number | undefined>;
  /** Connections to one host. */
  maxConnsPerHost?: pulumi.Input<number | undefined>;
  /** How long an unused connection is kept, such as `90s`. */
  idleConnTimeout?: pulumi.Input<string | undefined>;
}

/** Webhooks of Git servers. */
export interface WebhookSettings {
  /** Size that a webhook may have, in MB. Default `50`. Argo CD's key: `webhook.maxPayloadSizeMB`. */
  maxPayloadSizeMB?: pulumi.Input<number | undefined>;
  /** How long refreshes after a webhook are spread over. Default `0s`. Argo CD's key: `webhook.refresh.jitter`. */
  refreshJitter?: pulumi.Input<string | undefined>;
  /** From how many applications on they are. Default `10`. Argo CD's key: `webhook.refresh.jitter.threshold`. */
  refreshJitterThreshold?: pulumi.Input<number | undefined>;
}

/** How `validateWriteRepository` reaches a repository. */
export interface WriteRepositoryAccessOptions {
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: pulumi.Input<"git" | "helm" | "oci" | undefined>;
  /** User name. */
  username?: pulumi.Input<string | undefined>;
  /** Password or access token. */
  password?: pulumi.Input<string | undefined>;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: pulumi.Input<string | undefined>;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: pulumi.Input<string | undefined>;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: pulumi.Input<string | undefined>;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: pulumi.Input<string | undefined>;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: pulumi.Input<string | undefined>;
  /** ID of a GitHub App. */
  githubAppID?: pulumi.Input<number | undefined>;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: pulumi.Input<number | undefined>;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: pulumi.Input<string | undefined>;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: pulumi.Input<string | undefined>;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: pulumi.Input<boolean | undefined>;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: pulumi.Input<string | undefined>;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: pulumi.Input<string | undefined>;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: pulumi.Input<string | undefined>;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: pulumi.Input<string | undefined>;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: pulumi.Input<boolean | undefined>;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: pulumi.Input<string | undefined>;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: pulumi.Input<string | undefined>;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: pulumi.Input<boolean | undefined>;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: pulumi.Input<boolean | undefined>;
  /** Project that the credentials would belong to. Default: none. */
  project?: pulumi.Input<string | undefined>;
  /**
   * The connection. Default: that of `provider`, then in a program the stack's configuration, then the environment
   * (`ARGOCD_SERVER` and so on), then the argocd CLI's context.
   */
  connection?: pulumi.Input<ConnectionSettings | undefined>;
  /** The provider whose connection is used. */
  provider?: import("../provider").Provider | undefined;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  timeout?: pulumi.Input<string | undefined>;
  /**
   * Show nothing of the application's spec in errors and progress lines. Default `false`, and for an `Application` in
   * the form with outputs, whether its spec holds a secret.
   */
  secretSpec?: pulumi.Input<boolean | undefined>;
  /** Ends the call early. What Argo CD has begun goes on. */
  signal?: AbortSignal | undefined;
  /** Gets a line whenever the state that is waited for comes nearer. */
  onProgress?: ((line: string) => void) | undefined;
}

/** Which write credential template is meant. */
export interface WriteRepositoryCredentialsReference {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials.
   */
  url: pulumi.Input<string>;
}

/** Which write repository is meant. */
export interface WriteRepositoryReference {
  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository.
   */
  repo: pulumi.Input<string>;
  /**
   * Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the
   * write repository.
   */
  project?: pulumi.Input<string | undefined>;
}
