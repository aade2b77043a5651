import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/tokens";
import type { RepositoryInputs } from "./generated/declarations";
import type { Inputs } from "./input";
import { isKind, registration } from "./resource";

/** Arguments of a {@link Repository}: flat, as in Argo CD's API. */
export type RepositoryArgs = Inputs<Omit<RepositoryInputs, "timeouts" | "__mark">>;

/**
 * A repository that Argo CD reads manifests from, with its credentials, which are always secrets.
 * @example
 * ```ts
 * new argocd.Repository("payments", {
 *   repo: "https://git.example.com/payments/api",
 *   username: "argocd",
 *   password: config.requireSecret("gitPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/
 */
export class Repository extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType = typeToken("Repository");

  /** URL of the repository. */
  declare readonly repo: pulumi.Output<string>;
  /** The declared type. */
  declare readonly type: pulumi.Output<string | undefined>;
  /** The project that the repository belongs to. */
  declare readonly project: pulumi.Output<string | undefined>;
  /** Whether Argo CD could reach it: `Successful`, `Failed` or `Unknown`. */
  declare readonly connectionStatus: pulumi.Output<string>;
  /** Whether its credentials come from a credential template. */
  declare readonly inheritedCreds: pulumi.Output<boolean>;

  /** Declares a repository. */
  constructor(name: string, args: RepositoryArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: RepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: RepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(
      ...registration({
        kind: "Repository",
        name,
        args: args as pulumi.Inputs | undefined,
        computed: ["connectionStatus", "inheritedCreds"],
        state,
        options,
      }),
    );
  }

  /** Looks an existing repository up by its id, `url` or `url|project`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Repository {
    return new Repository(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a repository. */
  static override isInstance(value: unknown): value is Repository {
    return isKind("Repository", value);
  }
}
