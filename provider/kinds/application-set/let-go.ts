import { until } from "../../argo/repeat";
import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import { findApplicationSet, type LiveApplicationSet, replaceApplicationSet } from "./api";
import { errorOf } from "./wait/generation";

/**
 * Kubernetes' own finalizer by which an object lets go of what it owns when it is deleted. Argo CD's API cannot ask for that in
 * the request.
 */
export const orphanFinalizer = "orphan";

/** A generator that fails: with it Argo CD neither makes, changes nor deletes any application, whatever the others generate. */
const halt = { list: { elements: [], elementsYaml: "'let go by Pulumi, to be deleted" } };

/** How Argo CD says that it has come upon that. */
const halted = "ElementsYaml";

/**
 * The spec of a set that does nothing any more, and deletes no application in an order of its own. Of several generators that fail,
 * Argo CD names the first.
 */
function lettingGo(spec: LiveApplicationSet["spec"]): LiveApplicationSet["spec"] {
  const { deletionOrder: _order, ...strategy } = isRecord(spec.strategy) ? spec.strategy : {};
  const generators = Array.isArray(spec.generators) ? spec.generators : [];
  return { ...spec, ...(isRecord(spec.strategy) && { strategy }), generators: [halt, ...generators] };
}

/** Whether a set was prepared to let its applications go. */
function letsGo({ metadata, spec }: LiveApplicationSet): boolean {
  const isReversed = isRecord(spec.strategy) && spec.strategy.deletionOrder === "Reverse";
  const isOrphaning = metadata.finalizers?.includes(orphanFinalizer) === true;
  return isOrphaning && !isReversed && JSON.stringify(spec.generators).includes(halt.list.elementsYaml);
}

/**
 * Has a set let its applications go before it is deleted. Argo CD's controller, at work on the set as it was, would make them
 * its own again after Kubernetes has let them go, and Kubernetes would then delete them: first it is brought to a halt.
 */
export async function letGo(context: Context, live: LiveApplicationSet, deadline: number): Promise<void> {
  const prepared = letsGo(live) ? live : await prepare(context, live);
  const isHalted = async () => {
    const present = await findApplicationSet(context.argo().session, prepared.metadata);
    return present === undefined || errorOf(present)?.includes(halted) === true;
  };
  await until(isHalted, {
    signal: context.signal,
    deadline,
    explain: () =>
      "it is to let its applications go, and Argo CD's applicationset controller has not come to that. It is not deleted, as " +
      "they might be deleted with it: check that the controller runs, and run the same command again, or delete it with " +
      `${commandFor(prepared)} while the controller does not run`,
  });
}

async function prepare(context: Context, live: LiveApplicationSet): Promise<LiveApplicationSet> {
  const finalizers = [...otherFinalizers(live), orphanFinalizer];
  const prepared = await store(context, live, finalizers, lettingGo(live.spec));
  if (prepared.metadata.finalizers?.includes(orphanFinalizer)) return prepared;
  throw new UserError(
    "Kubernetes does not take the finalizer by which its applications would stay, so that it is not deleted: delete it with " +
      commandFor(live),
  );
}

/** The command by which a person deletes a set and lets its applications go. */
function commandFor({ metadata: { name, namespace } }: LiveApplicationSet): string {
  return `\`kubectl delete applicationset ${name} --namespace ${namespace} --cascade=orphan\``;
}

/** Takes back that a set is to let its applications go, where they are to go with it. */
export async function keepHold(context: Context, live: LiveApplicationSet): Promise<void> {
  if (!live.metadata.finalizers?.includes(orphanFinalizer)) return;
  await store(context, live, otherFinalizers(live), live.spec);
}

function otherFinalizers({ metadata }: LiveApplicationSet): string[] {
  return (metadata.finalizers ?? []).filter((finalizer) => finalizer !== orphanFinalizer);
}

function store(
  context: Context,
  { metadata: { name, namespace } }: LiveApplicationSet,
  finalizers: readonly string[],
  spec: LiveApplicationSet["spec"],
): Promise<LiveApplicationSet> {
  return replaceApplicationSet(context.argo().session, { metadata: { name, namespace, finalizers }, spec });
}
