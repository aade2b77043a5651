import { type Json, unknown } from "../contract";
import { isRecord } from "../model/json";
import { formatPath, type Step } from "../model/paths";
import { itemOf, type Schema, shapeOf } from "../model/schema";
import { validate } from "../model/validation";
import { fieldsWith } from "../model/walk";
import type { ComponentDefinition } from "./definition";
import { components } from "./registry";

/** A value with a mark in the place of what is not known yet. */
function marked(value: unknown, isLater: (value: unknown) => boolean): unknown {
  if (isLater(value)) return unknown;
  if (Array.isArray(value)) return value.map((item) => marked(item, isLater));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, marked(item, isLater)]));
}

const immediateFields = fieldsWith(({ immediate }) => immediate === true);

/** Where something is there later that the program must have when it runs. */
function latePlaces(schema: Schema, declared: Json): Step[][] {
  return immediateFields(schema, declared).flatMap(({ path, schema: field, value }) => {
    if (value === unknown) return [[...path]];
    const isMapOfObjects = shapeOf(field) === undefined && shapeOf(itemOf(field)) !== undefined;
    const items = isMapOfObjects && isRecord(value) ? Object.entries(value) : [];
    return items.filter(([, item]) => item === unknown).map(([name]) => [...path, name]);
  });
}

/** The definition of a component. */
export function definitionOf(component: string): ComponentDefinition {
  const definition = components.find((one) => one.component === component);
  if (!definition) throw new Error(`${component} is no component`);
  return definition;
}

/**
 * Everything that is wrong with the arguments of a component, with paths and never a value.
 * @param isLater whether a value is there later, so that nothing can be said of it.
 */
export function mistakesIn(component: string, args: object, isLater: (value: unknown) => boolean): string[] {
  const { schema } = definitionOf(component);
  const present = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  const declared = marked(present, isLater) as Json;
  return [
    ...validate(schema, declared).map(({ reason }) => reason),
    ...latePlaces(schema, declared).map(
      (path) =>
        `\`${formatPath(path)}\` must be known when the program runs: write an object, in which values may be outputs`,
    ),
  ];
}
