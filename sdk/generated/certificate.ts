// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link Certificate}: flat, as in Argo CD's API. */
export interface CertificateArgs {
  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`.
   */
  serverName: pulumi.Input<string>;
  /** `https` for a server's certificate or authority, `ssh` for a server's key. */
  certType: pulumi.Input<"https" | "ssh">;
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. */
  certSubType?: pulumi.Input<string | undefined>;
  /**
   * For https, one or more certificates as PEM text; for ssh, the key alone (`AAAA…`), as in a `known_hosts` line after
   * the type. The base64 of either is accepted too. A refresh sees that somebody has changed it where the account may
   * create certificates.
   */
  certData: pulumi.Input<string>;
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
 * A certificate that Argo CD trusts for a host of repositories, or a known SSH host key.
 * @example
 * ```ts
 * new argocd.Certificate("git", { serverName: "git.example.com", certType: "https", certData: pem });
 * new argocd.Certificate("git-ssh", {
 *   serverName: "git.example.com",
 *   certType: "ssh",
 *   certSubType: "ssh-ed25519",
 *   certData: "AAAAC3NzaC1lZDI1NTE5AAAAIHlmbZ7Fg2Q9L6kYMSMkecrRdYBW1dQL0dP6GithKGrH",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates
 */
export class Certificate extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("Certificate");

  /**
   * Host that the certificate or key belongs to, exactly: without scheme, path or wildcard. For ssh on another port
   * than 22, write `[host]:port`. As declared; after a refresh, as found.
   */
  declare readonly serverName: pulumi.Output<string>;
  /**
   * `https` for a server's certificate or authority, `ssh` for a server's key. As declared; after a refresh, as found.
   */
  declare readonly certType: pulumi.Output<"https" | "ssh">;
  /** Type of the key for ssh, such as `ssh-ed25519`. Not for https. As declared; after a refresh, as found. */
  declare readonly certSubType: pulumi.Output<string | undefined>;
  /**
   * For https, one or more certificates as PEM text; for ssh, the key alone (`AAAA…`), as in a `known_hosts` line after
   * the type. The base64 of either is accepted too. A refresh sees that somebody has changed it where the account may
   * create certificates. As declared; Argo CD does not show it.
   */
  declare readonly certData: pulumi.Output<string>;
  /** What Argo CD shows of it: the subjects of the certificates, or the fingerprint of the key. */
  declare readonly certInfo: pulumi.Output<string[]>;

  /** Declares a certificate. */
  constructor(name: string, args: CertificateArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: CertificateArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: CertificateArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "Certificate", { name, args, options, state }));
    fillLeftOut(this, "Certificate");
  }

  /** Looks an existing certificate up by its id, `https|host` or `ssh|subtype|host`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): Certificate {
    return new Certificate(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a certificate. */
  static override isInstance(value: unknown): value is Certificate {
    return isOfType(Certificate.__pulumiType, value);
  }
}
