import { createHash } from "node:crypto";
import { join, resolve } from "node:path";

/** Where a local Argo CD keeps what, inside its folder. */
export type Layout = ReturnType<typeof layoutOf>;

/** The folder used when none is named: `.argocd` in this checkout. */
export const defaultDirectory = join(__dirname, "..", "..", ".argocd");

/** The paths inside the folder of a local Argo CD. */
export function layoutOf(directory: string) {
  const root = resolve(directory);
  const inside = (...path: string[]) => join(root, ...path);
  const identity = createHash("sha256").update(root).digest("hex").slice(0, 12);
  return {
    root,
    stateFile: inside("state.json"),
    lockFile: inside("lock"),
    logs: inside("logs"),
    logOf: (part: string) => inside("logs", `${part}.log`),
    /** What parts that ended by themselves wrote at last. */
    endings: inside("logs", "endings.log"),
    git: inside("git"),
    certificates: inside("certificates"),
    certificateAuthority: inside("certificates", "ca.pem"),
    serverCertificate: inside("certificates", "server.pem"),
    serverKey: inside("certificates", "server-key.pem"),
    kubeconfig: inside("kubeconfig"),
    kubernetes: inside("kubernetes"),
    serviceAccountKey: inside("kubernetes", "service-account.key"),
    kubernetesTokens: inside("kubernetes", "tokens.csv"),
    etcd: inside("etcd"),
    home: inside("home"),
    temporary: inside("temporary"),
    tlsData: inside("argocd", "tls"),
    sshData: inside("argocd", "ssh"),
    gpgSource: inside("argocd", "gpg", "source"),
    gpgHome: inside("argocd", "gpg", "keys"),
    plugins: inside("argocd", "plugins"),
    configuration: inside("argocd", "configuration"),
    noAssets: inside("argocd", "no-assets"),
    /** Outside, since sockets can have short paths only; and not by TMPDIR, which differs between callers. */
    sockets: `/tmp/local-argocd-${identity}`,
  };
}
