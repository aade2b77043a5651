import { type Json, UserError } from "../contract";
import { isRecord } from "../model/json";
import type { Context } from "./context";
import type { KindDefinition } from "./definition";
import {
  type AddressComparison,
  addressMessage,
  compareAddress,
  identityMessage,
  movedFromVariable,
  type ServerIdentity,
} from "./server-identity";
import type { Work } from "./work";

/** The Argo CD that a state says its object is in. */
export function rememberedServer(state: Json): ServerIdentity | undefined {
  const server = state.__server;
  if (!isRecord(server) || typeof server.address !== "string") return undefined;
  return { address: server.address, ...(typeof server.id === "string" && { id: server.id }) };
}

/**
 * Compares addresses, without asking anybody.
 * @throws UserError when this run uses another Argo CD than the state remembers.
 */
export function checkAddress<Live>(
  { context, definition }: Pick<Work<Live>, "context"> & { readonly definition: Pick<KindDefinition<Live>, "title"> },
  values: Json,
  state: Json,
): AddressComparison {
  const remembered = rememberedServer(state);
  const address = context.connection()?.address;
  if (remembered === undefined || address === undefined) return "same";
  const comparison = compareAddress(remembered, address, context.environment[movedFromVariable]);
  if (comparison === "different") throw new UserError(addressMessage(definition.title(values), remembered, address));
  return comparison;
}

/**
 * Compares ids before anything counts as missing or is written.
 * @throws UserError when another Argo CD answers than the one that the object was made in.
 */
export async function checkServer<Live>(work: Work<Live>, values: Json, state: Json): Promise<void> {
  checkAddress(work, values, state);
  const [origin, id] = rememberedServer(state)?.id?.split(/:(.*)/) ?? [];
  const argo = work.context.argo();
  const present = origin === "installation" ? await argo.installation() : origin && (await argo.defaultProject());
  if (present && present !== id) throw new UserError(identityMessage(work.definition.title(values), argo.address));
}

/** The Argo CD that answers, as states remember it. */
export async function presentServer(context: Context): Promise<ServerIdentity> {
  const argo = context.argo();
  const installation = await argo.installation();
  if (installation) return { address: argo.address, id: `installation:${installation}` };
  const project = await argo.defaultProject();
  return { address: argo.address, ...(project && { id: `project:${project}` }) };
}
