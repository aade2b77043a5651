import * as z from "zod";
import { untilShown } from "../../argo/cache-lag";
import type { RbacObject } from "../../argo/rbac";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { FoundHow, Freshness, KindDefinition, Listing } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { normaliseRepositoryUrl } from "../../model/urls";
import { proveAbsence } from "./existence";
import { hiddenLogins } from "./hidden-logins";
import { recentList } from "./recent";
import { deleteRepository, type LiveRepository, listRepositories, type RepositoriesPath } from "./repositories";

/** Fields that matching credential templates fill in on a read, so that they say nothing of the repository itself. */
const inheritedFields = new Set([
  "proxy",
  "noProxy",
  "enableOCI",
  "forceHttpBasicAuth",
  "githubAppID",
  "githubAppInstallationID",
  "githubAppEnterpriseBaseUrl",
  "useAzureWorkloadIdentity",
  "azureServicePrincipalClientId",
  "azureServicePrincipalTenantId",
  "azureActiveDirectoryEndpoint",
]);

function keyOf(values: Json): { readonly repo: string; readonly project: string } {
  return { repo: textOf(values.repo), project: textOf(values.project) };
}

/** What a list knows a repository by. */
export function repositoryKey(values: Json | LiveRepository): string {
  const { repo, project } = keyOf(values);
  return `${normaliseRepositoryUrl(repo)}|${project}`;
}

/** A repository in the shape of the inputs. */
export function repositoryShape(live: LiveRepository): Json {
  const { inheritedCreds, connectionState: _connectionState, ...fields } = live;
  // Without the explicit flags the server reports all three as one.
  const readable = Object.entries(fields).filter(([name]) => !(inheritedCreds && inheritedFields.has(name)));
  return Object.fromEntries(readable);
}

/** How repositories that others have registered are declared. */
export const foundRepository: FoundHow<LiveRepository> = {
  project: ({ project }) => textOf(project) || undefined,
  // What comes from a template is none of the repository's own.
  hidden: ({ repo, inheritedCreds, ...shown }) => (inheritedCreds ? [] : hiddenLogins(repo, shown)),
};

/** The repositories of a URL that the account sees, whichever project they belong to; none where that cannot be told. */
export async function withSameUrl(
  context: Context,
  root: RepositoriesPath,
  { repo }: Json,
): Promise<readonly LiveRepository[]> {
  const key = normaliseRepositoryUrl(textOf(repo));
  const listed = await listRepositories(context.argo().session, root).catch(() => []);
  return listed.filter((live) => normaliseRepositoryUrl(live.repo) === key);
}

/** For whom repositories are, in a sentence. */
export function placesOf(repositories: readonly LiveRepository[]): string {
  const places = repositories.map(({ project }) => (project ? `for project "${project}"` : "for all projects"));
  return places.join(" and ");
}

/** What repositories that are read from and repositories that are written to have in common. */
export type RepositoryKind = Pick<
  KindDefinition<LiveRepository>,
  "title" | "identity" | "lookUp" | "prove" | "elsewhere" | "shape" | "overlaid" | "remove"
> & { readonly list: Listing<LiveRepository>["list"] };

/** Repositories are listed whole: Argo CD's own filters do nothing. */
export const repositoryFilter = {
  project: z.string().optional().describe("Only those of this project; with an empty text, only those of no project."),
};

function isWanted(live: LiveRepository, { project, type }: Json): boolean {
  if (project !== undefined && (live.project ?? "") !== project) return false;
  return type === undefined || (live.type || "git") === type;
}

/**
 * @param noun what one is called in a sentence.
 * @param resource what RBAC calls them.
 */
export function repositoryKind(noun: string, resource: string, root: RepositoriesPath): RepositoryKind {
  const listed = recentList((session) => listRepositories(session, root), repositoryKey);
  const object = (values: Json): RbacObject => {
    const { repo, project } = keyOf(values);
    return { project, name: repo };
  };

  /** Argo CD itself lists all repositories to show one, so that reads which come together share a list of their own. */
  function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveRepository | undefined> {
    return listed(context).lookUp(repositoryKey(values), freshness);
  }

  return {
    title: (values) => {
      const { repo, project } = keyOf(values);
      return `${noun} ${repo}${project ? ` of project "${project}"` : ""}`;
    },
    identity: {
      from: "inputs",
      async id(_context, values) {
        const { repo, project } = keyOf(values);
        return project ? `${repo}|${project}` : repo;
      },
      parse(id) {
        const [repo, project] = id.split("|");
        if (!repo) throw new UserError(`"${id}" is not the id of a ${noun}: write url or url|project`);
        return { repo, ...(project && { project }) };
      },
    },
    lookUp,
    async list(context, filter, freshness) {
      return (await listed(context).all(freshness)).filter((live) => isWanted(live, filter));
    },
    prove: (context, values) => proveAbsence(context, resource, object(values)),
    async elsewhere(context, values) {
      const others = await withSameUrl(context, root, values);
      if (others.length === 0) return undefined;
      const ids = others.map(({ repo, project }) => (project ? `"${repo}|${project}"` : `"${repo}"`));
      return `It has this URL ${placesOf(others)}: look up the id ${ids.join(" or ")}`;
    },
    shape: repositoryShape,
    overlaid: ({ inheritedCreds }) => (inheritedCreds ? [...inheritedFields] : []),
    async remove(context, live, { state }) {
      await deleteRepository(context.argo().session, root, live);
      const isGone = async () => (await lookUp(context, state, "fresh")) === undefined;
      await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the repository is still there");
    },
  };
}
