import { appendFileSync } from "node:fs";
import type { PromiseName } from "./promises";

/** Some runs of one promise, as the report counts them. */
export interface Runs {
  /** Which promise: a key of the catalogue. */
  readonly promise: PromiseName;
  readonly runs: number;
  readonly failures: number;
}

/** Counts runs of a promise for the report, if one is wanted. */
export function count(promise: PromiseName, runs: number, failures: number): void {
  const file = process.env.FAULTS_RECORD;
  if (file) appendFileSync(file, `${JSON.stringify({ promise, runs, failures } satisfies Runs)}\n`);
}

/** Does a test's work and counts it, as one run unless it is more. */
export async function counted(promise: PromiseName, work: () => unknown, runs = 1): Promise<void> {
  try {
    await work();
  } catch (error) {
    count(promise, runs, 1);
    throw error;
  }
  count(promise, runs, 0);
}
