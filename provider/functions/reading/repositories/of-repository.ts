import { urlKey } from "../../../argo/keys";
import type { Right } from "../../../argo/rbac";
import type { ApiRequest } from "../../../argo/request";
import type { Session } from "../../../argo/session";
import { repositoriesPath } from "../../../kinds/shared/repositories";
import { line } from "../../../kinds/shared/text";
import { named } from "../../../model/named";
import { type Rule, withRules } from "../../../model/rule";
import { hasCredentials } from "../../../model/url-credentials";
import { type Caller, type CallOptions, callOptions } from "../../call";
import { reading } from "../../on-server";

/** Refuses a URL that would show a secret: requests carry it in their own URLs, which proxies log. */
export function withoutSecret(path: readonly string[], urlIn: (value: unknown) => unknown): Rule {
  return {
    path,
    message: "holds a password or a token, which would be logged: take it out of the URL",
    holds: (value) => {
      const url = urlIn(value);
      return typeof url !== "string" || !hasCredentials(url);
    },
  };
}

/** The first argument of a function that is about a repository. */
export const repo = withRules(
  line().min(1, "must name a repository"),
  withoutSecret([], (url) => url),
).describe("URL of the repository. One that needs no credentials need not be registered.");

export const repositoryOptionsSchema = named("RepositoryReadOptions", "What functions take that read a repository.", {
  project: line()
    .optional()
    .describe("Project that the repository belongs to. Default: none, for those that all projects may use."),
  ...callOptions,
});

/** Which repository a request is about. */
export interface RepositoryName {
  readonly repo: string;
  readonly project?: string | undefined;
}

/** The right to see a repository. */
export function rightToSee({ repo, project }: RepositoryName): Right {
  return { resource: "repositories", action: "get", object: { project, name: repo } };
}

/** Where a request about a repository goes, and the rights that it takes. */
export function repositoryRequest(key: RepositoryName, below = ""): Pick<ApiRequest, "path" | "query" | "needs"> {
  return {
    path: `${repositoriesPath}/${urlKey(key.repo)}${below}`,
    query: { appProject: key.project },
    needs: [rightToSee(key)],
  };
}

/** Reads something of a repository, which Argo CD asks for it. */
export function ofRepository<T>(
  url: string,
  options: CallOptions,
  caller: Caller,
  read: (session: Session) => Promise<T>,
): Promise<T> {
  const subject = { kind: "Repository", title: `repository ${url}` };
  return reading(subject, options, caller, ({ context }) => read(context.argo().session));
}

/** What all of these take to see the repository. */
export const needsRepository = { action: "get", on: { resource: "repositories", object: "<repo>" } } as const;
