import { ApiError } from "../../argo/errors";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import { type LiveResource, listResources } from "./api";
import { keyOf, type LiveApplication } from "./live";
import { resourceName } from "./wait/verdict";

/** What becomes of an application's resources. */
export type Cascade = "foreground" | "background" | "orphan";

/** Confirms deletes for one command: names or ids (`namespace/name`) of applications, separated by commas. */
export const confirmVariable = "ARGOCD_CONFIRM_DELETE";

const mostNamed = 5;

/** An application that is to be deleted over a protected connection. */
export interface Endangered {
  readonly name: string;
  readonly namespace: string;
}

/** Whether the state or the environment confirms a delete. */
export function isConfirmed(deletion: unknown, variable: string | undefined, { name, namespace }: Endangered): boolean {
  if (isRecord(deletion) && deletion.confirm === true) return true;
  const confirmed = (variable ?? "").split(",").map((entry) => entry.trim());
  return confirmed.includes(name) || confirmed.includes(`${namespace}/${name}`);
}

/** Why a delete that takes these live resources along is refused, if it is. */
export function refusedByProtection(
  application: Endangered,
  resources: readonly LiveResource[],
  limit: number,
): string | undefined {
  if (resources.length <= limit) return undefined;
  const more = resources.length > mostNamed ? ` and ${resources.length - mostNamed} more` : "";
  const sample = resources.slice(0, mostNamed).map(resourceName).join(", ") + more;
  return (
    `the connection is protected, and this delete would take ${resources.length} live resources along ` +
    `(allowed: ${limit}): ${sample}. ${howToConfirm(application)}`
  );
}

function howToConfirm({ name, namespace }: Endangered): string {
  return (
    `To delete them, run the command with ${confirmVariable}=${namespace}/${name}, or set \`deletion: { confirm: true }\` ` +
    'and run `pulumi up` before; to leave them running, set `deletion: { cascade: "orphan" }` and run `pulumi up` before'
  );
}

/**
 * Guards live resources over a connection that is marked as protected.
 * @throws UserError that counts and names the resources that a delete would take along without confirmation.
 */
export async function requireConfirmation(
  context: Context,
  live: LiveApplication,
  deletion: unknown,
  cascade: Cascade,
): Promise<void> {
  const { protected: isProtected, protectedLimit = 0 } = context.connection()?.settings ?? {};
  if (isProtected !== true || cascade === "orphan") return;
  if (isConfirmed(deletion, context.environment[confirmVariable], live.metadata)) return;
  const refusal = refusedByProtection(live.metadata, await managedResources(context, live), protectedLimit);
  if (refusal) throw new UserError(refusal);
}

/** The live resources that are the application's own. What these own in turn goes with them and is not counted. */
async function managedResources(context: Context, live: LiveApplication): Promise<LiveResource[]> {
  try {
    return (await listResources(context.argo().session, keyOf(live))).filter(({ parentRefs }) => !parentRefs?.length);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new UserError(
      "the connection is protected, and Argo CD cannot tell which live resources this delete would take along " +
        `(${error.serverMessage}). ${howToConfirm(live.metadata)}`,
      error.serverMessage,
    );
  }
}
