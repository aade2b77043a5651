import { commentBy, escaped as escapedBy, quotedBy } from "../program/characters";

const inBraces = (code: string) => `\\u{${code}}`;

function escaped(character: string): string {
  return escapedBy(character, inBraces);
}

/** A text in quotes. */
export function quoted(text: string): string {
  return quotedBy(text, inBraces);
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

/** A text as lines of a comment. */
export function comment(text: string): string {
  return commentBy("//", text);
}
