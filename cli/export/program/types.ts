import { itemOf, nameOf, type Schema } from "../../../provider/model/schema";
import type { ConstantType, Value } from "./parts";

/** What the type of a value is called; `null` where it has no name. */
export function typeNamed(schema: Schema | undefined, value: Value): ConstantType | null {
  const isList = value.is === "list";
  const described = isList ? itemOf(schema) : schema;
  const name = described && nameOf(described)?.name;
  return name === undefined ? null : { name, isList };
}
