import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { isSaidAt } from "../../provider/lifecycle/undeclared";
import { formatPath, type Step } from "../../provider/model/paths";
import { type Field, fieldsWith } from "../../provider/model/walk";
import type { Kind } from "../../sdk/generated/kinds";

const hiddenIn = fieldsWith(({ secret, unreadable }) => secret === true || unreadable === true);

/** What Argo CD shows of inputs, and what it hides of them that a write may not leave out. */
export interface Shown {
  readonly shown: Json;
  readonly hidden: readonly Field[];
}

/** A value without what stands at a path. */
function without(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => rest.length > 0 || key !== String(step));
  return Object.fromEntries(entries.map(([key, each]) => [key, key === String(step) ? without(each, rest) : each]));
}

/** Tells what Argo CD shows of inputs. */
export function shownOf(kind: Kind, inputs: Json): Shown {
  const { schema } = registry[kind];
  const fields = hiddenIn(schema, inputs);
  return {
    shown: fields.reduce<unknown>((left, { path }) => without(left, path), inputs) as Json,
    hidden: fields.filter(({ path }) => isSaidAt(schema, formatPath(path))),
  };
}
