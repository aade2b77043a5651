import * as z from "zod";
import { compression, logFormat, logLevel, setPolicy, shardingAlgorithm, tlsVersion } from "./choices";
import { configMaps, count, duration, flag, group, listJoinedBy, settingsBelow, since, text } from "./setting";

const { cmdParamsCm } = configMaps;

type Settings = Readonly<Record<string, z.ZodType>>;

/** A size such as `100M`. */
const size = (about: string) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?([KMGTPE]i?|k)?$/, "must be a size such as `10M` or `1Gi`")
    .describe(about);

const log: Settings = {
  "log.format": logFormat.describe("In which form the log is written. Default `json`."),
  "log.level": logLevel.describe("From which level on. Default `info`."),
};

const grpc: Settings = {
  "grpc.enable.txt.service.config": since("3.4", flag("Ask DNS how to use gRPC services. Default `false`.")),
};

const kubernetesClient: Settings = {
  "k8s.client.qps": since("3.4", count("Requests to Kubernetes in a second. Default `50`.")),
  "k8s.client.burst": since("3.4", count("Requests to Kubernetes at once. Default: twice as many.")),
  "k8s.client.max.idle.connections": since(
    "3.4",
    count("Unused connections to Kubernetes that are kept. Default `500`."),
  ),
  "k8s.tcp.timeout": since("3.4", duration("How long a connection to Kubernetes may take. Default `30s`.")),
  "k8s.tcp.keepalive": since("3.4", duration("Time between probes of such a connection. Default `30s`.")),
  "k8s.tls.handshake.timeout": since("3.4", duration("How long its TLS handshake may take. Default `10s`.")),
  "k8s.tcp.idle.timeout": since("3.4", duration("How long it is kept unused. Default `5m`.")),
};

const kubernetesRetries: Settings = {
  "k8sclient.retry.max": count("How often a request to Kubernetes is repeated. Default `0`."),
  "k8sclient.retry.base.backoff": count("Milliseconds before the first time, which double with each. Default `100`."),
};

const repoServerCertificates: Settings = {
  "repo.server.ca.cert.path": since("3.5", text("File with the authority of the repo server's certificate.")),
  "repo.server.client.cert.path": since("3.5", text("File with a certificate to show to the repo server.")),
  "repo.server.client.cert.key.path": since("3.5", text("File with the key of that certificate.")),
};

const repoServerPlain: Settings = {
  "repo.server.plaintext": flag("Speak to the repo server without TLS. Default `false`."),
};

const repoServer: Settings = {
  ...repoServerPlain,
  "repo.server.timeout.seconds": count("Seconds that a call of the repo server may take. Default `60`."),
  "repo.server.strict.tls": flag("Verify the repo server's certificate. Default `false`."),
  ...repoServerCertificates,
};

const profile: Settings = { "profile.enabled": flag("Serve profiles at the port for metrics. Default `false`.") };
const listen: Settings = { "listen.address": text("Address to listen at. Default `0.0.0.0`.") };
const metrics: Settings = { "metrics.listen.address": text("Address to serve metrics at. Default `0.0.0.0`.") };

const tls: Settings = {
  "tls.minversion": tlsVersion.describe("Oldest version of TLS. Default `1.2`."),
  "tls.maxversion": tlsVersion.describe("Newest version of TLS. Default `1.3`."),
  "tls.ciphers": listJoinedBy(":", "Ciphers of TLS. Default `TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384`."),
};

const caches: Settings = {
  "app.state.cache.expiration": duration("How long states of applications are remembered. Default `1h`."),
  "default.cache.expiration": duration("How long other things are remembered. Default `24h`."),
};

const controller: Settings = {
  ...repoServer,
  ...log,
  ...grpc,
  ...profile,
  ...kubernetesClient,
  ...kubernetesRetries,
  ...caches,
  "status.processors": count("Applications that are compared at once. Default `20`."),
  "operation.processors": count("Syncs at once. Default `10`."),
  "hydration.processors": since("3.5", count("Hydrations at once. Default `5`.")),
  "metrics.cache.expiration": duration("Age at which metrics are forgotten. Default: never."),
  "self.heal.timeout.seconds": count("Seconds between attempts to heal; `0` for a growing wait. Default `0`."),
  "self.heal.backoff.timeout.seconds": count("Seconds of the first such wait. Default `2`."),
  "self.heal.backoff.factor": count("What each further one is multiplied by. Default `3`."),
  "self.heal.backoff.cap.seconds": count("Seconds of the longest one. Default `300`."),
  "self.heal.backoff.cooldown.seconds": count("Seconds in sync after which waits begin anew. Default `330`."),
  "sync.timeout.seconds": count("Seconds that a sync may take; `0` for any. Default `0`."),
  "sync.wave.delay.seconds": count("Seconds between waves of a sync. Default `2`."),
  "resource.health.persist": flag("Store the health of each resource in its application. Default `false`."),
  "sharding.algorithm": shardingAlgorithm.describe("How clusters are spread over controllers. Default `legacy`."),
  "kubectl.parallelism.limit": count("Calls of kubectl at once; `0` for any number. Default `20`."),
  "repo.error.grace.period.seconds": count("Seconds for which errors of the repo server are borne. Default `180`."),
  "diff.server.side": flag("Let Kubernetes compare, by a dry run. Default `false`."),
  "cluster.cache.batch.events.processing": flag("Take events of clusters together. Default `true`."),
  "cluster.cache.events.processing.interval": duration("How often they are. Default `100ms`."),
  "ignore.normalizer.jq.timeout": duration("How long a JQ path expression may take. Default `1s`."),
};

