import { isDeepStrictEqual } from "node:util";
import type { Json } from "../contract";
import { isRecord } from "./json";
import { formatPath, type Step, valueAt } from "./paths";
import type { Schema } from "./schema";
import { fieldsWith } from "./walk";

/** Where a value stands in inputs or a state. */
type Path = readonly Step[];

/** The paths of what the program has made a secret, as the class names them. */
export function secretPathsOf({ __secrets }: Json): readonly Path[] {
  return Array.isArray(__secrets) ? __secrets.filter((path): path is Path => Array.isArray(path)) : [];
}

/** All paths that differ from one at most by their indices, and that a value has. */
function alike(value: unknown, [head, ...rest]: Path): Path[] {
  if (head === undefined) return [[]];
  if (typeof head === "number" && Array.isArray(value)) {
    return value.flatMap((item, index) => alike(item, rest).map((path) => [index, ...path]));
  }
  if (!isRecord(value) || !Object.hasOwn(value, head)) return [];
  return alike(value[head], rest).map((path) => [head, ...path]);
}

/** The paths of the same secrets where items of lists have another order. */
export function followed(paths: readonly Path[], before: Json, after: Json): readonly Path[] {
  const found = paths.flatMap((path) => {
    const wanted = valueAt(before, path);
    return alike(after, path).filter((other) => isDeepStrictEqual(valueAt(after, other), wanted));
  });
  return [...new Map(found.map((path) => [formatPath(path), path])).values()];
}

/** Paths in the order in which others name them, and behind these those that the others lack. */
export function inOrderOf(others: readonly Path[], paths: readonly Path[]): readonly Path[] {
  const left = new Map(paths.map((path) => [formatPath(path), path]));
  const known = others.filter((path) => left.delete(formatPath(path)));
  return [...known, ...left.values()];
}

const identityFields = fieldsWith(({ identity }) => identity !== undefined);

/** Whether a path leads to another one or into it. */
function isWithin(path: Path, other: Path): boolean {
  return other.every((step, index) => step === path[index]);
}

/** What identifies an object and is a secret all the same, with the path that the program has made one. */
export function secretIdentities(
  schema: Schema,
  inputs: Json,
): { readonly identity: string; readonly secret: string }[] {
  const secrets = secretPathsOf(inputs);
  return identityFields(schema, inputs).flatMap(({ path }) => {
    const covering = secrets.find((secret) => isWithin(path, secret) || isWithin(secret, path));
    if (covering === undefined) return [];
    return [{ identity: formatPath(path.length > covering.length ? path : covering), secret: formatPath(covering) }];
  });
}
