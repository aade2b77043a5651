import { unknown } from "../contract";
import { isOptional, itemOf, type Schema, shapeOf, unwrapped } from "./schema";

/**
 * What stands for a value that nobody can know yet, where a typed SDK takes no other form in its place: texts are unknown, and so
 * is what is made of them; a truth value, a number, a list and a map are empty. What may be left out is.
 */
export function notKnownYet(schema: Schema): unknown {
  const shape = shapeOf(schema);
  if (shape) {
    const required = Object.entries(shape).filter(([, field]) => !isOptional(field));
    return Object.fromEntries(required.map(([name, field]) => [name, notKnownYet(field)]));
  }
  const { type } = unwrapped(schema)._zod.def;
  if (type === "boolean") return false;
  if (type === "number" || type === "int") return 0;
  if (type === "array") return [];
  return itemOf(schema) ? {} : unknown;
}
