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

function compile(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch (error) {
    throw new Error(`the configured pattern ${JSON.stringify(pattern)} is no regular expression: ${String(error)}`);
  }
}
