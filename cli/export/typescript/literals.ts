/** What no reader sees, or sees as something else: control characters, marks of direction, blanks that are none, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u;

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function escaped(character: string): string {
  const known = short[character];
  if (known !== undefined) return known;
  if (!unseen.test(character)) return character;
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}

/** A text in quotes: those that it has less often, double ones where it has both alike. */
export function quoted(text: string): string {
  const count = (quote: string) => text.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  const inner = [...text].map((character) => (character === quote ? `\\${quote}` : escaped(character)));
  return `${quote}${inner.join("")}${quote}`;
}

/** Whether a linter would take a text in quotes for a template literal with a mistake. */
export function looksLikeTemplate(text: string): boolean {
  return /\$\{[^}]*\}/.test(text);
}

/** A text as a template literal on one line. */
export function inBackticks(text: string): string {
  const inner = [...text].map((character) => (character === "`" ? "\\`" : escaped(character))).join("");
  return `\`${inner.replaceAll("${", "\\${")}\``;
}

/** A text of several lines as a template literal, line by line. What an editor would take away at the end of a line is written out. */
export function template(text: string): string {
  const lines = text.split("\n").map((line) => inBackticks(line).slice(1, -1).replace(/ $/, "\\x20"));
  return `\`${lines.join("\n")}\``;
}

/** A key as a property has it. As a plain key, `__proto__` would be no property. */
export function propertyKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** A number in the shortest form. */
export function numeral(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

/** A text as lines of a comment. */
export function comment(text: string, longestLine = 80): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`// ${word}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}
