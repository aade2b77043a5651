import { globMatches } from "../argo/glob";
import { globsOverlap } from "../argo/glob-overlap";
import { isDenial } from "../argo/project";
import { clusters, type KnownCluster, knownClusters } from "../checks/destination";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { stackRule } from "../rule";
import { texts } from "../settings";
import { type ArgoObject, objectName } from "../view/argo-object";
import type { Field } from "../view/field";
import { ownClusters, permittedDestinations } from "../view/permissions";
import { wholeList } from "../view/project-entry";

/** A destination that a project permits, by an entry or by a cluster that belongs to it. */
interface Entry {
  /** The project, the `ProjectDestination`, or the cluster. */
  readonly owner: ArgoObject;
  readonly field: Field;
  readonly server: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string;
}

/** A denial permits all but what it names, here as everything: {@link denies} takes out what is named. */
function permitted(pattern: string | undefined): string | undefined {
  return pattern !== undefined && isDenial(pattern) ? "**" : pattern || undefined;
}

function entriesOf(project: ArgoObject, objects: readonly ArgoObject[]): Entry[] {
  const listed = wholeList(project, "destinations", objects).parts.flatMap((owner) =>
    permittedDestinations(owner).flatMap(({ field, patterns, isKnown }): Entry[] => {
      const { server, name, namespace = "" } = patterns;
      return isKnown ? [{ owner, field, server: permitted(server), name: permitted(name), namespace }] : [];
    }),
  );
  const own = (ownClusters(project, objects) ?? []).flatMap(({ cluster, server, name, namespaces }) =>
    namespaces.map((namespace) => ({ owner: cluster, field: cluster.root.at("project"), server, name, namespace })),
  );
  return [...listed, ...own];
}

/** Whether a project takes a namespace pattern of another one out again. */
function denies(entries: readonly Entry[], namespace: string): boolean {
  return entries.some((entry) => entry.namespace.startsWith("!") && globMatches(entry.namespace.slice(1), namespace));
}

function shareCluster(one: Entry, other: Entry, clusters: readonly KnownCluster[]): boolean {
  const both = (left: string | undefined, right: string | undefined) =>
    left !== undefined && right !== undefined && globsOverlap(left, right);
  const isOf = (entry: Entry, cluster: KnownCluster) =>
    (entry.server !== undefined && globMatches(entry.server, cluster.server)) ||
    (entry.name !== undefined && globMatches(entry.name, cluster.name));
  return (
    both(one.server, other.server) ||
    both(one.name, other.name) ||
    clusters.some((cluster) => isOf(one, cluster) && isOf(other, cluster))
  );
}

export const stackOverlappingProjects = stackRule({
  name: "argocd-stack-overlapping-projects",
  description: "No two projects may deploy to the same namespace of the same cluster.",
  reason:
    "Where two projects meet, each can change what the other runs, and neither's bounds hold. A cluster that belongs to a " +
    "project is a destination of it, with its `namespaces` or all of them.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Narrow the destinations, or take the other's namespaces out with a `!` pattern.",
  unseen:
    "Projects of other stacks, and destinations and clusters that other stacks or people give to a project of this one.",
  settings: {
    shared: texts("Namespaces that several projects may name; globs, compared with the text of the destinations."),
    clusters,
  },
  between: ["AppProject", "ProjectDestination"],
  checkStack({ objects, config, report }) {
    const known = knownClusters(objects, config.clusters);
    const projects = objects
      .filter(({ kind }) => kind === "AppProject")
      .map((project) => ({ project, entries: entriesOf(project, objects) }));
    for (const [index, { entries }] of projects.entries()) {
      for (const other of projects.slice(0, index)) {
        const overlap = entries.flatMap((one) =>
          other.entries
            .filter((two) => shareCluster(one, two, known))
            .filter((two) => globsOverlap(permitted(one.namespace) ?? "", permitted(two.namespace) ?? ""))
            .filter((two) => !denies(entries, two.namespace) && !denies(other.entries, one.namespace))
            .filter((two) => !matchesAny(config.shared, one.namespace) && !matchesAny(config.shared, two.namespace))
            .map((two) => ({ one, two })),
        )[0];
        if (overlap === undefined) continue;
        const { one, two } = overlap;
        report(
          one.owner,
          one.field,
          `${namespaceIn(one)} overlaps with ${quoted(two.namespace)} of the project ${nameOf(other.project)}` +
            (two.owner.kind === "Cluster" ? `, to which ${clusterIn(two)} belongs` : ""),
        );
      }
    }
  },
});

function nameOf(project: ArgoObject): string {
  return quoted(objectName(project) ?? project.resource);
}

function clusterIn({ name, server }: Entry): string {
  return `the cluster ${quoted(name ?? server ?? "")}`;
}

function namespaceIn(entry: Entry): string {
  const namespace = `namespace ${quoted(entry.namespace)}`;
  return entry.owner.kind === "Cluster" ? `${namespace} of ${clusterIn(entry)}` : namespace;
}
