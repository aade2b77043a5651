import type { Explanation } from "./explanation";

/** What Argo CD says of syncs, rollbacks and actions. */
export const operationExplanations: readonly Explanation[] = [
  {
    says: ["another operation is already in progress"],
    text: 'wait for its end, or end it: `onRunningOperation: "terminate"`, or `npx pulumi-argocd terminate <application>`',
  },
  {
    says: ["cannot sync: blocked by sync window", "Sync operation blocked by sync window"],
    text: "try again when the windows in `spec.syncWindows` of the application's project allow it, or change them",
  },
  {
    says: ["cannot sync: invalid sync window: %v", "invalid sync windows: %w"],
    path: "spec.syncWindows",
    text: "of the application's project has a window that Argo CD cannot read: correct it in the project",
  },
  {
    says: ["application is deleting"],
    text: "it is being deleted, and takes no operation any more",
  },
  {
    says: ["rollback cannot be initiated when auto-sync is enabled"],
    path: "spec.syncPolicy.automated",
    text: "is set, and would undo a rollback: remove it first, or deploy the old revision with `spec.source.targetRevision`",
  },
  {
    says: [
      "application %s does not have deployment with id %v",
      "version ID %d not found because the app has no history",
      "revision history not found for version ID %d",
    ],
    path: "id",
    text: "is no entry of the application's history: `argocd app history <application>` lists them",
  },
  {
    says: ["cannot rollback to revision deployed with Argo CD v0.11 or lower. sync to revision instead."],
    path: "id",
    text: "is an entry too old for a rollback: sync with `sync: { revision }` in its place",
  },
  {
    says: ["sync with replace was disabled on the API Server level via the server configuration"],
    path: "spec.syncPolicy.syncOptions",
    text: "has `Replace=true`, which this Argo CD does not allow: remove it, there and in `sync.syncOptions`",
  },
  {
    says: [
      "Cannot sync to %s: auto-sync currently set to %s",
      "Cannot sync source %s to %s: auto-sync currently set to %s",
    ],
    path: "sync.revision",
    text:
      "is another one than `spec.source.targetRevision`, which automated syncs deploy: remove it, or remove " +
      "`spec.syncPolicy.automated`",
  },
  {
    says: ["source position is out of range"],
    path: "sync.sourcePositions",
    text: "must be between 1 and the number of `spec.sources`",
  },
  {
    says: ["Cannot use local manifests when source integrity is enforced"],
    text: "the application's project asks for signed sources, so that nothing else can be deployed: sync from the source",
  },
  {
    says: ["Unable to terminate operation. No operation is in progress"],
    text: "nothing runs on the application that could be ended",
  },
  {
    says: ["operation is terminating due to timeout"],
    text: "the sync took longer than this Argo CD allows (`controller.sync.timeout.seconds` in `argocd-cmd-params-cm`)",
  },
  {
    says: ["operation is terminating"],
    text: "somebody has ended the operation: sync again",
  },
  {
    says: ["%s %s %s not found as part of application %s"],
    path: "resource",
    text:
      "is no live resource of the application: check `group`, `version`, `kind`, `namespace` and `name` " +
      "(`argocd app resources <application>`)",
  },
  {
    says: ["error getting Lua resource action: %w", "error executing Lua resource action: %w"],
    path: "action",
    text: "is none that Argo CD has for this kind of resource, or fails: `argocd app actions list <application>` shows them",
  },
  {
    says: ["application is not permitted to manage %s/%s/%s in %s", "resource %s:%s is not permitted in project %s"],
    text:
      "the application's project does not allow this kind of resource: change `spec.clusterResourceWhitelist`, " +
      "`spec.namespaceResourceWhitelist` or the blacklists of the project",
  },
  {
    says: ["no matching service account found for destination server %s and namespace %s"],
    path: "spec.destinationServiceAccounts",
    text: "of the application's project names none for this destination: add one, as this Argo CD asks for one",
  },
  {
    says: ["failed to derive service account to impersonate: %v", "error deriving service account to impersonate: %w"],
    path: "spec.destinationServiceAccounts",
    text: "of the application's project cannot be read: correct its globs",
  },
  {
    says: [
      "The Kubernetes API could not find %s/%s for requested resource %s/%s. Make sure the %q CRD is installed on the destination cluster.",
      "The Kubernetes API could not find version %q of %s/%s for requested resource %s/%s. Version %q of %s/%s is installed on the destination cluster.",
      "failed to get API resource info for %s/%s: unable to verify permissions",
    ],
    text:
      "the cluster does not know this kind of resource: install its CustomResourceDefinition first, for instance in an earlier " +
      "sync wave, or correct `apiVersion` in the manifest",
  },
  {
    says: ["%s hook(s) failed: %s", "%s hook %s is not permitted: %w"],
    text: "a hook of the application's deletion fails, so that it stays: see the hook's job, or remove the hook",
  },
  {
    says: ["application refresh deadline exceeded"],
    text: "Argo CD did not compare the application in time: check that its application controller runs",
  },
  {
    says: [
      "Failed to get destination cluster: %v",
      "failed to get destination cluster: %w",
      "error validating destination: %w",
    ],
    path: "spec.destination",
    text: "names a cluster that Argo CD cannot use: see what it says of the cluster",
  },
  {
    says: [
      "failed to initialize sync context: %v",
      "failed to get cluster version for cluster %q: %w",
      "failed to get version info from the target cluster %q",
    ],
    path: "spec.destination",
    text: "names a cluster that Argo CD does not reach: check the `Cluster`, its credentials and the network between",
  },
  {
    says: ["Failed to update application. Too many conflicts", "Failed to terminate app. Too many conflicts"],
    text: "others write the application all the time: try again",
  },
];
