import { delimiter } from "node:path";
import type { LocalArgoCd } from "./index";

/** The environment variables by which other programs find a local Argo CD. */
export function environmentOf(local: LocalArgoCd, binDirectory: string, path: string): Record<string, string> {
  return {
    ARGOCD_SERVER: local.server,
    ARGOCD_AUTH_TOKEN: local.token,
    ...(local.plainText ? { ARGOCD_PLAINTEXT: "true" } : { ARGOCD_CA_CERT: local.caCertPath }),
    ...(local.rootPath === "" ? {} : { ARGOCD_ROOT_PATH: local.rootPath }),
    ARGOCD_LOCAL_GIT: local.gitHttpUrl,
    ARGOCD_LOCAL_GIT_HTTPS: local.gitHttpsUrl,
    ARGOCD_LOCAL_GIT_USERNAME: local.gitUser,
    ARGOCD_LOCAL_GIT_PASSWORD: local.gitPassword,
    ARGOCD_LOCAL_GIT_DAEMON: local.gitDaemonUrl,
    ARGOCD_LOCAL_GIT_DIR: local.gitDirectory,
    ARGOCD_LOCAL_CA_CERT: local.caCertPath,
    ARGOCD_LOCAL_KUBERNETES_SERVER: local.kubernetesServer,
    ARGOCD_LOCAL_KUBERNETES_TOKEN: local.kubernetesToken,
    KUBECONFIG: local.kubeconfigPath,
    PATH: prepend(binDirectory, path),
  };
}

/** Lines that a POSIX shell takes over with `eval`. */
export function exportLines(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}=${quote(value)}\n`)
    .join("");
}

function quote(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** A search path that begins with a folder, and has it once. */
export function prepend(folder: string, path: string): string {
  const others = path.split(delimiter).filter((other) => other !== folder);
  return [folder, ...others].join(delimiter);
}
