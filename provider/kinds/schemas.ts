import type { Schema } from "../model/schema";
import { appProjectSchema } from "./app-project/schema";
import { applicationSchema } from "./application/schema";
import { certificateSchema } from "./certificate/schema";
import { clusterSchema } from "./cluster/schema";
import { repositorySchema } from "./repository/schema";

/** The schema of each kind's inputs. */
export const schemas = {
  Application: applicationSchema,
  AppProject: appProjectSchema,
  Repository: repositorySchema,
  Cluster: clusterSchema,
  Certificate: certificateSchema,
} satisfies Record<string, Schema>;

export type { ProjectRole } from "./app-project/role";
export type { AppProjectInputs, AppProjectSpec } from "./app-project/schema";
export type { SyncWindow } from "./app-project/sync-window";
export type {
  ApplicationDeletion,
  ApplicationDestination,
  ApplicationInputs,
  ApplicationSpec,
} from "./application/schema";
export type {
  ApplicationSource,
  ApplicationSourceDirectory,
  ApplicationSourceHelm,
  ApplicationSourceKustomize,
  ApplicationSourcePlugin,
  SourceHydrator,
} from "./application/source-schema";
export type { SyncPolicy, SyncRequest } from "./application/sync-schema";
export type { CertificateInputs } from "./certificate/schema";
export type { ClusterConfig, ClusterInputs } from "./cluster/schema";
export type { RepositoryInputs } from "./repository/schema";
