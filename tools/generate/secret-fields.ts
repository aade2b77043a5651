import type { Step } from "../../provider/model/paths";
import { itemOf, type Schema, shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";

/** The paths of all secret fields of a schema; `*` stands for every item. */
export function secretPaths(schema: Schema, path: readonly Step[] = []): string[] {
  if (traitsOf(schema).secret) return [path.join(".")];
  const item = itemOf(schema);
  return [
    ...Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => secretPaths(field, [...path, name])),
    ...(item ? secretPaths(item, [...path, "*"]) : []),
  ];
}
