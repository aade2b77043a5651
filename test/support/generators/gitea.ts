import { HttpStandIn, type StandInAnswer, type StandInRequest } from "./http-stand-in";

/** A pull request as the host shows it. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  readonly sha: string;
  readonly labels?: readonly string[];
}

/** A repository of an organization, with the commit at the tip of each branch. The first branch is the default one. */
export interface HostedRepository {
  readonly url: string;
  readonly branches: Readonly<Record<string, string>>;
  readonly pullRequests?: readonly PullRequest[];
}

/** Repositories by organization and name. */
export type Hosted = Readonly<Record<string, Readonly<Record<string, HostedRepository>>>>;

const apiPath = "/api/v1";

function branchesOf({ branches }: HostedRepository) {
  return Object.entries(branches).map(([name, sha]) => ({ name, commit: { id: sha } }));
}

function pullRequestsOf(repository: HostedRepository) {
  return (repository.pullRequests ?? []).map(({ number, title, branch, sha, labels = [] }) => ({
    number,
    title,
    state: "open",
    user: { login: "contributor", username: "contributor" },
    labels: labels.map((name) => ({ name })),
    head: { label: branch, ref: branch, sha },
    base: { label: "main", ref: "main" },
  }));
}

function repositoriesOf(repositories: Hosted[string]) {
  return Object.entries(repositories).map(([name, repository], index) => ({
    id: index + 1,
    name,
    html_url: repository.url,
    ssh_url: repository.url,
    default_branch: Object.keys(repository.branches)[0],
  }));
}

function inRepository(repository: HostedRepository, [part, ...rest]: readonly string[]): unknown {
  if (part === "pulls") return pullRequestsOf(repository);
  if (part === "labels") return [];
  if (part !== "branches") return undefined;
  return rest.length === 0
    ? branchesOf(repository)
    : branchesOf(repository).find(({ name }) => name === rest.join("/"));
}

function answer(hosted: Hosted, token: string, { url, headers }: StandInRequest): StandInAnswer | undefined {
  const [first, owner = "", ...rest] = url.pathname.replace(`${apiPath}/`, "").split("/").map(decodeURIComponent);
  if (first === "version") return { body: { version: "1.24.0" } };
  if (headers.authorization !== `token ${token}`) return { status: 401, body: { message: "token is required" } };
  // Everything fits on one page.
  const isFirstPage = Number(url.searchParams.get("page") ?? "1") <= 1;
  const repositories = hosted[owner] ?? {};
  const [name = "", ...below] = rest;
  const repository = repositories[name];
  const body =
    first === "orgs"
      ? repositoriesOf(repositories)
      : repository === undefined
        ? undefined
        : inRepository(repository, below);
  if (body === undefined) return undefined;
  return { body: Array.isArray(body) && !isFirstPage ? [] : body };
}

/** Stands in for a Gitea: as much of its API as ApplicationSets ask of an SCM provider and of a host of pull requests. */
export function openGitea(port: number, token: string, hosted: () => Hosted): Promise<HttpStandIn> {
  return HttpStandIn.open(port, (request) => answer(hosted(), token, request));
}
