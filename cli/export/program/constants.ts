import { registry } from "../../../provider/kinds/registry";
import { own } from "../../../provider/model/json";
import { formsOf, itemOf, nameOf, type Schema, shapeOf, unwrapped } from "../../../provider/model/schema";
import type { Constant, Declaration, Value } from "./parts";
import { endOfUrl, wordsOf } from "./words";

/** A value where it stands. */
interface Occurrence {
  /** The field that it stands in; for an item of a list, the list's. */
  readonly field: string;
  /** Whether it is the whole of a field that the documentation knows. */
  readonly isField: boolean;
  readonly schema: Schema | undefined;
  readonly value: Value;
}

/** Answers what takes the place of a value; `undefined` leaves it. */
type Visit = (occurrence: Occurrence) => Value | undefined;

/** A constant, with the schema of what it was taken out of. */
interface Taken {
  readonly constant: Constant;
  readonly schema: Schema | undefined;
}

/** Gives a variable a name that nothing else has, of the first candidate that is free. */
export type NameIt = (candidates: readonly (readonly string[])[]) => string;

/** Fields that hold what is each object's own: they are not shared as a whole. */
const neverShared: readonly string[] = ["metadata", "spec", "template"];

/** How many characters a constant has to save, beyond those that it takes itself. */
const least = 60;

const inClusterServer = "https://kubernetes.default.svc";

/**
 * Takes out of the declarations of one file what they repeat, where that makes the text shorter. Constants come before those who
 * use them, and at the start of the file where they need nothing in it.
 */
export function withConstants(declarations: readonly Declaration[], nameIt: NameIt): (Constant | Declaration)[] {
  let resources = declarations;
  let taken: readonly Taken[] = [];
  for (;;) {
    const repeated = mostRepeated([...resources.flatMap(inDeclaration), ...taken.flatMap(inConstant)]);
    if (!repeated)
      return inOrderOfUse(
        taken.map(({ constant }) => constant),
        resources,
      );
    const { schema, value } = repeated;
    const text = textOf(value);
    const variable = nameIt(namesFor(repeated));
    const use: Visit = (one) =>
      mayBeShared(one) && textOf(one.value) === text ? { is: "constant", variable } : undefined;
    const type = typeFor(schema, value);
    const constant: Constant = { is: "constant", variable, value, ...(type && { type }) };
    resources = resources.map((one) => ({ ...one, inputs: inside(one.inputs, registry[one.object.kind].schema, use) }));
    taken = [
      ...taken.map((one) => ({
        ...one,
        constant: { ...one.constant, value: inside(one.constant.value, one.schema, use) },
      })),
      { constant, schema },
    ];
  }
}

function inDeclaration({ inputs, object }: Declaration): Occurrence[] {
  return occurrencesIn(inputs, registry[object.kind].schema);
}

function inConstant({ constant, schema }: Taken): Occurrence[] {
  return occurrencesIn(constant.value, schema);
}

/** What stands in a value, at any depth. */
function occurrencesIn(value: Value, schema: Schema | undefined): Occurrence[] {
  const found: Occurrence[] = [];
  inside(value, schema, (occurrence) => {
    found.push(occurrence);
    return undefined;
  });
  return found;
}

/** A value with what was put in the place of its parts. */
function inside<Whole extends Value>(whole: Whole, schema: Schema | undefined, visit: Visit, field = ""): Whole {
  const put = (one: Occurrence) => visit(one) ?? inside(one.value, one.schema, visit, one.field);
  if (whole.is === "list") {
    const item = itemOf(schema);
    return { ...whole, items: whole.items.map((value) => put({ field, isField: false, schema: item, value })) };
  }
  if (whole.is !== "map") return whole;
  const shape = shapeOf(schema);
  const entries = whole.entries.map(([key, value]) => {
    const known = own(shape, key);
    return [key, put({ field: key, isField: known !== undefined, schema: known ?? itemOf(schema), value })] as const;
  });
  return { ...whole, entries };
}

/** Of the values that are worth a constant, the longest; of several, the first. */
function mostRepeated(occurrences: readonly Occurrence[]): Occurrence | undefined {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences.filter(mayBeShared)) {
    const text = textOf(occurrence.value);
    groups.set(text, [...(groups.get(text) ?? []), occurrence]);
  }
  const worth = [...groups].filter(([text, { length }]) => (length - 1) * (text.length - 12) > least + 24);
  const [longest] = worth.sort(([one], [other]) => other.length - one.length);
  return longest?.[1][0];
}

