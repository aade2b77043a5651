import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { Cluster } from "../generated/cluster";
import type { ClusterConfig, ManagedClusterArgs } from "../generated/inputs";
import { given, isEventual } from "../values";
import { grant, placeOf, serviceAccount, tokenOf } from "./account";
import { addressIn, type Choice, type ClusterAddress } from "./kubeconfig";
import { mistakesIn, refusal } from "./refusal";

/** Where the address of a cluster is found. */
interface Configured {
  readonly kubeconfig?: pulumi.Input<unknown>;
  readonly context?: pulumi.Input<string | undefined>;
  readonly cluster?: pulumi.Input<string | undefined>;
}

/** A Kubernetes provider, whose outputs are what it is configured with. */
type KubernetesProvider = pulumi.ProviderResource &
  Readonly<Record<"kubeconfig" | "context" | "cluster", pulumi.Output<string | undefined>>>;

/** The arguments, if what is known of them is right. */
function checked(name: string, args: ManagedClusterArgs): ManagedClusterArgs {
  const mistakes = mistakesIn("ManagedCluster", args);
  if (isEventual(args.namespaces)) mistakes.push("`namespaces` must be known when the program runs: write texts");
  if (mistakes.length > 0) throw refusal("ManagedCluster", name, mistakes.join("; "));
  return args;
}

/**
 * A cluster that Argo CD deploys to, with the account in it: what `argocd cluster add` does, with a role of its own, a token that can be
 * rotated, and an end. It is deleted when no application deploys to it any more: first Argo CD's entry, then the account.
 * @example
 * ```ts
 * const staging = new ManagedCluster("staging", { kubeconfig, labels: { env: "staging" }, rotation: "2026-11" });
 * ```
 */
export class ManagedCluster extends pulumi.ComponentResource {
  /** The type token of the component. */
  static readonly __pulumiType = "argocd:kubernetes:ManagedCluster";

  /** The cluster in Argo CD. */
  readonly cluster: Cluster;
  /** API address of the cluster, for `destination.server`. Known once Argo CD may deploy there. */
  readonly server: pulumi.Output<string>;
  /** Name of the cluster in Argo CD, for `destination.name`. Known once Argo CD may deploy there. */
  readonly name: pulumi.Output<string>;

  /**
   * Onboards a cluster.
   * @param options `providers` may have an `argocd.Provider` and a `k8s.Provider`; the latter stands for `kubeconfig`.
   */
  constructor(name: string, args: ManagedClusterArgs, options?: pulumi.ComponentResourceOptions) {
    super(ManagedCluster.__pulumiType, name, {}, options);
    const { kubeconfig, context } = checked(name, args);
    const address = addressOf(this, name, args);
    const own = kubeconfig === undefined ? undefined : ownProvider(name, { kubeconfig, context }, this);
    const { login, rights } = onboard(name, args, { parent: this, ...(own && { provider: own }) });
    const provider = own ?? providerOf(this);
    const proxyUrl = args.proxyUrl ?? partOf(address, "proxyUrl");
    const { namespaces, clusterResources, shard, project, labels, annotations, adopt } = args;
    this.cluster = new Cluster(
      name,
      {
        server: (args.server ?? partOf(address, "server")) as pulumi.Input<string>,
        name: args.name ?? name,
        config: {
          ...login,
          tlsClientConfig: args.tlsClientConfig ?? partOf(address, "tlsClientConfig"),
          ...(proxyUrl !== undefined && { proxyUrl }),
          disableCompression: args.disableCompression,
        },
        namespaces: namespaces && [...namespaces],
        clusterResources,
        shard,
        project,
        labels,
        annotations,
        adopt,
      },
      {
        parent: this,
        // Rights and cluster go after the entry, since applications that go with it take what they have deployed along.
        dependsOn: [...rights, ...(provider ? [provider] : [])],
        ...(options?.customTimeouts && { customTimeouts: options.customTimeouts }),
      },
    );
    this.server = this.cluster.server;
    this.name = this.cluster.name.apply((known) => known ?? name);
    this.registerOutputs({ server: this.server, name: this.name });
  }

