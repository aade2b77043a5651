import type { Kind } from "../../../sdk/generated/kinds";
import type { Field, UnknownListener } from "./field";

/** The kinds that Argo CD keeps as custom resources: declared as manifests, with `metadata` and `spec`. */
export const manifestKinds = ["Application", "AppProject", "ApplicationSet"] as const;

/** The ConfigMaps that hold Argo CD's own settings, which are kinds of their own to the rules. */
export const settingsKinds = [
  "argocd-cm",
  "argocd-rbac-cm",
  "argocd-cmd-params-cm",
  "argocd-notifications-cm",
] as const;

/** What gives rights in a cluster, to Argo CD among others. */
export const clusterRightsKinds = ["ClusterRole", "ClusterRoleBinding"] as const;

/** The kinds that rules look at, however they are declared: those of this package, and what only manifests declare. */
export type ArgoKind =
  | Kind
  | (typeof manifestKinds)[number]
  | (typeof settingsKinds)[number]
  | (typeof clusterRightsKinds)[number]
  | "RepositoryCredentials"
  | "ScmCredentials";

/** How an object is declared. */
export type Origin = "pulumi-argocd" | "kubernetes" | "helm" | "terraform";

/**
 * One Argo CD object in the form that rules read: {@link manifestKinds} with `metadata` and `spec`, the other kinds flat, as
 * in Argo CD's API.
 */
export interface ArgoObject {
  readonly kind: ArgoKind;
  /** The name of the Pulumi resource. */
  readonly resource: string;
  readonly urn: string;
  readonly origin: Origin;
  /** The template of an ApplicationSet, read as the Application that it makes. */
  readonly isTemplate: boolean;
  readonly root: Field;
  /** The properties that stand for the root in the resource, for remediations; they may be changed in place. */
  readonly properties: Record<string, unknown>;
  /** Where labels and annotations are, below {@link properties}. */
  readonly metadataPath: readonly string[];
}

/** An object that a resource declares at a field. */
export function objectAt(
  { name, urn }: { readonly name: string; readonly urn: string },
  kind: ArgoKind,
  origin: Origin,
  root: Field,
): ArgoObject {
  return {
    kind,
    resource: name,
    urn,
    origin,
    isTemplate: false,
    root,
    properties: root.raw() as Record<string, unknown>,
    metadataPath: isManifest(kind) ? ["metadata"] : [],
  };
}

/** An object whose unknown values are told to a listener. */
export function listening(object: ArgoObject, onUnknown: UnknownListener): ArgoObject {
  return { ...object, root: object.root.listening(onUnknown) };
}

/** The name by which Argo CD knows an object; the Pulumi name where the program names none. */
export function objectName(object: ArgoObject): string | undefined {
  const name = object.root.at("metadata", "name");
  return name.isAbsent() ? object.resource : name.text();
}

/** The namespace that an object is in. */
export function namespaceOf(object: ArgoObject): Field {
  return object.root.at("metadata", "namespace");
}

/** The labels of an object. */
export function labelsOf(object: ArgoObject): Field {
  return metadataOf(object, "labels");
}

/** The annotations of an object. */
export function annotationsOf(object: ArgoObject): Field {
  return metadataOf(object, "annotations");
}

function metadataOf(object: ArgoObject, name: "labels" | "annotations"): Field {
  return isManifest(object.kind) ? object.root.at("metadata", name) : object.root.at(name);
}

/** Whether objects of a kind are manifests; those of the other kinds are flat. */
export function isManifest(kind: ArgoKind): boolean {
  return manifestKinds.some((manifest) => manifest === kind);
}
