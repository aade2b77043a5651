import { isRecord } from "./json";
import type { Schema } from "./schema";
import { fieldsWith } from "./walk";

/** Shorter texts are part of too many words; a secret of their length hides nothing. */
const shortest = 4;
/** A line of a key that is long enough to be told from others. */
const shortestLine = 16;
const hidden = "[secret]";

/** What is a secret wherever it stands. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]{10,}\.[\w-]+\.[\w-]*/g, hidden],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gs, hidden],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,200}):[^\s/@]{1,2000}@/gi, `$1:${hidden}@`],
];

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The secret fields of inputs or a state, with where they stand. */
export const secretFields = fieldsWith(({ secret }) => secret === true);

/** The texts that the secret fields of inputs or a state hold. */
export function secretTexts(schema: Schema, values: unknown): string[] {
  return secretFields(schema, values).flatMap(({ value }) => textsIn(value));
}

/** The forms in which a text may come back: on one line, in JSON, in a URL, encoded, or a line of it. */
function formsOf(text: string): string[] {
  const lines = text.split(/\s*\n\s*/).filter((line) => line.length >= shortestLine);
  const forms = [
    text,
    text.trim(),
    text.replace(/\s+/g, " ").trim(),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(Buffer.from(text).toString()),
    Buffer.from(text).toString("base64"),
    ...lines,
  ];
  return forms.filter((form) => form.length >= shortest);
}

/** Hides secrets in what people will read. */
export class Secrets {
  private readonly known = new Set<string>();
  private readonly forms = new Set<string>();

  /** Adds secrets that must not be shown. */
  add(texts: Iterable<string>): void {
    for (const text of texts) {
      if (this.known.has(text)) continue;
      this.known.add(text);
      for (const form of formsOf(text)) this.forms.add(form);
    }
  }

  /** The text without any secret that is known, or that looks like one. */
  hide(text: string): string {
    let shown = text;
    // The longest first: one secret may be part of another.
    for (const form of [...this.forms].sort((a, b) => b.length - a.length)) shown = shown.replaceAll(form, hidden);
    for (const [shape, replacement] of shapes) shown = shown.replace(shape, replacement);
    return shown;
  }
}
