// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link WriteRepository}: flat, as in Argo CD's API. */
export interface WriteRepositoryArgs {
  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository.
   */
  repo: pulumi.Input<string>;
  /** Always `git`: the hydrator pushes to nothing else. */
  type?: pulumi.Input<"git" | undefined>;
  /**
   * Project for whose applications alone the credentials are. Default: all projects. With `repo`, the identity of the
   * write repository.
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
 * The credentials with which Argo CD's source hydrator pushes to a repository, which may be others than those it reads
 * with (`Repository`). Argo CD takes them while its hydrator is enabled, and tests that it gets in with them.
 * @example
 * ```ts
 * new argocd.WriteRepository("payments", {
 *   repo: "https://git.example.com/payments/deploy",
 *   username: "hydrator",
 *   password: config.requireSecret("gitPushPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export class WriteRepository extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("WriteRepository");

  /**
   * URL of the Git repository: `https://…`, `ssh://…` or `git@host:path`. With `project`, the identity of the write
   * repository. As declared; after a refresh, as found.
   */
  declare readonly repo: pulumi.Output<string>;
  /** Always `git`: the hydrator pushes to nothing else. As declared; after a refresh, as found. */
  declare readonly type: pulumi.Output<"git" | undefined>;
  /**
   * Project for whose applications alone the credentials are. With `repo`, the identity of the write repository. As
   * declared; after a refresh, as found.
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

  /** Declares a write repository. */
  constructor(name: string, args: WriteRepositoryArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: WriteRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: WriteRepositoryArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "WriteRepository", { name, args, options, state }));
    fillLeftOut(this, "WriteRepository");
  }

  /** Looks an existing write repository up by its id, `url` or `url|project`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): WriteRepository {
    return new WriteRepository(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a write repository. */
  static override isInstance(value: unknown): value is WriteRepository {
    return isOfType(WriteRepository.__pulumiType, value);
  }
}
