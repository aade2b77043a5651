// Written by `npm run generate` from the registry of functions, which is the source.
import type * as pulumi from "@pulumi/pulumi";
import { call, callOutput } from "../call";
import type { DependsOn } from "../dependencies";
import type {
  ApplicationSetTarget,
  ApplicationSetTargetInput,
  ApplicationTarget,
  ApplicationTargetInput,
} from "../target";
import { referenceOutput, setReferenceOutput } from "../target";
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
 * const open = await argocd.getProjectSyncWindows("payments");
 * if (open.some(({ kind }) => kind === "deny")) console.log("payments must not sync now");
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export async function getProjectSyncWindows(
  name: string,
  options: declarations.CallOptions = {},
): Promise<outputs.OpenSyncWindow[]> {
  return call("getProjectSyncWindows", "reads", { name }, options);
}

/**
 * Answers the sync windows of a project that are open now, by Argo CD's clock. Waits for what it is given to be known
 * and for what it comes from to be made, in a preview too.
 * @param name Name of the project.
 */
export function getProjectSyncWindowsOutput(
  name: pulumi.Input<string>,
  options: inputs.CallOptions & DependsOn = {},
): pulumi.Output<outputs.OpenSyncWindow[]> {
  return callOutput("getProjectSyncWindows", "reads", { name }, options);
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
): Promise<outputs.ProjectLink[]> {
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
): pulumi.Output<outputs.ProjectLink[]> {
  return callOutput("getProjectLinks", "reads", { name }, options);
}
