import * as z from "zod";
import { listOf } from "../../../argo/lists";
import { callOptionsSchema } from "../../call";
import { defineFunction } from "../../definition";
import { accountSchema } from "./account";
import { onArgoCd } from "./on-argo-cd";

export const getAccounts = defineFunction({
  name: "getAccounts",
  command: "get accounts",
  effect: "reads",
  documentation: {
    summary: "Answers the local accounts of Argo CD that the account may see, its own among them.",
    example: `const accounts = await argocd.getAccounts();
const tokens = accounts.flatMap(({ name, tokens }) => tokens.map((token) => ({ name, ...token })));
console.log(tokens.filter(({ expiresAt }) => expiresAt === 0).map(({ name, id }) => \`\${name}: \${id} never ends\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_account_list/",
  },
  needs: [
    { action: "get", on: { resource: "accounts", object: "<account>" }, otherwise: "other accounts are left out" },
  ],
  arguments: z.strictObject({}),
  options: callOptionsSchema,
  result: z.array(accountSchema).describe("The accounts, in the order of their names."),
  table: { columns: { NAME: "name", ENABLED: "enabled", CAPABILITIES: "capabilities" } },
  run: (given, caller) =>
    onArgoCd(given, caller, ({ context }) =>
      context.argo().session.call(listOf(accountSchema), { method: "GET", path: "/api/v1/account" }),
    ),
});
