import type { Json } from "../../provider/contract";
import type { Kind } from "../../sdk/generated/kinds";
import { allForms } from "../kinds/order";

/** Of each kind, inputs that together fill every field. */
export function maximalInputs(kind: Kind): Json[] {
  return allForms
    .filter((specimen) => specimen.kind === kind)
    .flatMap(({ maximal, maximalOptions }) =>
      Object.values(maximal).map((inputs) => ({ ...inputs, ...maximalOptions })),
    );
}
