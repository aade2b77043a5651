// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link Repository}: flat, as in Argo CD's API. */
export interface RepositoryArgs {
  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository.
   */
  repo: pulumi.Input<string>;
  /** `git`, `helm` or `oci`. Default `git`. */
  type?: pulumi.Input<"git" | "helm" | "oci" | undefined>;
  /**
   * Project whose applications alone may use the repository. Default: all projects. Argo CD does not test the
   * connection to a repository of a project before it stores it. With `repo`, the identity of the repository.
   */
  project?: pulumi.Input<string | undefined>;
  /** Name of the repository in the user interface. */
  name?: pulumi.Input<string | undefined>;
  /** User name. */
  username?: pulumi.Input<string | undefined>;
  /** Password or access token. */
  password?: pulumi.Input<string | undefined>;
  /** Private key for SSH, as PEM text. */
  sshPrivateKey?: pulumi.Input<string | undefined>;
  /** Bearer token for Bitbucket Data Center. */
  bearerToken?: pulumi.Input<string | undefined>;
  /** Client certificate, as PEM text. */
  tlsClientCertData?: pulumi.Input<string | undefined>;
  /** Key of the client certificate, as PEM text. */
  tlsClientCertKey?: pulumi.Input<string | undefined>;
  /** Private key of a GitHub App, as PEM text. */
  githubAppPrivateKey?: pulumi.Input<string | undefined>;
  /** ID of a GitHub App. */
  githubAppID?: pulumi.Input<number | undefined>;
  /** ID of a GitHub App's installation. */
  githubAppInstallationID?: pulumi.Input<number | undefined>;
  /** API address of a GitHub Enterprise server. Default `https://api.github.com`. */
  githubAppEnterpriseBaseUrl?: pulumi.Input<string | undefined>;
  /** Key of a Google Cloud service account, as JSON text. */
  gcpServiceAccountKey?: pulumi.Input<string | undefined>;
  /** Log in with the workload identity of Azure. Default `false`. */
  useAzureWorkloadIdentity?: pulumi.Input<boolean | undefined>;
  /** Client ID of an Azure service principal. */
  azureServicePrincipalClientId?: pulumi.Input<string | undefined>;
  /** Client secret of an Azure service principal. */
  azureServicePrincipalClientSecret?: pulumi.Input<string | undefined>;
  /** Tenant ID of an Azure service principal. */
  azureServicePrincipalTenantId?: pulumi.Input<string | undefined>;
  /** Login address of an Azure service principal. Default `https://login.microsoftonline.com`. */
  azureActiveDirectoryEndpoint?: pulumi.Input<string | undefined>;
  /** Send user name and password without waiting to be asked. Default `false`. */
  forceHttpBasicAuth?: pulumi.Input<boolean | undefined>;
  /** Proxy to reach repositories through; may hold credentials. */
  proxy?: pulumi.Input<string | undefined>;
  /** Hosts to reach without the proxy, separated by commas. */
  noProxy?: pulumi.Input<string | undefined>;
  /** Do not verify certificates and SSH host keys. Default `false`. */
  insecure?: pulumi.Input<boolean | undefined>;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. Default `false`. */
  insecureIgnoreHostKey?: pulumi.Input<boolean | undefined>;
  /** Fetch large files with Git LFS. Default `false`. */
  enableLfs?: pulumi.Input<boolean | undefined>;
  /** The Helm repository is an OCI registry. Default `false`. */
  enableOCI?: pulumi.Input<boolean | undefined>;
  /** Talk to the OCI registry without TLS; needs `insecure` beside it. Default `false`. */
  insecureOCIForceHttp?: pulumi.Input<boolean | undefined>;
  /** Number of commits to fetch; `0`, the default, fetches the whole history. */
  depth?: pulumi.Input<number | undefined>;
  /** Do not prepare manifests when a webhook tells of a push; helps with large monorepos. Default `false`. */
  webhookManifestCacheWarmDisabled?: pulumi.Input<boolean | undefined>;
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
  static readonly __pulumiType: string = dynamic.token("Repository");

