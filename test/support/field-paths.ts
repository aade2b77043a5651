import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { fieldsWith } from "../../provider/model/walk";

/** The path of every field that a schema names, such as `spec.sources[*].helm`; maps are not entered. */
export function fieldPaths(schema: Schema, path = ""): string[] {
  const shape = shapeOf(schema);
  if (shape) {
    return Object.entries(shape).flatMap(([name, field]) => {
      const place = path ? `${path}.${name}` : name;
      return [place, ...fieldPaths(field, place)];
    });
  }
  const item = itemOf(schema);
  return item && unwrapped(schema)._zod.def.type === "array" ? fieldPaths(item, `${path}[*]`) : [];
}

const fieldsOf = fieldsWith(() => true);

const knownPaths = new WeakMap<Schema, ReadonlySet<string>>();

function pathsOf(schema: Schema): ReadonlySet<string> {
  const known = knownPaths.get(schema) ?? new Set(fieldPaths(schema));
  knownPaths.set(schema, known);
  return known;
}

/** The paths of the fields that a value has, in the form of {@link fieldPaths}. */
export function filledPaths(schema: Schema, value: unknown): string[] {
  const known = pathsOf(schema);
  const paths = fieldsOf(schema, value).map(({ path }) =>
    path.reduce<string>((text, step) => {
      if (typeof step === "number") return `${text}[*]`;
      return text ? `${text}.${step}` : step;
    }, ""),
  );
  return [...new Set(paths)].filter((path) => known.has(path));
}
