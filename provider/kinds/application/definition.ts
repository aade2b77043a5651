import { isDeepStrictEqual } from "node:util";
import { ApiError, isNotFound } from "../../argo/errors";
import { isProjectRefusal, isStaleCache, isUnknownProject } from "../../argo/retry";
import { retryWhile } from "../../argo/retry-while";
import { cacheLag } from "../../argo/until";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Freshness, KindDefinition, Removal } from "../../lifecycle/definition";
import { volatileAnnotations } from "../../model/annotations";
import { isRecord } from "../../model/json";
import { jsonPatch } from "../../model/patch";
import { metadataOf, readMark, shapeMetadata } from "../shared/metadata";
import { recentApplications } from "../shared/recent";
import {
  type ApplicationKey,
  createApplication,
  findListedApplication,
  getApplication,
  type LiveApplication,
  patchApplication,
  replaceApplication,
} from "./api";
import { cascadeOf, removeApplication } from "./remove";
import { standAside } from "./replace";
import {
  type ApplicationOutputs,
  applicationDocumentation,
  applicationOutputs,
  applicationSchema,
  refusedApplicationFields,
} from "./schema";
import type { ApplicationStatus } from "./status-schema";
import { settleApplication } from "./sync";

const writeAttempts = 5;

function specOf(values: Json): Json {
  return isRecord(values.spec) ? values.spec : {};
}

function projectOf(values: Json): string {
  const { project } = specOf(values);
  return typeof project === "string" && project !== "" ? project : "default";
}

async function keyOf(context: Context, values: Json) {
  const { name, namespace } = metadataOf(values);
  return { name, namespace: namespace ?? (await context.argo().namespace()), project: projectOf(values) };
}

function liveKey(live: LiveApplication) {
  const { name, namespace } = live.metadata;
  return { name, namespace, project: projectOf(live) };
}

/** Whether an update is a PUT, which takes away what it does not carry: a PATCH is always validated. */
function isReplacedWhole(inputs: Json): boolean {
  return inputs.validate === false;
}

/** The list tells what exists, wherever it has moved to. */
async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveApplication | undefined> {
  const key = await keyOf(context, values);
  if (freshness === "recent") return recentApplications(context).find(key);
  return findListedApplication(context.argo().session, key);
}

/** Asks for an application as it is now, wherever it has moved to: lists may be some milliseconds old. */
async function findCurrent(context: Context, values: Json): Promise<LiveApplication | undefined> {
  const key = await keyOf(context, values);
  if (!isReplacedWhole(values)) return (await lookUp(context, values, "fresh")) ?? prove(context, key);
  const here = await prove(context, key);
  if (here) return here;
  const moved = await lookUp(context, values, "fresh");
  return moved && prove(context, liveKey(moved));
}

/** Asks for an application by its name: a read with the project tells "missing" from "forbidden". */
async function prove(context: Context, key: ApplicationKey): Promise<LiveApplication | undefined> {
  const { session } = context.argo();
  try {
    return await getApplication(session, key);
  } catch (error) {
    if (isNotFound(error)) return undefined;
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
  const lagsBehind = (error: unknown) => isStaleCache(error) || (isProjectFresh && isProjectRefusal(error));
  const tell = (error: unknown) =>
    context.log.progress(`${application.title(inputs)}: ${(error as ApiError).message}; trying again`);
  try {
    return await retryWhile(lagsBehind, context.signal, cacheLag, send, tell);
  } catch (error) {
    if (!isUnknownProject(error)) throw error;
    const what = "`spec.project` must name a project that exists and allows the application's namespace";
    throw Object.assign(error, { message: `${error.message}: ${what}` });
  }
}

/** Whether Argo CD refused a patch because the application is not as it was read. */
function isOutdatedPatch(error: unknown): boolean {
  return (
    !isUnknownProject(error) &&
    error instanceof ApiError &&
    /testing value|testing path|test failed|remove operation|missing path|does not exist|Unable to remove/i.test(
      error.serverMessage,
    )
  );
}

async function write(context: Context, change: Change<LiveApplication>): Promise<LiveApplication> {
  const { session } = context.argo();
  let { live } = change;
  for (let attempt = 1; ; attempt += 1) {
    const key = liveKey(live);
    const from = { metadata: plainMetadata(live), spec: live.spec };
    const wanted = restored(change.stored(live), from);
    const patch = jsonPatch(from, wanted);
    if (patch.length === 0) return live;
    try {
      return await onceProjectIsKnown(context, change.inputs, () =>
        isReplacedWhole(change.inputs)
          ? replaceApplication(session, key, wanted, false)
          : patchApplication(session, key, patch),
      );
    } catch (error) {
      if (attempt >= writeAttempts || !isOutdatedPatch(error)) throw error;
      live = await getApplication(session, key);
    }
  }
}

function plainMetadata(live: LiveApplication): Json {
  const { labels, annotations, finalizers } = live.metadata;
  return Object.fromEntries(
    Object.entries({ labels, annotations, finalizers }).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** The wanted object with the annotations that {@link shape} hides, so that a write does not remove them. */
function restored(stored: Json, from: { metadata: Json }): { metadata: Json; spec: unknown } {
  const metadata = isRecord(stored.metadata) ? stored.metadata : {};
  const { name: _name, namespace: _namespace, ...owned } = metadata;
  const hidden = isRecord(from.metadata.annotations) ? from.metadata.annotations : {};
  const kept = Object.fromEntries(Object.entries(hidden).filter(([key]) => volatileAnnotations.includes(key)));
  const annotations = { ...kept, ...(isRecord(owned.annotations) ? owned.annotations : {}) };
  return {
    metadata: { ...owned, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: stored.spec,
  };
}

function remove(context: Context, live: LiveApplication, { state, replaced, deadline }: Removal): Promise<void> {
  const list = () => lookUp(context, state, "fresh");
  const lookup = { list, find: async () => (await list()) ?? prove(context, await keyOf(context, state)) };
  return removeApplication(context, lookup, live, state, { replaced, deadline });
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
  title: (values) => `application "${metadataOf(values).name}"`,
  rbac: (values) => ({ resource: "applications", object: `${projectOf(values)}/${metadataOf(values).name}` }),
  identity: {
    from: "inputs",
    async id(context, values) {
      const { namespace, name } = await keyOf(context, values);
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
  prove: async (context, values) => prove(context, await keyOf(context, values)),
  current: findCurrent,
  shape: (live) => ({ metadata: shapeMetadata(live.metadata), spec: live.spec }),
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
  isBeingDeleted: (live) => Boolean(live.metadata.deletionTimestamp),
  standAside,
  announce: (state) =>
    cascadeOf(state, true) === "orphan"
      ? "the new application takes its live resources over"
      : "`deletion.onReplace` says that its live resources are deleted with it",
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
