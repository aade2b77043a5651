import { unknown } from "../contract";
import { isRecord, own } from "./json";
import { itemOf, type Schema, shapeOf, unwrapped } from "./schema";
import { traitsOf } from "./traits";
import { leadsTo } from "./walk";

/** Whether a value is a text in which Argo CD fills something in, such as `{{name}}` or `{{ .path.basename }}`. */
export function hasPlaceholder(value: unknown): boolean {
  return typeof value === "string" && value.includes("{{") && !hasOpenPlaceholder(value);
}

/** Whether a placeholder begins in a text and does not end. */
export function hasOpenPlaceholder(text: string): boolean {
  return text.lastIndexOf("{{") > text.lastIndexOf("}}");
}

const leadsToTemplates = leadsTo(({ templated }) => templated === true);

/**
 * What can be said of a value before Argo CD fills it in: texts with placeholders count as not known yet. A placeholder stays where the schema takes no text, so that it is a mistake there.
 */
export function withoutPlaceholders(schema: Schema | undefined, value: unknown): unknown {
  if (!schema || !leadsToTemplates(schema)) return value;
  return traitsOf(schema).templated ? masked(schema, value) : inside(schema, value, withoutPlaceholders);
}

function masked(schema: Schema | undefined, value: unknown): unknown {
  if (!schema || traitsOf(schema).freeForm || traitsOf(schema).templated === false) return value;
  if (hasPlaceholder(value)) return takesText(schema) ? unknown : value;
  return inside(schema, value, masked);
}

function takesText(schema: Schema): boolean {
  const { type } = unwrapped(schema)._zod.def;
  return type === "string" || type === "enum" || type === "literal";
}

/** A value with what is inside it changed, each part by its own schema. */
function inside(
  schema: Schema,
  value: unknown,
  change: (schema: Schema | undefined, value: unknown) => unknown,
): unknown {
  const [shape, item] = [shapeOf(schema), itemOf(schema)];
  if (Array.isArray(value)) return value.map((element) => change(item, element));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, element]) => [key, change(own(shape, key) ?? item, element)]);
  return Object.fromEntries(entries);
}
