import { setTimeout as sleep } from "node:timers/promises";
import type { Layout } from "./layout";
import { isAlive } from "./processes";
import { isReady } from "./readiness";
import { type PartName, partsWith, readState, type State } from "./state";

/** How one part does. */
export type PartHealth = "working" | "not answering" | "not running";

/** How a local Argo CD does. */
export interface Inspection {
  readonly state: State;
  readonly parts: Readonly<Partial<Record<PartName, PartHealth>>>;
  readonly health: "running" | "broken" | "stopped";
}

// A busy machine takes its time for an answer.
const patienceMilliseconds = 15_000;
const pollMilliseconds = 100;

/** Looks at every part; nothing when nothing was ever started in the folder. */
export async function inspect(layout: Layout): Promise<Inspection | undefined> {
  const state = readState(layout);
  if (state === undefined) {
    return undefined;
  }
  const entries = await Promise.all(
    partsWith(state.settings).map(async (part) => [part, await inspectPart(part, state, layout)] as const),
  );
  const parts = Object.fromEntries(entries) as Partial<Record<PartName, PartHealth>>;
  const health = entries.map(([, partHealth]) => partHealth);
  if (health.every((partHealth) => partHealth === "not running")) {
    return { state, parts, health: "stopped" };
  }
  const complete = state.tokens !== undefined && health.every((partHealth) => partHealth === "working");
  return { state, parts, health: complete ? "running" : "broken" };
}

async function inspectPart(part: PartName, state: State, layout: Layout): Promise<PartHealth> {
  const leader = state.parts[part];
  const giveUpAt = Date.now() + patienceMilliseconds;
  while (leader !== undefined && isAlive(leader)) {
    if (await isReady(part, state.settings, layout)) {
      return "working";
    }
    if (Date.now() > giveUpAt) {
      return "not answering";
    }
    await sleep(pollMilliseconds);
  }
  return "not running";
}
