import * as z from "zod";
import { defineFunction } from "../../definition";
import { answered, list } from "../answers";
import { needsRepository, ofRepository, repo, repositoryOptionsSchema, repositoryRequest } from "./of-repository";

const refsSchema = answered("RepositoryRefs", "The branches and tags of a Git repository.", {
  branches: list(z.string()).describe("Its branches."),
  tags: list(z.string()).describe("Its tags."),
});

export const getRepositoryRefs = defineFunction({
  name: "getRepositoryRefs",
  command: "get refs",
  effect: "reads",
  documentation: {
    summary: "Answers the branches and tags of a Git repository, as Argo CD sees them now.",
    example: `const { tags } = await argocd.getRepositoryRefs("https://git.example.com/payments/api");
console.log(tags.filter((tag) => tag.startsWith("v1.")).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/",
  },
  needs: [needsRepository],
  arguments: z.strictObject({ repo }),
  options: repositoryOptionsSchema,
  result: refsSchema.describe("The branches and tags."),
  table: { columns: { BRANCHES: "branches", TAGS: "tags" } },
  run: (given, caller) =>
    ofRepository(given.repo, given, caller, (session) =>
      session.call(refsSchema, {
        method: "GET",
        ...repositoryRequest(given, "/refs"),
      }),
    ),
});
