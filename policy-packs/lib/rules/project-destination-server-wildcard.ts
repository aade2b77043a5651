import { objectRule } from "../rule";

export const projectDestinationServerWildcard = objectRule({
  name: "argocd-project-destination-server-wildcard",
  description: "A project names the clusters that it deploys to; `*` alone is no name.",
  reason: "With `*`, an application of the project can be moved to any cluster, production included.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write the cluster's address into `server`, or its name into `name`.",
  kinds: ["AppProject"],
  settings: {},
  check({ root }, { report }) {
    for (const destination of root.at("spec", "destinations").items()) {
      for (const key of ["server", "name"]) {
        const cluster = destination.at(key);
        if (/^\*+$/.test(cluster.text() ?? "")) report(cluster, "permits every cluster");
      }
    }
  },
});
