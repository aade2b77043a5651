import { type Json, unknown } from "../../../provider/contract";
import { type Run, urnOf } from "./run";

/** A resource as the engine has it: its old inputs, and what its object was. */
export interface Old {
  readonly id: string;
  readonly inputs: Json;
  readonly state: Json;
}

/** The URN of a resource that others are to be replaced with. */
export const named = urnOf("named");

/** What the engine asks before it replaces a resource, by what makes it do so. It never calls `diff` for what is forced. */
const asking: Readonly<Record<string, (run: Run, old: Old, news: Json) => Promise<unknown>>> = {
  "--replace": (run, _old, news) => run.check({}, news),
  taint: (run, _old, news) => run.check({}, news),
  replaceOnChanges: async (run, { id, inputs, state }, news) => {
    await run.diff(id, state, await run.check(inputs, news));
    await run.check({}, news);
  },
  replaceWith: async (run, { inputs }, news) => {
    await run.check(inputs, news);
    await run.check({}, news);
  },
  replacementTrigger: async (run, { inputs }, news) => {
    await run.check(inputs, news);
    await run.check({}, news);
  },
};

export type Trigger = keyof typeof asking;
export const triggers: readonly Trigger[] = Object.keys(asking);

/** Whether nothing that the engine asks says that the resource has been there before. */
export function isForced(trigger: Trigger): boolean {
  return trigger === "--replace" || trigger === "taint";
}

/** Replaces a resource as the engine does. Answers the new state. */
export async function replace(
  run: Run,
  old: Old,
  news: Json,
  how: { readonly trigger: Trigger; readonly isDeletedFirst: boolean },
): Promise<Json> {
  await asking[how.trigger]?.(run, old, news);
  if (how.isDeletedFirst) await run.delete(old.id, old.state);
  const { state } = await run.create(await run.check({}, news));
  if (!how.isDeletedFirst) await run.delete(old.id, old.state);
  return state;
}

/** How a resource goes with another one that is deleted first: before the engine comes to it. */
export const goingAlong: Readonly<Record<string, (run: Run, old: Old) => Promise<unknown>>> = {
  "by a value that it takes from it": (run, { id, inputs, state }) => run.diff(id, state, { ...inputs, text: unknown }),
  "by `replaceWith`": (run) => run.check({}, { key: "named", text: "t", __urn: named }),
};
