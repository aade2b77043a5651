import * as pulumi from "@pulumi/pulumi";
import type { Application } from "./generated/application";
import type { ApplicationSet } from "./generated/application-set";
import type { Cluster } from "./generated/cluster";
import type {
  ApplicationReference,
  ApplicationSetReference,
  ApplicationSetSpec,
  ApplicationSpec,
  ClusterReference,
  ObjectMetadata,
} from "./generated/declarations";
import type * as inputs from "./generated/inputs";
import type { Inputs } from "./input";

/** What an `Application` puts out of what identifies it. */
export interface ApplicationOutputs {
  /** The output `metadata` of an `Application`. */
  readonly metadata: Pick<ObjectMetadata, "name" | "namespace">;
  /** The output `namespace` of an `Application`. */
  readonly namespace?: string | undefined;
  /** The output `spec` of an `Application`. */
  readonly spec?: Pick<ApplicationSpec, "project"> | undefined;
}

type Resolved = ApplicationReference | ApplicationOutputs;

/** Which application is meant: its name, an `Application` itself, or its resolved outputs. */
export type ApplicationTarget = Resolved | Application;

/** Which application is meant: its name, an `Application` itself, or its outputs. */
export type ApplicationTargetInput = pulumi.Input<
  Application | inputs.ApplicationReference | Inputs<ApplicationOutputs>
>;

/** What identifies an object, whatever its kind. */
type Identified = Pick<ApplicationOutputs, "metadata" | "namespace">;

function nameIn({ metadata, namespace: own }: Identified): { readonly name: string; readonly namespace?: string } {
  const namespace = own ?? metadata?.namespace;
  return { name: metadata?.name, ...(namespace !== undefined && { namespace }) };
}

/** Whether a target is more than a reference. What is no target is left for the function to refuse. */
function isIdentified<T extends Identified>(target: T | object): target is T {
  return typeof target === "object" && target !== null && "metadata" in target;
}

/**
 * What a target means, once its outputs are known.
 * @param outputsOf of a resource, which Pulumi leaves as it is, what has to be known, and no more.
 */
function meant<Resource, Resolved, Reference>(
  target: pulumi.Input<object>,
  outputsOf: (resource: Resource) => pulumi.Input<object>,
  referenceTo: (target: Resolved) => Reference,
): pulumi.Output<Reference> {
  return pulumi
    .output(target)
    .apply((known) => pulumi.output(pulumi.Resource.isInstance(known) ? outputsOf(known as Resource) : known))
    .apply((resolved) => referenceTo(resolved as Resolved)) as pulumi.Output<Reference>;
}

/** The application that a target means. */
function referenceTo(target: Resolved): ApplicationReference {
  if (!isIdentified<ApplicationOutputs>(target)) return target;
  const project = target.spec?.project;
  return { ...nameIn(target), ...(project !== undefined && { project }) };
}

/** The application that a target means, once its outputs are known. */
export function referenceOutput(target: ApplicationTargetInput): pulumi.Output<ApplicationReference> {
  return meant(
    target as pulumi.Input<object>,
    ({ metadata, namespace, spec }: Application) => ({
      metadata: { name: metadata.name, namespace: metadata.namespace },
      namespace,
      spec: { project: spec.project },
    }),
    referenceTo,
  );
}

/** The manifest of an ApplicationSet, or what an `ApplicationSet` puts out of it. */
export interface ApplicationSetManifest {
  /** Name and namespace. */
  readonly metadata: Pick<ObjectMetadata, "name" | "namespace">;
  /** The output `namespace` of an `ApplicationSet`. */
  readonly namespace?: string | undefined;
  /** What it generates. Left out, what is stored under its name. */
  readonly spec?: ApplicationSetSpec | undefined;
}

/** Which ApplicationSet is meant: its name, its manifest, an `ApplicationSet` itself, or its resolved outputs. */
export type ApplicationSetTarget = ApplicationSetReference | ApplicationSetManifest | ApplicationSet;

/** Which ApplicationSet is meant: its name, its manifest, an `ApplicationSet` itself, or its outputs. */
export type ApplicationSetTargetInput = pulumi.Input<
  ApplicationSet | inputs.ApplicationSetReference | Inputs<ApplicationSetManifest>
>;

/** The ApplicationSet that a target means. */
function setReferenceTo(target: ApplicationSetReference | ApplicationSetManifest): ApplicationSetReference {
  if (!isIdentified<ApplicationSetManifest>(target)) return target;
  return { ...nameIn(target), ...(target.spec !== undefined && { spec: target.spec }) };
}

/** The ApplicationSet that a target means, once its outputs are known. */
export function setReferenceOutput(target: ApplicationSetTargetInput): pulumi.Output<ApplicationSetReference> {
  return meant(
    target as pulumi.Input<object>,
    ({ metadata, namespace, spec }: ApplicationSet) => ({
      metadata: { name: metadata.name, namespace: metadata.namespace },
      namespace,
      spec,
    }),
    setReferenceTo,
  );
}

/** Which cluster is meant: its address or its name, or a `Cluster` itself. */
export type ClusterTarget = ClusterReference | Cluster;

/** Which cluster is meant: its address or its name, or a `Cluster` itself. */
export type ClusterTargetInput = pulumi.Input<Cluster | inputs.ClusterReference>;

/** The cluster that a target means, once its outputs are known. */
export function clusterReferenceOutput(target: ClusterTargetInput): pulumi.Output<ClusterReference> {
  return meant(
    target as pulumi.Input<object>,
    ({ server }: Cluster) => ({ server }),
    (reference: ClusterReference) => reference,
  );
}
