import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition, Reading } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { normaliseRepositoryUrl } from "../../model/urls";
import { credentialKind } from "../shared/credential-kind";
import { repositoryCredentialsPath } from "../shared/credential-templates";
import { proveAbsence } from "../shared/existence";
import { hiddenLogins } from "../shared/hidden-logins";
import { recentList } from "../shared/recent";
import { referenceTo } from "../shared/reference";
import { listRepositories, repositoriesPath } from "../shared/repositories";
import { type LiveRepositoryCredentials, listRepositoryCredentials } from "./api";
import { repositoryCredentialsRights } from "./rights";
import {
  repositoryCredentialsDocumentation,
  repositoryCredentialsOutputs,
  repositoryCredentialsSchema,
} from "./schema";

const recentCredentials = recentList(listRepositoryCredentials, ({ url }) => normaliseRepositoryUrl(url));

function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveRepositoryCredentials | undefined> {
  return recentCredentials(context).lookUp(normaliseRepositoryUrl(textOf(values.url)), freshness);
}

function prove(context: Context, { url }: Json): Promise<undefined> {
  return proveAbsence(context, repositoryCredentialsRights.resource, { name: textOf(url) });
}

/** Refuses to write where Argo CD would write one of several. */
function requireOne({ url, copies }: LiveRepositoryCredentials): void {
  if (copies === 1) return;
  throw new UserError(
    `Argo CD has ${copies} Secrets with credentials for ${url}, and uses any of them. One was applied to Kubernetes under a ` +
      "name of its own. Delete all but one: `kubectl get secrets --selector argocd.argoproj.io/secret-type=repo-creds` in " +
      "Argo CD's namespace lists them",
  );
}

/** Whether the URL is that of a registered repository, whose place Argo CD then takes for taken. */
async function isRegistered(context: Context, { url }: Json): Promise<boolean> {
  const key = normaliseRepositoryUrl(textOf(url));
  const repositories = await listRepositories(context.argo().session, repositoriesPath);
  return repositories.some(({ repo, project }) => !project && normaliseRepositoryUrl(repo) === key);
}

function registered({ url }: Json): UserError {
  return new UserError(
    `${textOf(url)} is the URL of a registered repository, and Argo CD stores no credentials under it: declare them with the ` +
      "repository (`argocd.Repository`), or write a shorter `url`, such as that of its group",
  );
}

/** Of several of one URL, Argo CD shows now one and now the other. */
function undeclarable({ copies }: LiveRepositoryCredentials): string | undefined {
  return copies > 1 ? `is stored in ${copies} Secrets, of which Argo CD uses any: delete all but one` : undefined;
}

/** What to know before credentials that are there are declared. */
function remarksOn(): string[] {
  return [
    "Argo CD shows the URL and the user name alone: before the first change, declare whatever else it has, such as `type`, " +
      "`enableOCI`, `proxy` or the ids of a GitHub App",
  ];
}

const reading: Reading<LiveRepositoryCredentials> = {
  reference: referenceTo("RepositoryCredentials", repositoryCredentialsDocumentation.noun, {
    url: repositoryCredentialsSchema.shape.url,
  }),
  columns: { URL: "url", USERNAME: "username" },
  example: `const { username } = await argocd.getRepositoryCredentials({ url: "https://git.example.com/payments" });
console.log(username);`,
  many: {
    name: "AllRepositoryCredentials",
    nouns: "credential templates",
    filter: {},
    example: `const templates = await argocd.getAllRepositoryCredentials();
console.log(templates.map(({ url }) => url).join("\\n"));`,
    list: (context, _filter, freshness) => recentCredentials(context).all(freshness),
  },
  found: { hidden: ({ url, ...shown }) => hiddenLogins(url, shown), remarks: remarksOn, undeclarable },
};

export const repositoryCredentials: KindDefinition<LiveRepositoryCredentials> = {
  ...credentialKind<LiveRepositoryCredentials>({
    noun: "credential template",
    root: repositoryCredentialsPath,
    lookUp,
    // Argo CD answers a create of equal ones, which somebody else has made, as if they were new.
    proveFree: prove,
    explainTaken: async (context, object, refusal) =>
      (await isRegistered(context, object)) ? registered(object) : refusal,
    made: ({ url, username }) => ({ url: textOf(url), username: textOf(username), copies: 1 }),
    requireOne,
    // Under another spelling they would be stored beside those that are there.
    spelling: ({ url }) => url,
  }),
  kind: "RepositoryCredentials",
  documentation: repositoryCredentialsDocumentation,
  schema: repositoryCredentialsSchema,
  computed: repositoryCredentialsOutputs,
  refused: {},
  swagger: "v1alpha1RepoCreds",
  terraform: "argocd_repository_credentials",
  rights: repositoryCredentialsRights,
  reading,
  lookUp,
  prove,
  shape: ({ url, username }) => ({ url, ...(username && { username }) }),
  outputs: async () => ({}),
};
