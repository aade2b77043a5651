import {
  deleteApplication,
  getResourceEnd,
  type LiveApplication,
  type LiveResource,
  listApplicationHeads,
  listResources,
} from "../api/applications";
import { type Json, UserError } from "../contract";
import { markAnnotation } from "../core/marks";
import { cascadeFinalizers } from "../schemas/common";
import { isRecord } from "../schemas/fields";
import type { Context } from "./context";
import { duringRemoval } from "./references";
import { awaitState, keyOf } from "./waiting";

const mostResources = 5;

/** What becomes of an application's resources. */
export type Cascade = "foreground" | "background" | "orphan";

/** How a delete treats the application's resources: as declared, and gently for one that is replaced. */
export function cascadeOf(state: Json, replaced: boolean): Cascade {
  const deletion = isRecord(state.deletion) ? state.deletion : {};
  if (replaced && deletion.onReplace !== "cascade") return "orphan";
  if (deletion.cascade === "background" || deletion.cascade === "orphan" || deletion.cascade === "foreground") {
    return deletion.cascade;
  }
  const metadata = isRecord(state.metadata) ? state.metadata : {};
  const finalizers = Array.isArray(metadata.finalizers) ? metadata.finalizers : [];
  const declared = finalizers.find((finalizer) => Object.hasOwn(cascadeFinalizers, String(finalizer)));
  return cascadeFinalizers[String(declared)] ?? "foreground";
}

/** Why a delete over a protected connection is refused, if it is. */
export function refusedByProtection(
  connection: { readonly protected?: boolean; readonly protectedLimit?: number },
  deletion: unknown,
  cascade: Cascade,
  resources: number,
): string | undefined {
  const confirmed = isRecord(deletion) && deletion.confirm === true;
  const limit = connection.protectedLimit ?? 0;
  if (connection.protected !== true || confirmed || cascade === "orphan" || resources <= limit) return undefined;
  return (
    `the connection is protected, and this delete would take ${resources} live resources along (allowed: ${limit}). ` +
    'To delete them, set `deletion: { confirm: true }`; to leave them running, `deletion: { cascade: "orphan" }`. Run ' +
    "`pulumi up` so that the state knows, then delete again"
  );
}

/**
 * Whether a younger application was made for the same resource of the program: a replacement that was interrupted
 * leaves the old object to a later run, which sees nothing but the old state.
 */
async function hasSuccessor(context: Context, live: LiveApplication, state: Json): Promise<boolean> {
  const mark = state.__mark;
  if (typeof mark !== "string") return false;
  const heads = await listApplicationHeads(context.argo().session);
  return heads.some(({ metadata }) => {
    const isOther = metadata.name !== live.metadata.name || metadata.namespace !== live.metadata.namespace;
    const isYounger = (metadata.creationTimestamp ?? "") >= (live.metadata.creationTimestamp ?? "");
    return isOther && isYounger && metadata.annotations?.[markAnnotation] === mark;
  });
}

function nameOf({ kind, namespace, name }: LiveResource): string {
  return `${kind}/${namespace ? `${namespace}/` : ""}${name}`;
}

/** A resource that is left, with what holds it as far as that can be told. */
async function describeResource(context: Context, live: LiveApplication, resource: LiveResource): Promise<string> {
  const waits = live.status?.resources?.some(
    ({ kind, name, requiresDeletionConfirmation }) =>
      kind === resource.kind && name === resource.name && requiresDeletionConfirmation === true,
  );
  if (waits) return `${nameOf(resource)} (waits for its deletion to be confirmed in Argo CD)`;
  try {
    const end = await getResourceEnd(context.argo().session, keyOf(live), resource);
    if (end.finalizers.length > 0) return `${nameOf(resource)} (held by its finalizers ${end.finalizers.join(", ")})`;
    return `${nameOf(resource)} (${end.isBeingDeleted ? "being deleted" : "not deleted yet"})`;
  } catch {
    return nameOf(resource);
  }
}

async function resourcesLeft(context: Context, live: LiveApplication): Promise<string> {
  if (context.signal.aborted) return "";
  try {
    const left = await listResources(context.argo().session, keyOf(live));
    const named = await Promise.all(left.slice(0, mostResources).map((one) => describeResource(context, live, one)));
    const more = left.length > mostResources ? ` and ${left.length - mostResources} more` : "";
    return named.length > 0 ? `; resources left: ${named.join(", ")}${more}` : "";
  } catch {
    return "";
  }
}

/** Says what holds an application that was deleted and does not go. */
async function explainStaying(context: Context, live: LiveApplication): Promise<string> {
  const finalizers = live.metadata.finalizers?.join(", ") || "none";
  const conditions = (live.status?.conditions ?? [])
    .filter(({ type }) => type === "DeletionError" || type.endsWith("Error"))
    .map(({ type, message }) => `${type}: ${message}`);
  return [
    "it is marked for deletion but still there: Argo CD's application controller has not finished " +
      `(finalizers: ${finalizers}${await resourcesLeft(context, live)})`,
    ...conditions,
    "Check that the controller runs and that the resources can be deleted, then run the same command again",
  ].join(". ");
}

/** Deletes an application, and waits until it is proved gone unless the program does not want that. */
export function removeApplication(
  context: Context,
  find: () => Promise<LiveApplication | undefined>,
  live: LiveApplication,
  state: Json,
  options: { readonly replaced: boolean; readonly deadline: number },
): Promise<void> {
  return duringRemoval(context, async () => {
    const { session } = context.argo();
    const deletion = isRecord(state.deletion) ? state.deletion : {};
    const cascade = cascadeOf(state, options.replaced || (await hasSuccessor(context, live, state)));
    const settings = context.connection()?.settings ?? {};
    const refusal = refusedByProtection(settings, deletion, cascade, live.status?.resources?.length ?? 0);
    if (refusal) throw new UserError(refusal);
    await deleteApplication(session, keyOf(live), cascade);
    if (deletion.wait === false) return;
    let last = live;
    await awaitState(
      context,
      keyOf(live),
      options.deadline,
      find,
      (present) => {
        if (present === undefined || present.metadata.uid !== live.metadata.uid) return true;
        last = present;
        return false;
      },
      () => explainStaying(context, last),
    );
  });
}
