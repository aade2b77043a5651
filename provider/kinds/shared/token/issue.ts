import pLimit from "p-limit";
import { untilShown } from "../../../argo/cache-lag";
import { operationEnd } from "../../../argo/deadline";
import { ApiError } from "../../../argo/errors";
import { isPassing } from "../../../argo/refusals";
import { repeat, until } from "../../../argo/repeat";
import { backoff } from "../../../argo/retry";
import { isTokenAccepted } from "../../../argo/server";
import { type Json, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Creation } from "../../../lifecycle/definition";
import { idPrefix, newId } from "./id";
import { secondsOf } from "./life";
import { type LiveToken, type TokenStore, twinOf } from "./store";

/** How long a token is looked for whose answer got lost, in milliseconds, where no operation says so. */
const revocationTime = 60_000;

/** So many seconds are tried for a token that is to be the only one of its second. */
const mostSeconds = 10;

/** Tokens that must not be of one second are made one after the other. */
const oneAtATime = pLimit(1);

interface Made {
  readonly id: string;
  readonly jwt: string;
}

/** Makes a token, and hands it out when it works. What comes of an answer that got lost is revoked. */
export async function issueToken(store: TokenStore, context: Context, creation: Creation): Promise<LiveToken> {
  const { inputs } = creation;
  await clearLeft(store, context, creation);
  const { id, jwt } = store.isValidBySecond
    ? await oneAtATime(() => makeInOwnSecond(store, context, creation))
    : await make(store, context, creation);
  // Argo CD makes tokens at once, and knows them by caches that follow.
  const { session } = context.argo();
  await orRevoke(store, context, inputs, id, () =>
    untilShown(context.signal, () => isTokenAccepted(session, jwt), notAccepted),
  );
  return { id, holder: store.holder(inputs), jwt };
}

async function make(store: TokenStore, context: Context, { inputs, former }: Creation): Promise<Made> {
  const id = newId(inputs.__mark, former);
  try {
    const jwt = await store.issue(context, inputs, { id, expiresIn: secondsOf(inputs.expiresIn) ?? 0 });
    context.secrets.add([jwt]);
    return { id, jwt };
  } catch (failure) {
    if (isRefusedForCertain(failure)) throw failure;
    throw await revoked(store, context, inputs, id, failure);
  }
}

/** Makes a token, again until its holder has no other one of the same second: only then a revoked one is not valid. */
function makeInOwnSecond(store: TokenStore, context: Context, creation: Creation): Promise<Made> {
  const { inputs } = creation;
  const attempt = async () => {
    const made = await make(store, context, creation);
    return orRevoke(store, context, inputs, made.id, async () => {
      if (twinOf(await store.now(context, inputs), made.id) === undefined) return made;
      await store.revoke(context, inputs, made.id);
      return undefined;
    });
  };
  return until(attempt, {
    signal: context.signal,
    // At random, so that clients do not meet again in the next second.
    pauses: (attempts) => (attempts < mostSeconds ? 1_000 + Math.random() * 1_000 : undefined),
    explain: () => "others make tokens of the same holder in every second, so that this one could not be revoked alone",
  });
}

/** Does what follows the making of a token, and revokes it where that fails. */
async function orRevoke<T>(
  store: TokenStore,
  context: Context,
  values: Json,
  id: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw await revoked(store, context, values, id, failure);
  }
}

const notAccepted =
  "Argo CD has made the token, and does not accept it: is its account switched off, or do the replicas of Argo CD have different keys?";

/** Whether a failure says that no token was made. */
function isRefusedForCertain(failure: unknown): boolean {
  return failure instanceof ApiError && failure.status >= 400 && failure.status < 500;
}

/** Revokes what a failed create may have made, and answers the failure, with what is left where that cannot be done. */
async function revoked(
  store: TokenStore,
  context: Context,
  values: Json,
  id: string,
  failure: unknown,
): Promise<unknown> {
  const ends = operationEnd(revocationTime);
  try {
    await repeat(() => revokeIfThere(store, context, values, id), {
      signal: context.signal,
      deadline: () => ends,
      pauseAfter: (error, attempts) => (isPassing(error) ? backoff(error, attempts) : undefined),
    });
    return failure;
  } catch {
    if (!(failure instanceof UserError)) return failure;
    return failure.saying(
      `${failure.message}. A token with the id ${id} may have been made, whose JWT nobody has: revoke it in Argo CD if it is there`,
    );
  }
}

async function revokeIfThere(store: TokenStore, context: Context, values: Json, id: string): Promise<void> {
  const tokens = await store.now(context, values);
  if (tokens.some((token) => token.id === id)) await store.revoke(context, values, id);
}

/**
 * Revokes what interrupted runs have made in the place of the token that this state still has: nobody has been given that.
 * What a first create has made may as well have been kept on purpose, so that it is only named, unless a person vouches.
 */
async function clearLeft(store: TokenStore, context: Context, { inputs, former, takesOver }: Creation): Promise<void> {
  const prefix = idPrefix(inputs.__mark, former);
  const left = (await store.now(context, inputs)).map(({ id }) => id).filter((id) => id.startsWith(prefix));
  if (left.length === 0) return;
  if (former === undefined && takesOver !== true) {
    context.log.warn(`${left.join(", ")}: ${howLeft}`);
    return;
  }
  for (const id of left) {
    await store.revoke(context, inputs, id);
    context.log.info(`the token ${id}, which an interrupted run has made and nobody has, is revoked`);
  }
}

const howLeft =
  "made by this resource before, and not in its state: by a run that was interrupted, or kept with `retainOnDelete` or `pulumi " +
  "state delete`, or about to be replaced. Revoke it in Argo CD if nobody uses it. (`ARGOCD_ADOPT=ifEqual pulumi up` says of a " +
  "create that an interrupted run has left it, and revokes it)";
