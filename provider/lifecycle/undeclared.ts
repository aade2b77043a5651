import { type Json, UserError } from "../contract";
import type { Schema } from "../model/schema";
import { fieldsWith } from "../model/walk";
import type { Work } from "./work";

/*
 * Argo CD shows no credentials, so that what is imported has none in the program at first. A write would wipe those that Argo CD
 * has: it stores an object as it is sent. The state remembers what is missing (`__undeclared`) until a program declares it.
 */

const logins = fieldsWith(({ login }) => login === true);

/** Whether inputs say how Argo CD logs in; an empty text says that it does not. */
export function declaresLogin(schema: Schema, inputs: Json): boolean {
  return logins(schema, inputs).length > 0;
}

/** The paths of the credentials that Argo CD may have and no program has declared. */
export function undeclaredOf({ __undeclared: paths }: Json): readonly string[] {
  return Array.isArray(paths) ? paths.map(String) : [];
}

/** Inputs with what is missing of the credentials, as it was before and still is. */
export function withUndeclared(schema: Schema, former: Json | undefined, news: Json): Json {
  const missing = undeclaredOf(former ?? {});
  return missing.length === 0 || declaresLogin(schema, news) ? news : { ...news, __undeclared: missing };
}

/** Warns once that an object cannot be changed yet. */
export function warnOfUndeclared<Live>({ definition, context }: Work<Live>, inputs: Json): void {
  const missing = undeclaredOf(inputs);
  if (missing.length === 0) return;
  context.warnOnce(
    `${definition.title(inputs)} was imported without its credentials, which Argo CD does not show: it stays as it is, and is ` +
      `not changed until they are declared. ${howToDeclare(missing)}`,
  );
}

/** Why an object cannot be written whose credentials the write would wipe; `undefined` where it can. */
export function wipesCredentials<Live>({ definition }: Work<Live>, inputs: Json): string | undefined {
  const missing = undeclaredOf(inputs);
  if (missing.length === 0) return undefined;
  return (
    `${definition.title(inputs)} was imported without its credentials, which Argo CD does not show, and would lose them by this ` +
    `change: nothing was changed. ${howToDeclare(missing)}`
  );
}

/** @throws UserError where a write would wipe credentials. */
export function requireDeclared<Live>(work: Work<Live>, inputs: Json): void {
  const reason = wipesCredentials(work, inputs);
  if (reason !== undefined) throw new UserError(reason);
}

function howToDeclare(missing: readonly string[]): string {
  const names = missing.map((path) => `\`${path}\``);
  const [first = ""] = missing;
  return (
    `Declare those that it has of ${names.join(", ")}: where the program reads a setting there, with ` +
    `\`pulumi config set --secret <setting>\`. If it has none, declare \`${first}\` as an empty text`
  );
}
