import { within } from "../argo/deadline";
import { UnreachableError } from "../argo/errors";
import { even, repeat } from "../argo/repeat";
import { loadCliContext } from "../connection/cli-context";
import { type ConnectionSettings, configKey, explicitProviderKey, type SettingName } from "../connection/settings";
import { type Json, type Log, UserError } from "../contract";
import * as api from "../kinds/application/api";
import { statusOf } from "../kinds/application/definition";
import { listApplications } from "../kinds/application/lists";
import { keyOf, type LiveApplication } from "../kinds/application/live";
import { leftOut, type OnRunningOperation, startSync, syncRequest } from "../kinds/application/sync";
import { feedOf } from "../kinds/application/wait/feed";
import { isOperating, type WaitGoal } from "../kinds/application/wait/verdict";
import { awaitGoal, type Goal } from "../kinds/application/wait/wait";
import { type Context, createContext } from "../lifecycle/context";
import { milliseconds } from "../model/duration";
import { Secrets } from "../model/secrets";

/** Which application a function is about. */
export interface Target {
  readonly name: string;
  readonly namespace?: string;
  readonly project?: string;
}

/** What all functions take. */
export interface CallOptions {
  readonly connection?: ConnectionSettings;
  readonly timeout?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

const defaultTimeout = 300_000;
/** How long one request for a comparison stays open before it is asked for anew. */
const longestRefresh = 20_000;
const refreshes = even(100);

/** Reads explicit settings as the configuration of an explicit provider is read: by the same rules. */
function asConfiguration(connection: ConnectionSettings | undefined): (key: string) => string | undefined {
  if (connection === undefined) return () => undefined;
  const entries = Object.entries(connection).map(([name, value]): [string, string] => [
    configKey(name as SettingName),
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const values = new Map([[explicitProviderKey, "connection"], ...entries]);
  return (key) => values.get(key);
}

function open({ connection, signal, onProgress }: CallOptions, secrets: Secrets): Context {
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    progress: (line) => onProgress?.(secrets.hide(line)),
  };
  return createContext(
    {
      config: asConfiguration(connection),
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    },
    log,
    signal,
    secrets,
  );
}

async function find(context: Context, target: Target): Promise<LiveApplication> {
  const { session } = context.argo();
  const namespace = target.namespace ?? (await context.argo().namespace());
  if (target.project !== undefined) {
    return api.getApplication(session, { name: target.name, namespace, project: target.project }, context.signal);
  }
  const [found] = await listApplications(session, { name: target.name, namespace });
  if (found) return api.getApplication(session, keyOf(found), context.signal);
  const user = await context.argo().userName();
  throw new UserError(`Argo CD shows no application "${target.name}" in the namespace ${namespace} to ${user}`);
}

async function run<T>(
  target: Target,
  options: CallOptions,
  work: (context: Context, live: LiveApplication, deadline: number) => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + milliseconds(options.timeout, defaultTimeout);
  const secrets = new Secrets();
  const context = open(options, secrets);
  try {
    return await within(deadline, async () => {
      const live = await find(context, target);
      // An open stream would keep a script from ending.
      return work(context, live, deadline).finally(() => feedOf(context.argo().session).end());
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = secrets.hide(error.message);
    throw new UserError(message.includes(`"${target.name}"`) ? message : `application "${target.name}": ${message}`);
  }
}

async function reached(
  context: Context,
  live: LiveApplication,
  goal: WaitGoal | "none" | undefined,
  rest: Omit<Goal, "goal">,
  deadline: number,
): Promise<Json> {
  if (goal === "none") return statusOf(live);
  return statusOf(await awaitGoal(context, live, { goal: goal ?? "synced", ...rest }, deadline));
}

/** Syncs an application, and waits. */
export function syncApplication(
  target: Target,
  options: CallOptions & {
    readonly sync?: Json;
    readonly onRunningOperation?: OnRunningOperation;
    readonly waitFor?: WaitGoal | "none";
  } = {},
): Promise<Json> {
  return run(target, options, async (context, live, deadline) => {
    const started = await startSync(context, live, {
      request: syncRequest(options.sync, live),
      onRunningOperation: options.onRunningOperation ?? "wait",
      deadline,
    });
    const leavesOut = leftOut(options.sync);
    const rest = { operation: started.id, ...(leavesOut && { leavesOut }) };
    return reached(context, started.live, options.waitFor, rest, deadline);
  });
}

/** Takes an application back to an entry of its history, and waits. */
export function rollbackApplication(
  target: Target,
  id: number,
  options: CallOptions & {
    readonly prune?: boolean;
    readonly dryRun?: boolean;
    readonly waitFor?: WaitGoal | "none";
  } = {},
): Promise<Json> {
  return run(target, options, async (context, live, deadline) => {
    const { prune, dryRun } = options;
    const started = await api.rollbackApplication(context.argo().session, keyOf(live), {
      id,
      ...(prune !== undefined && { prune }),
      ...(dryRun !== undefined && { dryRun }),
    });
    const rest: Omit<Goal, "goal"> = { anyOperation: true, leavesOut: dryRun ? "changes" : "resources" };
    return reached(context, started, options.waitFor, rest, deadline);
  });
}

/** Asks Argo CD to end the running operation. Answers whether one was running. */
export function terminateOperation(target: Target, options: CallOptions = {}): Promise<boolean> {
  return run(target, options, (context, live) => api.terminateOperation(context.argo().session, keyOf(live)));
}

/** Compares an application anew; a hard refresh renders its manifests anew too. */
export function refreshApplication(
  target: Target,
  options: CallOptions & { readonly hard?: boolean } = {},
): Promise<Json> {
  return run(target, options, async (context, live, deadline) => {
    const { session } = context.argo();
    const { signal } = context;
    const ask = () => {
      const timeout = Math.max(1, Math.round(Math.min(deadline - performance.now(), longestRefresh)));
      return api.refreshApplication(session, keyOf(live), options.hard ? "hard" : "normal", { timeout, signal });
    };
    const compared = await repeat(ask, {
      signal,
      deadline: () => deadline,
      pauseAfter: (error, attempts) =>
        error instanceof UnreachableError && error.transient ? refreshes(attempts) : undefined,
      explain: (_error, end) =>
        end === "late"
          ? new UserError("was not compared in time: check that its application controller runs")
          : new UserError("interrupted"),
    });
    return statusOf(compared);
  });
}

/** Runs an action on one live resource of an application. */
export function runResourceAction(
  target: Target,
  resource: api.ResourceKey,
  action: string,
  options: CallOptions & { readonly parameters?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  return run(target, options, (context, live) =>
    api.runResourceAction(context.argo().session, keyOf(live), resource, action, options.parameters),
  );
}

/** Compares an application anew and waits until it is synced or healthy. */
export function waitForApplication(
  target: Target,
  options: CallOptions & { readonly waitFor?: WaitGoal } = {},
): Promise<Json> {
  return run(target, options, (context, live, deadline) => {
    const last = isOperating(live) ? undefined : live.status?.operationState?.startedAt;
    const rest = last === undefined ? {} : { operationBefore: last };
    return reached(context, live, options.waitFor ?? "healthy", rest, deadline);
  });
}
