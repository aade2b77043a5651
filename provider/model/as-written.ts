import { isRecord, own } from "./json";
import { isSame } from "./normalise";
import { ExactNumber } from "./number";
import { formatPath, type Step } from "./paths";
import { isOptional, itemOf, type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";
import { hasCredentials } from "./url-credentials";

/**
 * The smallest value that is stored as the given one, with every text as it is: without what the server fills in or takes for
 * nothing, without fields that the schema does not have, and without what may hold credentials. `undefined` where all of it goes.
 * @param value as the server has it, in the shape of the inputs.
 */
export function smallest(schema: Schema, value: unknown): unknown {
  return withoutNeedless(schema, value, false);
}

/** @param isItem whether it is an item of a list or map, where even an empty one is stored. */
function withoutNeedless(schema: Schema | undefined, value: unknown, isItem: boolean): unknown {
  const kept = traitsOf(schema).freeForm ? asShown(value) : inside(schema, value);
  return !isItem && isNeedless(schema, kept) ? undefined : kept;
}

function inside(schema: Schema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNeedless(itemOf(schema), item, true));
  if (!isRecord(value)) return asShown(value);
  const shape = shapeOf(schema);
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (!shape) return [key, withoutNeedless(itemOf(schema), item, true)];
    const field = own(shape, key);
    return [key, field && !isWithheld(field, item) ? withoutNeedless(field, item, false) : undefined];
  });
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** The paths of what a schema does not know: fields of a newer Argo CD. */
export function foreignPaths(schema: Schema, value: unknown, path: readonly Step[] = []): string[] {
  if (traitsOf(schema).freeForm) return [];
  const shape = shapeOf(schema);
  const entries: [Step, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([step, item]) => {
    const field = shape ? own(shape, String(step)) : itemOf(schema);
    if (field) return foreignPaths(field, item, [...path, step]);
    return shape ? [formatPath([...path, step])] : [];
  });
}

/** Whether a field that is left out is stored as this value. One that must be written is not needless. */
function isNeedless(schema: Schema | undefined, value: unknown): boolean {
  return schema !== undefined && isOptional(schema) && isSame(schema, value, undefined);
}

/**
 * Whether nothing of a field can be written: an option, which no server stores, and what may hold a credential. A URL that the
 * server shows, such as that of a proxy, is written where it has none.
 */
function isWithheld(field: Schema, value: unknown): boolean {
  const { option, secret, unreadable } = traitsOf(field);
  if (option) return true;
  if (!secret && !unreadable) return false;
  return typeof value !== "string" || !URL.canParse(value) || hasCredentials(value);
}

/** A value as a program can hold it: a number that is no double is shown as a text, which is that number again when it is sent. */
function asShown(value: unknown): unknown {
  if (value instanceof ExactNumber) return value.toJSON();
  if (Array.isArray(value)) return value.map(asShown);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asShown(item)]));
}
