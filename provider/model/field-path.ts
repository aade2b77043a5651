import { nearest } from "./nearest";
import { formatPath, type Step } from "./paths";
import { itemOf, type Schema, schemaAt, shapeOf, unwrapped } from "./schema";
import { traitsOf } from "./traits";
import { type RefusedFields, refusalOf } from "./validation";

/** The types of values that nothing lies in. */
const plainTypes: ReadonlySet<string> = new Set(["string", "number", "int", "boolean", "enum", "literal"]);

/**
 * Why a path leads to nothing that a kind can have, if it does. Any step goes on below maps, free-form JSON, and what Argo CD
 * has and no program can declare.
 */
export function whyNowhere(schema: Schema, path: readonly Step[], refused: RefusedFields = {}): string | undefined {
  for (const [index, step] of path.entries()) {
    const parent = path.slice(0, index);
    // What holds of one item holds of all.
    const steps = parent.map((each) => (each === "*" ? 0 : each));
    const here = schemaAt(schema, steps);
    if (here === undefined || traitsOf(here).freeForm || refusalOf(refused, steps, String(step)) !== undefined) return;
    const reason = whyNoStep(here, parent, step);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function whyNoStep(schema: Schema, parent: readonly Step[], step: Step): string | undefined {
  const [place, next] = [formatPath(parent), formatPath([...parent, step])];
  const shape = shapeOf(schema);
  const isKey = typeof step === "string" && step !== "*";
  if (shape !== undefined) {
    if (Object.hasOwn(shape, step)) return undefined;
    const known = Object.keys(shape).filter((name) => !traitsOf(shape[name]).option);
    const meant = isKey ? nearest(step, known) : undefined;
    return `\`${next}\` is no known field: ${meant ? `did you mean \`${meant}\`?` : `known here: ${known.join(", ")}`}`;
  }
  const { type } = unwrapped(schema)._zod.def;
  if (type === "array" && itemOf(schema) !== undefined && isKey) {
    return `\`${place}\` is a list: write \`${place}[*]\` for every item, or \`${place}[0]\` for the first`;
  }
  return plainTypes.has(type) ? `\`${place}\` is a single value, so that nothing lies at \`${next}\`` : undefined;
}
