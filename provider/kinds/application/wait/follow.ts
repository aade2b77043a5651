import { UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { terminateOperation } from "../api";
import { type ApplicationKey, keyOf, type LiveApplication } from "../live";
import { feedOf, type Hint, readInterval } from "./feed";
import { isOperating } from "./verdict";

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
