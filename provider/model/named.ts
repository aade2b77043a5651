import * as z from "zod";

/**
 * The schema of an object that is a type of its own: generated declarations, error messages and reference pages know it
 * by this name. Fields that are not named here are refused.
 */
export function named<Shape extends z.core.$ZodLooseShape>(name: string, description: string, shape: Shape) {
  return z.strictObject(shape).register(z.globalRegistry, { id: name, description });
}
