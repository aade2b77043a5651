import { ApiError } from "../../argo/errors";
import { isNotFound } from "../../argo/refusals";
import { until } from "../../argo/repeat";
import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { type ApplicationHead, listApplicationHeads } from "../shared/application-heads";
import { readReplaced } from "../shared/metadata";
import { getApplication } from "./api";
import { broughtBack, isAside, setAside } from "./aside";
import { keyOf, type LiveApplication } from "./live";
import { plainMetadata, type Send, sender, store, type Written } from "./store";
import { isAutomated, isOperating } from "./wait/verdict";

/** How long an operation of the old application may take to end before the new one is given up. */
const operationLimit = 30_000;

function written(live: LiveApplication): Written {
  return { metadata: plainMetadata(live), spec: live.spec };
}

/** The applications that were made in the place of another one, whose uid this is. */
export async function successorsOf(context: Context, uid: string): Promise<ApplicationHead[]> {
  const heads = await listApplicationHeads(context.argo().session);
  return heads.filter(({ metadata }) => readReplaced(metadata) === uid);
}

/** Sends a change by which nothing but what was so before comes back: whether its sources can be reached is no matter. */
function anyhow(context: Context): Send {
  return async (key, wanted, patch) => {
    try {
      return await sender(context, true)(key, wanted, patch);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const live = await getApplication(context.argo().session, key);
      return sender(context, false)(key, written(broughtBack(live)), patch);
    }
  };
}

/** Lets an application sync by itself again, unless another one has taken its place after all. */
async function callBack(context: Context, live: LiveApplication): Promise<void> {
  const title = `application "${live.metadata.name}"`;
  try {
    const present = await getApplication(context.argo().session, keyOf(live));
    if (!isAside(present) || present.metadata.uid !== live.metadata.uid) return;
    const [successor] = await successorsOf(context, present.metadata.uid);
    if (successor) {
      const { namespace, name } = successor.metadata;
      return context.log.warn(`${title} goes on standing aside: ${namespace}/${name} has been made in its place`);
    }
    await store(context, present, (found) => written(broughtBack(found)), anyhow(context));
  } catch (failure) {
    if (isNotFound(failure)) return;
    if (!(failure instanceof UserError)) throw failure;
    context.log.warn(
      `${title} does not sync by itself at present, as switching that on again failed: ${failure.message}. The next ` +
        "`pulumi up` does it",
    );
  }
}

/**
 * Keeps an application that is about to be replaced from syncing: its automation would take the resources back that
 * the new application takes over. Answers how to undo it, for when the new one cannot be made. What Pulumi is to keep
 * goes on as it is.
 */
export async function standAside(context: Context, live: LiveApplication, state: Json): Promise<() => Promise<void>> {
  const isMoving = isAutomated(live) || isAside(live);
  if (!isMoving || live.metadata.deletionTimestamp || state.__retainOnDelete === true) return async () => undefined;
  const back = () => callBack(context, live);
  try {
    await makeRoom(context, live, state.validate !== false);
  } catch (failure) {
    await back();
    throw failure;
  }
  return back;
}

async function makeRoom(context: Context, live: LiveApplication, isValidated: boolean): Promise<void> {
  const look = () => getApplication(context.argo().session, keyOf(live));
  const present = await look();
  if (isAutomated(present)) {
    await store(context, present, (found) => written(setAside(found)), sender(context, isValidated));
  }
  await until(async () => !isOperating(await look()), {
    signal: context.signal,
    deadline: performance.now() + operationLimit,
    explain: () =>
      `application "${live.metadata.name}" is still syncing: wait for the end of that operation, then try again`,
  });
}
