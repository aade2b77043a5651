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

/**
 * Takes nothing over that an application deploys from Git: it would undo our changes, and delete what goes from Git.
 * @throws UserError that names the application and what to do.
 */
export async function requireNoDeployer<Live>(
  { definition, context }: Work<Live>,
  live: Live,
  values: Json,
): Promise<void> {
  const deployer = await definition.deployer?.(context, live);
  if (deployer === undefined) return;
  throw new UserError(
    `${definition.title(values)} is deployed from Git by ${deployer}: it is not taken over, since both would write it, and what goes ` +
      `from Git would be deleted. Leave it out of this program, or take ${deployer} away first, without what it has made ` +
      "(`argocd app delete <name> --cascade=false`)",
  );
}
