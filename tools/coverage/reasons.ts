/** Why an operation that writes needs neither a resource nor a function. There are no others. */
export const reasons = {
  web: "internal to Argo CD's web page",
  superseded: "superseded by another operation of the same effect",
  people: "ends sessions or passwords of people",
} as const;

export type Reason = keyof typeof reasons;

/** The operations that write and that nothing here calls. */
export const leftOut: Readonly<Record<string, Reason>> = {
  AccountService_UpdatePassword: "people",
  ApplicationService_RunResourceAction: "superseded",
  ApplicationService_UpdateSpec: "superseded",
  RepoCredsService_UpdateRepositoryCredentials: "superseded",
  RepoCredsService_UpdateWriteRepositoryCredentials: "superseded",
  RepositoryService_UpdateWriteRepository: "superseded",
  SessionService_Delete: "people",
};

/** The operations that write nothing, though they are no GET. */
export const reading: ReadonlySet<string> = new Set([
  "ApplicationService_GetManifestsWithFiles",
  "ApplicationSetService_Generate",
  "RepositoryService_GetAppDetails",
  "RepositoryService_ValidateAccess",
  "RepositoryService_ValidateWriteAccess",
]);
