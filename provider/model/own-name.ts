import type { Json } from "../contract";
import { isRecord, own } from "./json";
import { type Schema, shapeOf } from "./schema";
import { traitsOf } from "./traits";
import { leadsTo } from "./walk";

const holdsName = leadsTo(({ namedByResource }) => namedByResource === true);

/** Inputs in which what a program has left out is the resource's own name, where the schema says so. */
export function named(schema: Schema, inputs: Json, name: string): Json {
  const fields = Object.entries(shapeOf(schema) ?? {}).filter(([, field]) => holdsName(field));
  const filled = fields.map(([key, field]) => [key, filledIn(field, own(inputs, key), name)] as const);
  return { ...inputs, ...Object.fromEntries(filled.filter(([, value]) => value !== undefined)) };
}

function filledIn(field: Schema, value: unknown, name: string): unknown {
  if (traitsOf(field).namedByResource) return value ?? name;
  // What is not known yet, or no object at all, is told elsewhere.
  return value === undefined || value === null || isRecord(value) ? named(field, value ?? {}, name) : value;
}
