import { isDeepStrictEqual } from "node:util";
import { isBlockedByWindow, isForbiddenByProject, isPassingCondition } from "../../../argo/refusals";
import { hydrateAnnotation } from "../../../model/annotations";
import { isRecord } from "../../../model/json";
import type { ApplicationSyncWindows } from "../api";
import { automationOf, type LiveApplication, syncPolicyOf } from "../live";

/** What an application shall reach. */
export type WaitGoal = "synced" | "healthy";

/** A step on the way of an application whose manifests Argo CD commits itself: they are committed. */
export type Milestone = "hydrated";

/** What a wait knows beyond the application itself. */
export interface WaitTarget {
  readonly goal: WaitGoal | Milestone;
  /** The id of the sync that we asked for, if we did. */
  readonly operation?: string;
  /** When the last operation before our write began; another start is another operation. */
  readonly operationBefore?: string;
  /** Whether Argo CD has compared the application since our write. */
  readonly refreshed: boolean;
  /** Whether the project has forbidden an attempt that its latest change could have allowed. */
  readonly isForbidden?: boolean;
  /** The end of that operation or hydration after which Argo CD has compared the application again. */
  readonly comparedSince?: string;
  /** What our sync leaves out: `resources` what others of the application are, `changes` everything. */
  readonly leavesOut?: "resources" | "changes";
  /** For an application that an ApplicationSet keeps: whether that syncs it, step by step, in place of its own automation. */
  readonly generated?: { readonly isRolledOut: boolean };
  /** Whether Argo CD itself commits the manifests of an application with a `sourceHydrator`. */
  readonly hydrates?: boolean;
  /** When the hydration began that had failed before our write: Argo CD tries it again. */
  readonly failedHydration?: string;
  /** Whether the last hydration was for the spec as it is now. */
  readonly isHydrationCurrent: (application: LiveApplication) => boolean;
  /** Whether the comparison in the status is with the spec as it is now. */
  readonly isCurrent: (application: LiveApplication) => boolean;
  /** Whether the last operation was for the spec as it is now. */
  readonly isOperationCurrent: (application: LiveApplication) => boolean;
}

/** What would bring a wait on. */
export type Need =
  /** A comparison newer than the operation or hydration that ended at this time. */
  | { readonly kind: "comparison"; readonly since: string }
  /** A look whether a sync window keeps automated syncs back. */
  | { readonly kind: "windows" };

/** Where a wait stands. */
export type Verdict =
  | {
      readonly kind: "reached";
      /** Whether it counts only when it lasts: Argo CD may be about to do more. */
      readonly mayPass?: true;
    }
  /** `again` says what the next update has to do: only wait, or sync too. */
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly again: "sync" | "wait";
      /** Whether it may still pass: Argo CD may have compared before it had heard of its own changes. */
      readonly mayPass?: true;
    }
  | { readonly kind: "waiting"; readonly progress: string; readonly needs?: Need };

/** The name under which a sync carries our id among its infos. */
export const operationInfo = "pulumi-argocd";

/** Whether an operation is requested or under way; one that is to be tried again is. */
export function isOperating(application: LiveApplication): boolean {
  const state = application.status?.operationState;
  if (application.operation) return true;
  return state !== undefined && state !== null && !state.finishedAt;
}

function infosOf(operation: unknown): readonly unknown[] {
  const info = (operation as { info?: unknown } | null | undefined)?.info;
  return Array.isArray(info) ? info : [];
}

/** Whether the application's operation, requested, running or ended, is the one that we gave this id. */
export function carriesOperation(application: LiveApplication, id: string): boolean {
  const operations = [application.operation, application.status?.operationState?.operation];
  return operations.some((operation) =>
    infosOf(operation).some((entry) => {
      const { name, value } = entry as { name?: unknown; value?: unknown };
      return name === operationInfo && value === id;
    }),
  );
}

function isOurs(application: LiveApplication, target: WaitTarget): boolean {
  if (target.operation !== undefined) return carriesOperation(application, target.operation);
  const started = application.status?.operationState?.startedAt;
  return started !== undefined && started !== target.operationBefore && target.isOperationCurrent(application);
}

/** A resource as messages name it. */
export function resourceName(resource: { kind: string; name: string; namespace?: string }): string {
  return `${resource.kind}/${resource.namespace ? `${resource.namespace}/` : ""}${resource.name}`;
}

