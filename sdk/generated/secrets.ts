import type { Kind } from "./kinds";

/** The secret fields of each kind, so that programs need not load the schemas. Written by `npm run generate` from the registry, which is the source. */
export const secretFields: Readonly<Record<Kind, readonly string[]>> = {
  Application: [],
  ApplicationSet: [],
  AppProject: [],
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
