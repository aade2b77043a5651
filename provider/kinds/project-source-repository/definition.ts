import { textOf } from "../../model/json";
import { entryDefinition } from "../shared/project/entry";
import type { EntryKind } from "../shared/project/entry-kind";
import { projectSourceRepositoryRights } from "./rights";
import { projectSourceRepositoryDocumentation, projectSourceRepositoryInputs } from "./schema";

const sources: EntryKind = {
  kind: "ProjectSourceRepository",
  documentation: projectSourceRepositoryDocumentation,
  schema: projectSourceRepositoryInputs,
  refused: {},
  // A text, for which the API has no definition.
  swagger: "",
  rights: projectSourceRepositoryRights,
  list: "sourceRepos",
  reading: {
    nouns: "source repositories of projects",
    plural: "ProjectSourceRepositories",
    columns: { REPO: "repo" },
    examples: {
      one: `const repo = "https://git.example.com/payments/*";
const source = await argocd.getProjectSourceRepository({ project: "payments", repo });
console.log(source.repo);`,
      many: `const sources = await argocd.getProjectSourceRepositories({ project: "payments" });
console.log(sources.map(({ repo }) => repo).join("\\n"));`,
    },
  },
  called: "source",
  identifiedBy: ["repo"],
  keyOf: ({ repo }) => [textOf(repo)],
  fieldsOfKey: ([repo, ...others]) => (repo && others.length === 0 ? { repo } : undefined),
  title: ({ repo }) => `source repository ${textOf(repo)}`,
  fieldsOf: (repo) => ({ repo: textOf(repo) }),
  itemOf: ({ repo }) => repo,
};

export const projectSourceRepository = entryDefinition(sources);
