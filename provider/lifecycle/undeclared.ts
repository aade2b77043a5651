import { type Json, UserError, unknown } from "../contract";
import { own } from "../model/json";
import { formatPath, parsePath, withValueAt } from "../model/paths";
import { isOptional, isText, type Schema, schemaAt, shapeOf } from "../model/schema";
import { traitsOf } from "../model/traits";
import { type Field, fieldsWith } from "../model/walk";
import type { Work } from "./work";

/*
 * Argo CD shows no credentials, so that a program which was made of what it shows has none at first. A write would wipe those that
 * Argo CD has: it stores an object as it is sent. The state remembers what is missing (`__undeclared`) until the program has it.
 */

const hiddenFields = fieldsWith(({ login, unreadable }) => login === true || unreadable === true);

/** Whether a field says what an object has, where Argo CD shows nothing. */
function isSaid({ schema, value }: Field): boolean {
  return value !== "" && (!isOptional(schema) || traitsOf(schema).login === true);
}

/**
 * Whether inputs say which credentials an object has, or what else Argo CD hides and cannot be left out. An empty text says of one
 * credential that there is none, and nothing of the others.
 * @param missing the paths of what the object may have.
 */
export function declaresHidden(schema: Schema, inputs: Json, missing: readonly string[]): boolean {
  const declared = hiddenFields(schema, inputs);
  if (declared.some(isSaid)) return true;
  const texts = textsAmong(schema, missing);
  const empty = new Set(declared.map(({ path }) => formatPath(path)));
  return texts.length > 0 && texts.every((path) => empty.has(path));
}

/** Whether a value at a path would say so. */
export function isSaidAt(schema: Schema, path: string): boolean {
  return declaresHidden(schema, withValueAt({}, parsePath(path), "hidden"), []);
}

/** Of the paths of what an object may have, those of credentials that an empty text can say it has not. */
function textsAmong(schema: Schema, missing: readonly string[]): string[] {
  return missing.filter((path) => {
    const field = schemaAt(schema, parsePath(path));
    return isText(field) && isOptional(field) && traitsOf(field).login === true;
  });
}

/** Of what Argo CD may have and hides, what a program has to declare before a write may send the object, and the inputs lack. */
export function undeclaredAmong(schema: Schema, inputs: Json, hidden: readonly string[]): string[] {
  return declaresHidden(schema, inputs, hidden) ? [] : hidden.filter((path) => isSaidAt(schema, path));
}

/** The paths of what Argo CD may have and hides, and no program has declared. */
export function undeclaredOf({ __undeclared: paths }: Json): readonly string[] {
  return Array.isArray(paths) ? paths.map(String) : [];
}

/** Inputs with what is missing, as it was before and still is. */
export function withUndeclared(schema: Schema, former: Json | undefined, { __undeclared: _own, ...news }: Json): Json {
  const missing = undeclaredOf(former ?? {});
  return missing.length === 0 || declaresHidden(schema, news, missing) ? news : { ...news, __undeclared: missing };
}

/** Inputs in which what is missing and cannot be left out counts as not known yet. */
export function withStandIns(schema: Schema, inputs: Json): Json {
  const isRequired = (name: string) => {
    const field = own(shapeOf(schema), name);
    return field !== undefined && !isOptional(field);
  };
  const missing = undeclaredOf(inputs).filter(isRequired);
  return missing.length === 0 ? inputs : { ...inputs, ...Object.fromEntries(missing.map((name) => [name, unknown])) };
}

/** Warns once that an object cannot be changed yet, and others like it: there may be many, and each run would repeat them all. */
export function warnOfUndeclared<Live>({ definition, context }: Work<Live>, inputs: Json): void {
  if (undeclaredOf(inputs).length === 0) return;
  context.warnOnce(
    `${definition.title(inputs)} was imported without its credentials, which Argo CD does not show, and others may have been: each ` +
      "stays as it is, and is not changed until they are declared. Where the program reads a setting, give it with `pulumi config " +
      "set --secret <setting>`: an exported program's README lists them",
    "imported without credentials",
  );
}

/** Why an object cannot be written whose credentials the write would wipe; `undefined` where it can. */
export function wipesHidden<Live>({ definition }: Pick<Work<Live>, "definition">, inputs: Json): string | undefined {
  const missing = undeclaredOf(inputs);
  if (missing.length === 0) return undefined;
  return (
    `${definition.title(inputs)} was imported without what Argo CD does not show of it, and would lose that by this change: nothing ` +
    `was changed. ${howToDeclare(definition.schema, missing)}`
  );
}

/** @throws UserError where a write would wipe credentials. */
export function requireDeclared<Live>(work: Pick<Work<Live>, "definition">, inputs: Json): void {
  const reason = wipesHidden(work, inputs);
  if (reason !== undefined) throw new UserError(reason);
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `\`${path}\``).join(", ");
}

function howToDeclare(schema: Schema, missing: readonly string[]): string {
  const names = listed(missing);
  const texts = textsAmong(schema, missing);
  return (
    `Declare ${missing.length === 1 ? names : `those that it has of ${names}`}; what the program reads from a setting is given ` +
    "with `pulumi config set --secret <setting>`" +
    (texts.length === 0
      ? ""
      : `. If it has none at all, declare ${texts.length > 1 ? "each of " : ""}${listed(texts)} as an empty text`)
  );
}
