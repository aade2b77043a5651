import { lacksRight } from "../../../argo/refusals";
import { growing, pause } from "../../../argo/repeat";
import { type Json, UnfinishedError, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { refreshSetAnnotation } from "../../../model/annotations";
import { boardOf } from "../../application/wait/progress";
import { findApplicationSet, type LiveApplicationSet, replaceApplicationSet } from "../api";
import { errorOf, type Generation, judgeGeneration } from "./generation";

const looks = growing(200, 2_000, 1.5);
/** How long an error has to last that Argo CD may be about to take back, and how often it is asked to look again meanwhile. */
const settlingTime = 10_000;
const askingInterval = 2_500;
const generating = "its applications are being generated";

/** What a wait knows of the write that it follows. */
export interface Following {
  /** The set before the write, if it was there. */
  readonly present?: LiveApplicationSet | undefined;
  readonly deadline: number;
  /** What to do when the wait has no time left. */
  readonly howToGiveTime: string;
}

/** What a wait for a set ends with: the set stays, and the next update waits again. */
export function unfinished(live: LiveApplicationSet, message: string, foreign?: string): UnfinishedError {
  return new UnfinishedError(message, live, "wait", foreign);
}

function version({ metadata }: LiveApplicationSet): number {
  return Number(metadata.resourceVersion);
}

/** A set as it is, and the request to generate its applications anew: another text each time, as Argo CD heeds changes alone. */
function askingAnew({ metadata, spec }: LiveApplicationSet): { readonly metadata: Json; readonly spec: unknown } {
  const { name, namespace, labels, annotations, finalizers, resourceVersion } = metadata;
  const asking = { ...annotations, [refreshSetAnnotation]: `after ${resourceVersion}` };
  return { metadata: { name, namespace, labels, annotations: asking, finalizers }, spec };
}

/** One wait for what Argo CD makes of a set. */
class GenerationWait {
  private lastsSince: number | undefined;
  private askedAt = performance.now();

  constructor(
    private readonly context: Context,
    private live: LiveApplicationSet,
    private readonly following: Following,
  ) {}

  async run(): Promise<LiveApplicationSet> {
    const { context, following } = this;
    const entry = boardOf(context.log).begin(this.live.metadata.name);
    entry.report(generating);
    try {
      // What a set that was there says of itself may be of what it was before.
      if (following.present !== undefined) await this.ask();
      for (let attempts = 1; ; attempts += 1) {
        const generation = judgeGeneration(this.live, errorOf(following.present));
        if (generation.kind === "generated") return this.live;
        await this.goOn(generation);
        await pause(context.signal, Math.min(looks(attempts), following.deadline - performance.now()));
        await this.look();
      }
    } finally {
      entry.end();
    }
  }

  /** @throws UnfinishedError when there is no use in waiting, or no time. */
  private async goOn(generation: Generation): Promise<void> {
    const { context, live, following } = this;
    const now = performance.now();
    if (generation.kind === "failed") {
      const { reason, mayPass } = generation;
      this.lastsSince ??= now;
      const isFinal = mayPass !== true || now - this.lastsSince >= settlingTime;
      if (isFinal) throw unfinished(live, `Argo CD cannot generate its applications: ${reason}`, reason);
      if (now - this.askedAt >= askingInterval) await this.askOnceMore();
    } else this.lastsSince = undefined;
    const reason = generation.kind === "failed" ? generation.reason : generating;
    if (context.signal.aborted) throw unfinished(live, `interrupted while waiting (${reason})`, reason);
    if (now >= following.deadline) {
      throw unfinished(live, `not generated in time: ${reason}; ${following.howToGiveTime}`, reason);
    }
  }

  private async ask(): Promise<void> {
    this.askedAt = performance.now();
    this.take(await replaceApplicationSet(this.context.argo().session, askingAnew(this.live)));
  }

  /** Argo CD looks again by itself, if late: who may create a set and not update it waits for that. */
  private async askOnceMore(): Promise<void> {
    await this.ask().catch((error: unknown) => {
      if (!lacksRight(error)) throw error;
    });
  }

  private async look(): Promise<void> {
    const found = await findApplicationSet(this.context.argo().session, this.live.metadata);
    if (found?.metadata.uid !== this.live.metadata.uid)
      throw new UserError("it was deleted by somebody else during the wait");
    this.take(found);
  }

  /** Argo CD shows sets from a cache, which may not have heard of what we have just written. */
  private take(seen: LiveApplicationSet): void {
    if (version(seen) >= version(this.live)) this.live = seen;
  }
}

/**
 * Waits until Argo CD has made a set's applications what the set says now, and answers it as it is then.
 * @throws UnfinishedError that says why it cannot, or has not in time.
 */
export function awaitGeneration(
  context: Context,
  written: LiveApplicationSet,
  following: Following,
): Promise<LiveApplicationSet> {
  return new GenerationWait(context, written, following).run();
}
