import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { isSame } from "../../model/normalise";
import { jsonPatch } from "../../model/patch";
import { formatPath } from "../../model/paths";
import { shapeOf } from "../../model/schema";
import { ownerOf } from "../application/live";
import { deployerIn } from "../shared/deployer";
import { metadataOf, namespacedId, readMark, readReplaced, shapeMetadata, withVolatile } from "../shared/metadata";
import { recentList } from "../shared/recent";
import {
  type ApplicationSetKey,
  createApplicationSet,
  findApplicationSet,
  type LiveApplicationSet,
  listApplicationSets,
  replaceApplicationSet,
  type WrittenApplicationSet,
} from "./api";
import { keepsApplications, shapeSpec } from "./live";
import { foreshowApplications } from "./preview";
import { applicationSetReading } from "./reading";
import { cascadeOf, explainStaying, removeApplicationSet } from "./remove";
import { applicationSetRights } from "./rights";
import {
  type ApplicationSetOutputs,
  applicationSetDocumentation,
  applicationSetOutputs,
  applicationSetSchema,
  refusedApplicationSetFields,
} from "./schema";
import { adviceOnTexts } from "./templating";
import { settleApplicationSet } from "./wait/settle";

const recentSets = recentList(
  (session) => listApplicationSets(session),
  ({ metadata }) => namespacedId(metadata),
);

async function declaredKey(context: Context, values: Json): Promise<ApplicationSetKey> {
  const { name, namespace } = metadataOf(values);
  return { name, namespace: namespace ?? (await context.argo().namespace()) };
}

async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveApplicationSet | undefined> {
  const key = await declaredKey(context, values);
  const recent = freshness === "recent" ? await recentSets(context).find(namespacedId(key)) : undefined;
  return recent ?? findApplicationSet(context.argo().session, key);
}

type Texts = Readonly<Record<string, string>>;

function textsOf(values: unknown): Texts {
  return isRecord(values) ? (values as Texts) : {};
}

/** Keys that shall go, with empty texts: Argo CD's API sets labels and annotations, and removes none. */
function emptied(live: Texts | null | undefined, wanted: Json): Json {
  const dropped = Object.keys(live ?? {}).filter((key) => !Object.hasOwn(wanted, key));
  return { ...wanted, ...Object.fromEntries(dropped.map((key) => [key, ""])) };
}

/** What to send so that a set becomes what is wanted. */
function written({ metadata: live }: LiveApplicationSet, wanted: Json): WrittenApplicationSet {
  const { labels, annotations, finalizers = [] } = isRecord(wanted.metadata) ? wanted.metadata : {};
  return {
    metadata: {
      name: live.name,
      namespace: live.namespace,
      labels: emptied(live.labels, textsOf(labels)),
      annotations: emptied(live.annotations, withVolatile(live.annotations, annotations)),
      finalizers,
    },
    spec: wanted.spec,
  };
}

/** Writes a set whole, from a fresh read: there is no request that changes a part. */
async function write(context: Context, { live, stored }: Change<LiveApplicationSet>): Promise<LiveApplicationSet> {
  const wanted = written(live, stored(live));
  const current = written(live, applicationSet.shape(live));
  return jsonPatch(current, wanted).length === 0 ? live : replaceApplicationSet(context.argo().session, wanted);
}

/** The labels and annotations that a declaration has no more, as paths. */
function droppedKeys(state: Json, news: Json): string[] {
  const keysOf = (values: Json, map: string) =>
    isRecord(values.metadata) && isRecord(values.metadata[map]) ? Object.keys(values.metadata[map]) : [];
  return ["labels", "annotations"].flatMap((map) => {
    const kept = new Set(keysOf(news, map));
    return keysOf(state, map)
      .filter((key) => !kept.has(key))
      .map((key) => `\`${formatPath(["metadata", map, key])}\``);
  });
}

