import { explainedFailure } from "../../../argo/explanations/explain";
import { UnfinishedError, UserError } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { Outcome } from "../../../lifecycle/definition";
import { findApplicationSet, type LiveApplicationSet } from "../api";
import { awaitApplications } from "./applications";
import { awaitGeneration, unfinished } from "./generating";

/**
 * Waits after a write for the applications of a set, as the options ask. What fails here is unfinished, not undone: the state
 * remembers it, and the next update waits again.
 */
export async function settleApplicationSet(
  context: Context,
  written: LiveApplicationSet,
  outcome: Outcome<LiveApplicationSet>,
): Promise<LiveApplicationSet> {
  const goal = outcome.inputs.waitFor;
  if (goal !== "synced" && goal !== "healthy") return written;
  try {
    const set = await awaitGeneration(context, written, outcome);
    await awaitApplications({ context, set, goal, following: outcome });
    return (await findApplicationSet(context.argo().session, set.metadata)) ?? set;
  } catch (error) {
    if (error instanceof UnfinishedError || !(error instanceof UserError)) throw error;
    const { message, foreign } = explainedFailure(error, { kind: "ApplicationSet", spec: written.spec });
    throw unfinished(written, message, foreign);
  }
}
