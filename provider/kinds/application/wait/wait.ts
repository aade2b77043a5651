import { explained, meaningOf } from "../../../argo/explanations/explain";
import { plain } from "../../../argo/explanations/plain";
import { isNotFound, namesUnknownCluster } from "../../../argo/refusals";
import { UnfinishedError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { isRecord } from "../../../model/json";
import { knownClusters } from "../../shared/known-clusters";
import { getApplication, getSyncWindows } from "../api";
import { type ApplicationKey, keyOf, type LiveApplication } from "../live";
import { Comparison, isOlder } from "./comparison";
import { isComparedToSpec, isHydrationForSpec, isOperationForSpec } from "./current";
import { feedOf, readInterval, type Subscription } from "./feed";
import { ForbiddenAttempts } from "./forbidden";
import { boardOf } from "./progress";
import {
  blocksAutomatedSync,
  describeWindows,
  failedAttempt,
  forbiddenAttempt,
  isForThis,
  judge,
  type Verdict,
  type WaitTarget,
} from "./verdict";

const windowsInterval = 30_000;
/** How long a state has to last that Argo CD may be about to leave by itself. */
const settlingTime = 10_000;

/** What the caller of a wait knows. */
export interface Goal extends Pick<WaitTarget, "goal" | "operation" | "operationBefore" | "leavesOut" | "generated"> {
  /** Whether an operation counts whatever it deploys, as a rollback does. */
  readonly anyOperation?: true;
  /** What to do when the wait has no time left. */
  readonly howToGiveTime: string;
}

/** One wait for one application. */
class Wait {
  private present: LiveApplication;
  private progress = "";
  private windowsReadAt = Number.NEGATIVE_INFINITY;
  private lastsSince: number | undefined;
  private readonly forbidden = new ForbiddenAttempts();
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
        if (verdict.kind === "failed" && isFinal) throw await this.failed(verdict);
        const progress = verdict.kind === "waiting" ? verdict.progress : "waiting for Argo CD to settle";
        if (progress !== this.progress) entry.report(this.context.secrets.hideForeign(progress));
        this.progress = progress;
        if (this.context.signal.aborted) {
          throw this.unfinished(`interrupted while waiting (${this.progress})`, this.progress);
        }
        if (performance.now() >= this.deadline) throw this.late();
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

  private get subject() {
    return { kind: "Application", spec: this.present.spec };
  }

  /** Why the goal has not been reached in time. More of it is no help where the project forbids each attempt. */
  private late(): UnfinishedError {
    const { goal, howToGiveTime } = this.goal;
    const forbidden = forbiddenAttempt(this.present);
    if (forbidden && isForThis(this.present, this.target)) {
      const why = explained(forbidden.said, this.subject);
      return this.unfinished(`not ${goal} in time: ${why}`, plain(forbidden.said), "sync");
    }
    const { said } = failedAttempt(this.present) ?? {};
    const meaning = said === undefined ? undefined : meaningOf(said, this.subject);
    const where = meaning === undefined ? this.progress : `${meaning}. Argo CD says: ${this.progress}`;
    return this.unfinished(`not ${goal} in time: ${where}; ${howToGiveTime}`, this.progress);
  }

  /** Why the goal cannot be reached, and what that means for the declaration. */
  private async failed({ reason, again }: Verdict & { readonly kind: "failed" }): Promise<UnfinishedError> {
    const said = explained(reason, this.subject);
    const known = namesUnknownCluster(reason) ? ` ${await knownClusters(this.context)}` : "";
    return this.unfinished(`${said}${known}`, plain(reason), again);
  }

  /** @param foreign the part of the message that is Argo CD's. */
  private unfinished(
    message: string,
    foreign?: string,
    again: "sync" | "wait" = this.goal.operation ? "sync" : "wait",
  ): UnfinishedError {
    const operation = this.goal.operation !== undefined ? ` ${this.goal.operation}` : "";
    return new UnfinishedError(message, this.present, again === "sync" ? `sync${operation}` : "wait", foreign);
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
    return judge(this.present, { ...this.target, isForbidden: this.isForbidden() });
  }

  private get target(): WaitTarget {
    const { isAnswered, since } = this.comparison;
    return {
      ...this.goal,
      refreshed: isAnswered,
      ...(since !== undefined && { comparedSince: since }),
      hydrates: this.hydrates,
      ...(this.failedHydration !== undefined && { failedHydration: this.failedHydration }),
      isHydrationCurrent: isHydrationForSpec,
      isCurrent: isComparedToSpec,
      isOperationCurrent: this.goal.anyOperation ? () => true : isOperationForSpec,
    };
  }

  private isForbidden(): boolean {
    const attempt = forbiddenAttempt(this.present);
    return attempt !== undefined && this.forbidden.isFinal(attempt.ended, performance.now());
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
