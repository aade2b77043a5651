import { type Json, unknown } from "../contract";
import { isRecord, type Schema, shapeOf, traitsOf } from "../schemas/fields";
import { isSame } from "./normalise";
import { formatPath, type Step } from "./paths";
import { fieldsOf } from "./walk";

function pick(values: Json, wanted: (name: string) => boolean): Json {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => wanted(name) && value !== undefined));
}

/** The part of the inputs (or of a state) that describes the object in Argo CD. */
export function objectPart(schema: Schema, values: Json): Json {
  const shape = shapeOf(schema) ?? {};
  return pick(values, (name) => Object.hasOwn(shape, name) && !traitsOf(shape[name]).option);
}

/** The part of the inputs (or of a state) that steers the provider. */
export function optionPart(schema: Schema, values: Json): Json {
  const shape = shapeOf(schema) ?? {};
  return pick(values, (name) => traitsOf(shape[name]).option === true);
}

/** The paths of identity fields whose declared value has changed; what is not known yet counts as unchanged. */
export function changedIdentity(schema: Schema, olds: Json, news: Json): string[] {
  const declared = (values: Json) =>
    new Map(
      [...fieldsOf(schema, values)]
        .filter(({ schema: field }) => traitsOf(field).identity)
        .map((field) => [formatPath(field.path), field] as const),
    );
  const before = declared(olds);
  const after = declared(news);
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const one = before.get(path);
    const other = after.get(path);
    if (other?.value === unknown || one?.value === unknown) return false;
    return !isSame(one?.schema ?? other?.schema, one?.value, other?.value);
  });
}

/** The paths at which two values of a schema differ, deepest first known, never the values. */
export function differences(
  schema: Schema | undefined,
  one: unknown,
  other: unknown,
  path: readonly Step[] = [],
): string[] {
  if (isSame(schema, one, other)) return [];
  if (isRecord(one) && isRecord(other)) {
    const shape = shapeOf(schema);
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      differences(shape && Object.hasOwn(shape, key) ? shape[key] : undefined, one[key], other[key], [...path, key]),
    );
  }
  return [formatPath(path)];
}
