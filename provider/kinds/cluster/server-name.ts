import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isAtLeast } from "../../model/features";
import { isRecord } from "../../model/json";
import type { LiveCluster } from "./api";
import { serverNameShownSince } from "./schema";

/** A cluster with the declared server name, where its Argo CD does not show any. */
export async function withServerName(context: Context, values: Json, live: LiveCluster): Promise<LiveCluster> {
  const serverName = serverNameOf(values.config);
  if (serverName === undefined || serverNameOf(live.config) !== undefined) return live;
  const version = await context.serverVersion();
  if (version === undefined || isAtLeast(version, serverNameShownSince)) return live;
  return { ...live, config: { ...live.config, tlsClientConfig: { ...tlsOf(live.config), serverName } } };
}

function serverNameOf(config: unknown): unknown {
  return tlsOf(config).serverName;
}

function tlsOf(config: unknown): Json {
  return isRecord(config) && isRecord(config.tlsClientConfig) ? config.tlsClientConfig : {};
}
