import { printed } from "../argo/go";
import { type Field, type Filled, type Filling, Unjudged } from "./field";

/*
 * What an ApplicationSet makes of its texts, as far as that is pure substitution: a port of `Replace` in Argo CD's
 * applicationset/utils/utils.go, with the part of Go's text/template that names a value or writes a constant.
 */

/** Why a value cannot be told: for ever, or until the update. An {@link Unjudged} without a path is one of the text that asks. */
export type Untold = Exclude<Filled, { readonly text: string }>;

/** The values that go into a template: those that a generator yields for one application. */
export interface Parameters {
  /** By name. In the language without functions, the name of an entry of `values` is `values.x`. */
  readonly values: Readonly<Record<string, Field>>;
  /** What is said of every other name; undefined where there is none. */
  readonly rest?: Untold;
}

/** Parameters of which nothing can be told. */
export function untold(reason: string): Parameters {
  return { values: {}, rest: new Unjudged("", reason) };
}

/** How the texts are filled in that one set of parameters goes into; `isGo` chooses Go's text/template. */
export function fillingOf(isGo: boolean, { values, rest }: Parameters): Filling {
  const valueAt = (names: readonly string[]): Field | undefined => {
    const [head = "", ...below] = names;
    return Object.hasOwn(values, head) ? values[head]?.at(...below) : undefined;
  };
  return {
    fill(text, path) {
      const placed = (answer: Untold): Untold =>
        answer instanceof Unjudged && answer.path === "" ? new Unjudged(path, answer.reason) : answer;
      const lookUp = (names: readonly string[]) => {
        const field = valueAt(names);
        if (field === undefined) return rest && placed(rest);
        const found = toldBy(field);
        return found === undefined || found instanceof Told ? found : placed(found);
      };
      return (isGo ? goTemplate : fastTemplate)(text, path, lookUp);
    },
    places: (text) => [...new Set(namesIn(text, isGo).flatMap((names) => valueAt(names)?.path ?? []))],
  };
}

/** One way of filling in after another one, as a generator within others is filled in by each of them. */
export function layered(first: Filling | undefined, second: Filling): Filling {
  if (first === undefined) return second;
  return {
    fill(text, path) {
      const filled = first.fill(text, path);
      return "text" in filled && filled.text.includes("{{") ? second.fill(filled.text, path) : filled;
    },
    places: (text) => [...first.places(text), ...second.places(text)],
  };
}

/** A value that is known. */
class Told {
  constructor(readonly value: unknown) {}
}

type LookUp = (names: readonly string[]) => Told | Untold | undefined;

/** What is not known of a field, if anything. */
export function untoldIn(field: Field): Untold | undefined {
  const raw = field.raw();
  if (field.isKnown()) return undefined;
  return raw instanceof Unjudged ? raw : { unknown: field.path };
}

function toldBy(field: Field): Told | Untold | undefined {
  const raw = field.raw();
  return untoldIn(field) ?? (raw === undefined || raw === null ? undefined : new Told(raw));
}

const fastTag = /\{\{(.*?)\}\}/gs;

/** A name that has no value, or none that is a text, is left as it is. */
function fastTemplate(text: string, _path: string, lookUp: LookUp): Filled {
  return replaced(text, fastTag, ([whole, tag = ""]) => {
    const name = tag.trim();
    const found = name === "" ? undefined : lookUp([name]);
    if (found instanceof Told) return { text: typeof found.value === "string" ? found.value : whole };
    return found ?? { text: whole };
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
    const found = lookUp(name.slice(1).split(".")) ?? { text: "<no value>" };
    if (!(found instanceof Told)) return found;
    const shown = printed(found.value);
    return shown === undefined ? new Unjudged(path, "it is filled in by a value that is no text") : { text: shown };
  });
}

/** The names of the values that a text asks for. */
function namesIn(text: string, isGo: boolean): string[][] {
  if (isGo) return [...text.matchAll(goAction)].flatMap(([, , , name]) => (name ? [name.slice(1).split(".")] : []));
  return [...text.matchAll(fastTag)].map(([, tag = ""]) => [tag.trim()]);
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
