import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Kind } from "../../sdk/generated/kinds";
import { callArgoCd, type LocalArgoCd } from "../local-argocd";

/** One object as Argo CD shows it. */
const entrySchema = z.object({
  kind: z.string(),
  name: z.string(),
  sync: z.string().optional(),
  health: z.string().optional(),
  revision: z.string().optional(),
});

/** What Argo CD holds, by a key that tells the objects apart. */
export const inventorySchema = z.record(z.string(), entrySchema);

export type InventoryEntry = z.infer<typeof entrySchema>;
export type Inventory = z.infer<typeof inventorySchema>;

/** Reads the items of a list of Argo CD's API as what is said of each. */
interface Listing {
  readonly path: string;
  readonly read: (answer: unknown) => Omit<InventoryEntry, "kind">[];
}

function listing<Item>(
  path: string,
  item: z.ZodType<Item>,
  describe: (item: Item) => Omit<InventoryEntry, "kind">,
): Listing {
  const schema = z.object({ items: z.array(item).nullish() });
  return { path, read: (answer) => (schema.parse(answer).items ?? []).map(describe) };
}

const named = z.object({ metadata: z.object({ name: z.string() }) });
const application = named.extend({
  status: z
    .object({
      sync: z.object({ status: z.string().optional(), revision: z.string().optional() }).optional(),
      health: z.object({ status: z.string().optional() }).optional(),
    })
    .optional(),
});
const connectionState = z.object({ status: z.string().optional() }).optional();
const repository = z.object({ repo: z.string(), project: z.string().optional(), connectionState });
const cluster = z.object({ server: z.string(), connectionState });
const certificate = z.object({ serverName: z.string(), certType: z.string(), certSubType: z.string().optional() });

/**
 * The kinds that the program declares, in the order of the table. Read by Argo CD's API alone, without the provider, which
 * must not vouch for itself.
 */
const listings: Partial<Record<Kind, Listing>> = {
  AppProject: listing("projects", named, ({ metadata }) => ({ name: metadata.name })),
  Repository: listing("repositories", repository, ({ repo, project, connectionState: state }) => ({
    name: project ? `${repo} (${project})` : repo,
    health: state?.status,
  })),
  Cluster: listing("clusters", cluster, ({ server, connectionState: state }) => ({
    name: server,
    health: state?.status,
  })),
  Certificate: listing("certificates", certificate, ({ serverName, certType, certSubType }) => ({
    name: `${serverName} (${certType === "ssh" ? certSubType : certType})`,
  })),
  Application: listing("applications", application, ({ metadata, status }) => ({
    name: metadata.name,
    sync: status?.sync?.status,
    health: status?.health?.status,
    revision: status?.sync?.revision,
  })),
};

/** Asks Argo CD, not Pulumi, for everything of the kinds that the program declares. */
export async function takeInventory(argocd: LocalArgoCd): Promise<Inventory> {
  const connection = {
    url: argocd.url,
    token: argocd.token,
    ...(argocd.plainText ? {} : { certificateAuthority: readFileSync(argocd.caCertPath, "utf8") }),
  };
  const entries = await Promise.all(
    Object.entries(listings).map(async ([kind, { path, read }]) => {
      const answer: unknown = await callArgoCd(connection, "GET", `/api/v1/${path}`);
      return read(answer).map((entry) => ({ kind, ...entry }));
    }),
  );
  return Object.fromEntries(entries.flat().map((entry) => [`${entry.kind} ${entry.name}`, entry]));
}

/** The keys that one inventory has and the other has not. */
export function differences(before: Inventory, now: Inventory): { added: string[]; removed: string[] } {
  return {
    added: Object.keys(now).filter((key) => !(key in before)),
    removed: Object.keys(before).filter((key) => !(key in now)),
  };
}
