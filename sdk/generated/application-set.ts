// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";
import type * as declarations from "./declarations";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

/** Metadata of an ApplicationSet; the name defaults to the Pulumi name of the resource. */
export interface ApplicationSetMetadata extends Partial<declarations.ObjectMetadata> {}

/** Arguments of an {@link ApplicationSet}: Argo CD's manifest, and how the provider treats it. */
export interface ApplicationSetArgs {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata?: pulumi.Input<inputs.ObjectMetadata | undefined>;
  /** Which applications the set generates. */
  spec: pulumi.Input<inputs.ApplicationSetSpec>;
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: pulumi.Input<"argoproj.io/v1alpha1" | undefined>;
  /** Always `ApplicationSet`; accepted so that manifests can be pasted. */
  kind?: pulumi.Input<"ApplicationSet" | undefined>;
  /**
   * Wait after a create or an update until all applications that the set keeps are `synced`, or also `healthy`. Default
   * `none`.
   */
  waitFor?: pulumi.Input<"none" | "synced" | "healthy" | undefined>;
  /**
   * Ask Argo CD in a preview which applications the set would generate, and show which of them it would add and remove.
   * Default `false`.
   */
  preview?: pulumi.Input<boolean | undefined>;
  /** What becomes of the generated applications when the set is deleted. */
  deletion?: pulumi.Input<inputs.ApplicationSetDeletion | undefined>;
  /**
   * What to do when the object exists already: `never` refuses and says what differs, `ifEqual` takes it over when it
   * equals the declaration, `always` takes it over and updates it. Default `never`.
   */
  adopt?: pulumi.Input<"never" | "ifEqual" | "always" | undefined>;
  /**
   * Paths that another controller writes, such as `spec.source.helm.parameters`: the declared value is sent on create,
   * the live one is kept afterwards. Dotted, with `["quoted keys"]` and `[*]` for every item.
   */
  externallyManaged?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/**
 * An Argo CD ApplicationSet, which generates Applications from a template.
 * @example
 * ```ts
 * new argocd.ApplicationSet("guestbook", {
 *   spec: {
 *     goTemplate: true,
 *     goTemplateOptions: ["missingkey=error"],
 *     generators: [{ list: { elements: [{ zone: "a" }, { zone: "b" }] } }],
 *     template: {
 *       metadata: { name: "guestbook-{{.zone}}" },
 *       spec: {
 *         project: "default",
 *         source: { repoURL: "https://git.example.com/guestbook", path: "zones/{{.zone}}", targetRevision: "v1.4.2" },
 *         destination: { server: "https://kubernetes.default.svc", namespace: "guestbook-{{.zone}}" },
 *       },
 *     },
 *   },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/
 */
export class ApplicationSet extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("ApplicationSet");

  /**
   * Name, namespace, labels, annotations and finalizers. As declared; after a refresh, the declared keys with their
   * live values.
   */
  declare readonly metadata: pulumi.Output<outputs.ObjectMetadata>;
  /** Which applications the set generates. As declared; after a refresh, as found. */
  declare readonly spec: pulumi.Output<outputs.ApplicationSetSpec>;
  /** The object's uid. */
  declare readonly uid: pulumi.Output<string>;
  /** The namespace that the object is in. */
  declare readonly namespace: pulumi.Output<string>;
  /** What Argo CD said of it at the end of the last update or refresh. A secret when the program declares one. */
  declare readonly status: pulumi.Output<outputs.ApplicationSetStatus>;

  /** Declares an ApplicationSet. */
  constructor(name: string, args: ApplicationSetArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ApplicationSetArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ApplicationSetArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "ApplicationSet", { name, args, options, state }));
    fillLeftOut(this, "ApplicationSet");
  }

  /** Looks an existing ApplicationSet up by its id, `namespace/name`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): ApplicationSet {
    return new ApplicationSet(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is an ApplicationSet. */
  static override isInstance(value: unknown): value is ApplicationSet {
    return isOfType(ApplicationSet.__pulumiType, value);
  }
}
