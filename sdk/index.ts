export * from "./app-project";
export * from "./application";
export * from "./certificate";
export * from "./cluster";
export type {
  ApplicationDeletion,
  ApplicationDestination,
  ApplicationSource,
  ApplicationSourceDirectory,
  ApplicationSourceHelm,
  ApplicationSourceKustomize,
  ApplicationSourcePlugin,
  ApplicationSpec,
  AppProjectSpec,
  ClusterConfig,
  ProjectRole,
  SourceHydrator,
  SyncPolicy,
  SyncRequest,
  SyncWindow,
} from "./declarations";
export * from "./functions";
export type { Inputs } from "./input";
export * from "./provider";
export * from "./repository";
