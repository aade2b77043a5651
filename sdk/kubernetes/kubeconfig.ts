import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import type { Kubeconfig } from "../../provider/components/kubeconfig";
import type { TlsClientConfig } from "../generated/declarations";

type Checks = typeof import("../../provider/components/kubeconfig");

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

/** A kubeconfig, and the folder from which files are named in it, where it is a file itself. */
interface Found {
  readonly content: Kubeconfig;
  readonly folder?: string;
}

type Entry = Pick<NonNullable<Kubeconfig["clusters"] | Kubeconfig["contexts"]>[number], "name">;
type Reached = NonNullable<Kubeconfig["clusters"]>[number]["cluster"];

function refused(reason: string): Error {
  return new Error(`the kubeconfig ${reason}`);
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

/** What was found as a kubeconfig, if it is one. */
function sound(content: unknown): Kubeconfig {
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw refused("is no object with `clusters`");
  }
  // Loaded here, so that programs load nothing of the provider with the package.
  const { mistakesInKubeconfig } = require("../../provider/components/kubeconfig") as Checks;
  const mistakes = mistakesInKubeconfig(content);
  if (mistakes.length > 0) throw refused(`has mistakes: ${mistakes.join("; ")}`);
  return content as Kubeconfig;
}

/** Reads what a program, or a provider, was given as kubeconfig: its text, the path of its file, or the object. */
function read(kubeconfig: unknown): Found {
  if (kubeconfig === undefined || kubeconfig === "") {
    throw refused("is not there: declare `kubeconfig`, or `server` and `tlsClientConfig`");
  }
  if (typeof kubeconfig !== "string") return { content: sound(kubeconfig) };
  const file = fileNamed(kubeconfig);
  if (file === undefined) return { content: sound(parsed(kubeconfig)) };
  if (!existsSync(file)) throw refused("is neither one nor the path of a file that exists");
  return { content: sound(parsed(readFileSync(file, "utf8"))), folder: dirname(file) };
}

function namesOf(entries: readonly Entry[]): string {
  return entries.map(({ name }) => JSON.stringify(name)).join(", ") || "none";
}

/** The name of the cluster that a context is about. */
function clusterOfContext(content: Kubeconfig, chosen: string | undefined): string {
  const contexts = content.contexts ?? [];
  const name = chosen ?? content["current-context"];
  if (!name) throw refused(`has no current context: write \`context\` (it has ${namesOf(contexts)})`);
  const cluster = contexts.find((entry) => entry.name === name)?.context.cluster;
  if (!cluster) throw refused(`has no context ${JSON.stringify(name)} (it has ${namesOf(contexts)})`);
  return cluster;
}

/** The certificate authority in base64, from the kubeconfig itself or from the file that it names. */
function authorityOf(cluster: Reached, folder: string | undefined): string | undefined {
  const { "certificate-authority-data": data, "certificate-authority": file } = cluster;
  if (data || !file) return data || undefined;
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
  const clusters = content.clusters ?? [];
  const cluster = clusters.find((entry) => entry.name === name)?.cluster;
  if (!cluster) throw refused(`has no cluster ${JSON.stringify(name)} (it has ${namesOf(clusters)})`);
  const {
    server,
    "insecure-skip-tls-verify": insecure,
    "tls-server-name": serverName,
    "proxy-url": proxyUrl,
  } = cluster;
  if (!server) throw refused(`has no \`server\` for the cluster ${JSON.stringify(name)}`);
  const caData = insecure ? undefined : authorityOf(cluster, folder);
  const tlsClientConfig = {
    ...(insecure && { insecure }),
    ...(serverName && { serverName }),
    ...(caData && { caData }),
  };
  return { server, tlsClientConfig, proxyUrl: proxyUrl || undefined };
}
