import { applicationExplanations } from "./application";
import type { Explanation } from "./explanation";
import { foreignExplanations } from "./foreign";
import { operationExplanations } from "./operation";
import { projectExplanations } from "./project";
import { sourceExplanations } from "./source";
import { storedExplanations } from "./stored";

/** What Argo CD itself says, by what it is about. */
export const ownExplanations: Readonly<Record<string, readonly Explanation[]>> = {
  "Applications: project, destination, metadata": applicationExplanations,
  "Applications: sources and manifests": sourceExplanations,
  "Syncs, rollbacks and actions": operationExplanations,
  Projects: projectExplanations,
  "Repositories, clusters, certificates and GPG keys": storedExplanations,
};

export { foreignExplanations };
