import { own } from "../../../provider/model/json";
import { formsOf, itemOf, type Schema, shapeOf, unwrapped } from "../../../provider/model/schema";
import type { ConstantType, Value } from "../program/parts";
import { typeNamed } from "../program/types";

/** The type that is written beside a constant, where the compiler would find another one. */
export function typeOf(schema: Schema | undefined, value: Value): ConstantType | null | undefined {
  return needsType(schema, value) ? typeNamed(schema, value) : undefined;
}

/** Whether the compiler would take a text of which only some are allowed for any text, and objects of one list for objects of one form. */
function needsType(schema: Schema | undefined, value: Value): boolean {
  if (!schema) return false;
  if (value.is === "list") {
    const item = itemOf(schema);
    const isOfObjects = shapeOf(item) !== undefined && value.items.length > 1;
    return isOfObjects || value.items.some((one) => needsType(item, one));
  }
  if (value.is === "map") {
    const shape = shapeOf(schema);
    return value.entries.some(([key, item]) => needsType(own(shape, key) ?? itemOf(schema), item));
  }
  const { type, options = [] } = unwrapped(schema)._zod.def as { type: string; options?: readonly Schema[] };
  return ["enum", "literal"].includes(type) || (formsOf(schema) ?? options).some((form) => needsType(form, value));
}
