// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of a {@link GpgKey}: flat, as in Argo CD's API. */
export interface GpgKeyArgs {
  /**
   * One public key as armoured text, as `gpg --armor --export <key id>` prints it. The same key in another armour is no
   * change. Argo CD keeps a key as it was first added: a later expiry or another user id reaches it only when the key
   * is removed before.
   */
  keyData: pulumi.Input<string>;
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
 * A public GPG key by which Argo CD verifies that commits are signed.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 *
 * new argocd.GpgKey("release", { keyData: readFileSync("release.asc", "utf8") });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/gpg-verification/
 */
export class GpgKey extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("GpgKey");

  /**
   * One public key as armoured text, as `gpg --armor --export <key id>` prints it. The same key in another armour is no
   * change. Argo CD keeps a key as it was first added: a later expiry or another user id reaches it only when the key
   * is removed before. As declared; after a refresh, as found.
   */
  declare readonly keyData: pulumi.Output<string>;
  /** The last 16 digits of the fingerprint, by which projects name the key. */
  declare readonly keyID: pulumi.Output<string>;
  /** The fingerprint, 40 hexadecimal digits. */
  declare readonly fingerprint: pulumi.Output<string>;
  /** The first user id of the key, such as `Jane Doe <jane@example.com>`. */
  declare readonly owner: pulumi.Output<string>;
  /** The algorithm, with the length where it has one, such as `rsa4096`. */
  declare readonly subType: pulumi.Output<string>;
  /** The trust that gpg shows for the key, such as `unknown` or `expired`. */
  declare readonly trust: pulumi.Output<string>;

  /** Declares a GPG key. */
  constructor(name: string, args: GpgKeyArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: GpgKeyArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: GpgKeyArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "GpgKey", { name, args, options, state }));
    fillLeftOut(this, "GpgKey");
  }

  /** Looks an existing GPG key up by its id, the id of the key, 16 upper-case hexadecimal digits. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): GpgKey {
    return new GpgKey(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is a GPG key. */
  static override isInstance(value: unknown): value is GpgKey {
    return isOfType(GpgKey.__pulumiType, value);
  }
}
