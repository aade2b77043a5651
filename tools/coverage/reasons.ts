/** Why an operation needs neither a resource nor a function. There are no others. */
export const reasons = {
  web: "internal to Argo CD's web page",
  superseded: "superseded by another operation of the same effect",
  people: "ends sessions or passwords of people",
  mistaken: "answers something else than its name says",
} as const;

/** Why one is left out, and which other one has its effect. */
export type Reason =
  | { readonly reason: "web" | "people" | "mistaken" }
  | { readonly reason: "superseded"; readonly by: string };

/** The operations that nothing here calls. */
export const leftOut: Readonly<Record<string, Reason>> = {
  AccountService_UpdatePassword: { reason: "people" },
  ApplicationService_RunResourceAction: { reason: "superseded", by: "ApplicationService_RunResourceActionV2" },
  ApplicationService_UpdateSpec: { reason: "superseded", by: "ApplicationService_Update" },
  // A button of the page has it, and no command of Argo CD's own.
  ClusterService_InvalidateCache: { reason: "web" },
  // A list shows one with the same fields, and tells a missing one from a hidden one.
  ClusterService_Get: { reason: "superseded", by: "ClusterService_List" },
  // Gives Argo CD another token for the cluster, behind the back of whoever declares one.
  ClusterService_RotateAuth: { reason: "superseded", by: "ClusterService_Update" },
  // Those alone that share their URL with credentials to read with.
  RepoCredsService_ListWriteRepositoryCredentials: { reason: "mistaken" },
  RepoCredsService_UpdateRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateRepositoryCredentials",
  },
  RepoCredsService_UpdateWriteRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateWriteRepositoryCredentials",
  },
  // Argo CD itself lists all repositories to answer one.
  RepositoryService_Get: { reason: "superseded", by: "RepositoryService_ListRepositories" },
  RepositoryService_GetWrite: { reason: "superseded", by: "RepositoryService_ListWriteRepositories" },
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
