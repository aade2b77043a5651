import { ApiError } from "../../argo/errors";
import { needed } from "../../argo/missing-right";
import { rbacLine, rbacName } from "../../argo/rbac";
import type { Context } from "../../lifecycle/context";
import { cascadeFinalizers } from "../shared/finalizers";
import { namespacedId } from "../shared/metadata";
import { type ComparedResource, type LiveResource, listCompared, listTree } from "./api";
import { findListedApplication } from "./lists";
import { keyOf, type LiveApplication } from "./live";
import { isComparedToSpec } from "./wait/current";
import { isOperating, resourceName } from "./wait/verdict";

/** A live resource that a delete would take along. Its uid is not known from every source. */
export interface Endangered {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string | undefined;
}

/** What a delete of an application would take along. */
export interface Inventory {
  readonly resources: readonly Endangered[];
  /** Why there may be more, if there may be. */
  readonly doubts: readonly string[];
}

/** What Argo CD's sources say of an application's resources. */
export interface Sources {
  readonly live: LiveApplication;
  readonly tree: readonly LiveResource[];
  readonly compared: readonly ComparedResource[];
}

const argoGroup = "argoproj.io";
const skipReconcileAnnotation = "argocd.argoproj.io/skip-reconcile";
const errorConditions = ["InvalidSpecError", "ComparisonError", "UnknownError"];

function keyOfResource({ group, kind, namespace, name }: Omit<Endangered, "uid">): string {
  return [group, kind, namespace, name].join("/");
}

/** Whether the last comparison is older than the end of the last sync; one that tries things out asks for none. */
function isComparedBeforeEnd({ status }: LiveApplication): boolean {
  const { finishedAt, operation } = status?.operationState ?? {};
  const isTrial = (operation as { sync?: { dryRun?: boolean } } | undefined)?.sync?.dryRun === true;
  return !isTrial && finishedAt !== undefined && Date.parse(status?.reconciledAt ?? "") < Date.parse(finishedAt);
}

/** Why what Argo CD shows of an application's resources may not be all, if it may not. */
export function doubtOf(live: LiveApplication): string | undefined {
  const { status, metadata } = live;
  const problem = status?.conditions?.find(({ type }) => errorConditions.includes(type));
  if (problem) return `it has ${problem.type}: ${problem.message}`;
  if (metadata.annotations?.[skipReconcileAnnotation] === "true") return "Argo CD is told to leave it alone";
  if (!status?.reconciledAt) return "it has never been compared with its manifests";
  if (isOperating(live)) return "an operation is running on it";
  if (isComparedBeforeEnd(live)) return "it has not been compared since its last sync";
  const isCompared = status.sync?.status === "Synced" || status.sync?.status === "OutOfSync";
  if (!isCompared) return "its last comparison has failed";
  return isComparedToSpec(live) ? undefined : "it has not been compared since its spec has changed";
}

/** Whether Argo CD has looked at an application, and never synced it. */
export function hasNeverBeenSynced({ status, operation }: LiveApplication): boolean {
  const isKnown = Boolean(status?.reconciledAt) || Boolean(status?.conditions?.length);
  return isKnown && !operation && !status?.operationState && !status?.history?.length;
}

/**
 * An application's own live resources: all that any source knows of. What these own in turn goes with them and is not
 * counted. A resource that a good comparison has missed is only wanted.
 */
export function ownResources({ live, tree, compared }: Sources): Endangered[] {
  const own = tree.filter(({ parentRefs }) => !parentRefs?.length);
  const found = [...own.filter(({ uid }) => uid), ...compared.filter(({ isLive }) => isLive)];
  const missed = [...own.filter(({ uid }) => !uid), ...compared.filter(({ isLive }) => !isLive)];
  const isWanted = new Set(doubtOf(live) === undefined ? missed.map(keyOfResource) : []);
  const listed = (live.status?.resources ?? [])
    .filter(({ hook }) => hook !== true)
    .map(({ group = "", kind, namespace = "", name }) => ({ group, kind, namespace, name }))
    .filter((resource) => !isWanted.has(keyOfResource(resource)));
  // Of one resource the first is kept, which may have its uid.
  return [...new Map([...found, ...listed].reverse().map((one) => [keyOfResource(one), one])).values()].reverse();
}

