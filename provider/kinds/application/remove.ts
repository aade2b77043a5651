import { ApiError } from "../../argo/errors";
import { isNotFound } from "../../argo/refusals";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { ByOptions, Removal } from "../../lifecycle/definition";
import { isRecord, textOf } from "../../model/json";
import { firstOf } from "../../model/listing";
import { adviceOnFinalizers, cascadeFinalizers, isOfArgoCd } from "../shared/finalizers";
import { deleteApplication, getResourceEnd, type LiveResource, listResources } from "./api";
import { announceClaims } from "./claims";
import { inheritanceOf, inheritedText } from "./heirs";
import { keyOf, type LiveApplication } from "./live";
import { type Cascade, requireConfirmation } from "./protection";
import { findSuccessor } from "./recent";
import type { Hint } from "./wait/feed";
import { awaitState, endOperation } from "./wait/follow";
import { isOperating, resourceName } from "./wait/verdict";

const mostResources = 5;

/** Says that an application goes without its live resources, where its declaration does not say so. */
function announceOrphan({ log }: Context, live: LiveApplication, why: string): void {
  log.info(`application "${live.metadata.name}" goes, and its live resources stay: ${why}`);
}

/** How a delete treats the application's resources: as declared, and gently for one that is replaced. */
export function cascadeOf(state: Json, replaced: boolean): Cascade {
  const deletion = isRecord(state.deletion) ? state.deletion : {};
  if (replaced && deletion.onReplace !== "cascade") return "orphan";
  if (deletion.cascade === "background" || deletion.cascade === "orphan" || deletion.cascade === "foreground") {
    return deletion.cascade;
  }
  const metadata = isRecord(state.metadata) ? state.metadata : {};
  const finalizers = Array.isArray(metadata.finalizers) ? metadata.finalizers : [];
  const declared = finalizers.find((finalizer) => Object.hasOwn(cascadeFinalizers, textOf(finalizer)));
  return cascadeFinalizers[textOf(declared)] ?? "foreground";
}

/**
 * The cascade that an application's finalizers ask for, as the option by which a delete does the same: without one of them, its
 * resources stay. Those that Argo CD sets and removes by itself say nothing.
 */
export function cascadeAsOption(shape: Json): ByOptions {
  const metadata = isRecord(shape.metadata) ? shape.metadata : {};
  const finalizers = (Array.isArray(metadata.finalizers) ? metadata.finalizers : []).map(textOf);
  const cascade = cascadeFinalizers[finalizers.find((finalizer) => Object.hasOwn(cascadeFinalizers, finalizer)) ?? ""];
  const others = finalizers.filter((finalizer) => !isOfArgoCd(finalizer));
  return {
    options: cascade === "foreground" ? {} : { deletion: { cascade: cascade ?? "orphan" } },
    object: { ...shape, metadata: { ...metadata, finalizers: others } },
  };
}

/** What an earlier run has put in its place, if one has. What no program has made has none. */
async function replacedEarlier(context: Context, live: LiveApplication, state: Json): Promise<string | undefined> {
  const { __mark: mark } = state;
  const successor = typeof mark === "string" ? await findSuccessor(context, live.metadata.uid, mark) : undefined;
  if (successor === undefined) return undefined;
  const { namespace, name } = successor.metadata;
  return (
    `an earlier run has put application "${namespace}/${name}" in its place. Where no program declares that one, as after a ` +
    `rename that was killed, \`argocd app delete ${namespace}/${name}\` deletes it and what it has deployed`
  );
}

/** Says that Argo CD lets live resources stay which it cannot reach, as it does without a word. */
function announceUnreachable({ log, secrets }: Context, { metadata, status }: LiveApplication): void {
  const problem = status?.conditions?.find(
    ({ type, message }) => type === "InvalidSpecError" && /cluster/i.test(message),
  );
  if (problem === undefined) return;
  log.warn(
    `application "${metadata.name}" goes, and its live resources stay if there are any: Argo CD cannot tell which cluster ` +
      `they are in (${secrets.hideForeign(problem.message)})`,
  );
}

/** A resource that is left, with what holds it as far as that can be told. */
async function describeResource(context: Context, live: LiveApplication, resource: LiveResource): Promise<string> {
  const waits = live.status?.resources?.some(
    ({ kind, name, requiresDeletionConfirmation }) =>
      kind === resource.kind && name === resource.name && requiresDeletionConfirmation === true,
  );
  if (waits) return `${resourceName(resource)} (waits for its deletion to be confirmed in Argo CD)`;
  try {
    const end = await getResourceEnd(context.argo().session, keyOf(live), resource);
    if (end.finalizers.length > 0)
      return `${resourceName(resource)} (held by its finalizers ${end.finalizers.join(", ")})`;
    return `${resourceName(resource)} (${end.isBeingDeleted ? "being deleted" : "not deleted yet"})`;
  } catch {
    return resourceName(resource);
  }
}

