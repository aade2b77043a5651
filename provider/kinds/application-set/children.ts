import { until } from "../../argo/repeat";
import type { Context } from "../../lifecycle/context";
import { firstOf } from "../../model/listing";
import { findListedApplication, listApplicationSummaries } from "../application/lists";
import type { LiveApplication } from "../application/live";
import { explainStaying } from "../application/remove";
import { listApplicationHeads } from "../shared/application-heads";
import { idOfHead } from "../shared/head-names";
import type { LiveApplicationSet } from "./api";

const mostNamed = 5;

/** The applications that a set owns, as far as we may see them. */
export async function childrenOf(context: Context, { metadata }: LiveApplicationSet): Promise<LiveApplication[]> {
  const { session } = context.argo();
  const all = await listApplicationSummaries(session, { namespace: metadata.namespace });
  return all.filter((one) => one.metadata.ownerReferences?.some(({ uid }) => uid === metadata.uid));
}

/** The names of the applications that Argo CD counts to a set and does not show us among these. */
export function hiddenOf(set: LiveApplicationSet | undefined, shown: readonly LiveApplication[]): string[] {
  const names = new Set(shown.map(({ metadata }) => metadata.name));
  return (set?.status?.resources ?? []).flatMap(({ name }) => (names.has(name) ? [] : [name]));
}

/** Applications by their names, of which the first are named. */
export function namesOf(children: readonly LiveApplication[]): string {
  return firstOf(
    children.map(({ metadata }) => metadata.name),
    mostNamed,
  );
}

/** Those of these applications that are still there. */
async function stillThere(context: Context, children: readonly LiveApplication[]): Promise<LiveApplication[]> {
  const heads = await listApplicationHeads(context.argo().session);
  const found = new Map(heads.map((head) => [idOfHead(head), head.metadata.creationTimestamp]));
  return children.filter((child) => {
    const since = found.get(idOfHead(child));
    return since !== undefined && since === child.metadata.creationTimestamp;
  });
}

/** Waits until applications are gone that Kubernetes deletes with their set. */
export async function awaitChildrenGone(
  context: Context,
  children: readonly LiveApplication[],
  deadline: number,
): Promise<void> {
  let left = children;
  const isGone = async () => {
    if (left.length > 0) left = await stillThere(context, left);
    return left.length === 0;
  };
  await until(isGone, {
    signal: context.signal,
    deadline,
    explain: async () => {
      const [first] = left;
      const present = first && (await findListedApplication(context.argo().session, first.metadata));
      const why = present ? ` ${present.metadata.name}: ${await explainStaying(context, present)}` : "";
      return `the set is gone, and its applications are still being deleted: ${namesOf(left)}.${why}`;
    },
  });
}
