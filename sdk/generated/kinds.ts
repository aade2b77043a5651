/** Every kind of this package. Written by `npm run generate` from the registry, which is the source. */
export const kinds = [
  "Application",
  "ApplicationSet",
  "AppProject",
  "ProjectRole",
  "ProjectSyncWindow",
  "ProjectDestination",
  "ProjectSourceRepository",
  "ProjectToken",
  "AccountToken",
  "Repository",
  "RepositoryCredentials",
  "WriteRepository",
  "WriteRepositoryCredentials",
  "Cluster",
  "Certificate",
  "GpgKey",
] as const;

/** The name of a kind, as in its type token. */
export type Kind = (typeof kinds)[number];
