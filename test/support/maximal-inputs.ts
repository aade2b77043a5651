import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import type { Kind } from "../../sdk/generated/kinds";
import { allForms } from "../kinds/order";
import { type Layer, layersIn, type Place } from "./places";

/** Of each kind, inputs that together fill every field. */
export function maximalInputs(kind: Kind): Json[] {
  return allForms
    .filter((specimen) => specimen.kind === kind)
    .flatMap(({ maximal, maximalOptions }) =>
      Object.values(maximal).map((inputs) => ({ ...inputs, ...maximalOptions })),
    );
}

/** The places in them that are meant, by layers; a place that several of them have is in one. */
export function maximalLayers(kind: Kind, isMeant: (place: Place) => boolean = () => true): Layer[] {
  const seen = new Set<string>();
  const isFirst = ({ path }: Place) => seen.size < seen.add(path).size;
  return maximalInputs(kind).flatMap((inputs) =>
    layersIn(registry[kind].schema, inputs, (place) => isMeant(place) && isFirst(place)),
  );
}
