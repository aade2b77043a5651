import type { Explanation } from "./explanation";

/** What Argo CD says of a repository, a cluster, a certificate or a GPG key. */
export const storedExplanations: readonly Explanation[] = [
  {
    says: [
      "error testing repository connectivity: %w",
      "unable to ls-remote HEAD on repository: %w",
      "Unable to connect to repository: %v",
      "failed to list refs: %w",
    ],
    kinds: ["Repository", "WriteRepository"],
    path: "repo",
    text: "cannot be read by Argo CD: check the address and the credentials",
  },
  {
    says: ["hydrator is disabled"],
    text:
      'can be declared where Argo CD\'s source hydrator is enabled: set `hydrator.enabled: "true"` in the ConfigMap ' +
      "`argocd-cmd-params-cm` and restart Argo CD's server, or leave it out",
  },
  {
    says: ["missing credentials in request"],
    path: "repo",
    atPreview: true,
    text: "needs credentials beside it, without which Argo CD takes no write repository",
  },
  {
    says: ["failed to get index: %s", "error loading repo index: %w"],
    kinds: ["Repository", "WriteRepository"],
    path: "repo",
    text: "answers with no index of a Helm repository: check the address, the credentials and `type`",
  },
  {
    says: [
      "failed to get tags: %w",
      "unable to get tags: %w",
      "error logging into OCI registry: %w",
      "failed to login to registry: %w",
    ],
    kinds: ["Repository", "WriteRepository"],
    path: "repo",
    text: "cannot be read by Argo CD: check the registry's address, the credentials and `type`",
  },
  {
    says: ["OCI Helm repository URL should include hostname and port only"],
    path: "repo",
    atPreview: true,
    text: "must be the registry's host and path without `https://` or `oci://` when `enableOCI` is set",
  },
  {
    says: ["unsupported repository type %q"],
    path: "type",
    atPreview: true,
    text: "must be `git`, `helm` or `oci`",
  },
  {
    says: ["secret %q doesn't have the proper %q label: please fix the secret or delete it"],
    path: "repo",
    text: "is that of a Secret in Argo CD's namespace which somebody has made by hand without its label: label it, or delete it",
  },
  {
    says: ["repo '%s' not found", "repository %q not found", "repository not found for url %q and project %q"],
    path: "repo",
    text: "is the URL of no repository that Argo CD has: it was deleted meanwhile, so that `pulumi refresh` and `pulumi up` help",
  },
  {
    says: [
      "invalid proxy URL: %w",
      "invalid proxy scheme %q: only %v are supported",
      "proxy URL has empty hostname",
      "proxy hostname %q is not a valid IPv6 address",
      "proxy hostname %q contains unsafe characters: only alphanumerics, hyphens, and dots are allowed",
      "proxy URL has no port",
      "proxy port %q is not a valid TCP port (must be 1-65535)",
      "unsafe proxy URL rejected: %w",
      "failed to create client for url '%s', error parsing proxy url '%s': %w",
    ],
    path: "proxy",
    text: "must be a whole URL with a port, such as `http://proxy.example.com:3128`",
  },
  {
    says: [
      "failed to parse proxy url, unsupported scheme %q, must be http, https, or socks5",
      "unable to create K8s REST config, can`t parse proxy url: %w",
    ],
    path: "config.proxyUrl",
    text: "must be a URL of `http`, `https` or `socks5`, such as `http://proxy.example.com:3128`",
  },
  {
    says: [
      "failed to create GitHub app transport: %w",
      "failed to create GitHub app installation transport: %w",
      "failed to initialize GitHub installation transport: %w",
      "failed to get app info: %w",
      "failed to get app installation: %w",
      "failed to get app user info: %w",
      "failed to list installations: %w",
      "installation not found for org: %s",
      "failed to extract organization from repository URL %s for GitHub App installation discovery: %w",
      "could not extract organization from repository URL %s: the URL does not contain an organization/owner",
      "failed to discover GitHub App installation ID for organization %s: ensure the GitHub App (ID: %d) is installed for this organization: %w",
      "failed to get domain from base URL: %w",
      "failed to extract host from SSH-style URL: %q",
      "URL %q parsed but host is empty",
      "repo URL is empty",
      "repository URL %q does not contain a path",
      "could not extract organization from repository URL %q: path %q does not contain org/repo format",
    ],
    path: "githubAppID",
    text:
      "does not log in: check it with `githubAppInstallationID`, `githubAppPrivateKey` (PEM text) and, for GitHub Enterprise, " +
      "`githubAppEnterpriseBaseUrl`",
  },
  {
    says: [
      "credentials for Google Cloud Source repositories are invalid",
      "failed to unmarshal Google Cloud credentials: %w",
      "failed to get token from Google Cloud token source: %w",
    ],
    path: "gcpServiceAccountKey",
    text: "must be the JSON text of a service account's key that is still valid",
  },
  {
    says: ["failed to get Azure access token: %w", "failed to create Azure client secret credential: %w"],
    path: "azureServicePrincipalClientId",
    text: "does not log in: check it with the tenant and the client secret",
  },
  {
    says: [
      "registry '%s' did not issue a challenge",
      "registry does not allow 'Bearer' authentication, got '%s'",
      "realm parameter not found in challenge",
      "service parameter not found in challenge",
    ],
    path: "useAzureWorkloadIdentity",
    text: "is for an Azure Container Registry, which this one is not: remove it, and write other credentials",
  },
  {
    says: ["could not perform the action when oci is not enabled"],
    path: "enableOCI",
    text: "is needed for a Helm repository in an OCI registry: set it to `true`",
  },
  {
    says: ["repo URL is invalid"],
    path: "repo",
    text: "is no URL that Git understands: write `https://…`, `ssh://…` or `git@host:path`",
  },
  {
    says: ["Configuration error - please check the server logs"],
    path: "repo",
    text: "is stored in a Secret that Argo CD cannot read, so that somebody has changed it by hand: declare it anew, or correct the Secret",
  },
  {
    says: ["could not set up SSH known hosts callback for %s: %w"],
    path: "repo",
    text: "is that of a server whose SSH key Argo CD cannot check: declare a `Certificate` of type `ssh` for its host",
  },
  {
    says: ["cannot register cluster: in-cluster has been disabled"],
    path: "server",
    text: "is that of Argo CD's own cluster, which is switched off (`cluster.inClusterEnabled` in `argocd-cm`): switch it on first",
  },
  {
    says: ["cluster %q already exists"],
    path: "server",
    text: 'is that of a cluster that Argo CD has already: to take it over, set `adopt: "ifEqual"` or `adopt: "always"`',
  },
  {
    says: ["annotation %s cannot be set"],
    path: "annotations",
    atPreview: true,
    text: "has an annotation that kubectl writes: remove it",
  },
  {
    says: [
      "unable to create K8s REST config: %w",
      "unable to get K8s RAW REST config: %w",
      "unable to apply K8s REST config defaults: %w",
    ],
    path: "config",
    text: "is none that a Kubernetes client takes: check `tlsClientConfig` (`insecure` excludes `caData`; `certData` needs `keyData`)",
  },
  {
    says: ["error getting server version: %w", "failed to get server version: %w"],
    path: "config",
    text:
      "does not let Argo CD reach the cluster: check `server`, `config.tlsClientConfig` and the credentials, as seen from " +
      "Argo CD's own network",
  },
  {
    says: ["Cluster '%s' does not use bearer token authentication", "failed to parse service account token: %w"],
    path: "config",
    text:
      "has other credentials than the token of a service account, and Argo CD can renew no others: renew them where they come from, " +
      "and give Argo CD the new ones",
  },
  {
    says: ["failed to generate new cluster manager secret: %w"],
    path: "config",
    text:
      "has a token that Argo CD cannot renew: it must stand in a Secret of the cluster (type `kubernetes.io/service-account-token`), " +
      "which Argo CD may read there, as well as make another one",
  },
  {
    says: ["failed to rotate service account secrets: %w"],
    text: "Argo CD has the new token, and uses it, but could not delete the old one, which still works: delete its Secret in the cluster",
  },
  {
    says: ["invalid hostname in request: %s"],
    path: "serverName",
    atPreview: true,
    text: "must be one host name without scheme, path, port or wildcard",
  },
  {
    says: [
      "no valid PEM data received",
      "could not decode PEM data from input",
      "could not parse X509 data from input",
      "maximum number of lines exceeded during certificate parsing",
    ],
    path: "certData",
    text: "must be the PEM text of certificates, complete and unchanged",
  },
  {
    says: ["error while tokenizing input data"],
    path: "certData",
    text: "must be the key alone (`AAAA…`), complete and unchanged",
  },
  {
    kinds: ["GpgKey"],
    says: [
      "error validating PGP key: %w",
      "error validating PGP keys from input: %w",
      "submitted key data is empty",
      "could not find the GPG key",
    ],
    path: "keyData",
    text: "must be one public key in ASCII armour (`gpg --armor --export <id>`)",
  },
  {
    kinds: ["GpgKey"],
    says: ["more than one key found in input data"],
    path: "keyData",
    text: "holds several keys: declare a `GpgKey` for each",
  },
];
