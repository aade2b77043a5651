import { until } from "../../argo/repeat";
import type { Json } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import type { PatchOperation } from "../../model/patch";
import { getApplication, patchApplication, replaceApplication } from "./api";
import { keyOf, type LiveApplication } from "./live";
import { isAutomated, isOperating } from "./wait/verdict";

/** How long an operation of the old application may take to end before the new one is made all the same. */
const operationLimit = 30_000;

/** Changes nothing but whether Argo CD syncs the application by itself. */
async function setAutomated(context: Context, live: LiveApplication, automated: unknown, validate: boolean) {
  const { session } = context.argo();
  const path = "/spec/syncPolicy/automated";
  if (validate) {
    const change: PatchOperation =
      automated === undefined ? { op: "remove", path } : { op: "add", path, value: automated };
    return patchApplication(session, keyOf(live), [change]);
  }
  const present = await getApplication(session, keyOf(live));
  const syncPolicy = { ...(isRecord(present.spec.syncPolicy) ? present.spec.syncPolicy : {}), automated };
  return replaceApplication(
    session,
    keyOf(live),
    { metadata: present.metadata, spec: { ...present.spec, syncPolicy } },
    false,
  );
}

/**
 * Keeps an application that is about to be replaced from syncing: its automation would take the resources back that
 * the new application takes over. Answers how to undo it, for when the new one cannot be made.
 */
export async function standAside(context: Context, live: LiveApplication, state: Json): Promise<() => Promise<void>> {
  if (!isAutomated(live) || live.metadata.deletionTimestamp) return async () => undefined;
  const validate = state.validate !== false;
  const { automated } = live.spec.syncPolicy as { automated: unknown };
  await setAutomated(context, live, undefined, validate);
  await until(async () => !isOperating(await getApplication(context.argo().session, keyOf(live))), {
    signal: context.signal,
    deadline: performance.now() + operationLimit,
    explain: () =>
      "the application that it replaces is still syncing: wait for the end of that operation, then try again",
  });
  return async () => {
    await setAutomated(context, live, automated, validate);
  };
}
