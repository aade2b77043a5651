import { stripVTControlCharacters } from "node:util";

/** What stands at a dotted path; of lists on the way, what stands there in each item. */
export function at(value: unknown, path: string): unknown {
  return path === "" ? value : path.split(".").reduce(below, value);
}

function below(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => below(item, field));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, field)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}

/** A value as one line of a table has it. */
export function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).filter(isThere).join(", ");
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([name, inner]) => [name, cellOf(inner)].filter(isThere).join("="));
    return pairs.join(", ");
  }
  return asLine(String(value ?? ""));
}

function isThere(text: string): boolean {
  return text !== "";
}

/** A line of anybody's text as a terminal may show it: tabs stay, and nothing in it steers the terminal. */
export function printable(line: string): string {
  return stripVTControlCharacters(line).replace(/(?!\t)\p{Cc}/gu, "");
}

/** Nothing that a terminal would take for more than text: what stands in a cell may be anybody's. */
function asLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
