import { type Field, type Filled, type Filling, Unjudged } from "./field";

/*
 * What an ApplicationSet makes of its texts, as far as that is pure substitution: a port of `Replace` in Argo CD's
 * applicationset/utils/utils.go, with the part of Go's text/template that names a value or writes a constant.
 */

/** How the texts of a template are filled in. */
export interface Templating {
  /** Go's text/template; otherwise fasttemplate's `{{name}}`. */
  readonly isGo: boolean;
  /** The values, where they stand in the program. */
  readonly values?: Field;
  /** Why the values cannot be told, where they do not. */
  readonly reason: string;
}

/** How the texts are filled in that one set of values goes into. */
export function fillingOf({ isGo, values, reason }: Templating): Filling {
  const lookUp = (names: readonly string[], path: string) => filledValue(values, names, new Unjudged(path, reason));
  return {
    fill: (text, path) => (isGo ? goTemplate : fastTemplate)(text, path, lookUp),
    ...(values && { place: values.path }),
  };
}

type LookUp = (names: readonly string[], path: string) => Filled | undefined;

/** The text of a value; undefined for one that the values lack. */
function filledValue(values: Field | undefined, names: readonly string[], otherwise: Unjudged): Filled | undefined {
  if (values === undefined) return otherwise;
  const field = values.at(...names);
  const raw = field.raw();
  if (!field.isKnown()) return raw instanceof Unjudged ? raw : { unknown: field.path };
  if (typeof raw === "string" || typeof raw === "boolean") return { text: String(raw) };
  // Go prints larger numbers with an exponent.
  if (typeof raw === "number") return Number.isInteger(raw) && Math.abs(raw) < 1e6 ? { text: String(raw) } : otherwise;
  return raw === undefined || raw === null ? undefined : otherwise;
}

/** A name that has no value is left as it is. */
function fastTemplate(text: string, path: string, lookUp: LookUp): Filled {
  return replaced(text, /\{\{(.*?)\}\}/gs, ([whole, tag = ""]) => {
    const name = tag.trim();
    const names = name.startsWith("values.") ? ["values", name.slice("values.".length)] : [name];
    return (name === "" ? undefined : lookUp(names, path)) ?? { text: whole };
  });
}

const goAction =
  /(?:\s*\{\{-\s|\{\{)\s*(?:`([^`]*)`|("(?:[^"\\]|\\.)*")|((?:\.\w+)+)|\/\*.*?\*\/)(?:\s+-\}\}\s*|\s*\}\})/gs;

function goTemplate(text: string, path: string, lookUp: LookUp): Filled {
  const notOurs = new Unjudged(path, "it is filled in by a template with functions");
  if (text.replace(goAction, "").includes("{{")) return notOurs;
  return replaced(text, goAction, ([, raw, quoted, name]) => {
    if (raw !== undefined) return { text: raw };
    if (quoted !== undefined) return unquoted(quoted) ?? notOurs;
    if (name === undefined) return { text: "" };
    return lookUp(name.slice(1).split("."), path) ?? { text: "<no value>" };
  });
}

/** Go's quoted texts have some escapes that JSON has not. */
function unquoted(text: string): Filled | undefined {
  try {
    return { text: String(JSON.parse(text)) };
  } catch {
    return undefined;
  }
}

/** A text with each match replaced, or the first of the answers that is no text. */
function replaced(text: string, pattern: RegExp, answer: (match: RegExpExecArray) => Filled): Filled {
  let result = "";
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const filled = answer(match);
    if (!("text" in filled)) return filled;
    result += text.slice(end, match.index) + filled.text;
    end = match.index + match[0].length;
  }
  return { text: result + text.slice(end) };
}
