import { normaliseServerUrl } from "../../../provider/model/urls";
import type { ProjectDestination } from "../argo/project";
import { parseRolePolicy, type RolePolicy } from "../argo/role-policy";
import { type ArgoKind, type ArgoObject, objectName } from "./argo-object";
import type { Field } from "./field";

/*
 * What a project permits, entry by entry. An entry that begins with `!` permits what it does not match: it is one of the
 * entries here, and `argo/project.ts` says what it comes to.
 */

/** An entry of a project's source repositories. */
export interface PermittedSource {
  readonly field: Field;
  readonly pattern: string;
}

/** A project's list of source repositories. */
export function sourceList(project: ArgoObject): Field {
  return spec(project, "sourceRepos");
}

/** The source repositories that a project permits, as far as they are known. */
export function permittedSources(project: ArgoObject): PermittedSource[] {
  return sourceList(project)
    .items()
    .flatMap((field) => {
      const pattern = field.text();
      return pattern === undefined ? [] : [{ field, pattern }];
    });
}

/** An entry of a project's destinations, with the patterns that are known. */
export interface PermittedDestination {
  readonly field: Field;
  readonly patterns: ProjectDestination;
  /** Whether all of it is known, so that what it does not permit can be judged. */
  readonly isKnown: boolean;
}

/** A project's list of destinations. */
export function destinationList(project: ArgoObject): Field {
  return spec(project, "destinations");
}

/** The clusters and namespaces that a project permits. */
export function permittedDestinations(project: ArgoObject): PermittedDestination[] {
  return destinationList(project)
    .items()
    .map((field) => ({
      field,
      patterns: {
        server: field.at("server").text(),
        name: field.at("name").text(),
        namespace: field.at("namespace").text(),
      },
      isKnown: field.isFullyKnown(),
    }));
}

/** The repositories that a project permits because they belong to it; undefined where one of them may. */
export function ownSources(project: ArgoObject, objects: readonly ArgoObject[]): string[] | undefined {
  const own = belongings(project, objects, "Repository", ["repo", "isForWriting"]);
  return own
    ?.filter(({ root }) => !root.at("isForWriting").isTrue())
    .flatMap(({ root }) => root.at("repo").text() ?? []);
}

/** The clusters that a project permits because they belong to it; undefined where one of them may. */
export function ownDestinations(project: ArgoObject, objects: readonly ArgoObject[]): ProjectDestination[] | undefined {
  return belongings(project, objects, "Cluster", ["server", "namespaces"])?.flatMap(({ root }) => {
    const server = normaliseServerUrl(root.at("server").text() ?? "");
    const namespaces = root.at("namespaces").texts();
    return (namespaces.length > 0 ? namespaces : ["*"]).map((namespace) => ({ server, namespace }));
  });
}

/** What of a kind belongs to a project; undefined where that, or a field that counts, is not known. */
function belongings(
  project: ArgoObject,
  objects: readonly ArgoObject[],
  kind: ArgoKind,
  fields: readonly string[],
): ArgoObject[] | undefined {
  const ofKind = objects.filter((object) => object.kind === kind);
  const areKnown = (some: readonly ArgoObject[], ...names: readonly string[]) =>
    some.every(({ root }) => names.every((name) => root.at(name).isAbsent() || root.at(name).isFullyKnown()));
  if (!areKnown(ofKind, "project")) return undefined;
  const own = ofKind.filter(({ root }) => root.at("project").text() === objectName(project));
  return areKnown(own, ...fields) ? own : undefined;
}

/** A policy of one of a project's roles. */
export interface PermittedAction {
  readonly field: Field;
  readonly policy: RolePolicy;
}

/** What a project's roles allow; denials and texts that are no policy are left out. */
export function permittedActions(project: ArgoObject): PermittedAction[] {
  return rolesOf(project)
    .flatMap((role) => role.at("policies").items())
    .flatMap((field) => {
      const policy = parseRolePolicy(field.text() ?? "");
      return policy === undefined || policy.effect === "deny" ? [] : [{ field, policy }];
    });
}

/** The roles of a project. */
export function rolesOf(project: ArgoObject): Field[] {
  return spec(project, "roles").items();
}

/** A project's list of windows in which applications may, or may not, be synced. */
export function windowList(project: ArgoObject): Field {
  return spec(project, "syncWindows");
}

/** The windows in which a project's applications may, or may not, be synced. */
export function syncWindowsOf(project: ArgoObject): Field[] {
  return windowList(project).items();
}

/** Whether a project deploys to the clusters alone that belong to it. */
export function takesOwnClustersAlone(project: ArgoObject): Field {
  return spec(project, "permitOnlyProjectScopedClusters");
}

/** A list of kinds that a project permits or denies. */
export type ResourceList =
  | "clusterResourceWhitelist"
  | "clusterResourceBlacklist"
  | "namespaceResourceWhitelist"
  | "namespaceResourceBlacklist";

/** The entries of one of a project's lists of kinds: `group`, `kind` and, for clusters, `name`. */
export function resourcesIn(project: ArgoObject, list: ResourceList): Field {
  return spec(project, list);
}

/** The namespaces, outside Argo CD's own, whose applications may use a project. */
export function sourceNamespacesOf(project: ArgoObject): Field {
  return spec(project, "sourceNamespaces");
}

/** The accounts that Argo CD impersonates for a project's syncs. */
export function serviceAccountsOf(project: ArgoObject): Field {
  return spec(project, "destinationServiceAccounts");
}

function spec(project: ArgoObject, name: string): Field {
  return project.root.at("spec", name);
}
