import { isDeepStrictEqual } from "node:util";
import {
  getApplication,
  type LiveApplication,
  refreshApplication,
  syncApplication,
  terminateOperation,
} from "../api/applications";
import { ApiError, code } from "../api/errors";
import { type Json, UserError } from "../contract";
import { normalise } from "../core/normalise";
import { isOperating, judge, type WaitGoal, type WaitTarget } from "../core/wait";
import { applicationSchema } from "../schemas/application";
import { isRecord, shapeOf } from "../schemas/fields";
import type { Context } from "./context";
import { type Outcome, UnfinishedError } from "./definition";
import { pause, until } from "./until";

const pollInterval = 500;

const specSchema = shapeOf(applicationSchema)?.spec;

/** The part of a spec that Argo CD compares with the cluster, as it appears in `status.sync.comparedTo`. */
function compared(spec: Json): unknown {
  const normal = normalise(specSchema, spec);
  if (!isRecord(normal)) return undefined;
  return { source: normal.source, sources: normal.sources, destination: normal.destination };
}

/** Whether the comparison in the status is with the spec as it is now. */
export function isComparedToSpec(live: LiveApplication): boolean {
  const comparedTo = live.status?.sync?.comparedTo;
  if (comparedTo === undefined) return false;
  if (live.spec.sourceHydrator !== undefined) return true;
  return isDeepStrictEqual(compared(live.spec), compared(comparedTo));
}

function keyOf(live: LiveApplication) {
  const { name, namespace } = live.metadata;
  const { project } = live.spec;
  return { name, namespace, project: typeof project === "string" && project !== "" ? project : "default" };
}

/** What Argo CD's sync request takes, from the `sync` option. */
export function syncRequest(option: unknown): Json {
  if (!isRecord(option)) return {};
  const { syncOptions, retry, force, strategy, ...rest } = option;
  const forced = force === true ? { apply: { force: true } } : undefined;
  return {
    ...rest,
    ...((strategy ?? forced) !== undefined && { strategy: strategy ?? forced }),
    ...(syncOptions !== undefined && { syncOptions: { items: syncOptions } }),
    ...(retry !== undefined && { retryStrategy: retry }),
  };
}

/** Whether a sync is called for: something deployed changed, a trigger changed, or the last one did not succeed. */
function wantsSync(outcome: Outcome): boolean {
  const { inputs, before, written } = outcome;
  if (inputs.sync === undefined || inputs.sync === false) return false;
  if (before === undefined || before.__operation !== undefined) return true;
  return written || !isDeepStrictEqual(before.syncTriggers, inputs.syncTriggers);
}

/** Makes room for our sync, as `onRunningOperation` says. */
async function clearOperation(context: Context, live: LiveApplication, outcome: Outcome): Promise<LiveApplication> {
  const { session } = context.argo();
  if (!isOperating(live)) return live;
  const mode = outcome.inputs.onRunningOperation ?? "wait";
  if (mode === "fail") throw new UserError("another operation is running on it, and `onRunningOperation` is `fail`");
  if (mode === "terminate") {
    await terminateOperation(session, keyOf(live)).catch((error: unknown) => {
      // Argo CD answers "invalid argument" when the operation has just ended by itself.
      if (!(error instanceof ApiError && error.code === code.invalidArgument)) throw error;
    });
  }
  let present = live;
  await until(
    context,
    outcome.deadline,
    async () => {
      present = await getApplication(session, keyOf(live));
      return !isOperating(present);
    },
    () => 'another operation is still running on it: wait for its end, or set `onRunningOperation: "terminate"`',
  );
  return present;
}

/** Waits until the application has reached the goal. Answers it as it is then. */
async function waitFor(
  context: Context,
  live: LiveApplication,
  target: Omit<WaitTarget, "refreshed" | "isCurrent">,
  deadline: number,
): Promise<LiveApplication> {
  const { session } = context.argo();
  const key = keyOf(live);
  const remaining = () => Math.max(1, Math.round(deadline - performance.now()));
  let refreshed = false;
  // The refresh returns when the controller has compared the application as it is now; meanwhile reads tell the progress.
  const refresh = refreshApplication(session, key, "normal", { timeout: remaining(), signal: context.signal }).then(
    () => {
      refreshed = true;
    },
    (error: unknown) => error,
  );
  let present = live;
  let progress = "being compared";
  const { name } = live.metadata;
  for (;;) {
    const failure = await Promise.race([refresh, pause(context.signal, pollInterval)]);
    if (failure instanceof ApiError) throw failure;
    present = await getApplication(session, key);
    const verdict = judge(present, { ...target, refreshed, isCurrent: isComparedToSpec });
    if (verdict.kind === "reached") return present;
    if (verdict.kind === "failed") throw new UnfinishedError(verdict.reason, present);
    if (verdict.progress !== progress) context.log.progress(`waiting for ${name}: ${verdict.progress}`);
    progress = verdict.progress;
    if (context.signal.aborted) throw new UnfinishedError(`interrupted while waiting (${progress})`, present);
    if (performance.now() >= deadline) {
      throw new UnfinishedError(`not ${target.goal} in time: ${progress}`, present);
    }
    if (refreshed) await pause(context.signal, Math.min(pollInterval, remaining()));
  }
}

/**
 * Syncs and waits after a write, as the options ask. What fails here is unfinished, not undone: the state remembers
 * it, and the next update goes on.
 */
export async function settleApplication(
  context: Context,
  live: LiveApplication,
  outcome: Outcome,
): Promise<LiveApplication> {
  const goal = outcome.inputs.waitFor as WaitGoal | "none" | undefined;
  const isWaiting = goal === "synced" || goal === "healthy";
  const sync = wantsSync(outcome);
  const unfinished = outcome.before?.__operation !== undefined;
  if (!sync && !(isWaiting && (outcome.written || unfinished))) return live;
  try {
    const ready = sync ? await clearOperation(context, live, outcome) : live;
    const operationBefore = ready.status?.operationState?.startedAt;
    const started = sync
      ? await syncApplication(context.argo().session, keyOf(ready), syncRequest(outcome.inputs.sync))
      : ready;
    if (!isWaiting) return started;
    return await waitFor(
      context,
      started,
      { goal, operationRequested: sync, ...(operationBefore !== undefined && { operationBefore }) },
      outcome.deadline,
    );
  } catch (error) {
    if (error instanceof UnfinishedError || !(error instanceof UserError)) throw error;
    throw new UnfinishedError(error.message, live);
  }
}
