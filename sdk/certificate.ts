import * as pulumi from "@pulumi/pulumi";
import { typeToken } from "../provider/tokens";
import type { CertificateInputs } from "./generated/declarations";
import type { Inputs } from "./input";
import { isKind, registration } from "./resource";

/** Arguments of a {@link Certificate}: flat, as in Argo CD's API. */
export type CertificateArgs = Inputs<Omit<CertificateInputs, "timeouts" | "__mark">>;

/**
 * A certificate that Argo CD trusts for a host of repositories, or a known SSH host key.
 * @example
 * ```ts
 * new argocd.Certificate("git", { serverName: "git.example.com", certType: "https", certData: pem });
 * new argocd.Certificate("git-ssh", {
 *   serverName: "git.example.com",
 *   certType: "ssh",
 *   certSubType: "ssh-ed25519",
 *   certData: "AAAAC3NzaC1lZDI1NTE5AAAAI…",
 * });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/#self-signed-untrusted-tls-certificates
 */
export class Certificate extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType = typeToken("Certificate");

  /** The host. */
  declare readonly serverName: pulumi.Output<string>;
  /** `https` or `ssh`. */
  declare readonly certType: pulumi.Output<"https" | "ssh">;
  /** Type of the key, of a known host. */
  declare readonly certSubType: pulumi.Output<string | undefined>;
  /** The declared data. */
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
    super(
      ...registration({
        kind: "Certificate",
        name,
        args: args as pulumi.Inputs | undefined,
        computed: ["certInfo"],
        state,
        options,
      }),
    );
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
    return isKind("Certificate", value);
  }
}
