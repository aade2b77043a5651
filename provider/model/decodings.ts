/*
 * The encodings in which a text may come back: from Go's `%q` and JSON, URLs and forms, pages, base64 and hexadecimal digits.
 * A library decodes what it knows to be encoded; here every piece of a text may be, and most are not.
 */

/** How often encodings may lie one within the other. */
const deepest = 3;
const mostViews = 64;
/** Fewer letters together, among what is decoded, are noise. */
const shortestPiece = 4;

type Decoder = (text: string) => string;

const controls: Readonly<Record<string, string>> = {
  a: " ",
  b: " ",
  e: " ",
  f: " ",
  n: "\n",
  r: "\r",
  t: "\t",
  v: " ",
};

function characterOf(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Bytes that are written one by one, as the text that they make up. */
function bytesOf(text: string, digits: number): string {
  const bytes = text.match(new RegExp(`[0-9a-f]{${digits}}`, "gi")) ?? [];
  return Buffer.from(bytes.join(""), "hex").toString();
}

/** What a program's own syntax escapes by a backslash, in Go, JSON, JavaScript, YAML and shells. */
function unescaped(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_all, digits: string) => characterOf(digits, 16))
    .replace(/\\U([0-9a-f]{8})/g, (_all, digits: string) => characterOf(digits, 16))
    .replace(/(?:\\x[0-9a-f]{2})+/gi, (all) => bytesOf(all.replaceAll(/\\x/gi, ""), 2))
    .replace(/\\([0-7]{3})/g, (_all, digits: string) => characterOf(digits, 8))
    .replace(/\\(.)/gs, (_all, letter: string) => controls[letter] ?? letter);
}

/** Percent encoding, of URLs and of forms. */
function unquoted(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (all) => bytesOf(all.replaceAll("%", ""), 2)).replaceAll("+", " ");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Entities of HTML and XML. */
function withoutEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_all, digits: string) => characterOf(digits, 16))
    .replace(/&#(\d{1,7});/g, (_all, digits: string) => characterOf(digits, 10))
    .replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
}

/** The pieces of a decoded text that can be read; what was not encoded at all leaves none, or short ones. */
function readable(text: string): string {
  return (text.match(new RegExp(`[^\\p{C}\\ufffd]{${shortestPiece},}`, "gu")) ?? []).join("\n");
}

/** Every run of letters that may be base64, read from its first, second, third and fourth letter on. */
function fromBase64(shift: number): Decoder {
  return (text) => {
    const runs = text.replace(/\s+/g, "").match(/[A-Za-z0-9+/_-]{6,}/g) ?? [];
    // The letters of URLs and those of mail are read alike.
    return runs.map((run) => readable(Buffer.from(run.slice(shift), "base64").toString())).join("\n");
  };
}

function fromHex(shift: number): Decoder {
  return (text) => {
    const runs = text.match(/[0-9a-f]{8,}/gi) ?? [];
    return runs.map((run) => readable(bytesOf(run.slice(shift), 2))).join("\n");
  };
}

const decoders: readonly Decoder[] = [
  unescaped,
  unquoted,
  withoutEntities,
  ...[0, 1, 2, 3].map(fromBase64),
  ...[0, 1].map(fromHex),
];

/** A text, and all that can be read in it by decoding it, also several times. */
export function readingsOf(text: string): readonly string[] {
  const found = new Set([text]);
  let latest: readonly string[] = [text];
  for (let depth = 0; depth < deepest; depth += 1) {
    const decoded = latest.flatMap((each) => decoders.map((decode) => decode(each)));
    latest = [...new Set(decoded)].filter((each) => each.trim().length >= shortestPiece && !found.has(each));
    for (const each of latest) if (found.size < mostViews) found.add(each);
  }
  return [...found];
}
