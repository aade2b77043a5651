// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";
import type * as declarations from "./declarations";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

/** Metadata of a project; the name defaults to the Pulumi name of the resource. */
export interface AppProjectMetadata extends Partial<declarations.ObjectMetadata> {}

/** Arguments of an {@link AppProject}: Argo CD's manifest, and how the provider treats it. */
export interface AppProjectArgs {
  /** Name, namespace, labels, annotations and finalizers. */
  metadata?: pulumi.Input<inputs.ObjectMetadata | undefined>;
  /** What the project's applications may deploy, where to, and who may do what with them. */
  spec: pulumi.Input<inputs.AppProjectSpec>;
  /** Always `argoproj.io/v1alpha1`; accepted so that manifests can be pasted. */
  apiVersion?: pulumi.Input<"argoproj.io/v1alpha1" | undefined>;
  /** Always `AppProject`; accepted so that manifests can be pasted. */
  kind?: pulumi.Input<"AppProject" | undefined>;
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
 * An Argo CD AppProject: what its applications may deploy, from where and to where.
 * @example
 * ```ts
 * new argocd.AppProject("payments", {
 *   spec: {
 *     description: "Everything that takes money",
 *     sourceRepos: ["https://git.example.com/payments/*"],
 *     destinations: [{ server: "https://kubernetes.default.svc", namespace: "payments-*" }],
 *   },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project.yaml
 */
export class AppProject extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("AppProject");

  /**
   * Name, namespace, labels, annotations and finalizers. As declared; after a refresh, the declared keys with their
   * live values.
   */
  declare readonly metadata: pulumi.Output<outputs.ObjectMetadata>;
  /**
   * What the project's applications may deploy, where to, and who may do what with them. As declared; after a refresh,
   * as found.
   */
  declare readonly spec: pulumi.Output<outputs.AppProjectSpec>;
  /** The object's uid. */
  declare readonly uid: pulumi.Output<string>;
  /** The namespace that the object is in. */
  declare readonly namespace: pulumi.Output<string>;
  /** The project's page in Argo CD's web interface. */
  declare readonly url: pulumi.Output<string>;

  /** Declares a project. */
  constructor(name: string, args: AppProjectArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: AppProjectArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: AppProjectArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "AppProject", { name, args, options, state }));
    fillLeftOut(this, "AppProject");
  }

  /** Looks an existing project up by its id, its name. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): AppProject {
    return new AppProject(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a project. */
  static override isInstance(value: unknown): value is AppProject {
    return isOfType(AppProject.__pulumiType, value);
  }
}
