import pLimit from "p-limit";
import { isConflict } from "../../argo/refusals";
import { growing, pause, repeat, scattered, until } from "../../argo/repeat";
import type { Context } from "../../lifecycle/context";

/** How long other clients may disturb a write, in milliseconds. */
const disturbanceLimit = 30_000;
const disturbancePauses = scattered(growing(250, 2_000));
/**
 * After this time, in milliseconds, no other client's write is under way that has not seen ours, and might undo it; on a
 * slow server after as long as a request takes.
 */
const settlingTime = 500;
/** Of looks whether a change lasts, each of which waits for that time besides. */
const lookPauses = scattered(growing(50, 1_000));

/** Objects that Argo CD keeps in one ConfigMap or Secret, which it writes without a lock: writes at the same time lose each other. */
export class LocklessStore {
  private readonly oneAtATime = pLimit(1);
  /** How long the last request took that was answered, in milliseconds. */
  private lastTook = 0;

  /**
   * @param what the objects are called.
   * @param passes whether a refusal comes from what other clients do at the same time.
   */
  constructor(
    private readonly what: string,
    private readonly passes: (error: unknown) => boolean = isConflict,
  ) {}

  /** Sends a request while no other one of ours is under way, again where another client has disturbed it. */
  send<T>(context: Context, request: () => Promise<T>): Promise<T> {
    return this.oneAtATime(() => {
      const ends = performance.now() + disturbanceLimit;
      return repeat(() => this.timed(request), {
        signal: context.signal,
        deadline: () => ends,
        pauseAfter: (error, attempts) => (this.passes(error) ? disturbancePauses(attempts) : undefined),
      });
    });
  }

  /** Waits until what was written lasts: another client's write may have undone it unawares. */
  untilKept<T>(context: Context, look: () => Promise<T | undefined>): Promise<T> {
    const lasting = async () => {
      await this.settle(context);
      return look();
    };
    return until(lasting, {
      signal: context.signal,
      deadline: performance.now() + disturbanceLimit,
      pauses: lookPauses,
      explain: () => `Argo CD has accepted it, but does not keep it: another client may write ${this.what} now`,
    });
  }

  /** Removes, and removes again until it is gone. */
  async untilGone(context: Context, remove: () => Promise<void>, look: () => Promise<unknown>): Promise<void> {
    const isGone = async () => {
      await this.send(context, remove);
      await this.settle(context);
      return (await look()) === undefined;
    };
    await until(isGone, {
      signal: context.signal,
      deadline: performance.now() + disturbanceLimit,
      pauses: lookPauses,
      explain: () => "Argo CD has accepted the delete, but still shows it",
    });
  }

  private async timed<T>(request: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const answer = await request();
    this.lastTook = performance.now() - began;
    return answer;
  }

  private settle({ signal }: Context): Promise<void> {
    return pause(signal, Math.max(settlingTime, this.lastTook));
  }
}
