/** Why an operation needs neither a resource nor a function. There are no others. */
export const reasons = {
  web: "internal to Argo CD's web page",
  superseded: "superseded by another operation of the same effect",
  people: "ends sessions or passwords of people",
} as const;

/** Why one is left out, and which other one has its effect. */
export type Reason = { readonly reason: "web" | "people" } | { readonly reason: "superseded"; readonly by: string };

/** The operations that nothing here calls. */
export const leftOut: Readonly<Record<string, Reason>> = {
  AccountService_UpdatePassword: { reason: "people" },
  ApplicationService_RunResourceAction: { reason: "superseded", by: "ApplicationService_RunResourceActionV2" },
  ApplicationService_UpdateSpec: { reason: "superseded", by: "ApplicationService_Update" },
  // Argo CD's gateway from JSON cannot read a request of this one: a Go interface stands in it.
  ApplicationService_GetManifestsWithFiles: { reason: "superseded", by: "ApplicationService_GetManifests" },
  // Over REST it takes no live resources, without which it fails.
  ApplicationService_ServerSideDiff: { reason: "superseded", by: "ApplicationService_ManagedResources" },
  ApplicationService_PodLogs: { reason: "superseded", by: "ApplicationService_PodLogs2" },
  // A tree is asked for again: as a stream it comes as a whole with each change.
  ApplicationService_WatchResourceTree: { reason: "superseded", by: "ApplicationService_ResourceTree" },
  ApplicationSetService_Watch: { reason: "superseded", by: "ApplicationSetService_Get" },
  // Argo CD itself lists all clusters, or all repositories, to show one.
  ClusterService_Get: { reason: "superseded", by: "ClusterService_List" },
  RepositoryService_Get: { reason: "superseded", by: "RepositoryService_ListRepositories" },
  RepositoryService_GetWrite: { reason: "superseded", by: "RepositoryService_ListWriteRepositories" },
  // Argo CD lists the credentials to read with in their place.
  RepoCredsService_ListWriteRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_ListRepositoryCredentials",
  },
  RepoCredsService_UpdateRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateRepositoryCredentials",
  },
  RepoCredsService_UpdateWriteRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateWriteRepositoryCredentials",
  },
  // These take credentials in the URL, where proxies log them. A create tests the connection as well, before it stores.
  RepositoryService_ValidateAccess: { reason: "superseded", by: "RepositoryService_CreateRepository" },
  RepositoryService_ValidateWriteAccess: { reason: "superseded", by: "RepositoryService_CreateWriteRepository" },
  RepositoryService_UpdateWriteRepository: { reason: "superseded", by: "RepositoryService_CreateWriteRepository" },
  SessionService_Delete: { reason: "people" },
};

/** The operations that write nothing, though they are no GET. */
export const reading: ReadonlySet<string> = new Set([
  "ApplicationService_GetManifestsWithFiles",
  "ApplicationSetService_Generate",
  "RepositoryService_GetAppDetails",
  "RepositoryService_ValidateAccess",
  "RepositoryService_ValidateWriteAccess",
]);
