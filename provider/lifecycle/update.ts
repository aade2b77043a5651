import { isDeepStrictEqual } from "node:util";
import { type Json, UserError } from "../contract";
import { objectPart } from "../model/inputs";
import { isSame } from "../model/normalise";
import { awaitEnd, makeObject } from "./create";
import { isUnfinished } from "./diff";
import { requireNoOwner } from "./owner";
import { checkServer, rememberedServer } from "./server";
import { finish, withOptions } from "./state";
import { howToGiveTime } from "./timeouts";
import { requireDeclared } from "./undeclared";
import { attempt, findCurrent, noteWritten, type Work } from "./work";
import { managedPaths, write } from "./write";

/** What an update goes from and to. */
export interface Step {
  readonly olds: Json;
  readonly news: Json;
  readonly deadline: number;
}

/** Changes an object in place, owned parts only. Makes it anew when it is gone. */
export async function update<Live>(work: Work<Live>, id: string, step: Step): Promise<Json> {
  const { definition } = work;
  const { olds, news, deadline } = step;
  await checkServer(work, news, olds);
  noteWritten(work, id, news);
  const isSameObject = await isUnchanged(work, step);
  if (isSameObject && isDeepStrictEqual(definition.noted?.(olds), definition.noted?.(news))) {
    return withOptions(work, olds, news);
  }
  requireDeclared(work, news);
  const present = await attempt(work, "get", news, () => findCurrent(work, news, olds));
  const isLeaving = present !== undefined && definition.isBeingDeleted?.(present) === true;
  if (present === undefined || isLeaving) return makeAnew(work, id, { ...step, isLeaving });
  requireNoOwner(work, present, news, "changed");
  const owned = objectPart(definition.schema, olds);
  const hasComeBack = definition.isAside?.(present) === true;
  const live = await attempt(work, "update", news, async () => {
    if (hasComeBack) await definition.reclaim?.(work.context, present, { inputs: news, deadline });
    // What is no longer left to others is shown by a refresh before it goes.
    return write(work, present, news, { owned, managedBefore: isSameObject ? managedPaths(olds) : [] });
  });
  return finish(work, id, live, {
    inputs: news,
    before: olds,
    present,
    hasComeBack,
    deadline,
    howToGiveTime: howToGiveTime(news, "update"),
  });
}

/** Whether an object on this very server is to stay as it is: only options have changed, or the host has, which keeps others of its own. */
async function isUnchanged<Live>(work: Work<Live>, { olds, news }: Step): Promise<boolean> {
  const { schema } = work.definition;
  return (
    isSame(schema, objectPart(schema, olds), objectPart(schema, news)) &&
    rememberedServer(olds)?.address === work.context.argo().address &&
    !(await isUnfinished(work, olds, news))
  );
}

/** @throws UserError where a new object would have an id that the engine does not take from an update. */
function requireSameId<Live>({ definition }: Work<Live>, news: Json): void {
  if (definition.identity.from !== "answer") return;
  throw new UserError(
    `${definition.title(news)} is gone from Argo CD, and a new one has another id: run \`pulumi refresh\`, then \`pulumi up\``,
  );
}

async function makeAnew<Live>(
  work: Work<Live>,
  id: string,
  { news, deadline, isLeaving }: Step & { readonly isLeaving: boolean },
): Promise<Json> {
  requireSameId(work, news);
  if (isLeaving) await awaitEnd(work, news, deadline);
  else work.context.log.warn(`${work.definition.title(news)} is gone from Argo CD: creating it anew`);
  const made = await attempt(work, "create", news, () => makeObject(work, news, deadline));
  return finish(work, id, made, { inputs: news, deadline, howToGiveTime: howToGiveTime(news, "update") });
}
