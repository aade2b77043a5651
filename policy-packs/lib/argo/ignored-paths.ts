/*
 * Which part of a resource an ignored difference hides, from a JSON pointer or from a jq expression as far as it is a path:
 * names in any spelling, indexes, `?`, pipes, alternatives and `select`.
 */

/** A step of a path: a name, or `*` for every entry. */
type Path = readonly string[];

/** What hides so much that nothing is compared any more. */
const wholes: readonly Path[] = [
  [],
  ["*"],
  ...["spec", "data", "stringData", "metadata", "rules"].map((name) => [name]),
  ["spec", "*"],
  ["spec", "template"],
  ["spec", "template", "spec"],
  ["spec", "template", "*"],
  ["spec", "template", "spec", "*"],
];

/** Whether a JSON pointer hides a whole object. */
export function isWholePointer(pointer: string): boolean {
  const steps = pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return isWhole(steps.filter((step) => step !== ""));
}

/** Whether a jq expression hides a whole object; undefined for one that is more than a path. */
export function isWholeExpression(expression: string): boolean | undefined {
  const alternatives = split(withoutGroups(expression.trim()), ",");
  const paths = alternatives.map((alternative) => pathOf(alternative));
  if (paths.some((path) => path !== undefined && isWhole(path))) return true;
  return paths.includes(undefined) ? undefined : false;
}

function isWhole(path: Path): boolean {
  return wholes.some((whole) => whole.length === path.length && whole.every((step, index) => step === path[index]));
}

/** `..` is every value, the whole object first. */
function pathOf(text: string): Path | undefined {
  const steps: string[] = [];
  for (const part of split(text, "|").map((piece) => withoutGroups(piece.trim()))) {
    if (/^select\(.*\)$/s.test(part) || part === ".") continue;
    if (part === "..") return [];
    const found = stepsOf(part);
    if (found === undefined) return undefined;
    steps.push(...found);
  }
  return steps;
}

const step =
  /\s*(?:\.\s*([A-Za-z_]\w*)|\.?\s*\[\s*("(?:[^"\\]|\\.)*")\s*\]|\.\s*("(?:[^"\\]|\\.)*")|\.?\s*\[\s*(-?\d*:?-?\d*)\s*\])\s*\??/gy;

function stepsOf(text: string): string[] | undefined {
  const steps: string[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) return undefined;
    const [, plain, bracketed, quoted] = match;
    const name = bracketed ?? quoted;
    if (name?.includes("\\(")) return undefined;
    steps.push(plain ?? (name === undefined ? "*" : unquoted(name)));
  }
  return steps;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** A text without the parentheses around all of it. */
function withoutGroups(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  const inner = text.slice(1, -1);
  return depths(inner).some((depth) => depth < 0) ? text : withoutGroups(inner.trim());
}

/** The depth of brackets at each character, which is 1 at least within a quoted text. */
function depths(text: string): number[] {
  let depth = 0;
  let isQuoted = false;
  return text.split("").map((character, index) => {
    if (character === '"' && text[index - 1] !== "\\") isQuoted = !isQuoted;
    else if (!isQuoted && "([{".includes(character)) depth += 1;
    else if (!isQuoted && ")]}".includes(character)) depth -= 1;
    return isQuoted ? Math.max(depth, 0) + 1 : depth;
  });
}

function split(text: string, separator: string): string[] {
  const at = depths(text);
  const ends = text
    .split("")
    .flatMap((character, index) => (character === separator && at[index] === 0 ? [index] : []));
  return [...ends, text.length].map((end, index) => text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}
