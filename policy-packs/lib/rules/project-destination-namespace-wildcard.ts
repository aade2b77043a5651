import { objectRule } from "../rule";

export const projectDestinationNamespaceWildcard = objectRule({
  name: "argocd-project-destination-namespace-wildcard",
  description: "A project names the namespaces that it deploys to; `*` alone is no name.",
  reason: "With `*`, an application of the project can write into the namespaces of others, and into kube-system.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Write the namespaces, or a pattern with the team's prefix such as `payments-*`.",
  kinds: ["AppProject"],
  settings: {},
  check({ root }, { report }) {
    for (const destination of root.at("spec", "destinations").items()) {
      const namespace = destination.at("namespace");
      if (/^\*+$/.test(namespace.text() ?? "")) report(namespace, "permits every namespace");
    }
  },
});
