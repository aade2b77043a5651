import { unknown } from "../contract";
import { readingsOf } from "./decodings";
import { isRecord } from "./json";
import { type Step, valueAt } from "./paths";
import type { Schema } from "./schema";
import { looksLikeToken } from "./url-credentials";
import { fieldsWith } from "./walk";

/** What stands in the place of a secret. */
const hidden = "[secret]";
/** What stands in the place of a text out of which a secret cannot be taken with certainty. */
export const withheld = "[not shown, because it repeats a secret: see Argo CD itself]";

/** Shorter texts are part of too many words: they count only as words of their own, in what others say. */
const shortest = 4;
/** So many letters and digits of a longer secret, one after the other, are too many to be shown. */
const longestShown = 7;

/** What is a secret wherever it stands. A password goes on to the last `@` before the path. */
function withoutShapes(text: string): string {
  return text
    .replace(/\beyJ[\w-]{10,}\.[\w-]+\.[\w-]*/g, hidden)
    .replace(/\b(Bearer|Basic) +[\w.~+/=-]{16,}/gi, `$1 ${hidden}`)
    .replace(/-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/gs, hidden)
    .replace(/\b([a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{0,200}):[^\s/]{1,2000}@/gi, `$1:${hidden}@`)
    .replace(/\b([a-z][a-z0-9+.-]{1,20}:\/\/)([^\s:/@]{1,2000})@/gi, (all, scheme: string, user: string) =>
      looksLikeToken(user) ? `${scheme}${hidden}@` : all,
    );
}

/** Every text and number that a value holds. Yes and no are no secrets: nobody could hide them. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === unknown ? [] : [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The secret fields of inputs or a state, with where they stand. */
export const secretFields = fieldsWith(({ secret }) => secret === true);
const identityFields = fieldsWith(({ identity }) => identity === true);

/** The texts of inputs or of a state that are secrets: in secret fields, and where the program says so. */
export function secretTexts(schema: Schema, values: unknown, paths: readonly (readonly Step[])[] = []): string[] {
  return [
    ...secretFields(schema, values).map(({ value }) => value),
    ...paths.map((path) => valueAt(values, path)),
  ].flatMap(textsIn);
}

/** The texts of inputs or of a state that everybody may see, because an id is made of them. */
export function publicTexts(schema: Schema, values: unknown): string[] {
  return identityFields(schema, values).flatMap(({ value }) => textsIn(value));
}

/** A text without what encodings and line breaks add to it: in lower case, letters and digits alone. */
function coreOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A text without lone halves of characters, which cannot be encoded. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** JSON as Go prints it, which escapes what HTML would take for its own. */
function goJson(text: string): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[<>&\u2028\u2029]/g, escaped);
}

/** The forms that can be taken out of a text so that what is left tells nothing. All others make a text be withheld. */
function formsOf(text: string): string[] {
  const whole = wellFormed(text);
  const percent = encodeURIComponent(whole);
  const base64 = Buffer.from(whole).toString("base64");
  const plain = [text, text.trim(), text.replace(/\s+/g, " ").trim(), JSON.stringify(text).slice(1, -1), goJson(text)];
  const encoded = [percent, percent.replace(/%../g, (all) => all.toLowerCase()), percent.replaceAll("%20", "+")];
  return [...plain, ...encoded, base64, Buffer.from(whole).toString("base64url")].filter(
    (form) => form.length >= shortest,
  );
}

/** What may not be shown of one secret, and how it is recognised. */
class Secret {
  readonly forms: readonly string[];
  private readonly core: string;
  /** So many letters of the core in a row show too much of it. */
  private readonly length: number;
  private readonly word: RegExp | undefined;

  constructor(text: string) {
    this.forms = formsOf(text);
    // The lines around a key are the same for all keys.
    this.core = coreOf(text.replace(/-----(BEGIN|END) [^-\n]*-----/g, "\n"));
    this.length = Math.min(longestShown + 1, Math.max(shortest, Math.ceil(this.core.length / 2)));
    this.word = this.core.length < shortest ? wordOf(text.trim()) : undefined;
  }

