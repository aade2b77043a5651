import { kinds } from "../../sdk/generated/kinds";
import { specimens } from ".";
import type { Specimen } from "./specimen";

function ordered(): Specimen[] {
  const found = new Set<Specimen>();
  const visit = (specimen: Specimen): void => {
    for (const kind of specimen.after) visit(specimens[kind]);
    found.add(specimen);
  };
  for (const kind of kinds) visit(specimens[kind]);
  return [...found];
}

/** One specimen of each kind, in the order in which their objects can be made; the other way round they can be deleted. */
export const inOrder: readonly Specimen[] = ordered();

/** All forms of all kinds, in the same order. */
export const allForms: readonly Specimen[] = inOrder.flatMap((specimen) => [specimen, ...(specimen.others ?? [])]);
