import { type Json, unknown } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Replacement } from "../../../lifecycle/definition";
import { textOf } from "../../../model/json";
import { renewalTime, secondsOf, timeText } from "./life";

/** Why a token is replaced by a new one, if it is. What is not known yet counts as unchanged. */
export async function renewal(
  { serverTime }: Pick<Context, "serverTime">,
  state: Json,
  { expiresIn, renewBefore }: Json,
): Promise<Replacement | undefined> {
  if (expiresIn !== unknown && secondsOf(state.expiresIn) !== secondsOf(expiresIn)) {
    return { paths: ["expiresIn"], why: "the life of a token cannot be changed" };
  }
  if (state.__ailing === true) return { paths: ["jwt"], why: "Argo CD does not accept it any more" };
  const after = renewalTime(state.expiresAt, renewBefore === unknown ? state.renewBefore : renewBefore);
  if (after === undefined) return undefined;
  const { now, clock } = await serverTime();
  if (now < Date.parse(after)) return undefined;
  const end = Date.parse(textOf(state.expiresAt)) <= now ? "expired" : "expires";
  return {
    paths: ["renewAfter"],
    why:
      `it is to be renewed after ${after}, and it is ${timeText(Math.floor(now / 1_000))} by ${clock} ` +
      `(it ${end} at ${textOf(state.expiresAt)})`,
  };
}
