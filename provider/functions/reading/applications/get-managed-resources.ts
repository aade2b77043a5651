import * as z from "zod";
import { applicationQuery, requestOn } from "../../../kinds/application/request";
import { named } from "../../../model/named";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { target } from "../../target";
import { answered, flag, itemsOf, list, maybe, text } from "../answers";
import { changesBetween } from "./changes";
import { manifestSchema, maybeManifestText } from "./manifests";
import { ofApplication } from "./of-application";

const changeSchema = answered("ResourceChange", "Where an object is not as it is to be.", {
  path: text().describe("The path, such as `spec.replicas`; empty for the object as a whole."),
  live: z.unknown().optional().describe("What is there; left out where there is nothing."),
  target: z.unknown().optional().describe("What is to be there; left out where nothing is."),
});

const keyFields = {
  group: text().describe("API group; empty for the core group."),
  kind: text().describe("Kind, such as `Deployment`."),
  namespace: text().describe("Namespace; empty for what has none."),
  name: text().describe("Name of the object."),
};

const resourceSchema = answered("ManagedResource", "An object that an application deploys.", {
  ...keyFields,
  modified: flag().describe("Whether a sync would change it or make it, or delete it where it prunes."),
  changes: list(changeSchema).describe(
    "Where it differs, after Argo CD's own rules of comparison and `ignoreDifferences`.",
  ),
  liveState: maybe(manifestSchema).describe("The object as it is; left out for what is missing."),
  targetState: maybe(manifestSchema).describe("The object as the source has it; left out for what the source lacks."),
  resourceVersion: text().describe("The version of the live object."),
});

/** A resource as Argo CD answers it: its manifests as texts, and the two that Argo CD compares. */
const answerSchema = z.object({
  ...keyFields,
  modified: flag(),
  liveState: maybeManifestText,
  targetState: maybeManifestText,
  normalizedLiveState: maybeManifestText,
  predictedLiveState: maybeManifestText,
  resourceVersion: text(),
});

/** A resource with what differs in it. What there is on one side only differs as a whole. */
function compared({ normalizedLiveState, predictedLiveState, ...resource }: z.output<typeof answerSchema>) {
  const { liveState, targetState } = resource;
  const isOnOneSide = liveState === undefined || targetState === undefined;
  const modified = resource.modified || isOnOneSide;
  if (!modified) return { ...resource, modified, changes: [] };
  const changes = isOnOneSide
    ? changesBetween(liveState, targetState)
    : changesBetween(normalizedLiveState ?? liveState, predictedLiveState ?? targetState);
  return { ...resource, modified, changes };
}

const resourcesSchema = itemsOf(answerSchema.transform(compared));

export const getManagedResources = defineFunction({
  name: "getManagedResources",
  command: "get managed-resources",
  effect: "reads",
  documentation: {
    summary:
      "Answers what an application deploys: each object as it is, as it is to be, and where the two differ. Values of Secrets are hidden.",
    example: `const resources = await argocd.getManagedResources({ name: "payments-api" });
for (const { kind, name, changes } of resources.filter(({ modified }) => modified)) {
  console.log(kind, name, changes.map(({ path }) => path));
}`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_diff/",
  },
  needs: [{ action: "get" }],
  arguments: z.strictObject({ target }),
  options: named("ManagedResourcesOptions", "Which objects `getManagedResources` answers.", {
    group: z.string().optional().describe("Only those of this API group."),
    kind: z.string().optional().describe("Only those of this kind."),
    namespace: z.string().optional().describe("Only those in this namespace."),
    name: z.string().optional().describe("Only those of this name."),
    ...callOptions,
  }),
  result: z.array(resourceSchema).describe("The objects, without hooks."),
  table: {
    columns: { GROUP: "group", KIND: "kind", NAMESPACE: "namespace", NAME: "name", MODIFIED: "modified" },
  },
  run: ({ group, kind, namespace, name, ...given }, caller) =>
    ofApplication(given, caller, ({ session, key }) =>
      session.call(resourcesSchema, {
        method: "GET",
        ...requestOn(key, "get", "/managed-resources"),
        query: { group, kind, namespace, name, ...applicationQuery(key) },
      }),
    ),
});
