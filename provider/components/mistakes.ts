import { type Json, unknown } from "../contract";
import { isRecord } from "../model/json";
import { validate } from "../model/validation";
import { components } from "./registry";

/** A value with a mark in the place of what is not known yet. */
function marked(value: unknown, isLater: (value: unknown) => boolean): unknown {
  if (isLater(value)) return unknown;
  if (Array.isArray(value)) return value.map((item) => marked(item, isLater));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, isLater)]));
}

/**
 * Everything that is wrong with the arguments of a component, with paths and never a value.
 * @param isLater whether a value is there later, so that nothing can be said of it.
 */
export function mistakesIn(component: string, args: object, isLater: (value: unknown) => boolean): string[] {
  const definition = components.find((one) => one.component === component);
  if (!definition) throw new Error(`${component} is no component`);
  const declared = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  return validate(definition.schema, marked(declared, isLater) as Json).map(({ reason }) => reason);
}
