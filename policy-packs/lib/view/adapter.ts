import { typeTokens } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { type ArgoKind, type ArgoObject, objectAt } from "./argo-object";
import { Field, Unjudged, type UnknownListener } from "./field";
import { chartKinds, releaseObjects } from "./helm-release";
import { manifestReaders, type Reader, readerOf, secretPatchReader } from "./manifests";
import { entryObject, isEntry } from "./project-entry";
import { terraformReaders } from "./terraform";

/** A resource as a policy receives it. */
export interface PolicyInput {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Record<string, unknown>;
}

/** How each resource type is read. A type that is not here is none of Argo CD's. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...kinds.flatMap((kind) => typeTokens(kind).map((token): [string, Reader] => [token, ofOwnKind(kind)])),
  ...Object.entries(manifestReaders).flatMap(([type, reader]) => kubernetesForms(typeOf(type), reader)),
  ["kubernetes:helm.sh/v3:Release", { kinds: chartKinds, read: releaseObjects }],
  ...terraformReaders,
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

/** What is written to is judged as what is read from, but for what a project reads. */
function ofOwnKind(kind: Kind): Reader {
  if (isEntry(kind)) return { kinds: [kind], read: (input, root) => entryObject(input, kind, root) };
  if (kind === "WriteRepositoryCredentials") return readerOf("RepositoryCredentials", "pulumi-argocd");
  if (kind !== "WriteRepository") return readerOf(kind, "pulumi-argocd");
  return {
    kinds: ["Repository"],
    read(input, root) {
      const properties = root.raw() as Record<string, unknown>;
      const value = { ...properties, isForWriting: true };
      return [{ ...objectAt(input, "Repository", "pulumi-argocd", root.placing(value, "")), properties }];
    },
  };
}

/** The type of `@pulumi/kubernetes` for a manifest: the core group has a name there. */
function typeOf(manifest: string): string {
  return manifest.startsWith("v1:") ? `core/${manifest}` : manifest;
}

/** The type of `@pulumi/kubernetes`, the one that patches such an object, and the one of a list. */
function kubernetesForms(type: string, reader: Reader): [string, Reader][] {
  const missing = new Unjudged("", "a patch does not say what else the object holds");
  const { read } = type === "core/v1:Secret" ? secretPatchReader : reader;
  return [
    [`kubernetes:${type}`, reader],
    [`kubernetes:${type}Patch`, { ...reader, read: (input, root) => read(input, root.reads({ missing })) }],
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
