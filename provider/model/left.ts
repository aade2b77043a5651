import { below, endsHere, parsePath } from "./paths";

/** Whether who declares these paths as `externallyManaged` leaves a whole list of the spec to others. */
export function leaves(externallyManaged: readonly string[], list: string): boolean {
  const inSpec = below(
    externallyManaged.map((path) => parsePath(path)),
    "spec",
  );
  return endsHere(inSpec) || endsHere(below(inSpec, list));
}
