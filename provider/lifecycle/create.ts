import { untilShown } from "../argo/cache-lag";
import type { ApiError } from "../argo/errors";
import { isPassing, isTaken, lacksRight } from "../argo/refusals";
import { repeat, until } from "../argo/repeat";
import { backoff } from "../argo/retry";
import { type Json, UserError } from "../contract";
import { adopt } from "./adopt";
import { identityChanges } from "./identity";
import { takesOverLeft } from "./left";
import { requireNoOwner } from "./owner";
import { finish } from "./state";
import { howToGiveTime } from "./timeouts";
import { requireDeclared } from "./undeclared";
import { attempt, idOf, isOutOfSight, noteWritten, refOf, type Work } from "./work";
import { isOurs, marked, writeFound } from "./write";

/** Makes the object of a resource, or takes it over as `adopt` and the creation mark allow. */
export async function create<Live>(
  work: Work<Live>,
  inputs: Json,
  deadline: number,
): Promise<{ readonly id: string; readonly state: Json }> {
  requireDeclared(work, inputs);
  const { live, hasComeBack } = await besideReplaced(work, inputs, (replacing) =>
    findOrMake(replacing, inputs, deadline),
  );
  const id = await idOf(work, inputs, live);
  noteWritten(work, id, inputs);
  return {
    id,
    state: await finish(work, id, live, {
      inputs,
      hasComeBack,
      deadline,
      howToGiveTime: howToGiveTime(inputs, "create"),
    }),
  };
}

/** What a create has come to. */
interface Made<Live> {
  readonly live: Live;
  /** Whether the object was there, and had stood aside. */
  readonly hasComeBack: boolean;
}

/** Makes an object while the one that it replaces stands aside. */
async function besideReplaced<Live>(
  work: Work<Live>,
  inputs: Json,
  make: (work: Work<Live>) => Promise<Made<Live>>,
): Promise<Made<Live>> {
  const { definition, context, self } = work;
  const former = context.run.declared.of(self)?.former;
  const hasPlace = definition.standAside !== undefined || definition.replaced !== undefined;
  if (!hasPlace || !former || identityChanges(definition, former, inputs).length === 0) return make(work);
  const present = await definition.lookUp(context, former, "fresh");
  if (present === undefined) return make(work);
  const id = await idOf(work, former, present);
  // What this run has written is another resource's by now, as where two swap their names.
  if (context.run.wasWritten(refOf(work, id))) return make(work);
  requireNoOwner(work, present, former, "replaced");
  const undo = await definition.standAside?.(context, present, former);
  try {
    return await make({ ...work, replaces: definition.uid?.(present) ?? id });
  } catch (failure) {
    await undo?.();
    throw failure;
  }
}

async function findOrMake<Live>(
  work: Work<Live>,
  inputs: Json,
  deadline: number,
  isStored = false,
): Promise<Made<Live>> {
  const { definition, context } = work;
  const make = async () => {
    const live = await attempt(work, "create", inputs, () => makeObject(work, inputs, deadline));
    return { live, hasComeBack: false };
  };
  // What the server names cannot be there before it has a name.
  if (definition.identity.from === "answer") return make();
  const present = await attempt(work, "get", inputs, () => definition.lookUp(context, inputs, "fresh"));
  if (present === undefined || (!isStored && definition.isBuiltIn?.(present))) return make();
  if (definition.isBeingDeleted?.(present)) {
    await awaitEnd(work, inputs, deadline);
    return make();
  }
  const live = await attempt(work, "update", inputs, () => adopt(work, present, inputs));
  return { live, hasComeBack: definition.isAside?.(present) === true };
}

/** Waits for the end of an object that is being deleted already. */
export async function awaitEnd<Live>(work: Work<Live>, inputs: Json, deadline: number): Promise<void> {
  const title = work.definition.title(inputs);
  work.context.log.info(`${title} is being deleted: waiting for its end, then creating it`);
  await until(() => isOutOfSight(work, inputs), {
    signal: work.context.signal,
    deadline,
    explain: async () => `${title} is still being deleted. ${await explainEnd(work, inputs)}`,
  });
}

/** What holds an object that is being deleted, as far as that can be told. */
async function explainEnd<Live>({ definition, context }: Work<Live>, inputs: Json): Promise<string> {
  try {
    const present = await definition.lookUp(context, inputs, "fresh");
    const explained = present && (await definition.explainStaying?.(context, present));
    if (explained) return explained;
  } catch {
    // What cannot be told now does not hide what has failed.
  }
  return "See in Argo CD what holds it, then run the same command again";
}

/** Sends the create until it is answered. What an unanswered one has made is found again. */
export async function makeObject<Live>(work: Work<Live>, inputs: Json, deadline: number): Promise<Live> {
  let isRepeated = false;
  try {
    return await repeat(() => sendCreate(work, inputs, isRepeated), {
      signal: work.context.signal,
      deadline: () => deadline,
      // A refusal may name a part of Argo CD that restarts, and yet tell that the place is taken.
      pauseAfter: (failure, attempts) =>
        isPassing(failure) && !isTaken(failure) ? backoff(failure, attempts) : undefined,
      recover: () => {
        isRepeated = true;
        return findMade(work, inputs);
      },
    });
  } catch (failure) {
    if (isTaken(failure)) return takenMeanwhile(work, inputs, deadline, failure.message);
    throw lacksRight(failure) ? await withoutSight(work, inputs, failure) : failure;
  }
}

async function sendCreate<Live>(work: Work<Live>, inputs: Json, isRepeated: boolean): Promise<Live> {
  const { definition, context, self } = work;
  context.run.noteCreateSent(self);
  const { former } = context.run.declared.of(self) ?? {};
  const creation = { inputs, isRepeated, former, takesOver: takesOverLeft(context) };
  const live = await definition.create(context, marked(work, inputs, inputs.__mark), creation);
  // Argo CD answers a create with somebody else's equal object as if it were new; the mark tells.
  const isMade = definition.mark === undefined || inputs.__mark === undefined || isOurs(work, live, inputs);
  return isMade ? live : adopt(work, live, inputs);
}

/** What a create has made whose answer got lost. What carries no mark is compared by Argo CD itself, when it is sent again. */
async function findMade<Live>(work: Work<Live>, inputs: Json): Promise<Live | undefined> {
  const { definition, context } = work;
  const made = definition.mark && (await definition.lookUp(context, inputs, "fresh"));
  if (made === undefined || definition.isBuiltIn?.(made)) return undefined;
  return isOurs(work, made, inputs) ? writeFound(work, made, inputs, {}) : adopt(work, made, inputs);
}

/** Goes on with what somebody else has made since we looked, such as another stack that declares the object too. */
async function takenMeanwhile<Live>(work: Work<Live>, inputs: Json, deadline: number, refusal: string): Promise<Live> {
  try {
    await untilShown(work.context.signal, async () => !(await isOutOfSight(work, inputs)), refusal);
  } catch (failure) {
    // It may be there and be hidden from us, which says more.
    await work.definition.prove(work.context, inputs);
    throw failure;
  }
  return (await findOrMake(work, inputs, deadline, true)).live;
}

/** Adds to the refusal of a create that we may not even see whether there is something to take over, if that is so. */
async function withoutSight<Live>(work: Work<Live>, inputs: Json, refusal: ApiError): Promise<ApiError> {
  try {
    await work.definition.prove(work.context, inputs);
    return refusal;
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    return refusal.saying(`${refusal.message}. Whether it exists already cannot be told either: ${failure.message}`);
  }
}
