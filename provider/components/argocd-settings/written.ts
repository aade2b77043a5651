import { stringify } from "yaml";
import { isRecord, own } from "../../model/json";
import { itemOf, type Schema, shapeOf } from "../../model/schema";
import { traitsOf } from "../../model/traits";

/** A value in Argo CD's words. */
function inArgoCdsWords(schema: Schema | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inArgoCdsWords(itemOf(schema), item));
  if (!isRecord(value)) return value;
  const shape = shapeOf(schema);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.map(([name, item]) => {
      const field = own(shape, name) ?? itemOf(schema);
      return [(field && traitsOf(field).calledByArgoCd) ?? name, inArgoCdsWords(field, item)];
    }),
  );
}

/** A setting as the text that Argo CD reads. */
export function written(schema: Schema, value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return String(value);
  const { joinedBy } = traitsOf(schema);
  if (joinedBy !== undefined && Array.isArray(value)) return value.join(joinedBy);
  // Argo CD reads YAML 1.1, where `on` is no text.
  return stringify(inArgoCdsWords(schema, value), { compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false });
}
