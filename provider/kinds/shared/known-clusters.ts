import * as z from "zod";
import { listOf } from "../../argo/lists";
import type { Context } from "../../lifecycle/context";
import { firstOf } from "../../model/listing";

const clustersSchema = listOf(z.looseObject({ server: z.string(), name: z.string().optional() }));

/** So many clusters are read at a glance. */
const mostNamed = 20;

/** Says which clusters Argo CD has, as far as this account may see them. */
export async function knownClusters(context: Context): Promise<string> {
  const clusters = await context
    .argo()
    .session.call(clustersSchema, { method: "GET", path: "/api/v1/clusters" })
    .catch(() => []);
  const named = clusters.map(({ name, server }) => (name && name !== server ? `${name} at ${server}` : server)).sort();
  if (named.length === 0) return "(known: none that this account may see)";
  return `(known: ${firstOf(named, mostNamed)})`;
}
