import type { Kind } from "./kinds";

/** The secret fields of each kind, so that programs need not load the schemas. Written by `npm run generate` from the registry, which is the source. */
export const secretFields: Readonly<Record<Kind, readonly string[]>> = {
  Application: [],
  AppProject: [],
  ProjectToken: [],
  AccountToken: [],
  Repository: [
    "password",
    "sshPrivateKey",
    "bearerToken",
    "tlsClientCertKey",
    "githubAppPrivateKey",
    "gcpServiceAccountKey",
    "azureServicePrincipalClientSecret",
    "proxy",
  ],
  RepositoryCredentials: [
    "password",
    "sshPrivateKey",
    "bearerToken",
    "tlsClientCertKey",
    "githubAppPrivateKey",
    "gcpServiceAccountKey",
    "azureServicePrincipalClientSecret",
    "proxy",
  ],
  Cluster: [
    "config.password",
    "config.bearerToken",
    "config.tlsClientConfig.keyData",
    "config.execProviderConfig.env",
    "config.proxyUrl",
  ],
  Certificate: [],
  GpgKey: [],
};

/** The outputs of each kind that Argo CD makes and that are always secrets. Written by `npm run generate` from the registry, which is the source. */
export const secretOutputs: Readonly<Record<Kind, readonly string[]>> = {
  Application: [],
  AppProject: [],
  ProjectToken: ["jwt"],
  AccountToken: ["jwt"],
  Repository: [],
  RepositoryCredentials: [],
  Cluster: [],
  Certificate: [],
  GpgKey: [],
};