const mostListed = 20;

/** Lines for a list, cut where nobody would read on. */
function shorten(lines: readonly string[]): string[] {
  if (lines.length <= mostListed) return [...lines];
  return [...lines.slice(0, mostListed), `and ${lines.length - mostListed} more`];
}

/** The resources that an operation failed on, with hook phases and messages. */
export function failedResources(application: LiveApplication): string[] {
  const resources = application.status?.operationState?.syncResult?.resources ?? [];
  return resources
    .filter(
      ({ status, hookPhase }) =>
        status === "SyncFailed" || status === "PruneFailed" || hookPhase === "Failed" || hookPhase === "Error",
    )
    .map((resource) => {
      const hook = resource.hookType ? ` (${resource.hookType} hook, ${resource.hookPhase ?? "Unknown"})` : "";
      return `${resourceName(resource)}${hook}: ${resource.message || resource.status || "failed"}`;
    });
}

/** The resources that are not healthy, with their messages. */
export function unhealthyResources(application: LiveApplication): string[] {
  return (application.status?.resources ?? [])
    .filter(({ health }) => health?.status !== undefined && health?.status !== "Healthy")
    .map((resource) => {
      const { status, message } = resource.health ?? {};
      return `${resourceName(resource)}: ${[status, message].filter(Boolean).join(", ")}`;
    });
}

function differingResources(application: LiveApplication) {
  return (application.status?.resources ?? []).filter(({ status, hook }) => status === "OutOfSync" && hook !== true);
}

function condition(application: LiveApplication, ...types: string[]): string | undefined {
  const found = application.status?.conditions?.find(({ type }) => types.includes(type));
  return found && `${found.type}: ${found.message}`;
}

/** Whether something will sync the application without our asking. */
export function isAutomated(application: LiveApplication): boolean {
  return automationOf(application) !== undefined;
}

/** Whether sync windows keep automated syncs back; the same rule as Argo CD's own. */
export function blocksAutomatedSync({ active, assigned }: ApplicationSyncWindows): boolean {
  if (active.some(({ kind }) => kind === "deny")) return true;
  return assigned.some(({ kind }) => kind === "allow") && !active.some(({ kind }) => kind === "allow");
}

/** Says which sync windows keep syncs back, and what to do. */
export function describeWindows({ active, assigned }: ApplicationSyncWindows): string {
  const denying = active.filter(({ kind }) => kind === "deny");
  const windows = denying.length > 0 ? denying : assigned.filter(({ kind }) => kind === "allow");
  const list = windows.map(({ kind, schedule, duration }) => `${kind} "${schedule}" for ${duration}`).join(", ");
  const when = denying.length > 0 ? "open now" : "not open now";
  return (
    `a sync window of its project blocks the sync (${list}; ${when}): run \`pulumi up\` again when syncs are allowed, ` +
    "or change `spec.syncWindows` of the project"
  );
}

/** An attempt of an operation that has failed, and is to be tried again. */
export interface FailedAttempt {
  /** When it ended, by Argo CD's clock. */
  readonly ended: string;
  /** What Argo CD says of it and of the resources that it failed on. */
  readonly said: string;
}

/** The attempt that has failed last, between two attempts: the operation has an end then, and is still there. */
export function failedAttempt(application: LiveApplication): FailedAttempt | undefined {
  const { phase, finishedAt, message = "" } = application.status?.operationState ?? {};
  if (!application.operation || phase !== "Running" || !finishedAt) return undefined;
  return { ended: finishedAt, said: list(message, failedResources(application)) };
}

/** That attempt, where the application's project has forbidden it. */
export function forbiddenAttempt(application: LiveApplication): FailedAttempt | undefined {
  const attempt = failedAttempt(application);
  return attempt && isForbiddenByProject(attempt.said) ? attempt : undefined;
}

function operationProgress(application: LiveApplication): string {
  const state = application.status?.operationState;
  const running = state?.syncResult?.resources?.find(({ hookPhase, hookType }) => hookType && hookPhase === "Running");
  if (running) return `hook ${running.name} running`;
  if (!state) return "sync requested";
  return state.message || "sync running";
}

function list(title: string, lines: readonly string[]): string {
  return [title, ...shorten(lines)].join("\n  ");
}

function isRolledOut({ generated }: WaitTarget): boolean {
  return generated?.isRolledOut === true;
}

