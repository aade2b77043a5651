import type * as z from "zod";
import { type CheckFailure, type Json, unknown } from "../contract";
import { own } from "./json";
import { nearest } from "./nearest";
import { formatPath, type Step, valueAt } from "./paths";
import { hasPlaceholder, withoutPlaceholders } from "./placeholders";
import { type Loss, lossesIn } from "./plain";
import { type Schema, schemaAt, shapeOf } from "./schema";
import { traitsOf } from "./traits";

/** Why a field that Argo CD knows cannot be declared, by its path. */
export type RefusedFields = Readonly<Record<string, string>>;

type Issue = z.core.$ZodIssue;

/** Whether the value at a path, or one that it lies in, is not known yet, so that nothing can be said of it. */
function isUnknownAt(value: unknown, path: readonly PropertyKey[]): boolean {
  return (
    path.some((_step, index) => valueAt(value, path.slice(0, index)) === unknown) || valueAt(value, path) === unknown
  );
}

const onlyTexts = "Argo CD fills in texts alone, so write this field in `templatePatch`";

/** Whether Argo CD fills in the texts of what a path leads into. */
function isFilledIn(schema: Schema, path: readonly PropertyKey[]): boolean {
  return path.some((_step, index) => traitsOf(schemaAt(schema, path.slice(0, index))).templated);
}

/** Whether a placeholder stands where Argo CD does not fill in any, within what it fills in. */
function isPlaceholderAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): boolean {
  return hasPlaceholder(valueAt(value, path)) && isFilledIn(schema, path);
}

/** Whether an issue is about a key of a map that may turn out to be any other one. */
function isAboutPlaceholder(schema: Schema, { code, path }: Issue): boolean {
  return code === "custom" && hasPlaceholder(path.at(-1)) && isFilledIn(schema, path);
}

/** Why a field that Argo CD knows cannot be declared, if it is such a field. */
export function refusalOf(refused: RefusedFields, path: readonly Step[], key: string): string | undefined {
  return own(refused, [...path.map((step) => (typeof step === "number" ? "[*]" : step)), key].join("."));
}

function unknownKey(schema: Schema, path: readonly Step[], key: string, refused: RefusedFields): string {
  const place = formatPath([...path, key]);
  const reason = refusalOf(refused, path, key);
  if (reason) return `\`${place}\` ${reason}`;
  const known = Object.keys(shapeOf(schemaAt(schema, path)) ?? {}).filter((name) => !name.startsWith("__"));
  const suggestion = nearest(key, known);
  if (suggestion) return `\`${place}\` is no known field: did you mean \`${suggestion}\`?`;
  const option = path.length > 0 ? nearest(key, optionsOf(schema)) : undefined;
  if (option)
    return `\`${place}\` is no field of Argo CD's, but an option of this package: write \`${option}\` beside \`${path[0]}\``;
  // Only what Argo CD stores has fields that cannot be declared.
  const newer = Object.keys(refused).length > 0 ? `. ${whereNewer}` : "";
  return `\`${place}\` is no known field: known here: ${known.join(", ")}${newer}`;
}

/** The newest release of Argo CD whose fields the schemas have. */
export const newestKnown = "3.5";

const whereNewer = `If a newer Argo CD than ${newestKnown} has it, this version of the package does not know it yet`;

/** The options of a kind, which stand beside what it is in Argo CD. */
function optionsOf(schema: Schema): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) =>
    traitsOf(field).option && !name.startsWith("__") ? [name] : [],
  );
}

/** The issues that say no more than that a value is of the wrong kind, which a missing value always is. */
const mismatches = ["invalid_type", "invalid_value", "invalid_union"];

function describe(issue: Issue, value: unknown, isItem: boolean): string {
  const place = formatPath(issue.path as Step[]);
  if (value === undefined && mismatches.includes(issue.code)) return `\`${place}\` is required`;
  if (value === null && isItem && mismatches.includes(issue.code)) {
    return `\`${place}\` is null, which Argo CD would store as an empty value: write the value, or remove the line`;
  }
  if (issue.code === "invalid_type") return `\`${place}\` must be ${article(issue.expected)}`;
  if (issue.code === "invalid_value") {
    return `\`${place}\` must be one of ${issue.values.map((allowed) => JSON.stringify(allowed)).join(", ")}`;
  }
  return place ? `\`${place}\`: ${issue.message}` : issue.message;
}

function article(type: string): string {
  const names: Record<string, string> = {
    array: "a list",
    record: "a map",
    int: "a whole number",
    object: "an object",
  };
  return names[type] ?? `a ${type}`;
}

/** The issues inside the alternative of a union that fits best; the union's own where none is entered. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const depth = (issues: readonly Issue[]) => Math.min(...issues.map(({ path }) => path.length));
  const [deepest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (!deepest || depth(deepest) === 0) return [issue];
  return deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(flatten);
}

/**
 * Everything that is wrong with the inputs of a kind. What is not known yet is left for later. Reasons name paths and
 * fixes, never values.
 */
export function validate(schema: z.ZodType, inputs: Json, refused: RefusedFields = {}): CheckFailure[] {
  const losses = lossesIn(inputs);
  const lost = new Set(losses.map(({ place }) => place));
  return [
    ...losses.map(({ reason }) => ({ reason })),
    ...mistakes(schema, inputs, refused)
      .filter(({ place }) => !lost.has(place))
      .map(({ reason }) => ({ reason })),
  ];
}

/** Where values are not as a schema says, with what to do; what only a program can give is taken. */
export function mistakes(schema: z.ZodType, declared: Json, refused: RefusedFields = {}): Loss[] {
  const inputs = withoutPlaceholders(schema, declared) as Json;
  const result = schema.safeParse(inputs);
  if (result.success) return [];
  return result.error.issues.flatMap(flatten).flatMap((issue) => {
    if (isUnknownAt(inputs, issue.path) || isAboutPlaceholder(schema, issue)) return [];
    const path = issue.path as Step[];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        place: formatPath([...path, key]),
        reason: unknownKey(schema, path, key, refused),
      }));
    }
    const isItem = shapeOf(schemaAt(schema, path.slice(0, -1))) === undefined;
    const reason = describe(issue, valueAt(inputs, path), isItem);
    const advice = issue.code === "invalid_type" && isPlaceholderAt(schema, inputs, path) ? `: ${onlyTexts}` : "";
    return [{ place: formatPath(path), reason: `${reason}${advice}` }];
  });
}
