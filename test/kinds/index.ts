import type { Kind } from "../../provider/kinds/registry";
import { specimen as appProject } from "./app-project";
import { specimen as application } from "./application";
import { specimen as applicationSet } from "./application-set";
import { specimen as certificate } from "./certificate";
import { specimen as cluster } from "./cluster";
import { specimen as gpgKey } from "./gpg-key";
import { specimen as repository } from "./repository";
import { specimen as repositoryCredentials } from "./repository-credentials";
import type { Specimen } from "./specimen";

/** The specimen of each kind. Written by `npm run generate` from the registry, which is the source. */
export const specimens: Readonly<Record<Kind, Specimen>> = {
  Application: application,
  ApplicationSet: applicationSet,
  AppProject: appProject,
  Repository: repository,
  RepositoryCredentials: repositoryCredentials,
  Cluster: cluster,
  Certificate: certificate,
  GpgKey: gpgKey,
};
