import * as z from "zod";
import type { Json } from "../../contract";
import { markAnnotation, replacesAnnotation, volatileAnnotations } from "../../model/annotations";
import { isRecord, textOf } from "../../model/json";

/** The metadata that Argo CD shows of every object that is stored in Kubernetes, but for the namespace. */
export const liveMetadataFields = {
  name: z.string(),
  uid: z.string(),
  resourceVersion: z.string().optional(),
  deletionTimestamp: z.string().nullish(),
  labels: z.record(z.string(), z.string()).nullish(),
  annotations: z.record(z.string(), z.string()).nullish(),
  finalizers: z.array(z.string()).nullish(),
};

/** The owners of an object in Kubernetes. */
export const ownerReferencesSchema = z
  .array(
    z.looseObject({
      kind: z.string(),
      name: z.string(),
      uid: z.string().optional(),
      controller: z.boolean().nullish(),
    }),
  )
  .nullish();

/** Metadata of an object that is stored in Kubernetes. */
interface LiveMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>> | null;
  readonly annotations?: Readonly<Record<string, string>> | null;
  readonly finalizers?: readonly string[] | null;
}

/** The name and namespace that inputs or a state declare. */
export function metadataOf(values: Json): { readonly name: string; readonly namespace?: string } {
  const metadata = isRecord(values.metadata) ? values.metadata : {};
  return {
    name: textOf(metadata.name),
    ...(typeof metadata.namespace === "string" && metadata.namespace !== "" && { namespace: metadata.namespace }),
  };
}

/** A map without the keys that Argo CD writes and removes by itself. */
export function withoutVolatile(annotations: Readonly<Record<string, string>> | null | undefined): Json | undefined {
  const kept = Object.entries(annotations ?? {}).filter(([key]) => !volatileAnnotations.includes(key));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The annotations to store: those to be owned, and the live ones that Argo CD writes and removes by itself. */
export function withVolatile(live: unknown, owned: unknown): Json {
  const present = Object.entries(isRecord(live) ? live : {});
  const hidden = present.filter(([key]) => volatileAnnotations.includes(key));
  return { ...Object.fromEntries(hidden), ...(isRecord(owned) ? owned : {}) };
}

/** Live metadata in the shape of the inputs. */
export function shapeMetadata(live: LiveMetadata): Json {
  const entries = {
    name: live.name,
    namespace: live.namespace,
    labels: live.labels ?? undefined,
    annotations: withoutVolatile(live.annotations),
    finalizers: live.finalizers ?? undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** What carries annotations. */
interface Annotated {
  readonly annotations?: Readonly<Record<string, string>> | null;
}

/** The creation mark that an object carries. */
export function readMark({ annotations }: Annotated): string | undefined {
  return annotations?.[markAnnotation];
}

/** The object in whose place one was made, by its uid, or by its id where it has none. */
export function readReplaced({ annotations }: Annotated): string | undefined {
  return annotations?.[replacesAnnotation];
}

/** The id of an object of a name in a namespace. */
export function namespacedId({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
