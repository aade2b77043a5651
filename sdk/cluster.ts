import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/tokens";
import type { ClusterInputs } from "./generated/declarations";
import type { Inputs } from "./input";
import { isKind, registration } from "./resource";

/** Arguments of a {@link Cluster}: flat, as in Argo CD's API. */
export type ClusterArgs = Inputs<Omit<ClusterInputs, "timeouts" | "__mark">>;

/**
 * A cluster that Argo CD deploys to, with its credentials, which are always secrets.
 * @example
 * ```ts
 * new argocd.Cluster("staging", {
 *   server: "https://staging.example.com:6443",
 *   name: "staging",
 *   config: { bearerToken: config.requireSecret("clusterToken"), tlsClientConfig: { caData } },
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters
 */
export class Cluster extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType = typeToken("Cluster");

  /** API address of the cluster. */
  declare readonly server: pulumi.Output<string>;
  /** The declared name of the cluster. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** The declared labels. */
  declare readonly labels: pulumi.Output<Record<string, string> | undefined>;
  /** The declared annotations. */
  declare readonly annotations: pulumi.Output<Record<string, string> | undefined>;
  /** Whether Argo CD could reach it: `Successful`, `Failed` or `Unknown`. */
  declare readonly connectionStatus: pulumi.Output<string>;

  /** Declares a cluster. */
  constructor(name: string, args: ClusterArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: ClusterArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: ClusterArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(
      ...registration({
        kind: "Cluster",
        name,
        args: args as pulumi.Inputs | undefined,
        computed: ["connectionStatus"],
        state,
        options,
      }),
    );
  }

  /** Looks an existing cluster up by its id, its server URL. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Cluster {
    return new Cluster(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a cluster. */
  static override isInstance(value: unknown): value is Cluster {
    return isKind("Cluster", value);
  }
}
