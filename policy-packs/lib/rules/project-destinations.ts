import { globMatches } from "../argo/glob";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { records, textField } from "../settings";
import type { Field } from "../view/field";

interface Bound {
  readonly cluster?: string;
  readonly namespace?: string;
}

/** A denial narrows a project and needs no bound. */
function isDenial(destination: Field): boolean {
  return ["server", "name", "namespace"].some((key) => destination.at(key).text()?.startsWith("!"));
}

export const projectDestinations = objectRule({
  name: "argocd-project-destinations",
  description: "A project's destinations stay within those that its environment allows.",
  reason: "A project of the development environment that names a production cluster is one change away from using it.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Name a cluster and namespaces that belong to this environment.",
  kinds: ["AppProject"],
  settings: {
    allowed: records<Bound>(
      "Destinations that projects may name: cluster (address or name) and namespace, both globs. Empty: all.",
      { cluster: textField, namespace: textField },
      [],
    ),
  },
  check({ root }, { config, report }) {
    if (config.allowed.length === 0) return;
    for (const destination of root.at("spec", "destinations").items()) {
      const clusters = ["server", "name"].map((key) => destination.at(key)).filter((field) => !field.isEmpty());
      const namespace = destination.at("namespace");
      if (isDenial(destination) || !destination.isFullyKnown()) continue;
      for (const cluster of clusters) {
        const isAllowed = config.allowed.some(
          (bound) =>
            globMatches(bound.cluster ?? "*", cluster.text() ?? "") &&
            globMatches(bound.namespace ?? "*", namespace.text() ?? ""),
        );
        if (!isAllowed) {
          report(
            destination,
            `cluster ${quoted(cluster)} with namespace ${quoted(namespace.text() ?? "")} is not allowed here`,
          );
        }
      }
    }
  },
});
