import { isDeepStrictEqual } from "node:util";
import { type DiffResult, type Json, unknown } from "../contract";
import { differences, objectPart, optionPart, withFilledIn } from "../model/inputs";
import { withoutNullEntries } from "../model/nulls";
import { formatPath, valueAt, withValueAt } from "../model/paths";
import type { Replacement } from "./definition";
import { identityChanges } from "./identity";
import { foretell } from "./preview";
import { checkAddress } from "./server";
import { timeoutOf } from "./timeouts";
import { requireDeclared, undeclaredOf } from "./undeclared";
import { refOf, type Work } from "./work";

/** Options whose change alone is no update: they matter only to the next write. */
const quietOptions = new Set([
  "__urn",
  "__retainOnDelete",
  "adopt",
  "validate",
  "waitFor",
  "sync",
  "onRunningOperation",
  "preview",
]);

/** Decides between nothing, update and replacement. */
export async function diff<Live>(work: Work<Live>, id: string, olds: Json, news: Json): Promise<DiffResult> {
  const { definition, context, self } = work;
  const comparison = checkAddress(work, news, olds);
  const replaces = await replacedBy(work, olds, news);
  context.run.declared.noteState(self, olds);
  if (isEarly(work, news)) context.run.declared.noteAskedFor(refOf(work, id));
  if (replaces.length > 0) {
    requireHarmless(work, news);
    announce(work, olds, news, replaces);
    return { replaces };
  }
  const outlived = await definition.outlived?.(context, olds, news);
  if (outlived) {
    requireHarmless(work, news);
    tell(work, news, outlived);
    return { replaces: outlived.paths };
  }
  if (context.run.isPreview) foretell(work, olds, news);
  const isObjectChanged = changesObject(work, olds, news);
  const options = changedOptions(work, olds, news);
  const isWritten = comparison === "moved" || (await isUnfinished(work, olds, news));
  if (isWritten || isObjectChanged) requireHarmless(work, news);
  // Where there is a difference to see, the engine finds and shows it. What has become null, or is it no longer, it does not see.
  const isSeen = isObjectChanged ? isChangedBeyondNull(work, olds, news) : options.length > 0;
  if ((isWritten || isObjectChanged) && !isSeen) return { replaces, changes: true };
  if (isWritten) return { replaces };
  const isQuiet = options.every((name) => isQuietChange(name, olds, news));
  // Another spelling is no change, and would be written. Of what was imported nobody has chosen the spelling yet.
  const isSaid = options.length > 0 || undeclaredOf(news).length > 0 || olds.__imported === true;
  return isSaid && isQuiet && !isObjectChanged ? { replaces, changes: false } : { replaces };
}

const namespacePath = ["metadata", "namespace"];

/** The paths whose change makes it another object. Without a namespace, Argo CD's own one is meant. */
async function replacedBy<Live>({ definition, context }: Work<Live>, olds: Json, news: Json): Promise<string[]> {
  const changed = identityChanges(definition, olds, news);
  const isLeftOut = changed.includes(formatPath(namespacePath)) && valueAt(news, namespacePath) === undefined;
  if (!isLeftOut) return changed;
  const meant = withValueAt(news, namespacePath, await context.argo().namespace());
  return identityChanges(definition, olds, meant);
}

/**
 * A refresh asks what an `up` would do as well, without a check before it, and does nothing.
 * @throws UserError where a change would take credentials away that no program has declared.
 */
function requireHarmless<Live>(work: Work<Live>, news: Json): void {
  if (work.context.run.declared.of(work.self) !== undefined) requireDeclared(work, news);
}

/** Whether the engine asks, before it comes to a resource, if it goes with one that is deleted first: what it gets of that is unknown. */
function isEarly<Live>({ context, self }: Work<Live>, news: Json): boolean {
  return context.run.declared.of(self) === undefined && JSON.stringify(news).includes(unknown);
}

/** Whether an update has something to do although nothing is declared anew. */
export async function isUnfinished<Live>(
  { definition, context }: Work<Live>,
  olds: Json,
  news: Json,
): Promise<boolean> {
  if (olds.__beingDeleted === true || olds.__aside === true) return true;
  if (definition.hasUnfinished?.(olds, news) === true) return true;
  return !context.run.isPreview && (await definition.wasLeftAside?.(context, olds)) === true;
}

function changesObject<Live>({ definition: { schema } }: Work<Live>, olds: Json, news: Json): boolean {
  const before = withFilledIn(schema, olds, news);
  return differences(schema, objectPart(schema, before), objectPart(schema, news)).length > 0;
}

function isChangedBeyondNull<Live>(work: Work<Live>, olds: Json, news: Json): boolean {
  return changesObject(work, withoutNullEntries(olds) as Json, withoutNullEntries(news) as Json);
}

function changedOptions<Live>({ definition: { schema } }: Work<Live>, olds: Json, news: Json): string[] {
  const [before, after] = [optionPart(schema, olds), optionPart(schema, news)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** Whether a delete, which sees nothing but the state, has no use for a changed option. */
function isQuietChange(name: string, olds: Json, news: Json): boolean {
  // An import takes for secrets what looks like one; the program says what is.
  if (name === "__secrets") return olds.__imported === true;
  if (name === "timeouts") return timeoutOf(olds, "delete") === timeoutOf(news, "delete");
  return quietOptions.has(name);
}

/** Says once that an object is to be replaced by another one like it, and why. */
function tell<Live>({ definition, context, self }: Work<Live>, news: Json, { why }: Replacement): void {
  if (!context.run.isFirstAnnouncement(self)) return;
  context.log.info(
    `${definition.title(news)} is to be replaced by a new one: ${why}. The new one is made before this one goes`,
  );
}

/** Says once that an object is to be replaced, and why. */
function announce<Live>(work: Work<Live>, olds: Json, news: Json, paths: readonly string[]): void {
  const { definition, context, self } = work;
  if (!definition.announce || !context.run.isFirstAnnouncement(self)) return;
  const [old, successor] = [definition.title(olds), definition.title(news)];
  const by = old === successor ? "a new one" : successor;
  const former = context.run.declared.of(self)?.former ?? olds;
  const changed = paths.map((path) => `\`${path}\``).join(" and ");
  context.log.warn(
    `${old} is to be replaced by ${by}, because ${changed} changed: ${definition.announce(former, news)}`,
  );
}
