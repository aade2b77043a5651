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
 * Looks up one application.
 * @param target Which application is meant.
 * @example
 * ```ts
 * const { spec, status } = await argocd.getApplication({ name: "payments-api" });
 * console.log(spec.source?.targetRevision, status.sync.status, status.health.status);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
export async function getApplication(
  target: ApplicationTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.GetApplicationResult> {
  return call("getApplication", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Looks up one application. Waits for what it is given to be known and for what it comes from to be made, in a preview
 * too.
 * @param target Which application is meant.
 */
export function getApplicationOutput(
  target: ApplicationTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetApplicationResult> {
  return callOutput("getApplication", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Lists the applications that the account may see.
 * @example
 * ```ts
 * const applications = await argocd.getApplications({ projects: ["payments"], selector: "tier=web" });
 * console.log(applications.map(({ metadata, status }) => `${metadata.name}: ${status.health.status}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml
 */
export async function getApplications(
  options: declarations.GetApplicationsOptions = {},
): Promise<outputs.GetApplicationResult[]> {
  return call("getApplications", "reads", {}, options);
}

/**
 * Lists the applications that the account may see. Waits for what it is given to be known and for what it comes from to
 * be made, in a preview too.
 */
export function getApplicationsOutput(
  options: inputs.GetApplicationsOptions & DependsOn = {},
): pulumi.Output<outputs.GetApplicationResult[]> {
  return callOutput("getApplications", "reads", {}, options);
}

/**
 * Looks up one ApplicationSet.
 * @param target Which ApplicationSet is meant.
 * @example
 * ```ts
 * const { status } = await argocd.getApplicationSet({ name: "guestbook" });
 * console.log(status.conditions.map(({ type, message }) => `${type}: ${message}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export async function getApplicationSet(
  target: declarations.ApplicationSetName,
  options: declarations.CallOptions = {},
): Promise<outputs.GetApplicationSetResult> {
  return call("getApplicationSet", "reads", { target }, options);
}

/**
 * Looks up one ApplicationSet. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param target Which ApplicationSet is meant.
 */
export function getApplicationSetOutput(
  target: pulumi.Input<inputs.ApplicationSetName>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetApplicationSetResult> {
  return callOutput("getApplicationSet", "reads", { target }, options);
}

/**
 * Lists the ApplicationSets that the account may see.
 * @example
 * ```ts
 * const sets = await argocd.getApplicationSets({ projects: ["payments"] });
 * console.log(sets.map(({ metadata }) => metadata.name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export async function getApplicationSets(
  options: declarations.GetApplicationSetsOptions = {},
): Promise<outputs.GetApplicationSetResult[]> {
  return call("getApplicationSets", "reads", {}, options);
}

/**
 * Lists the ApplicationSets that the account may see. Waits for what it is given to be known and for what it comes from
 * to be made, in a preview too.
 */
export function getApplicationSetsOutput(
  options: inputs.GetApplicationSetsOptions & DependsOn = {},
): pulumi.Output<outputs.GetApplicationSetResult[]> {
  return callOutput("getApplicationSets", "reads", {}, options);
}

/**
 * Looks up one project.
 * @param target Which project is meant.
 * @example
 * ```ts
 * const { spec } = await argocd.getAppProject({ name: "payments" });
 * console.log(spec.sourceRepos?.join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml
 */
export async function getAppProject(
  target: declarations.AppProjectReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetAppProjectResult> {
  return call("getAppProject", "reads", { target }, options);
}

/**
 * Looks up one project. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which project is meant.
 */
export function getAppProjectOutput(
  target: pulumi.Input<inputs.AppProjectReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetAppProjectResult> {
  return callOutput("getAppProject", "reads", { target }, options);
}

/**
 * Lists the projects that the account may see.
 * @example
 * ```ts
 * const projects = await argocd.getAppProjects();
 * console.log(projects.map(({ metadata }) => metadata.name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml
 */
export async function getAppProjects(options: declarations.CallOptions = {}): Promise<outputs.GetAppProjectResult[]> {
  return call("getAppProjects", "reads", {}, options);
}

/**
 * Lists the projects that the account may see. Waits for what it is given to be known and for what it comes from to be
 * made, in a preview too.
 */
export function getAppProjectsOutput(
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetAppProjectResult[]> {
  return callOutput("getAppProjects", "reads", {}, options);
}

/**
 * Looks up one role of a project.
 * @param reference Which role of a project is meant.
 * @example
 * ```ts
 * const { policies } = await argocd.getProjectRole({ project: "payments", name: "deploy" });
 * console.log(policies?.join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export async function getProjectRole(
  reference: declarations.ProjectRoleReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetProjectRoleResult> {
  return call("getProjectRole", "reads", { reference }, options);
}

/**
 * Looks up one role of a project. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param reference Which role of a project is meant.
 */
export function getProjectRoleOutput(
  reference: pulumi.Input<inputs.ProjectRoleReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectRoleResult> {
  return callOutput("getProjectRole", "reads", { reference }, options);
}

/**
 * Lists the roles of projects that the account may see.
 * @example
 * ```ts
 * const roles = await argocd.getProjectRoles({ project: "payments" });
 * console.log(roles.map(({ name }) => name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export async function getProjectRoles(
  options: declarations.GetProjectRolesOptions = {},
): Promise<outputs.GetProjectRoleResult[]> {
  return call("getProjectRoles", "reads", {}, options);
}

/**
 * Lists the roles of projects that the account may see. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getProjectRolesOutput(
  options: inputs.GetProjectRolesOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectRoleResult[]> {
  return callOutput("getProjectRoles", "reads", {}, options);
}

/**
 * Looks up one sync window of a project.
 * @param reference Which sync window of a project is meant.
 * @example
 * ```ts
 * const window = { project: "payments", kind: "deny", schedule: "0 0 * * 6", duration: "48h" } as const;
 * const { manualSync } = await argocd.getProjectSyncWindow({ ...window, applications: ["*"] });
 * console.log(manualSync);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export async function getProjectSyncWindow(
  reference: declarations.ProjectSyncWindowReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetProjectSyncWindowResult> {
  return call("getProjectSyncWindow", "reads", { reference }, options);
}

/**
 * Looks up one sync window of a project. Waits for what it is given to be known and for what it comes from to be made,
 * in a preview too.
 * @param reference Which sync window of a project is meant.
 */
export function getProjectSyncWindowOutput(
  reference: pulumi.Input<inputs.ProjectSyncWindowReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectSyncWindowResult> {
  return callOutput("getProjectSyncWindow", "reads", { reference }, options);
}

/**
 * Lists the sync windows of projects that the account may see.
 * @example
 * ```ts
 * const windows = await argocd.getProjectSyncWindows({ project: "payments" });
 * console.log(windows.map(({ kind, schedule }) => `${kind} ${schedule}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export async function getProjectSyncWindows(
  options: declarations.GetProjectSyncWindowsOptions = {},
): Promise<outputs.GetProjectSyncWindowResult[]> {
  return call("getProjectSyncWindows", "reads", {}, options);
}

/**
 * Lists the sync windows of projects that the account may see. Waits for what it is given to be known and for what it
 * comes from to be made, in a preview too.
 */
export function getProjectSyncWindowsOutput(
  options: inputs.GetProjectSyncWindowsOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectSyncWindowResult[]> {
  return callOutput("getProjectSyncWindows", "reads", {}, options);
}

/**
 * Looks up one destination of a project.
 * @param reference Which destination of a project is meant.
 * @example
 * ```ts
 * const { namespace } = await argocd.getProjectDestination({
 *   project: "payments",
 *   server: "https://kubernetes.default.svc",
 *   namespace: "payments",
 * });
 * console.log(namespace);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export async function getProjectDestination(
  reference: declarations.ProjectDestinationReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetProjectDestinationResult> {
  return call("getProjectDestination", "reads", { reference }, options);
}

/**
 * Looks up one destination of a project. Waits for what it is given to be known and for what it comes from to be made,
 * in a preview too.
 * @param reference Which destination of a project is meant.
 */
export function getProjectDestinationOutput(
  reference: pulumi.Input<inputs.ProjectDestinationReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectDestinationResult> {
  return callOutput("getProjectDestination", "reads", { reference }, options);
}

/**
 * Lists the destinations of projects that the account may see.
 * @example
 * ```ts
 * const destinations = await argocd.getProjectDestinations({ project: "payments" });
 * console.log(destinations.map(({ server, namespace }) => `${server}: ${namespace}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export async function getProjectDestinations(
  options: declarations.GetProjectDestinationsOptions = {},
): Promise<outputs.GetProjectDestinationResult[]> {
  return call("getProjectDestinations", "reads", {}, options);
}

/**
 * Lists the destinations of projects that the account may see. Waits for what it is given to be known and for what it
 * comes from to be made, in a preview too.
 */
export function getProjectDestinationsOutput(
  options: inputs.GetProjectDestinationsOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectDestinationResult[]> {
  return callOutput("getProjectDestinations", "reads", {}, options);
}

/**
 * Looks up one source repository of a project.
 * @param reference Which source repository of a project is meant.
 * @example
 * ```ts
 * const repo = "https://git.example.com/payments/*";
 * const source = await argocd.getProjectSourceRepository({ project: "payments", repo });
 * console.log(source.repo);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export async function getProjectSourceRepository(
  reference: declarations.ProjectSourceRepositoryReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetProjectSourceRepositoryResult> {
  return call("getProjectSourceRepository", "reads", { reference }, options);
}

/**
 * Looks up one source repository of a project. Waits for what it is given to be known and for what it comes from to be
 * made, in a preview too.
 * @param reference Which source repository of a project is meant.
 */
export function getProjectSourceRepositoryOutput(
  reference: pulumi.Input<inputs.ProjectSourceRepositoryReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectSourceRepositoryResult> {
  return callOutput("getProjectSourceRepository", "reads", { reference }, options);
}

/**
 * Lists the source repositories of projects that the account may see.
 * @example
 * ```ts
 * const sources = await argocd.getProjectSourceRepositories({ project: "payments" });
 * console.log(sources.map(({ repo }) => repo).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#managing-projects
 */
export async function getProjectSourceRepositories(
  options: declarations.GetProjectSourceRepositoriesOptions = {},
): Promise<outputs.GetProjectSourceRepositoryResult[]> {
  return call("getProjectSourceRepositories", "reads", {}, options);
}

/**
 * Lists the source repositories of projects that the account may see. Waits for what it is given to be known and for
 * what it comes from to be made, in a preview too.
 */
export function getProjectSourceRepositoriesOutput(
  options: inputs.GetProjectSourceRepositoriesOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectSourceRepositoryResult[]> {
  return callOutput("getProjectSourceRepositories", "reads", {}, options);
}

/**
 * Looks up one project token.
 * @param reference Which project token is meant.
 * @example
 * ```ts
 * const { expiresAt } = await argocd.getProjectToken({ project: "payments", role: "ci", tokenId: "release" });
 * console.log(expiresAt ?? "never expires");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export async function getProjectToken(
  reference: declarations.ProjectTokenReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetProjectTokenResult> {
  return call("getProjectToken", "reads", { reference }, options);
}

/**
 * Looks up one project token. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param reference Which project token is meant.
 */
export function getProjectTokenOutput(
  reference: pulumi.Input<inputs.ProjectTokenReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectTokenResult> {
  return callOutput("getProjectToken", "reads", { reference }, options);
}

/**
 * Lists the tokens of roles that the account may see.
 * @example
 * ```ts
 * const tokens = await argocd.getProjectTokens({ project: "payments" });
 * console.log(tokens.map(({ role, expiresAt }) => `${role}: ${expiresAt}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#project-roles
 */
export async function getProjectTokens(
  options: declarations.GetProjectTokensOptions = {},
): Promise<outputs.GetProjectTokenResult[]> {
  return call("getProjectTokens", "reads", {}, options);
}

/**
 * Lists the tokens of roles that the account may see. Waits for what it is given to be known and for what it comes from
 * to be made, in a preview too.
 */
export function getProjectTokensOutput(
  options: inputs.GetProjectTokensOptions & DependsOn = {},
): pulumi.Output<outputs.GetProjectTokenResult[]> {
  return callOutput("getProjectTokens", "reads", {}, options);
}

/**
 * Looks up one account token.
 * @param reference Which account token is meant.
 * @example
 * ```ts
 * const { expiresAt } = await argocd.getAccountToken({ account: "ci", tokenId: "release" });
 * console.log(expiresAt ?? "never expires");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#local-usersaccounts
 */
export async function getAccountToken(
  reference: declarations.AccountTokenReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetAccountTokenResult> {
  return call("getAccountToken", "reads", { reference }, options);
}

/**
 * Looks up one account token. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param reference Which account token is meant.
 */
export function getAccountTokenOutput(
  reference: pulumi.Input<inputs.AccountTokenReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetAccountTokenResult> {
  return callOutput("getAccountToken", "reads", { reference }, options);
}

/**
 * Lists the tokens of accounts that the account may see.
 * @example
 * ```ts
 * const tokens = await argocd.getAccountTokens({ account: "ci" });
 * console.log(tokens.map(({ tokenId, expiresAt }) => `${tokenId}: ${expiresAt}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#local-usersaccounts
 */
export async function getAccountTokens(
  options: declarations.GetAccountTokensOptions = {},
): Promise<outputs.GetAccountTokenResult[]> {
  return call("getAccountTokens", "reads", {}, options);
}

/**
 * Lists the tokens of accounts that the account may see. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getAccountTokensOutput(
  options: inputs.GetAccountTokensOptions & DependsOn = {},
): pulumi.Output<outputs.GetAccountTokenResult[]> {
  return callOutput("getAccountTokens", "reads", {}, options);
}

/**
 * Looks up one repository.
 * @param reference Which repository is meant.
 * @example
 * ```ts
 * const { connectionStatus } = await argocd.getRepository({ repo: "https://git.example.com/payments/api" });
 * console.log(connectionStatus);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/
 */
export async function getRepository(
  reference: declarations.RepositoryReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetRepositoryResult> {
  return call("getRepository", "reads", { reference }, options);
}

/**
 * Looks up one repository. Waits for what it is given to be known and for what it comes from to be made, in a preview
 * too.
 * @param reference Which repository is meant.
 */
export function getRepositoryOutput(
  reference: pulumi.Input<inputs.RepositoryReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetRepositoryResult> {
  return callOutput("getRepository", "reads", { reference }, options);
}

/**
 * Lists the repositories that the account may see.
 * @example
 * ```ts
 * const repositories = await argocd.getRepositories({ project: "payments" });
 * const failed = repositories.filter(({ connectionStatus }) => connectionStatus === "Failed");
 * console.log(failed.map(({ repo }) => repo).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/
 */
export async function getRepositories(
  options: declarations.GetRepositoriesOptions = {},
): Promise<outputs.GetRepositoryResult[]> {
  return call("getRepositories", "reads", {}, options);
}

/**
 * Lists the repositories that the account may see. Waits for what it is given to be known and for what it comes from to
 * be made, in a preview too.
 */
export function getRepositoriesOutput(
  options: inputs.GetRepositoriesOptions & DependsOn = {},
): pulumi.Output<outputs.GetRepositoryResult[]> {
  return callOutput("getRepositories", "reads", {}, options);
}

/**
 * Looks up one credential template.
 * @param reference Which credential template is meant.
 * @example
 * ```ts
 * const { username } = await argocd.getRepositoryCredentials({ url: "https://git.example.com/payments" });
 * console.log(username);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#credential-templates
 */
export async function getRepositoryCredentials(
  reference: declarations.RepositoryCredentialsReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetRepositoryCredentialsResult> {
  return call("getRepositoryCredentials", "reads", { reference }, options);
}

/**
 * Looks up one credential template. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param reference Which credential template is meant.
 */
export function getRepositoryCredentialsOutput(
  reference: pulumi.Input<inputs.RepositoryCredentialsReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetRepositoryCredentialsResult> {
  return callOutput("getRepositoryCredentials", "reads", { reference }, options);
}

/**
 * Lists the credential templates that the account may see.
 * @example
 * ```ts
 * const templates = await argocd.getAllRepositoryCredentials();
 * console.log(templates.map(({ url }) => url).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#credential-templates
 */
export async function getAllRepositoryCredentials(
  options: declarations.CallOptions = {},
): Promise<outputs.GetRepositoryCredentialsResult[]> {
  return call("getAllRepositoryCredentials", "reads", {}, options);
}

/**
 * Lists the credential templates that the account may see. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getAllRepositoryCredentialsOutput(
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetRepositoryCredentialsResult[]> {
  return callOutput("getAllRepositoryCredentials", "reads", {}, options);
}

/**
 * Looks up one write repository.
 * @param reference Which write repository is meant.
 * @example
 * ```ts
 * const { project } = await argocd.getWriteRepository({ repo: "https://git.example.com/payments/deploy" });
 * console.log(project ?? "of no project");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export async function getWriteRepository(
  reference: declarations.WriteRepositoryReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetWriteRepositoryResult> {
  return call("getWriteRepository", "reads", { reference }, options);
}

/**
 * Looks up one write repository. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param reference Which write repository is meant.
 */
export function getWriteRepositoryOutput(
  reference: pulumi.Input<inputs.WriteRepositoryReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetWriteRepositoryResult> {
  return callOutput("getWriteRepository", "reads", { reference }, options);
}

/**
 * Lists the write repositories that the account may see.
 * @example
 * ```ts
 * const repositories = await argocd.getWriteRepositories({ project: "payments" });
 * console.log(repositories.map(({ repo }) => repo).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export async function getWriteRepositories(
  options: declarations.GetWriteRepositoriesOptions = {},
): Promise<outputs.GetWriteRepositoryResult[]> {
  return call("getWriteRepositories", "reads", {}, options);
}

/**
 * Lists the write repositories that the account may see. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getWriteRepositoriesOutput(
  options: inputs.GetWriteRepositoriesOptions & DependsOn = {},
): pulumi.Output<outputs.GetWriteRepositoryResult[]> {
  return callOutput("getWriteRepositories", "reads", {}, options);
}

/**
 * Looks up one write credential template.
 * @param reference Which write credential template is meant.
 * @example
 * ```ts
 * const { url } = await argocd.getWriteRepositoryCredentials({ url: "https://git.example.com/payments" });
 * console.log(`there are write credentials for ${url}`);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export async function getWriteRepositoryCredentials(
  reference: declarations.WriteRepositoryCredentialsReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetWriteRepositoryCredentialsResult> {
  return call("getWriteRepositoryCredentials", "reads", { reference }, options);
}

/**
 * Looks up one write credential template. Waits for what it is given to be known and for what it comes from to be made,
 * in a preview too.
 * @param reference Which write credential template is meant.
 */
export function getWriteRepositoryCredentialsOutput(
  reference: pulumi.Input<inputs.WriteRepositoryCredentialsReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetWriteRepositoryCredentialsResult> {
  return callOutput("getWriteRepositoryCredentials", "reads", { reference }, options);
}

/**
 * Looks up one cluster.
 * @param reference Which cluster is meant.
 * @example
 * ```ts
 * const { labels } = await argocd.getCluster({ server: "https://kubernetes.default.svc" });
 * console.log(labels?.zone);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters
 */
export async function getCluster(
  reference: ClusterTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.GetClusterResult> {
  return call("getCluster", "reads", { reference: clusterReferenceOutput(reference) }, options);
}

/**
 * Looks up one cluster. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param reference Which cluster is meant.
 */
export function getClusterOutput(
  reference: ClusterTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetClusterResult> {
  return callOutput("getCluster", "reads", { reference: clusterReferenceOutput(reference) }, options);
}

/**
 * Lists the clusters that the account may see.
 * @example
 * ```ts
 * const clusters = await argocd.getClusters();
 * const production = clusters.filter(({ labels }) => labels?.tier === "production");
 * console.log(production.map(({ server }) => server).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters
 */
export async function getClusters(options: declarations.GetClustersOptions = {}): Promise<outputs.GetClusterResult[]> {
  return call("getClusters", "reads", {}, options);
}

/**
 * Lists the clusters that the account may see. Waits for what it is given to be known and for what it comes from to be
 * made, in a preview too.
 */
export function getClustersOutput(
  options: inputs.GetClustersOptions & DependsOn = {},
): pulumi.Output<outputs.GetClusterResult[]> {
  return callOutput("getClusters", "reads", {}, options);
}

/**
 * Looks up one certificate.
 * @param reference Which certificate is meant.
 * @example
 * ```ts
 * const { certInfo } = await argocd.getCertificate({ serverName: "git.example.com", certType: "https" });
 * console.log(certInfo.join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates
 */
export async function getCertificate(
  reference: declarations.CertificateReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetCertificateResult> {
  return call("getCertificate", "reads", { reference }, options);
}

/**
 * Looks up one certificate. Waits for what it is given to be known and for what it comes from to be made, in a preview
 * too.
 * @param reference Which certificate is meant.
 */
export function getCertificateOutput(
  reference: pulumi.Input<inputs.CertificateReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetCertificateResult> {
  return callOutput("getCertificate", "reads", { reference }, options);
}

/**
 * Lists the certificates that the account may see.
 * @example
 * ```ts
 * const certificates = await argocd.getCertificates({ certType: "ssh" });
 * console.log(certificates.map(({ serverName, certSubType }) => `${serverName} ${certSubType}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates
 */
export async function getCertificates(
  options: declarations.GetCertificatesOptions = {},
): Promise<outputs.GetCertificateResult[]> {
  return call("getCertificates", "reads", {}, options);
}

/**
 * Lists the certificates that the account may see. Waits for what it is given to be known and for what it comes from to
 * be made, in a preview too.
 */
export function getCertificatesOutput(
  options: inputs.GetCertificatesOptions & DependsOn = {},
): pulumi.Output<outputs.GetCertificateResult[]> {
  return callOutput("getCertificates", "reads", {}, options);
}

/**
 * Looks up one GPG key.
 * @param reference Which GPG key is meant.
 * @example
 * ```ts
 * const { owner, trust } = await argocd.getGpgKey({ keyID: "4AEE18F83AFDEB23" });
 * console.log(owner, trust);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/gpg-verification/
 */
export async function getGpgKey(
  reference: declarations.GpgKeyReference,
  options: declarations.CallOptions = {},
): Promise<outputs.GetGpgKeyResult> {
  return call("getGpgKey", "reads", { reference }, options);
}

/**
 * Looks up one GPG key. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param reference Which GPG key is meant.
 */
export function getGpgKeyOutput(
  reference: pulumi.Input<inputs.GpgKeyReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.GetGpgKeyResult> {
  return callOutput("getGpgKey", "reads", { reference }, options);
}

/**
 * Lists the GPG keys that the account may see.
 * @example
 * ```ts
 * const keys = await argocd.getGpgKeys();
 * console.log(keys.map(({ keyID, owner }) => `${keyID} ${owner}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/gpg-verification/
 */
export async function getGpgKeys(options: declarations.CallOptions = {}): Promise<outputs.ListedGpgKey[]> {
  return call("getGpgKeys", "reads", {}, options);
}

/**
 * Lists the GPG keys that the account may see. Waits for what it is given to be known and for what it comes from to be
 * made, in a preview too.
 */
export function getGpgKeysOutput(options: inputs.CallOptions & DependsOn = {}): pulumi.Output<outputs.ListedGpgKey[]> {
  return callOutput("getGpgKeys", "reads", {}, options);
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
 * Answers what an application deploys: each object as it is, as it is to be, and where the two differ. Values of
 * Secrets are hidden.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const resources = await argocd.getManagedResources({ name: "payments-api" });
 * for (const { kind, name, changes } of resources.filter(({ modified }) => modified)) {
 *   console.log(kind, name, changes.map(({ path }) => path));
 * }
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_diff/
 */
export async function getManagedResources(
  target: ApplicationTarget,
  options: declarations.ManagedResourcesOptions = {},
): Promise<outputs.ManagedResource[]> {
  return call("getManagedResources", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers what an application deploys: each object as it is, as it is to be, and where the two differ. Values of
 * Secrets are hidden. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getManagedResourcesOutput(
  target: ApplicationTargetInput,
  options: inputs.ManagedResourcesOptions & DependsOn = {},
): pulumi.Output<outputs.ManagedResource[]> {
  return callOutput("getManagedResources", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the manifests that an application would deploy, of its own revision or of another one. Values of Secrets are
 * hidden.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const manifests = await argocd.getManifests({ name: "payments-api" }, { revision: "feature/retries" });
 * console.log(manifests.map(({ kind }) => kind));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_manifests/
 */
export async function getManifests(
  target: ApplicationTarget,
  options: declarations.ManifestsOptions = {},
): Promise<Record<string, unknown>[]> {
  return call("getManifests", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the manifests that an application would deploy, of its own revision or of another one. Values of Secrets are
 * hidden. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getManifestsOutput(
  target: ApplicationTargetInput,
  options: inputs.ManifestsOptions & DependsOn = {},
): pulumi.Output<Record<string, unknown>[]> {
  return callOutput("getManifests", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers one live object of an application. Argo CD hides the values of Secrets.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 * @example
 * ```ts
 * const deployment = await argocd.getResource(
 *   { name: "payments-api" },
 *   { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
 * );
 * console.log(deployment.status);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get-resource/
 */
export async function getResource(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  options: declarations.CallOptions = {},
): Promise<Record<string, unknown>> {
  return call("getResource", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers one live object of an application. Argo CD hides the values of Secrets. Waits for what it is given to be
 * known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 */
export function getResourceOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<Record<string, unknown>> {
  return callOutput("getResource", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers the actions that `runResourceAction` can run on a live object of an application.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 * @example
 * ```ts
 * const actions = await argocd.getResourceActions(
 *   { name: "payments-api" },
 *   { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
 * );
 * console.log(actions.filter(({ disabled }) => !disabled).map(({ name }) => name));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/resource_actions/
 */
export async function getResourceActions(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  options: declarations.CallOptions = {},
): Promise<outputs.ResourceAction[]> {
  return call("getResourceActions", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers the actions that `runResourceAction` can run on a live object of an application. Waits for what it is given
 * to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 */
export function getResourceActionsOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ResourceAction[]> {
  return callOutput("getResourceActions", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers the links of a live object of an application: those of `resource.links` in `argocd-cm` that fit it.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 * @example
 * ```ts
 * const links = await argocd.getResourceLinks(
 *   { name: "payments-api" },
 *   { group: "apps", version: "v1", kind: "Deployment", namespace: "payments", name: "api" },
 * );
 * console.log(links.map(({ title, url }) => `${title}: ${url}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/
 */
export async function getResourceLinks(
  target: ApplicationTarget,
  resource: declarations.ResourceReference,
  options: declarations.CallOptions = {},
): Promise<outputs.DeepLink[]> {
  return call("getResourceLinks", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers the links of a live object of an application: those of `resource.links` in `argocd-cm` that fit it. Waits for
 * what it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @param resource The live resource.
 */
export function getResourceLinksOutput(
  target: ApplicationTargetInput,
  resource: pulumi.Input<inputs.ResourceReference>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.DeepLink[]> {
  return callOutput("getResourceLinks", "reads", { target: referenceOutput(target), resource }, options);
}

/**
 * Answers the links of an application: those of `application.links` in `argocd-cm` that fit it.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const links = await argocd.getLinks({ name: "payments-api" });
 * console.log(links.map(({ title, url }) => `${title}: ${url}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/
 */
export async function getLinks(
  target: ApplicationTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.DeepLink[]> {
  return call("getLinks", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the links of an application: those of `application.links` in `argocd-cm` that fit it. Waits for what it is
 * given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getLinksOutput(
  target: ApplicationTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.DeepLink[]> {
  return callOutput("getLinks", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the events of an application, or of one of its live objects.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const events = await argocd.getEvents({ name: "payments-api" });
 * console.log(events.map(({ reason, message }) => `${reason}: ${message}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export async function getEvents(
  target: ApplicationTarget,
  options: declarations.EventsOptions = {},
): Promise<outputs.KubernetesEvent[]> {
  return call("getEvents", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the events of an application, or of one of its live objects. Waits for what it is given to be known and for
 * what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getEventsOutput(
  target: ApplicationTargetInput,
  options: inputs.EventsOptions & DependsOn = {},
): pulumi.Output<outputs.KubernetesEvent[]> {
  return callOutput("getEvents", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the last lines of the logs of an application's pods, and follows them where that is asked for.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { lines } = await argocd.getLogs({ name: "payments-api" }, { tail: 20, filter: "error" });
 * console.log(lines.map(({ podName, content }) => `${podName}: ${content}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_logs/
 */
export async function getLogs(
  target: ApplicationTarget,
  options: declarations.LogsOptions = {},
): Promise<outputs.Logs> {
  return call("getLogs", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the last lines of the logs of an application's pods, and follows them where that is asked for. Waits for what
 * it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getLogsOutput(
  target: ApplicationTargetInput,
  options: inputs.LogsOptions & DependsOn = {},
): pulumi.Output<outputs.Logs> {
  return callOutput("getLogs", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the sync windows of an application, and whether it may be synced by hand now.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { canSync, activeWindows } = await argocd.getSyncWindows({ name: "payments-api" });
 * if (!canSync) console.log("held by", activeWindows.map(({ schedule }) => schedule));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export async function getSyncWindows(
  target: ApplicationTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.ApplicationSyncWindows> {
  return call("getSyncWindows", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the sync windows of an application, and whether it may be synced by hand now. Waits for what it is given to
 * be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getSyncWindowsOutput(
  target: ApplicationTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ApplicationSyncWindows> {
  return callOutput("getSyncWindows", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers who made a commit, when and why, as the repository of an application has it.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { author, message } = await argocd.getRevisionMetadata({ name: "payments-api" });
 * console.log(author, message);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_get/
 */
export async function getRevisionMetadata(
  target: ApplicationTarget,
  options: declarations.RevisionOptions = {},
): Promise<outputs.RevisionMetadata> {
  return call("getRevisionMetadata", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers who made a commit, when and why, as the repository of an application has it. Waits for what it is given to be
 * known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getRevisionMetadataOutput(
  target: ApplicationTargetInput,
  options: inputs.RevisionOptions & DependsOn = {},
): pulumi.Output<outputs.RevisionMetadata> {
  return callOutput("getRevisionMetadata", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers what a Helm chart says of itself that an application deploys.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { description, home } = await argocd.getChartDetails({ name: "ingress" });
 * console.log(description, home);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export async function getChartDetails(
  target: ApplicationTarget,
  options: declarations.RevisionOptions = {},
): Promise<outputs.ChartDetails> {
  return call("getChartDetails", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers what a Helm chart says of itself that an application deploys. Waits for what it is given to be known and for
 * what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getChartDetailsOutput(
  target: ApplicationTargetInput,
  options: inputs.RevisionOptions & DependsOn = {},
): pulumi.Output<outputs.ChartDetails> {
  return callOutput("getChartDetails", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers what an OCI artifact says of itself that an application deploys. Argo CD 3.2 knows just those of which it has
 * rendered manifests.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 * @example
 * ```ts
 * const { version, docsUrl } = await argocd.getOciMetadata({ name: "payments-api" });
 * console.log(version, docsUrl);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/oci/
 */
export async function getOciMetadata(
  target: ApplicationTarget,
  options: declarations.RevisionOptions = {},
): Promise<outputs.OCIMetadata> {
  return call("getOciMetadata", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers what an OCI artifact says of itself that an application deploys. Argo CD 3.2 knows just those of which it has
 * rendered manifests. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param target Which application is meant: its name, or an `Application`'s outputs.
 */
export function getOciMetadataOutput(
  target: ApplicationTargetInput,
  options: inputs.RevisionOptions & DependsOn = {},
): pulumi.Output<outputs.OCIMetadata> {
  return callOutput("getOciMetadata", "reads", { target: referenceOutput(target) }, options);
}

/**
 * Answers the applications that an ApplicationSet has made, and how they are.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 * @example
 * ```ts
 * const nodes = await argocd.getApplicationSetTree({ name: "guestbook" });
 * console.log(nodes.map(({ name, health }) => `${name}: ${health?.status}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export async function getApplicationSetTree(
  target: ApplicationSetTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.ResourceNode[]> {
  return call("getApplicationSetTree", "reads", { target: setReferenceOutput(target) }, options);
}

/**
 * Answers the applications that an ApplicationSet has made, and how they are. Waits for what it is given to be known
 * and for what it comes from to be made, in a preview too.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 */
export function getApplicationSetTreeOutput(
  target: ApplicationSetTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ResourceNode[]> {
  return callOutput("getApplicationSetTree", "reads", { target: setReferenceOutput(target) }, options);
}

/**
 * Answers the events of an ApplicationSet. It takes Argo CD 3.4.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 * @example
 * ```ts
 * const events = await argocd.getApplicationSetEvents({ name: "guestbook" });
 * console.log(events.map(({ reason, message }) => `${reason}: ${message}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export async function getApplicationSetEvents(
  target: ApplicationSetTarget,
  options: declarations.CallOptions = {},
): Promise<outputs.KubernetesEvent[]> {
  return call("getApplicationSetEvents", "reads", { target: setReferenceOutput(target) }, options);
}

/**
 * Answers the events of an ApplicationSet. It takes Argo CD 3.4. Waits for what it is given to be known and for what it
 * comes from to be made, in a preview too.
 * @param target Which ApplicationSet is meant: its name, its manifest, or an `ApplicationSet`'s outputs.
 */
export function getApplicationSetEventsOutput(
  target: ApplicationSetTargetInput,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.KubernetesEvent[]> {
  return callOutput("getApplicationSetEvents", "reads", { target: setReferenceOutput(target) }, options);
}

/**
 * Answers the version, the settings and the plugins of Argo CD. Every account may see them. Settings with secrets,
 * those of the web page alone, and scripts are left out.
 * @example
 * ```ts
 * const { version, settings } = await argocd.getServer();
 * console.log(`Argo CD ${version.Version}, hydrator ${settings.hydratorEnabled ? "on" : "off"}`);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_version/
 */
export async function getServer(options: declarations.CallOptions = {}): Promise<outputs.Server> {
  return call("getServer", "reads", {}, options);
}

/**
 * Answers the version, the settings and the plugins of Argo CD. Every account may see them. Settings with secrets,
 * those of the web page alone, and scripts are left out. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getServerOutput(options: inputs.CallOptions & DependsOn = {}): pulumi.Output<outputs.Server> {
  return callOutput("getServer", "reads", {}, options);
}

/**
 * Answers as whom the connection is logged in to Argo CD, and in which groups.
 * @example
 * ```ts
 * const { username, groups } = await argocd.getUserInfo();
 * console.log(`${username}, in ${groups.join(", ")}`);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_get-user-info/
 */
export async function getUserInfo(options: declarations.CallOptions = {}): Promise<outputs.UserInfo> {
  return call("getUserInfo", "reads", {}, options);
}

/**
 * Answers as whom the connection is logged in to Argo CD, and in which groups. Waits for what it is given to be known
 * and for what it comes from to be made, in a preview too.
 */
export function getUserInfoOutput(options: inputs.CallOptions & DependsOn = {}): pulumi.Output<outputs.UserInfo> {
  return callOutput("getUserInfo", "reads", {}, options);
}

/**
 * Answers whether Argo CD's RBAC allows the account an action. Argo CD answers for whole actions, not for parts such as
 * `delete/apps/Deployment/…`. A policy of just one URL with a port, without a `*`, counts for nothing here.
 * @param resource What the action is done with. Pods' logs are `logs` (`get`), terminals are `exec` (`create`).
 * @param action The action.
 * @param object The object, as policies name it: `<project>/<name>` for applications, ApplicationSets, `logs` and `exec`, with the namespace between them where that is not Argo CD's own; `<url>` or `<project>/<url>` for repositories and clusters; a name for projects and accounts; `*` for certificates. There need not be one.
 * @example
 * ```ts
 * if (!(await argocd.canI("applications", "sync", "payments/payments-api"))) {
 *   throw new Error("this pipeline may not sync payments-api");
 * }
 * const mayReadLogs = await argocd.canI("logs", "get", "payments/payments-api");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_can-i/
 */
export async function canI(
  resource:
    | "clusters"
    | "projects"
    | "applications"
    | "applicationsets"
    | "repositories"
    | "write-repositories"
    | "certificates"
    | "accounts"
    | "gpgkeys"
    | "logs"
    | "exec"
    | "extensions",
  action: "get" | "create" | "update" | "delete" | "sync" | "override" | "action" | "invoke",
  object: string,
  options: declarations.CallOptions = {},
): Promise<boolean> {
  return call("canI", "reads", { resource, action, object }, options);
}

/**
 * Answers whether Argo CD's RBAC allows the account an action. Argo CD answers for whole actions, not for parts such as
 * `delete/apps/Deployment/…`. A policy of just one URL with a port, without a `*`, counts for nothing here. Waits for
 * what it is given to be known and for what it comes from to be made, in a preview too.
 * @param resource What the action is done with. Pods' logs are `logs` (`get`), terminals are `exec` (`create`).
 * @param action The action.
 * @param object The object, as policies name it: `<project>/<name>` for applications, ApplicationSets, `logs` and `exec`, with the namespace between them where that is not Argo CD's own; `<url>` or `<project>/<url>` for repositories and clusters; a name for projects and accounts; `*` for certificates. There need not be one.
 */
export function canIOutput(
  resource: pulumi.Input<
    | "clusters"
    | "projects"
    | "applications"
    | "applicationsets"
    | "repositories"
    | "write-repositories"
    | "certificates"
    | "accounts"
    | "gpgkeys"
    | "logs"
    | "exec"
    | "extensions"
  >,
  action: pulumi.Input<"get" | "create" | "update" | "delete" | "sync" | "override" | "action" | "invoke">,
  object: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<boolean> {
  return callOutput("canI", "reads", { resource, action, object }, options);
}

/**
 * Answers what a local account of Argo CD may be used for, and which tokens it has. An account sees itself without a
 * right.
 * @param name Name of the account.
 * @example
 * ```ts
 * const { tokens } = await argocd.getAccount("ci");
 * console.log(tokens.map(({ id }) => id).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_get/
 */
export async function getAccount(name: string, options: declarations.CallOptions = {}): Promise<outputs.Account> {
  return call("getAccount", "reads", { name }, options);
}

/**
 * Answers what a local account of Argo CD may be used for, and which tokens it has. An account sees itself without a
 * right. Waits for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param name Name of the account.
 */
export function getAccountOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.Account> {
  return callOutput("getAccount", "reads", { name }, options);
}

/**
 * Answers the local accounts of Argo CD that the account may see, its own among them.
 * @example
 * ```ts
 * const accounts = await argocd.getAccounts();
 * const tokens = accounts.flatMap(({ name, tokens }) => tokens.map((token) => ({ name, ...token })));
 * console.log(tokens.filter(({ expiresAt }) => expiresAt === 0).map(({ name, id }) => `${name}: ${id} never ends`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_list/
 */
export async function getAccounts(options: declarations.CallOptions = {}): Promise<outputs.Account[]> {
  return call("getAccounts", "reads", {}, options);
}

/**
 * Answers the local accounts of Argo CD that the account may see, its own among them. Waits for what it is given to be
 * known and for what it comes from to be made, in a preview too.
 */
export function getAccountsOutput(options: inputs.CallOptions & DependsOn = {}): pulumi.Output<outputs.Account[]> {
  return callOutput("getAccounts", "reads", {}, options);
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

/**
 * Answers the services by which Argo CD sends notifications.
 * @example
 * ```ts
 * const services = await argocd.getNotificationServices();
 * console.log(services.map(({ name }) => name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/services/overview/
 */
export async function getNotificationServices(
  options: declarations.CallOptions = {},
): Promise<outputs.NotificationService[]> {
  return call("getNotificationServices", "reads", {}, options);
}

/**
 * Answers the services by which Argo CD sends notifications. Waits for what it is given to be known and for what it
 * comes from to be made, in a preview too.
 */
export function getNotificationServicesOutput(
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.NotificationService[]> {
  return callOutput("getNotificationServices", "reads", {}, options);
}

/**
 * Answers the templates of notifications that Argo CD has.
 * @example
 * ```ts
 * const templates = await argocd.getNotificationTemplates();
 * console.log(templates.map(({ name }) => name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/templates/
 */
export async function getNotificationTemplates(
  options: declarations.CallOptions = {},
): Promise<outputs.NotificationTemplate[]> {
  return call("getNotificationTemplates", "reads", {}, options);
}

/**
 * Answers the templates of notifications that Argo CD has. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 */
export function getNotificationTemplatesOutput(
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.NotificationTemplate[]> {
  return callOutput("getNotificationTemplates", "reads", {}, options);
}

/**
 * Answers the branches and tags of a Git repository, as Argo CD sees them now.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @example
 * ```ts
 * const { tags } = await argocd.getRepositoryRefs("https://git.example.com/payments/api");
 * console.log(tags.filter((tag) => tag.startsWith("v1.")).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/
 */
export async function getRepositoryRefs(
  repo: string,
  options: declarations.RepositoryReadOptions = {},
): Promise<outputs.RepositoryRefs> {
  return call("getRepositoryRefs", "reads", { repo }, options);
}

/**
 * Answers the branches and tags of a Git repository, as Argo CD sees them now. Waits for what it is given to be known
 * and for what it comes from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 */
export function getRepositoryRefsOutput(
  repo: pulumi.Input<string>,
  options: inputs.RepositoryReadOptions & DependsOn = {},
): pulumi.Output<outputs.RepositoryRefs> {
  return callOutput("getRepositoryRefs", "reads", { repo }, options);
}

/**
 * Answers the charts of a Helm repository, with their versions. Argo CD keeps its index for a while.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @example
 * ```ts
 * const charts = await argocd.getHelmCharts("https://charts.example.com");
 * console.log(charts.map(({ name, versions }) => `${name} ${versions[0]}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export async function getHelmCharts(
  repo: string,
  options: declarations.RepositoryReadOptions = {},
): Promise<outputs.HelmChart[]> {
  return call("getHelmCharts", "reads", { repo }, options);
}

/**
 * Answers the charts of a Helm repository, with their versions. Argo CD keeps its index for a while. Waits for what it
 * is given to be known and for what it comes from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 */
export function getHelmChartsOutput(
  repo: pulumi.Input<string>,
  options: inputs.RepositoryReadOptions & DependsOn = {},
): pulumi.Output<outputs.HelmChart[]> {
  return callOutput("getHelmCharts", "reads", { repo }, options);
}

/**
 * Answers the tags of a repository in an OCI registry.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @example
 * ```ts
 * const tags = await argocd.getOciTags("oci://registry.example.com/payments/api");
 * console.log(tags.join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/oci/
 */
export async function getOciTags(repo: string, options: declarations.RepositoryReadOptions = {}): Promise<string[]> {
  return call("getOciTags", "reads", { repo }, options);
}

/**
 * Answers the tags of a repository in an OCI registry. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 */
export function getOciTagsOutput(
  repo: pulumi.Input<string>,
  options: inputs.RepositoryReadOptions & DependsOn = {},
): pulumi.Output<string[]> {
  return callOutput("getOciTags", "reads", { repo }, options);
}

/**
 * Answers which folders of a Git repository hold a Helm chart, a kustomization or what a plugin makes manifests of.
 * Argo CD answers only to who may create or update the application that it is for.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @param revision Branch, tag or commit; `HEAD` for the default branch.
 * @example
 * ```ts
 * const apps = await argocd.getRepositoryApps("https://git.example.com/payments/api", "main", { project: "payments" });
 * console.log(apps.map(({ path, type }) => `${path} (${type})`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 */
export async function getRepositoryApps(
  repo: string,
  revision: string,
  options: declarations.RepositoryAppsOptions = {},
): Promise<outputs.RepositoryApp[]> {
  return call("getRepositoryApps", "reads", { repo, revision }, options);
}

/**
 * Answers which folders of a Git repository hold a Helm chart, a kustomization or what a plugin makes manifests of.
 * Argo CD answers only to who may create or update the application that it is for. Waits for what it is given to be
 * known and for what it comes from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @param revision Branch, tag or commit; `HEAD` for the default branch.
 */
export function getRepositoryAppsOutput(
  repo: pulumi.Input<string>,
  revision: pulumi.Input<string>,
  options: inputs.RepositoryAppsOptions & DependsOn = {},
): pulumi.Output<outputs.RepositoryApp[]> {
  return callOutput("getRepositoryApps", "reads", { repo, revision }, options);
}

/**
 * Answers what a source of applications is (chart, kustomization, plain manifests or a plugin's) and what can be set of
 * it. The values are shown as the repository has them.
 * @param source The source. Of an application that exists, it must be one that the application has or had: Argo CD refuses others.
 * @example
 * ```ts
 * const source = { repoURL: "https://charts.example.com", chart: "redis", targetRevision: "20.1.0" };
 * const { helm } = await argocd.getAppDetails(source, { project: "payments" });
 * console.log(helm?.parameters.map(({ name, value }) => `${name} = ${value}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/tool_detection/
 */
export async function getAppDetails(
  source: declarations.ApplicationSource,
  options: declarations.AppDetailsOptions = {},
): Promise<outputs.AppDetails> {
  return call("getAppDetails", "reads", { source }, options);
}

/**
 * Answers what a source of applications is (chart, kustomization, plain manifests or a plugin's) and what can be set of
 * it. The values are shown as the repository has them. Waits for what it is given to be known and for what it comes
 * from to be made, in a preview too.
 * @param source The source. Of an application that exists, it must be one that the application has or had: Argo CD refuses others.
 */
export function getAppDetailsOutput(
  source: pulumi.Input<inputs.ApplicationSource>,
  options: inputs.AppDetailsOptions & DependsOn = {},
): pulumi.Output<outputs.AppDetails> {
  return callOutput("getAppDetails", "reads", { source }, options);
}

/**
 * Tries whether Argo CD reaches a repository with some credentials, or without any with those that it has for its URL.
 * They go to Argo CD in the body of a request, and are not stored.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @example
 * ```ts
 * const access = await argocd.validateRepository("https://git.example.com/payments/api", {
 *   username: "argocd",
 *   password: process.env.GIT_PASSWORD ?? "",
 * });
 * if (access.status === "Failed") throw new Error(access.message);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/
 */
export async function validateRepository(
  repo: string,
  options: declarations.RepositoryAccessOptions = {},
): Promise<outputs.RepositoryAccess> {
  return call("validateRepository", "reads", { repo }, options);
}

/**
 * Tries whether Argo CD reaches a repository with some credentials, or without any with those that it has for its URL.
 * They go to Argo CD in the body of a request, and are not stored. Waits for what it is given to be known and for what
 * it comes from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 */
export function validateRepositoryOutput(
  repo: pulumi.Input<string>,
  options: inputs.RepositoryAccessOptions & DependsOn = {},
): pulumi.Output<outputs.RepositoryAccess> {
  return callOutput("validateRepository", "reads", { repo }, options);
}

/**
 * Tries whether Argo CD's hydrator would reach a Git repository with some credentials, which are needed. They go to
 * Argo CD in the body of a request, and are not stored. Whether they allow to push is not tried.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 * @example
 * ```ts
 * const access = await argocd.validateWriteRepository("https://git.example.com/payments/deploy", {
 *   username: "argocd",
 *   password: process.env.GIT_PASSWORD ?? "",
 * });
 * if (access.status === "Failed") throw new Error(access.message);
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export async function validateWriteRepository(
  repo: string,
  options: declarations.WriteRepositoryAccessOptions = {},
): Promise<outputs.RepositoryAccess> {
  return call("validateWriteRepository", "reads", { repo }, options);
}

/**
 * Tries whether Argo CD's hydrator would reach a Git repository with some credentials, which are needed. They go to
 * Argo CD in the body of a request, and are not stored. Whether they allow to push is not tried. Waits for what it is
 * given to be known and for what it comes from to be made, in a preview too.
 * @param repo URL of the repository. One that needs no credentials need not be registered.
 */
export function validateWriteRepositoryOutput(
  repo: pulumi.Input<string>,
  options: inputs.WriteRepositoryAccessOptions & DependsOn = {},
): pulumi.Output<outputs.RepositoryAccess> {
  return callOutput("validateWriteRepository", "reads", { repo }, options);
}

/**
 * Answers a project as it counts for its applications: with what global projects add, and with the repositories and
 * clusters that belong to it.
 * @param name Name of the project.
 * @example
 * ```ts
 * const { project, clusters } = await argocd.getProjectDetails("payments");
 * console.log(project.spec?.destinations, clusters.map(({ name }) => name));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export async function getProjectDetails(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.ProjectDetails> {
  return call("getProjectDetails", "reads", { name }, options);
}

/**
 * Answers a project as it counts for its applications: with what global projects add, and with the repositories and
 * clusters that belong to it. Waits for what it is given to be known and for what it comes from to be made, in a
 * preview too.
 * @param name Name of the project.
 */
export function getProjectDetailsOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ProjectDetails> {
  return callOutput("getProjectDetails", "reads", { name }, options);
}

/**
 * Answers the global projects that a project takes rules from.
 * @param name Name of the project.
 * @example
 * ```ts
 * const globals = await argocd.getGlobalProjects("payments");
 * console.log(globals.map(({ metadata }) => metadata?.name).join(", "));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/#configuring-global-projects-v18
 */
export async function getGlobalProjects(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.ProjectManifest[]> {
  return call("getGlobalProjects", "reads", { name }, options);
}

/**
 * Answers the global projects that a project takes rules from. Waits for what it is given to be known and for what it
 * comes from to be made, in a preview too.
 * @param name Name of the project.
 */
export function getGlobalProjectsOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ProjectManifest[]> {
  return callOutput("getGlobalProjects", "reads", { name }, options);
}

/**
 * Answers the sync windows of a project that are open now, by Argo CD's clock.
 * @param name Name of the project.
 * @example
 * ```ts
 * const open = await argocd.getOpenSyncWindows("payments");
 * if (open.some(({ kind }) => kind === "deny")) console.log("payments must not sync now");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export async function getOpenSyncWindows(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.OpenSyncWindow[]> {
  return call("getOpenSyncWindows", "reads", { name }, options);
}

/**
 * Answers the sync windows of a project that are open now, by Argo CD's clock. Waits for what it is given to be known
 * and for what it comes from to be made, in a preview too.
 * @param name Name of the project.
 */
export function getOpenSyncWindowsOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.OpenSyncWindow[]> {
  return callOutput("getOpenSyncWindows", "reads", { name }, options);
}

/**
 * Answers who has lately done what to a project. Kubernetes forgets such events, usually after an hour.
 * @param name Name of the project.
 * @example
 * ```ts
 * const events = await argocd.getProjectEvents("payments");
 * console.log(events.map(({ lastTimestamp, message }) => `${lastTimestamp} ${message}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/security/#auditing
 */
export async function getProjectEvents(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.ProjectEvent[]> {
  return call("getProjectEvents", "reads", { name }, options);
}

/**
 * Answers who has lately done what to a project. Kubernetes forgets such events, usually after an hour. Waits for what
 * it is given to be known and for what it comes from to be made, in a preview too.
 * @param name Name of the project.
 */
export function getProjectEventsOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.ProjectEvent[]> {
  return callOutput("getProjectEvents", "reads", { name }, options);
}

/**
 * Answers the links that Argo CD shows beside a project, which `project.links` in the ConfigMap argocd-cm sets.
 * @param name Name of the project.
 * @example
 * ```ts
 * const links = await argocd.getProjectLinks("payments");
 * console.log(links.map(({ title, url }) => `${title}: ${url}`).join("\n"));
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/deep_links/
 */
export async function getProjectLinks(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.DeepLink[]> {
  return call("getProjectLinks", "reads", { name }, options);
}

/**
 * Answers the links that Argo CD shows beside a project, which `project.links` in the ConfigMap argocd-cm sets. Waits
 * for what it is given to be known and for what it comes from to be made, in a preview too.
 * @param name Name of the project.
 */
export function getProjectLinksOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.DeepLink[]> {
  return callOutput("getProjectLinks", "reads", { name }, options);
}