const server: Settings = {
  ...listen,
  ...metrics,
  ...log,
  ...grpc,
  ...profile,
  ...repoServer,
  ...kubernetesClient,
  ...kubernetesRetries,
  ...tls,
  ...caches,
  insecure: flag("Serve without TLS. Default `false`."),
  basehref: text("Path in the pages' `base` element, behind a proxy that serves at one. Default `/`."),
  rootpath: text("Path at which everything is served. Default: none."),
  staticassets: text("Folder with more files to serve. Default `/shared/app`."),
  "api.content.types": listJoinedBy(
    ";",
    "Types of bodies that requests may have; none for all. Default: `application/json`.",
  ),
  "webhook.parallelism.limit": count("Webhooks that are worked on at once. Default `50`."),
  "webhook.refresh.workers": since("3.5", count("Refreshes after webhooks at once. Default `20`.")),
  "glob.cache.size": since("3.5", count("Patterns of policies that are kept compiled. Default `10000`.")),
  "sync.replace.allowed": flag("Whether people may sync with `replace`. Default `true`."),
  "dex.server": text("Address of Dex. Default `http://argocd-dex-server:5556`."),
  "dex.server.plaintext": flag("Speak to Dex without TLS. Default `false`."),
  "dex.server.strict.tls": flag("Verify Dex's certificate. Default `false`."),
  "disable.auth": flag("Ask nobody for a login, and let everybody do everything. Default `false`."),
  "enable.gzip": flag("Compress answers. Default `true`."),
  "x.frame.options": text("Header `X-Frame-Options` of answers; empty for none. Default `sameorigin`."),
  "content.security.policy": text(
    "Header `Content-Security-Policy` of answers; empty for none. Default `frame-ancestors 'self';`.",
  ),
  "http.cookie.maxnumber": count("Cookies that a login may be spread over. Default `20`."),
  "connection.status.cache.expiration": duration("How long states of connections are remembered. Default `1h`."),
  "oidc.cache.expiration": duration("How long a login by others may take. Default `3m`."),
  "enable.proxy.extension": flag("Let extensions of the web interface ask through Argo CD. Default `false`."),
};

const reposerver: Settings = {
  ...listen,
  ...metrics,
  ...log,
  ...grpc,
  ...profile,
  ...tls,
  "default.cache.expiration": duration("How long other things are remembered. Default `24h`."),
  "parallelism.limit": count("Manifests that are made at once; `0` for any number. Default `0`."),
  "disable.tls": flag("Serve without TLS. Default `false`."),
  "client.ca.path": since("3.5", text("File with the authority of clients' certificates. Default: none is asked for.")),
  "repo.cache.expiration": duration("How long manifests and revisions are remembered. Default `24h`."),
  "revision.cache.lock.timeout": duration("How long requests for one revision wait for each other. Default `10s`."),
  "max.combined.directory.manifests.size": size("Size of all manifests of one folder. Default `10M`."),
  "plugin.tar.exclusions": listJoinedBy(";", "Paths that plugins do not get."),
  "plugin.use.manifest.generate.paths": flag("Give plugins only what the annotation names. Default `false`."),
  "allow.oob.symlinks": flag("Allow links that lead out of a repository. Default `false`."),
  "streamed.manifest.max.tar.size": size("Size of an archive that is sent to be built. Default `100M`."),
  "streamed.manifest.max.extracted.size": size("Its size when it is unpacked. Default `1G`."),
  "helm.manifest.max.extracted.size": size("Size of a chart when it is unpacked. Default `1G`."),
  "disable.helm.manifest.max.extracted.size": flag("Let charts have any size. Default `false`."),
  "oci.manifest.max.extracted.size": size("Size of an OCI artifact when it is unpacked. Default `1G`."),
  "disable.oci.manifest.max.extracted.size": flag("Let OCI artifacts have any size. Default `false`."),
  "oci.layer.media.types": listJoinedBy(",", "Types of layers of OCI artifacts that are read."),
  "enable.git.submodule": flag("Fetch submodules of Git. Default `true`."),
  "git.lsremote.parallelism.limit": count("Looks at Git at once; `0` for any number. Default `0`."),
  "git.request.timeout": duration("How long a request to Git may take. Default `15s`."),
  "enable.builtin.git.config": since("3.3", flag("Use Argo CD's own settings of Git. Default `true`.")),
  "include.hidden.directories": flag("Look into hidden folders. Default `false`."),
  "helm.user.agent": since("3.4", text("How Helm calls itself in requests.")),
  "grpc.max.size": count("Size of a message of gRPC, in MB. Default `100`."),
};

