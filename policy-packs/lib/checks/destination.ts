import { normaliseServerUrl } from "../../../provider/model/urls";
import { textMap } from "../settings";
import type { ArgoObject } from "../view/argo-object";
import type { Field } from "../view/field";
import { matchesAny } from "./wildcard";

/** The cluster that Argo CD runs in, which needs no declaration. */
const inCluster = { server: "https://kubernetes.default.svc", name: "in-cluster" };

/** The address in a `server` field as Argo CD compares it; undefined where there is none, or none that is known. */
export function serverAddress(server: Field): string | undefined {
  const address = server.text();
  return address ? normaliseServerUrl(address) : undefined;
}

/** Addresses and names of clusters that belong together. */
export interface KnownCluster {
  readonly server: string;
  readonly name: string;
  readonly project?: string | undefined;
  /** Declared in the stack, so that its project is known too. */
  readonly isDeclared: boolean;
}

/** The setting for {@link knownClusters}. */
export const clusters = textMap("Addresses of clusters that the stack does not declare, by their name in Argo CD.");

/** The clusters that can be told by both address and name: declared ones, configured ones, and Argo CD's own. */
export function knownClusters(
  objects: readonly ArgoObject[],
  configured: Readonly<Record<string, string>>,
): readonly KnownCluster[] {
  const declared = objects
    .filter(({ kind }) => kind === "Cluster")
    .flatMap(({ root }): KnownCluster[] => {
      const server = serverAddress(root.at("server"));
      if (server === undefined || !root.at("name").isKnown()) return [];
      const project = root.at("project");
      if (!project.isKnown()) return [];
      return [{ server, name: root.at("name").text() ?? server, project: project.text() ?? "", isDeclared: true }];
    });
  const told = Object.entries(configured).map(([name, server]) => ({
    name,
    server: normaliseServerUrl(server),
    isDeclared: false,
  }));
  const all = [...declared, ...told];
  return all.some(({ server }) => server === inCluster.server) ? all : [...all, { ...inCluster, isDeclared: false }];
}

/** The cluster of a destination by both address and name, as far as they can be told from the stack. */
export function clusterOf(
  destination: Field,
  clusters: readonly KnownCluster[],
): { readonly server?: string; readonly name?: string } | undefined {
  const server = serverAddress(destination.at("server"));
  const name = destination.at("name").text();
  if (server) return clusters.find((cluster) => cluster.server === server) ?? { server };
  return name ? (clusters.find((cluster) => cluster.name === name) ?? { name }) : undefined;
}

/**
 * Whether a destination may be the cluster that Argo CD runs in: by its address, by a name, under any of which that cluster can
 * be registered, or by what is filled in or not known yet.
 */
export function mayBeOwnCluster(destination: Field): boolean {
  const address = serverAddress(destination.at("server"));
  return address === undefined || address === inCluster.server;
}

/** Whether a `server` field is the address of the cluster that Argo CD runs in. */
export function isOwnServer(server: Field): boolean {
  return serverAddress(server) === inCluster.server;
}

/** Whether a cluster, told by its address or its name, is one of those in a list of globs. */
export function isListedCluster(
  globs: readonly string[],
  cluster: { readonly server?: string | undefined; readonly name?: string | undefined },
): boolean {
  const { server, name } = cluster;
  return (
    (server !== undefined && matchesAny(globs.map(normaliseServerUrl), server)) ||
    (name !== undefined && name !== "" && matchesAny(globs, name))
  );
}
