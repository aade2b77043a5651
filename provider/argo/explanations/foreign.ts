import type { ForeignExplanation } from "./explanation";

const authenticationTexts = [
  "authentication required",
  "invalid auth method",
  "authorization failed",
  "unable to authenticate, attempted methods",
  "invalid username or password",
];

/** What Git, Helm, Kubernetes and the network say through Argo CD. */
export const foreignExplanations: readonly ForeignExplanation[] = [
  {
    by: "Git",
    kinds: ["Repository", "WriteRepository"],
    says: authenticationTexts,
    path: "password",
    text:
      "is refused by the server, or another credential is missing or wrong: check `username`, `password`, `sshPrivateKey` and the " +
      "other credentials. GitHub and others say this also of a repository that does not exist",
  },
  {
    by: "Git",
    kinds: ["Repository", "WriteRepository"],
    says: ["repository not found"],
    path: "repo",
    text: "is no repository on this server, or one that these credentials may not see: check the address and the credentials",
  },
  {
    by: "Git",
    says: authenticationTexts,
    path: "spec.source.repoURL",
    text:
      "is refused by its server for want of credentials, or for wrong ones: declare a `Repository` with the right ones, and refer " +
      "to it, so that it comes first: `repoURL: repository.repo`. GitHub and others say this also of a repository that does not exist",
  },
  {
    by: "Git",
    says: ["repository not found"],
    path: "spec.source.repoURL",
    text:
      "is no repository on this server, or one that its credentials may not see: check the address. For a private one, declare a " +
      "`Repository` with credentials, and refer to it, so that it comes first: `repoURL: repository.repo`",
  },
  {
    by: "Git",
    kinds: ["Application"],
    says: [
      "failed to clone repo: %s could not read Username for",
      "failed to clone repo: %s Authentication failed for",
      "failed to commit and push: %s",
    ],
    path: "spec.sourceHydrator",
    text:
      "names a repository to which Argo CD cannot push: declare a `WriteRepository` or `WriteRepositoryCredentials` with credentials " +
      "that may, as those of a `Repository` are for reading",
  },
  {
    by: "Git",
    says: ["remote repository is empty"],
    path: "spec.source.repoURL",
    text: "is a repository without any commit: push one first",
  },
  {
    by: "Git",
    says: ["ssh: handshake failed: knownhosts: key is unknown", "knownhosts: key is unknown"],
    path: "spec.source.repoURL",
    text: "is on a server whose SSH key Argo CD does not know: declare a `Certificate` of type `ssh` for its host",
  },
  {
    by: "Git",
    says: ["knownhosts: key mismatch"],
    path: "spec.source.repoURL",
    text:
      "is on a server that shows another SSH key than Argo CD knows: make sure that the server is the right one, then change its " +
      "`Certificate`",
  },
  {
    by: "the network",
    says: ["x509: certificate signed by unknown authority", "x509: certificate is not trusted"],
    text:
      "Argo CD does not trust the certificate of that server: for a repository, declare a `Certificate` of type `https` for its " +
      "host; for a cluster, set `config.tlsClientConfig.caData`",
  },
  {
    by: "the network",
    says: ["x509: certificate has expired or is not yet valid"],
    text: "that server's certificate is out of date: renew it there",
  },
  {
    by: "the network",
    says: [
      "x509: certificate is valid for %s, not %s",
      "x509: cannot validate certificate for %s because it doesn't contain any IP SANs",
    ],
    text: "that server's certificate names another host: write the address by which the certificate knows it",
  },
  {
    by: "the network",
    says: ["no such host"],
    text: "Argo CD finds no host of this name: check the address, as seen from Argo CD's own network",
  },
  {
    by: "the network",
    says: ["i/o timeout", "no route to host", "network is unreachable", "context deadline exceeded"],
    text: "Argo CD gets no answer from there: check the address, and whether Argo CD's own network reaches it",
  },
  {
    by: "the network",
    says: ["connection refused"],
    text: "nobody listens at that address: check host and port, as seen from Argo CD's own network",
  },
  {
    by: "the network",
    says: ["unsupported protocol scheme", "unsupported scheme"],
    text: "the address has a scheme that Argo CD does not speak: write `https://…`, `ssh://…` or `git@host:path`",
  },
  {
    by: "GPG",
    kinds: ["GpgKey"],
    says: ["gpg: keyblock resource", "had different key ID", "error parsing GPG key for entry"],
    path: "keyData",
    text: "could not be checked: other requests for GPG keys disturb Argo CD's gpg, again and again. Try once more",
  },
  {
    by: "Helm",
    kinds: ["Application", "ApplicationSet"],
    says: ["Error: open %s: no such file or directory"],
    path: "spec.source.helm.valueFiles",
    text: "names a file that does not exist: correct its path, or set `spec.source.helm.ignoreMissingValueFiles: true`",
  },
  {
    by: "Kubernetes",
    kinds: ["Application", "ApplicationSet"],
    says: ["namespaces %q not found"],
    path: "spec.destination.namespace",
    text: 'does not exist in the cluster: set `spec.syncPolicy.syncOptions: ["CreateNamespace=true"]`, or create it beforehand',
  },
  {
    by: "Kubernetes",
    says: ["metadata.labels: Invalid value", "metadata.annotations: Invalid value", "metadata.name: Invalid value"],
    path: "metadata",
    atPreview: true,
    text: "has a name, label or annotation that Kubernetes does not take: correct what it names",
  },
  {
    by: "Kubernetes",
    says: ["is forbidden: User %q cannot"],
    path: "spec.destination",
    text: "names a cluster in which Argo CD's account may not do this: extend its ClusterRole, or that of the service account it impersonates",
  },
  {
    by: "Kubernetes",
    says: ["is forbidden: User %q cannot"],
    kinds: ["Cluster"],
    path: "config",
    text: "has the credentials of an account that may not do this in the cluster: give it the right there",
  },
  {
    by: "Kubernetes",
    says: ["resource name may not be empty"],
    kinds: ["Cluster"],
    path: "config",
    text:
      "has a token that stands in no Secret of the cluster, such as one that ends by itself, and Argo CD can renew no such token: renew it " +
      "where it comes from, and give Argo CD the new one",
  },
  {
    by: "Kubernetes",
    says: ["field is immutable"],
    text: "Kubernetes does not change this field of a live resource: delete the resource, or set `Replace=true` with `Force=true` in an annotation of it",
  },
  {
    by: "Kubernetes",
    says: ["admission webhook %q denied the request", "denied the request"],
    text: "a policy of the cluster refuses this resource: change the manifest as the policy says",
  },
  {
    by: "Kubernetes",
    says: ["the server has asked for the client to provide credentials"],
    path: "config",
    text: "has credentials that the cluster refuses: renew `bearerToken`, or the client certificate",
  },
  {
    by: "Kubernetes",
    says: ["the server could not find the requested resource"],
    text:
      "the cluster does not know this kind of resource: install its CustomResourceDefinition first, or correct `apiVersion` in " +
      "the manifest",
  },
];
