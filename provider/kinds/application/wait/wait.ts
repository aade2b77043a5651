import { isDeepStrictEqual } from "node:util";
import pLimit from "p-limit";
import { UnreachableError } from "../../../argo/errors";
import { isNotFound } from "../../../argo/refusals";
import { type Json, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { UnfinishedError } from "../../../lifecycle/definition";
import { refreshAnnotation } from "../../../model/annotations";
import { isRecord } from "../../../model/json";
import { normalise } from "../../../model/normalise";
import { shapeOf } from "../../../model/schema";
import { getApplication, getSyncWindows, refreshApplication, terminateOperation } from "../api";
import { type ApplicationKey, keyOf, type LiveApplication } from "../live";
import { applicationSchema } from "../schema";
import { feedOf, type Hint, readInterval, type Subscription } from "./feed";
import { boardOf } from "./progress";
import { blocksAutomatedSync, describeWindows, isOperating, judge, type Verdict, type WaitTarget } from "./verdict";

/** How long a request for a comparison may stay open; a comparison that takes longer is heard of by reads. */
const longestRefresh = 2_000;
/** Refreshes open at once, so that they leave room for other requests. */
const refreshes = pLimit(4);
const windowsInterval = 30_000;
/** How long a state has to last that Argo CD may be about to leave by itself. */
const settlingTime = 10_000;

const specSchema = shapeOf(applicationSchema)?.spec;

function sourcesOf(values: Json): unknown {
  const normal = normalise(specSchema, { ...values, destination: values.destination ?? {} });
  return isRecord(normal) ? { source: normal.source, sources: normal.sources } : undefined;
}

/** The source that a hydrated application is synced from. */
function hydratedSource(spec: Json): Json | undefined {
  const { drySource, syncSource } = isRecord(spec.sourceHydrator) ? spec.sourceHydrator : {};
  if (!isRecord(drySource) || !isRecord(syncSource)) return undefined;
  return {
    repoURL: syncSource.repoURL || drySource.repoURL,
    path: syncSource.path,
    targetRevision: syncSource.targetBranch,
  };
}

function isSameSource(spec: Json, other: Json): boolean {
  const hydrated = hydratedSource(spec);
  if (!hydrated) return isDeepStrictEqual(sourcesOf(spec), sourcesOf(other));
  const source = isRecord(other.source) ? other.source : {};
  return Object.entries(hydrated).every(([field, value]) => source[field] === value);
}

/** Whether the comparison in the status is with the spec as it is now. */
export function isComparedToSpec({ spec, status }: LiveApplication): boolean {
  const comparedTo = status?.sync?.comparedTo;
  if (comparedTo === undefined || !isSameSource(spec, comparedTo)) return false;
  const destination = (values: Json) => {
    const normal = normalise(specSchema, { destination: values.destination });
    return isRecord(normal) ? normal.destination : undefined;
  };
  return isDeepStrictEqual(destination(spec), destination(comparedTo));
}

/** Whether the last hydration was for the spec as it is now. */
export function isHydrationForSpec({ spec, status }: LiveApplication): boolean {
  const hydrated = status?.sourceHydrator?.currentOperation?.sourceHydrator;
  const declared = (sourceHydrator: unknown) => normalise(specSchema, { destination: {}, sourceHydrator });
  return isDeepStrictEqual(declared(spec.sourceHydrator), declared(hydrated));
}

/** Whether the last operation was for the sources as they are now. */
export function isOperationForSpec({ spec, status }: LiveApplication): boolean {
  const { operation, syncResult } = status?.operationState ?? {};
  const synced = isRecord(syncResult) && isRecord(syncResult.source) ? syncResult : operation?.sync;
  return isRecord(synced) && isSameSource(spec, synced);
}

function version(live: LiveApplication): number {
  return Number(live.metadata.resourceVersion);
}

/** Whether what was heard is older than what is known already; events may come late. */
function isOlder(heard: LiveApplication, known: LiveApplication): boolean {
  return version(heard) < version(known);
}

/** What the caller of a wait knows. */
export interface Goal extends Pick<WaitTarget, "goal" | "operation" | "operationBefore" | "leavesOut"> {
  /** Whether an operation counts whatever it deploys, as a rollback does. */
  readonly anyOperation?: true;
}

/** Asks Argo CD to compare an application, and notices when it has. */
class Comparison {
  /** Whether the present request was answered. */
  isAnswered = false;
  /** The end of the operation that the answered comparison is newer than. */
  since: string | undefined;
  failure: unknown;
  private isPending = false;
  private asked: { readonly since?: string; readonly version: number } | undefined;
  private inFlight = 0;

  constructor(
    private readonly context: Context,
    private readonly key: ApplicationKey,
    private readonly subscription: Subscription,
  ) {}

  /** Asks for a comparison that is newer than what is known now. */
  ask(known: LiveApplication, since?: string): void {
    if (since !== undefined && this.asked?.since === since) return;
    this.asked = { ...(since !== undefined && { since }), version: version(known) };
    this.isPending = false;
    void this.send(this.asked);
  }

  /** Looks for the answer in what was read: the request stands in an annotation until Argo CD has compared. */
  observe(live: LiveApplication): void {
    if (this.asked === undefined || version(live) < this.asked.version) return;
    if (live.metadata.annotations?.[refreshAnnotation] !== undefined) this.isPending = true;
    else if (this.isPending) this.answered(this.asked);
  }

  /** Asks again when a request may have got lost. */
  insist(): void {
    if (this.asked !== undefined && !this.isPending && this.inFlight === 0) void this.send(this.asked);
  }

  private answered(request: { readonly since?: string }): void {
    if (this.asked !== request) return;
    this.isAnswered = true;
    this.since = request.since ?? this.since;
    this.asked = undefined;
  }

  private async send(request: { readonly since?: string; readonly version: number }): Promise<void> {
    const { session } = this.context.argo();
    this.inFlight += 1;
    try {
      const application = await refreshes(() =>
        refreshApplication(session, this.key, "normal", { timeout: longestRefresh, signal: this.context.signal }),
      );
      this.answered(request);
      this.subscription.hear({ application });
    } catch (error) {
      // A comparison that takes its time is noticed by observe; what Argo CD refuses is final.
      if (!(error instanceof UnreachableError) && !this.context.signal.aborted) {
        this.failure = error;
        this.subscription.hear("look");
      }
    } finally {
      this.inFlight -= 1;
    }
  }
}

/** One wait for one application. */
class Wait {
  private present: LiveApplication;
  private progress = "";
  private windowsReadAt = Number.NEGATIVE_INFINITY;
  private lastsSince: number | undefined;
  private readonly failedHydration: string | undefined;
  private readonly key: ApplicationKey;
  private readonly subscription: Subscription;
  private readonly comparison: Comparison;

  constructor(
    private readonly context: Context,
    start: LiveApplication,
    private readonly goal: Goal,
    private readonly deadline: number,
    private readonly hydrates: boolean,
  ) {
    this.present = start;
    const hydration = start.status?.sourceHydrator?.currentOperation;
    this.failedHydration = hydration?.phase === "Failed" ? hydration.startedAt : undefined;
    this.key = keyOf(start);
    this.subscription = feedOf(context.argo().session).subscribe(this.key);
    this.comparison = new Comparison(context, this.key, this.subscription);
  }

  async run(): Promise<LiveApplication> {
    const entry = boardOf(this.context.log).begin(this.key.name);
    try {
      // A dry run changes nothing that a comparison could show.
      if (this.goal.leavesOut !== "changes") this.comparison.ask(this.present);
      for (;;) {
        const verdict = await this.step();
        const isFinal = this.isFinal(verdict);
        if (verdict.kind === "reached" && isFinal) return this.present;
        if (verdict.kind === "failed" && isFinal) throw this.unfinished(verdict.reason, verdict.again);
        this.progress = verdict.kind === "waiting" ? verdict.progress : "waiting for Argo CD to settle";
        entry.report(this.progress);
        if (this.context.signal.aborted) throw this.unfinished(`interrupted while waiting (${this.progress})`);
        if (performance.now() >= this.deadline) {
          throw this.unfinished(`not ${this.goal.goal} in time: ${this.progress}`);
        }
      }
    } finally {
      entry.end();
      this.subscription.close();
    }
  }

  /** Gives Argo CD some time to hear of its own changes, and reads meanwhile. */
  private isFinal(verdict: Verdict): boolean {
    if (verdict.kind === "waiting" || verdict.mayPass !== true) {
      this.lastsSince = undefined;
      return verdict.kind !== "waiting";
    }
    this.lastsSince ??= performance.now();
    return performance.now() - this.lastsSince >= settlingTime;
  }

  private unfinished(message: string, again: "sync" | "wait" = this.goal.operation ? "sync" : "wait"): UnfinishedError {
    const operation = this.goal.operation !== undefined ? ` ${this.goal.operation}` : "";
    return new UnfinishedError(message, this.present, again === "sync" ? `sync${operation}` : "wait");
  }

  /** Hears or reads once. What would end the wait is taken from a read alone. */
  private async step(): Promise<Verdict> {
    const remaining = Math.max(1, this.deadline - performance.now());
    const hint = await this.subscription.next(Math.min(remaining, readInterval), this.context.signal);
    if (this.comparison.failure !== undefined) throw this.comparison.failure;
    if (this.context.signal.aborted || hint === "nothing") return this.judged();
    if (typeof hint === "object") {
      if (isOlder(hint.application, this.present)) return this.judged();
      const verdict = this.take(hint.application);
      if (verdict.kind === "waiting" && verdict.needs === undefined) return verdict;
    }
    await this.read();
    const verdict = this.judged();
    if (verdict.kind !== "waiting" || verdict.needs === undefined) {
      if (hint === "look") this.comparison.insist();
      return verdict;
    }
    if (verdict.needs.kind === "comparison") {
      this.comparison.ask(this.present, verdict.needs.since);
      return verdict;
    }
    return (await this.lookAtWindows()) ?? verdict;
  }

  private take(application: LiveApplication): Verdict {
    this.present = application;
    this.comparison.observe(application);
    return this.judged();
  }

  private judged(): Verdict {
    const { isAnswered, since } = this.comparison;
    return judge(this.present, {
      ...this.goal,
      refreshed: isAnswered,
      ...(since !== undefined && { comparedSince: since }),
      hydrates: this.hydrates,
      ...(this.failedHydration !== undefined && { failedHydration: this.failedHydration }),
      isHydrationCurrent: isHydrationForSpec,
      isCurrent: isComparedToSpec,
      isOperationCurrent: this.goal.anyOperation ? () => true : isOperationForSpec,
    });
  }

  private async read(): Promise<void> {
    try {
      this.take(await getApplication(this.context.argo().session, this.key, this.context.signal));
    } catch (error) {
      if (isNotFound(error)) throw this.unfinished("it was deleted by somebody else during the wait");
      if (this.context.signal.aborted) return;
      throw error;
    }
  }

  private async lookAtWindows(): Promise<Verdict | undefined> {
    if (performance.now() - this.windowsReadAt < windowsInterval) return undefined;
    this.windowsReadAt = performance.now();
    const windows = await getSyncWindows(this.context.argo().session, this.key);
    if (!blocksAutomatedSync(windows)) return undefined;
    return { kind: "failed", reason: describeWindows(windows), again: "wait" };
  }
}

/**
 * Waits until an application has reached the goal, and answers it as it is then.
 * @throws UnfinishedError that says why it cannot be reached, or has not been in time.
 */
export async function awaitGoal(
  context: Context,
  start: LiveApplication,
  goal: Goal,
  deadline: number,
): Promise<LiveApplication> {
  const hydrates = isRecord(start.spec.sourceHydrator) && (await context.argo().hydrates());
  return new Wait(context, start, goal, deadline, hydrates).run();
}

/**
 * Follows an application until a condition holds. `undefined` stands for one that is gone. What was heard since the
 * last read tells whether another one is worth its while.
 * @throws UserError with the given explanation at the deadline, or when the run is interrupted.
 */
export async function awaitState<T extends LiveApplication | undefined>(
  context: Context,
  key: ApplicationKey,
  deadline: number,
  read: (heard: Hint | undefined) => Promise<T>,
  isReached: (application: T) => boolean,
  explain: (last: T) => string | Promise<string>,
): Promise<T> {
  const subscription = feedOf(context.argo().session).subscribe(key);
  try {
    for (let heard: Hint | undefined; ; ) {
      const present = await read(heard);
      if (isReached(present)) return present;
      const remaining = Math.max(0, deadline - performance.now());
      // The first read may change something and take all the time: only a look shows what there is to explain.
      if (remaining === 0 && heard === "look") throw new UserError(await explain(present));
      const next = await subscription.next(Math.min(remaining, readInterval), context.signal);
      heard = next === "nothing" || remaining === 0 ? "look" : next;
      if (context.signal.aborted) throw new UserError(`interrupted: ${await explain(present)}`);
    }
  } finally {
    subscription.close();
  }
}

/** Asks for the end of the operation that runs on an application. One that was only requested has to be asked again. */
export async function endOperation(context: Context, live: LiveApplication | undefined): Promise<void> {
  if (live === undefined || !isOperating(live) || live.status?.operationState?.phase === "Terminating") return;
  await terminateOperation(context.argo().session, keyOf(live));
}
