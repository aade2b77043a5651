import { typeToken } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { withApplications } from "./application-set";
import { type ArgoKind, type ArgoObject, manifestKinds, type Origin, objectAt } from "./argo-object";
import { Field, Unjudged, type UnknownListener } from "./field";
import { chartKinds, releaseObjects } from "./helm-release";
import { configMapKinds, readConfigMap } from "./kubernetes-config-map";
import { type FlatObject, mayBeArgoSecret, readSecret, secretKinds } from "./kubernetes-secret";
import { entryObject, isEntry } from "./project-entry";

/** A resource as a policy receives it. */
export interface PolicyInput {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Record<string, unknown>;
}

/** Reads the objects that stand at a field of a resource. */
type Read = (input: PolicyInput, root: Field) => ArgoObject[];

interface Reader {
  /** The kinds of object that a resource of the type may declare. */
  readonly kinds: readonly ArgoKind[];
  readonly read: Read;
}

/** The resources of the bridged Terraform provider, by their module. */
const terraformKinds: Readonly<Record<string, ArgoKind>> = {
  application: "Application",
  applicationSet: "ApplicationSet",
  project: "AppProject",
  repository: "Repository",
  repositoryCredentials: "RepositoryCredentials",
  repositoryCertificate: "Certificate",
  cluster: "Cluster",
  gpgKey: "GpgKey",
};

/** How each resource type is read. A type that is not here is none of Argo CD's. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...kinds.flatMap((kind) => ownTokens(kind).map((token): [string, Reader] => [token, ownReader(kind)])),
  ...manifestKinds.flatMap((kind) => kubernetesForms(`argoproj.io/v1alpha1:${kind}`, asKind(kind, "kubernetes"))),
  ...kubernetesForms("core/v1:Secret", { kinds: secretKinds, read: secretObjects }, secretPatchObjects),
  ...kubernetesForms("core/v1:ConfigMap", { kinds: configMapKinds, read: configMapObjects }),
  ["kubernetes:helm.sh/v3:Release", { kinds: chartKinds, read: releaseObjects }],
  ...terraformReaders(),
]);

/** Whether a resource of this type can be an Argo CD object. */
export function isArgoType(type: string): boolean {
  return readers.has(type);
}

/** The kinds of object that a resource of a type may declare; none for a type that is none of Argo CD's. */
export function kindsOfType(type: string): readonly ArgoKind[] {
  return readers.get(type)?.kinds ?? [];
}

/** The Argo CD objects that a resource declares: none, one, or several, such as those that an ApplicationSet makes. */
export function argoObjects(input: PolicyInput, onUnknown: UnknownListener): ArgoObject[] {
  return readers.get(input.type)?.read(input, new Field(input.props, "", { onUnknown })) ?? [];
}

/** The dynamic resource's token, and that of the plugin. */
function ownTokens(kind: Kind): string[] {
  return [typeToken(kind), `argocd:index:${kind}`];
}

function ownReader(kind: Kind): Reader {
  if (!isEntry(kind)) return asKind(kind, "pulumi-argocd");
  return { kinds: [kind], read: (input, root) => entryObject(input, kind, root) };
}

/** The type of `@pulumi/kubernetes`, the one that patches such an object, and the one of a list. */
function kubernetesForms(type: string, reader: Reader, readPatch = reader.read): [string, Reader][] {
  const missing = new Unjudged("", "a patch does not say what else the object holds");
  return [
    [`kubernetes:${type}`, reader],
    [`kubernetes:${type}Patch`, { ...reader, read: (input, root) => readPatch(input, root.reads({ missing })) }],
    [
      `kubernetes:${type}List`,
      {
        ...reader,
        read: (input, root) =>
          root
            .at("items")
            .items()
            .flatMap((item) => reader.read(input, item)),
      },
    ],
  ];
}

/** Their fields have other names and forms, and are not read. */
function terraformReaders(): [string, Reader][] {
  const unread = new Unjudged("", "the bridged Terraform provider's fields are not read");
  return Object.entries(terraformKinds).map(([module, kind]) => {
    const type = module.charAt(0).toUpperCase() + module.slice(1);
    const read: Read = (input, root) => [objectAt(input, kind, "terraform", root.placing(unread, ""))];
    return [`argocd:index/${module}:${type}`, { kinds: [kind], read }];
  });
}

function asKind(kind: ArgoKind, origin: Origin): Reader {
  return {
    kinds: kind === "ApplicationSet" ? ["ApplicationSet", "Application"] : [kind],
    read: (input, root) => withApplications(objectAt(input, kind, origin, root)),
  };
}

/** Whether a Secret is Argo CD's is not a question of any rule, so an unknown answer is not worth a word. */
function secretObjects(input: PolicyInput, root: Field): ArgoObject[] {
  const secret = readSecret(root.listening(() => undefined));
  return secret === undefined ? [] : [flat(input, root, secret)];
}

/** A patch need not repeat the label that makes the Secret Argo CD's. */
function secretPatchObjects(input: PolicyInput, root: Field): ArgoObject[] {
  const objects = secretObjects(input, root);
  if (objects.length > 0 || !mayBeArgoSecret(root.listening(() => undefined))) return objects;
  const unlabelled = new Unjudged("", "the patch does not show whether the Secret is one of Argo CD's");
  return secretKinds.map((kind) => objectAt(input, kind, "kubernetes", root.placing(unlabelled, "")));
}

function configMapObjects(input: PolicyInput, root: Field): ArgoObject[] {
  return readConfigMap(root.listening(() => undefined)).map((object) => flat(input, root, object));
}

function flat(input: PolicyInput, root: Field, { kind, value }: FlatObject): ArgoObject {
  return {
    ...objectAt(input, kind, "kubernetes", root.placing(value, "")),
    properties: input.props,
    metadataPath: ["metadata"],
  };
}