/** Whether a value may be a constant: the whole of a field, or a URL. */
function mayBeShared({ field, isField, schema, value }: Occurrence): boolean {
  if (value.is === "plain") return schema !== undefined && isUrl(value.value);
  if (value.is === "block") return isField;
  if (!isField || neverShared.includes(field) || (value.is !== "map" && value.is !== "list")) return false;
  return !holdsSetting(value) && (!holdsLiteral(schema, value) || typeFor(schema, value) !== undefined);
}

function isUrl(value: unknown): boolean {
  return typeof value === "string" && /^([a-z+]+:\/\/|[^/:@\s]+@[^/:@\s]+:)[^{}]+$/.test(value);
}

function holdsSetting(value: Value): boolean {
  if (value.is === "list") return value.items.some(holdsSetting);
  return value.is === "map" ? value.entries.some(([, item]) => holdsSetting(item)) : value.is === "setting";
}

/** What a value would be in a program, nearly: two of one text are one value. */
function textOf(value: Value): string {
  switch (value.is) {
    case "plain":
      return JSON.stringify(value.value);
    case "block":
      return JSON.stringify(value.text);
    case "list":
      return `[${value.items.map(textOf).join(", ")}]`;
    case "map":
      return `{ ${value.entries.map(([key, item]) => `${key}: ${textOf(item)}`).join(", ")} }`;
    case "output":
      return [value.of.variable, ...value.path].join(".");
    case "setting":
      return value.setting.key;
    case "constant":
      return value.variable;
  }
}

/** Whether a value holds a text of which only some are allowed: languages would take it for any text. */
function holdsLiteral(schema: Schema | undefined, value: Value): boolean {
  if (!schema) return false;
  if (value.is === "list") return value.items.some((item) => holdsLiteral(itemOf(schema), item));
  if (value.is === "map") {
    const shape = shapeOf(schema);
    return value.entries.some(([key, item]) => holdsLiteral(own(shape, key) ?? itemOf(schema), item));
  }
  const { type, options = [] } = unwrapped(schema)._zod.def as { type: string; options?: readonly Schema[] };
  const forms = formsOf(schema) ?? options;
  return ["enum", "literal"].includes(type) || forms.some((form) => holdsLiteral(form, value));
}

/** The type that a constant has to be given. */
function typeFor(schema: Schema | undefined, value: Value): Constant["type"] | undefined {
  if (!schema || !holdsLiteral(schema, value)) return undefined;
  const isList = value.is === "list";
  const described = isList ? itemOf(schema) : schema;
  const name = described && nameOf(described)?.name;
  return name === undefined ? undefined : { name, isList };
}

/** What a constant may be called: what it is, then with what it is for. */
function namesFor({ field, value }: Occurrence): string[][] {
  if (value.is === "plain") {
    return value.value === inClusterServer ? [["in", "cluster"]] : [wordsOf(endOfUrl(String(value.value)))];
  }
  const entries = value.is === "map" ? value.entries : [];
  const [hint] = entries.flatMap(([key, item]) =>
    ["namespace", "name"].includes(key) && item.is === "plain" ? [String(item.value)] : [],
  );
  return [wordsOf(field), ...(hint ? [[...wordsOf(hint), ...wordsOf(field)]] : [])];
}

/** Puts each constant before its first use; those that need no declaration of the file come first of all. */
function inOrderOfUse(
  constants: readonly Constant[],
  declarations: readonly Declaration[],
): (Constant | Declaration)[] {
  const parts: (Constant | Declaration)[] = [];
  const placed = new Set<string>();
  const own = new Set(declarations.flatMap(({ variable }) => variable ?? []));
  const place = (constant: Constant) => {
    if (placed.has(constant.variable)) return;
    placed.add(constant.variable);
    usedBy(constant.value).forEach(place);
    parts.push(constant);
  };
  const usedBy = (value: Value): Constant[] => {
    const names = namesIn(value);
    return constants.filter(({ variable }) => names.has(variable));
  };
  const isFree = (value: Value): boolean =>
    [...namesIn(value)].every((name) => !own.has(name)) && usedBy(value).every((constant) => isFree(constant.value));
  const uses = declarations.map((declaration) => ({ declaration, constants: usedBy(declaration.inputs) }));
  for (const { constants: used } of uses) used.filter(({ value }) => isFree(value)).forEach(place);
  for (const { declaration, constants: used } of uses) {
    used.forEach(place);
    parts.push(declaration);
  }
  return parts;
}

/** The variables that a value names. */
function namesIn(value: Value): Set<string> {
  if (value.is === "constant") return new Set([value.variable]);
  if (value.is === "output") return new Set([value.of.variable]);
  const inner = value.is === "list" ? value.items : value.is === "map" ? value.entries.map(([, item]) => item) : [];
  return new Set(inner.flatMap((item) => [...namesIn(item)]));
}
