import { delimiter, join } from "node:path";
import { addressesOf, controlNamespace, extraNamespace } from "./addresses";
import type { Layout } from "./layout";
import type { PartName, Settings } from "./state";

/** What runs as one part. */
export interface PartCommand {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The controllers of Kubernetes that are there: what deletes, what fills the Secrets of service accounts, what counts for quotas. */
const controllers = [
  "garbage-collector-controller",
  "namespace-controller",
  "serviceaccount-token-controller",
  "resourcequota-controller",
];

/** How often Argo CD looks at git by itself. */
const reconciliationTimeout = "10s";

/** The command of every part. */
export function commandsOf(settings: Settings, layout: Layout): Record<PartName, PartCommand> {
  const { ports, directories } = settings;
  const addresses = addressesOf(settings);
  const base = {
    PATH: process.env.PATH ?? "",
    HOME: layout.home,
    TMPDIR: layout.temporary,
    // Nothing here is anywhere but on this machine.
    NO_PROXY: "*",
    no_proxy: "*",
  };
  const argoCdEnvironment = {
    ...base,
    PATH: [
      join(directories.argocd, "bin"),
      join(directories.helm, "bin"),
      join(directories.kustomize, "bin"),
      base.PATH,
    ].join(delimiter),
    KUBECONFIG: layout.kubeconfig,
    ARGOCD_FAKE_IN_CLUSTER: "true",
    ARGOCD_TLS_DATA_PATH: layout.tlsData,
    ARGOCD_SSH_DATA_PATH: layout.sshData,
    ARGOCD_GPG_DATA_PATH: layout.gpgSource,
    ARGOCD_GNUPGHOME: layout.gpgHome,
    ARGOCD_GPG_ENABLED: "false",
    ARGOCD_PLUGINSOCKFILEPATH: layout.plugins,
    ARGOCD_APP_CONF_PATH: layout.configuration,
    ARGOCD_ASK_PASS_SOCK: join(layout.sockets, "askpass.sock"),
    ARGOCD_RECONCILIATION_TIMEOUT: reconciliationTimeout,
    ARGOCD_RECONCILIATION_JITTER: "0s",
    ARGOCD_HYDRATOR_ENABLED: String(settings.hydrator),
  };
  const argoCd = (
    role: string,
    parameters: readonly string[],
    environment: Record<string, string> = {},
  ): PartCommand => ({
    program: join(directories.argocd, "bin", "argocd"),
    arguments: ["--logformat", "text", ...parameters],
    environment: { ...argoCdEnvironment, ARGOCD_BINARY_NAME: role, ...environment },
  });
  const namespaces = ["--namespace", controlNamespace, "--application-namespaces", extraNamespace];

  return {
    etcd: {
      program: join(directories.etcd, "bin", "etcd"),
      arguments: [
        ...["--data-dir", layout.etcd],
        ...["--listen-client-urls", addresses.etcd, "--advertise-client-urls", addresses.etcd],
        ...["--listen-peer-urls", `http://127.0.0.1:${ports.etcdPeers}`],
        "--unsafe-no-fsync",
      ],
      environment: base,
    },
    "kube-apiserver": {
      program: join(directories.argocd, "bin", "kube-apiserver"),
      arguments: [
        `--etcd-servers=${addresses.etcd}`,
        `--secure-port=${ports.kubernetes}`,
        "--bind-address=127.0.0.1",
        `--tls-cert-file=${layout.serverCertificate}`,
        `--tls-private-key-file=${layout.serverKey}`,
        `--service-account-key-file=${layout.serviceAccountKey}`,
        `--service-account-signing-key-file=${layout.serviceAccountKey}`,
        "--service-account-issuer=https://kubernetes.default.svc",
        `--token-auth-file=${layout.kubernetesTokens}`,
        "--authorization-mode=RBAC",
        "--anonymous-auth=false",
        "--service-cluster-ip-range=10.0.0.0/24",
        "--endpoint-reconciler-type=none",
        "--disable-admission-plugins=ServiceAccount",
      ],
      environment: base,
    },
    "kube-controller-manager": {
      program: join(directories.argocd, "bin", "kube-controller-manager"),
      arguments: [
        ...["--kubeconfig", layout.kubeconfig],
        ...["--authentication-kubeconfig", layout.kubeconfig],
        ...["--authorization-kubeconfig", layout.kubeconfig],
        `--controllers=${controllers.join(",")}`,
        ...["--service-account-private-key-file", layout.serviceAccountKey],
        "--leader-elect=false",
        ...["--bind-address", "127.0.0.1", "--secure-port", String(ports.kubernetesControllers)],
        ...["--tls-cert-file", layout.serverCertificate, "--tls-private-key-file", layout.serverKey],
      ],
      environment: base,
    },
    redis: {
      program: join(directories.redis, "bin", "redis"),
      arguments: [addresses.redis],
      environment: base,
    },
    git: {
      program: process.execPath,
      arguments: ["--import", require.resolve("tsx"), join(__dirname, "supervisor.ts"), layout.root],
      environment: base,
    },
    "argocd-server": argoCd(
      "argocd-server",
      [
        ...namespaces,
        ...["--address", "127.0.0.1", "--port", String(ports.argoCd)],
        ...["--metrics-address", "127.0.0.1", "--metrics-port", String(ports.argoCdMetrics)],
        ...["--redis", addresses.redis, "--repo-server", addresses.repoServer],
        ...["--staticassets", layout.noAssets],
        ...(settings.tls ? [] : ["--insecure"]),
        ...(settings.rootPath === "" ? [] : ["--rootpath", settings.rootPath]),
        ...settings.serverArguments,
      ],
      settings.serverEnvironment,
    ),
    "argocd-repo-server": argoCd("argocd-repo-server", [
      ...["--address", "127.0.0.1", "--port", String(ports.repoServer)],
      ...["--metrics-address", "127.0.0.1", "--metrics-port", String(ports.repoServerMetrics)],
      ...["--redis", addresses.redis],
    ]),
    "argocd-application-controller": argoCd(
      "argocd-application-controller",
      [
        ...namespaces,
        ...["--redis", addresses.redis, "--repo-server", addresses.repoServer],
        ...["--metrics-port", String(ports.controllerMetrics)],
        ...["--commit-server", addresses.commitServer],
      ],
      settings.controllerEnvironment,
    ),
    "argocd-commit-server": argoCd("argocd-commit-server", [
      ...["--address", "127.0.0.1", "--port", String(ports.commitServer)],
      ...["--metrics-address", "127.0.0.1", "--metrics-port", String(ports.commitServerMetrics)],
    ]),
    "argocd-applicationset-controller": argoCd("argocd-applicationset-controller", [
      ...["--namespace", controlNamespace, "--applicationset-namespaces", extraNamespace],
      // Asked for as soon as ApplicationSets live in other namespaces; no real provider is reached from here.
      ...["--allowed-scm-providers", `https://git.example.com,${addresses.scmProvider}`],
      ...["--argocd-repo-server", addresses.repoServer, "--enable-progressive-syncs"],
      ...["--metrics-addr", `127.0.0.1:${ports.applicationSetMetrics}`],
      ...["--probe-addr", `127.0.0.1:${ports.applicationSetProbe}`],
      ...["--webhook-addr", `127.0.0.1:${ports.applicationSetWebhook}`],
    ]),
  };
}
