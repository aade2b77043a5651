import * as pulumi from "@pulumi/pulumi";

/** A sync window as the stack's configuration writes it; the program adds what it applies to. */
interface SyncWindow {
  readonly kind: "allow" | "deny";
  readonly schedule: string;
  readonly duration: string;
  readonly description?: string;
}

const config = new pulumi.Config();

function orLocal<Value>(key: string, value: Value | undefined, variable: string): Value | string {
  const found = value ?? process.env[variable];
  if (found) return found;
  throw new pulumi.RunError(
    `team-platform:${key} is not configured: set it with \`pulumi config set team-platform:${key} …\`, or try a local Argo CD: ` +
      '`npm run argocd -- start`, then `eval "$(npm run --silent argocd -- env --kubernetes)"`',
  );
}

/** A text of the stack's configuration or, where that has none, of the local Argo CD that this shell names. */
function text(key: string, variable: string): string {
  return orLocal(key, config.get(key), variable);
}

/** The same for what nobody may see. */
function secret(key: string, variable: string): pulumi.Output<string> {
  return pulumi.secret(orLocal(key, config.getSecret(key), variable));
}

/** What makes this stack's environment: its configuration, see `Pulumi.<stack>.yaml`. */
export const settings = {
  environment: pulumi.getStack(),
  revision: config.require("revision"),
  /** ClusterRole that the people of a team have in its namespace. */
  access: config.require("access"),
  rotation: config.require("rotation"),
  /** Whether Argo CD's account `admin` can be used. */
  hasAdmin: config.requireBoolean("admin"),
  quota: config.requireObject<Record<string, string>>("quota"),
  syncWindows: config.requireObject<SyncWindow[]>("syncWindows"),
  /** The cluster that applications are deployed to. */
  kubeconfig: secret("kubeconfig", "KUBECONFIG"),
  /** The cluster in which Argo CD runs. */
  argocdKubeconfig: secret("argocdKubeconfig", "KUBECONFIG"),
  /** Argo CD's address, as CI names it. */
  argocdServer: new pulumi.Config("argocd").get("server") ?? text("argocdServer", "ARGOCD_SERVER"),
  git: {
    url: text("gitUrl", "ARGOCD_LOCAL_GIT_HTTPS"),
    username: text("gitUsername", "ARGOCD_LOCAL_GIT_USERNAME"),
    password: secret("gitPassword", "ARGOCD_LOCAL_GIT_PASSWORD"),
  },
};
