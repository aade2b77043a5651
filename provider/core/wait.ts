import type { LiveApplication } from "../api/applications";

/** What an application shall reach. */
export type WaitGoal = "synced" | "healthy";

/** What a wait knows beyond the application itself. */
export interface WaitTarget {
  readonly goal: WaitGoal;
  /** When the last operation before our write began; another start is another operation. */
  readonly operationBefore?: string;
  /** Whether an operation of ours must have ended, because we asked for a sync. */
  readonly operationRequested: boolean;
  /** Whether Argo CD has compared the application since our write. */
  readonly refreshed: boolean;
  /** Whether the comparison in the status is with the spec as it is now. */
  readonly isCurrent: (application: LiveApplication) => boolean;
}

/** Where a wait stands. */
export type Verdict =
  | { readonly kind: "reached" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "waiting"; readonly progress: string };

/** Conditions after which no waiting helps. */
const fatalConditions = new Set(["InvalidSpecError", "ComparisonError", "SyncError", "UnknownError"]);

/** Whether an operation is requested, under way, or not yet taken into the comparison. */
export function isOperating(application: LiveApplication): boolean {
  const state = application.status?.operationState;
  if (application.operation) return true;
  return state !== undefined && state !== null && !state.finishedAt;
}

/** Whether the last operation is another one than that which ran before our write. */
function isNewOperation(application: LiveApplication, target: WaitTarget): boolean {
  const started = application.status?.operationState?.startedAt;
  return started !== undefined && started !== target.operationBefore;
}

function resourceName(resource: { kind: string; name: string; namespace?: string }): string {
  return `${resource.kind}/${resource.namespace ? `${resource.namespace}/` : ""}${resource.name}`;
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
      const hook = resource.hookType ? ` (${resource.hookType} hook ${resource.hookPhase ?? ""})` : "";
      return `${resourceName(resource)}${hook}: ${resource.message || resource.status || "failed"}`;
    });
}

/** The resources that are not healthy, with their messages. */
export function unhealthyResources(application: LiveApplication): string[] {
  return (application.status?.resources ?? [])
    .filter(({ health }) => health?.status !== undefined && health.status !== "Healthy")
    .map((resource) => {
      const { status, message } = resource.health ?? {};
      return `${resourceName(resource)}: ${message || status}`;
    });
}

function fatalCondition(application: LiveApplication): string | undefined {
  const found = application.status?.conditions?.find(({ type }) => fatalConditions.has(type));
  return found && `${found.type}: ${found.message}`;
}

/** Whether something will sync the application without our asking. */
export function isAutomated(application: LiveApplication): boolean {
  const policy = application.spec.syncPolicy as { automated?: { enabled?: boolean } | null } | undefined;
  return policy?.automated !== undefined && policy.automated !== null && policy.automated.enabled !== false;
}

function operationProgress(application: LiveApplication): string {
  const state = application.status?.operationState;
  const hook = state?.syncResult?.resources?.find(({ hookPhase }) => hookPhase === "Running");
  if (hook) return `hook ${hook.name} running`;
  return state?.message || "sync running";
}

/** Decides from the server's own values alone whether a wait has ended, and how. */
export function judge(application: LiveApplication, target: WaitTarget): Verdict {
  const { status } = application;
  const phase = status?.operationState?.phase;
  const isOurs = isNewOperation(application, target);
  if (isOurs && (phase === "Failed" || phase === "Error") && !isOperating(application)) {
    const resources = failedResources(application);
    const message = status?.operationState?.message ?? "";
    return { kind: "failed", reason: [`sync ${phase.toLowerCase()}: ${message}`, ...resources].join("\n  ") };
  }
  if (isOperating(application)) return { kind: "waiting", progress: operationProgress(application) };
  if (target.operationRequested && !isOurs) return { kind: "waiting", progress: "sync requested" };
  if (!target.refreshed || !target.isCurrent(application)) return { kind: "waiting", progress: "being compared" };
  const condition = fatalCondition(application);
  if (condition) return { kind: "failed", reason: condition };
  const sync = status?.sync?.status ?? "Unknown";
  if (sync !== "Synced") {
    if (sync === "OutOfSync" && !target.operationRequested && !isAutomated(application)) {
      return {
        kind: "failed",
        reason: "it is out of sync, and nothing will sync it: set `sync: true`, or `spec.syncPolicy.automated`",
      };
    }
    return { kind: "waiting", progress: sync };
  }
  if (target.goal === "synced") return { kind: "reached" };
  const health = status?.health?.status ?? "Unknown";
  if (health === "Healthy") return { kind: "reached" };
  return { kind: "waiting", progress: unhealthyResources(application).join(", ") || health };
}
