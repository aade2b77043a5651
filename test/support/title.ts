import type { Specimen } from "../kinds/specimen";

/** A specimen in the name of a test. */
export function titleOf({ kind, form }: Specimen): string {
  return form ? `${kind} (${form})` : kind;
}
