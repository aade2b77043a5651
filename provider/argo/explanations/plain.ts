/*
 * Argo CD's texts are for its logs as much as for people: they repeat how parts of it talk to each other, and print structures
 * of its source.
 */

/** How one part of Argo CD hands on what another one said. */
const handedOn = /rpc error: code = \w+ desc = /g;

/** Where a structure of Go's begins: `&Repository{`, `&{`, `Repository{Repo:`. */
const structure = /&\w*\{|\b[A-Z]\w+\{(?=\w+:)|(?<=\bsource )\{/g;

/** Argo CD's own words as a person can read them. */
export function plain(said: string): string {
  return withoutStructures(said.replace(handedOn, ""));
}

function withoutStructures(text: string): string {
  let result = "";
  let at = 0;
  for (const { index, 0: opening } of text.matchAll(structure)) {
    if (index < at) continue;
    const end = endOf(text, index + opening.length);
    result += text.slice(at, index) + nameOf(opening, text.slice(index + opening.length, end));
    at = end;
  }
  return result + text.slice(at);
}

/** What stands for a structure: the address that it has, or what it is. */
function nameOf(opening: string, content: string): string {
  const [, quoted, bare] = /\bRepo(?:URL)?: ?(?:"([^"]*)"|([^\s,}]+))/.exec(content) ?? [];
  const kind = opening.replace(/[&{]/g, "");
  return quoted ?? bare ?? (kind === "" ? "(…)" : kind);
}

/** Where a structure ends that has begun before; the end of the text where it was cut. */
function endOf(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
