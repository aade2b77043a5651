import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Layout } from "./layout";

/** The parts of a running local Argo CD, in the order in which people think of them. */
export const partNames = [
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "redis",
  "git",
  "argocd-server",
  "argocd-repo-server",
  "argocd-application-controller",
  "argocd-applicationset-controller",
  "argocd-commit-server",
] as const;

/** One of the running parts. */
export type PartName = (typeof partNames)[number];

/** The ports that the parts listen on. */
export const portNames = [
  "argoCd",
  "argoCdMetrics",
  "repoServer",
  "repoServerMetrics",
  "controllerMetrics",
  "applicationSetMetrics",
  "applicationSetProbe",
  "applicationSetWebhook",
  "scmProvider",
  "commitServer",
  "commitServerMetrics",
  "kubernetes",
  "kubernetesControllers",
  "etcdClients",
  "etcdPeers",
  "redis",
  "gitHttp",
  "gitHttps",
  "gitDaemon",
] as const;

const identity = z.object({ id: z.number(), started: z.string() });

const settings = z.object({
  /** Whether Argo CD's server speaks TLS, with a certificate by the folder's own authority. */
  tls: z.boolean(),
  /** The path below which Argo CD's server answers, or nothing. */
  rootPath: z.string(),
  /** Whether the source hydrator works. */
  hydrator: z.boolean(),
  serverArguments: z.array(z.string()),
  serverEnvironment: z.record(z.string(), z.string()),
  controllerEnvironment: z.record(z.string(), z.string()).default({}),
  /** The folders of the built parts. */
  directories: z.object({
    argocd: z.string(),
    etcd: z.string(),
    redis: z.string(),
    certificates: z.string(),
    kustomize: z.string(),
    helm: z.string(),
  }),
  /** The folder with `pulumi`. */
  binDirectory: z.string(),
  ports: z.record(z.enum(portNames), z.number()),
  secrets: z.object({
    adminPassword: z.string(),
    adminPasswordHash: z.string(),
    viewerPassword: z.string(),
    viewerPasswordHash: z.string(),
    gitPassword: z.string(),
    kubernetesToken: z.string(),
    serverSecretKey: z.string(),
  }),
});

const state = z.object({
  settings,
  tokens: z.object({ ci: z.string(), viewer: z.string() }).optional(),
  parts: z.partialRecord(z.enum(partNames), identity),
  /** Whether a part that ends by itself is started again, as Kubernetes does. */
  kept: z.boolean().default(false),
  /** The process with which everything ends; nobody once started for good. */
  owner: identity.optional(),
});

/** What determines how the parts are started. */
export type Settings = z.infer<typeof settings>;

/** The parts that run with these settings. */
export function partsWith({ hydrator }: Pick<Settings, "hydrator">): PartName[] {
  return partNames.filter((part) => hydrator || part !== "argocd-commit-server");
}

/** What is remembered of a local Argo CD in its folder. */
export type State = z.infer<typeof state>;

/** Reads what is remembered; nothing when there is nothing, or when another version of this tool wrote it. */
export function readState(layout: Layout): State | undefined {
  if (!existsSync(layout.stateFile)) {
    return undefined;
  }
  return state.safeParse(JSON.parse(readFileSync(layout.stateFile, "utf8"))).data;
}

/** The processes of the parts, also when the rest was written by another version of this tool. */
export function readParts(layout: Layout): State["parts"] {
  if (!existsSync(layout.stateFile)) {
    return {};
  }
  return state.pick({ parts: true }).safeParse(JSON.parse(readFileSync(layout.stateFile, "utf8"))).data?.parts ?? {};
}

/** Remembers the state, readable by nobody else: it holds passwords and tokens. */
export function writeState(layout: Layout, value: State): void {
  const unfinished = `${layout.stateFile}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, layout.stateFile);
}
