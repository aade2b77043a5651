import { UserError } from "../contract";
import type { Context } from "./context";

/** The variable by which a person takes over, in one run, what an interrupted one has left. */
export const adoptVariable = "ARGOCD_ADOPT";

/**
 * Whether the person who runs it says that what is there was left by an interrupted run.
 * @throws UserError when the variable says something else.
 */
export function takesOverLeft({ environment }: Pick<Context, "environment">): boolean {
  const chosen = environment[adoptVariable];
  if (!chosen) return false;
  if (chosen === "ifEqual") return true;
  throw new UserError(`${adoptVariable} takes \`ifEqual\` alone: what differs is for the program to adopt`);
}
