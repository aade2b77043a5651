import type { ArgoObject } from "../view/argo-object";
import { matchesAny } from "./wildcard";

/** The cluster that Argo CD runs in, which needs no declaration. */
const inCluster = { server: "https://kubernetes.default.svc", name: "in-cluster" };

/** Addresses and names of clusters that belong together. */
export interface KnownCluster {
  readonly server: string;
  readonly name: string;
  readonly project?: string | undefined;
  /** Declared in the stack, so that its project is known too. */
  readonly isDeclared: boolean;
}

/** The clusters that can be told by both address and name: declared ones, configured ones, and Argo CD's own. */
export function knownClusters(
  objects: readonly ArgoObject[],
  configured: Readonly<Record<string, string>>,
): readonly KnownCluster[] {
  const declared = objects
    .filter(({ kind }) => kind === "Cluster")
    .flatMap(({ root }): KnownCluster[] => {
      const server = root.at("server").text()?.replace(/\/+$/, "");
      if (server === undefined || !root.at("name").isKnown()) return [];
      const project = root.at("project");
      if (!project.isKnown()) return [];
      return [{ server, name: root.at("name").text() ?? server, project: project.text() ?? "", isDeclared: true }];
    });
  const told = Object.entries(configured).map(([name, server]) => ({ name, server, isDeclared: false }));
  const all = [...declared, ...told];
  return all.some(({ server }) => server === inCluster.server) ? all : [...all, { ...inCluster, isDeclared: false }];
}

/** Whether a cluster, told by its address or its name, is one of those in a list of globs. */
export function isListedCluster(
  globs: readonly string[],
  cluster: { readonly server?: string | undefined; readonly name?: string | undefined },
): boolean {
  return [cluster.server, cluster.name].some((text) => text !== undefined && text !== "" && matchesAny(globs, text));
}
