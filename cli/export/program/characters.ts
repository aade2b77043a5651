/** What no reader sees, or sees as something else: control characters, marks of direction, blanks that are none, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

/** Writes a character by its code, which is hexadecimal and has more than four digits. */
export type LongEscape = (code: string) => string;

/** By eight digits, as Python and YAML have it. */
export const eightDigits: LongEscape = (code) => `\\U${code.padStart(8, "0")}`;

/** A character as it stands between quotes. The quotes themselves are the language's own. */
export function escaped(character: string, long: LongEscape): string {
  const known = short[character];
  if (known !== undefined) return known;
  if (!unseen.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? long(code) : `\\u${code.padStart(4, "0")}`;
}

/** A text in quotes: those that it has less often, double ones where it has both alike. */
export function quotedBy(text: string, long: LongEscape): string {
  const count = (quote: string) => text.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  const inner = [...text].map((character) => (character === quote ? `\\${quote}` : escaped(character, long)));
  return `${quote}${inner.join("")}${quote}`;
}

/** A number in the shortest form. */
export function numeral(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

/** A text as lines of a comment. */
export function commentBy(mark: string, text: string, longestLine = 80): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${mark} ${word}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}
