import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";

export const appDestinationNamespace = objectRule({
  name: "argocd-app-destination-namespace",
  description: "An application names its destination namespace, which is none of the system's.",
  reason: "Manifests without a namespace would land in `default`; the system's namespaces belong to the platform.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Set `spec.destination.namespace` to the application's own namespace.",
  kinds: ["Application"],
  settings: {
    system: texts("Namespaces that applications may not use; globs.", [
      "default",
      "kube-*",
      "argocd",
      "openshift",
      "openshift-*",
      "istio-system",
      "gatekeeper-system",
      "kyverno",
    ]),
  },
  check({ root }, { config, report }) {
    const namespace = root.at("spec", "destination", "namespace");
    if (namespace.isEmpty()) report(namespace, "is not set");
    const name = namespace.text();
    if (name && matchesAny(config.system, name)) report(namespace, `is ${quoted(name)}, a namespace of the system`);
  },
});