function isOutOfSync({ status }: LiveApplication): boolean {
  return status?.sync?.status === "OutOfSync";
}

function failed(reason: string, again: "sync" | "wait" = "wait"): Verdict & { readonly kind: "failed" } {
  return { kind: "failed", reason, again };
}

function waiting(progress: string, needs?: Need): Verdict {
  return { kind: "waiting", progress, ...(needs && { needs }) };
}

/** Whether an operation under way deploys what is wanted, so that none comes after it that does. */
export function isForThis(application: LiveApplication, target: WaitTarget): boolean {
  if (target.operation !== undefined) return carriesOperation(application, target.operation);
  const { operationState, sync } = application.status ?? {};
  const isSameRevision = isDeepStrictEqual(revisionsOf(operationState?.syncResult), revisionsOf(sync));
  return target.refreshed && isSameRevision && target.isOperationCurrent(application);
}

type Revised = { readonly revision?: string | undefined; readonly revisions?: readonly string[] | null | undefined };

function revisionsOf(revised: Revised | null | undefined): readonly unknown[] {
  return revised?.revisions?.length ? revised.revisions : [revised?.revision];
}

/** An operation that is under way, or has failed. */
function judgeOperation(application: LiveApplication, target: WaitTarget): Verdict | undefined {
  const state = application.status?.operationState;
  if (isOperating(application)) {
    const message = state?.message ?? "";
    if (isBlockedByWindow(message)) {
      return failed(`${message}: it goes on when the window allows it; run \`pulumi up\` again then`);
    }
    const attempt = target.isForbidden === true ? forbiddenAttempt(application) : undefined;
    return attempt && isForThis(application, target)
      ? failed(`the sync fails at each attempt: ${attempt.said}`, "sync")
      : waiting(operationProgress(application));
  }
  if (state?.phase !== "Failed" && state?.phase !== "Error") return undefined;
  const title = `the sync ${state.phase === "Failed" ? "failed" : "ended with an error"}: ${state.message ?? ""}`;
  const verdict = failed(list(title, failedResources(application)), "sync");
  if (isOurs(application, target)) return verdict;
  // A rollout tries an application again for another revision or spec alone, which Argo CD may be about to find.
  const isLeft = isRolledOut(target) && target.isOperationCurrent(application) && isOutOfSync(application);
  return isLeft ? { ...verdict, mayPass: true } : undefined;
}

/** Manifests that Argo CD has still to render and commit, or could not. */
function judgeHydration(application: LiveApplication, target: WaitTarget): Verdict | undefined {
  if (!isHydratedByArgoCd(application, target)) return undefined;
  const operation = application.status?.sourceHydrator?.currentOperation;
  const isRequested = application.metadata.annotations?.[hydrateAnnotation] !== undefined;
  if (isRequested || !operation || operation.phase === "Hydrating" || !target.isHydrationCurrent(application)) {
    return waiting("being hydrated");
  }
  if (operation.phase !== "Failed") return undefined;
  const reason = operation.message || "the hydration failed";
  const isOld = operation.startedAt === target.failedHydration;
  return { kind: "failed", reason, again: "wait", ...(isOld && { mayPass: true }) };
}

function isHydratedByArgoCd(application: LiveApplication, target: WaitTarget): boolean {
  return target.hydrates === true && Boolean(application.spec.sourceHydrator);
}

/** Whether Argo CD has seen a newer dry revision than it has hydrated: it may begin, or find that nothing changes. */
function mayBeHydrated(application: LiveApplication, target: WaitTarget): boolean {
  if (!isHydratedByArgoCd(application, target)) return false;
  const { currentOperation, lastComparedDryRevision } = application.status?.sourceHydrator ?? {};
  return Boolean(lastComparedDryRevision) && lastComparedDryRevision !== currentOperation?.drySHA;
}

/** When the last operation or hydration ended, by the server's clock: a comparison counts that is newer. */
function lastEnd(application: LiveApplication, target: WaitTarget): string | undefined {
  const { operationState, sourceHydrator } = application.status ?? {};
  const hydrated = isHydratedByArgoCd(application, target) ? sourceHydrator?.currentOperation?.finishedAt : undefined;
  const ends = [operationState?.finishedAt, hydrated].filter((end) => typeof end === "string");
  return ends.sort((one, other) => Date.parse(other) - Date.parse(one))[0];
}

