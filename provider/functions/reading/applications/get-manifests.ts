import * as z from "zod";
import { UserError } from "../../../contract";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { findTarget, type Target, target } from "../../target";
import { list } from "../answers";
import { manifestSchema, manifestText } from "./manifests";
import { type ApplicationReading, ofApplication } from "./of-application";

const manifestsOptions = named("ManifestsOptions", "What `getManifests` renders.", {
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
});

type ManifestsOptions = z.output<typeof manifestsOptions>;

/** Refuses revisions that Argo CD would render nothing of, and say nothing. */
async function checkRevisions({ context }: ApplicationReading, target: Target, given: ManifestsOptions): Promise<void> {
  const { revision, revisions, sourcePositions } = given;
  if (revisions?.length !== sourcePositions?.length) {
    throw new UserError("`revisions` and `sourcePositions` go together: give a revision for each position");
  }
  if (revision === undefined && revisions === undefined) return;
  const { sources } = (await findTarget(context, target)).spec;
  const isOfSeveral = Array.isArray(sources) && sources.length > 0;
  if (isOfSeveral && revision !== undefined) {
    throw new UserError(
      "it has `sources`: name their revisions by `revisions` and `sourcePositions`, not by `revision`",
    );
  }
  if (!isOfSeveral && revisions !== undefined) {
    throw new UserError("it has a single source: name its revision by `revision`, not by `revisions`");
  }
}

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
  options: manifestsOptions,
  result: z.array(manifestSchema).describe("The manifests, with hooks. The values of a Secret are `++++++++`."),
  table: {
    columns: { APIVERSION: "apiVersion", KIND: "kind", NAMESPACE: "metadata.namespace", NAME: "metadata.name" },
  },
  run: ({ target, ...options }, caller) =>
    ofApplication({ target, ...options }, caller, async (call) => {
      const { session, key } = call;
      const { revision, revisions, sourcePositions, noCache } = options;
      await checkRevisions(call, target, options);
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
