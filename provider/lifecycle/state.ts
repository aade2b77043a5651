import { type Json, PartialFailure, UnfinishedError } from "../contract";
import { shapeOf } from "../model/schema";
import type { Outcome } from "./definition";
import { presentServer } from "./server";
import type { Work } from "./work";

/** What the engine keeps of an object: the declaration, the computed values, and the server that it is in. */
export async function stateOf<Live>(
  { definition, context }: Work<Live>,
  declared: Json,
  live: Live,
  before?: Json,
): Promise<Json> {
  const outputs = await definition.outputs(context, live, { inputs: declared, before });
  return { ...declared, ...outputs, __server: await presentServer(context) };
}

/** The old state with new options, when nothing about the object has changed. */
export function withOptions<Live>({ definition }: Work<Live>, olds: Json, news: Json): Json {
  const shape = shapeOf(definition.schema) ?? {};
  const computed = Object.fromEntries(Object.entries(olds).filter(([name]) => !Object.hasOwn(shape, name)));
  return { ...news, ...computed };
}

/**
 * Lets what follows a write happen, and answers the state.
 * @throws PartialFailure when that fails: the object stays, and the next update goes on from here.
 */
export async function finish<Live>(work: Work<Live>, id: string, live: Live, outcome: Outcome<Live>): Promise<Json> {
  const { definition, context } = work;
  const { inputs, before } = outcome;
  if (!definition.settle) return stateOf(work, inputs, live, before);
  try {
    return await stateOf(work, inputs, await definition.settle(context, live, outcome), before);
  } catch (failure) {
    if (!(failure instanceof UnfinishedError)) throw failure;
    const state = await stateOf(work, inputs, failure.live as Live, before);
    const url = typeof state.url === "string" ? ` See ${state.url}` : "";
    const message = `${definition.title(inputs)}: ${failure.message}.${url}`;
    throw new PartialFailure(message, id, { ...state, __operation: failure.wanted }, failure.foreign);
  }
}
