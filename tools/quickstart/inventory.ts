import { readFileSync } from "node:fs";
import * as z from "zod";
import { callArgoCd, type LocalArgoCd } from "../local-argocd";

/** One object as Argo CD shows it. */
const entrySchema = z.object({
  kind: z.enum(["AppProject", "Application", "Repository", "Cluster", "Certificate"]),
  name: z.string(),
  sync: z.string().optional(),
  health: z.string().optional(),
  revision: z.string().optional(),
});

/** What Argo CD holds, by a key that tells the objects apart. */
export const inventorySchema = z.record(z.string(), entrySchema);

export type InventoryEntry = z.infer<typeof entrySchema>;
export type Inventory = z.infer<typeof inventorySchema>;

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

/** Asks Argo CD, not Pulumi, for everything of the kinds that the program declares. */
export async function takeInventory(argocd: LocalArgoCd): Promise<Inventory> {
  const connection = {
    url: argocd.url,
    token: argocd.token,
    ...(argocd.plainText ? {} : { certificateAuthority: readFileSync(argocd.caCertPath, "utf8") }),
  };
  async function list<Item>(path: string, item: z.ZodType<Item>): Promise<Item[]> {
    const answer: unknown = await callArgoCd(connection, "GET", `/api/v1/${path}`);
    return z.object({ items: z.array(item).nullish() }).parse(answer).items ?? [];
  }
  const [projects, applications, repositories, clusters, certificates] = await Promise.all([
    list("projects", named),
    list("applications", application),
    list("repositories", repository),
    list("clusters", cluster),
    list("certificates", certificate),
  ]);
  const entries: InventoryEntry[] = [
    ...projects.map(({ metadata }) => ({ kind: "AppProject" as const, name: metadata.name })),
    ...repositories.map(({ repo, project, connectionState: state }) => ({
      kind: "Repository" as const,
      name: project ? `${repo} (${project})` : repo,
      health: state?.status,
    })),
    ...clusters.map(({ server, connectionState: state }) => ({
      kind: "Cluster" as const,
      name: server,
      health: state?.status,
    })),
    ...certificates.map(({ serverName, certType, certSubType }) => ({
      kind: "Certificate" as const,
      name: `${serverName} (${certType === "ssh" ? certSubType : certType})`,
    })),
    ...applications.map(({ metadata, status }) => ({
      kind: "Application" as const,
      name: metadata.name,
      sync: status?.sync?.status,
      health: status?.health?.status,
      revision: status?.sync?.revision,
    })),
  ];
  return Object.fromEntries(entries.map((entry) => [`${entry.kind} ${entry.name}`, entry]));
}

/** The keys that one inventory has and the other has not. */
export function differences(before: Inventory, now: Inventory): { added: string[]; removed: string[] } {
  return {
    added: Object.keys(now).filter((key) => !(key in before)),
    removed: Object.keys(before).filter((key) => !(key in now)),
  };
}
