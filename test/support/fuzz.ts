import fc from "fast-check";
import type { PromiseName } from "./promises";
import { counted } from "./record";

/** For a test with many cases; a hang ends at this limit. */
export const fuzzTimeout = 3_600_000;

/**
 * Tries generated cases: few among the other tests, as many as `FUZZ_CASES` says where it is set.
 * @param share how many tests try the same function, each with a part of the cases.
 */
export function fuzz<T>(promise: PromiseName, few: number, property: fc.IRawProperty<T>, share = 1): Promise<void> {
  const { FUZZ_CASES: cases } = process.env;
  const numRuns = cases === undefined ? few : Math.ceil(Number(cases) / share);
  return counted(promise, () => fc.assert(property as fc.IAsyncProperty<T>, { numRuns }), numRuns);
}

/** Fails when generated values have changed what all objects have. */
export function expectCleanPrototypes(): void {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
    expect(Object.keys(prototype)).toEqual([]);
  }
}
