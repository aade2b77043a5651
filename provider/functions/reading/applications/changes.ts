import { isRecord } from "../../../model/json";
import { formatPath } from "../../../model/paths";

/** One place in which two values differ; a side without a value has nothing there. */
export interface Change {
  readonly path: string;
  readonly live?: unknown;
  readonly target?: unknown;
}

type Steps = readonly (string | number)[];

function entriesOf(value: unknown): Map<string | number, unknown> {
  return new Map<string | number, unknown>(Array.isArray(value) ? value.entries() : Object.entries(value as object));
}

function isDivisible(live: unknown, target: unknown): boolean {
  return (isRecord(live) && isRecord(target)) || (Array.isArray(live) && Array.isArray(target));
}

function changesBelow(live: unknown, target: unknown, steps: Steps): Change[] {
  if (!isDivisible(live, target)) {
    if (live === target) return [];
    const sides = { ...(live !== undefined && { live }), ...(target !== undefined && { target }) };
    return [{ path: formatPath(steps), ...sides }];
  }
  const [before, after] = [entriesOf(live), entriesOf(target)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => changesBelow(before.get(key), after.get(key), [...steps, key]));
}

/** Where two manifests differ. An object or a list that only one of them has is one change. */
export function changesBetween(live: object | undefined, target: object | undefined): Change[] {
  return changesBelow(live, target, []);
}
