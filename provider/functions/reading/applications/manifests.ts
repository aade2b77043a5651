import * as z from "zod";
import { isRecord, jsonIn } from "../../../model/json";

/** A manifest, as Kubernetes has it. */
export type Manifest = Readonly<Record<string, unknown>>;

/** A manifest in an answer. */
export const manifestSchema = z.record(z.string(), z.unknown());

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
/** As Argo CD writes it. */
const hidden = "++++++++";

/** What Argo CD has hidden: two values that differ have marks of two lengths. */
function isHidden(value: unknown): boolean {
  return typeof value === "string" && /^\++$/.test(value);
}

function hiddenValues(values: unknown): unknown {
  if (!isRecord(values)) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isHidden(value) ? value : hidden]));
}

/** The metadata of a Secret: a tool may have left the whole Secret in it. */
function withoutCopy(metadata: unknown): unknown {
  if (!isRecord(metadata) || !isRecord(metadata.annotations) || !(lastApplied in metadata.annotations)) return metadata;
  return { ...metadata, annotations: { ...metadata.annotations, [lastApplied]: hidden } };
}

/** A manifest without the values of a Secret. Argo CD hides them; this holds for every way in which it may not. */
export function masked(manifest: Manifest): Manifest {
  if (manifest.kind !== "Secret" || manifest.apiVersion !== "v1") return manifest;
  const { metadata, data, stringData, ...rest } = manifest;
  return {
    ...rest,
    ...(metadata !== undefined && { metadata: withoutCopy(metadata) }),
    ...(data !== undefined && { data: hiddenValues(data) }),
    ...(stringData !== undefined && { stringData: hiddenValues(stringData) }),
  };
}

/** A manifest that Argo CD answers as a text, which is `null` or empty where there is none. */
export const maybeManifestText = z.preprocess(
  (value) => value ?? "",
  z.string().transform((text, issues) => {
    const value = text === "" ? null : jsonIn(text);
    if (isRecord(value)) return masked(value);
    // Said without the text, which may be anything.
    if (value !== null) issues.addIssue({ code: "custom", message: "is no manifest" });
    return undefined;
  }),
);

/** The same where there is one. */
export const manifestText = maybeManifestText.transform((manifest, issues): Manifest => {
  if (manifest === undefined) issues.addIssue({ code: "custom", message: "is no manifest" });
  return manifest ?? {};
});
