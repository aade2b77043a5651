import { untilShown } from "../../argo/cache-lag";
import { operationEnd } from "../../argo/deadline";
import type { ApiError } from "../../argo/errors";
import { isPassing, isTaken } from "../../argo/refusals";
import { repeat } from "../../argo/repeat";
import { backoff } from "../../argo/retry";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import type { Change, Creation, KindDefinition, Removal } from "../../lifecycle/definition";
import { textOf } from "../../model/json";
import { type CredentialsPath, createCredentials, deleteCredentials, replaceCredentials } from "./credential-templates";

/** What is particular to credentials of one sort. */
interface Sort<Live> extends Pick<KindDefinition<Live>, "lookUp"> {
  readonly noun: string;
  readonly root: CredentialsPath;
  /** What must be true before a create. */
  proveFree(context: Context, object: Json): Promise<unknown>;
  /** What a refusal means that says that the place is taken. */
  explainTaken(context: Context, object: Json, refusal: ApiError): Promise<unknown>;
  /** The credentials that a create of new ones has stored. */
  made(object: Json): Live;
  /** Refuses to write where Argo CD would write others. */
  requireOne(live: Live): void;
  /** Under which spelling of their URL they are replaced. */
  spelling(live: Live, declared: Json): string;
}

/** What credentials to read with and credentials to write with have in common. */
export type CredentialKind<Live> = Pick<KindDefinition<Live>, "title" | "identity" | "create" | "write" | "remove">;

/** Credentials for all repositories whose URLs begin alike, of one sort. */
export function credentialKind<Live extends { readonly url: string }>(sort: Sort<Live>): CredentialKind<Live> {
  const { root, lookUp } = sort;
  const title = ({ url }: Json) => `${sort.noun} ${textOf(url)}`;
  const goneMeanwhile = (values: Json) =>
    new UserError(`${title(values)} was deleted by somebody else meanwhile: run \`pulumi refresh\`, and try again`);

  /**
   * Sends a write that would fall upon the credentials of a shorter URL once its own are gone: again only after a look.
   * @param spellings the credentials under each spelling that their URL may have by then.
   * @param gone what follows when a look shows that they are.
   */
  async function send(
    context: Context,
    spellings: readonly Json[],
    write: () => Promise<void>,
    gone: () => true,
  ): Promise<void> {
    const attempt = async () => {
      await write();
      return true;
    };
    await repeat(attempt, {
      signal: context.signal,
      deadline: () => operationEnd(60_000),
      pauseAfter: (failure, attempts) => (isPassing(failure) ? backoff(failure, attempts) : undefined),
      recover: async () => {
        for (const values of spellings) if (await lookUp(context, values, "fresh")) return undefined;
        return gone();
      },
    });
  }

  /** The credentials that were stored just now, as Argo CD shows them. */
  async function look(context: Context, stored: Json): Promise<Live> {
    const live = await lookUp(context, stored, "fresh");
    if (live === undefined) throw goneMeanwhile(stored);
    sort.requireOne(live);
    return live;
  }

  async function create(context: Context, object: Json, { isRepeated }: Creation): Promise<Live> {
    if (!isRepeated) await sort.proveFree(context, object);
    try {
      await createCredentials(context.argo().session, root, object);
    } catch (error) {
      throw isTaken(error) ? await sort.explainTaken(context, object, error) : error;
    }
    // Only where some were there before, a Secret of another name may have them.
    return isRepeated ? look(context, object) : sort.made(object);
  }

  /** Replaces the credentials as a whole. */
  async function write(context: Context, { live, inputs, stored }: Change<Live>): Promise<Live> {
    sort.requireOne(live);
    const object = { ...stored(live), url: sort.spelling(live, inputs) };
    const replace = () => replaceCredentials(context.argo().session, root, object);
    await send(context, [object, { ...object, url: live.url }], replace, () => {
      throw goneMeanwhile(object);
    });
    return look(context, object);
  }

  async function remove(context: Context, live: Live, { state }: Removal): Promise<void> {
    sort.requireOne(live);
    await send(
      context,
      [state],
      () => deleteCredentials(context.argo().session, root, live.url),
      () => true,
    );
    const isGone = async () => (await lookUp(context, state, "fresh")) === undefined;
    await untilShown(context.signal, isGone, "Argo CD has accepted the delete, but the credentials are still there");
  }

  return {
    title,
    identity: {
      from: "inputs",
      id: async (_context, { url }) => textOf(url),
      parse: (id) => ({ url: id }),
    },
    create,
    write,
    remove,
  };
}
