const written = "is written by Argo CD: remove these lines";
const writtenByKubernetes = "is written by Kubernetes: remove these lines";

/** What Kubernetes writes into the metadata of its objects, and what Argo CD makes no use of. */
const metadata = {
  "metadata.creationTimestamp": writtenByKubernetes,
  "metadata.deletionGracePeriodSeconds": writtenByKubernetes,
  "metadata.deletionTimestamp": writtenByKubernetes,
  "metadata.generateName": "would give the object a name that no later run knows: write `metadata.name`",
  "metadata.generation": writtenByKubernetes,
  "metadata.managedFields": writtenByKubernetes,
  "metadata.ownerReferences":
    "would let Kubernetes delete the object behind Pulumi's back: remove these lines, or leave the object to its owner",
  "metadata.resourceVersion": writtenByKubernetes,
  "metadata.selfLink": writtenByKubernetes,
  "metadata.uid": writtenByKubernetes,
};

/** Why fields that Argo CD's API has cannot be declared, by kind and path; a list's items stand as `[*]`. */
export const refusedFields: Record<
  "Application" | "AppProject" | "Repository" | "Cluster" | "Certificate",
  Readonly<Record<string, string>>
> = {
  Application: {
    ...metadata,
    status: written,
    operation: "is written by Argo CD when a sync starts: remove these lines; to sync after a change, set `sync`",
    "sync.name": "is the application's own: remove it",
    "sync.project": "is the application's own: remove it",
    "sync.appNamespace": "is the application's own: remove it",
    "sync.manifests": "would deploy something else than the source: remove it",
    "sync.retryStrategy": "is called `retry` here, as in `syncPolicy`: rename it",
  },
  AppProject: {
    ...metadata,
    status: written,
    "spec.roles.[*].jwtTokens": "is written by Argo CD when a token is made; it stays as it is: remove these lines",
  },
  Repository: {
    connectionState: written,
    inheritedCreds: written,
  },
  Cluster: {
    connectionState: written,
    info: written,
    refreshRequestedAt: written,
    serverVersion: written,
  },
  Certificate: {
    certInfo: written,
  },
};
