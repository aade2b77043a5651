import { untilShown } from "../argo/cache-lag";
import { isForbidden, isNotFound } from "../argo/refusals";
import { type Json, UserError } from "../contract";
import { type Fate, fateOf } from "./fate";
import { requireNoOwner } from "./owner";
import { checkServer } from "./server";
import { requireDeclared, withUndeclared } from "./undeclared";
import { attempt, declaredRef, find, refOf, type Work } from "./work";

/** Removes an object; returns when it is proved gone. What the program keeps, or has just written, stays. */
export async function remove<Live>(work: Work<Live>, id: string, state: Json, deadline: number): Promise<void> {
  const { definition, context } = work;
  const fate = await attempt(work, "get", state, () =>
    fateOf(context.run, refOf(work, id), state, declaredRef(work, state)),
  );
  if (fate.is === "kept") {
    if (fate.why) context.log.warn(`${definition.title(state)} stays: ${fate.why}`);
    return;
  }
  if (fate.is === "replaced" && fate.isMadeAgain) await requireRestorable(work, id, state);
  await checkServer(work, state, state);
  const live = await attempt(work, "get", state, () => find(work, state, "fresh"));
  if (live === undefined) return;
  requireSame(work, live, state);
  requireNoOwner(work, live, state, "deleted");
  const replaced = fate.is === "replaced" ? fate.why : undefined;
  await attempt(work, "delete", state, async () => {
    try {
      await definition.remove(context, live, { state, replaced, deadline });
    } catch (failure) {
      // A delete whose answer got lost is repeated, and refused for what is no longer there; so is another stack's.
      const isGone = async () => (await find(work, state, "fresh")) === undefined;
      if (isNotFound(failure)) return untilShown(context.signal, isGone, failure.message);
      if (!isForbidden(failure) || !(await isGone())) throw madeAgain(fate, failure);
    }
  });
}

/** Adds to a failure, where the object was only to make room for its like, that this need not be. */
function madeAgain(fate: Fate, failure: unknown): unknown {
  if (!(failure instanceof UserError) || fate.is !== "replaced" || !fate.isMadeAgain) return failure;
  return failure.saying(
    `${failure.message}. It was to be deleted first and made again, as a forced replacement (\`--replace\`, \`pulumi state ` +
      "taint`) or `deleteBeforeReplace` asks for; without force (`pulumi state untaint`), `pulumi up` changes it in place",
  );
}

/** @throws UserError where the object that is made again would lack credentials that nobody has declared. */
async function requireRestorable<Live>(work: Work<Live>, id: string, state: Json): Promise<void> {
  const { definition, context } = work;
  for (const { inputs } of await context.run.declared.declarersOf(refOf(work, id))) {
    requireDeclared(work, withUndeclared(definition.schema, state, inputs));
  }
}

/** @throws UserError when the object is not the one that the state is about. */
function requireSame<Live>({ definition }: Work<Live>, live: Live, state: Json): void {
  const uid = definition.uid?.(live);
  if (uid === undefined || typeof state.uid !== "string" || state.uid === uid) return;
  throw new UserError(
    `${definition.title(state)} was deleted and made anew by somebody else (its uid differs): it is not deleted. Run ` +
      "`pulumi refresh` to take it into this stack, or `pulumi state delete` to leave it alone",
  );
}
