import { commentBy, eightDigits, escaped, quotedBy, numeral as shortest } from "../program/characters";

/** A text in quotes. */
export function quoted(text: string): string {
  return quotedBy(text, eightDigits);
}

/** A text of several lines between triple quotes, line by line. What an editor would take away at the end of a line is written out. */
export function tripleQuoted(text: string): string {
  const lines = text.split("\n").map((line) => {
    const inner = [...line].map((character) => escaped(character, eightDigits)).join("");
    return inner.replaceAll('"""', '\\"\\"\\"').replace(/ $/, "\\x20");
  });
  const inner = lines.join("\n");
  return `"""\\\n${inner.replace(/"$/, '\\"')}"""`;
}

/** A number, which is one of binary fractions where JavaScript writes it as such. */
export function numeral(value: number): string {
  return Object.is(value, -0) ? "-0.0" : shortest(value);
}

/** A text as lines of a comment. */
export function comment(text: string): string {
  return commentBy("#", text);
}
