import { isRecord, textOf } from "../../../provider/model/json";
import { fromConfigMap } from "./config-map";
import { customResource } from "./custom-resource";
import type { Manifest } from "./documents";
import { fromSecret, secretMadeBy } from "./secret";
import type { KubernetesObject, Taken } from "./taken";

/** Takes what a program declares out of a manifest; `undefined` for one that is not Argo CD's. */
export function take(manifest: Manifest, includeGenerated: boolean): Taken | undefined {
  const object = objectOf(manifest.value);
  if (object === undefined) return undefined;
  const { apiVersion } = object.value;
  if (apiVersion === undefined || textOf(apiVersion).startsWith("argoproj.io/")) {
    return customResource(object, includeGenerated);
  }
  if (apiVersion !== "v1") return secretMadeBy(object);
  return object.kind === "Secret" ? fromSecret(object, includeGenerated) : fromConfigMap(object);
}

function objectOf(value: unknown): KubernetesObject | undefined {
  if (!isRecord(value) || typeof value.kind !== "string") return undefined;
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  return {
    value,
    kind: value.kind,
    name: textOf(metadata.name),
    labels: isRecord(metadata.labels) ? metadata.labels : {},
    annotations: isRecord(metadata.annotations) ? metadata.annotations : {},
  };
}
