import type { Need } from "../argo/rbac";
import type { LiveCluster } from "../kinds/cluster/api";
import { type ClusterReference, clusterReference, findCluster } from "../kinds/cluster/target";
import type { Caller, CallOptions } from "./call";
import { onServer, type ServerCall } from "./on-server";

/** The first argument of a function that is about a cluster. */
export const clusterTarget = clusterReference.describe(
  "Which cluster is meant: its address or its name, or a `Cluster`.",
);

/** The rights that a function takes to find a cluster and to write to it. */
export const clusterNeeds: readonly Need[] = (["get", "update"] as const).map((action) => ({
  action,
  on: { resource: "clusters", object: "<server>" },
}));

/** Opens a connection, finds the cluster, and works on it for as long as the call may take. */
export function onCluster<T>(
  { target, ...options }: CallOptions & { readonly target: ClusterReference },
  caller: Caller,
  work: (call: ServerCall, live: LiveCluster) => Promise<T>,
): Promise<T> {
  const name = target.server ?? target.name ?? "";
  const subject = { kind: "Cluster", title: `cluster "${name}"`, name };
  return onServer(subject, options, caller, async (call) => work(call, await findCluster(call.context, target)));
}
