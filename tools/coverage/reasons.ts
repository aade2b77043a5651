/** Why an operation that writes needs neither a resource nor a function. There are no others. */
export const reasons = {
  web: "internal to Argo CD's web page",
  superseded: "superseded by another operation of the same effect",
  people: "ends sessions or passwords of people",
} as const;

/** Why one is left out, and which other one has its effect. */
export type Reason = { readonly reason: "web" | "people" } | { readonly reason: "superseded"; readonly by: string };

/** The operations that write and that nothing here calls. */
export const leftOut: Readonly<Record<string, Reason>> = {
  AccountService_UpdatePassword: { reason: "people" },
  ApplicationService_RunResourceAction: { reason: "superseded", by: "ApplicationService_RunResourceActionV2" },
  ApplicationService_UpdateSpec: { reason: "superseded", by: "ApplicationService_Update" },
  RepoCredsService_UpdateRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateRepositoryCredentials",
  },
  RepoCredsService_UpdateWriteRepositoryCredentials: {
    reason: "superseded",
    by: "RepoCredsService_CreateWriteRepositoryCredentials",
  },
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
