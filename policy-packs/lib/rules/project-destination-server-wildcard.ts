import { isDenial } from "../argo/project";
import { isAnyCluster } from "../argo/wildcards";
import { objectRule } from "../rule";
import { permittedDestinations } from "../view/permissions";

export const projectDestinationServerWildcard = objectRule({
  name: "argocd-project-destination-server-wildcard",
  description: "A project names the clusters that it deploys to; `*` alone is no name.",
  reason: "With `*`, an application of the project can be moved to any cluster, production included.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write the cluster's address into `server`, or its name into `name`.",
  unseen:
    "A cluster that belongs to the project is a destination of it without an entry here, with its `namespaces` or all of " +
    "them. argocd-stack-overlapping-projects sees those of the same stack.",
  kinds: ["AppProject", "ProjectDestination"],
  settings: {},
  check(project, { report }) {
    for (const { field, patterns } of permittedDestinations(project)) {
      for (const key of ["server", "name"] as const) {
        const pattern = patterns[key];
        if (pattern === undefined || !isAnyCluster(pattern)) continue;
        report(
          field.at(key),
          isDenial(pattern) ? "permits every cluster that it does not deny" : "permits every cluster",
        );
      }
    }
  },
});
