// Written by `npm run generate` from the registry of functions, which is the source.
import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "../call";
import type { DependsOn } from "../dependencies";
import type {
  ApplicationSetTarget,
  ApplicationSetTargetInput,
  ApplicationTarget,
  ApplicationTargetInput,
  ClusterTarget,
  ClusterTargetInput,
} from "../target";
import { clusterReferenceOutput, referenceOutput, setReferenceOutput } from "../target";
import type * as declarations from "./declarations";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

/**
 * Syncs an application and waits for the end. Fails with the resources that could not be synced.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * await argocd.syncApplication({ name: "payments-api" }, { sync: { prune: true }, waitFor: "healthy" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_sync/
 */
export async function syncApplication(
  target: ApplicationTarget,
  options: declarations.SyncOptions = {},
): Promise<outputs.ApplicationStatus> {
  return call("syncApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Syncs an application and waits for the end. Fails with the resources that could not be synced. Waits for what it is
 * given to be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function syncApplicationOutput(
  target: ApplicationTargetInput,
  options: inputs.SyncOptions & DependsOn = {},
): pulumi.Output<outputs.ApplicationStatus> {
  return callOutput("syncApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Takes an application that is synced by hand back to an entry of its history, and waits for the end.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param id Id of the entry of the history.
 * @example
 * ```ts
 * await argocd.rollbackApplication({ name: "payments-api" }, 3, { prune: true });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_rollback/
 */
export async function rollbackApplication(
  target: ApplicationTarget,
  id: number,
  options: declarations.RollbackOptions = {},
): Promise<outputs.ApplicationStatus> {
  return call("rollbackApplication", "acts", { target: referenceOutput(target), id }, options);
}

/**
 * Takes an application that is synced by hand back to an entry of its history, and waits for the end. Waits for what it
 * is given to be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param id Id of the entry of the history.
 */
export function rollbackApplicationOutput(
  target: ApplicationTargetInput,
  id: pulumi.Input<number>,
  options: inputs.RollbackOptions & DependsOn = {},
): pulumi.Output<outputs.ApplicationStatus> {
  return callOutput("rollbackApplication", "acts", { target: referenceOutput(target), id }, options);
}

/**
 * Asks Argo CD to end the running operation. Answers whether one was running.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const wasRunning = await argocd.terminateOperation({ name: "payments-api" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_terminate-op/
 */
export async function terminateOperation(
  target: ApplicationTarget,
  options: declarations.CallOptions = {},
): Promise<boolean> {
  return call("terminateOperation", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Asks Argo CD to end the running operation. Answers whether one was running. Waits for what it is given to be known.
 * In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function terminateOperationOutput(
  target: ApplicationTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<boolean> {
  return callOutput("terminateOperation", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Lets Argo CD compare an application anew, and answers its status then.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { sync } = await argocd.refreshApplication({ name: "payments-api" }, { hard: true });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/
 */
export async function refreshApplication(
  target: ApplicationTarget,
  options: declarations.RefreshOptions = {},
): Promise<outputs.ApplicationStatus> {
  return call("refreshApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Lets Argo CD compare an application anew, and answers its status then. Waits for what it is given to be known. In a
 * preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function refreshApplicationOutput(
  target: ApplicationTargetInput,
  options: inputs.RefreshOptions & DependsOn = {},
): pulumi.Output<outputs.ApplicationStatus> {
  return callOutput("refreshApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Runs an action of Argo CD, such as `restart`, on one live resource of an application.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to run the action on.
 * @param action Name of the action, such as `restart`.
 * @example
 * ```ts
 * await argocd.runResourceAction(
 *   { name: "payments-api" },
 *   { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
 *   "restart",
 * );
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/resource_actions/
 */
export async function runResourceAction(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  action: string,
  options: declarations.ActionOptions = {},
): Promise<void> {
  return call("runResourceAction", "acts", { target: referenceOutput(target), resource, action }, options);
}

/**
 * Runs an action of Argo CD, such as `restart`, on one live resource of an application. Waits for what it is given to
 * be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to run the action on.
 * @param action Name of the action, such as `restart`.
 */
export function runResourceActionOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  action: pulumi.Input<string>,
  options: inputs.ActionOptions & DependsOn = {},
): pulumi.Output<void> {
  return callOutput("runResourceAction", "acts", { target: referenceOutput(target), resource, action }, options);
}

/**
 * Lets Argo CD compare an application anew, and waits until it is synced or healthy.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * await argocd.waitForApplication({ name: "payments-api" }, { timeout: "10m", onProgress: console.error });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_wait/
 */
export async function waitForApplication(
  target: ApplicationTarget,
  options: declarations.WaitOptions = {},
): Promise<outputs.ApplicationStatus> {
  return call("waitForApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Lets Argo CD compare an application anew, and waits until it is synced or healthy. Waits for what it is given to be
 * known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function waitForApplicationOutput(
  target: ApplicationTargetInput,
  options: inputs.WaitOptions & DependsOn = {},
): pulumi.Output<outputs.ApplicationStatus> {
  return callOutput("waitForApplication", "acts", { target: referenceOutput(target) }, options);
}

/**
 * Patches one live resource of an application. An application that heals itself undoes what its source says otherwise.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to patch.
 * @param patch The patch, as JSON text.
 * @example
 * ```ts
 * await argocd.patchResource(
 *   { name: "payments-api" },
 *   { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
 *   JSON.stringify({ spec: { replicas: 0 } }),
 * );
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_patch-resource/
 */
export async function patchResource(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  patch: string,
  options: declarations.PatchOptions = {},
): Promise<void> {
  return call("patchResource", "acts", { target: referenceOutput(target), resource, patch }, options);
}

/**
 * Patches one live resource of an application. An application that heals itself undoes what its source says otherwise.
 * Waits for what it is given to be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to patch.
 * @param patch The patch, as JSON text.
 */
export function patchResourceOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  patch: pulumi.Input<string>,
  options: inputs.PatchOptions & DependsOn = {},
): pulumi.Output<void> {
  return callOutput("patchResource", "acts", { target: referenceOutput(target), resource, patch }, options);
}

/**
 * Deletes one live resource of an application, and what it owns. What the source of the application has comes back with
 * the next sync.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to delete.
 * @example
 * ```ts
 * await argocd.deleteResource(
 *   { name: "payments-api" },
 *   { group: "batch", version: "v1", kind: "Job", namespace: "payments", name: "migrate" },
 * );
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_delete-resource/
 */
export async function deleteResource(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  options: declarations.DeleteResourceOptions = {},
): Promise<void> {
  return call("deleteResource", "acts", { target: referenceOutput(target), resource }, options);
}

/**
 * Deletes one live resource of an application, and what it owns. What the source of the application has comes back with
 * the next sync. Waits for what it is given to be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The resource to delete.
 */
export function deleteResourceOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  options: inputs.DeleteResourceOptions & DependsOn = {},
): pulumi.Output<void> {
  return callOutput("deleteResource", "acts", { target: referenceOutput(target), resource }, options);
}

/**
 * Asks Argo CD which applications an ApplicationSet would make now. Stores nothing.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 * @example
 * ```ts
 * const made = await argocd.generateApplications({ name: "guestbook" });
 * console.log(made.map(({ metadata }) => metadata.name));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_appset_generate/
 */
export async function generateApplications(
  target: ApplicationSetTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.GeneratedApplication[]> {
  return call("generateApplications", "foretells", { target: setReferenceOutput(target) }, options);
}

/**
 * Asks Argo CD which applications an ApplicationSet would make now. Stores nothing. Waits for what it is given to be
 * known, in a preview too.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 */
export function generateApplicationsOutput(
  target: ApplicationSetTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GeneratedApplication[]> {
  return callOutput("generateApplications", "foretells", { target: setReferenceOutput(target) }, options);
}

/**
 * Lets Argo CD forget what it knows of the live resources of a cluster, and read them anew. It does not wait for that.
 * For the cluster that Argo CD runs in, it stores an entry where there is none.
 * @param target Which cluster is meant: its address or its name, or a `Cluster`.
 * @example
 * ```ts
 * await argocd.invalidateClusterCache({ name: "production" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-management/
 */
export async function invalidateClusterCache(
  target: ClusterTarget,
  options: declarations.CallOptions = {},
): Promise<void> {
  return call("invalidateClusterCache", "acts", { target: clusterReferenceOutput(target) }, options);
}

/**
 * Lets Argo CD forget what it knows of the live resources of a cluster, and read them anew. It does not wait for that.
 * For the cluster that Argo CD runs in, it stores an entry where there is none. Waits for what it is given to be known.
 * In a preview it sends nothing, and its result is unknown.
 * @param target Which cluster is meant: its address or its name, or a `Cluster`.
 */
export function invalidateClusterCacheOutput(
  target: ClusterTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<void> {
  return callOutput("invalidateClusterCache", "acts", { target: clusterReferenceOutput(target) }, options);
}

/**
 * Lets Argo CD make a new token for the service account by which it reaches a cluster, and delete the old one. Nobody
 * is shown the new one: a `Cluster` that declares `config.bearerToken` keeps the old one, which works no more.
 * @param target Which cluster is meant: its address or its name, or a `Cluster`.
 * @example
 * ```ts
 * await argocd.rotateClusterAuth({ name: "production" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_cluster_rotate-auth/
 */
export async function rotateClusterAuth(target: ClusterTarget, options: declarations.CallOptions = {}): Promise<void> {
  return call("rotateClusterAuth", "acts", { target: clusterReferenceOutput(target) }, options);
}

/**
 * Lets Argo CD make a new token for the service account by which it reaches a cluster, and delete the old one. Nobody
 * is shown the new one: a `Cluster` that declares `config.bearerToken` keeps the old one, which works no more. Waits
 * for what it is given to be known. In a preview it sends nothing, and its result is unknown.
 * @param target Which cluster is meant: its address or its name, or a `Cluster`.
 */
export function rotateClusterAuthOutput(
  target: ClusterTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<void> {
  return callOutput("rotateClusterAuth", "acts", { target: clusterReferenceOutput(target) }, options);
}

/**
 * Answers the objects that an application has deployed, with all that these own and how they are.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { nodes } = await argocd.getResourceTree({ name: "payments-api" });
 * const ailing = nodes.filter(({ health }) => health !== undefined && health.status !== "Healthy");
 * console.log(ailing.map(({ kind, name, health }) => `${kind} ${name}: ${health?.message}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_resources/
 */
export async function getResourceTree(
  target: ApplicationTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.ResourceTree> {
  return call("getResourceTree", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the objects that an application has deployed, with all that these own and how they are. Waits for what it is
 * given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getResourceTreeOutput(
  target: ApplicationTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ResourceTree> {
  return callOutput("getResourceTree", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the triggers of notifications that Argo CD has, which annotations of applications may name.
 * @example
 * ```ts
 * const triggers = await argocd.getNotificationTriggers();
 * console.log(triggers.map(({ name }) => name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/
 */
export async function getNotificationTriggers(
  options: declarations.CallOptions = {},
): Promise<outputs.NotificationTrigger[]> {
  return call("getNotificationTriggers", "reads", {}, options);
}

/**
 * Answers the triggers of notifications that Argo CD has, which annotations of applications may name. Waits for what it
 * is given to be known and for what it comes from to be made, in a preview too.
 */
export function getNotificationTriggersOutput(
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.NotificationTrigger[]> {
  return callOutput("getNotificationTriggers", "reads", {}, options);
}
