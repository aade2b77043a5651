import fc from "fast-check";
import type { PromiseName } from "./promises";
import { counted } from "./record";

/** Tries generated cases: few among the other tests, as many as `FUZZ_CASES` says where it is set. */
export function fuzz<T>(promise: PromiseName, few: number, property: fc.IRawProperty<T>): Promise<void> {
  const numRuns = Number(process.env.FUZZ_CASES ?? few);
  return counted(promise, () => fc.assert(property as fc.IAsyncProperty<T>, { numRuns }), numRuns);
}

/** Fails when generated values have changed what all objects have. */
export function expectCleanPrototypes(): void {
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Function.prototype]) {
    expect(Object.keys(prototype)).toEqual([]);
  }
}
