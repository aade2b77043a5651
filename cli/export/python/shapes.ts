import { own } from "../../../provider/model/json";
import { itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import type { MapValue, Value } from "../program/parts";
import type { Item, Shape } from "./layout";
import { numeral, quoted, tripleQuoted } from "./literals";
import { pythonName } from "./names";

/**
 * What a value of a program is in Python: fields by the names that Pulumi's SDK gives them, keys of maps and of free objects as they
 * are.
 */
export function shapeFor(value: Value, schema: Schema | undefined): Shape {
  switch (value.is) {
    case "plain":
      return word(plainText(value.value));
    case "block":
      return isOneLine(value.text) ? word(quoted(value.text)) : { is: "lines", text: tripleQuoted(value.text) };
    case "list":
      return group(
        "[",
        value.items.map((item) => ({ before: "", shape: shapeFor(item, itemOf(schema)) })),
        "]",
      );
    case "map":
      return group(
        "{",
        fieldsOf(value, schema, (name) => `${quoted(name)}: `),
        "}",
      );
    case "output":
      return word([value.of.variable, ...value.path.map(pythonName)].join("."));
    case "constant":
      return word(value.variable);
    case "setting": {
      const { key, isRequired, isShown } = value.setting;
      // An empty text is none to the provider, so that a preview does not wait for it.
      const texts = isRequired && !isShown ? [key, ""] : [key];
      const items = texts.map((text) => ({ before: "", shape: word(quoted(text)) }));
      return group(`config.${isShown ? "require" : "get"}_secret(`, items, ")");
    }
  }
}

/** The fields of an object, each with what its name becomes before the value. */
export function fieldsOf({ entries }: MapValue, schema: Schema | undefined, before: (name: string) => string): Item[] {
  const shape = shapeOf(schema);
  return entries.map(([key, value]) => {
    const field = own(shape, key);
    return { before: before(field ? pythonName(key) : key), shape: shapeFor(value, field ?? itemOf(schema)) };
  });
}

function group(open: string, items: readonly Item[], close: string): Shape {
  return { is: "group", open, items, close };
}

function word(text: string): Shape {
  return { is: "word", text };
}

function plainText(value: string | number | boolean | null): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return numeral(value);
  if (value === null) return "None";
  return value ? "True" : "False";
}

/** Whether a text has one line alone, with or without its end. */
function isOneLine(text: string): boolean {
  return !text.slice(0, -1).includes("\n");
}