/** A comparison that is not there yet, or that Argo CD could not make. */
function judgeComparison(application: LiveApplication, target: WaitTarget): Verdict | undefined {
  const { status } = application;
  if (!target.refreshed) return waiting("being compared");
  const invalid = condition(application, "InvalidSpecError", "UnknownError");
  if (invalid) return failed(invalid);
  const hydration = judgeHydration(application, target);
  if (hydration) return hydration;
  if (!target.isCurrent(application)) return waiting("being compared");
  const ended = lastEnd(application, target);
  if (ended && target.comparedSince !== ended && !(Date.parse(status?.reconciledAt ?? "") > Date.parse(ended))) {
    return waiting("being compared again", { kind: "comparison", since: ended });
  }
  // Argo CD now knows the commit that a sync shall deploy.
  if (target.goal === "hydrated") return { kind: "reached" };
  const problem = condition(application, "ComparisonError");
  if (problem) return isPassingCondition(problem) ? waiting(problem) : failed(problem);
  return undefined;
}

/** An application that differs from its manifests, when nothing is under way. */
function judgeDifference(application: LiveApplication, target: WaitTarget): Verdict {
  const differing = differingResources(application);
  const names = differing.map(resourceName);
  const automated = automationOf(application);
  const toPrune = differing.length > 0 && differing.every(({ requiresPruning }) => requiresPruning);
  const problem = condition(application, "SyncError");
  if (problem) return failed(list(problem, failedResources(application)), "sync");
  if (toPrune && !prunesBySync(application, target)) {
    return failed(
      list("it holds resources that its sources no longer have, and pruning is not switched on:", names),
      "sync",
    );
  }
  const stays = (title: string): Verdict => ({ ...failed(list(title, names), "sync"), mayPass: true });
  if (isRolledOut(target)) {
    return isAttempted(application, target)
      ? stays("it was synced, but still differs:")
      : waiting("out of sync, until the rollout of its ApplicationSet comes to it");
  }
  if (automated) {
    return isAttempted(application, target) && automated.selfHeal !== true
      ? stays("it differs from what was synced, and automated sync without `selfHeal` leaves that alone:")
      : waiting("out of sync", { kind: "windows" });
  }
  if (target.operation !== undefined) return stays("it was synced, but still differs:");
  const remedy = target.generated
    ? "`syncPolicy.automated` in the template of its ApplicationSet"
    : "`sync: true`, or `spec.syncPolicy.automated`";
  return failed(`it is out of sync, and nothing will sync it: set ${remedy}`, "sync");
}

/** Whether the sync that is to come deletes what the sources no longer have. A rollout takes that from what it has switched off. */
function prunesBySync(application: LiveApplication, target: WaitTarget): boolean {
  const policy = isRolledOut(target) ? syncPolicyOf(application).automated : automationOf(application);
  return isRecord(policy) && policy.prune === true;
}

/** Whether the very revision that is wanted was synced, so that nobody syncs it once more. Of several sources that is not known. */
function isAttempted(application: LiveApplication, target: WaitTarget): boolean {
  const { operationState: state, sync } = application.status ?? {};
  const attempted = state?.phase === "Succeeded" && target.isOperationCurrent(application);
  return attempted && state?.syncResult?.revision === sync?.revision && !application.spec.sources;
}

/** Decides from the server's own values alone whether a wait has ended, and how. */
export function judge(application: LiveApplication, target: WaitTarget): Verdict {
  const verdict = judgeProgress(application, target);
  return verdict.kind === "reached" && mayBeHydrated(application, target) ? { ...verdict, mayPass: true } : verdict;
}

function judgeProgress(application: LiveApplication, target: WaitTarget): Verdict {
  const operation = target.goal === "hydrated" ? undefined : judgeOperation(application, target);
  if (operation) return operation;
  if (target.leavesOut === "changes" && isOurs(application, target)) return { kind: "reached" };
  const comparison = judgeComparison(application, target);
  if (comparison) return comparison;
  const sync = application.status?.sync?.status ?? "Unknown";
  if (sync !== "Synced" && target.leavesOut === undefined) {
    return sync === "OutOfSync" ? judgeDifference(application, target) : waiting("being compared");
  }
  if (target.goal === "synced") return { kind: "reached" };
  const health = application.status?.health?.status ?? "Unknown";
  if (health === "Healthy") return { kind: "reached" };
  return waiting(shorten(unhealthyResources(application)).join("; ") || `health ${health}`);
}
