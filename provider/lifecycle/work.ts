import type { Json, Self } from "../contract";
import type { Context } from "./context";
import type { Freshness, KindDefinition } from "./definition";
import { type Action, explain } from "./failures";
import { computedId, identityOf } from "./identity";
import type { ObjectRef } from "./object-ref";

/** What every verb works with: one kind, in one process, for one resource. */
export interface Work<Live> {
  readonly definition: KindDefinition<Live>;
  readonly context: Context;
  readonly self: Self;
  /** The object in whose place another one is made, if that is so: its uid, or its id where it has none. */
  readonly replaces?: string | undefined;
}

/** The id of an object that the inputs, or the state, declare; of one that the server names, by its answer. */
export async function idOf<Live>(work: Work<Live>, values: Json, live: Live): Promise<string> {
  const { identity } = work.definition;
  return identity.from === "answer" ? identity.id(live) : ((await declaredId(work, values)) ?? "");
}

/** The id that values declare; `undefined` where Argo CD names the object. */
export async function declaredId<Live>(work: Work<Live>, values: Json): Promise<string | undefined> {
  const { identity } = work.definition;
  if (identity.from === "answer") return undefined;
  return identity.from === "inputs" ? identity.id(work.context, values) : computedId(identity, values);
}

/** An object of the kind at hand. */
export function refOf<Live>({ definition }: Work<Live>, id: string): ObjectRef {
  return { kind: definition.kind, id };
}

/** An object as it is declared: several spellings of one address, which are ids of their own, make one of it. */
export function declaredRef<Live>({ definition }: Work<Live>, values: Json): ObjectRef | undefined {
  const identity = identityOf(definition, values);
  return identity && { kind: `${definition.kind} as declared`, id: identity.key };
}

/** The run has created, adopted or updated an object. */
export function noteWritten<Live>(work: Work<Live>, id: string, values: Json): void {
  const { run } = work.context;
  run.noteWritten(refOf(work, id));
  const declared = declaredRef(work, values);
  if (declared) run.noteWritten(declared);
}

/** Looks an object up, and proves its absence. */
export async function find<Live>(work: Work<Live>, values: Json, freshness: Freshness): Promise<Live | undefined> {
  const { definition, context } = work;
  return (await definition.lookUp(context, values, freshness)) ?? definition.prove(context, values);
}

/**
 * The object that is about to be written; `undefined` is a proven absence.
 * @param former what was declared before, which tells where it was.
 */
export function findCurrent<Live>(work: Work<Live>, values: Json, former = values): Promise<Live | undefined> {
  const { definition, context } = work;
  return definition.current ? definition.current(context, values, former) : find(work, former, "fresh");
}

/** Whether a look shows an object no more. Proves nothing: it may be hidden. */
export async function isOutOfSight<Live>({ definition, context }: Work<Live>, values: Json): Promise<boolean> {
  return (await definition.lookUp(context, values, "fresh")) === undefined;
}

/** Does a part of a verb, whose failures say which object they are about and what to do. */
export async function attempt<T, Live>(
  { definition }: Work<Live>,
  action: Action,
  values: Json,
  part: () => Promise<T>,
): Promise<T> {
  try {
    return await part();
  } catch (failure) {
    throw explain(definition, action, values, failure);
  }
}
