import type { Json } from "../contract";
import { milliseconds } from "../model/duration";
import { isRecord } from "../model/json";

/** Time for a create, update or delete when the program names none: five minutes. */
const defaultTimeout = 300_000;

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
