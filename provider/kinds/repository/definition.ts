import { explained } from "../../argo/explanations/explain";
import { isConnectionRefusal, lacksRight } from "../../argo/refusals";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, KindDefinition, Reading } from "../../lifecycle/definition";
import { recentList } from "../shared/recent";
import { referenceTo } from "../shared/reference";
import {
  createRepository,
  type LiveRepository,
  replaceTestedRepository,
  repositoriesPath,
} from "../shared/repositories";
import {
  foundRepository,
  placesOf,
  repositoryFilter,
  repositoryKey,
  repositoryKind,
  repositoryShape,
  withSameUrl,
} from "../shared/repository-kind";
import { replaceRepository, testRepositories } from "./api";
import { repositoryRights } from "./rights";
import {
  type RepositoryOutputs,
  refusedRepositoryFields,
  repositoryDocumentation,
  repositoryOutputs,
  repositorySchema,
} from "./schema";

const testedRepositories = recentList(testRepositories, repositoryKey);

const { list, ...common } = repositoryKind("repository", repositoryRights.resource, repositoriesPath);

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
  const listed = await common.lookUp(context, stored, "fresh");
  const isUpToDate = isTested(stored) ? listed?.connectionState?.status === "Successful" : isNew;
  return isUpToDate ? listed : testedRepositories(context).findNow(repositoryKey(stored));
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
  if (isTested(live)) await replaceTestedRepository(session, repositoriesPath, object).catch(refuseUntested);
  else await replaceRepository(session, live.repo, object);
  return connected(context, { ...live, ...repositoryShape({ ...live, ...object }) } as LiveRepository, false);
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
  const others = await withSameUrl(context, repositoriesPath, object);
  if (others.length === 0) throw error;
  throw error.saying(`${error.message} (it has this URL already ${placesOf(others)}, with credentials of its own)`);
}

const reading: Reading<LiveRepository> = {
  reference: referenceTo("Repository", repositoryDocumentation.noun, {
    repo: repositorySchema.shape.repo,
    project: repositorySchema.shape.project,
  }),
  columns: { TYPE: "type", NAME: "name", REPO: "repo", PROJECT: "project", STATUS: "connectionStatus" },
  example: `const { connectionStatus } = await argocd.getRepository({ repo: "https://git.example.com/payments/api" });
console.log(connectionStatus);`,
  many: {
    name: "Repositories",
    nouns: "repositories",
    filter: {
      ...repositoryFilter,
      type: repositorySchema.shape.type.describe("Only those of this type."),
    },
    example: `const repositories = await argocd.getRepositories({ project: "payments" });
const failed = repositories.filter(({ connectionStatus }) => connectionStatus === "Failed");
console.log(failed.map(({ repo }) => repo).join("\\n"));`,
    list,
  },
  found: foundRepository,
};

export const repository: KindDefinition<LiveRepository, typeof repositoryOutputs> = {
  ...common,
  kind: "Repository",
  documentation: repositoryDocumentation,
  schema: repositorySchema,
  computed: repositoryOutputs,
  refused: refusedRepositoryFields,
  swagger: "v1alpha1Repository",
  terraform: "argocd_repository",
  rights: repositoryRights,
  reading,
  outputs: async (_context, live): Promise<RepositoryOutputs> => ({
    connectionStatus: live.connectionState?.status ?? "Unknown",
    inheritedCreds: live.inheritedCreds ?? false,
  }),
  async create(context, object, { isRepeated }) {
    // Argo CD answers a create of an equal one, which somebody else has made, as if it were new.
    if (!isRepeated) await common.prove(context, object);
    const { session } = context.argo();
    const made = await createRepository(session, repositoriesPath, body(object)).catch((error: unknown) =>
      refuseBeside(context, object, error),
    );
    return connected(context, { ...object, ...made } as LiveRepository, true);
  },
  write,
};
