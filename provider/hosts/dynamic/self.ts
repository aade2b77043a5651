import type { Json, Self } from "../../contract";

/**
 * The resource that a call is about. Pulumi's host for dynamic providers keeps the URN to itself; the class puts a hash of
 * it among the inputs, where the state's comes first, as that of a resource renamed by an alias.
 */
export function selfOf(...values: readonly Json[]): Self {
  const marks = values.map(({ __mark }) => __mark);
  return marks.find((mark) => typeof mark === "string");
}
