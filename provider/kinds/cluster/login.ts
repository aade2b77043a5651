import { isRecord } from "../../model/json";
import type { LiveCluster } from "./api";
import { isInCluster } from "./built-in";

const logins = [
  "config.bearerToken",
  "config.username",
  "config.password",
  "config.tlsClientConfig.certData",
  "config.tlsClientConfig.keyData",
  "config.execProviderConfig",
];

/** Whether Argo CD logs in by what it shows: with AWS IAM, or with its own service account. */
function isShown({ server, config }: LiveCluster): boolean {
  return isInCluster(server) || isRecord(config?.awsAuthConfig);
}

/** What Argo CD may use to log in to a cluster and never shows, the likeliest first, and the authority that it trusts there. */
export function hiddenLogin(live: LiveCluster): readonly string[] {
  if (isInCluster(live.server)) return [];
  const tls = live.config?.tlsClientConfig;
  const authority = isRecord(tls) && tls.insecure === true ? [] : ["config.tlsClientConfig.caData"];
  return isShown(live) ? authority : [...logins, ...authority];
}

/** What to know before a cluster that is there is declared. */
export function remarksOn(live: LiveCluster): readonly string[] {
  if (isShown(live)) return [];
  return [
    "Argo CD does not show how it logs in: a change needs all that it has of a bearer token, a user name with its password, and a " +
      "client certificate with its key; where it runs a command, declare that as `config.execProviderConfig`, with its `env`",
  ];
}
