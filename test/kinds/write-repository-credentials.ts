import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { WriteRepositoryCredentialsInputs } from "../../provider/kinds/write-repository-credentials/schema";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { ask, succeed } from "../support/ask";
import { url } from "../support/generator";
import { maximalCredentials, storedCredentials } from "./repository-credentials";
import type { OtherClient, Specimen } from "./specimen";

/** What Kubernetes has: Argo CD's API shows no write credentials. */
async function storedAt(argocd: LocalArgoCd, wanted: unknown): Promise<Json[]> {
  return (await storedCredentials(argocd, "repo-write-creds")).filter((secret) => secret.url === wanted);
}

const client: OtherClient = {
  path: "/write-repocreds",
  async store(argocd, declared) {
    await succeed(argocd, "POST", "/write-repocreds?upsert=true", declared);
  },
  show: async (argocd, declared) => (await storedAt(argocd, declared.url)).map((secret) => ({ url: secret.url })),
  hidden: (argocd, declared) => storedAt(argocd, declared.url),
  async remove(argocd, id) {
    // Argo CD would delete those of a shorter URL instead.
    if ((await storedAt(argocd, id)).length > 0) await ask(argocd, "DELETE", `/write-repocreds/${urlKey(id)}`);
  },
};

export const specimen: Specimen = {
  kind: "WriteRepositoryCredentials",
  after: [],
  cannot: {
    "carry a mark": "write credentials have no place for a mark",
    "be labelled by others": "write credentials have no labels",
    "be compared before it is adopted": "Argo CD shows no write credentials",
  },
  declare: ({ argocd, name }, revision) => ({
    url: `${argocd.gitHttpUrl}/${name}`,
    username: `revision-${revision}`,
    password: "fixture-password",
  }),
  differsAt: ["username"],
  secret: "password",
  client,
  maximal: { git: maximalCredentials.git satisfies WriteRepositoryCredentialsInputs },
  at: ({ name }, number, declared) => ({ ...declared, url: `https://${name}.example.com/${number}-` }),
  generated: { values: { url } },
  managed: [],
};
