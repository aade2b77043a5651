import { untilShown } from "../../argo/cache-lag";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { normaliseRepositoryUrl } from "../../model/urls";
import { proveAbsence } from "../shared/existence";
import { recentList } from "../shared/recent";
import { createRepository, deleteRepository, type LiveRepository, listRepositories, replaceRepository } from "./api";
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

function rbacObject(values: Json): string {
  const { repo, project } = keyOf(values);
  return project ? `${project}/${repo}` : repo;
}

function listKey(values: Json | LiveRepository): string {
  const { repo, project } = keyOf(values);
  return `${normaliseRepositoryUrl(repo)}|${project}`;
}

const repositories = recentList(listRepositories, listKey);

/** Argo CD itself lists all repositories to show one, so that reads which come together share a list of their own. */
async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveRepository | undefined> {
  const key = listKey(values);
  const shared = repositories(context);
  const recent = freshness === "recent" ? await shared.find(key) : undefined;
  return recent ?? shared.findNow(key);
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
  rbac: (values) => ({ resource: "repositories", object: rbacObject(values) }),
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
  create: (context, object) => createRepository(context.argo().session, body(object)),
  async write(context, { live, stored }) {
    const { session } = context.argo();
    const object = stored(live);
    // A blank credential wipes the stored one: everything is sent, each time.
    await replaceRepository(session, live.repo, body({ ...object, repo: live.repo }));
    return { ...live, ...shape({ ...live, ...object, repo: live.repo } as LiveRepository) };
  },
  async remove(context, live, { state }) {
    await deleteRepository(context.argo().session, live.repo, live.project ?? "");
    const isGone = async () => (await lookUp(context, state, "fresh")) === undefined;
    await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the repository is still there");
  },
};