  /** The parts of this secret that a text shows, given its sets of runs by their length. */
  *shownIn(runs: (length: number) => ReadonlySet<string>): Generator<string> {
    if (this.core.length < this.length) return;
    const present = runs(this.length);
    for (let at = 0; at + this.length <= this.core.length; at += 1) {
      const part = this.core.slice(at, at + this.length);
      if (present.has(part)) yield part;
    }
  }

  /** Whether a text has this short secret as a word. */
  isWordIn(text: string): boolean {
    return this.word?.test(text) === true;
  }
}

function wordOf(text: string): RegExp | undefined {
  if (text === "") return undefined;
  const letter = "[\\p{L}\\p{N}]";
  const escaped = wellFormed(text).replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const [first, last] = [text.at(0), text.at(-1)].map((one) => new RegExp(letter, "u").test(one ?? ""));
  return new RegExp(`${first ? `(?<!${letter})` : ""}${escaped}${last ? `(?!${letter})` : ""}`, "u");
}

/** All runs of a length in a text, made once for each length. */
function runsOf(text: string): (length: number) => ReadonlySet<string> {
  const made = new Map<number, ReadonlySet<string>>();
  return (length) => {
    const known = made.get(length);
    if (known) return known;
    const runs = new Set<string>();
    for (let at = 0; at + length <= text.length; at += 1) runs.add(text.slice(at, at + length));
    made.set(length, runs);
    return runs;
  };
}

/** The text behind base64, in which Kubernetes writes keys. */
function behindBase64(text: string): string[] {
  if (!/^[A-Za-z0-9+/=\s]{8,}$/.test(text)) return [];
  const decoded = Buffer.from(text, "base64").toString();
  return /[\ufffd\p{Cc}]/u.test(decoded.replace(/\s/g, "")) ? [] : [decoded];
}

/** Hides secrets in what people will read. */
export class Secrets {
  private readonly known = new Map<string, Secret>();
  private readonly visible = new Set<string>();
  private forms: readonly string[] = [];

  /** Adds secrets that must not be shown. */
  add(texts: Iterable<string>): void {
    for (const text of texts) {
      if (text === "" || this.known.has(text)) continue;
      this.known.set(text, new Secret(text));
      this.forms = [];
      this.add(behindBase64(text));
    }
  }

  /** Adds what may be shown although a secret has parts of it. */
  addPublic(texts: Iterable<string>): void {
    for (const text of texts) this.visible.add(coreOf(text));
  }

  /**
   * A message of ours without any secret that is known, or that looks like one.
   * @param foreign the part of it that somebody else said; withheld where a secret cannot be taken out with certainty.
   */
  hide(message: string, foreign = ""): string {
    const at = foreign === "" ? -1 : message.indexOf(foreign);
    if (at < 0) return this.masked(message);
    const [before, after] = [message.slice(0, at), message.slice(at + foreign.length)];
    return this.masked(before) + this.hideForeign(foreign) + this.masked(after);
  }

  /** What somebody else said, without any secret; withheld where one cannot be taken out with certainty. */
  hideForeign(text: string): string {
    const masked = this.masked(text);
    return this.reveals(masked.replaceAll(hidden, "\u0000")) ? withheld : masked;
  }

  private masked(text: string): string {
    return withoutShapes(this.allForms().reduce((rest, form) => rest.replaceAll(form, hidden), text));
  }

  /** The longest first: one secret may be part of another. */
  private allForms(): readonly string[] {
    if (this.forms.length === 0) {
      const forms = new Set([...this.known.values()].flatMap((secret) => secret.forms));
      this.forms = [...forms].sort((one, other) => other.length - one.length);
    }
    return this.forms;
  }

  /** Whether a part of a secret can still be read in a text. */
  private reveals(text: string): boolean {
    if (this.known.size === 0) return false;
    const secrets = [...this.known.values()];
    const readings = readingsOf(text);
    if (readings.some((reading) => secrets.some((secret) => secret.isWordIn(reading)))) return true;
    // All readings at once: secrets may be many and long, and each is gone through.
    const runs = runsOf(readings.map(coreOf).join(" "));
    return secrets.some((secret) => [...secret.shownIn(runs)].some((part) => !this.isVisible(part)));
  }

  private isVisible(part: string): boolean {
    return [...this.visible].some((text) => text.includes(part));
  }
}
