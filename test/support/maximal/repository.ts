import type { RepositoryInputs } from "../../../provider/kinds/repository/schema";

/**
 * Repositories that together fill every field. They belong to a project, so that a real server takes them without
 * testing the connection.
 */
export const maximalRepositories = {
  git: {
    repo: "https://git.example.com/payments/api.git",
    type: "git",
    name: "payments-api",
    project: "maximal",
    username: "payments",
    password: "fixture-password",
    sshPrivateKey: "fixture-ssh-private-key",
    bearerToken: "fixture-bearer-token",
    insecure: true,
    insecureIgnoreHostKey: true,
    enableLfs: true,
    tlsClientCertData: "fixture-client-certificate",
    tlsClientCertKey: "fixture-client-key",
    githubAppPrivateKey: "fixture-github-app-private-key",
    githubAppID: 1234,
    githubAppInstallationID: 5678,
    githubAppEnterpriseBaseUrl: "https://github.example.com/api/v3",
    gcpServiceAccountKey: '{"type":"service_account"}',
    useAzureWorkloadIdentity: true,
    azureServicePrincipalClientId: "00000000-0000-0000-0000-000000000001",
    azureServicePrincipalClientSecret: "fixture-azure-client-secret",
    azureServicePrincipalTenantId: "00000000-0000-0000-0000-000000000002",
    azureActiveDirectoryEndpoint: "https://login.microsoftonline.de",
    forceHttpBasicAuth: true,
    proxy: "http://user:fixture-proxy-password@proxy.example.com:3128",
    noProxy: "localhost,*.example.com",
    depth: 1,
    webhookManifestCacheWarmDisabled: true,
  },
  helm: {
    repo: "registry.example.com/charts",
    type: "helm",
    name: "charts",
    project: "maximal",
    username: "payments",
    password: "fixture-password",
    enableOCI: true,
    insecure: true,
    insecureOCIForceHttp: true,
  },
  oci: { repo: "oci://registry.example.com/manifests", type: "oci", name: "manifests", project: "maximal" },
} as const satisfies Record<string, RepositoryInputs>;
