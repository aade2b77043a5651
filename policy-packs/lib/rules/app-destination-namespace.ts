import { mayBeOwnCluster } from "../checks/destination";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { flag, texts } from "../settings";
import type { ArgoObject } from "../view/argo-object";

/** Where the Applications of an app of apps go: into the namespace that Argo CD reads them from. */
function isAppOfApps({ root }: ArgoObject, namespace: string, argocd: readonly string[]): boolean {
  const own = root.at("metadata", "namespace");
  const mayBeOwn = own.isEmpty() || !own.isKnown() || own.text() === namespace;
  return mayBeOwn && matchesAny(argocd, namespace) && mayBeOwnCluster(root.at("spec", "destination"));
}

/** Whether an application is the platform's, or may be as long as its project is not known. */
function mayBePlatforms({ root }: ArgoObject, projects: readonly string[]): boolean {
  const project = root.at("spec", "project");
  if (projects.length === 0) return false;
  const name = project.isEmpty() ? "default" : project.text();
  return !project.isKnown() || (name !== undefined && matchesAny(projects, name));
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
    const { root } = application;
    if (mayBePlatforms(application, config.platformProjects)) return;
    const namespace = root.at("spec", "destination", "namespace");
    if (namespace.isEmpty()) report(namespace, "is not set");
    const name = namespace.text();
    if (!name || !matchesAny(config.system, name)) return;
    if (config.appsOfApps && isAppOfApps(application, name, config.argocd)) return;
    report(namespace, `is ${quoted(name)}, a namespace of the system`);
  },
});
