import { own } from "../../../provider/model/json";
import { itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import type { Language } from "./language";
import type { ConstantType, Value } from "./parts";

/** What a language says of the types of constants. */
export type Typing = Pick<Language, "typeOf">;

/** A value where it stands. */
export interface Occurrence {
  /** The field that it stands in; for an item of a list, the list's. */
  readonly field: string;
  /** Whether it is the whole of a field that the documentation knows. */
  readonly isField: boolean;
  readonly schema: Schema | undefined;
  readonly value: Value;
}

/** A value that may be a constant. */
export interface Shareable extends Occurrence {
  /** Two of one text are one value. It is about as long as the value is in a program. */
  readonly text: string;
  readonly type?: ConstantType;
}

/** Fields that hold what is each object's own: they are not shared as a whole. */
const neverShared: readonly string[] = ["metadata", "spec", "template"];

/** How long a value is at least that a reader would rather look up than read again. */
const shortest = 48;
const shortestUrl = 24;

/** What may be shared in a value, at any depth. */
export function shareableIn(value: Value, schema: Schema | undefined, typing: Typing): Shareable[] {
  const found: Shareable[] = [];
  inside(value, schema, (occurrence) => {
    const shareable = asShareable(occurrence, typing);
    if (shareable) found.push(shareable);
    return undefined;
  });
  return found;
}

/**
 * A value with what was put in the place of its parts; the same one where nothing was.
 * @param put answers what takes the place of a part; `undefined` leaves it, and goes on inside.
 */
export function inside<Whole extends Value>(
  whole: Whole,
  schema: Schema | undefined,
  put: (occurrence: Occurrence) => Value | undefined,
  field = "",
): Whole {
  const at = (one: Occurrence) => put(one) ?? inside(one.value, one.schema, put, one.field);
  if (whole.is === "list") {
    const item = itemOf(schema);
    const items = whole.items.map((value) => at({ field, isField: false, schema: item, value }));
    return items.every((one, index) => one === whole.items[index]) ? whole : { ...whole, items };
  }
  if (whole.is !== "map") return whole;
  const shape = shapeOf(schema);
  const entries = whole.entries.map(([key, value]) => {
    const known = own(shape, key);
    return [key, at({ field: key, isField: known !== undefined, schema: known ?? itemOf(schema), value })] as const;
  });
  return entries.every(([, value], index) => value === whole.entries[index]?.[1]) ? whole : { ...whole, entries };
}

/** What may be a constant: the whole of a field, or a URL. */
function asShareable(occurrence: Occurrence, { typeOf }: Typing): Shareable | undefined {
  const { field, isField, schema, value } = occurrence;
  const text = textOf(value);
  if (value.is === "plain")
    return schema && isUrl(value.value) && text.length >= shortestUrl ? { ...occurrence, text } : undefined;
  if (!isField || neverShared.includes(field) || !["block", "list", "map"].includes(value.is)) return undefined;
  if (text.length < shortest || holdsSetting(value)) return undefined;
  const type = typeOf(schema, value);
  if (type === null) return undefined;
  return { ...occurrence, text, ...(type && { type }) };
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && /^([a-z+]+:\/\/|[^/:@\s]+@[^/:@\s]+:)[^{}]+$/.test(value);
}

function holdsSetting(value: Value): boolean {
  if (value.is === "list") return value.items.some(holdsSetting);
  return value.is === "map" ? value.entries.some(([, item]) => holdsSetting(item)) : value.is === "setting";
}

function textOf(value: Value): string {
  switch (value.is) {
    case "plain":
      return JSON.stringify(value.value);
    case "block":
      return JSON.stringify(value.text);
    case "list":
      return `[${value.items.map(textOf).join(", ")}]`;
    case "map":
      return `{ ${value.entries.map(([key, item]) => `${JSON.stringify(key)}: ${textOf(item)}`).join(", ")} }`;
    case "output":
      return [value.of.variable, ...value.path].join(".");
    case "setting":
      return value.setting.key;
    case "constant":
      return value.variable;
  }
}
