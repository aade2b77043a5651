import { numeral } from "../program/characters";
import type { MapValue, Value } from "../program/parts";
import type { Entry, ObjectShape, Shape } from "./layout";
import { inBackticks, looksLikeTemplate, propertyKey, quoted, template } from "./literals";

/** What a value of a program is in TypeScript. */
export function shapeFor(value: Value): Shape {
  switch (value.is) {
    case "plain":
      return plainShape(value.value);
    case "block":
      return isOneLine(value.text) ? textShape(value.text) : { is: "lines", text: template(value.text) };
    case "list":
      return { is: "list", items: value.items.map(shapeFor), isOfNumbers: isOfNumbers(value.items) };
    case "map":
      return objectShape(value);
    case "output":
      return { is: "movable", text: [value.of.variable, ...value.path].join(".") };
    case "constant":
      return { is: "movable", text: value.variable };
    case "setting": {
      const { key, isRequired, isShown } = value.setting;
      if (isShown) return { is: "call", callee: "config.requireSecret", argument: quoted(key) };
      // An empty text is none to the provider, so that a preview does not wait for it.
      if (isRequired) return { is: "movable", text: `config.getSecret(${quoted(key)}) ?? ""` };
      return { is: "call", callee: "config.getSecret", argument: quoted(key) };
    }
  }
}

export function objectShape({ entries }: MapValue): ObjectShape {
  return { is: "object", entries: entries.map(([key, value]) => entry(key, value)) };
}

function entry(key: string, value: Value): Entry {
  // As people write it who have a variable of that name.
  if (value.is === "constant" && value.variable === key) return { key };
  return { key: propertyKey(key), value: shapeFor(value) };
}

function plainShape(value: string | number | boolean | null): Shape {
  if (typeof value === "string") return textShape(value);
  if (value === null) return { is: "movable", text: "null" };
  return { is: "word", text: typeof value === "number" ? numeral(value) : String(value) };
}

function textShape(text: string): Shape {
  return looksLikeTemplate(text) ? { is: "word", text: inBackticks(text) } : { is: "movable", text: quoted(text) };
}

/** Whether a text has one line alone, with or without its end. */
function isOneLine(text: string): boolean {
  return !text.slice(0, -1).includes("\n");
}

function isOfNumbers(items: readonly Value[]): boolean {
  return items.length > 1 && items.every((item) => item.is === "plain" && typeof item.value === "number");
}
