import * as z from "zod";
import { UserError } from "../../../contract";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { list } from "../answers";
import { manifestSchema, manifestText } from "./manifests";
import { ofApplication } from "./of-application";

const unpaired = "`revisions` and `sourcePositions` go together: give a revision for each position";

const answerSchema = z.looseObject({ manifests: list(manifestText) }).transform(({ manifests }) => manifests);

export const getManifests = defineFunction({
  name: "getManifests",
  command: "get manifests",
  effect: "reads",
  documentation: {
    summary:
      "Answers the manifests that an application would deploy, of its own revision or of another one. Values of Secrets are hidden.",
    example: `const manifests = await argocd.getManifests({ name: "payments-api" }, { revision: "feature/retries" });
console.log(manifests.map(({ kind }) => kind));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_manifests/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: named("ManifestsOptions", "What `getManifests` renders.", {
    revision: z
      .string()
      .optional()
      .describe("Branch, tag, commit or chart version of a single source. Default: that of the application."),
    revisions: z
      .array(z.string())
      .optional()
      .describe("For several sources: the revisions of those that `sourcePositions` names, in its order."),
    sourcePositions: z
      .array(z.int().min(1))
      .optional()
      .describe("For several sources: which ones `revisions` are of, from 1. The others keep their own."),
    noCache: z.boolean().optional().describe("Render anew what Argo CD has rendered before. Default `false`."),
    ...callOptions,
  }),
  result: z.array(manifestSchema).describe("The manifests, with hooks. The values of a Secret are `++++++++`."),
  table: {
    columns: { APIVERSION: "apiVersion", KIND: "kind", NAMESPACE: "metadata.namespace", NAME: "metadata.name" },
  },
  run: ({ target, revision, ...options }, caller) =>
    ofApplication({ target, ...options }, caller, ({ session, key }) => {
      const { revisions, sourcePositions, noCache } = options;
      if (revisions?.length !== sourcePositions?.length) throw new UserError(unpaired);
      return session.call(answerSchema, {
        method: "GET",
        ...requestOn(key, "get", "/manifests"),
        query: {
          ...applicationQuery(key),
          revision,
          revisions,
          sourcePositions: sourcePositions?.map(String),
          noCache: noCache?.toString(),
        },
      });
    }),
});
