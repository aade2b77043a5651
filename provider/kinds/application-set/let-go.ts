import { until } from "../../argo/repeat";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { refreshSetAnnotation } from "../../model/annotations";
import { isRecord } from "../../model/json";
import { findApplicationSet, type LiveApplicationSet, replaceApplicationSet } from "./api";
import { applicationsSyncOf } from "./live";

/**
 * Kubernetes' own finalizer by which an object lets go of what it owns when it is deleted. Argo CD's API cannot ask for that in
 * the request.
 */
export const orphanFinalizer = "orphan";

/** How long Argo CD's controller is given to see it; one that cannot generate the applications does not say so. */
const seenWithin = 10_000;

/** The spec of a set that makes no application its own anew, and deletes none in an order of its own. */
function lettingGo(spec: LiveApplicationSet["spec"]): LiveApplicationSet["spec"] {
  const { deletionOrder: _order, ...strategy } = isRecord(spec.strategy) ? spec.strategy : {};
  const syncPolicy = isRecord(spec.syncPolicy) ? spec.syncPolicy : {};
  return {
    ...spec,
    ...(isRecord(spec.strategy) && { strategy }),
    syncPolicy: { ...syncPolicy, applicationsSync: "create-only" },
  };
}

/** Whether a delete of the set lets its applications go. */
function letsGo({ metadata, spec }: LiveApplicationSet): boolean {
  const isReversed = isRecord(spec.strategy) && spec.strategy.deletionOrder === "Reverse";
  const isOrphaning = metadata.finalizers?.includes(orphanFinalizer) === true;
  return isOrphaning && !isReversed && applicationsSyncOf({ spec }) === "create-only";
}

/**
 * Has a set let its applications go before it is deleted. Argo CD's controller, at work on the set as it was, would make them
 * its own again after Kubernetes has let them go, and Kubernetes would then delete them: it is waited for.
 */
export async function letGo(context: Context, live: LiveApplicationSet): Promise<void> {
  if (letsGo(live)) return;
  const { name, namespace, resourceVersion } = live.metadata;
  const finalizers = live.metadata.finalizers ?? [];
  const prepared = await replaceApplicationSet(context.argo().session, {
    metadata: {
      name,
      namespace,
      annotations: { [refreshSetAnnotation]: `after ${resourceVersion}` },
      finalizers: [...finalizers.filter((finalizer) => finalizer !== orphanFinalizer), orphanFinalizer],
    },
    spec: lettingGo(live.spec),
  });
  if (!prepared.metadata.finalizers?.includes(orphanFinalizer)) {
    throw new UserError(
      "Kubernetes does not take the finalizer by which its applications would stay, so that it is not deleted: delete it with " +
        `\`kubectl delete applicationset ${name} --namespace ${namespace} --cascade=orphan\``,
    );
  }
  await awaitSeen(context, prepared);
}

async function awaitSeen(context: Context, { metadata }: LiveApplicationSet): Promise<void> {
  const end = performance.now() + seenWithin;
  const isSeen = async () => {
    const present = await findApplicationSet(context.argo().session, metadata);
    if (present === undefined || performance.now() > end) return true;
    // What is answered may be older than the request.
    const isNewer = Number(present.metadata.resourceVersion) > Number(metadata.resourceVersion);
    return isNewer && present.metadata.annotations?.[refreshSetAnnotation] === undefined;
  };
  await until(isSeen, { signal: context.signal, explain: () => "it was to let its applications go before its delete" });
}

/** Takes back that a set is to let its applications go, where they are to go with it. */
export async function keepHold(context: Context, live: LiveApplicationSet): Promise<void> {
  const { name, namespace } = live.metadata;
  const finalizers = live.metadata.finalizers ?? [];
  if (!finalizers.includes(orphanFinalizer)) return;
  const others = finalizers.filter((finalizer) => finalizer !== orphanFinalizer);
  await replaceApplicationSet(context.argo().session, {
    metadata: { name, namespace, finalizers: others },
    spec: live.spec,
  });
}
