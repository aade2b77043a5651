import { needed } from "../../../argo/missing-right";
import { rbacLine, rbacName } from "../../../argo/rbac";
import { pause, until } from "../../../argo/repeat";
import { UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import { firstOf } from "../../../model/listing";
import type { LiveApplication } from "../../application/live";
import { isOperating, type WaitGoal } from "../../application/wait/verdict";
import { awaitGoal } from "../../application/wait/wait";
import { findApplicationSet, type LiveApplicationSet } from "../api";
import { childrenOf, hiddenOf } from "../children";
import { projectOfSet } from "../live";
import { type Following, unfinished } from "./generating";
import { isRolledOut } from "./generation";

/** How long Argo CD's lists may not show what it has made. */
const longestLag = 10_000;
/** How long it may say that a set has no application, though it has made some, and how often it is asked meanwhile. */
const longestSilence = 5_000;
const silencePause = 500;
const mostNamed = 20;

/** One application that has not reached the goal, and why. */
interface Failure {
  readonly name: string;
  readonly message: string;
}

/** What is waited for. */
interface Waiting {
  readonly context: Context;
  readonly set: LiveApplicationSet;
  readonly goal: WaitGoal;
  readonly following: Following;
}

/** Waits for one application as for one that is declared. Answers why it has not reached the goal, if it has not. */
async function awaitOne(waiting: Waiting, application: LiveApplication): Promise<Failure | undefined> {
  const { context, set, goal, following } = waiting;
  const started = isOperating(application) ? undefined : application.status?.operationState?.startedAt;
  // What the applications of a new set have done, they have done for it.
  const operationBefore = following.present === undefined ? undefined : started;
  const wanted = {
    goal,
    howToGiveTime: following.howToGiveTime,
    generated: { isRolledOut: isRolledOut(set) },
    ...(operationBefore !== undefined && { operationBefore }),
  };
  try {
    await awaitGoal(context, application, wanted, following.deadline);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name: application.metadata.name, message: context.secrets.hide(error.message, error.foreign) };
  }
}

/** Waits for applications at once. A rollout does not go beyond one that fails: then the others are waited for no longer. */
async function awaitAll(waiting: Waiting, applications: readonly LiveApplication[]): Promise<Failure[]> {
  const { context, set } = waiting;
  const stopped = new AbortController();
  const bound = { ...waiting, context: { ...context, signal: AbortSignal.any([context.signal, stopped.signal]) } };
  const failures: Failure[] = [];
  await Promise.all(
    applications.map(async (application) => {
      const failure = await awaitOne(bound, application);
      if (failure === undefined || stopped.signal.aborted) return;
      failures.push(failure);
      if (isRolledOut(set)) stopped.abort();
    }),
  );
  return failures;
}

function textOf(failures: readonly Failure[], total: number, goal: WaitGoal): string {
  const lines = failures.slice(0, mostNamed).map(({ name, message }) => `application "${name}": ${message}`);
  const more = failures.length > mostNamed ? [`and ${failures.length - mostNamed} more`] : [];
  const all = [...lines, ...more].map((line) => line.replaceAll("\n", "\n    "));
  const are = failures.length === 1 ? "is" : "are";
  return [`${failures.length} of its ${total} applications ${are} not ${goal}:`, ...all].join("\n  ");
}

/** The applications that a set keeps, once the list shows all of which the set tells. */
async function listAll({ context, set, following }: Waiting): Promise<LiveApplication[]> {
  const { session, userName, namespace: ownNamespace } = context.argo();
  const { namespace } = set.metadata;
  let hidden: string[] = [];
  const explain = async () => {
    const user = await userName();
    const all = { project: projectOfSet(set), namespace, name: "*" };
    const line = rbacLine(user, "applications", "get", rbacName(all, await ownNamespace()));
    return `Argo CD does not show all of its applications to ${user} (${firstOf(hidden, mostNamed)}); ${needed([line])}`;
  };
  const look = async () => {
    const [kept, present] = await Promise.all([childrenOf(context, set), findApplicationSet(session, set.metadata)]);
    hidden = hiddenOf(present, kept);
    return hidden.length === 0 && kept.filter(({ metadata }) => !metadata.deletionTimestamp);
  };
  const deadline = Math.min(following.deadline, performance.now() + longestLag);
  return until(look, { signal: context.signal, deadline, explain });
}

/** The applications that a set keeps, as a wait begins: it generates none only if Argo CD says so for a while. */
async function listAtFirst(waiting: Waiting): Promise<LiveApplication[]> {
  const { context, set, following } = waiting;
  const ends = Math.min(following.deadline, performance.now() + longestSilence);
  for (;;) {
    const listed = await listAll(waiting);
    if (listed.length > 0 || performance.now() >= ends) return listed;
    await pause(context.signal, silencePause);
    if (context.signal.aborted) throw unfinished(set, "interrupted while waiting for its applications");
  }
}

/**
 * Waits for all applications that a set keeps, also those that come to be meanwhile.
 * @throws UnfinishedError that says which have not reached the goal, and why.
 */
export async function awaitApplications(waiting: Waiting): Promise<void> {
  const seen = new Set<string>();
  for (let listed = await listAtFirst(waiting); ; listed = await listAll(waiting)) {
    const fresh = listed.filter(({ metadata }) => !seen.has(metadata.uid));
    if (fresh.length === 0) return;
    for (const { metadata } of fresh) seen.add(metadata.uid);
    const failures = await awaitAll(waiting, fresh);
    if (failures.length > 0) throw unfinished(waiting.set, textOf(failures, seen.size, waiting.goal));
  }
}
