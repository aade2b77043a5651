import { UserError } from "../../../provider/contract";
import { numeral } from "../program/characters";
import type { MapValue, SecretSetting, Value } from "../program/parts";
import { block, literal, scalar } from "./scalars";

/** The setting that has all credentials which a program works without. */
export const credentials = "credentials";

/** The key of a setting, or the path to it: settings of texts alone have no way to say that there is none. */
export function settingKey({
  key,
  isRequired,
  isShown,
}: Pick<SecretSetting, "key" | "isRequired" | "isShown">): string {
  return isRequired || isShown ? key : `${credentials}.${key}`;
}

const step = "  ";

/**
 * What stands behind a key or a dash, with what comes before it.
 * @param indent that of the line.
 */
export function behind(value: Value, indent: string): string {
  if (value.is === "map" && value.entries.length > 0) return `\n${mapLines(value, `${indent}${step}`)}`;
  if (value.is === "list" && value.items.length > 0) return `\n${listLines(value.items, `${indent}${step}`)}`;
  return ` ${short(value, `${indent}${step}`)}`;
}

/** The entries of an object, each on lines of its own. */
export function mapLines({ entries }: MapValue, indent: string): string {
  for (const [key] of entries) requireWritable(key);
  return entries.map(([key, value]) => `${indent}${scalar(literal(key))}:${behind(value, indent)}`).join("\n");
}

function listLines(items: readonly Value[], indent: string): string {
  return items
    .map((item) => {
      const isNested = (item.is === "map" && item.entries.length > 0) || (item.is === "list" && item.items.length > 0);
      if (!isNested) return `${indent}- ${short(item, `${indent}${step}`)}`;
      // The first line of what is nested stands behind the dash.
      const inner = `${indent}${step}`;
      const lines = item.is === "map" ? mapLines(item, inner) : listLines(item.items, inner);
      return `${indent}- ${lines.slice(inner.length)}`;
    })
    .join("\n");
}

/** What needs no lines of its own below. */
function short(value: Value, indent: string): string {
  switch (value.is) {
    case "plain":
      return plainText(value.value);
    case "block":
      return block(literal(value.text), indent);
    case "list":
      return "[]";
    case "map":
      return "{}";
    case "output":
      return `\${${[value.of.variable, ...value.path].join(".")}}`;
    case "constant":
      return `\${${value.variable}}`;
    case "setting":
      return `\${${settingKey(value.setting)}}`;
  }
}

function plainText(value: string | number | boolean | null): string {
  if (typeof value === "string") return scalar(literal(value));
  if (typeof value === "number") return numberText(value);
  return String(value);
}

/** A number as every version of YAML reads it: one with an exponent has a point and a sign. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  return numeral(value)
    .replace(/^(-?\d+)e/, "$1.0e")
    .replace(/e(?=\d)/, "e+");
}

/** @throws UserError for a key that Pulumi's YAML takes for a function, whatever stands before it. */
function requireWritable(key: string): void {
  if (!/^fn::/i.test(key)) return;
  throw new UserError(
    `an object to be declared has the key ${JSON.stringify(key)}, which Pulumi's YAML takes for a function: choose another language ` +
      "with --language",
  );
}
