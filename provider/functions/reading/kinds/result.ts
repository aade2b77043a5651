import type * as z from "zod";
import type { Json } from "../../../contract";
import type { Context } from "../../../lifecycle/context";
import type { KindDefinition } from "../../../lifecycle/definition";
import { named } from "../../../model/named";
import { asDescribed, readableFields } from "../../../model/readable";
import { type Schema, shapeOf } from "../../../model/schema";
import { traitsOf } from "../../../model/traits";

/**
 * The schema of an object as programs get it: what its class puts out, by the very schemas of its kind, without what nobody is
 * shown and what is its resource's own.
 */
export function resultOf(
  { kind, schema, computed, reading }: KindDefinition<unknown>,
  name: string,
  lacks: readonly string[] = [],
) {
  const declared = fieldsOf(schema, (field) => traitsOf(field).option !== true);
  const left = new Set([...(reading.ofResource ?? []), ...lacks]);
  const fields = Object.entries(readableFields({ ...declared, ...shapeOf(computed) }));
  const text = `What Argo CD has of ${/^[AEIOU]/.test(kind) ? "an" : "a"} \`${kind}\`.`;
  return named(name, text, Object.fromEntries(fields.filter(([field]) => !left.has(field))));
}

function fieldsOf(schema: Schema, isWanted: (field: Schema) => boolean): Record<string, Schema> {
  return Object.fromEntries(Object.entries(shapeOf(schema) ?? {}).filter(([, field]) => isWanted(field)));
}

/** An object as programs get it. */
export async function resultFor(
  definition: KindDefinition<unknown>,
  result: z.ZodType,
  context: Context,
  live: unknown,
): Promise<unknown> {
  const declared: Json = definition.shape(live);
  return asDescribed(result, { ...declared, ...(await definition.outputs(context, live, { inputs: declared })) });
}
