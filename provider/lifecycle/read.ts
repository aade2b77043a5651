import { type Json, type ReadResult, UserError } from "../contract";
import { differences, objectPart, optionPart } from "../model/inputs";
import { asDeclared, unmanaged } from "../model/ownership";
import type { Step } from "../model/paths";
import { shapeOf } from "../model/schema";
import { traitsOf } from "../model/traits";
import { asWritten } from "./as-written";
import { checkServer } from "./server";
import { stateOf } from "./state";
import { undeclaredAmong, undeclaredOf } from "./undeclared";
import { attempt, find, type Work } from "./work";
import { unseenPaths } from "./write";

/** Reads an object back in the shape of the inputs. `undefined` is a proven absence. */
export async function read<Live>(work: Work<Live>, id: string, state: Json): Promise<ReadResult | undefined> {
  const { definition, context } = work;
  // No read answers either of them: a refresh of what was looked up or imported is none.
  const isLookup = state.__lookup === true;
  const isImport = state.__import === true;
  const isById = isLookup || isImport;
  if (isById) refuseShownOnce(work, id);
  const values = isDeclared(work, state) ? state : definition.identity.parse(id);
  await checkServer(work, values, state);
  const live = await attempt(work, "get", values, () => find(work, values, "recent"));
  if (live === undefined) {
    if (isById) throw new UserError(await missingText(work, id, values));
    return undefined;
  }
  const wasLookedUp = state.__lookedUp === true;
  if (wasLookedUp && isUnchanged(work, state, live)) return { id, inputs: objectPart(definition.schema, state), state };
  const inputs = await inputsOf(work, state, live);
  const ailment = await definition.ailment?.(context, state);
  if (ailment !== undefined) {
    context.log.warn(`${definition.title(values)}: ${ailment}. The next \`pulumi up\` replaces it by a new one`);
  }
  const isLeaving = definition.isBeingDeleted?.(live) === true;
  if (isLeaving) {
    context.log.warn(
      `${definition.title(values)} is being deleted: the next \`pulumi up\` waits for its end and creates it`,
    );
  }
  const remembered = {
    ...(state.__operation !== undefined && { __operation: state.__operation }),
    ...(isLeaving && { __beingDeleted: true }),
    ...(ailment !== undefined && { __ailing: true }),
    ...(definition.isAside?.(live) && { __aside: true }),
    ...((isLookup || wasLookedUp) && { __lookedUp: true }),
    ...((isImport || state.__imported === true) && { __imported: true }),
  };
  return { id, inputs, state: { ...(await stateOf(work, inputs, live, state)), ...remembered } };
}

/**
 * Whether what was looked up is still declared as it was. The engine calls every output that has moved a change of it, also
 * one that Argo CD writes by itself; the next `up` looks it up anew all the same.
 */
function isUnchanged<Live>({ definition: { schema, shape, uid } }: Work<Live>, state: Json, live: Live): boolean {
  const isSame = uid === undefined || state.uid === undefined || uid(live) === state.uid;
  return isSame && differences(schema, objectPart(schema, state), shape(live)).length === 0;
}

/** The inputs of an object: as declared with what has changed since, or as Argo CD shows it. */
async function inputsOf<Live>(work: Work<Live>, state: Json, live: Live): Promise<Json> {
  if (state.__import === true) return asFound(work, await brought(work, live), live);
  return isDeclared(work, state) && state.__lookedUp !== true
    ? asFound(work, state, live)
    : work.definition.shape(live);
}

/** Whether a state tells what the object was declared as; of what is looked up or imported, the id tells all. */
function isDeclared<Live>({ definition: { schema } }: Work<Live>, state: Json): boolean {
  if (state.__lookup === true || state.__import === true) return false;
  return Object.keys(objectPart(schema, state)).length > 0;
}

/** What a person would declare of an object that is imported, and what is missing for that. */
async function brought<Live>({ definition, context }: Work<Live>, live: Live): Promise<Json> {
  const { schema, reading } = definition;
  const shape = definition.shape(live);
  const namespace = shape.metadata === undefined ? undefined : await context.argo().namespace();
  const inputs = asWritten(definition, shape, namespace);
  const undeclared = undeclaredAmong(schema, inputs, reading.found?.hidden?.(live) ?? []);
  const secrets = inClear(inputs);
  return {
    ...inputs,
    ...(undeclared.length > 0 && { __undeclared: undeclared }),
    ...(secrets.length > 0 && { __secrets: secrets }),
  };
}

/** The paths of values that look like secrets: no program has said yet which are, and a state keeps what it once had in clear text. */
function inClear(inputs: Json): (readonly Step[])[] {
  const { clearSecrets } = require("../model/clear-secrets") as typeof import("../model/clear-secrets");
  return clearSecrets(inputs).flatMap(({ isWhole, path }) => (isWhole ? [path] : []));
}

/** @throws UserError for what Argo CD shows but once, which a lookup would not have. */
function refuseShownOnce<Live>({ definition }: Work<Live>, id: string): void {
  const { computed, title, identity, kind } = definition;
  const [name] = Object.entries(shapeOf(computed) ?? {}).find(([, field]) => traitsOf(field).unreadable) ?? [];
  if (name === undefined) return;
  throw new UserError(
    `${title(identity.parse(id))} cannot be looked up: Argo CD shows its \`${name}\` once, when it is made. Declare a ${kind} of ` +
      "this stack's own, or take the value from the stack that has made it, with a `pulumi.StackReference`",
  );
}

async function missingText<Live>({ definition, context }: Work<Live>, id: string, values: Json): Promise<string> {
  const { title, documentation, elsewhere } = definition;
  const { noun, id: form } = documentation;
  const other = await elsewhere?.(context, values);
  return (
    `${title(values)} does not exist: Argo CD has no ${noun} with the id "${id}" (${form})` +
    (other === undefined ? "" : `. ${other}`)
  );
}

/** The inputs of a state with what has changed on the server since. */
async function asFound<Live>({ definition, context }: Work<Live>, state: Json, live: Live): Promise<Json> {
  const { schema } = definition;
  const unseen = unseenPaths(definition, live, state);
  const object = asDeclared(schema, objectPart(schema, state), definition.shape(live), unseen);
  // What no program has declared yet is compared with nothing.
  const hidden = undeclaredOf(state).length > 0 ? undefined : await definition.hiddenDrift?.(context, state, live);
  return { ...optionPart(schema, state), ...(object as Json), ...(unmanaged(hidden, unseen) as Json | undefined) };
}
