import { isOutdatedPatch } from "../../argo/refusals";
import { even, repeat } from "../../argo/repeat";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { jsonPatch, type PatchOperation } from "../../model/patch";
import { getApplication, patchApplication, replaceApplication } from "./api";
import { type ApplicationKey, keyOf, type LiveApplication } from "./live";

/** The parts of an application that are written. */
export interface Written {
  readonly metadata: Json;
  readonly spec: unknown;
}

/** Sends a change of one application, whole and as a patch. */
export type Send = (key: ApplicationKey, wanted: Written, patch: readonly PatchOperation[]) => Promise<LiveApplication>;

/** Writes of an application that others write too: at once, as each is made from a fresh read. */
const rewrites = even(0, 5);

/** The metadata of an application that is written. */
export function plainMetadata({ metadata }: LiveApplication): Json {
  const { labels, annotations, finalizers } = metadata;
  return Object.fromEntries(
    Object.entries({ labels, annotations, finalizers }).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Sends a change as Argo CD validates it, or whole and unvalidated: that takes away what it does not carry. */
export function sender(context: Context, isValidated: boolean): Send {
  const { session } = context.argo();
  return (key, wanted, patch) =>
    isValidated ? patchApplication(session, key, patch) : replaceApplication(session, key, wanted, false);
}

/** Stores what an application shall become, computed again from a fresh read where somebody else has just written it. */
export async function store(
  context: Context,
  read: LiveApplication,
  become: (live: LiveApplication) => Written,
  send: Send,
): Promise<LiveApplication> {
  let live = read;
  const attempt = async () => {
    const wanted = become(live);
    const patch = jsonPatch({ metadata: plainMetadata(live), spec: live.spec }, wanted);
    return patch.length === 0 ? live : send(keyOf(live), wanted, patch);
  };
  return repeat(attempt, {
    signal: context.signal,
    pauseAfter: (error, attempts) => (isOutdatedPatch(error) ? rewrites(attempts) : undefined),
    recover: async () => {
      live = await getApplication(context.argo().session, keyOf(live));
      return undefined;
    },
  });
}