  /** Whether a value is a managed cluster. */
  static override isInstance(value: unknown): value is ManagedCluster {
    return (value as { __pulumiType?: unknown } | null | undefined)?.__pulumiType === ManagedCluster.__pulumiType;
  }
}

function ownProvider(
  name: string,
  { kubeconfig, context }: Pick<ManagedClusterArgs, "kubeconfig" | "context">,
  parent: pulumi.Resource,
): k8s.Provider {
  const text = pulumi.output(kubeconfig).apply((known) => (typeof known === "string" ? known : JSON.stringify(known)));
  return new k8s.Provider(
    name,
    { kubeconfig: pulumi.secret(text), ...(context !== undefined && { context: context as pulumi.Input<string> }) },
    { parent },
  );
}

/** How Argo CD logs in, and what must be there before it may. */
interface Onboarded {
  readonly login: ClusterConfig;
  readonly rights: pulumi.Resource[];
}

/** Makes the account by which Argo CD logs in, and gives it, or whom the cluster takes Argo CD for, its rights. */
function onboard(name: string, args: ManagedClusterArgs, options: pulumi.CustomResourceOptions): Onboarded {
  const { awsAuthConfig, execProviderConfig, subject } = args;
  const place = placeOf(name);
  if (awsAuthConfig === undefined && execProviderConfig === undefined) {
    const account = serviceAccount(place, args, options);
    const rights = grant(place, args, { kind: "ServiceAccount", ...account }, options);
    return { login: { bearerToken: tokenOf(name, account, args.rotation, options) }, rights };
  }
  const login = { awsAuthConfig, execProviderConfig };
  if (subject === undefined) return { login, rights: [] };
  const known = pulumi.output(subject);
  const whom = {
    apiGroup: "rbac.authorization.k8s.io",
    kind: known.apply((resolved) => resolved?.kind ?? ""),
    name: known.apply((resolved) => resolved?.name ?? ""),
  };
  return { login, rights: grant(place, args, whom, options) };
}

type Address = Partial<ClusterAddress>;

/** How the cluster is reached, as far as the program does not say it: as the kubeconfig does. */
function addressOf(component: ManagedCluster, name: string, args: ManagedClusterArgs): pulumi.Input<Address> {
  if (args.server !== undefined && args.tlsClientConfig !== undefined) return {};
  const { kubeconfig, context } = args;
  if (kubeconfig !== undefined) return addressBy(name, { kubeconfig, context });
  const provider = providerOf(component);
  if (provider !== undefined) return addressBy(name, configurationOf(provider));
  if (args.server !== undefined) return {};
  throw refusal(
    "ManagedCluster",
    name,
    "how is the cluster reached? Declare `kubeconfig` or `server`, or give a Kubernetes provider in `providers`",
  );
}

/** The Kubernetes provider that a component is given. */
function providerOf(component: ManagedCluster): KubernetesProvider | undefined {
  return component.getProvider("kubernetes:core/v1:Secret") as KubernetesProvider | undefined;
}

function configurationOf({ kubeconfig, context, cluster }: KubernetesProvider): Configured {
  return { kubeconfig: given(kubeconfig), context: given(context), cluster: given(cluster) };
}

/** The address in a kubeconfig, which is no secret. What is wrong with a text is said at once. */
function addressBy(name: string, { kubeconfig, context, cluster }: Configured): pulumi.Input<Address> {
  const all = { kubeconfig, context, cluster };
  if (typeof kubeconfig === "string" && !isEventual(context)) return found(name, kubeconfig, all as Choice);
  return pulumi.unsecret(pulumi.output(all).apply((known) => found(name, known.kubeconfig, known)));
}

function found(name: string, kubeconfig: unknown, choice: Choice): Address {
  try {
    return addressIn(kubeconfig, choice);
  } catch (error) {
    throw refusal("ManagedCluster", name, (error as Error).message);
  }
}

function partOf<Part extends keyof Address>(address: pulumi.Input<Address>, part: Part): pulumi.Input<Address[Part]> {
  return isEventual(address) ? pulumi.output(address).apply((known) => known[part] as Address[Part]) : address[part];
}
