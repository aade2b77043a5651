import type { Json } from "../../provider/contract";
import { specimens } from "../kinds";
import type { Ability, Specimen } from "../kinds/specimen";
import { declare, variableOf } from "./programs";
import { titleOf } from "./title";

/** How a program declares what there is of each kind. */
export interface Declaring {
  inputs(specimen: Specimen): Json;
  /** The Pulumi name; by default {@link resourceName}. */
  name?(specimen: Specimen): string;
  /** Resource options as program text, such as `protect: true`. */
  options?(specimen: Specimen): string;
}

/** A name for the resource of a specimen. */
export function resourceName(specimen: Specimen): string {
  return titleOf(specimen).toLowerCase().replace(/\W+/g, " ").trim().replaceAll(" ", "-");
}

/** A program with a resource of each specimen, those first that others refer to. */
export function programOf(forms: readonly Specimen[], { inputs, options, name = resourceName }: Declaring): string {
  return forms
    .map((specimen) => {
      const needed = specimen.after.map((kind) => variableOf(name(specimens[kind])));
      const all = [options?.(specimen) ?? "", needed.length > 0 ? `dependsOn: [${needed.join(", ")}]` : ""];
      const text = all.filter((option) => option !== "").join(", ");
      return declare(specimen.kind, name(specimen), inputs(specimen), `{ ${text} }`);
    })
    .join("\n");
}

/** For the name of a test of many kinds: what it leaves out, and why. */
export function except(forms: readonly Specimen[], ability: Ability): string {
  const reasons = forms.flatMap((specimen) => {
    const reason = specimen.cannot[ability];
    return reason === undefined ? [] : [`not ${titleOf(specimen)}: ${reason}`];
  });
  return reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
}
