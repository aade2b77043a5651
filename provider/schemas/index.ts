import type { Kind } from "../tokens";
import { appProjectSchema } from "./app-project";
import { applicationSchema } from "./application";
import { certificateSchema } from "./certificate";
import { clusterSchema } from "./cluster";
import type { Schema } from "./fields";
import { repositorySchema } from "./repository";

/** The schema of each kind's inputs. */
export const schemas = {
  Application: applicationSchema,
  AppProject: appProjectSchema,
  Repository: repositorySchema,
  Cluster: clusterSchema,
  Certificate: certificateSchema,
} satisfies Record<Kind, Schema>;

export type { AppProjectInputs, AppProjectSpec } from "./app-project";
export type {
  ApplicationDeletion,
  ApplicationDestination,
  ApplicationInputs,
  ApplicationSpec,
} from "./application";
export type {
  ApplicationSource,
  ApplicationSourceDirectory,
  ApplicationSourceHelm,
  ApplicationSourceKustomize,
  ApplicationSourcePlugin,
  SourceHydrator,
} from "./application-source";
export type { CertificateInputs } from "./certificate";
export type { ClusterConfig, ClusterInputs } from "./cluster";
export type { RepositoryInputs } from "./repository";
export type { ProjectRole } from "./role";
export type { SyncPolicy, SyncRequest } from "./sync";
export type { SyncWindow } from "./sync-window";
