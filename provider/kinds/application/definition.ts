import { isDeepStrictEqual } from "node:util";
import { whileCachesLag } from "../../argo/cache-lag";
import { isNobodyThere, isProjectRefusal, isUnknownCluster, isUnknownProject } from "../../argo/refusals";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition, Removal } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { deployerIn } from "../shared/deployer";
import { knownClusters } from "../shared/known-clusters";
import { metadataOf, readMark, readReplaced, shapeMetadata, withVolatile } from "../shared/metadata";
import { createApplication, findApplication } from "./api";
import { broughtBack, isAside } from "./aside";
import { findListedApplication } from "./lists";
import { type ApplicationKey, keyOf, type LiveApplication, ownerOf, projectOf } from "./live";
import { applicationReading } from "./reading";
import { recentApplications } from "./recent";
import { cascadeAsOption, cascadeOf, explainStaying, removeApplication } from "./remove";
import { notTakenOver, reclaim, wasLeftAside } from "./replace";
import { applicationRights } from "./rights";
import {
  type ApplicationOutputs,
  applicationDocumentation,
  applicationOutputs,
  applicationSchema,
  refusedApplicationFields,
} from "./schema";
import { standAside } from "./stand-aside";
import type { ApplicationStatus } from "./status-schema";
import { plainMetadata, sender, store } from "./store";
import { isDeploymentChanged, isSyncedWhenMade, prunes, settleApplication } from "./sync";
import { adviceOnSyncOptions } from "./sync-options";

/** The key of an application as inputs or a state declare it. */
async function declaredKey(context: Context, values: Json): Promise<ApplicationKey> {
  const { name, namespace } = metadataOf(values);
  return { name, namespace: namespace ?? (await context.argo().namespace()), project: projectOf(values) };
}

/** Whether an update is a PUT, which takes away what it does not carry: a PATCH is always validated. */
function isReplacedWhole(inputs: Json): boolean {
  return inputs.validate === false;
}

/** The list tells what exists, wherever it has moved to. */
async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveApplication | undefined> {
  const key = await declaredKey(context, values);
  if (freshness === "recent") return recentApplications(context).find(key);
  return findListedApplication(context.argo().session, key);
}

/** Asks for an application as it is now, wherever it has moved to: lists may be some milliseconds old. */
async function findCurrent(context: Context, values: Json, former: Json): Promise<LiveApplication | undefined> {
  const key = await declaredKey(context, former);
  if (!isReplacedWhole(values)) return (await lookUp(context, former, "fresh")) ?? prove(context, key);
  const here = await prove(context, key);
  if (here) return here;
  const moved = await lookUp(context, former, "fresh");
  return moved && prove(context, keyOf(moved));
}

/** Asks for an application by its name: a read with the project tells "missing" from "forbidden". */
async function prove(context: Context, key: ApplicationKey): Promise<LiveApplication | undefined> {
  try {
    return await findApplication(context.argo().session, key);
  } catch (error) {
    if (isUnknownProject(error)) {
      throw new UserError(
        `its project "${key.project}" does not exist or does not allow it, so that Argo CD neither shows nor changes the ` +
          "application: create the project again, then run `pulumi refresh`",
      );
    }
    throw error;
  }
}

/** Repeats a write whose refusal passes once Argo CD has heard of what was written to the application's project. */
async function onceProjectIsKnown<T>(context: Context, inputs: Json, send: () => Promise<T>): Promise<T> {
  const isProjectFresh = context.run.wasWritten({ kind: "AppProject", id: projectOf(inputs) });
  const lagsBehind = (error: unknown) =>
    isUnknownProject(error) || isNobodyThere(error) || (isProjectFresh && isProjectRefusal(error));
  const tell = (error: unknown) =>
    context.log.progress(`${application.title(inputs)}: ${(error as Error).message}; trying again`);
  try {
    return await whileCachesLag(context.signal, lagsBehind, send, tell);
  } catch (error) {
    throw isUnknownCluster(error) ? error.saying(`${error.message} ${await knownClusters(context)}`) : error;
  }
}

/** Writes what is declared. What had stood aside for a replacement has come back with that. */
async function write(context: Context, { live, inputs, stored }: Change<LiveApplication>): Promise<LiveApplication> {
  const send = sender(context, !isReplacedWhole(inputs));
  return store(
    context,
    live,
    (present) => {
      const back = broughtBack(present);
      return restored(stored(back), { metadata: plainMetadata(back) });
    },
    (...change) => onceProjectIsKnown(context, inputs, () => send(...change)),
  );
}

