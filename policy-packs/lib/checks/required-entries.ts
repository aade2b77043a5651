import type { Report } from "../rule";
import type { Field } from "../view/field";
import { quoted } from "./printable";
import { wholeMatch } from "./wildcard";

/**
 * Reports each required key that is missing, and each whose value does not match its pattern. The value is not quoted: an
 * annotation can hold anything.
 */
export function checkEntries(
  map: Field,
  required: Readonly<Record<string, string>>,
  what: string,
  report: Report,
): void {
  for (const [key, pattern] of Object.entries(required)) {
    const entry = map.at(key);
    if (entry.isEmpty()) {
      report(entry, `the ${what} ${quoted(key)} is missing`);
      continue;
    }
    const value = entry.text();
    if (value !== undefined && !wholeMatch(pattern, value)) {
      report(entry, `does not match the pattern ${pattern}`);
    }
  }
}

/** The defaults that a rule would itself refuse where it has set them. */
export function defaultProblems(
  patterns: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(defaults).flatMap(([key, value]) => {
    const pattern = patterns[key];
    const place = `defaults[${JSON.stringify(key)}]`;
    return pattern === undefined || wholeMatch(pattern, value)
      ? []
      : [`${place} does not match its pattern ${pattern}`];
  });
}
