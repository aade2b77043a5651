import { typeToken } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { type ArgoKind, type ArgoObject, isManifest, manifestKinds, type Origin } from "./argo-object";
import { Field, type UnknownListener } from "./field";
import { readConfigMap } from "./kubernetes-config-map";
import { readSecret } from "./kubernetes-secret";

/** A resource as a policy receives it. */
export interface PolicyInput {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Record<string, unknown>;
}

interface Reader {
  /** The kinds of object that a resource of the type may declare. */
  readonly kinds: readonly ArgoKind[];
  readonly read: (input: PolicyInput, root: Field, onUnknown: UnknownListener) => ArgoObject[];
}

/** How each resource type is read. A type that is not here is none of Argo CD's. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...kinds.flatMap((kind) => ownTokens(kind).map((token): [string, Reader] => [token, asKind(kind, "pulumi-argocd")])),
  ...manifestKinds.map((kind): [string, Reader] => [
    `kubernetes:argoproj.io/v1alpha1:${kind}`,
    asKind(kind, "kubernetes"),
  ]),
  ["kubernetes:core/v1:Secret", { kinds: ["Repository", "RepositoryCredentials", "Cluster"], read: secretObjects }],
  ["kubernetes:core/v1:ConfigMap", { kinds: ["Certificate"], read: configMapObjects }],
]);

/** Whether a resource of this type can be an Argo CD object. */
export function isArgoType(type: string): boolean {
  return readers.has(type);
}

/** The kinds of object that a resource of a type may declare; none for a type that is none of Argo CD's. */
export function kindsOfType(type: string): readonly ArgoKind[] {
  return readers.get(type)?.kinds ?? [];
}

/** The Argo CD objects that a resource declares: none, one, or, with its template, two. */
export function argoObjects(input: PolicyInput, onUnknown: UnknownListener): ArgoObject[] {
  const reader = readers.get(input.type);
  if (reader === undefined) return [];
  return reader.read(input, new Field(input.props, "", { onUnknown, isTemplate: false }), onUnknown);
}

/** The dynamic resource's token, and those of a schema-based provider of the same resources. */
function ownTokens(kind: Kind): string[] {
  const module = kind.charAt(0).toLowerCase() + kind.slice(1);
  return [typeToken(kind), `argocd:index:${kind}`, `argocd:index/${module}:${kind}`];
}

function asKind(kind: ArgoKind, origin: Origin): Reader {
  const read: Reader["read"] = (input, root, onUnknown) => {
    const object: ArgoObject = {
      kind,
      resource: input.name,
      urn: input.urn,
      origin,
      isTemplate: false,
      root,
      properties: input.props,
      metadataPath: isManifest(kind) ? ["metadata"] : [],
    };
    return kind === "ApplicationSet" ? [object, ...templateOf(object, onUnknown)] : [object];
  };
  return { kinds: kind === "ApplicationSet" ? ["ApplicationSet", "Application"] : [kind], read };
}

/** The Application that an ApplicationSet makes again and again. */
function templateOf(set: ArgoObject, onUnknown: UnknownListener): ArgoObject[] {
  const template = set.root.at("spec", "template");
  const properties = template.raw();
  if (typeof properties !== "object" || properties === null) return [];
  return [
    {
      ...set,
      kind: "Application",
      isTemplate: true,
      root: new Field(properties, template.path, { onUnknown, isTemplate: true }),
      properties: properties as Record<string, unknown>,
    },
  ];
}

/** Whether a Secret is Argo CD's is not a question of any rule, so an unknown answer is not worth a word. */
function secretObjects(input: PolicyInput, root: Field, onUnknown: UnknownListener): ArgoObject[] {
  const secret = readSecret(root.listening(() => undefined));
  return secret === undefined ? [] : [kubernetesObject(input, secret.kind, secret.value, onUnknown)];
}

function configMapObjects(input: PolicyInput, root: Field, onUnknown: UnknownListener): ArgoObject[] {
  return readConfigMap(root.listening(() => undefined)).map((value) =>
    kubernetesObject(input, "Certificate", value, onUnknown),
  );
}

function kubernetesObject(
  input: PolicyInput,
  kind: ArgoKind,
  value: Record<string, unknown>,
  onUnknown: UnknownListener,
): ArgoObject {
  return {
    kind,
    resource: input.name,
    urn: input.urn,
    origin: "kubernetes",
    isTemplate: false,
    root: new Field(value, "", { onUnknown, isTemplate: false }),
    properties: input.props,
    metadataPath: ["metadata"],
  };
}
