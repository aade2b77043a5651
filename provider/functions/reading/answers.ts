import * as z from "zod";

/**
 * An object that Argo CD answers, as a type of its own: what is not named here is left out, so that a newer Argo CD changes
 * nothing of what programs get.
 */
export function answered<Shape extends z.core.$ZodLooseShape>(name: string, description: string, shape: Shape) {
  return z.object(shape).register(z.globalRegistry, { id: name, description });
}

/** Argo CD leaves out what is empty, or answers `null`. */
function orElse<T extends z.ZodType>(instead: unknown, schema: T) {
  return z.preprocess((value) => value ?? instead, schema);
}

/** A text, which may be empty. */
export const text = () => orElse("", z.string());

/** Yes or no. */
export const flag = () => orElse(false, z.boolean());

/** A whole number, which Argo CD writes as a text where it may be long. */
export const count = () =>
  z.preprocess((value) => (typeof value === "string" && value !== "" ? Number(value) : (value ?? 0)), z.number());

/** A list, which may be empty. */
export const list = <Item extends z.ZodType>(item: Item) => orElse([], z.array(item));

/** Values by their names; there may be none. */
export const map = <Value extends z.ZodType>(value: Value) => orElse({}, z.record(z.string(), value));

/** What may be missing. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null || value === "" ? undefined : value), schema.optional());

/** The items of an answer, which Argo CD leaves out where there are none. */
export const itemsOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: list(item) }).transform(({ items }) => items);
