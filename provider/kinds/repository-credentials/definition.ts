import { untilShown } from "../../argo/cache-lag";
import { operationEnd } from "../../argo/deadline";
import { isPassing, isTaken } from "../../argo/refusals";
import { repeat } from "../../argo/repeat";
import { backoff } from "../../argo/retry";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Creation, Freshness, KindDefinition, Removal } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { normaliseRepositoryUrl } from "../../model/urls";
import { proveAbsence } from "../shared/existence";
import { recentList } from "../shared/recent";
import { listRepositories } from "../shared/repositories";
import {
  createRepositoryCredentials,
  deleteRepositoryCredentials,
  type LiveRepositoryCredentials,
  listRepositoryCredentials,
  replaceRepositoryCredentials,
} from "./api";
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

/** Refuses to write where Argo CD would write one of several. */
function requireOne({ url, copies }: LiveRepositoryCredentials): void {
  if (copies === 1) return;
  throw new UserError(
    `Argo CD has ${copies} Secrets with credentials for ${url}, and uses any of them. One was applied to Kubernetes under a ` +
      "name of its own. Delete all but one: `kubectl get secrets --selector argocd.argoproj.io/secret-type=repo-creds` in " +
      "Argo CD's namespace lists them",
  );
}

/**
 * Sends a write that would fall upon the credentials of a shorter URL once its own are gone: again only after a look.
 * @param gone what follows when a look shows that they are.
 */
async function send(context: Context, values: Json, write: () => Promise<void>, gone: () => true): Promise<void> {
  const attempt = async () => {
    await write();
    return true;
  };
  await repeat(attempt, {
    signal: context.signal,
    deadline: () => operationEnd(60_000),
    pauseAfter: (failure, attempts) => (isPassing(failure) ? backoff(failure, attempts) : undefined),
    recover: async () => ((await lookUp(context, values, "fresh")) ? undefined : gone()),
  });
}

/** The credentials that were stored just now, as Argo CD shows them. */
async function look(context: Context, stored: Json): Promise<LiveRepositoryCredentials> {
  const live = await lookUp(context, stored, "fresh");
  if (live === undefined) throw goneMeanwhile(stored);
  requireOne(live);
  return live;
}

function goneMeanwhile(values: Json): UserError {
  return new UserError(
    `${repositoryCredentials.title(values)} was deleted by somebody else meanwhile: run \`pulumi refresh\`, and try again`,
  );
}

async function create(context: Context, object: Json, { isRepeated }: Creation): Promise<LiveRepositoryCredentials> {
  // Argo CD answers a create of equal ones, which somebody else has made, as if they were new.
  if (!isRepeated) await proveAbsence(context, "repositories", { name: textOf(object.url) });
  try {
    await createRepositoryCredentials(context.argo().session, object);
  } catch (error) {
    throw isTaken(error) && (await isRegistered(context, object)) ? registered(object) : error;
  }
  // Only where some were there before, a Secret of another name may have them.
  return isRepeated ? look(context, object) : { url: textOf(object.url), username: textOf(object.username), copies: 1 };
}

/** Whether the URL is that of a registered repository, whose place Argo CD then takes for taken. */
async function isRegistered(context: Context, { url }: Json): Promise<boolean> {
  const key = normaliseRepositoryUrl(textOf(url));
  const repositories = await listRepositories(context.argo().session);
  return repositories.some(({ repo, project }) => !project && normaliseRepositoryUrl(repo) === key);
}

function registered({ url }: Json): UserError {
  return new UserError(
    `${textOf(url)} is the URL of a registered repository, and Argo CD stores no credentials under it: declare them with the ` +
      "repository (`argocd.Repository`), or write a shorter `url`, such as that of its group",
  );
}

/** Replaces the credentials as a whole, under the spelling that is stored: another one would be stored beside it. */
async function write(context: Context, { live, stored }: Change<LiveRepositoryCredentials>) {
  requireOne(live);
  const object = { ...stored(live), url: live.url };
  await send(
    context,
    object,
    () => replaceRepositoryCredentials(context.argo().session, object),
    () => {
      throw goneMeanwhile(object);
    },
  );
  return look(context, object);
}

async function remove(context: Context, live: LiveRepositoryCredentials, { state }: Removal): Promise<void> {
  requireOne(live);
  await send(
    context,
    state,
    () => deleteRepositoryCredentials(context.argo().session, live.url),
    () => true,
  );
  const isGone = async () => (await lookUp(context, state, "fresh")) === undefined;
  await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the credentials are still there");
}

export const repositoryCredentials: KindDefinition<LiveRepositoryCredentials> = {
  kind: "RepositoryCredentials",
  documentation: repositoryCredentialsDocumentation,
  schema: repositoryCredentialsSchema,
  computed: repositoryCredentialsOutputs,
  refused: {},
  swagger: "v1alpha1RepoCreds",
  title: ({ url }) => `credential template ${textOf(url)}`,
  rights: repositoryCredentialsRights,
  identity: {
    from: "inputs",
    id: async (_context, { url }) => textOf(url),
    parse: (id) => ({ url: id }),
  },
  lookUp,
  prove: (context, { url }) => proveAbsence(context, "repositories", { name: textOf(url) }),
  shape: ({ url, username }) => ({ url, ...(username && { username }) }),
  outputs: async () => ({}),
  create,
  write,
  remove,
};
