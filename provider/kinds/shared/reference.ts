import type * as z from "zod";
import { named } from "../../model/named";

/** What names one object of a kind, by fields of its own schemas. */
export function referenceTo<Shape extends z.core.$ZodLooseShape>(kind: string, noun: string, fields: Shape) {
  return named(`${kind}Reference`, `Which ${noun} is meant.`, fields);
}
