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
  AppProjectSpec,
  AutomatedSync,
  AwsAuthConfig,
  CallOptions,
  ClusterConfig,
  ClusterResource,
  ConnectionSettings,
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
  PluginParameter,
  PolicyRepository,
  ProjectDestination,
  ProjectRole,
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
export * from "./project-token";
export * from "./repository";
export * from "./repository-credentials";
export type { inputs, outputs };
