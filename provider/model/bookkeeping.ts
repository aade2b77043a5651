import type { Json } from "../contract";
import { asideKey, volatileAnnotations } from "./annotations";
import { trackingAnnotation } from "./tracking";

/** The annotation by which several Argo CDs of one cluster tell apart what they have deployed. */
const installationAnnotation = "argocd.argoproj.io/installation-id";

/** Labels and annotations by which Argo CD, kubectl and this package remember something, and which no program declares. */
const bookkeeping = new Set([...volatileAnnotations, asideKey, trackingAnnotation, installationAnnotation]);

/** Labels or annotations without those. */
export function withoutBookkeeping(map: Json): Json {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !bookkeeping.has(key)));
}
