import * as z from "zod";
import type { KindDocumentation } from "../../lifecycle/definition";
import { named } from "../../model/named";
import { traits } from "../../model/traits";
import type { RefusedFields } from "../../model/validation";
import { writtenByArgoCd } from "../shared/refused";
import { lifeFields, refusedTokenFields, tokenOptions, tokenOutputs, withLife } from "../shared/token/fields";

/** A token of a local account. */
export const accountTokenSchema = withLife(
  named("AccountTokenInputs", "What a program declares of an AccountToken.", {
    account: z
      .string()
      .regex(/^[^\s./|:]+$/, "must be the name of a local account: without spaces, `.`, `/`, `|` and `:`")
      .describe("The local account, which `argocd-cm` gives the capability `apiKey`.")
      .register(traits, { identity: true }),
    ...lifeFields,
    ...tokenOptions,
  }),
);

/** What a program declares of an AccountToken. */
export type AccountTokenInputs = z.input<typeof accountTokenSchema>;

/** What a program gets of an AccountToken besides its declaration. */
export const accountTokenOutputs = z.strictObject(tokenOutputs);

/** Why fields that Argo CD has cannot be declared. */
export const refusedAccountTokenFields: RefusedFields = {
  ...refusedTokenFields,
  name: "is called `account` here",
  issuedAt: writtenByArgoCd,
  expiresAt: "is written by Argo CD: write `expiresIn`, and remove this line",
};

export const accountTokenDocumentation: KindDocumentation = {
  noun: "account token",
  summary:
    "A JWT of a local account. It is renewed by a new token, which works before anything is given to who depends on it; the old " +
    "one is revoked last. Accounts themselves stand in `argocd-cm`, and their passwords are not managed: another password ends " +
    "all tokens of the account.",
  example: `const ci = new argocd.AccountToken("ci", { account: "ci", expiresIn: "2160h", renewBefore: "720h" });`,
  reading: `export const jwt = token.jwt; // a secret
export const renewal = token.renewAfter;`,
  see: "https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#local-usersaccounts",
  id: "`account|id`",
};
