import { type Json, UserError } from "../contract";
import { isRecord, own } from "./json";

/** One step of a path: a key, an index, or every item. */
export type Step = string | number | "*";

/** The rest of the paths that lead into the value at hand. */
export type Paths = readonly (readonly Step[])[];

const stepPattern = /\.?([A-Za-z0-9_-]+)|\[(\d+)\]|\[(\*)\]|\["((?:[^"\\]|\\.)*)"\]/y;

/**
 * Reads a path such as `spec.sources[*].helm.parameters` or `spec.info["a key"]`.
 * @throws UserError when the text is no path.
 */
export function parsePath(text: string): readonly Step[] {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  while (stepPattern.lastIndex < text.length) {
    const match = stepPattern.exec(text);
    const first = steps.length === 0;
    if (!match || (first && match[0].startsWith("."))) {
      throw new UserError(
        `\`${text}\` is no path: write \`spec.source.helm.parameters\`, \`spec.sources[0]\`, \`[*]\``,
      );
    }
    const [, key, index, every, quoted] = match;
    if (key !== undefined && !first && !match[0].startsWith(".")) {
      throw new UserError(`\`${text}\` is no path: a dot is missing before \`${key}\``);
    }
    if (index !== undefined) steps.push(Number(index));
    else if (every !== undefined) steps.push("*");
    else steps.push(key ?? unquoted(text, quoted ?? ""));
  }
  if (steps.length === 0) throw new UserError("an empty text is no path");
  return steps;
}

function unquoted(text: string, quoted: string): string {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    throw new UserError(`\`${text}\` is no path: a quoted key is written as JSON writes a text`);
  }
}

/** Writes steps as a path that {@link parsePath} reads. */
export function formatPath(steps: readonly (Step | symbol)[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (step === "*") return "[*]";
      const key = String(step);
      if (!/^[A-Za-z0-9_-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
      return index === 0 ? key : `.${key}`;
    })
    .join("");
}

/** What stands at a path; `undefined` where it leads nowhere. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, step) => {
    if (Array.isArray(current)) return current[Number(step)];
    return isRecord(current) ? own(current, String(step)) : undefined;
  }, value);
}

/** A value with another one in the place of what stands at a path through objects and lists. */
export function replacedAt(
  value: unknown,
  [step, ...rest]: readonly Step[],
  make: (value: unknown) => unknown,
): unknown {
  if (step === undefined) return make(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replacedAt(item, rest, make) : item));
  return isRecord(value) ? { ...value, [step]: replacedAt(value[step], rest, make) } : value;
}

/** An object with a value at a path through objects, which are made where there are none. */
export function withValueAt(object: Json, [step, ...rest]: readonly Step[], value: unknown): Json {
  if (step === undefined) return object;
  const present = own(object, String(step));
  return { ...object, [step]: rest.length === 0 ? value : withValueAt(isRecord(present) ? present : {}, rest, value) };
}

/** The paths that go on below a key or an index. */
export function below(paths: Paths, step: string | number): Paths {
  return paths
    .filter(([head]) => head === step || (head === "*" && typeof step === "number"))
    .map((path) => path.slice(1));
}

/** Whether one of the paths ends here. */
export function endsHere(paths: Paths): boolean {
  return paths.some((path) => path.length === 0);
}
