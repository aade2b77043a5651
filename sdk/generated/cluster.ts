// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";
import type * as inputs from "./inputs";
import type * as outputs from "./outputs";

/** Arguments of a {@link Cluster}: flat, as in Argo CD's API. */
export interface ClusterArgs {
  /** API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster. */
  server: pulumi.Input<string>;
  /**
   * Name of the cluster, by which destinations may name it. Refused to change while an application does. Default: the
   * address.
   */
  name?: pulumi.Input<string | undefined>;
  /** How Argo CD connects to the cluster and logs in. */
  config?: pulumi.Input<inputs.ClusterConfig | undefined>;
  /** Namespaces that Argo CD manages. Default: all, with the cluster-wide resources. */
  namespaces?: pulumi.Input<pulumi.Input<string>[] | undefined>;
  /** Number of the application controller's shard that manages the cluster. Default: chosen by Argo CD. */
  shard?: pulumi.Input<number | undefined>;
  /** Manage cluster-wide resources too, although `namespaces` is set. Default `false`. */
  clusterResources?: pulumi.Input<boolean | undefined>;
  /** Project that the cluster belongs to. Default: none. */
  project?: pulumi.Input<string | undefined>;
  /** Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  labels?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
  /** Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. */
  annotations?: pulumi.Input<Record<string, pulumi.Input<string>> | undefined>;
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
  static readonly __pulumiType: string = dynamic.token("Cluster");

  /**
   * API address of the cluster, such as `https://10.0.0.1:6443`. The identity of the cluster. As declared; after a
   * refresh, as found.
   */
  declare readonly server: pulumi.Output<string>;
  /**
   * Name of the cluster, by which destinations may name it. Refused to change while an application does. As declared;
   * after a refresh, as found.
   */
  declare readonly name: pulumi.Output<string | undefined>;
  /** How Argo CD connects to the cluster and logs in. As declared; after a refresh, as found. */
  declare readonly config: pulumi.Output<outputs.ClusterConfig | undefined>;
  /** Namespaces that Argo CD manages. As declared; after a refresh, as found. */
  declare readonly namespaces: pulumi.Output<string[] | undefined>;
  /** Number of the application controller's shard that manages the cluster. As declared; after a refresh, as found. */
  declare readonly shard: pulumi.Output<number | undefined>;
  /** Manage cluster-wide resources too, although `namespaces` is set. As declared; after a refresh, as found. */
  declare readonly clusterResources: pulumi.Output<boolean | undefined>;
  /** Project that the cluster belongs to. As declared; after a refresh, as found. */
  declare readonly project: pulumi.Output<string | undefined>;
  /**
   * Labels of the cluster, owned key by key: those of others are neither drift nor ever lost. As declared; after a
   * refresh, the declared keys with their live values.
   */
  declare readonly labels: pulumi.Output<Record<string, string> | undefined>;
  /**
   * Annotations of the cluster, owned key by key: those of others are neither drift nor ever lost. As declared; after a
   * refresh, the declared keys with their live values.
   */
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
    super(...registration(dynamic, "Cluster", { name, args, options, state }));
    fillLeftOut(this, "Cluster");
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
    return isOfType(Cluster.__pulumiType, value);
  }
}
