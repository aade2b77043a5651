/*
 * The form that Prettier and Biome give to a program by default, which leave it alone then. Neither is a dependency: one takes
 * 8 MB, the other is a program of its own, and what is written here has few forms.
 */

/** What is printed. */
export type Shape =
  /** What stays behind what is before it. */
  | { readonly is: "word"; readonly text: string }
  /** What goes on a line of its own where it would end beyond the longest line. */
  | { readonly is: "movable"; readonly text: string }
  /** Lines as they are, such as those of a template literal. */
  | { readonly is: "lines"; readonly text: string }
  /** A call with one text. */
  | { readonly is: "call"; readonly callee: string; readonly argument: string }
  | { readonly is: "list"; readonly items: readonly Shape[]; readonly isOfNumbers: boolean }
  | ObjectShape;

/** An object literal. */
export interface ObjectShape {
  readonly is: "object";
  readonly entries: readonly Entry[];
}

/** A property: its key as it is written, and its value; without one, what stands alone. */
export interface Entry {
  readonly key: string;
  readonly value?: Shape;
}

/** Where something is printed. */
interface Place {
  /** How far its lines are moved to the right. */
  readonly indent: number;
  /** How much stands before it on its first line. */
  readonly column: number;
  /** How much has to follow on its last line. */
  readonly after: number;
}

const longestLine = 80;
const step = 2;

/** Keys that are shorter stay with their value on a line, whatever its length. */
const shortestMovedKey = 5;

/** Texts of a call that are no longer are moved with it. */
const shortArgument = 20;

/** How many columns a text takes. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + columnsOf(character), 0);
}

/** Two for the characters of East Asia and most emoji, none for marks on others. */
function columnsOf(character: string): number {
  if (character < "\u0300") return 1;
  if (/\p{Mn}/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u.test(
    character,
  )
    ? 2
    : 1;
}

function blanks(count: number): string {
  return " ".repeat(count);
}

/** A value behind `const name =`. */
export function assigned(start: string, shape: Shape): string {
  return `${start}${behind(shape, { indent: 0, column: widthOf(start) + 1, after: 1 }, true)};`;
}

/**
 * A call of a class with a name and an object.
 * @param start what stands before the parenthesis.
 */
export function constructed(start: string, name: string, { entries }: ObjectShape): string {
  const head = `${start}(${name}, {`;
  if (entries.length === 0) return `${head}});`;
  if (widthOf(head) <= longestLine) return `${head}\n${properties(entries, step)}});`;
  const object = `{\n${properties(entries, 2 * step)}${blanks(step)}}`;
  return `${start}(\n${blanks(step)}${name},\n${blanks(step)}${object},\n);`;
}

/** Names in braces, as in an import. */
export function inBraces(start: string, names: readonly string[], end: string): string {
  const line = `${start}{ ${names.join(", ")} }${end}`;
  if (names.length === 1 || widthOf(line) <= longestLine) return line;
  return `${start}{\n${names.map((name) => `${blanks(step)}${name},\n`).join("")}}${end}`;
}

/** A value with the blank or the line break before it. */
function behind(shape: Shape, place: Place, mayMove: boolean): string {
  if (!mayMove || !isMoved(shape, place)) return ` ${printed(shape, place)}`;
  const indent = place.indent + step;
  return `\n${blanks(indent)}${printed(shape, { ...place, indent, column: indent })}`;
}

/** Whether a value goes on the next line: where no part of it that may stay has room. */
function isMoved(shape: Shape, place: Place): boolean {
  const line = flat(shape);
  if (line !== undefined && fits(line, place)) return false;
  switch (shape.is) {
    case "movable":
      return true;
    case "call":
      return shape.argument.length <= shortArgument;
    case "list":
      return shape.items.length === 0 || !fits("[", { ...place, after: 0 });
    case "object":
      return shape.entries.length === 0 || !fits("{", { ...place, after: 0 });
    default:
      return false;
  }
}

function fits(line: string, { column, after }: Place): boolean {
  return column + widthOf(line) + after <= longestLine;
}

function printed(shape: Shape, place: Place): string {
  const line = flat(shape);
  if (line !== undefined && fits(line, place)) return line;
  const { indent } = place;
  switch (shape.is) {
    case "call":
      return `${shape.callee}(\n${blanks(indent + step)}${shape.argument},\n${blanks(indent)})`;
    case "list":
      if (shape.items.length === 0) return "[]";
      return `[\n${shape.isOfNumbers ? filled(shape.items, indent + step) : items(shape.items, indent + step)}${blanks(indent)}]`;
    case "object":
      return shape.entries.length === 0 ? "{}" : `{\n${properties(shape.entries, indent + step)}${blanks(indent)}}`;
    default:
      return shape.text;
  }
}

function items(shapes: readonly Shape[], indent: number): string {
  return shapes.map((shape) => `${blanks(indent)}${printed(shape, { indent, column: indent, after: 1 })},\n`).join("");
}

function properties(entries: readonly Entry[], indent: number): string {
  return entries
    .map(({ key, value }) => {
      if (!value) return `${blanks(indent)}${key},\n`;
      const place = { indent, column: indent + widthOf(key) + 2, after: 1 };
      return `${blanks(indent)}${key}:${behind(value, place, widthOf(key) >= shortestMovedKey)},\n`;
    })
    .join("");
}

/** As many to a line as there is room for. */
function filled(shapes: readonly Shape[], indent: number): string {
  const lines: string[] = [];
  for (const shape of shapes) {
    const word = `${flat(shape)},`;
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last} ${word}`;
    if (longer !== undefined && widthOf(longer) <= longestLine) lines[lines.length - 1] = longer;
    else lines.push(`${blanks(indent)}${word}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** A value on one line; `undefined` where that is not done, whatever room there is. */
function flat(shape: Shape): string | undefined {
  switch (shape.is) {
    case "lines":
      return undefined;
    case "call":
      return `${shape.callee}(${shape.argument})`;
    case "list":
      return isAlwaysOpen(shape.items) ? undefined : joined("[", shape.items.map(flat), "]");
    case "object":
      return shape.entries.length === 0 ? "{}" : joined("{ ", shape.entries.map(flatEntry), " }");
    default:
      return shape.text;
  }
}

function flatEntry({ key, value }: Entry): string | undefined {
  if (!value) return key;
  const line = flat(value);
  return line === undefined ? undefined : `${key}: ${line}`;
}

function joined(start: string, texts: readonly (string | undefined)[], end: string): string | undefined {
  return texts.includes(undefined) ? undefined : `${start}${texts.join(", ")}${end}`;
}

/** Several objects of several properties each stand below one another, and so do several lists. */
function isAlwaysOpen(shapes: readonly Shape[]): boolean {
  if (shapes.length < 2) return false;
  return (
    shapes.every((shape) => shape.is === "object" && shape.entries.length > 1) ||
    shapes.every((shape) => shape.is === "list" && shape.items.length > 1)
  );
}
