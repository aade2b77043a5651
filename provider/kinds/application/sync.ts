import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { explainedFailure } from "../../argo/explanations/explain";
import { isForbidden, isOperationInTheWay, isOutsideWindow, isPassing } from "../../argo/refusals";
import { repeat } from "../../argo/repeat";
import { backoff } from "../../argo/retry";
import { type Json, UnfinishedError, UserError, unknown } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Outcome } from "../../lifecycle/definition";
import { isRecord } from "../../model/json";
import { normalise } from "../../model/normalise";
import { shapeOf } from "../../model/schema";
import { getApplication, getSyncWindows, syncApplication } from "./api";
import { claimsOn, comparedAnew } from "./claims";
import { automationOf, keyOf, type LiveApplication, syncPolicyOf } from "./live";
import { applicationSchema } from "./schema";
import { isOperationForSpec } from "./wait/current";
import { awaitState, endOperation } from "./wait/follow";
import {
  carriesOperation,
  describeWindows,
  isAutomated,
  isOperating,
  operationInfo,
  type WaitGoal,
} from "./wait/verdict";
import { awaitGoal } from "./wait/wait";

const specSchema = shapeOf(applicationSchema)?.spec;

/** The part of a spec that decides what is deployed, and how. */
function deployedPart(spec: unknown): unknown {
  const normal = normalise(specSchema, spec);
  if (!isRecord(normal)) return undefined;
  const { source, sources, sourceHydrator, destination, ignoreDifferences, syncPolicy } = normal;
  const { syncOptions, managedNamespaceMetadata } = isRecord(syncPolicy) ? syncPolicy : {};
  return { source, sources, sourceHydrator, destination, ignoreDifferences, syncOptions, managedNamespaceMetadata };
}

/** The revisions that a sync asks for, which are part of what it deploys. */
function revisionsOf(option: unknown): unknown {
  return isRecord(option) ? [option.revision, option.revisions, option.sourcePositions] : undefined;
}

/** Whether a declaration lets Argo CD delete what is deployed and not in the manifests. */
export function prunes(inputs: Json): boolean {
  const { sync } = inputs;
  return automationOf(inputs)?.prune === true || (isRecord(sync) && sync.prune === true);
}

/** Whether a write has changed what is deployed: in the declaration, or on the server. */
export function isDeploymentChanged(
  outcome: Pick<Outcome<LiveApplication>, "inputs" | "before" | "present">,
  live: Json,
): boolean {
  const { inputs, before, present } = outcome;
  if (before === undefined) return true;
  return (
    !isDeepStrictEqual(deployedPart(before.spec), deployedPart(inputs.spec)) ||
    !isDeepStrictEqual(revisionsOf(before.sync), revisionsOf(inputs.sync)) ||
    (isRecord(present) && !isDeepStrictEqual(deployedPart(present.spec), deployedPart(live.spec)))
  );
}

/** Whether an application that is made anew is synced as a whole, by Argo CD or by us. What is not known yet may say so. */
export function isSyncedWhenMade(inputs: Json): boolean {
  const { spec, sync, syncTriggers } = inputs;
  const policy = isRecord(spec) ? spec.syncPolicy : spec;
  const automated = isRecord(policy) ? policy.automated : policy;
  if (automated === unknown || sync === unknown || automationOf(inputs)) return true;
  const isPartial = isRecord(sync) && (sync.dryRun === true || sync.resources !== undefined);
  return !isPartial && (syncTriggers !== undefined || (sync !== undefined && sync !== false));
}

/** The operation that a state still wants: only a wait, a sync, or a sync that was given an id. */
export function wantedOperation(state: Json | undefined): { readonly sync: boolean; readonly id?: string } | undefined {
  const wanted = state?.__operation;
  if (typeof wanted !== "string") return undefined;
  const [kind, id] = wanted.split(" ");
  return { sync: kind === "sync", ...(id && { id }) };
}

/** What is to be done about syncing after a write. */
export type SyncPlan =
  /** Nothing: none is wanted, or Argo CD does it by itself. */
  | { readonly kind: "none" }
  | { readonly kind: "start" }
  /** The sync that was wanted is still under way. */
  | { readonly kind: "follow"; readonly id: string };

