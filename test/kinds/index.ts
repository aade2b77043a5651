import type { Kind } from "../../provider/kinds/registry";
import { specimen as accountToken } from "./account-token";
import { specimen as appProject } from "./app-project";
import { specimen as application } from "./application";
import { specimen as applicationSet } from "./application-set";
import { specimen as certificate } from "./certificate";
import { specimen as cluster } from "./cluster";
import { specimen as gpgKey } from "./gpg-key";
import { specimen as projectDestination } from "./project-destination";
import { specimen as projectRole } from "./project-role";
import { specimen as projectSourceRepository } from "./project-source-repository";
import { specimen as projectSyncWindow } from "./project-sync-window";
import { specimen as projectToken } from "./project-token";
import { specimen as repository } from "./repository";
import { specimen as repositoryCredentials } from "./repository-credentials";
import type { Specimen } from "./specimen";
import { specimen as writeRepository } from "./write-repository";
import { specimen as writeRepositoryCredentials } from "./write-repository-credentials";

/** The specimen of each kind. Written by `npm run generate` from the registry, which is the source. */
export const specimens: Readonly<Record<Kind, Specimen>> = {
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
};
