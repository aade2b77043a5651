import { inTime } from "../../argo/in-time";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { asideKey } from "../../model/annotations";
import { type ApplicationHead, listApplicationHeads } from "../shared/application-heads";
import { idOfHead } from "../shared/head-names";
import { metadataOf, readMark, readReplaced } from "../shared/metadata";
import { perConnection } from "../shared/recent";
import { findApplication } from "./api";
import { findListedApplication } from "./lists";
import { automationOf, keyOf, type LiveApplication, ownerOf } from "./live";
import { removeApplication } from "./remove";
import { successorsOf } from "./stand-aside";

/** How long what has not changed may be held up by the question whether an earlier run has left something. */
const lookLimit = 5_000;

/**
 * Takes away what an interrupted run has put in the place of an application that is to come back. The live resources stay,
 * and so does what somebody else has made, or what a resource of this run has.
 * @throws UserError when it cannot be taken away.
 */
export async function reclaim(context: Context, live: LiveApplication, wanted: Reclaiming): Promise<void> {
  for (const head of await successorsOf(context, live.metadata.uid)) {
    const stays = await whyItStays(context, head, wanted.mark);
    if (stays === undefined) await takeAway(context, live, head, wanted.deadline);
    else {
      const claim = `application "${idOfHead(head)}" claims to be in the place of "${live.metadata.name}"`;
      context.log.warn(`${claim}, and stays: ${stays}`);
    }
  }
}

/** How what an interrupted run has left is taken away. */
interface Reclaiming {
  /** The mark of the resource, which tells what it has made. */
  readonly mark: unknown;
  readonly deadline: number;
}

/** Deletes the successor of an application, without its live resources. */
async function takeAway(
  context: Context,
  live: LiveApplication,
  head: ApplicationHead,
  deadline: number,
): Promise<void> {
  const id = idOfHead(head);
  const list = () => findListedApplication(context.argo().session, head.metadata);
  const stray = await list();
  if (stray === undefined || readReplaced(stray.metadata) !== live.metadata.uid) return;
  const owner = ownerOf(stray);
  if (owner) throw new UserError(`${inThePlace(id)}, and is kept by ${owner}: take it away there, then run this again`);
  context.log.warn(
    `application "${id}", which an interrupted run has put in the place of "${live.metadata.name}", goes, and its live ` +
      "resources stay for that one",
  );
  const lookup = { list, find: async () => (await list()) ?? findApplication(context.argo().session, keyOf(stray)) };
  const state = { deletion: { cascade: "orphan" } };
  try {
    await removeApplication(context, lookup, stray, state, { replaced: undefined, deadline });
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    throw new UserError(
      `${inThePlace(id)}, and cannot be deleted: ${failure.message}. \`argocd app delete ${id} --cascade=false\` deletes it ` +
        "without its live resources; then run this again",
      failure.foreign,
    );
  }
}

function inThePlace(id: string): string {
  return `application "${id}" has been put in its place by an interrupted run`;
}

/** Why an application that is said to be another one's successor is not for this resource to take away, if it is not. */
async function whyItStays(context: Context, head: ApplicationHead, mark: unknown): Promise<string | undefined> {
  if (mark === undefined || readMark(head.metadata) !== mark) return "it was not made by this resource";
  const object = { kind: "Application", id: idOfHead(head) };
  const { declared } = context.run;
  const [holder] = [...(await declared.holdersOf(object)), ...(await declared.declarersOf(object))];
  return holder && `a resource of this program has it (${holder.self})`;
}

/** What becomes of live resources when nothing syncs the application that takes the place of theirs. */
export function notTakenOver(state: Json, news: Json): string {
  const [former, made] = [metadataOf(state), metadataOf(news)];
  const label = ({ name, namespace }: typeof made) =>
    `"${former.name === made.name && namespace ? `${namespace}/` : ""}${name}"`;
  return (
    "its live resources go on running, and nothing hands them over, as neither `sync` nor `spec.syncPolicy.automated` has the " +
    `new one synced. Argo CD counts them to ${label(former)} until somebody syncs ${label(made)} (\`sync: true\`, or ` +
    `\`npx pulumi-argocd sync ${made.name}\`): a delete of ${label(made)} leaves them, and another application ` +
    `${label(former)} may prune them`
  );
}

/** The applications that stood aside when this process first asked; none when that cannot be told soon. */
const leftAside = perConnection(async (session) => {
  try {
    return await inTime(
      lookLimit,
      () => listApplicationHeads(session, { selector: asideKey }),
      () => new UserError("too late"),
    );
  } catch {
    return [];
  }
});

/** Whether an interrupted run has left the application of a state standing aside, although nothing replaces it any more. */
export async function wasLeftAside(context: Context, state: Json): Promise<boolean> {
  // What does not sync by itself is worth no question.
  if (automationOf(state) === undefined) return false;
  const left = await listLeft(context);
  const { name } = metadataOf(state);
  const isLeft = left.some(({ metadata }) => metadata.name === name && metadata.namespace === state.namespace);
  if (isLeft) {
    context.log.warn(
      `application "${name}" stands aside for a replacement that was interrupted: it is to sync by itself again, and what ` +
        "that run has put in its place goes without its live resources",
    );
  }
  return isLeft;
}

async function listLeft(context: Context): Promise<readonly ApplicationHead[]> {
  try {
    return await leftAside(context);
  } catch {
    // Whoever has something to send will say what is wrong.
    return [];
  }
}
