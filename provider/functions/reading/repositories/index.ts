import { getAppDetails } from "./get-app-details";
import { getHelmCharts } from "./get-helm-charts";
import { getOciTags } from "./get-oci-tags";
import { getRepositoryApps } from "./get-repository-apps";
import { getRepositoryRefs } from "./get-repository-refs";
import { validateRepository } from "./validate-repository";
import { validateWriteRepository } from "./validate-write-repository";

/** The functions that read about a repository, in the order of the documentation. */
export const repositoryReadings = [
  getRepositoryRefs,
  getHelmCharts,
  getOciTags,
  getRepositoryApps,
  getAppDetails,
  validateRepository,
  validateWriteRepository,
];
