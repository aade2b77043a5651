import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";

/** A sync window as the stack's configuration writes it; the program adds what it applies to. */
interface SyncWindow {
  readonly kind: "allow" | "deny";
  readonly schedule: string;
  readonly duration: string;
  readonly description?: string;
}

/** A value of the stack's configuration or, where that has none, of the local Argo CD that this shell names. */
function configured(config: pulumi.Config, key: string, variable: string): string {
  const value = config.get(key) ?? process.env[variable];
  if (value) return value;
  throw new pulumi.RunError(
    `environments:${key} is not configured: set it with \`pulumi config set environments:${key} …\`, or try a local ` +
      'Argo CD: `npm run argocd -- start`, then `eval "$(npm run --silent argocd -- env)"`',
  );
}

function certificateAuthority(config: pulumi.Config): string {
  const local = process.env.ARGOCD_LOCAL_CA_CERT;
  return config.get("clusterCa") ?? (local ? readFileSync(local, "utf8") : configured(config, "clusterCa", ""));
}

/** The environments on one local Argo CD register the same Kubernetes API; Argo CD tells clusters apart by address. */
function withHost(server: string, host: string | undefined): string {
  return host === undefined ? server : `https://${host}:${new URL(server).port}`;
}

function clusterSettings(config: pulumi.Config) {
  const localHost = config.get("clusterServer") === undefined ? config.get("localClusterHost") : undefined;
  return {
    server: withHost(configured(config, "clusterServer", "ARGOCD_LOCAL_KUBERNETES_SERVER"), localHost),
    serverName: localHost === undefined ? undefined : "localhost",
    token: pulumi.secret(configured(config, "clusterToken", "ARGOCD_LOCAL_KUBERNETES_TOKEN")),
    caData: Buffer.from(certificateAuthority(config)).toString("base64"),
  };
}

function gitSettings(config: pulumi.Config) {
  return {
    url: configured(config, "gitUrl", "ARGOCD_LOCAL_GIT_HTTPS"),
    username: configured(config, "gitUsername", "ARGOCD_LOCAL_GIT_USERNAME"),
    password: pulumi.secret(configured(config, "gitPassword", "ARGOCD_LOCAL_GIT_PASSWORD")),
    host: config.require("gitHost"),
    hostKey: config.require("gitHostKey"),
  };
}

/** What makes this stack's environment: its configuration, see `Pulumi.<stack>.yaml` at the root. */
export function environmentSettings() {
  const config = new pulumi.Config();
  return {
    description: config.require("description"),
    revision: config.require("revision"),
    greeting: config.require("greeting"),
    replicas: config.requireNumber("replicas"),
    kustomizePath: config.require("kustomizePath"),
    retries: config.requireNumber("retries"),
    operators: config.requireObject<string[]>("operators"),
    syncWindows: config.requireObject<SyncWindow[]>("syncWindows"),
    git: gitSettings(config),
    cluster: clusterSettings(config),
  };
}
