import { UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Freshness, KindDefinition, Reading } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { LocklessStore } from "../shared/lockless";
import { recentList } from "../shared/recent";
import { referenceTo } from "../shared/reference";
import { ofTokenResource, shownOnce, tokenColumns, tokenKind } from "../shared/token/kind";
import type { ListedToken, LiveToken, TokenStore } from "../shared/token/store";
import { createAccountToken, deleteAccountToken, getAccount, type LiveAccount, listAccounts } from "./api";
import { accountTokenRights } from "./rights";
import {
  accountTokenDocumentation,
  accountTokenOutputs,
  accountTokenSchema,
  refusedAccountTokenFields,
} from "./schema";

/** Argo CD keeps the tokens of an account as one text, which it reads and writes without a lock. */
const tokens = new LocklessStore("tokens of the account");
const recentAccounts = recentList(listAccounts, ({ name }) => name);

function tokensOf(account: LiveAccount | undefined): ListedToken[] {
  return (account?.tokens ?? []).map(({ id = "", issuedAt, expiresAt }) => ({ id, issuedAt, expiresAt }));
}

const store: TokenStore = {
  subject: ({ account }) => `${textOf(account)}:apiKey`,
  holder: ({ account }) => ({ account }),
  async listed(context, { account }) {
    const found = await recentAccounts(context).find(textOf(account));
    return found && tokensOf(found);
  },
  now: async (context, { account }) => tokensOf(await getAccount(context.argo().session, textOf(account))),
  async issue(context, values, request) {
    const { session } = context.argo();
    const jwt = await tokens.send(context, () => createAccountToken(session, textOf(values.account), request));
    await tokens.untilKept(context, async () => (await store.now(context, values)).find(({ id }) => id === request.id));
    return jwt;
  },
  revoke: (context, values, id) =>
    tokens.untilGone(
      context,
      () => deleteAccountToken(context.argo().session, textOf(values.account), id),
      async () => (await store.now(context, values)).find((token) => token.id === id),
    ),
};

/** The accounts whose tokens are looked for: one by its name, or all that we may see. */
async function accountsNamed(context: Context, name: unknown, freshness: Freshness): Promise<readonly LiveAccount[]> {
  if (name === undefined) return recentAccounts(context).all(freshness);
  const found = await getAccount(context.argo().session, textOf(name));
  if (found === undefined) throw new UserError(`there is no account "${textOf(name)}": check the name`);
  return [found];
}

const reading: Reading<LiveToken> = {
  reference: referenceTo("AccountToken", accountTokenDocumentation.noun, {
    account: accountTokenSchema.shape.account,
    tokenId: accountTokenOutputs.shape.tokenId,
  }),
  ofResource: ofTokenResource,
  columns: { ACCOUNT: "account", ...tokenColumns },
  example: `const { expiresAt } = await argocd.getAccountToken({ account: "ci", tokenId: "release" });
console.log(expiresAt ?? "never expires");`,
  many: {
    name: "AccountTokens",
    nouns: "tokens of accounts",
    filter: { account: accountTokenSchema.shape.account.optional().describe("Only those of this account.") },
    example: `const tokens = await argocd.getAccountTokens({ account: "ci" });
console.log(tokens.map(({ tokenId, expiresAt }) => \`\${tokenId}: \${expiresAt}\`).join("\\n"));`,
    async list(context, { account }, freshness) {
      const accounts = await accountsNamed(context, account, freshness);
      return accounts.flatMap((each) => tokensOf(each).map((token) => ({ ...token, holder: { account: each.name } })));
    },
  },
  found: { unreadable: shownOnce },
};

export const accountToken: KindDefinition<LiveToken, typeof accountTokenOutputs> = {
  ...tokenKind(store),
  kind: "AccountToken",
  documentation: accountTokenDocumentation,
  schema: accountTokenSchema,
  computed: accountTokenOutputs,
  refused: refusedAccountTokenFields,
  swagger: "accountToken",
  terraform: "argocd_account_token",
  requests: { "": "accountCreateTokenRequest" },
  title: ({ account }) => `token of account "${textOf(account)}"`,
  rights: accountTokenRights,
  reading,
  identity: {
    from: "answer",
    id: ({ id, holder }) => `${textOf(holder.account)}|${id}`,
    parse(id) {
      const [, account, tokenId] = /^([^|]+)\|(.+)$/s.exec(id) ?? [];
      if (tokenId !== undefined) return { account, tokenId };
      throw new UserError(`"${id}" is not the id of an account's token: write \`account|id\``);
    },
  },
};
