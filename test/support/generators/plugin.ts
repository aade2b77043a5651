import { type LocalArgoCd, objectPath } from "../../../tools/local-argocd";
import { HttpStandIn } from "./http-stand-in";

/** What Argo CD asks a plugin for. */
export interface PluginInput {
  readonly applicationSetName: string;
  readonly input: { readonly parameters?: Record<string, unknown> };
}

/** Runs the service of a plugin generator: one set of parameters for each application. */
export function openPlugin(token: string, parameters: (input: PluginInput) => readonly object[]): Promise<HttpStandIn> {
  return HttpStandIn.open(0, ({ method, url, headers, body }) => {
    if (headers.authorization !== `Bearer ${token}`) return { status: 403, body: { message: "wrong token" } };
    if (method !== "POST" || url.pathname !== "/api/v1/getparams.execute") return undefined;
    return { body: { output: { parameters: parameters(JSON.parse(body) as PluginInput) } } };
  });
}

/** A Secret in Argo CD's namespace that ApplicationSets may take a token from. */
export async function storeToken(argocd: LocalArgoCd, name: string, token: string): Promise<void> {
  await argocd.kubernetes.create(objectPath("v1", "secrets", "argocd"), {
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name, labels: { "argocd.argoproj.io/secret-type": "scm-creds" } },
    stringData: { token },
  });
}

/** Tells Argo CD of a plugin's service, whose token is in a Secret. */
export async function storePlugin(argocd: LocalArgoCd, name: string, baseUrl: string, secret: string): Promise<void> {
  await argocd.kubernetes.create(objectPath("v1", "configmaps", "argocd"), {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name },
    data: { baseUrl, token: `$${secret}:token` },
  });
}
