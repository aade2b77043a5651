import { type Json, UserError } from "../contract";
import type { Work } from "./work";

/**
 * Leaves alone what another controller makes and keeps: it would undo our changes, and make again what we delete.
 * @throws UserError that names the owner and what to do.
 */
export function requireNoOwner<Live>({ definition }: Work<Live>, live: Live, values: Json, action: string): void {
  const owner = definition.owner?.(live);
  if (owner === undefined) return;
  throw new UserError(
    `${definition.title(values)} is made and kept by ${owner}: it is not ${action}. Change it there, and look it up ` +
      "here with `get`; `pulumi state delete` takes it out of a stack that has it",
  );
}