/**
 * Whether a sync is called for: what it deploys changed, a trigger changed, the last one has not succeeded, or another
 * application has taken its resources while it stood aside. What is synced automatically starts by itself after a change,
 * but neither after a failure nor at the revision of the last sync.
 */
export function planSync(
  outcome: Pick<Outcome<LiveApplication>, "inputs" | "before" | "present" | "hasComeBack">,
  live: LiveApplication,
): SyncPlan {
  const { inputs, before, hasComeBack } = outcome;
  const automated = isAutomated(live);
  if (automated && hasComeBack && claimsOn(live).length > 0) return { kind: "start" };
  const changed = isDeploymentChanged(outcome, live);
  if (automated && changed) return { kind: "none" };
  if (!isDeepStrictEqual(before?.syncTriggers, inputs.syncTriggers)) return { kind: "start" };
  const wanted = wantedOperation(before);
  const phase = live.status?.operationState?.phase;
  if (wanted?.sync) {
    const isUnderWay = !changed && isOperating(live);
    if (isUnderWay && wanted.id && carriesOperation(live, wanted.id)) return { kind: "follow", id: wanted.id };
    if (isUnderWay && automated && isOperationForSpec(live)) return { kind: "none" };
    return { kind: "start" };
  }
  if (inputs.sync === undefined || inputs.sync === false || automated) return { kind: "none" };
  return changed || phase === "Failed" || phase === "Error" ? { kind: "start" } : { kind: "none" };
}

/** What Argo CD's sync request takes, from the `sync` option. */
export function syncRequest(option: unknown, live?: LiveApplication): Json {
  if (!isRecord(option)) {
    const policy = live ? syncPolicyOf(live) : {};
    // A sync in place of an automated one prunes as that one would.
    return isRecord(policy.automated) && policy.automated.prune === true ? { prune: true } : {};
  }
  const { syncOptions, retry, force, strategy, ...rest } = option;
  const forced = force === true ? { hook: { force: true } } : undefined;
  return {
    ...rest,
    ...((strategy ?? forced) !== undefined && { strategy: strategy ?? forced }),
    ...(syncOptions !== undefined && { syncOptions: { items: syncOptions } }),
    ...(retry !== undefined && { retryStrategy: retry }),
  };
}

/** What a sync leaves out of the application, so that its end says nothing of the rest. */
export function leftOut(option: unknown): "resources" | "changes" | undefined {
  if (!isRecord(option)) return undefined;
  if (option.dryRun === true) return "changes";
  return option.resources !== undefined || option.revision !== undefined || option.revisions !== undefined
    ? "resources"
    : undefined;
}

/** What to do about an operation that is running already. */
export type OnRunningOperation = "wait" | "terminate" | "fail";

/** Makes room for our sync. */
async function clearOperation(
  context: Context,
  live: LiveApplication,
  mode: OnRunningOperation,
  deadline: number,
): Promise<LiveApplication> {
  const { session } = context.argo();
  if (!isOperating(live)) return live;
  if (mode === "fail") throw new UserError("another operation is running on it, and `onRunningOperation` is `fail`");
  const look = async () => {
    const present = await getApplication(session, keyOf(live), context.signal);
    if (mode === "terminate") await endOperation(context, present);
    return present;
  };
  return awaitState(
    context,
    keyOf(live),
    deadline,
    look,
    (present) => !isOperating(present),
    () => 'another operation is still running on it: wait for its end, or set `onRunningOperation: "terminate"`',
  );
}

/** Says of a refused sync what keeps it back. */
async function explainRefusal(context: Context, live: LiveApplication, error: unknown): Promise<unknown> {
  if (!isForbidden(error)) return error;
  if (!isOutsideWindow(error)) return error.saying(`cannot sync it: ${error.message}`);
  const windows = await getSyncWindows(context.argo().session, keyOf(live)).catch(() => undefined);
  const said = error.serverMessage;
  return new UserError(windows ? `${said}: ${describeWindows(windows)}` : said, said);
}

/** How a sync is asked for. */
export interface SyncSettings {
  readonly request: Json;
  readonly onRunningOperation: OnRunningOperation;
  readonly deadline: number;
}

