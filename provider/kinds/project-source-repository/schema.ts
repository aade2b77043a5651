import type { KindDocumentation } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { named } from "../../model/named";
import { withRules } from "../../model/rule";
import { traits } from "../../model/traits";
import { hasCredentials } from "../../model/url-credentials";
import { commonOptions } from "../shared/fields";
import { pattern } from "../shared/project/destination";
import { projectField } from "../shared/project/fields";

/** One source repository of a project. */
export const projectSourceRepositoryInputs = withRules(
  named("ProjectSourceRepositoryInputs", "What a program declares of a ProjectSourceRepository.", {
    project: projectField("sourceRepos"),
    repo: pattern()
      .min(1, "write the repository's URL")
      .describe("URL that sources may use; a glob, or with `!` in front a denial.")
      .register(traits, { identity: true }),
    ...commonOptions,
  }),
  {
    path: ["repo"],
    message:
      "holds a password or a token, and everybody sees it: take it out of the URL, and declare it with a Repository",
    holds: (source) =>
      !isRecord(source) || typeof source.repo !== "string" || !hasCredentials(source.repo.replace(/^!/, "")),
  },
);

export const projectSourceRepositoryDocumentation: KindDocumentation = {
  noun: "source repository of a project",
  summary:
    "One source repository of a project that somebody else owns: what its applications may be deployed from, or may not.",
  example: `new argocd.ProjectSourceRepository("charts", {
  project: "payments",
  repo: "https://git.example.com/platform/charts",
});`,
  reading: "export const repo = source.repo;",
  see: "https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects",
  id: "`project|source|repo`",
};
