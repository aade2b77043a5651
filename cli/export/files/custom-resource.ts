import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import { isServerWritten } from "../../../provider/kinds/shared/refused";
import { withoutBookkeeping } from "../../../provider/model/bookkeeping";
import { isRecord, textOf } from "../../../provider/model/json";
import type { Step } from "../../../provider/model/paths";
import { applicationTitle, deployerOf } from "../../../provider/model/tracking";
import { type RefusedFields, refusalOf } from "../../../provider/model/validation";
import { type KubernetesObject, leaving, type ManifestMistake, type Taken } from "./taken";

const kinds = ["Application", "ApplicationSet", "AppProject"] as const satisfies readonly Kind[];

/** Takes an Application, ApplicationSet or AppProject. */
export function customResource(object: KubernetesObject, includeGenerated: boolean): Taken | undefined {
  const kind = kinds.find((known) => known === object.kind);
  if (kind === undefined) return undefined;
  const { schema, refused } = registry[kind];
  const title = `${kind} "${object.name}"`;
  const owner = ownerOf(object);
  if (owner?.keeps && !includeGenerated) return leaving(title, owner.why);
  const { apiVersion: _apiVersion, kind: _kind, ...others } = object.value;
  const written = withoutWritten(others, refused) as Json;
  const fields = Object.keys(schema.shape);
  const mistakes = Object.keys(written).flatMap((key): ManifestMistake[] =>
    fields.includes(key) && key !== "metadata" && key !== "spec"
      ? [{ path: [key], reason: `\`${key}\` is no field of a manifest: remove it, or declare it in the program` }]
      : [],
  );
  const inputs = withMetadata(written);
  return {
    drafts: [
      {
        kind,
        inputs,
        title,
        remarks: owner ? [`It ${owner.why}.`] : [],
        ...(owner?.keeps && { owner: owner.why }),
        placeOf: (path) => path,
      },
    ],
    leftOut: [],
    mistakes: [...mistakes, ...versionMistakes(object)],
  };
}

function versionMistakes({ value: { apiVersion } }: KubernetesObject): ManifestMistake[] {
  if (apiVersion === undefined || apiVersion === "argoproj.io/v1alpha1") return [];
  return [{ path: ["apiVersion"], reason: "`apiVersion` must be `argoproj.io/v1alpha1`, the only one that is known" }];
}

/** Who makes and keeps an object besides whoever wrote the file, as far as it says so. */
function ownerOf({ kind, value }: KubernetesObject): { readonly keeps: boolean; readonly why: string } | undefined {
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  const owners = Array.isArray(metadata.ownerReferences) ? metadata.ownerReferences.filter(isRecord) : [];
  const owner = owners.find(({ controller }) => controller === true) ?? owners[0];
  const name = owner && `the ${textOf(owner.kind)} "${textOf(owner.name)}"`;
  if (owner?.controller === true) return { keeps: true, why: `is made and kept by ${name}` };
  if (name) return { keeps: false, why: `belonged to ${name}, with which Kubernetes deletes it` };
  const application = deployerOf(kind, value, {});
  return application === undefined
    ? undefined
    : { keeps: true, why: `is made and kept by ${applicationTitle(application)}` };
}

/** A manifest without what Argo CD and Kubernetes write into it. */
function withoutWritten(value: unknown, refused: RefusedFields, path: readonly Step[] = []): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutWritten(item, refused, [...path, index]));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !isServerWritten(refusalOf(refused, path, key)));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutWritten(item, refused, [...path, key])]));
}

/** A manifest whose metadata is what a person has written. */
function withMetadata(manifest: Json): Json {
  if (!isRecord(manifest.metadata)) return manifest;
  const { ownerReferences: _owners, annotations, ...metadata } = manifest.metadata;
  const kept = isRecord(annotations) ? withoutBookkeeping(annotations) : annotations;
  const isNone = isRecord(kept) && Object.keys(kept).length === 0;
  return { ...manifest, metadata: { ...metadata, ...(!isNone && kept !== undefined && { annotations: kept }) } };
}