/** A sync that Argo CD has accepted. */
export interface StartedSync {
  readonly id: string;
  readonly live: LiveApplication;
}

/** Asks for a sync that can be told from all others by its id. */
export async function startSync(
  context: Context,
  live: LiveApplication,
  { request, onRunningOperation, deadline }: SyncSettings,
): Promise<StartedSync> {
  const id = randomUUID();
  const infos = [...(Array.isArray(request.infos) ? request.infos : []), { name: operationInfo, value: id }];
  const { session } = context.argo();
  const clear = (present: LiveApplication) => clearOperation(context, present, onRunningOperation, deadline);
  let ready = await clear(live);
  const attempt = async (): Promise<StartedSync> => {
    try {
      return { id, live: await syncApplication(session, keyOf(ready), { ...request, infos }) };
    } catch (error) {
      throw await explainRefusal(context, ready, error);
    }
  };
  return repeat(attempt, {
    signal: context.signal,
    deadline: () => deadline,
    pauseAfter: (error, attempts) => {
      // The end of what is in the way is waited for before the next attempt.
      if (isOperationInTheWay(error)) return 0;
      return isPassing(error) ? backoff(error, attempts) : undefined;
    },
    recover: async () => {
      const present = await getApplication(session, keyOf(ready), context.signal);
      // The answer to our own request may have got lost on its way.
      if (carriesOperation(present, id)) return { id, live: present };
      ready = await clear(present);
      return undefined;
    },
  });
}

function isWaitGoal(value: unknown): value is WaitGoal {
  return value === "synced" || value === "healthy";
}

/** Waits until Argo CD has committed what there is to sync. Without that step, the sync is what has failed. */
async function hydrated(
  context: Context,
  live: LiveApplication,
  { deadline, howToGiveTime }: Outcome<LiveApplication>,
): Promise<LiveApplication> {
  if (!(await context.argo().hydrates())) return live;
  try {
    return await awaitGoal(context, live, { goal: "hydrated", howToGiveTime }, deadline);
  } catch (error) {
    if (error instanceof UnfinishedError) throw new UnfinishedError(error.message, error.live, "sync", error.foreign);
    throw error;
  }
}

/**
 * Syncs and waits after a write, as the options ask. What fails here is unfinished, not undone: the state remembers
 * it, and the next update goes on.
 */
export async function settleApplication(
  context: Context,
  written: LiveApplication,
  outcome: Outcome<LiveApplication>,
): Promise<LiveApplication> {
  const { inputs, deadline } = outcome;
  const live = outcome.hasComeBack ? await comparedAnew(context, written) : written;
  const plan = planSync(outcome, live);
  const goal = inputs.waitFor;
  if (plan.kind === "none" && !isWaitGoal(goal)) return live;
  const operationBefore = outcome.present?.status?.operationState?.startedAt;
  let started: StartedSync | undefined;
  try {
    if (plan.kind === "start") {
      const ready = isRecord(live.spec.sourceHydrator) ? await hydrated(context, live, outcome) : live;
      started = await startSync(context, ready, {
        request: syncRequest(inputs.sync, live),
        onRunningOperation: (inputs.onRunningOperation as OnRunningOperation | undefined) ?? "wait",
        deadline,
      });
    }
    const operation = started?.id ?? (plan.kind === "follow" ? plan.id : undefined);
    if (!isWaitGoal(goal)) return started?.live ?? live;
    const leavesOut = operation === undefined ? undefined : leftOut(inputs.sync);
    return await awaitGoal(
      context,
      started?.live ?? live,
      {
        goal,
        howToGiveTime: outcome.howToGiveTime,
        ...(operation !== undefined && { operation }),
        ...(operationBefore !== undefined && { operationBefore }),
        ...(leavesOut && { leavesOut }),
      },
      deadline,
    );
  } catch (error) {
    if (error instanceof UnfinishedError || !(error instanceof UserError)) throw error;
    const wanted = started ? `sync ${started.id}` : plan.kind === "none" ? "wait" : "sync";
    const { message, foreign } = explainedFailure(error, { kind: "Application", spec: live.spec });
    throw new UnfinishedError(message, started?.live ?? live, wanted, foreign);
  }
}
