// Written by `npm run generate` from the registry of kinds, which is the source.
import * as pulumi from "@pulumi/pulumi";
import { dynamic } from "../hosts/dynamic";
import { fillLeftOut, isOfType, registration } from "../resource";

/** Arguments of an {@link AccountToken}: flat, as in Argo CD's API. */
export interface AccountTokenArgs {
  /** The local account, which `argocd-cm` gives the capability `apiKey`. */
  account: pulumi.Input<string>;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. Default:
   * for ever.
   */
  expiresIn?: pulumi.Input<number | string | undefined>;
  /**
   * How long before its end the token is renewed, as a duration such as `168h`, or in seconds: the first `pulumi up`
   * after that time makes a new one, and revokes the old one last. By default it is renewed when it has expired.
   */
  renewBefore?: pulumi.Input<number | string | undefined>;
}

/**
 * A JWT of a local account. It is renewed by a new token, which works before anything is given to who depends on it;
 * the old one is revoked last. Accounts themselves stand in `argocd-cm`, and their passwords are not managed: another
 * password ends all tokens of the account.
 * @example
 * ```ts
 * const ci = new argocd.AccountToken("ci", { account: "ci", expiresIn: "2160h", renewBefore: "720h" });
 * ```
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#local-usersaccounts
 */
export class AccountToken extends pulumi.CustomResource {
  /** The type token of the kind. */
  static readonly __pulumiType: string = dynamic.token("AccountToken");

  /** The local account, which `argocd-cm` gives the capability `apiKey`. As declared; after a refresh, as found. */
  declare readonly account: pulumi.Output<string>;
  /**
   * How long the token is valid, as a duration such as `720h`, or in seconds. Another value makes a new token. As
   * declared; after a refresh, as found.
   */
  declare readonly expiresIn: pulumi.Output<number | string | undefined>;
  /** The token itself, which Argo CD shows once: always a secret. */
  declare readonly jwt: pulumi.Output<string>;
  /** The id of the token in Argo CD, which its claim `jti` repeats. */
  declare readonly tokenId: pulumi.Output<string>;
  /** Whom the token stands for, its claim `sub`. */
  declare readonly subject: pulumi.Output<string>;
  /** When the token was made, such as `2025-01-31T12:00:00Z`. */
  declare readonly issuedAt: pulumi.Output<string>;
  /** When the token expires; nothing for one that never does. */
  declare readonly expiresAt: pulumi.Output<string | undefined>;
  /** The time after which a `pulumi up` renews the token; nothing for one that never expires. */
  declare readonly renewAfter: pulumi.Output<string | undefined>;

  /** Declares an account token. */
  constructor(name: string, args: AccountTokenArgs, options?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(
    name: string,
    args: AccountTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  );
  constructor(
    name: string,
    args: AccountTokenArgs | undefined,
    options?: pulumi.CustomResourceOptions,
    state?: pulumi.Inputs,
  ) {
    super(...registration(dynamic, "AccountToken", { name, args, options, state }));
    fillLeftOut(this, "AccountToken");
  }

  /** Looks an existing account token up by its id, `account|id`. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: pulumi.Inputs,
    options?: pulumi.CustomResourceOptions,
  ): AccountToken {
    return new AccountToken(name, undefined, { ...options, id }, state);
  }

  /** Whether a value is an account token. */
  static override isInstance(value: unknown): value is AccountToken {
    return isOfType(AccountToken.__pulumiType, value);
  }
}
