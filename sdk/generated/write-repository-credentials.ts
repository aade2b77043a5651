// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link WriteRepositoryCredentials}: flat, as in Argo CD's API. */
export interface WriteRepositoryCredentialsArgs {
  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials.
   */
  url: pulumi.Input<string>;
  /** Always `git`: the hydrator pushes to nothing else. */
  type?: pulumi.Input<"git" | undefined>;
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
 * The credentials with which Argo CD's source hydrator pushes to all repositories whose URLs begin alike. Argo CD shows
 * them to nobody, and tells which fields of a declaration differ, so that a refresh names those that others have
 * changed.
 * @example
 * ```ts
 * new argocd.WriteRepositoryCredentials("payments", {
 *   url: "https://git.example.com/payments",
 *   username: "hydrator",
 *   password: config.requireSecret("gitPushPassword"),
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/source-hydrator/
 */
export class WriteRepositoryCredentials extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("WriteRepositoryCredentials");

  /**
   * The beginning of the repositories' URLs, such as `https://git.example.com/payments`. Among several that fit, Argo
   * CD takes the longest. It stores none below a URL that has some: make those of the longer URL first. The identity of
   * the credentials. As declared; after a refresh, as found.
   */
  declare readonly url: pulumi.Output<string>;
  /** Always `git`: the hydrator pushes to nothing else. As declared; Argo CD does not show it. */
  declare readonly type: pulumi.Output<"git" | undefined>;
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
  /** ID of a GitHub App. As declared; Argo CD does not show it. */
  declare readonly githubAppID: pulumi.Output<number | undefined>;
  /** ID of a GitHub App's installation. As declared; Argo CD does not show it. */
  declare readonly githubAppInstallationID: pulumi.Output<number | undefined>;
  /** API address of a GitHub Enterprise server. As declared; Argo CD does not show it. */
  declare readonly githubAppEnterpriseBaseUrl: pulumi.Output<string | undefined>;
  /** Key of a Google Cloud service account, as JSON text. As declared; Argo CD does not show it. */
  declare readonly gcpServiceAccountKey: pulumi.Output<string | undefined>;
  /** Log in with the workload identity of Azure. As declared; Argo CD does not show it. */
  declare readonly useAzureWorkloadIdentity: pulumi.Output<boolean | undefined>;
  /** Client ID of an Azure service principal. As declared; Argo CD does not show it. */
  declare readonly azureServicePrincipalClientId: pulumi.Output<string | undefined>;
  /** Client secret of an Azure service principal. As declared; Argo CD does not show it. */
  declare readonly azureServicePrincipalClientSecret: pulumi.Output<string | undefined>;
  /** Tenant ID of an Azure service principal. As declared; Argo CD does not show it. */
  declare readonly azureServicePrincipalTenantId: pulumi.Output<string | undefined>;
  /** Login address of an Azure service principal. As declared; Argo CD does not show it. */
  declare readonly azureActiveDirectoryEndpoint: pulumi.Output<string | undefined>;
  /** Send user name and password without waiting to be asked. As declared; Argo CD does not show it. */
  declare readonly forceHttpBasicAuth: pulumi.Output<boolean | undefined>;
  /** Proxy to reach repositories through; may hold credentials. As declared; Argo CD does not show it. */
  declare readonly proxy: pulumi.Output<string | undefined>;
  /** Hosts to reach without the proxy, separated by commas. As declared; Argo CD does not show it. */
  declare readonly noProxy: pulumi.Output<string | undefined>;

  /** Declares a write credential template. */
  constructor(name: string, args: WriteRepositoryCredentialsArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: WriteRepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: WriteRepositoryCredentialsArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "WriteRepositoryCredentials", { name, args, options, state }));
    fillLeftOut(this, "WriteRepositoryCredentials");
  }

  /** Looks an existing write credential template up by its id, `url`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): WriteRepositoryCredentials {
    return new WriteRepositoryCredentials(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a write credential template. */
  static override isInstance(value: unknown): value is WriteRepositoryCredentials {
    return isOfType(WriteRepositoryCredentials.__pulumiType, value);
  }
}
