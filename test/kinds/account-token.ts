import type { Json } from "../../provider/contract";
import type { AccountTokenInputs } from "../../provider/kinds/account-token/schema";
import { ask } from "../support/ask";
import type { OtherClient, Specimen } from "./specimen";
import { cannotOfTokens, generatedTokens, lifeOf, livesAs } from "./tokens";

/** An account that has other tokens, too. */
const account = "ci";

interface Listed {
  readonly id: string;
  readonly issuedAt: number;
  readonly expiresAt?: number;
}

const client: OtherClient = {
  path: `/account/${account}`,
  async store(argocd, { expiresIn }) {
    await ask(argocd, "POST", `/account/${account}/token`, { expiresIn });
  },
  async show(argocd, declared) {
    const { body } = await ask(argocd, "GET", `/account/${declared.account}`);
    const tokens: Listed[] = body.tokens ?? [];
    return tokens
      .filter(({ issuedAt, expiresAt }) => livesAs({ issued: issuedAt, expires: expiresAt }, declared))
      .map(({ id, issuedAt, expiresAt }) => ({ id, account, ...(expiresAt && { expiresIn: expiresAt - issuedAt }) }));
  },
  async remove(argocd, id) {
    const [ofAccount, token = ""] = id.split("|");
    if (token !== "") await ask(argocd, "DELETE", `/account/${ofAccount}/token/${token}`);
  },
};

export const specimen: Specimen = {
  kind: "AccountToken",
  after: [],
  cannot: cannotOfTokens,
  declare: (place): Json => ({ account, expiresIn: lifeOf(place) }),
  differsAt: [],
  client,
  maximal: { token: { account, expiresIn: "2160h", renewBefore: "720h" } satisfies AccountTokenInputs },
  at: (place, number, declared) => ({ ...declared, account, expiresIn: `${lifeOf(place, number)}s` }),
  generated: generatedTokens,
  managed: [],
};
