import { untilShown } from "../../argo/cache-lag";
import { explained } from "../../argo/explanations/explain";
import type { RbacObject } from "../../argo/rbac";
import { isConnectionRefusal, lacksRight } from "../../argo/refusals";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { normaliseRepositoryUrl } from "../../model/urls";
import { proveAbsence } from "../shared/existence";
import { recentList } from "../shared/recent";
import { type LiveRepository, listRepositories } from "../shared/repositories";
import {
  createRepository,
  deleteRepository,
  replaceRepository,
  replaceTestedRepository,
  testRepositories,
} from "./api";
import { repositoryRights } from "./rights";
import {
  type RepositoryOutputs,
  refusedRepositoryFields,
  repositoryDocumentation,
  repositoryOutputs,
  repositorySchema,
} from "./schema";

/** Fields that matching credential templates fill in on a read, so that they say nothing of the repository itself. */
const inheritedFields = new Set([
  "type",
  "proxy",
  "noProxy",
  "enableOCI",
  "forceHttpBasicAuth",
  "useAzureWorkloadIdentity",
]);

function keyOf(values: Json): { readonly repo: string; readonly project: string } {
  return { repo: textOf(values.repo), project: textOf(values.project) };
}

function rbacObject(values: Json): RbacObject {
  const { repo, project } = keyOf(values);
  return { project, name: repo };
}

function listKey(values: Json | LiveRepository): string {
  const { repo, project } = keyOf(values);
  return `${normaliseRepositoryUrl(repo)}|${project}`;
}

const repositories = recentList(listRepositories, listKey);
const testedRepositories = recentList(testRepositories, listKey);

/** Argo CD itself lists all repositories to show one, so that reads which come together share a list of their own. */
function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveRepository | undefined> {
  return repositories(context).lookUp(listKey(values), freshness);
}

function shape(live: LiveRepository): Json {
  const { inheritedCreds, connectionState: _connectionState, ...fields } = live;
  // Without the explicit flags the server reports all three as one.
  const readable = Object.entries(fields).filter(([name]) => !(inheritedCreds && inheritedFields.has(name)));
  return Object.fromEntries(readable);
}

/** What the server is sent: with the type that it would fill in, so that its own comparison sees equals. */
function body(object: Json): Json {
  return { type: "git", ...object };
}

/** Whether Argo CD tests the connection to a repository before it stores it. */
function isTested({ project }: LiveRepository): boolean {
  return !project;
}

/** The connection's state as lists know it, which may be that of the credentials before, or else as a new test shows it. */
async function look(context: Context, stored: LiveRepository, isNew: boolean): Promise<LiveRepository | undefined> {
  const listed = await lookUp(context, stored, "fresh");
  const isUpToDate = isTested(stored) ? listed?.connectionState?.status === "Successful" : isNew;
  return isUpToDate ? listed : testedRepositories(context).findNow(listKey(stored));
}

/** A repository that has just been stored, as reads show it from now on: no write answers the state of the connection. */
async function connected(context: Context, stored: LiveRepository, isNew: boolean): Promise<LiveRepository> {
  // It is stored, whether or not it can be looked at.
  const shown = (await look(context, stored, isNew).catch(() => undefined)) ?? stored;
  const { status, message = "" } = shown.connectionState ?? {};
  if (status === "Failed") {
    const why = explained(message, { kind: "Repository" });
    context.log.warn(`${repository.title(stored)} is stored, but Argo CD cannot reach it: ${why}`);
  }
  return shown;
}

/** Replaces a repository as a whole: a blank credential would wipe the stored one. */
async function write(context: Context, { live, stored }: Change<LiveRepository>): Promise<LiveRepository> {
  const { session } = context.argo();
  const object = body({ ...stored(live), repo: live.repo });
  if (isTested(live)) await replaceTestedRepository(session, object).catch(refuseUntested);
  else await replaceRepository(session, live.repo, object);
  return connected(context, { ...live, ...shape({ ...live, ...object }) } as LiveRepository, false);
}

/** Says of an account that may change a repository, and not create it, why Argo CD has changed nothing. */
function refuseUntested(error: unknown): never {
  if (!lacksRight(error)) throw error;
  throw error.saying(
    "nothing was changed: Argo CD tests the connection only for an account that may also create the repository, and would " +
      `store wrong credentials otherwise: ${error.message}`,
  );
}

/** Says of a repository that does not let Argo CD in where the same URL works already: with other credentials. */
async function refuseBeside(context: Context, object: Json, error: unknown): Promise<never> {
  if (!isConnectionRefusal(error)) throw error;
  const { repo } = keyOf(object);
  const listed = await listRepositories(context.argo().session).catch(() => []);
  const others = listed.filter((live) => normaliseRepositoryUrl(live.repo) === normaliseRepositoryUrl(repo));
  if (others.length === 0) throw error;
  const places = others.map(({ project }) => (project ? `for project "${project}"` : "for all projects"));
  throw error.saying(`${error.message} (it has this URL already ${places.join(" and ")}, with credentials of its own)`);
}

export const repository: KindDefinition<LiveRepository, typeof repositoryOutputs> = {
  kind: "Repository",
  documentation: repositoryDocumentation,
  schema: repositorySchema,
  computed: repositoryOutputs,
  refused: refusedRepositoryFields,
  swagger: "v1alpha1Repository",
  title: (values) => {
    const { repo, project } = keyOf(values);
    return `repository ${repo}${project ? ` of project "${project}"` : ""}`;
  },
  rights: repositoryRights,
  identity: {
    from: "inputs",
    async id(_context, values) {
      const { repo, project } = keyOf(values);
      return project ? `${repo}|${project}` : repo;
    },
    parse(id) {
      const [repo, project] = id.split("|");
      if (!repo) throw new UserError(`"${id}" is not the id of a repository: write url or url|project`);
      return { repo, ...(project && { project }) };
    },
  },
  lookUp,
  prove: (context, values) => proveAbsence(context, "repositories", rbacObject(values)),
  shape,
  outputs: async (_context, live): Promise<RepositoryOutputs> => ({
    connectionStatus: live.connectionState?.status ?? "Unknown",
    inheritedCreds: live.inheritedCreds ?? false,
  }),
  async create(context, object, { isRepeated }) {
    // Argo CD answers a create of an equal one, which somebody else has made, as if it were new.
    if (!isRepeated) await proveAbsence(context, "repositories", rbacObject(object));
    const made = await createRepository(context.argo().session, body(object)).catch((error: unknown) =>
      refuseBeside(context, object, error),
    );
    return connected(context, { ...object, ...made } as LiveRepository, true);
  },
  write,
  async remove(context, live, { state }) {
    await deleteRepository(context.argo().session, live.repo, live.project ?? "");
    const isGone = async () => (await lookUp(context, state, "fresh")) === undefined;
    await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the repository is still there");
  },
};
