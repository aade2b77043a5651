import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { RepositoryCredentialsInputs } from "../../provider/kinds/repository-credentials/schema";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { ask, succeed } from "../support/ask";
import { url } from "../support/generator";
import { storedSecrets } from "../support/storage";
import { maximalRepositories } from "./repository";
import type { OtherClient, Specimen } from "./specimen";

const {
  repo: _repo,
  name: _name,
  project: _project,
  insecure: _insecure,
  insecureIgnoreHostKey: _insecureIgnoreHostKey,
  enableLfs: _enableLfs,
  depth: _depth,
  webhookManifestCacheWarmDisabled: _webhookManifestCacheWarmDisabled,
  ...credentials
} = maximalRepositories.git;

/** Credentials that together fill every field. */
export const maximalCredentials = {
  git: { ...credentials, url: "https://git.example.com/payments" },
  helm: {
    url: "registry.example.com/charts",
    type: "helm",
    username: "payments",
    password: "fixture-password",
    enableOCI: true,
    insecureOCIForceHttp: true,
  },
} as const satisfies Record<string, RepositoryCredentialsInputs>;

/** The Secrets of a type of credentials, with the fields as the API calls them. */
export async function storedCredentials(argocd: LocalArgoCd, type: string): Promise<Json[]> {
  return (await storedSecrets(argocd, type)).map((secret) => ({
    ...secret,
    azureServicePrincipalClientId: secret.azureServicePrincipalClientID,
    azureServicePrincipalTenantId: secret.azureServicePrincipalTenantID,
  }));
}

const client: OtherClient = {
  path: "/repocreds",
  async store(argocd, declared) {
    await succeed(argocd, "POST", "/repocreds?upsert=true", declared);
  },
  async show(argocd, declared) {
    const items: Json[] = (await succeed(argocd, "GET", "/repocreds")).items ?? [];
    return items.filter((item) => item.url === declared.url);
  },
  async hidden(argocd, declared) {
    return (await storedCredentials(argocd, "repo-creds")).filter((secret) => secret.url === declared.url);
  },
  async remove(argocd, id) {
    const items: Json[] = (await succeed(argocd, "GET", "/repocreds")).items ?? [];
    // Argo CD would delete those of a shorter URL instead.
    if (items.some((item) => item.url === id)) await ask(argocd, "DELETE", `/repocreds/${urlKey(id)}`);
  },
};

export const specimen: Specimen = {
  kind: "RepositoryCredentials",
  after: [],
  cannot: {
    "carry a mark": "repository credentials have no place for a mark",
    "be labelled by others": "repository credentials have no labels",
  },
  declare: ({ argocd, name }, revision) => ({
    url: `${argocd.gitHttpUrl}/${name}`,
    username: `revision-${revision}`,
    password: "fixture-password",
  }),
  differsAt: ["username"],
  secret: "password",
  client,
  maximal: maximalCredentials,
  at: ({ name }, number, declared) => ({ ...declared, url: `https://${name}.example.com/${number}-` }),
  generated: { values: { url } },
  managed: ["username"],
};
