import { globWithin } from "../argo/glob-within";
import { isDenial } from "../argo/project";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { records, textField } from "../settings";
import { permittedDestinations } from "../view/permissions";

interface Bound {
  readonly cluster?: string;
  readonly namespace?: string;
}

export const projectDestinations = objectRule({
  name: "argocd-project-destinations",
  description: "A project's destinations stay within those that its environment allows.",
  reason: "A project of the development environment that names a production cluster is one change away from using it.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Name a cluster and namespaces that belong to this environment.",
  kinds: ["AppProject", "ProjectDestination"],
  settings: {
    allowed: records<Bound>(
      "Destinations that projects may name: cluster (address or name) and namespace, both globs. Empty: all.",
      { cluster: textField, namespace: textField },
      [],
    ),
  },
  check(project, { config, report }) {
    if (config.allowed.length === 0) return;
    for (const { field, patterns, isKnown } of permittedDestinations(project)) {
      if (!isKnown) continue;
      const { namespace = "" } = patterns;
      for (const cluster of [patterns.server, patterns.name]) {
        if (!cluster) continue;
        const isAllowed = config.allowed.some(
          (bound) => isWithin(cluster, bound.cluster) && isWithin(namespace, bound.namespace),
        );
        if (!isAllowed) {
          report(field, `cluster ${quoted(cluster)} with namespace ${quoted(namespace)} is not allowed here`);
        }
      }
    }
  },
});

/** A denial permits all but what it names, so that it is within what allows everything. */
function isWithin(pattern: string, bound = "*"): boolean {
  return globWithin(isDenial(pattern) ? "**" : pattern, bound);
}
