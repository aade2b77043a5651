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

/**
 * The source repositories that a project permits, as far as they are known. A repository that belongs to a project is one of
 * them: its URL is a pattern like any other.
 */
export function permittedSources(object: ArgoObject): PermittedSource[] {
  const fields = object.kind === "Repository" ? ownSource(object) : spec(object, "sourceRepos").items();
  return fields.flatMap((field) => {
    const pattern = field.text();
    return pattern === undefined ? [] : [{ field, pattern }];
  });
}

/** Repositories that hydrated manifests are written to are no sources. */
function ownSource({ root }: ArgoObject): Field[] {
  return root.at("project").text() && !root.at("isForWriting").isTrue() ? [root.at("repo")] : [];
}

/** A cluster that belongs to a project, which permits it with these namespaces. */
export interface OwnCluster {
  readonly cluster: ArgoObject;
  readonly server: string;
  readonly name: string;
  readonly namespaces: readonly string[];
}

/** A cluster as the project permits it that it belongs to; undefined for one that belongs to none, or is not known. */
export function ownCluster(cluster: ArgoObject): OwnCluster | undefined {
  const [server, namespaces] = [cluster.root.at("server").text(), cluster.root.at("namespaces")];
  const isKnown = namespaces.isAbsent() || namespaces.isFullyKnown();
  if (!cluster.root.at("project").text() || server === undefined || !isKnown) return undefined;
  const listed = namespaces.texts();
  return {
    cluster,
    server: normaliseServerUrl(server),
    name: cluster.root.at("name").text() || server,
    namespaces: listed.length > 0 ? listed : ["*"],
  };
}

/** An entry of a project's destinations, with the patterns that are known. */
export interface PermittedDestination {
  readonly field: Field;
  readonly patterns: ProjectDestination;
  /** Whether all of it is known, so that what it does not permit can be judged. */
  readonly isKnown: boolean;
}

/** The clusters and namespaces that a project permits. */
export function permittedDestinations(project: ArgoObject): PermittedDestination[] {
  return spec(project, "destinations")
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
  return own?.flatMap(permittedSources).map(({ pattern }) => pattern);
}

/** The clusters that a project permits because they belong to it; undefined where one of them may. */
export function ownClusters(project: ArgoObject, objects: readonly ArgoObject[]): OwnCluster[] | undefined {
  const own = belongings(project, objects, "Cluster", ["server", "namespaces"]);
  return own?.flatMap((cluster) => ownCluster(cluster) ?? []);
}

/** The same as entries of a project's destinations. */
export function ownDestinations(project: ArgoObject, objects: readonly ArgoObject[]): ProjectDestination[] | undefined {
  return ownClusters(project, objects)?.flatMap(({ server, namespaces }) =>
    namespaces.map((namespace) => ({ server, namespace })),
  );
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

/** The windows in which a project's applications may, or may not, be synced. */
export function syncWindowsOf(project: ArgoObject): Field[] {
  return spec(project, "syncWindows").items();
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

/** What a project says that it is for. */
export function descriptionOf(project: ArgoObject): Field {
  return spec(project, "description");
}

/** How a project watches for resources that no application has made; absent where it does not. */
export function orphanedMonitoringOf(project: ArgoObject): Field {
  return spec(project, "orphanedResources");
}

/** A demand on the signatures of commits. */
export interface SignatureCheck {
  readonly field: Field;
  /** How it is checked; absent where nothing is. */
  readonly mode: Field;
  /** The ids of the keys that are trusted. */
  readonly keys: readonly Field[];
}

/** The fields by which a project has signatures checked: the present one, and the one before, which it replaces. */
export function signatureLists(project: ArgoObject): { readonly policies: Field; readonly legacy: Field } {
  return {
    policies: spec(project, "sourceIntegrity").at("git", "policies"),
    legacy: spec(project, "signatureKeys"),
  };
}

/** Whether a project's older list of keys counts: Argo CD looks at it where there is no `sourceIntegrity.git`. */
export function areLegacyKeysUsed(project: ArgoObject): boolean {
  return spec(project, "sourceIntegrity").at("git").isAbsent();
}

/** What Argo CD checks of the commits that a project deploys. */
export function signatureChecks(project: ArgoObject): SignatureCheck[] {
  const { policies, legacy } = signatureLists(project);
  if (areLegacyKeysUsed(project)) {
    const mode = legacy.placing("head", legacy.path);
    return legacy.items().map((field) => ({ field, mode, keys: [field.at("keyID")] }));
  }
  return policies
    .items()
    .map((field) => ({ field, mode: field.at("gpg", "mode"), keys: field.at("gpg", "keys").items() }));
}

function spec(project: ArgoObject, name: string): Field {
  return project.root.at("spec", name);
}
