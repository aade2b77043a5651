import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { reading } from "../../on-server";
import { found } from "../found";
import { accountSchema } from "./account";

export const getAccount = defineFunction({
  name: "getAccount",
  command: "get account",
  effect: "reads",
  documentation: {
    summary:
      "Answers what a local account of Argo CD may be used for, and which tokens it has. An account sees itself without a right.",
    example: `const { tokens } = await argocd.getAccount("ci");
console.log(tokens.map(({ id }) => id).join(", "));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_get/",
  },
  needs: [{ action: "get", on: { resource: "accounts", object: "<name>" } }],
  arguments: z.strictObject({
    name: z.string().min(1, "must name an account").describe("Name of the account."),
  }),
  options: callOptionsSchema,
  result: accountSchema.describe("The account."),
  table: { rows: "tokens", columns: { ID: "id", "ISSUED AT": "issuedAt", "EXPIRES AT": "expiresAt" } },
  run({ name, ...options }, caller) {
    const subject = { kind: "Account", title: `account "${name}"`, name };
    return reading(subject, options, caller, ({ context }) =>
      found(
        context.argo().session.call(accountSchema, { method: "GET", path: `/api/v1/account/${pathSegment(name)}` }),
        `Argo CD has no account "${name}": check the name, and \`accounts.${name}\` in the ConfigMap argocd-cm`,
      ),
    );
  },
});
