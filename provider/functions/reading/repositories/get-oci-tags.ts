import * as z from "zod";
import { defineFunction } from "../../definition";
import { list } from "../answers";
import { needsRepository, ofRepository, repo, repositoryOptionsSchema, repositoryRequest } from "./of-repository";

const tagsSchema = z.object({ tags: list(z.string()) });

export const getOciTags = defineFunction({
  name: "getOciTags",
  command: "get oci-tags",
  effect: "reads",
  documentation: {
    summary: "Answers the tags of a repository in an OCI registry.",
    example: `const tags = await argocd.getOciTags("oci://registry.example.com/payments/api");
console.log(tags.join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/oci/",
  },
  needs: [needsRepository],
  arguments: z.strictObject({ repo }),
  options: repositoryOptionsSchema,
  result: z.array(z.string()).describe("The tags."),
  run: (given, caller) =>
    ofRepository(given.repo, given, caller, async (session) => {
      const { tags } = await session.call(tagsSchema, {
        method: "GET",
        ...repositoryRequest(given, "/oci-tags"),
      });
      return tags;
    }),
});
