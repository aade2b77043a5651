import { withApplications } from "./application-set";
import {
  type ArgoKind,
  type ArgoObject,
  clusterRightsKinds,
  manifestKinds,
  type Origin,
  objectAt,
} from "./argo-object";
import { clusterRights } from "./cluster-rights";
import { type Field, Unjudged } from "./field";
import { configMapKinds, readConfigMap } from "./kubernetes-config-map";
import { type FlatObject, mayBeArgoSecret, readSecret, secretKinds } from "./kubernetes-secret";

/** What declares objects: a resource, by its name and URN. */
export interface Declaring {
  readonly name: string;
  readonly urn: string;
}

/** Reads the objects that stand at a field of a resource. */
export interface Reader {
  /** The kinds of object that may stand there. */
  readonly kinds: readonly ArgoKind[];
  readonly read: (input: Declaring, root: Field) => ArgoObject[];
}

/** Reads the objects of one kind, and what an ApplicationSet makes. */
export function readerOf(kind: ArgoKind, origin: Origin): Reader {
  return {
    kinds: kind === "ApplicationSet" ? ["ApplicationSet", "Application"] : [kind],
    read: (input, root) => withApplications(objectAt(input, kind, origin, root)),
  };
}

/** The manifests that may be objects of Argo CD's, by API version and kind. */
export const manifestReaders: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(manifestKinds.map((kind) => [`argoproj.io/v1alpha1:${kind}`, readerOf(kind, "kubernetes")])),
  "v1:Secret": { kinds: secretKinds, read: secretObjects },
  "v1:ConfigMap": { kinds: configMapKinds, read: configMapObjects },
  ...Object.fromEntries(
    clusterRightsKinds.map((kind) => [
      `rbac.authorization.k8s.io/v1:${kind}`,
      {
        kinds: [kind],
        read: (input: Declaring, root: Field) => [flat(input, root, clusterRights(kind, input.urn, root))],
      },
    ]),
  ),
};

/** The kinds of all of them. */
export const kindsInManifests: readonly ArgoKind[] = [
  ...new Set(Object.values(manifestReaders).flatMap(({ kinds }) => kinds)),
];

/** The objects of a manifest, or of a list of manifests. */
export function manifestObjects(input: Declaring, manifest: Field): ArgoObject[] {
  const name = `${String(manifest.at("apiVersion").raw())}:${String(manifest.at("kind").raw())}`;
  if (name === "v1:List")
    return manifest
      .at("items")
      .items()
      .flatMap((item) => manifestObjects(input, item));
  return Object.hasOwn(manifestReaders, name) ? (manifestReaders[name]?.read(input, manifest) ?? []) : [];
}

/** A patch of a Secret need not repeat the label that makes it Argo CD's. */
export const secretPatchReader: Reader = {
  kinds: secretKinds,
  read(input, root) {
    const objects = secretObjects(input, root);
    if (objects.length > 0 || !mayBeArgoSecret(root.listening(() => undefined))) return objects;
    const unlabelled = new Unjudged("", "the patch does not show whether the Secret is one of Argo CD's");
    return secretKinds.map((kind) => objectAt(input, kind, "kubernetes", root.placing(unlabelled, "")));
  },
};

/** Whether a Secret is Argo CD's is not a question of any rule, so an unknown answer is not worth a word. */
function secretObjects(input: Declaring, root: Field): ArgoObject[] {
  const secret = readSecret(root.listening(() => undefined));
  return secret === undefined ? [] : [flat(input, root, secret)];
}

function configMapObjects(input: Declaring, root: Field): ArgoObject[] {
  return readConfigMap(root.listening(() => undefined)).map((object) => flat(input, root, object));
}

function flat(input: Declaring, root: Field, { kind, value }: FlatObject): ArgoObject {
  return {
    ...objectAt(input, kind, "kubernetes", root.placing(value, root.path)),
    properties: root.raw() as Record<string, unknown>,
    metadataPath: ["metadata"],
  };
}
