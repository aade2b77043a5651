import * as z from "zod";
import { requestOn } from "../../../kinds/application/request";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, list, maybe, text } from "../answers";
import { ofRevision, revisionOptions } from "./revision";

const checkSchema = answered("SourceIntegrityCheck", "One check of a commit, such as of its signature.", {
  name: text().describe("What was checked."),
  problems: list(z.string()).describe("Why it failed. Empty, it succeeded."),
});

const metadataSchema = answered("RevisionMetadata", "What a repository knows of a commit.", {
  author: text().describe("Who made it: name and address."),
  date: text().describe("When it was made."),
  tags: list(z.string()).describe("The tags that point to it."),
  message: text().describe("Its message."),
  signatureInfo: text().describe("What is known of its signature, where the project asks for one."),
  sourceIntegrityResult: maybe(
    answered("CheckedIntegrity", "Whether a commit is what the project asks for.", {
      checks: list(checkSchema).describe("The checks."),
    }),
  ).describe("What became of the checks that the project asks for. Since Argo CD 3.5."),
  references: list(
    answered("RevisionReference", "What a commit is about.", {
      commit: maybe(
        answered("ReferencedCommit", "A commit of another repository.", {
          author: text().describe("Who made it."),
          date: text().describe("When it was made."),
          subject: text().describe("The first line of its message."),
          body: text().describe("The rest of its message."),
          sha: text().describe("Its hash."),
          repoUrl: text().describe("The repository that it is in."),
        }),
      ).describe("The commit that it was made from."),
    }),
  ).describe("What it refers to, as trailers of its message say, such as the commit that was built."),
});

export const getRevisionMetadata = defineFunction({
  name: "getRevisionMetadata",
  command: "get revision-metadata",
  effect: "reads",
  documentation: {
    summary: "Answers who made a commit, when and why, as the repository of an application has it.",
    example: `const { author, message } = await argocd.getRevisionMetadata({ name: "payments-api" });
console.log(author, message);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: revisionOptions,
  result: metadataSchema.describe("What the repository knows of the commit."),
  run: (given, caller) =>
    ofRevision(given, caller, ({ session, key, revision, query }) =>
      session.call(metadataSchema, {
        method: "GET",
        ...requestOn(key, "get", `/revisions/${revision}/metadata`),
        query,
      }),
    ),
});
