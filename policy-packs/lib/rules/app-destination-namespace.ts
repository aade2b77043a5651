import { mayBeOwnCluster } from "../checks/destination";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { flag, texts } from "../settings";
import { type ArgoObject, namespaceOf } from "../view/argo-object";
import { destinationOf, projectName, projectOf } from "../view/deployments";

/** Where the Applications of an app of apps go: into the namespace that Argo CD reads them from. */
function isAppOfApps(application: ArgoObject, namespace: string, argocd: readonly string[]): boolean {
  const own = namespaceOf(application);
  const mayBeOwn = own.isEmpty() || !own.isKnown() || own.text() === namespace;
  return mayBeOwn && matchesAny(argocd, namespace) && mayBeOwnCluster(destinationOf(application));
}

/** Whether an application is the platform's, or may be as long as its project is not known. */
function mayBePlatforms(application: ArgoObject, projects: readonly string[]): boolean {
  if (projects.length === 0) return false;
  const name = projectName(application);
  return !projectOf(application).isKnown() || (name !== undefined && matchesAny(projects, name));
}

export const appDestinationNamespace = objectRule({
  name: "argocd-app-destination-namespace",
  description: "An application names its destination namespace, which is none of the system's.",
  reason:
    "Manifests without a namespace would land in `default`; the system's namespaces belong to the platform. Argo CD's own " +
    "is where an app of apps puts its Applications.",
  severity: "high",
  levels: {
    baseline: "advisory",
    production: "mandatory",
    strict: { enforcementLevel: "mandatory", appsOfApps: false },
  },
  remediationSteps:
    "Set `spec.destination.namespace` to the application's own namespace. For what the platform itself deploys, name its " +
    "project in `platformProjects`.",
  kinds: ["Application"],
  settings: {
    system: texts("Namespaces that applications may not use; globs.", [
      "default",
      "kube-*",
      "argocd",
      "argo-cd",
      "openshift",
      "openshift-*",
      "istio-system",
      "gatekeeper-system",
      "kyverno",
    ]),
    platformProjects: texts("Projects of the platform, whose applications may use them, or name none; globs."),
    appsOfApps: flag(
      "Let every project put Applications into Argo CD's own namespace, unless the address is another cluster's.",
      true,
    ),
    argocd: texts("Argo CD's own namespaces; globs.", ["argocd", "argo-cd", "openshift-gitops"]),
  },
  check(application, { config, report }) {
    if (mayBePlatforms(application, config.platformProjects)) return;
    const namespace = destinationOf(application).at("namespace");
    if (namespace.isEmpty()) report(namespace, "is not set");
    const name = namespace.text();
    if (!name || !matchesAny(config.system, name)) return;
    if (config.appsOfApps && isAppOfApps(application, name, config.argocd)) return;
    report(namespace, `is ${quoted(name)}, a namespace of the system`);
  },
});
