import { isRecord } from "../../../provider/model/json";
import { globMatches } from "../argo/glob";

/** Whether a text matches one of the globs of a rule's configuration. */
export function matchesAny(globs: readonly string[], text: string): boolean {
  return globs.some((glob) => globMatches(glob, text));
}

const cache = new Map<string, RegExp>();

/** Whether the whole of a text matches a regular expression of a rule's configuration. */
export function wholeMatch(pattern: string, text: string): boolean {
  const known = cache.get(pattern);
  if (known) return known.test(text);
  const compiled = compile(pattern);
  cache.set(pattern, compiled);
  return compiled.test(text);
}

/**
 * Which regular expressions in a setting are none: in a text, in a list, or in a map. Each with its place in the setting in
 * front.
 */
export function patternProblems(value: unknown): string[] {
  if (typeof value === "string") return patternProblem(value);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => patternProblems(item).map((problem) => `[${index}]${problem}`));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    patternProblems(item).map((problem) => `[${JSON.stringify(key)}]${problem}`),
  );
}

function patternProblem(pattern: string): string[] {
  try {
    compile(pattern);
    return [];
  } catch (error) {
    return [`: ${(error as Error).message}`];
  }
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch (error) {
    throw new Error(`${JSON.stringify(pattern)} is no regular expression: ${(error as Error).message}`);
  }
}
