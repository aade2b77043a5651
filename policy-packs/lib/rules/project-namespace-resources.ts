import { pathMatches } from "../argo/path-match";
import { listed } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { records, textField, texts } from "../settings";
import { objectName } from "../view/argo-object";
import type { Field } from "../view/field";
import { resourcesIn } from "../view/permissions";

interface Resource {
  readonly group: string;
  readonly kind: string;
}

export const projectNamespaceResources = objectRule({
  name: "argocd-project-namespace-resources",
  description: "A team's project cannot deploy the resources by which the platform bounds its namespaces.",
  reason:
    "Whoever deploys roles, quotas and network policies into a namespace lifts the bounds that were set for it. Without " +
    "lists, a project may deploy every kind into its namespaces.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps:
    "Add the kind to `spec.namespaceResourceBlacklist`, or list what is needed in `spec.namespaceResourceWhitelist`. Name a " +
    "project that may deploy it in `projects`.",
  kinds: ["AppProject"],
  settings: {
    reserved: records<Resource>(
      "Resources that are left to the platform.",
      { group: textField, kind: textField },
      ["group", "kind"],
      [
        { group: "rbac.authorization.k8s.io", kind: "Role" },
        { group: "rbac.authorization.k8s.io", kind: "RoleBinding" },
        { group: "", kind: "ResourceQuota" },
        { group: "networking.k8s.io", kind: "NetworkPolicy" },
      ],
    ),
    projects: texts("Projects that may deploy them all the same, by name; globs."),
  },
  check(project, { config, report }) {
    const name = objectName(project);
    if (name === undefined || matchesAny(config.projects, name)) return;
    const allowed = resourcesIn(project, "namespaceResourceWhitelist");
    const denied = resourcesIn(project, "namespaceResourceBlacklist");
    const open = config.reserved.filter((resource) => !denied.items().some((entry) => covers(entry, resource)));
    if (!(denied.isEmpty() || denied.isFullyKnown())) return;
    // Argo CD drops an empty list, and permits every kind then.
    if (allowed.isEmpty() && open.length > 0) report(denied, `does not deny ${named(open)}`);
    for (const entry of allowed.items()) {
      const permitted = open.filter((resource) => covers(entry, resource));
      if (permitted.length > 0) report(entry, `permits ${named(permitted)}`);
    }
  },
});

function covers(entry: Field, { group, kind }: Resource): boolean {
  return pathMatches(entry.at("group").text() ?? "", group) && pathMatches(entry.at("kind").text() ?? "", kind);
}

function named(resources: readonly Resource[]): string {
  return listed(
    resources.map(({ group, kind }) => (group === "" ? kind : `${kind}.${group}`)),
    "and",
  );
}
