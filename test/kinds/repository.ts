import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { RepositoryInputs } from "../../provider/kinds/repository/schema";
import { ask, succeed } from "../support/ask";
import { url } from "../support/generator";
import { storedSecrets } from "../support/storage";
import type { OtherClient, Specimen } from "./specimen";

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

/**
 * Another client of repositories of either sort.
 * @param secretType what Argo CD calls the Secrets in which it keeps them.
 * @param defaults what is filled in where it is not declared.
 */
export function repositoryClient(path: string, secretType: string, defaults: Json = {}): OtherClient {
  return {
    path,
    async store(argocd, declared) {
      await succeed(argocd, "POST", `${path}?upsert=true`, { ...defaults, ...declared });
    },
    async show(argocd, { repo, project = "" }) {
      const items: Json[] = (await succeed(argocd, "GET", path)).items ?? [];
      return items.filter((item) => item.repo === repo && (item.project ?? "") === project);
    },
    async hidden(argocd, { repo, project = "" }) {
      const secrets = await storedSecrets(argocd, secretType);
      return secrets.filter((secret) => secret.url === repo && (secret.project ?? "") === project);
    },
    async remove(argocd, id) {
      const [repo = "", project = ""] = id.split("|");
      await ask(argocd, "DELETE", `${path}/${urlKey(repo)}?appProject=${project}`);
    },
  };
}

const client = repositoryClient("/repositories", "repository", { type: "git" });

/** Address forms by number; they belong to a project, so that nobody tries to reach them. */
const forms: readonly ((host: string) => string)[] = [
  (host) => `https://${host}/0.git`,
  (host) => `ssh://git@${host}/1`,
  (host) => `oci://${host}/2`,
  (host) => `git@${host}:3.git`,
];

function consistent(repository: Json): Json {
  const { enableOCI, insecureIgnoreHostKey, insecureOCIForceHttp } = repository;
  const oci = enableOCI === true ? { type: "helm", repo: String(repository.repo).replace(/^.*:\/\//, "") } : {};
  const insecure = insecureIgnoreHostKey === true || insecureOCIForceHttp === true ? { insecure: true } : {};
  return { ...repository, ...oci, ...insecure };
}

export const specimen: Specimen = {
  kind: "Repository",
  after: ["AppProject"],
  cannot: {
    "carry a mark": "a repository has no place for a mark",
    "be labelled by others": "a repository has no labels",
  },
  declare: ({ argocd, name }, revision) => ({
    repo: `${argocd.gitHttpUrl}/environments.git`,
    project: name,
    name: `revision-${revision}`,
    username: argocd.gitUser,
    password: argocd.gitPassword,
  }),
  differsAt: ["name"],
  secret: "password",
  alive: { shows: { type: "git", connectionState: { status: "Successful" } } },
  client,
  maximal: maximalRepositories,
  at({ name }, number, declared) {
    const host = `${name}-${number}.example.com`;
    const repo = declared.enableOCI === true ? `${host}/charts-${number}` : forms[number % forms.length]?.(host);
    return { ...declared, repo, project: name };
  },
  generated: { values: { repo: url }, whole: (generator, schema) => generator.object(schema, "").map(consistent) },
  managed: ["name"],
};
