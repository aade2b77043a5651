import { unlessMissing } from "../../argo/refusals";
import { until } from "../../argo/repeat";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Removal } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { inventoryOfAll } from "../application/inventory";
import type { LiveApplication } from "../application/live";
import { lacksConfirmation, requireHarmless } from "../application/protection";
import { readMark, readReplaced } from "../shared/metadata";
import { deleteApplicationSet, findApplicationSet, type LiveApplicationSet, listApplicationSets } from "./api";
import { awaitChildrenGone, childrenOf, hiddenOf, namesOf } from "./children";
import { keepHold, letGo, orphanFinalizer } from "./let-go";
import { keepsApplications } from "./live";

/** What becomes of the applications of a set that is deleted. */
export type SetCascade = "background" | "orphan";

/** How a delete treats the applications: as declared, and gently for a set that is replaced. */
export function cascadeOf(state: Json, replaced: boolean): SetCascade {
  const deletion = isRecord(state.deletion) ? state.deletion : {};
  if (replaced && deletion.onReplace !== "cascade") return "orphan";
  if (deletion.cascade === "background" || deletion.cascade === "orphan") return deletion.cascade;
  const { finalizers } = isRecord(state.metadata) ? state.metadata : {};
  const isDeclared = Array.isArray(finalizers) && finalizers.includes(orphanFinalizer);
  return isDeclared || keepsApplications(state) ? "orphan" : "background";
}

/** What an earlier run has put in its place, if one has. What no program has made has none. */
async function replacedEarlier(context: Context, live: LiveApplicationSet, state: Json): Promise<string | undefined> {
  const { __mark: mark } = state;
  if (typeof mark !== "string") return undefined;
  const sets = await listApplicationSets(context.argo().session);
  const successor = sets.find(
    ({ metadata }) => readReplaced(metadata) === live.metadata.uid && readMark(metadata) === mark,
  );
  if (successor === undefined) return undefined;
  const { namespace, name } = successor.metadata;
  return `an earlier run has put ApplicationSet "${namespace}/${name}" in its place`;
}

/** Makes sure that a delete lets the applications go, or does not. What is on its way out takes no more finalizers. */
async function prepare(
  context: Context,
  live: LiveApplicationSet,
  cascade: SetCascade,
  deadline: number,
): Promise<void> {
  if (live.metadata.deletionTimestamp) return;
  await (cascade === "orphan" ? letGo(context, live, deadline) : keepHold(context, live));
}

/** Guards what the applications have deployed, over a connection that is marked as protected. */
async function requireConfirmation(
  context: Context,
  live: LiveApplicationSet,
  children: readonly LiveApplication[],
  deletion: unknown,
): Promise<void> {
  if (!lacksConfirmation(context, live.metadata, deletion)) return;
  const { resources, doubts } = await inventoryOfAll(context, children);
  requireHarmless(context, live.metadata, { resources, doubts: [...doubtOf(live, children), ...doubts] });
}

/** That Argo CD counts applications to a set which it does not show us. */
function doubtOf(set: LiveApplicationSet, children: readonly LiveApplication[]): string[] {
  const hidden = hiddenOf(set, children);
  return hidden.length === 0
    ? []
    : [`Argo CD does not show these of its applications: ${hidden.slice(0, 5).join(", ")}`];
}

/** Asks for the deletion, and waits until the set is proved gone. */
async function removeSet(context: Context, live: LiveApplicationSet, deadline: number): Promise<void> {
  const { session } = context.argo();
  await unlessMissing(deleteApplicationSet(session, live.metadata));
  let last: LiveApplicationSet = live;
  const isGone = async () => {
    const present = await findApplicationSet(session, live.metadata);
    if (present === undefined || present.metadata.uid !== live.metadata.uid) return true;
    last = present;
    return false;
  };
  await until(isGone, {
    signal: context.signal,
    deadline,
    explain: () => `it is marked for deletion but still there: ${explainStaying(last)}`,
  });
}

/** What holds a set that was deleted and does not go, and what to do. */
export function explainStaying({ metadata }: LiveApplicationSet): string {
  const finalizers = metadata.finalizers?.join(", ") || "none";
  return (
    `its finalizers hold it (${finalizers}). Argo CD's applicationset controller removes its own, and Kubernetes' garbage ` +
    "collector `orphan`: check that they run, then run the same command again"
  );
}

/**
 * Deletes a set, and waits until it and its applications are gone, unless the program does not want that. What is to stay is let
 * go first, so that no run that is cut off in between takes it along.
 */
export function removeApplicationSet(
  context: Context,
  live: LiveApplicationSet,
  { state, replaced: inThisRun, deadline }: Removal,
): Promise<void> {
  return context.run.duringRemoval(async () => {
    const deletion = isRecord(state.deletion) ? state.deletion : {};
    const replaced = inThisRun ?? (await replacedEarlier(context, live, state));
    const cascade = cascadeOf(state, replaced !== undefined);
    const children = await childrenOf(context, live);
    if (cascade === "background") await requireConfirmation(context, live, children, deletion);
    await prepare(context, live, cascade, deadline);
    if (cascade === "orphan" && children.length > 0) announceOrphans(context, live, children, replaced);
    if (deletion.wait === false) return deleteApplicationSet(context.argo().session, live.metadata);
    await removeSet(context, live, deadline);
    if (cascade === "orphan") return;
    await awaitChildrenGone(context, await childrenOf(context, live), deadline);
  });
}

function announceOrphans(
  { log }: Context,
  { metadata }: LiveApplicationSet,
  children: readonly LiveApplication[],
  replaced: string | undefined,
): void {
  const why = replaced ?? "its declaration says so";
  log.info(`ApplicationSet "${metadata.name}" goes, and its applications stay (${namesOf(children)}): ${why}`);
}
