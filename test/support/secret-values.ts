import type { Json } from "../../provider/contract";
import type { Specimen } from "../kinds/specimen";
import { valueAt } from "./values";

/** The secrets in a declaration that no output and no state may show. */
export function hiddenValues({ secret }: Specimen, declared: Json): string[] {
  return secret === undefined ? [] : [String(valueAt(declared, secret))];
}
