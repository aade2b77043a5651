import { globWithin } from "../argo/glob-within";
import { isDenial } from "../argo/project";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { records, textField } from "../settings";
import type { Field } from "../view/field";
import { ownCluster, permittedDestinations } from "../view/permissions";

interface Bound {
  readonly cluster?: string;
  readonly namespace?: string;
}

export const projectDestinations = objectRule({
  name: "argocd-project-destinations",
  description: "A project's destinations, its own clusters among them, stay within those that its environment allows.",
  reason: "A project of the development environment that names a production cluster is one change away from using it.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Name a cluster and namespaces that belong to this environment.",
  unseen:
    "A cluster that belongs to a project is judged where it is declared: one of another stack there, and one that somebody " +
    "registers in Argo CD nowhere.",
  kinds: ["AppProject", "ProjectDestination", "Cluster"],
  settings: {
    allowed: records<Bound>(
      "Destinations that projects may name: cluster (address or name) and namespace, both globs. Empty: all.",
      { cluster: textField, namespace: textField },
      [],
    ),
  },
  check(object, { config, report }) {
    if (config.allowed.length === 0) return;
    const isAllowed = (cluster: string, namespace: string) =>
      config.allowed.some((bound) => isWithin(cluster, bound.cluster) && isWithin(namespace, bound.namespace));
    const refuse = (field: Field, cluster: string, namespace: string) =>
      report(field, `cluster ${quoted(cluster)} with namespace ${quoted(namespace)} is not allowed here`);
    if (object.kind === "Cluster") {
      const { server = "", name = "", namespaces = [] } = ownCluster(object) ?? {};
      for (const namespace of namespaces) {
        // A cluster is known by both.
        if ([server, name].some((cluster) => isAllowed(cluster, namespace))) continue;
        refuse(object.root.at("project"), name, namespace);
      }
      return;
    }
    for (const { field, patterns, isKnown } of permittedDestinations(object)) {
      if (!isKnown) continue;
      const { namespace = "" } = patterns;
      for (const cluster of [patterns.server, patterns.name]) {
        if (cluster && !isAllowed(cluster, namespace)) refuse(field, cluster, namespace);
      }
    }
  },
});

/** A denial permits all but what it names, so that it is within what allows everything. */
function isWithin(pattern: string, bound = "*"): boolean {
  return globWithin(isDenial(pattern) ? "**" : pattern, bound);
}
