import * as z from "zod";
import { needed } from "../argo/missing-right";
import { type Need, rbacLine } from "../argo/rbac";
import { UserError } from "../contract";
import { type LiveCluster, listClusters } from "../kinds/cluster/api";
import { nameOf } from "../kinds/cluster/names";
import type { Context } from "../lifecycle/context";
import { isRecord } from "../model/json";
import { named } from "../model/named";
import { withRules } from "../model/rule";
import { normaliseServerUrl } from "../model/urls";
import type { Caller, CallOptions } from "./call";
import { onServer, type ServerCall } from "./on-server";

const referenceSchema = withRules(
  named("ClusterReference", "Which cluster is meant.", {
    server: z.string().min(1, "must be an address").optional().describe("Address of the cluster's API."),
    name: z.string().min(1, "must name a cluster").optional().describe("Name of the cluster, if no other one has it."),
  }),
  {
    path: [],
    message: "needs exactly one of `server` and `name`",
    holds: (value) => !isRecord(value) || (value.server === undefined) !== (value.name === undefined),
  },
);

type Reference = z.output<typeof referenceSchema>;

/** The first argument of a function that is about a cluster. */
export const clusterTarget = referenceSchema.describe(
  "Which cluster is meant: its address or its name, or a `Cluster`.",
);

/** The rights that a function takes to find a cluster and to write to it. */
export const clusterNeeds: readonly Need[] = (["get", "update"] as const).map((action) => ({
  action,
  on: { resource: "clusters", object: "<server>" },
}));

/** Opens a connection, finds the cluster, and works on it for as long as the call may take. */
export function onCluster<T>(
  { target, ...options }: CallOptions & { readonly target: Reference },
  caller: Caller,
  work: (call: ServerCall, live: LiveCluster) => Promise<T>,
): Promise<T> {
  const name = target.server ?? target.name ?? "";
  const subject = { kind: "Cluster", title: `cluster "${name}"`, name };
  return onServer(subject, options, caller, async (call) => work(call, await findCluster(call.context, target)));
}

/** Finds the cluster that is meant: by its name too, since Argo CD itself takes any one of those that have it. */
async function findCluster(context: Context, { server, name }: Reference): Promise<LiveCluster> {
  const { session, userName } = context.argo();
  const clusters = await listClusters(session);
  const isMeant = (live: LiveCluster) =>
    server === undefined ? nameOf(live) === name : normaliseServerUrl(live.server) === normaliseServerUrl(server);
  const [found, ...others] = clusters.filter(isMeant);
  if (found && others.length === 0) return found;
  if (found) {
    const servers = [found, ...others].map((live) => live.server).join(", ");
    throw new UserError(`${servers} have this name: write \`server\` with the address of one in place of \`name\``);
  }
  const user = await userName();
  throw new UserError(
    `Argo CD shows no such cluster to ${user}${knownIn(clusters)}. If there is one, ` +
      needed([rbacLine(user, "clusters", "get", server ?? "<server>")]),
  );
}

const mostNamed = 20;

/** The clusters that there are, for somebody who has mistyped one. */
function knownIn(clusters: readonly LiveCluster[]): string {
  if (clusters.length === 0) return ", and no other";
  const names = clusters.slice(0, mostNamed).map((live) => `"${nameOf(live)}" (${live.server})`);
  const more = clusters.length - names.length;
  return `; it shows ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
