import type { Json } from "../contract";
import { isRecord, textOf } from "./json";

/** The annotation by which Argo CD knows what an application has deployed: `name:group/kind:namespace/name`. */
export const trackingAnnotation = "argocd.argoproj.io/tracking-id";

/** How an Argo CD tracks what its applications have deployed. */
export interface Tracking {
  /** The label that names the application; `undefined` where annotations alone count. */
  readonly label?: string | undefined;
}

/** The labels and annotations of an object in the shape of its inputs. */
export function marksOf(shape: Json): { readonly labels: Json; readonly annotations: Json } {
  const holder = isRecord(shape.metadata) ? shape.metadata : shape;
  const map = (name: string) => (isRecord(holder[name]) ? holder[name] : {});
  return { labels: map("labels"), annotations: map("annotations") };
}

/**
 * The name of the application that deploys an object from Git, as far as its labels and annotations tell: that may be the object
 * itself. An annotation that names another object was copied from that, and says nothing.
 */
export function deployerOf(kind: string, shape: Json, { label }: Tracking): string | undefined {
  const { labels, annotations } = marksOf(shape);
  const [application = "", object] = textOf(annotations[trackingAnnotation]).split(/:(.*)/s);
  if (application !== "" && isTracked(kind, shape, object)) return application;
  return label === undefined ? undefined : textOf(labels[label]) || undefined;
}

/** Whether the end of a tracking annotation is about the object; of what stands in a Secret, nobody is shown the name. */
function isTracked(kind: string, { metadata }: Json, object: string | undefined): boolean {
  if (!isRecord(metadata)) return object?.startsWith("/Secret:") === true;
  const { namespace = "", name } = metadata;
  return object === `argoproj.io/${kind}:${textOf(namespace)}/${textOf(name)}`;
}

/** What a person calls the application that a tracking mark names, which has the namespace in front where that is another one. */
export function applicationTitle(deployer: string): string {
  return `application "${deployer.replace("_", "/")}"`;
}
