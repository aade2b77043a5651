import { isDenial } from "../argo/project";
import { isAnyNamespace } from "../argo/wildcards";
import { objectRule } from "../rule";
import { permittedDestinations } from "../view/permissions";

export const projectDestinationNamespaceWildcard = objectRule({
  name: "argocd-project-destination-namespace-wildcard",
  description: "A project names the namespaces that it deploys to; `*` alone is no name.",
  reason: "With `*`, an application of the project can write into the namespaces of others, and into kube-system.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write the namespaces, or a pattern with the team's prefix such as `payments-*`.",
  unseen:
    "A cluster that belongs to the project is a destination of it without an entry here, with its `namespaces` or all of " +
    "them. argocd-stack-overlapping-projects sees those of the same stack.",
  kinds: ["AppProject", "ProjectDestination"],
  settings: {},
  check(project, { report }) {
    for (const { field, patterns } of permittedDestinations(project)) {
      const { namespace } = patterns;
      if (namespace === undefined || !isAnyNamespace(namespace)) continue;
      const isAllButSome = isDenial(namespace);
      report(
        field.at("namespace"),
        isAllButSome ? "permits every namespace that it does not deny" : "permits every namespace",
      );
    }
  },
});
