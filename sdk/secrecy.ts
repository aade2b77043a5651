import * as pulumi from "@pulumi/pulumi";
import type { Kind } from "./generated/kinds";
import { secretFields } from "./generated/secrets";
import { isEventual, isPlain } from "./values";

/** Where a value stands: keys and indices. */
type Path = readonly (string | number)[];

/** Makes the value at a path a secret; where an output hides the path, all of that output. */
function withSecret(value: unknown, path: readonly string[]): unknown {
  if (value === undefined || value === null) return value;
  const [head, ...rest] = path;
  if (head === undefined || isEventual(value)) return pulumi.secret(value);
  if (head === "*" && Array.isArray(value)) return value.map((item) => withSecret(item, rest));
  if (head === "*" && isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSecret(item, rest)]));
  }
  return isPlain(value) && Object.hasOwn(value, head) ? { ...value, [head]: withSecret(value[head], rest) } : value;
}

/** The arguments with the fields of a kind that are always secrets made so. */
export function withSecrets(kind: Kind, args: pulumi.Inputs): pulumi.Inputs {
  return secretFields[kind].reduce<unknown>((value, path) => withSecret(value, path.split(".")), args) as pulumi.Inputs;
}

function eventualsIn(value: unknown, path: Path = []): { readonly path: Path; readonly value: unknown }[] {
  if (isEventual(value)) return [{ path, value }];
  if (pulumi.Resource.isInstance(value)) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => eventualsIn(item, [...path, index]));
  return isPlain(value) ? Object.entries(value).flatMap(([key, item]) => eventualsIn(item, [...path, key])) : [];
}

function isAlwaysSecret(kind: Kind, path: Path): boolean {
  return secretFields[kind].some((field) =>
    field.split(".").every((step, index) => step === "*" || step === path[index]),
  );
}

/**
 * The paths of what a program has made a secret by itself, which Pulumi does not tell providers. `undefined` when there are
 * none: most resources have none, and need nothing in their state that says so.
 */
export async function secretPaths(kind: Kind, args: pulumi.Inputs): Promise<Path[] | undefined> {
  const eventuals = eventualsIn(args).filter(({ path }) => !isAlwaysSecret(kind, path));
  const secrecy = await Promise.all(eventuals.map(({ value }) => pulumi.isSecret(pulumi.output(value))));
  const paths = eventuals.filter((_eventual, index) => secrecy[index]).map(({ path }) => path);
  return paths.length > 0 ? paths : undefined;
}

/**
 * Makes all of a spec secret when any value in it is one: the engine remembers secrets by their path, and whoever edits an
 * application in Argo CD may move a value to another path. What is unknown inside stays so by itself.
 */
export function asOneSecret(spec: unknown, paths: Promise<Path[] | undefined>): unknown {
  if (isEventual(spec)) return pulumi.output(spec);
  if (eventualsIn(spec).length === 0) return spec;
  const isSecret = paths.then((found) => found?.some(([head]) => head === "spec") === true);
  const secrecy = pulumi.output(isSecret).apply((found) => (found ? pulumi.secret(true) : false));
  return secrecy.apply(() => spec);
}
