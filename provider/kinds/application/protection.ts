import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import { firstOf } from "../../model/listing";
import { type Inventory, inventoryOf, isUncountedAndNeverSynced } from "./inventory";
import type { LiveApplication } from "./live";
import { resourceName } from "./wait/verdict";

/** What becomes of an application's resources. */
export type Cascade = "foreground" | "background" | "orphan";

/** Confirms deletes for one command: names or ids (`namespace/name`) of applications, separated by commas. */
export const confirmVariable = "ARGOCD_CONFIRM_DELETE";

const mostNamed = 5;
const mostDoubts = 3;

/** An application that is to be deleted over a protected connection. */
interface Target {
  readonly name: string;
  readonly namespace: string;
}

/** Whether the state or the environment confirms a delete. */
export function isConfirmed(deletion: unknown, variable: string | undefined, { name, namespace }: Target): boolean {
  if (isRecord(deletion) && deletion.confirm === true) return true;
  const confirmed = (variable ?? "").split(",").map((entry) => entry.trim());
  return confirmed.includes(name) || confirmed.includes(`${namespace}/${name}`);
}

/** Why a delete that takes this along is refused, if it is: it is too much, or may be. */
export function refusedByProtection(application: Target, inventory: Inventory, limit: number): string | undefined {
  const { resources } = inventory;
  const isTooMuch = resources.length > limit;
  const doubt = shownDoubts(inventory);
  if (!isTooMuch && !doubt) return undefined;
  const count = `this delete would take ${resources.length} live resources along (allowed: ${limit}): ${sample(resources)}`;
  const counted = doubt ? `${count}, and it cannot be told whether there are more: ${doubt}` : count;
  const why = isTooMuch ? counted : `it cannot be told which live resources this delete would take along: ${doubt}`;
  return `the connection is protected, and ${why}. ${howToConfirm(application)}`;
}

function shownDoubts({ doubts }: Inventory): string {
  return doubts.slice(0, mostDoubts).join("; ");
}

function sample(resources: Inventory["resources"]): string {
  return firstOf(resources.map(resourceName), mostNamed);
}

function howToConfirm({ name, namespace }: Target): string {
  return (
    `To delete them, run the command with ${confirmVariable}=${namespace}/${name}, or set \`deletion: { confirm: true }\` ` +
    'and run `pulumi up` before; to leave them running, set `deletion: { cascade: "orphan" }` and run `pulumi up` before'
  );
}

/** Whether a delete over a connection that is marked as protected must be confirmed, and is not. */
export function lacksConfirmation(context: Context, target: Target, deletion: unknown): boolean {
  if (context.connection()?.settings.protected !== true) return false;
  return !isConfirmed(deletion, context.environment[confirmVariable], target);
}

/** @throws UserError that counts and names the live resources that an unconfirmed delete would take along. */
export function requireHarmless(context: Context, target: Target, inventory: Inventory): void {
  const { protectedLimit = 0 } = context.connection()?.settings ?? {};
  const refusal = refusedByProtection(target, inventory, protectedLimit);
  if (refusal) throw new UserError(refusal, shownDoubts(inventory));
}

/**
 * Guards live resources over a connection that is marked as protected. Answers how to delete: what can neither be counted
 * nor has ever been synced needs no confirmation, and takes nothing along.
 * @throws UserError that counts and names the resources that a delete would take along without confirmation.
 */
export async function requireConfirmation(
  context: Context,
  live: LiveApplication,
  deletion: unknown,
  cascade: Cascade,
): Promise<Cascade> {
  if (cascade === "orphan" || !lacksConfirmation(context, live.metadata, deletion)) return cascade;
  const inventory = await inventoryOf(context, live);
  if (isUncountedAndNeverSynced(live, inventory)) {
    context.log.info(
      `application "${live.metadata.name}" has never been synced: its entry is deleted, and no live resource with it ` +
        `(${inventory.doubts[0]})`,
    );
    return "orphan";
  }
  requireHarmless(context, live.metadata, inventory);
  return cascade;
}