const applicationsetcontroller: Settings = {
  ...log,
  ...grpc,
  ...profile,
  ...kubernetesClient,
  ...repoServer,
  "enable.leader.election": flag("Let one of several controllers work. Default `false`."),
  policy: setPolicy.describe(
    "What sets may do with applications; with a text, sets cannot choose. Default: an empty one, for everything.",
  ),
  "enable.policy.override": flag("Let sets choose all the same. Default `false`."),
  "concurrent.reconciliations.max": count("Sets that are worked on at once. Default `10`."),
  "enable.new.git.file.globbing": flag(
    "Read patterns of the generator for Git files in the newer way. Default `false`.",
  ),
  debug: flag("Log everything. Default `false`."),
  dryrun: flag("Change nothing. Default `false`."),
  "enable.git.submodule": flag("Fetch submodules of Git. Default `true`."),
  "enable.progressive.syncs": flag("Let sets sync step by step. Default `false`."),
  namespaces: listJoinedBy(",", "Namespaces in which sets may be; globs. Default: Argo CD's own."),
  "scm.root.ca.path": text("File with the authority of SCM providers' certificates."),
  "allowed.scm.providers": listJoinedBy(",", "Addresses of SCM providers that sets may ask. Default: all."),
  "enable.scm.providers": flag("Let sets ask SCM providers. Default `true`."),
  "webhook.parallelism.limit": count("Webhooks that are worked on at once. Default `50`."),
  "requeue.after": duration("How often sets are looked at. Default `3m`."),
  "enable.tokenref.strict.mode": flag(
    "Let sets use only Secrets with the label `argocd.argoproj.io/secret-type: scm-creds`. Default `false`.",
  ),
  "global.preserved.annotations": listJoinedBy(
    ",",
    "Annotations that others put on applications of sets, and that stay.",
  ),
  "global.preserved.labels": listJoinedBy(",", "Labels that others put on applications of sets, and that stay."),
  "enable.github.api.metrics": flag("Count requests to GitHub. Default `false`."),
  "status.max.resources.count": count("Applications that the status of a set names. Default `5000`."),
};

const components: Readonly<Record<string, readonly [type: string, about: string, settings: Settings]>> = {
  repo: [
    "RepoParams",
    "The repo server, for all who ask it.",
    {
      server: text("Its address. Default `argocd-repo-server:8081`."),
    },
  ],
  commit: [
    "CommitParams",
    "The commit server, for all who ask it.",
    {
      server: text("Its address. Default `argocd-commit-server:8086`."),
    },
  ],
  redis: [
    "RedisParams",
    "Redis.",
    {
      server: text("Its address. Default `argocd-redis:6379`."),
      compression: compression.describe("How data for it is compressed. Default `gzip`."),
      db: count("Number of the database. Default `0`."),
    },
  ],
  hydrator: ["HydratorParams", "The source hydrator.", { enabled: flag("Whether it is there. Default `false`.") }],
  otlp: [
    "OtlpParams",
    "Traces.",
    {
      address: text("Where they are sent to. Default: nowhere."),
      insecure: flag("Send them without TLS. Default `true`."),
      headers: listJoinedBy(",", "Headers of the requests, each as `name=value`."),
      attrs: listJoinedBy(",", "Attributes of the traces, each as `name:value`."),
    },
  ],
  application: [
    "ApplicationParams",
    "Applications.",
    {
      namespaces: listJoinedBy(",", "Namespaces, besides Argo CD's own, in which applications may be; globs."),
    },
  ],
  log: [
    "LogParams",
    "All logs.",
    {
      "format.timestamp": text("How times are written, as Go's example time. Default: RFC 3339."),
    },
  ],
  controller: ["ControllerParams", "The application controller.", controller],
  server: ["ServerParams", "Argo CD's server.", server],
  reposerver: ["RepoServerParams", "The repo server.", reposerver],
  commitserver: ["CommitServerParams", "The commit server.", { ...listen, ...metrics, ...log, ...grpc }],
  dexserver: [
    "DexServerParams",
    "Dex.",
    {
      ...log,
      "disable.tls": flag("Serve without TLS. Default `false`."),
      "connector.failure.continue": since("3.4", flag("Go on where a connector fails. Default `true`.")),
    },
  ],
  applicationsetcontroller: ["ApplicationSetControllerParams", "The controller of sets.", applicationsetcontroller],
  notificationscontroller: [
    "NotificationsControllerParams",
    "The notifications controller.",
    {
      ...log,
      ...repoServerPlain,
      ...repoServerCertificates,
      "processors.count": since("3.4", count("Applications that are looked at at once. Default `1`.")),
      "selfservice.enabled": flag("Read settings of other namespaces too. Default `false`."),
    },
  ],
};

/** What Argo CD's components are started with. */
export const cmdParamsField = group(
  "CmdParamsSettings",
  "What Argo CD's components are started with: the ConfigMap `argocd-cmd-params-cm`. A component reads it when it starts: restart what a " +
    "change is about.",
  Object.fromEntries(
    Object.entries(components).map(([component, [type, about, settings]]) => [
      component,
      group(type, about, settingsBelow(cmdParamsCm, `${component}.`, settings)),
    ]),
  ),
);
