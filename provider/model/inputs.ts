import { type Json, unknown } from "../contract";
import { isRecord, own } from "./json";
import { isSame, normalise, stableText } from "./normalise";
import { formatPath, type Step, withValueAt } from "./paths";
import { itemOf, type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";
import { fieldsWith } from "./walk";

function pick(values: Json, wanted: (name: string) => boolean): Json {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => wanted(name) && value !== undefined));
}

/** The part of the inputs (or of a state) that describes the object in Argo CD. */
export function objectPart(schema: Schema, values: Json): Json {
  const shape = shapeOf(schema) ?? {};
  return pick(values, (name) => own(shape, name) !== undefined && !traitsOf(own(shape, name)).option);
}

/** The part of the inputs (or of a state) that steers the provider. */
export function optionPart(schema: Schema, values: Json): Json {
  const shape = shapeOf(schema) ?? {};
  return pick(values, (name) => traitsOf(own(shape, name)).option === true);
}

/** Whether a value at a path, or one that it lies in, is not known yet. */
function isUnknownAt(values: unknown, path: readonly Step[]): boolean {
  if (values === unknown) return true;
  const [head, ...rest] = path;
  return typeof head === "string" && isRecord(values) && isUnknownAt(own(values, head), rest);
}

const identityFields = fieldsWith(({ identity }) => identity !== undefined);

/**
 * The paths of identity fields whose declared value has changed. What is not known yet counts as unchanged, and so does
 * a field that now names what the server had filled in, which the old state holds among its computed values.
 */
export function changedIdentity(schema: Schema, olds: Json, news: Json): string[] {
  const declared = (values: Json) =>
    new Map(identityFields(schema, values).map((field) => [formatPath(field.path), field] as const));
  const before = declared(olds);
  const after = declared(news);
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => {
    const { path, schema: field } = before.get(name) ?? after.get(name) ?? { path: [], schema };
    if (isUnknownAt(olds, path) || isUnknownAt(news, path)) return false;
    return !isSame(field, before.get(name)?.value ?? filledIn(schema, olds, path), after.get(name)?.value);
  });
}

/** What the server has filled in for a field that was left out, which the state holds among its computed values. */
function filledIn(schema: Schema, state: Json, path: readonly Step[]): unknown {
  const computed = String(path.at(-1));
  return own(shapeOf(schema), computed) === undefined ? own(state, computed) : undefined;
}

/** A state in which what the server has filled in of its identity is declared, where new inputs name it. */
export function withFilledIn(schema: Schema, state: Json, news: Json): Json {
  const declared = new Set(identityFields(schema, state).map(({ path }) => formatPath(path)));
  const named = identityFields(schema, news).filter(({ path }) => !declared.has(formatPath(path)));
  return named.reduce<Json>((values, { path }) => {
    const value = filledIn(schema, state, path);
    return value === undefined ? values : withValueAt(values, path, value);
  }, state);
}

/** The identity that inputs declare, as paths and one text; `undefined` while a part of it is not known. */
export function declaredIdentity(schema: Schema, inputs: Json): { paths: string[]; key: string } | undefined {
  const fields = identityFields(schema, inputs);
  // An object that is not known yet hides the fields in it.
  if (fields.length === 0 || fields.some(({ value }) => value === unknown)) return undefined;
  const parts = fields.map(({ path, schema: field, value }) => [formatPath(path), normalise(field, value)] as const);
  return { paths: parts.map(([path]) => path), key: stableText(parts.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * The paths at which two values of a schema differ, as deep as they can be told apart, never the values. A list whose
 * order has no meaning, or whose length differs, is one path.
 */
export function differences(
  schema: Schema | undefined,
  one: unknown,
  other: unknown,
  path: readonly Step[] = [],
  isItem = false,
): string[] {
  if (isSame(schema, one, other, isItem)) return [];
  const { freeForm, unordered } = traitsOf(schema);
  const shape = shapeOf(schema);
  const inside = (key: Step) => {
    if (freeForm) return schema;
    return shape ? own(shape, String(key)) : itemOf(schema);
  };
  if (isRecord(one) && isRecord(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      differences(inside(key), own(one, key), own(other, key), [...path, key], shape === undefined),
    );
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length && !unordered) {
    const found = one.flatMap((item, index) => differences(inside(index), item, other[index], [...path, index], true));
    if (found.length > 0) return found;
  }
  return [formatPath(path)];
}