/** What an update cannot do, before anything is sent. */
function foretell(state: Json, news: Json): string | undefined {
  const dropped = droppedKeys(state, news);
  if (dropped.length === 0) return undefined;
  const { name } = metadataOf(news);
  return (
    `Argo CD's API removes no label and no annotation of an ApplicationSet. What is declared no more gets an empty text: ` +
    `${dropped.join(", ")}. To remove a key as well, use \`kubectl label applicationset ${name} <key>-\` or ` +
    `\`kubectl annotate applicationset ${name} <key>-\`, with \`--namespace\``
  );
}

const specSchema = shapeOf(applicationSetSchema)?.spec;

/** What a replacement means for the applications. */
function announce(state: Json, news: Json): string {
  if (state.__retainOnDelete === true) {
    return "`retainOnDelete` keeps it, and it goes on keeping its applications, which the new one cannot take over";
  }
  if (cascadeOf(state, true) !== "orphan") {
    return "`deletion.onReplace` says that its applications are deleted with it, and their live resources";
  }
  const [before, after] = [metadataOf(state).namespace ?? state.namespace, metadataOf(news).namespace];
  if (after !== undefined && before !== after) {
    return (
      `its applications stay in the namespace "${String(before)}", and go on deploying beside those of the new one: delete ` +
      "them when these run, with `argocd app delete <name> --cascade=false`"
    );
  }
  return (
    "the new ApplicationSet takes over the applications of the names that it generates, and those of other names stay, " +
    "without an owner"
  );
}

export const applicationSet: KindDefinition<LiveApplicationSet, typeof applicationSetOutputs> = {
  kind: "ApplicationSet",
  documentation: applicationSetDocumentation,
  schema: applicationSetSchema,
  computed: applicationSetOutputs,
  refused: refusedApplicationSetFields,
  advice: ({ spec }) => adviceOnTexts(spec),
  swagger: "v1alpha1ApplicationSet",
  terraform: "argocd_application_set",
  title: (values) => `ApplicationSet "${metadataOf(values).name}"`,
  rights: applicationSetRights,
  reading: applicationSetReading,
  identity: {
    from: "inputs",
    id: async (context, values) => namespacedId(await declaredKey(context, values)),
    parse(id) {
      const [namespace, name] = id.split("/");
      if (!namespace || !name || id.split("/").length !== 2) {
        throw new UserError(`"${id}" is not the id of an ApplicationSet: write namespace/name`);
      }
      return { metadata: { namespace, name } };
    },
  },
  lookUp,
  // A look-up by name tells missing from forbidden.
  prove: async () => undefined,
  shape: (live) => ({ metadata: shapeMetadata(live.metadata), spec: shapeSpec(live.spec) }),
  async outputs(_context, { metadata, status }): Promise<ApplicationSetOutputs> {
    const conditions = (status?.conditions ?? []).map(({ type, status: state, reason, message }) => {
      return { type, status: state, reason, message };
    });
    return { uid: metadata.uid, namespace: metadata.namespace, status: { conditions } };
  },
  uid: (live) => live.metadata.uid,
  mark: (live) => readMark(live.metadata),
  replaced: (live) => readReplaced(live.metadata),
  owner: ownerOf,
  deployer: (context, live) => deployerIn(context, "ApplicationSet", { metadata: live.metadata }),
  isBeingDeleted: (live) => Boolean(live.metadata.deletionTimestamp),
  explainStaying: async (_context, live) => explainStaying(live),
  endangers(live, inputs) {
    const isKept = keepsApplications(live) || isSame(specSchema, live.spec, inputs.spec);
    return isKept ? undefined : "Argo CD would delete the applications that it generates no more";
  },
  announce,
  foretell,
  create: (context, { metadata, spec }) =>
    createApplicationSet(context.argo().session, { metadata: isRecord(metadata) ? metadata : {}, spec }),
  write,
  remove: removeApplicationSet,
  foreshow: async (context, inputs) => (inputs.preview === true ? foreshowApplications(context, inputs) : []),
  settle: settleApplicationSet,
  hasUnfinished: (state) => state.__operation !== undefined,
};
