export * from "./app-project";
export * from "./application";
export * from "./certificate";
export * from "./cluster";
export * from "./functions";
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
} from "./generated/declarations";
export type { Inputs } from "./input";
export * from "./provider";
export * from "./repository";
