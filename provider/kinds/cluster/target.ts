import * as z from "zod";
import { needed } from "../../argo/missing-right";
import { rbacLine } from "../../argo/rbac";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import { firstOf } from "../../model/listing";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { normaliseServerUrl } from "../../model/urls";
import { type LiveCluster, listClusters } from "./api";
import { nameOf } from "./names";

/** How programs say which cluster is meant. */
export const clusterReference = withRules(
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

/** Which cluster is meant. */
export type ClusterReference = z.output<typeof clusterReference>;

/**
 * Finds the cluster that is meant: by its name too, since Argo CD itself takes any one of those that have it.
 * @param list gives all clusters.
 */
export async function findCluster(
  context: Context,
  { server, name }: ClusterReference,
  list: () => Promise<readonly LiveCluster[]> = () => listClusters(context.argo().session),
): Promise<LiveCluster> {
  const { userName } = context.argo();
  const clusters = await list();
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
  const names = clusters.map((live) => `"${nameOf(live)}" (${live.server})`);
  return `; it shows ${firstOf(names, mostNamed)}`;
}