/** The wanted object with the annotations that {@link shape} hides, so that a write does not remove them. */
function restored(stored: Json, from: { metadata: Json }): { metadata: Json; spec: unknown } {
  const metadata = isRecord(stored.metadata) ? stored.metadata : {};
  const { name: _name, namespace: _namespace, ...owned } = metadata;
  const annotations = withVolatile(from.metadata.annotations, owned.annotations);
  return {
    metadata: { ...owned, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: stored.spec,
  };
}

async function remove(context: Context, live: LiveApplication, { state, replaced, deadline }: Removal): Promise<void> {
  const list = () => lookUp(context, state, "fresh");
  const lookup = { list, find: async () => (await list()) ?? prove(context, await declaredKey(context, state)) };
  try {
    await removeApplication(context, lookup, live, state, { replaced, deadline });
  } catch (failure) {
    if (!isAside(live) || !(failure instanceof UserError)) throw failure;
    throw failure.saying(
      `${failure.message}. It does not sync by itself any more, as it stands aside for the application in its place`,
    );
  }
}

/** What Argo CD last said of an application, in short; never the resource list. */
export function statusOf(live: LiveApplication): ApplicationStatus {
  const { sync, health, operationState, conditions, summary } = live.status ?? {};
  return {
    sync: {
      status: sync?.status || "Unknown",
      ...(sync?.revision && { revision: sync.revision }),
      ...(sync?.revisions?.length && { revisions: sync.revisions }),
    },
    health: { status: health?.status || "Unknown", ...(health?.message && { message: health.message }) },
    ...(operationState && {
      operationState: {
        phase: operationState.phase,
        ...(operationState.message && { message: operationState.message }),
      },
    }),
    conditions: (conditions ?? []).map(({ type, message }) => ({ type, message })),
    summary: { images: summary?.images ?? [], externalURLs: summary?.externalURLs ?? [] },
  };
}

export const application: KindDefinition<LiveApplication, typeof applicationOutputs> = {
  kind: "Application",
  documentation: applicationDocumentation,
  schema: applicationSchema,
  computed: applicationOutputs,
  refused: refusedApplicationFields,
  advice: adviceOnSyncOptions,
  swagger: "v1alpha1Application",
  terraform: "argocd_application",
  requests: { sync: "applicationApplicationSyncRequest" },
  title: (values) => `application "${metadataOf(values).name}"`,
  rights: applicationRights,
  reading: applicationReading,
  identity: {
    from: "inputs",
    async id(context, values) {
      const { namespace, name } = await declaredKey(context, values);
      return `${namespace}/${name}`;
    },
    parse(id) {
      const [namespace, name] = id.split("/");
      if (!namespace || !name || id.split("/").length !== 2) {
        throw new UserError(`"${id}" is not the id of an application: write namespace/name`);
      }
      return { metadata: { namespace, name } };
    },
  },
  lookUp,
  prove: async (context, values) => prove(context, await declaredKey(context, values)),
  current: findCurrent,
  shape: (live) => ({ metadata: shapeMetadata(live.metadata), spec: live.spec }),
  byOptions: cascadeAsOption,
  async outputs(context, live): Promise<ApplicationOutputs> {
    const { namespace, name, uid } = live.metadata;
    return {
      uid,
      namespace,
      url: `${await context.argo().webAddress()}/applications/${namespace}/${name}`,
      status: statusOf(live),
    };
  },
  uid: (live) => live.metadata.uid,
  mark: (live) => readMark(live.metadata),
  replaced: (live) => readReplaced(live.metadata),
  owner: ownerOf,
  deployer: (context, live) => deployerIn(context, "Application", { metadata: live.metadata }),
  isBeingDeleted: (live) => Boolean(live.metadata.deletionTimestamp),
  explainStaying,
  endangers(live, inputs) {
    const isPruned = prunes(inputs) && isDeploymentChanged({ inputs, before: { spec: live.spec } }, live);
    return isPruned ? "as its sync prunes, Argo CD would delete what that one has deployed" : undefined;
  },
  standAside,
  isAside,
  reclaim: (context, live, { inputs, deadline }) => reclaim(context, live, { mark: inputs.__mark, deadline }),
  wasLeftAside,
  announce(state, news) {
    if (state.__retainOnDelete === true)
      return "`retainOnDelete` keeps it, and it goes on deploying beside the new one";
    if (cascadeOf(state, true) !== "orphan")
      return "`deletion.onReplace` says that its live resources are deleted with it";
    return isSyncedWhenMade(news) ? "the new application takes its live resources over" : notTakenOver(state, news);
  },
  create(context, object, { inputs }) {
    return onceProjectIsKnown(context, inputs, () =>
      createApplication(
        context.argo().session,
        { metadata: object.metadata, spec: object.spec },
        inputs.validate !== false,
      ),
    );
  },
  write,
  remove,
  settle: settleApplication,
  hasUnfinished: (state, news) =>
    state.__operation !== undefined || !isDeepStrictEqual(state.syncTriggers, news.syncTriggers),
};
