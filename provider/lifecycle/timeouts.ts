import type { Json } from "../contract";
import { howToWaitLonger, milliseconds } from "../model/duration";
import { isRecord } from "../model/json";

/** Time for a create, update or delete when the program names none. */
const defaultTimeout = "5m";

/** A verb whose time a program may limit. */
export type TimedVerb = "create" | "update" | "delete";

/** Pulumi's `customTimeouts`, as the class copies them into the inputs. */
export function timeoutOf(values: Json, verb: TimedVerb): unknown {
  return isRecord(values.timeouts) ? values.timeouts[verb] : undefined;
}

/** Until when a verb that begins now may take, by the clock of `performance.now()`. */
export function deadlineOf(values: Json, verb: TimedVerb): number {
  return performance.now() + milliseconds(timeoutOf(values, verb), defaultTimeout);
}

/** What to do when a verb has had no time left. */
export function howToGiveTime(values: Json, verb: TimedVerb): string {
  return howToWaitLonger(timeoutOf(values, verb), defaultTimeout, `customTimeouts.${verb}`);
}
