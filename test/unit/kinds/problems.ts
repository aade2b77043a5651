import type * as z from "zod";

/** What a schema says of inputs, as `path: message`. */
export function problems(schema: z.ZodType, inputs: unknown): string[] {
  const issues = schema.safeParse(inputs).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
