import * as pulumi from "@pulumi/pulumi";
import type { Application } from "./generated/application";
import type { ApplicationSet } from "./generated/application-set";
import type {
  ApplicationReference,
  ApplicationSetReference,
  ApplicationSetSpec,
  ApplicationSpec,
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

/** The application that a target means. What is no target is left for the function to refuse. */
function referenceTo(target: Resolved): ApplicationReference {
  if (typeof target !== "object" || target === null || !("metadata" in target)) return target;
  const namespace = target.namespace ?? target.metadata?.namespace;
  const project = target.spec?.project;
  return {
    name: target.metadata?.name,
    ...(namespace !== undefined && { namespace }),
    ...(project !== undefined && { project }),
  };
}

/** The application that a target means, once its outputs are known. */
export function referenceOutput(target: ApplicationTargetInput): pulumi.Output<ApplicationReference> {
  return pulumi.output(target as pulumi.Input<object>).apply((known) => {
    if (!pulumi.Resource.isInstance(known)) return pulumi.output(referenceTo(known as Resolved));
    // Pulumi leaves resources as they are; of this one, what identifies it has to be known, and no more.
    const { metadata, namespace, spec } = known as Application;
    return pulumi
      .output({
        metadata: { name: metadata.name, namespace: metadata.namespace },
        namespace,
        spec: { project: spec.project },
      })
      .apply(referenceTo);
  });
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

/** The ApplicationSet that a target means. What is no target is left for the function to refuse. */
function setReferenceTo(target: ApplicationSetReference | ApplicationSetManifest): ApplicationSetReference {
  if (typeof target !== "object" || target === null || !("metadata" in target)) return target;
  const namespace = target.namespace ?? target.metadata?.namespace;
  return {
    name: target.metadata?.name,
    ...(namespace !== undefined && { namespace }),
    ...(target.spec !== undefined && { spec: target.spec }),
  };
}

/** The ApplicationSet that a target means, once its outputs are known. */
export function setReferenceOutput(target: ApplicationSetTargetInput): pulumi.Output<ApplicationSetReference> {
  return pulumi.output(target as pulumi.Input<object>).apply((known) => {
    if (!pulumi.Resource.isInstance(known)) return pulumi.output(setReferenceTo(known as ApplicationSetManifest));
    const { metadata, namespace, spec } = known as ApplicationSet;
    const manifest = { metadata: { name: metadata.name, namespace: metadata.namespace }, namespace, spec };
    return pulumi.output(manifest).apply((all) => setReferenceTo(all as ApplicationSetManifest));
  });
}
