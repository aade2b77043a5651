import fc from "fast-check";
import { urlKey } from "../../provider/argo/keys";
import type { Json } from "../../provider/contract";
import type { WriteRepositoryInputs } from "../../provider/kinds/write-repository/schema";
import { ask, succeed } from "../support/ask";
import { url } from "../support/generator";
import { storedSecrets } from "../support/storage";
import { maximalRepositories } from "./repository";
import type { OtherClient, Place, Specimen } from "./specimen";

const {
  depth: _depth,
  webhookManifestCacheWarmDisabled: _webhookManifestCacheWarmDisabled,
  ...fields
} = maximalRepositories.git;

/** A write repository that fills every field. */
const maximal = {
  ...fields,
  repo: "https://git.example.com/payments/deploy.git",
  name: "payments-deploy",
} as const satisfies WriteRepositoryInputs;

/** How the local Git server lets Argo CD in, which tries before it stores anything; the proxy is for others. */
function login({ argocd }: Place) {
  const { gitUser: username, gitPassword: password, gitHttpUrl } = argocd;
  return { username, password, bearerToken: password, noProxy: new URL(gitHttpUrl).hostname };
}

const client: OtherClient = {
  path: "/write-repositories",
  async store(argocd, declared) {
    await succeed(argocd, "POST", "/write-repositories?upsert=true", declared);
  },
  async show(argocd, { repo, project = "" }) {
    const items: Json[] = (await succeed(argocd, "GET", "/write-repositories")).items ?? [];
    return items.filter((item) => item.repo === repo && (item.project ?? "") === project);
  },
  async hidden(argocd, { repo, project = "" }) {
    const secrets = await storedSecrets(argocd, "repository-write");
    return secrets.filter((secret) => secret.url === repo && (secret.project ?? "") === project);
  },
  async remove(argocd, id) {
    const [repo = "", project = ""] = id.split("|");
    await ask(argocd, "DELETE", `/write-repositories/${urlKey(repo)}?appProject=${project}`);
  },
};

function consistent(repository: Json): Json {
  const insecure = repository.insecureIgnoreHostKey === true ? { insecure: true } : {};
  return { username: "payments", ...repository, ...insecure };
}

export const specimen: Specimen = {
  kind: "WriteRepository",
  after: ["AppProject"],
  connects: true,
  cannot: {
    "carry a mark": "a write repository has no place for a mark",
    "be labelled by others": "a write repository has no labels",
  },
  declare: ({ argocd, name }, revision) => ({
    repo: `${argocd.gitHttpUrl}/environments.git`,
    project: name,
    name: `revision-${revision}`,
    username: argocd.gitUser,
    password: argocd.gitPassword,
    // Beside a password it goes unused.
    sshPrivateKey: "fixture-ssh-private-key",
  }),
  differsAt: ["name"],
  secret: "sshPrivateKey",
  client,
  maximal: { git: maximal },
  storable: (place) => ({ git: { ...maximal, ...login(place) } }),
  /** The user's name in the address tells one from the other; Argo CD logs in with the declared one. */
  at({ argocd, name }, number, declared) {
    const address = new URL("/environments.git", argocd.gitHttpUrl);
    address.username = `${name}-${number}`;
    return { ...declared, repo: address.href, project: name };
  },
  generated: { values: { repo: url }, whole: (generator, schema) => generator.object(schema, "").map(consistent) },
  storableValues: (place) =>
    Object.fromEntries(Object.entries(login(place)).map(([name, value]) => [name, fc.constant(value)])),
  managed: ["name"],
};
