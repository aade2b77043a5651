import { until } from "../../../argo/repeat";
import { isTokenAccepted } from "../../../argo/server";
import type { Json } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Freshness, Given, KindDefinition } from "../../../lifecycle/definition";
import { textOf } from "../../../model/json";
import { claimsOf } from "../../../model/jwt";
import { issueToken } from "./issue";
import { renewalTime, timeText } from "./life";
import { renewal } from "./renewal";
import { type LiveToken, type TokenStore, twinOf } from "./store";

/** Why tokens that others have made cannot be declared. */
export const shownOnce =
  "cannot be declared, as Argo CD shows a token once, when it is made: declare new ones, and revoke these when nobody uses them";

/** What all tokens have in common, over a store of them. */
export function tokenKind(store: TokenStore) {
  async function lookUp(context: Context, values: Json, freshness: Freshness): Promise<LiveToken | undefined> {
    const recent = freshness === "recent" ? await store.listed(context, values) : undefined;
    const tokens = recent ?? (await store.now(context, values));
    const found = tokens.find(({ id }) => id === values.tokenId);
    return found && { ...found, holder: store.holder(values) };
  }

  return {
    lookUp,
    prove: (context, values) => lookUp(context, values, "fresh"),
    shape: ({ holder, issuedAt, expiresAt }) => ({
      ...holder,
      ...(issuedAt !== undefined && expiresAt && { expiresIn: expiresAt - issuedAt }),
    }),
    outputs: async (_context, live, given) => outputsOf(store, live, given),
    outlived: renewal,
    async ailment({ argo }, state) {
      // It may be listed and dead, as after a change of its account's password.
      const isAccepted = await isTokenAccepted(argo().session, textOf(state.jwt));
      return isAccepted ? undefined : "Argo CD does not accept it any more";
    },
    hasUnfinished: (state, { renewBefore }) => renewalTime(state.expiresAt, renewBefore) !== state.renewAfter,
    create: (context, _object, creation) => issueToken(store, context, creation),
    // Nothing of a token can be changed in place.
    write: async (_context, { live }) => live,
    async remove(context, live, { state, deadline }) {
      await warnOfTwin(store, context, state, live.id);
      await store.revoke(context, state, live.id);
      await until(async () => (await lookUp(context, state, "fresh")) === undefined, {
        signal: context.signal,
        deadline,
        explain: () => "Argo CD has accepted the delete, but still lists the token",
      });
    },
  } satisfies Partial<KindDefinition<LiveToken>>;
}

/** Names another client's token by which a revoked one stays valid; those of resources have seconds of their own. */
async function warnOfTwin(store: TokenStore, context: Context, state: Json, id: string): Promise<void> {
  if (!store.isValidBySecond) return;
  const twin = twinOf(await store.now(context, state), id);
  if (!twin) return;
  context.log.warn(
    `Argo CD takes the token ${id} for valid, although it is revoked, as long as there is the token ${twin.id}, which was made ` +
      "in the same second: revoke that one, too",
  );
}

/** What a token says of itself; its JWT is in the state alone. Of one that was looked up, what Argo CD lists. */
function outputsOf(store: TokenStore, live: LiveToken, { inputs, before }: Given) {
  const jwt = live.jwt ?? textOf(before?.jwt);
  const { iat, exp, sub = "" } = jwt === "" ? listedClaims(store, live) : claimsOf(jwt);
  const [issuedAt = "", expiresAt] = [timeText(iat), timeText(exp)];
  return {
    jwt,
    tokenId: live.id,
    subject: sub,
    issuedAt,
    expiresAt,
    renewAfter: renewalTime(expiresAt, inputs.renewBefore),
  };
}

function listedClaims(store: TokenStore, { issuedAt, expiresAt, holder }: LiveToken) {
  return { iat: issuedAt, exp: expiresAt || undefined, sub: store.subject(holder) };
}

/** The columns of a table of tokens, behind whose they are. */
export const tokenColumns = { ID: "tokenId", "ISSUED AT": "issuedAt", "EXPIRES AT": "expiresAt" };

/** The outputs of a token that its resource alone has. */
export const ofTokenResource = ["renewAfter"];
