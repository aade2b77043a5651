import type { Settings } from "./state";

/** The namespace of Argo CD itself. */
export const controlNamespace = "argocd";

/** A second namespace in which Argo CD looks for applications. */
export const extraNamespace = "team-a";

/** The one project of which the account `viewer` may see something. */
export const viewerProject = "viewer-project";

/** The name of the git server to which Argo CD knows the authority of its certificate. */
export const gitTlsHost = "localhost";

/** The user name for git over HTTP. */
export const gitUser = "git";

/** The repository with example content. */
export const seededRepository = "environments.git";

/** Where the parts are reached. */
export function addressesOf({ ports, tls, rootPath }: Pick<Settings, "ports" | "tls" | "rootPath">) {
  const argoCdOrigin = `${tls ? "https" : "http"}://127.0.0.1:${ports.argoCd}`;
  return {
    /** Argo CD's server as its own command line names it. */
    argoCd: `127.0.0.1:${ports.argoCd}`,
    argoCdOrigin,
    argoCdUrl: `${argoCdOrigin}${rootPath}`,
    repoServer: `127.0.0.1:${ports.repoServer}`,
    commitServer: `127.0.0.1:${ports.commitServer}`,
    redis: `127.0.0.1:${ports.redis}`,
    etcd: `http://127.0.0.1:${ports.etcdClients}`,
    kubernetes: `https://127.0.0.1:${ports.kubernetes}`,
    gitHttp: `http://127.0.0.1:${ports.gitHttp}`,
    /** Argo CD trusts the certificate under this name, and not under the address. */
    gitHttps: `https://${gitTlsHost}:${ports.gitHttps}`,
    gitDaemon: `git://127.0.0.1:${ports.gitDaemon}`,
    /** Where ApplicationSets may look for an SCM provider; nothing listens there by itself. */
    scmProvider: `http://127.0.0.1:${ports.scmProvider}`,
  };
}