async function resourcesLeft(context: Context, live: LiveApplication): Promise<string> {
  if (context.signal.aborted) return "";
  try {
    const left = await listResources(context.argo().session, keyOf(live));
    const named = await Promise.all(left.slice(0, mostResources).map((one) => describeResource(context, live, one)));
    return named.length > 0 ? `; resources left: ${firstOf(named, mostResources, left.length)}` : "";
  } catch {
    return "";
  }
}

/** What an operation has to do with an application that does not go. */
function explainOperation(live: LiveApplication, refusal: string | undefined): string[] {
  if (!isOperating(live)) return [];
  const why = refusal === undefined ? "" : `; to end it was refused: ${refusal}`;
  return [`An operation is still running on it, and Argo CD deletes nothing before that has ended${why}`];
}

/**
 * Says what holds an application that was deleted and does not go, and what to do.
 * @param refusal why the operation that runs on it could not be ended, if that was tried.
 */
export async function explainStaying(context: Context, live: LiveApplication, refusal?: string): Promise<string> {
  const finalizers = live.metadata.finalizers ?? [];
  const conditions = (live.status?.conditions ?? [])
    .filter(({ type }) => type === "DeletionError" || type.endsWith("Error"))
    .map(({ type, message }) => context.secrets.hideForeign(`${type}: ${message}`));
  return [
    "Argo CD's application controller has not finished " +
      `(finalizers: ${finalizers.join(", ") || "none"}${await resourcesLeft(context, live)})`,
    ...explainOperation(live, refusal),
    ...conditions,
    ...adviceOnFinalizers(finalizers),
    "Check that the controller runs and that the resources can be deleted, then run the same command again",
  ].join(". ");
}

/** Asks for the deletion. Answers whether the application was there; it may have gone since it was read. */
async function requestDeletion(context: Context, live: LiveApplication, cascade: Cascade): Promise<boolean> {
  try {
    await deleteApplication(context.argo().session, keyOf(live), cascade);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** Decides what goes with an application, and says what does not. */
async function decideCascade(
  context: Context,
  live: LiveApplication,
  state: Json,
  replacedNow: string | undefined,
): Promise<Cascade> {
  const deletion = isRecord(state.deletion) ? state.deletion : {};
  const earlier = replacedNow ?? (await replacedEarlier(context, live, state));
  const declared = cascadeOf(state, false);
  const isAlone = earlier !== undefined || declared === "orphan";
  const inheritance = isAlone ? undefined : await inheritanceOf(context, live);
  const replaced = earlier ?? (inheritance && inheritedText(inheritance));
  const wanted = cascadeOf(state, replaced !== undefined);
  const cascade = await requireConfirmation(context, live, deletion, wanted);
  if (replaced && wanted !== declared) announceOrphan(context, live, replaced);
  if (cascade === "orphan") return cascade;
  announceUnreachable(context, live);
  await announceClaims(context, live);
  return cascade;
}

/** How an application that is being deleted is looked for. */
export interface Lookup {
  /** Asks the list, which costs Argo CD no call to Kubernetes; its silence proves nothing by itself. */
  list(): Promise<LiveApplication | undefined>;
  /** Wherever it may be by now. `undefined` is a proven absence. */
  find(): Promise<LiveApplication | undefined>;
}

/**
 * Deletes an application, and waits until it is proved gone unless the program does not want that. Argo CD begins only
 * when no operation runs any more, retries included, so the running one is ended.
 */
export function removeApplication(
  context: Context,
  lookup: Lookup,
  live: LiveApplication,
  state: Json,
  options: Pick<Removal, "replaced" | "deadline">,
): Promise<void> {
  return context.run.duringRemoval(async () => {
    const deletion = isRecord(state.deletion) ? state.deletion : {};
    const cascade = await decideCascade(context, live, state, options.replaced);
    let last = live;
    let refusal: string | undefined;
    /** Deletes it at first. Later what was heard will do, but for its end, which takes two signs or a proof. */
    const presentAfter = async (heard: Hint | undefined): Promise<LiveApplication | undefined> => {
      if (heard === undefined) {
        if (!(await requestDeletion(context, live, cascade))) return lookup.find();
        // Kubernetes has removed at once what no finalizer holds.
        return cascade === "orphan" && !live.metadata.finalizers?.length ? lookup.list() : live;
      }
      if (heard === "gone") return lookup.list();
      return heard !== "look" && heard.application.metadata.uid === live.metadata.uid
        ? heard.application
        : lookup.find();
    };
    const look = async (heard: Hint | undefined): Promise<LiveApplication | undefined> => {
      const present = await presentAfter(heard);
      if (present === undefined || present.metadata.uid !== live.metadata.uid) return undefined;
      last = present;
      try {
        // After the delete, when Argo CD starts none by itself any more.
        await endOperation(context, present);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        refusal = context.secrets.hide(error.message, error.foreign);
      }
      return present;
    };
    if (deletion.wait === false) {
      await look(undefined);
      return;
    }
    await awaitState(
      context,
      keyOf(live),
      options.deadline,
      look,
      (present) => present === undefined,
      async () => `it is marked for deletion but still there: ${await explainStaying(context, last, refusal)}`,
    );
  });
}
