import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/tokens";
import type { AppProjectInputs } from "./generated/declarations";
import type { Inputs } from "./input";
import { isKind, registration, withName } from "./resource";

/** Metadata of a project; the name defaults to the Pulumi name of the resource. */
export type AppProjectMetadata = Omit<AppProjectInputs["metadata"], "name"> &
  Partial<Pick<AppProjectInputs["metadata"], "name">>;

/** Arguments of an {@link AppProject}: Argo CD's manifest, and how the provider treats it. */
export type AppProjectArgs = Inputs<
  Omit<AppProjectInputs, "metadata" | "timeouts" | "__mark"> & { metadata?: AppProjectMetadata }
>;

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
  static readonly __pulumiType = typeToken("AppProject");

  /** The declared metadata; after a refresh, the declared keys with their live values. */
  declare readonly metadata: pulumi.Output<AppProjectInputs["metadata"]>;
  /** The declared spec; after a refresh, as found. */
  declare readonly spec: pulumi.Output<AppProjectInputs["spec"]>;
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
    super(
      ...registration({
        kind: "AppProject",
        name,
        args: args && withName(name, args as pulumi.Inputs),
        computed: ["uid", "namespace", "url"],
        state,
        options,
      }),
    );
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
    return isKind("AppProject", value);
  }
}
