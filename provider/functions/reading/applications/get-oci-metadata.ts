import * as z from "zod";
import { requestOn } from "../../../kinds/application/request";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, text } from "../answers";
import { ofRevision, revisionOptions } from "./revision";

const ociSchema = answered("OCIMetadata", "What an artifact says of itself, by its annotations.", {
  createdAt: text().describe("When it was made."),
  authors: text().describe("Who made it."),
  imageUrl: text().describe("Its web page."),
  docsUrl: text().describe("Its documentation."),
  sourceUrl: text().describe("Its source."),
  version: text().describe("Its version."),
  description: text().describe("What it is."),
});

export const getOciMetadata = defineFunction({
  name: "getOciMetadata",
  command: "get oci-metadata",
  effect: "reads",
  documentation: {
    summary:
      "Answers what an OCI artifact says of itself that an application deploys. Argo CD 3.2 knows just those of which it has " +
      "rendered manifests.",
    example: `const { version, docsUrl } = await argocd.getOciMetadata({ name: "payments-api" });
console.log(version, docsUrl);`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/oci/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: revisionOptions,
  result: ociSchema.describe("What the artifact says of itself."),
  run: (given, caller) =>
    ofRevision(given, caller, ({ session, key, revision, query }) =>
      session.call(ociSchema, {
        method: "GET",
        ...requestOn(key, "get", `/revisions/${revision}/ocimetadata`),
        query,
      }),
    ),
});
