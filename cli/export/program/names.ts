import { type Kind, registry } from "../../../provider/kinds/registry";
import type { FoundObject } from "../found";
import type { NameIt } from "./constants";
import { kindPlans, namesOf } from "./kinds";
import type { Language } from "./language";
import { uniqueTexts } from "./unique";
import { camelCase, wordsOf } from "./words";

/** What a language says of names. */
type Names = Pick<Language, "variable" | "taken" | "isDocument">;

/** The longest variable that leaves room for a declaration on its line. */
const longestVariable = 40;

/** The most of a setting's key before the name of its input. */
const longestOwner = 30;

/** The Pulumi names of objects, each unique for its kind. */
export function pulumiNames(
  objects: readonly FoundObject[],
  taken: Readonly<Partial<Record<Kind, readonly string[]>>>,
): Map<FoundObject, string> {
  const names = new Map<FoundObject, string>();
  for (const kind of new Set(objects.map((object) => object.kind))) {
    const alike = objects.filter((object) => object.kind === kind);
    const given = uniqueTexts(alike.map(namesOf), new Set(taken[kind]), (name, number) => `${name}-${number}`);
    for (const [index, object] of alike.entries()) names.set(object, given[index] ?? "");
  }
  return names;
}

/**
 * The variables of those objects that others refer to; in a document, of all of them. Where two kinds want the same one, the first in
 * the list has it.
 */
export function variables(
  names: ReadonlyMap<FoundObject, string>,
  language: Names,
  taken: readonly string[],
): Map<FoundObject, string> {
  const given = new Map<FoundObject, string>();
  const held = [...names].filter(([{ kind }]) => language.isDocument || kindPlans[kind].offers);
  for (const kind of new Set(held.map(([object]) => object.kind))) {
    const alike = held.filter(([object]) => object.kind === kind);
    const candidates = alike.map(([object, name]) => {
      const texts = variableCandidates(object, name).map((words) => language.variable(words));
      // A resource whose key is its name needs no other.
      return language.isDocument && isKey(name) ? [name, ...texts] : texts;
    });
    const used = new Set([...language.taken, ...taken, ...given.values()]);
    const texts = uniqueTexts(candidates, used, (text, number) => `${text}${number}`);
    for (const [index, [object]] of alike.entries()) given.set(object, texts[index] ?? "");
  }
  return given;
}

function isKey(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name);
}

/** What a variable or a setting may be called: in short, then with the kind, then by the whole name. */
function wordings(object: FoundObject, name: string): string[][] {
  const { formerName, kind, inputs } = object;
  const short = wordsOf(formerName ?? kindPlans[kind].short?.(inputs) ?? name);
  const noun = nounOf(kind);
  return [short, [...short, ...noun], wordsOf(name), [...wordsOf(name), ...noun]];
}

function nounOf(kind: Kind): string[] {
  return wordsOf(registry[kind].documentation.noun.toLowerCase());
}

function variableCandidates(object: FoundObject, name: string): string[][] {
  return wordings(object, name).map((words) => asVariable(words, nounOf(object.kind)));
}

/** Words that begin with a letter and leave room on a line. */
function asVariable(words: readonly string[], noun: readonly string[], longest = longestVariable): string[] {
  const all = /^[A-Za-z]/.test(words[0] ?? "") ? words : [...noun, ...words];
  let left = longest;
  return all.flatMap((word) => {
    const cut = word.slice(0, left);
    left -= cut.length;
    return cut === "" ? [] : [cut];
  });
}

/** What the setting of an input may be called, such as `paymentsApiPassword`. */
export function settingKeys(object: FoundObject, name: string, field: string): string[] {
  const owners = wordings(object, name).map((words) => asVariable(words, nounOf(object.kind), longestOwner));
  return owners.map((words) => camelCase([...words, ...wordsOf(field)]));
}

/** Names the constants of a file: by what they are, else numbered. */
export function constantNames(language: Names, taken: ReadonlySet<string>): NameIt {
  const used = new Set(taken);
  return (candidates) => {
    const texts = candidates.map((words) => language.variable(asVariable(words, ["shared"])));
    const free = texts.find((text) => !used.has(text));
    const [name = ""] = free === undefined ? uniqueTexts([texts], used, (text, number) => `${text}${number}`) : [free];
    used.add(name);
    return name;
  };
}
