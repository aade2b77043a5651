import * as z from "zod";

/**
 * The schema of an object that is a type of its own: generated declarations, error messages and reference pages know it
 * by this name. Fields that are not named here are refused.
 */
export function named<Shape extends z.core.$ZodLooseShape>(name: string, description: string, shape: Shape) {
  return z.strictObject(shape).register(z.globalRegistry, { id: name, description });
}

/**
 * Some texts of which a value is one, as a type of its own: the schemas of other languages know it by this name, where
 * TypeScript writes the texts themselves.
 */
export function namedTexts<const Values extends readonly string[]>(name: string, description: string, values: Values) {
  return z.enum(values).register(z.globalRegistry, { id: name, description });
}
