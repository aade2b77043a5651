import { eightDigits, escaped } from "../program/characters";

// By hand, since `yaml` leaves `0o7`, `<<` and U+2028 as they are: Go's reader takes them for a number, a merge and the end of a line.

/** What YAML takes for something else than a text, in any of its versions. */
const words = /^(null|true|false|yes|no|on|off|y|n|e\d+)$/i;

/** What stands without quotes whatever reads it: no number, date, sign of YAML's own or blank at an end. */
const plain = /^[A-Za-z_/]([\w./@:+=,~*?;()<>{}[\]"'`&!|%^\\ -]*[\w/.=)}\]-])?$/;

/** A text on one line, without quotes where it needs none. */
export function scalar(text: string): string {
  const isPlain = plain.test(text) && !words.test(text) && !/: | #/.test(text);
  return isPlain ? text : quoted(text);
}

function quoted(text: string): string {
  const inner = [...text].map((character) => (character === '"' ? '\\"' : escaped(character, eightDigits)));
  return `"${inner.join("")}"`;
}

/**
 * Whether a block shows a text as it is: all of it is seen, no editor would take blanks away at the end of a line, none at the start
 * says how far all lines are moved, and nothing depends on how many lines are empty at the end.
 */
function isShown(text: string): boolean {
  const isSeen = [...text].every(
    (character) => /[\n\\]/.test(character) || escaped(character, eightDigits) === character,
  );
  return isSeen && !/ (\n|$)|^[ \n]|\n\n$/.test(text) && text !== "";
}

/**
 * A text of several lines.
 * @param indent how far its lines are moved to the right.
 */
export function block(text: string, indent: string): string {
  if (!isShown(text)) return quoted(text);
  const lines = text.replace(/\n$/, "").split("\n");
  const moved = lines.map((line) => (line === "" ? "" : `${indent}${line}`));
  return `|${text.endsWith("\n") ? "" : "-"}\n${moved.join("\n")}`;
}

/** In Pulumi's YAML, two signs begin an expression, and the first of them twice stands for itself. */
export function literal(text: string): string {
  return text.replace(/\$(?=[${])/g, "$$$$");
}
