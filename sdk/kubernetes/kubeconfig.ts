import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import type { TlsClientConfig } from "../generated/declarations";

/** How a cluster is reached. */
export interface ClusterAddress {
  readonly server: string;
  readonly tlsClientConfig: TlsClientConfig;
  readonly proxyUrl?: string | undefined;
}

/** What of a kubeconfig is meant. */
export interface Choice {
  /** Name of a context; the current one without. */
  readonly context?: string | undefined;
  /** Name of a cluster, in place of the context's. */
  readonly cluster?: string | undefined;
}

interface Entry {
  readonly name?: unknown;
  readonly cluster?: unknown;
  readonly context?: unknown;
}

/** A kubeconfig, and the folder from which files are named in it, where it is a file itself. */
interface Kubeconfig {
  readonly content: Readonly<Record<string, unknown>>;
  readonly folder?: string;
}

function refused(reason: string): Error {
  return new Error(`the kubeconfig ${reason}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The file that a text names: a path is one line, and the content of a kubeconfig is none. */
function fileNamed(value: string): string | undefined {
  if (/[\n:{]/.test(value.trim()) && !/^[A-Za-z]:[\\/]/.test(value)) return undefined;
  return value.startsWith("~/") ? join(homedir(), value.slice(2)) : resolve(value);
}

function parsed(value: string): unknown {
  try {
    return parse(value);
  } catch {
    // The parser would show the line, which may hold a token.
    throw refused("is no YAML");
  }
}

/** Reads what a program, or a provider, was given as kubeconfig: its text, the path of its file, or the object. */
function read(kubeconfig: unknown): Kubeconfig {
  if (isObject(kubeconfig)) return { content: kubeconfig };
  const given = text(kubeconfig);
  if (given === undefined) throw refused("is not there: declare `kubeconfig`, or `server` and `tlsClientConfig`");
  const file = fileNamed(given);
  if (file !== undefined && !existsSync(file)) throw refused("is neither one nor the path of a file that exists");
  const content = parsed(file === undefined ? given : readFileSync(file, "utf8"));
  if (!isObject(content)) throw refused("is no object with `clusters`");
  return { content, ...(file !== undefined && { folder: dirname(file) }) };
}

function entriesOf(content: Kubeconfig["content"], list: "clusters" | "contexts"): Entry[] {
  const entries = content[list];
  return Array.isArray(entries) ? entries.filter(isObject) : [];
}

function namesOf(entries: readonly Entry[]): string {
  return entries.map(({ name }) => JSON.stringify(name)).join(", ") || "none";
}

/** The name of the cluster that a context is about. */
function clusterOfContext(content: Kubeconfig["content"], chosen: string | undefined): string {
  const contexts = entriesOf(content, "contexts");
  const name = chosen ?? text(content["current-context"]);
  if (name === undefined) throw refused(`has no current context: write \`context\` (it has ${namesOf(contexts)})`);
  const context = contexts.find((entry) => entry.name === name)?.context;
  const cluster = isObject(context) ? text(context.cluster) : undefined;
  if (cluster === undefined) throw refused(`has no context ${JSON.stringify(name)} (it has ${namesOf(contexts)})`);
  return cluster;
}

/** The certificate authority in base64, from the kubeconfig itself or from the file that it names. */
function authorityOf(cluster: Readonly<Record<string, unknown>>, folder: string | undefined): string | undefined {
  const data = text(cluster["certificate-authority-data"]);
  const file = text(cluster["certificate-authority"]);
  if (data !== undefined || file === undefined) return data;
  const path = folder === undefined ? file : resolve(folder, file);
  if (!existsSync(path)) {
    throw refused(
      `names a certificate authority in a file that is not here (${file}): write \`tlsClientConfig.caData\``,
    );
  }
  return readFileSync(path).toString("base64");
}

/**
 * How a kubeconfig says that its cluster is reached. Credentials in it are not looked at.
 * @throws Error that says what is missing, and shows no value but names.
 */
export function addressIn(kubeconfig: unknown, choice: Choice = {}): ClusterAddress {
  const { content, folder } = read(kubeconfig);
  const name = choice.cluster ?? clusterOfContext(content, choice.context);
  const clusters = entriesOf(content, "clusters");
  const cluster = clusters.find((entry) => entry.name === name)?.cluster;
  if (!isObject(cluster)) throw refused(`has no cluster ${JSON.stringify(name)} (it has ${namesOf(clusters)})`);
  const server = text(cluster.server);
  if (server === undefined) throw refused(`has no \`server\` for the cluster ${JSON.stringify(name)}`);
  const insecure = cluster["insecure-skip-tls-verify"] === true;
  const serverName = text(cluster["tls-server-name"]);
  const caData = insecure ? undefined : authorityOf(cluster, folder);
  const tlsClientConfig = {
    ...(insecure && { insecure }),
    ...(serverName !== undefined && { serverName }),
    ...(caData !== undefined && { caData }),
  };
  return { server, tlsClientConfig, proxyUrl: text(cluster["proxy-url"]) };
}
