import { normaliseRepositoryUrl } from "../../../provider/model/urls";
import { clusterOf, clusters, type KnownCluster, knownClusters } from "../checks/destination";
import { quoted } from "../checks/printable";
import { stackRule } from "../rule";
import { type ArgoObject, objectName } from "../view/argo-object";
import { destinationOf, sourcesOf } from "../view/deployments";
import type { Field } from "../view/field";

/** What tells the resources of two applications apart, although they come from one path. */
const settings = [
  ["kustomize", "namePrefix"],
  ["kustomize", "nameSuffix"],
  ["kustomize", "namespace"],
  ["directory", "include"],
  ["directory", "exclude"],
  ["directory", "jsonnet"],
  ["plugin"],
] as const;

/**
 * By what a source names its resources: the release of a chart, which is called like the application unless it says
 * otherwise, prefixes, and choices of files. Undefined where a part is unknown.
 */
function namesOf(source: Field, application: ArgoObject): unknown[] | undefined {
  const helm = source.at("helm");
  const release = helm.at("releaseName");
  const isHelm = !source.at("chart").isEmpty() || helm.isPresent();
  const releaseName = release.isEmpty() ? objectName(application) : release.text();
  const others = settings.map((path) => source.at(...path));
  if (!helm.isKnown() || (isHelm && releaseName === undefined) || !others.every((field) => field.isFullyKnown()))
    return undefined;
  return [isHelm ? releaseName : "", ...others.map((field) => field.raw() ?? "")];
}

/** What each source of an application puts where; a source of which a part is unknown is left out. */
function deployments(application: ArgoObject, known: readonly KnownCluster[]): string[] {
  const destination = destinationOf(application);
  const cluster = clusterOf(destination, known);
  const namespace = destination.at("namespace").isEmpty() ? "" : destination.at("namespace").text();
  if (cluster === undefined || namespace === undefined || !destination.isCertain()) return [];
  return sourcesOf(application).flatMap((source) => {
    const names = namesOf(source, application);
    if (names === undefined) return [];
    const repository = source.at("repoURL").text();
    const [path, chart] = [source.at("path"), source.at("chart")];
    const what = path.text() ?? chart.text();
    // A source that only other sources refer to deploys nothing.
    if (repository === undefined || what === undefined || what === "") return [];
    const kind = path.text() === undefined ? "chart" : "path";
    return [
      JSON.stringify([
        cluster.server ?? cluster.name,
        namespace,
        normaliseRepositoryUrl(repository),
        kind,
        what.replace(/^\.\/|\/+$/g, ""),
        names,
      ]),
    ];
  });
}

export const stackSamePath = stackRule({
  name: "argocd-stack-same-path",
  description: "No two applications deploy the same resources of one path to the same namespace.",
  reason: "They own the same resources, and undo each other's changes for ever.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Keep one of the applications, or give the other its own path or namespace, or another release name or prefix.",
  unseen:
    "Applications of other stacks, and those of an ApplicationSet whose generator takes its values from elsewhere.",
  settings: { clusters },
  between: ["Application"],
  checkStack({ objects, config, report }) {
    const known = knownClusters(objects, config.clusters);
    const first = new Map<string, ArgoObject>();
    for (const application of objects.filter(({ kind }) => kind === "Application")) {
      for (const key of new Set(deployments(application, known))) {
        const other = first.get(key);
        if (other === undefined) first.set(key, application);
        else {
          const name = quoted(objectName(other) ?? other.resource);
          report(application, application.root.at("spec"), `deploys the same path to the same namespace as ${name}`);
        }
      }
    }
  },
});