  /**
   * URL of the repository: `https://…`, `ssh://…` or `git@host:path` for Git, `https://…` for Helm, `oci://…` for OCI,
   * host and path alone for Helm charts in an OCI registry. With `project`, the identity of the repository. As
   * declared; after a refresh, as found.
   */
  declare readonly repo: pulumi.Output<string>;
  /** `git`, `helm` or `oci`. As declared; after a refresh, as found. */
  declare readonly type: pulumi.Output<"git" | "helm" | "oci" | undefined>;
  /**
   * Project whose applications alone may use the repository. Argo CD does not test the connection to a repository of a
   * project before it stores it. With `repo`, the identity of the repository. As declared; after a refresh, as found.
   */
  declare readonly project: pulumi.Output<string | undefined>;
  /** Name of the repository in the user interface. As declared; after a refresh, as found. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** User name. As declared; Argo CD does not show it. */
  declare readonly username: pulumi.Output<string | undefined>;
  /** Password or access token. As declared; Argo CD does not show it. */
  declare readonly password: pulumi.Output<string | undefined>;
  /** Private key for SSH, as PEM text. As declared; Argo CD does not show it. */
  declare readonly sshPrivateKey: pulumi.Output<string | undefined>;
  /** Bearer token for Bitbucket Data Center. As declared; Argo CD does not show it. */
  declare readonly bearerToken: pulumi.Output<string | undefined>;
  /** Client certificate, as PEM text. As declared; Argo CD does not show it. */
  declare readonly tlsClientCertData: pulumi.Output<string | undefined>;
  /** Key of the client certificate, as PEM text. As declared; Argo CD does not show it. */
  declare readonly tlsClientCertKey: pulumi.Output<string | undefined>;
  /** Private key of a GitHub App, as PEM text. As declared; Argo CD does not show it. */
  declare readonly githubAppPrivateKey: pulumi.Output<string | undefined>;
  /** ID of a GitHub App. As declared; after a refresh, as found. */
  declare readonly githubAppID: pulumi.Output<number | undefined>;
  /** ID of a GitHub App's installation. As declared; after a refresh, as found. */
  declare readonly githubAppInstallationID: pulumi.Output<number | undefined>;
  /** API address of a GitHub Enterprise server. As declared; after a refresh, as found. */
  declare readonly githubAppEnterpriseBaseUrl: pulumi.Output<string | undefined>;
  /** Key of a Google Cloud service account, as JSON text. As declared; Argo CD does not show it. */
  declare readonly gcpServiceAccountKey: pulumi.Output<string | undefined>;
  /** Log in with the workload identity of Azure. As declared; after a refresh, as found. */
  declare readonly useAzureWorkloadIdentity: pulumi.Output<boolean | undefined>;
  /** Client ID of an Azure service principal. As declared; after a refresh, as found. */
  declare readonly azureServicePrincipalClientId: pulumi.Output<string | undefined>;
  /** Client secret of an Azure service principal. As declared; Argo CD does not show it. */
  declare readonly azureServicePrincipalClientSecret: pulumi.Output<string | undefined>;
  /** Tenant ID of an Azure service principal. As declared; after a refresh, as found. */
  declare readonly azureServicePrincipalTenantId: pulumi.Output<string | undefined>;
  /** Login address of an Azure service principal. As declared; after a refresh, as found. */
  declare readonly azureActiveDirectoryEndpoint: pulumi.Output<string | undefined>;
  /** Send user name and password without waiting to be asked. As declared; after a refresh, as found. */
  declare readonly forceHttpBasicAuth: pulumi.Output<boolean | undefined>;
  /** Proxy to reach repositories through; may hold credentials. As declared; Argo CD does not show it. */
  declare readonly proxy: pulumi.Output<string | undefined>;
  /** Hosts to reach without the proxy, separated by commas. As declared; after a refresh, as found. */
  declare readonly noProxy: pulumi.Output<string | undefined>;
  /** Do not verify certificates and SSH host keys. As declared; after a refresh, as found. */
  declare readonly insecure: pulumi.Output<boolean | undefined>;
  /** Old name of `insecure` for SSH host keys; needs `insecure` beside it. As declared; Argo CD does not show it. */
  declare readonly insecureIgnoreHostKey: pulumi.Output<boolean | undefined>;
  /** Fetch large files with Git LFS. As declared; after a refresh, as found. */
  declare readonly enableLfs: pulumi.Output<boolean | undefined>;
  /** The Helm repository is an OCI registry. As declared; after a refresh, as found. */
  declare readonly enableOCI: pulumi.Output<boolean | undefined>;
  /** Talk to the OCI registry without TLS; needs `insecure` beside it. As declared; Argo CD does not show it. */
  declare readonly insecureOCIForceHttp: pulumi.Output<boolean | undefined>;
  /**
   * Number of commits to fetch; `0`, the default, fetches the whole history. As declared; after a refresh, as found.
   */
  declare readonly depth: pulumi.Output<number | undefined>;
  /**
   * Do not prepare manifests when a webhook tells of a push; helps with large monorepos. As declared; Argo CD does not
   * show it.
   */
  declare readonly webhookManifestCacheWarmDisabled: pulumi.Output<boolean | undefined>;
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
    super(...registration(dynamic, "Repository", { name, args, options, state }));
    fillLeftOut(this, "Repository");
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
    return isOfType(Repository.__pulumiType, value);
  }
}
