import fc from "fast-check";
import type { Json } from "../../provider/contract";
import type { WriteRepositoryInputs } from "../../provider/kinds/write-repository/schema";
import { url } from "../support/generator";
import { maximalRepositories, repositoryClient } from "./repository";
import type { Place, Specimen } from "./specimen";

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

const client = repositoryClient("/write-repositories", "repository-write");

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
