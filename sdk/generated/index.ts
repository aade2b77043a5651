// Written by `npm run generate` from the registry, which is the source.
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

export * from "./account-token";
export * from "./app-project";
export * from "./application";
export * from "./certificate";
export * from "./cluster";
export type {
  ActionOptions,
  ApplicationDeletion,
  ApplicationDestination,
  ApplicationInfo,
  ApplicationReference,
  ApplicationSource,
  ApplicationSourceDirectory,
  ApplicationSourceHelm,
  ApplicationSourceJsonnet,
  ApplicationSourceKustomize,
  ApplicationSourcePlugin,
  ApplicationSpec,
  AppProjectDestination,
  AppProjectRole,
  AppProjectSpec,
  AutomatedSync,
  AwsAuthConfig,
  CallOptions,
  ClusterConfig,
  ClusterResource,
  ConnectionSettings,
  DeleteResourceOptions,
  DestinationServiceAccount,
  DrySource,
  EnvironmentEntry,
  ExecProviderConfig,
  GitIntegrity,
  GitPolicy,
  GpgPolicy,
  HelmFileParameter,
  HelmParameter,
  HydrateTo,
  IgnoreDifference,
  JsonnetVariable,
  KustomizePatch,
  KustomizeReplica,
  KustomizeTarget,
  ManagedNamespaceMetadata,
  NamespaceResource,
  ObjectMetadata,
  OrphanedResource,
  OrphanedResources,
  PatchOptions,
  PluginParameter,
  PolicyRepository,
  RefreshOptions,
  ResourceReference,
  RetryBackoff,
  RetryStrategy,
  RollbackOptions,
  SignatureKey,
  SourceHydrator,
  SourceIntegrity,
  SyncForce,
  SyncInfo,
  SyncOption,
  SyncOptions,
  SyncPolicy,
  SyncRequest,
  SyncResource,
  SyncSource,
  SyncStrategy,
  SyncWindow,
  TlsClientConfig,
  WaitOptions,
} from "./declarations";
export * from "./functions";
export * from "./gpg-key";
export type {
  ApplicationCondition,
  ApplicationHealthStatus,
  ApplicationOperationState,
  ApplicationStatus,
  ApplicationSummary,
  ApplicationSyncStatus,
} from "./outputs";
export * from "./project-destination";
export * from "./project-role";
export * from "./project-source-repository";
export * from "./project-sync-window";
export * from "./project-token";
export * from "./repository";
export * from "./repository-credentials";
export * from "./write-repository";
export * from "./write-repository-credentials";
export type { inputs, outputs };
