import type { KindDefinition } from "../lifecycle/definition";
import { accountToken } from "./account-token/definition";
import { appProject } from "./app-project/definition";
import { application } from "./application/definition";
import { applicationSet } from "./application-set/definition";
import { certificate } from "./certificate/definition";
import { cluster } from "./cluster/definition";
import { gpgKey } from "./gpg-key/definition";
import { projectDestination } from "./project-destination/definition";
import { projectRole } from "./project-role/definition";
import { projectSourceRepository } from "./project-source-repository/definition";
import { projectSyncWindow } from "./project-sync-window/definition";
import { projectToken } from "./project-token/definition";
import { repository } from "./repository/definition";
import { repositoryCredentials } from "./repository-credentials/definition";
import { writeRepository } from "./write-repository/definition";
import { writeRepositoryCredentials } from "./write-repository-credentials/definition";

/** Every kind of this package, in the order of the documentation. */
export const registry = {
  Application: application,
  ApplicationSet: applicationSet,
  AppProject: appProject,
  ProjectRole: projectRole,
  ProjectSyncWindow: projectSyncWindow,
  ProjectDestination: projectDestination,
  ProjectSourceRepository: projectSourceRepository,
  ProjectToken: projectToken,
  AccountToken: accountToken,
  Repository: repository,
  RepositoryCredentials: repositoryCredentials,
  WriteRepository: writeRepository,
  WriteRepositoryCredentials: writeRepositoryCredentials,
  Cluster: cluster,
  Certificate: certificate,
  GpgKey: gpgKey,
} satisfies Record<string, KindDefinition<unknown>>;

/** The name of a kind, as in its type token. Frozen: it is part of each resource's URN. */
export type Kind = keyof typeof registry;

/** The names of all kinds. */
export const kinds = Object.keys(registry) as Kind[];