/** Asks a source; what it refuses is a doubt. */
async function known<T>(ask: () => Promise<T[]>): Promise<{ readonly items: readonly T[]; readonly doubts: string[] }> {
  try {
    return { items: await ask(), doubts: [] };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { items: [], doubts: [error.message] };
  }
}

async function ownInventory(context: Context, live: LiveApplication): Promise<Inventory> {
  const { session } = context.argo();
  const [tree, compared] = await Promise.all([
    known(() => listTree(session, keyOf(live))),
    known(() => listCompared(session, keyOf(live))),
  ]);
  const doubts = [doubtOf(live) ?? [], tree.doubts, compared.doubts].flat();
  return { resources: ownResources({ live, tree: tree.items, compared: compared.items }), doubts };
}

/** Whether Argo CD deletes what an application has deployed when Kubernetes is asked to delete the application. */
function cascades({ metadata }: LiveApplication): boolean {
  return metadata.finalizers?.some((finalizer) => Object.hasOwn(cascadeFinalizers, finalizer)) === true;
}

/** Why it is not known what an application has deployed: Argo CD does not show it, which may be for want of a right. */
async function unknownChild(context: Context, child: Endangered): Promise<string> {
  const doubt = `what ${resourceName(child)} has deployed is not known here`;
  if (child.kind !== "Application") return doubt;
  const argo = context.argo();
  const object = rbacName({ ...child, project: "<project>" }, await argo.namespace());
  return `${doubt}; if it exists, ${needed([rbacLine(await argo.userName(), "applications", "get", object)])}`;
}

/** What goes with a resource that is an application itself, or makes some. */
async function inventoryOfChild(context: Context, child: Endangered, seen: Set<string>): Promise<Inventory> {
  const nothing = { resources: [], doubts: [] };
  if (child.group !== argoGroup) return nothing;
  const unknown = async () => ({ resources: [], doubts: [await unknownChild(context, child)] });
  if (child.kind === "ApplicationSet") return unknown();
  if (child.kind !== "Application") return nothing;
  const live = await findListedApplication(context.argo().session, child);
  if (live === undefined || (child.uid ?? live.metadata.uid) !== live.metadata.uid) return unknown();
  return cascades(live) && !seen.has(live.metadata.uid) ? inventoryOf(context, live, seen) : nothing;
}

/** What a delete of an application takes along: what it has deployed, and what applications among that have. */
export async function inventoryOf(
  context: Context,
  live: LiveApplication,
  seen: Set<string> = new Set(),
): Promise<Inventory> {
  const isChild = seen.size > 0;
  seen.add(live.metadata.uid);
  const own = await ownInventory(context, live);
  const doubts = isChild
    ? own.doubts.map((doubt) => `application ${namespacedId(live.metadata)}: ${doubt}`)
    : own.doubts;
  const children = await Promise.all(own.resources.map((child) => inventoryOfChild(context, child, seen)));
  return {
    resources: [...own.resources, ...children.flatMap(({ resources }) => resources)],
    doubts: [...doubts, ...children.flatMap((child) => child.doubts)],
  };
}

/** Whether nothing of an application can be counted because it has never been synced. */
export function isUncountedAndNeverSynced(live: LiveApplication, { resources, doubts }: Inventory): boolean {
  return doubts.length > 0 && resources.length === 0 && hasNeverBeenSynced(live);
}

/** What goes along when Kubernetes is asked to delete these applications. */
export async function inventoryOfAll(context: Context, applications: readonly LiveApplication[]): Promise<Inventory> {
  // What is marked as a child says in its doubts which application it is.
  const seen = new Set(["the set"]);
  const inventories = await Promise.all(
    applications.filter(cascades).map(async (live) => {
      const inventory = await inventoryOf(context, live, seen);
      return isUncountedAndNeverSynced(live, inventory) ? { resources: [], doubts: [] } : inventory;
    }),
  );
  return {
    resources: inventories.flatMap(({ resources }) => resources),
    doubts: inventories.flatMap(({ doubts }) => doubts),
  };
}
