import type { ApplicationStatus, ConnectionSettings, SyncRequest } from "./generated/declarations";

type Functions = typeof import("../provider/functions/functions");

/** Which application is meant: its name, or the resolved outputs of an `Application`. */
export type ApplicationTarget =
  | {
      /** Name of the application. */
      readonly name: string;
      /** Namespace of the application. Default: the namespace that Argo CD runs in. */
      readonly namespace?: string;
      /** Project of the application; found out when it is left out. */
      readonly project?: string;
    }
  | {
      /** The output `metadata` of an `Application`. */
      readonly metadata: { readonly name: string; readonly namespace?: string };
      /** The output `namespace` of an `Application`. */
      readonly namespace?: string;
      /** The output `spec` of an `Application`. */
      readonly spec?: { readonly project?: string };
    };

/** What every function takes. */
export interface CallOptions {
  /** The connection. Default: the environment (`ARGOCD_SERVER` and so on), then the argocd CLI's context. */
  readonly connection?: ConnectionSettings;
  /** Limit for the whole call, such as `10m`. Default `5m`. */
  readonly timeout?: string;
  /** Ends the call early. What Argo CD has begun goes on. */
  readonly signal?: AbortSignal;
  /** Gets a line whenever the state that is waited for comes nearer. */
  readonly onProgress?: (line: string) => void;
}

/** How {@link syncApplication} syncs and waits. */
export interface SyncOptions extends CallOptions {
  /** The fields of the sync. */
  readonly sync?: SyncRequest;
  /** What to do when an operation is running already. Default `wait`. */
  readonly onRunningOperation?: "wait" | "terminate" | "fail";
  /** What to wait for. Default `synced`; `none` returns when Argo CD has accepted the sync. */
  readonly waitFor?: "none" | "synced" | "healthy";
}

/** How {@link rollbackApplication} rolls back and waits. */
export interface RollbackOptions extends CallOptions {
  /** Delete resources that the old deployment did not have. Default `false`. */
  readonly prune?: boolean;
  /** Only show what it would do. Default `false`. */
  readonly dryRun?: boolean;
  /** `synced` waits for the end of the rollback, `healthy` also for health. Default `synced`. */
  readonly waitFor?: "none" | "synced" | "healthy";
}

/** How {@link refreshApplication} compares. */
export interface RefreshOptions extends CallOptions {
  /** Render the manifests anew, past all caches. Default `false`. */
  readonly hard?: boolean;
}

/** One live resource of an application. */
export interface ResourceReference {
  /** API group; left out for the core group. */
  readonly group?: string;
  /** API version, such as `v1`. */
  readonly version: string;
  /** Kind, such as `Deployment`. */
  readonly kind: string;
  /** Namespace; left out for what has none. */
  readonly namespace?: string;
  /** Name of the resource. */
  readonly name: string;
}

/** How {@link runResourceAction} runs an action. */
export interface ActionOptions extends CallOptions {
  /** Parameters of the action. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** How {@link waitForApplication} waits. */
export interface WaitOptions extends CallOptions {
  /** What to wait for. Default `healthy`. */
  readonly waitFor?: "synced" | "healthy";
}

/** Loaded by the first call: programs that only declare resources never load the HTTP client. */
function functions(): Functions {
  return require("../provider/functions/functions") as Functions;
}

function resolve(target: ApplicationTarget) {
  if ("name" in target) return target;
  const namespace = target.namespace ?? target.metadata.namespace;
  const project = target.spec?.project;
  return {
    name: target.metadata.name,
    ...(namespace !== undefined && { namespace }),
    ...(project !== undefined && { project }),
  };
}

/**
 * Syncs an application and waits for the end. Fails with the resources that could not be synced.
 * @example
 * ```ts
 * await argocd.syncApplication({ name: "payments-api" }, { sync: { prune: true }, waitFor: "healthy" });
 * ```
 */
export async function syncApplication(
  target: ApplicationTarget,
  options: SyncOptions = {},
): Promise<ApplicationStatus> {
  const { sync, ...rest } = options;
  const request = sync === undefined ? {} : { sync: { ...sync } };
  return (await functions().syncApplication(resolve(target), { ...rest, ...request })) as unknown as ApplicationStatus;
}

/** Takes an application that is synced by hand back to an entry of its history, and waits for the end. */
export async function rollbackApplication(
  target: ApplicationTarget,
  id: number,
  options: RollbackOptions = {},
): Promise<ApplicationStatus> {
  return (await functions().rollbackApplication(resolve(target), id, options)) as unknown as ApplicationStatus;
}

/** Asks Argo CD to end the running operation. Answers whether one was running. */
export async function terminateOperation(target: ApplicationTarget, options: CallOptions = {}): Promise<boolean> {
  return functions().terminateOperation(resolve(target), options);
}

/** Lets Argo CD compare an application anew, and answers its status then. */
export async function refreshApplication(
  target: ApplicationTarget,
  options: RefreshOptions = {},
): Promise<ApplicationStatus> {
  return (await functions().refreshApplication(resolve(target), options)) as unknown as ApplicationStatus;
}

/** Runs an action of Argo CD, such as `restart`, on one live resource of an application. */
export async function runResourceAction(
  target: ApplicationTarget,
  resource: ResourceReference,
  action: string,
  options: ActionOptions = {},
): Promise<void> {
  await functions().runResourceAction(resolve(target), resource, action, options);
}

/** Lets Argo CD compare an application anew, and waits until it is synced or healthy. */
export async function waitForApplication(
  target: ApplicationTarget,
  options: WaitOptions = {},
): Promise<ApplicationStatus> {
  return (await functions().waitForApplication(resolve(target), options)) as unknown as ApplicationStatus;
}
