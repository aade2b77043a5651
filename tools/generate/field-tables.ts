import { type FieldDescription, objectsIn, type ValueType } from "../../provider/model/description";
import { endOf } from "../../provider/model/features";
import type { Ending } from "../../provider/model/traits";
import { describedObjects } from "./described";
import { splitDefault } from "./text";

/** The fields of one object, where a page shows them. */
interface Section {
  readonly path: string;
  readonly fields: readonly FieldDescription[];
}

export function fieldsOf(name: string): readonly FieldDescription[] {
  return describedObjects.get(name)?.fields ?? [];
}

function plural(words: string): string {
  return words.startsWith("list of ") ? words.replace("list", "lists") : `${words}s`;
}

/** The type of values in words. */
export function typeText(type: ValueType): string {
  switch (type.is) {
    case "integer":
      return "whole number";
    case "any":
      return "any value";
    case "literal":
      return type.values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
    case "list":
      return `list of ${type.item.is === "literal" ? typeText(type.item) : plural(typeText(type.item))}`;
    case "map":
      return type.value.is === "any" ? "free object" : `map of ${plural(typeText(type.value))}`;
    case "code":
      // Where a type of ours is declared is no matter of the reader's.
      return `\`${type.type.replace(/\bimport\("[^"]*"\)\./g, "")}\``;
    case "union":
      return type.options.map(typeText).join(" or ");
    default:
      return type.is;
  }
}

/** Where the fields of a list's items stand. */
function placeOf(type: ValueType, path: string): string {
  return type.is === "list" ? placeOf(type.item, `${path}[*]`) : path;
}

export function anchorOf(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** Where a page shows each object: at the first place that leads to it. */
export type Places = Map<string, string>;

/** The sections for what is inside fields, each followed by those for what is inside it. */
export function sectionsIn(fields: readonly FieldDescription[], path: string, places: Places): Section[] {
  const inside = fields.flatMap(({ name, type }) => {
    const place = placeOf(type, path ? `${path}.${name}` : name);
    return objectsIn(type).map((object) => ({ object, place }));
  });
  const fresh = inside.filter(({ object, place }) => !places.has(object) && places.set(object, place));
  return fresh.flatMap(({ object, place }) => {
    const own = fieldsOf(object);
    return [{ path: place, fields: own }, ...sectionsIn(own, place, places)];
  });
}

function identityNote(identity: FieldDescription["traits"]["identity"]): string | undefined {
  if (identity === undefined) return undefined;
  return `${identity === true ? "" : `${identity.when}, `}another value is another object`;
}

/** When a field ends, and what to declare in its place. */
export function endingNote({ release, instead }: Ending): string {
  return `ends with ${endOf(release)}: ${instead ? `declare \`${instead.field}\`` : "leave it out"}`;
}

/** What is to know of a field besides its meaning. */
export function notesOf({ traits }: FieldDescription): string {
  const notes = [
    traits.setting && `key \`${traits.setting.key}\``,
    identityNote(traits.identity),
    traits.secret && "secret",
    traits.unreadable && "Argo CD does not show it",
    traits.ownedByKey && "shared with others",
    traits.filledByServer && "filled in by Argo CD",
    traits.unordered && "order has no meaning",
    traits.since && `Argo CD ${traits.since} or newer`,
    traits.shownSince && `shown by Argo CD ${traits.shownSince} or newer`,
    traits.ending && endingNote(traits.ending),
  ];
  return notes.filter((note) => typeof note === "string").join("; ");
}

export function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** A table of fields, with links to the sections of what is inside them. */
export function fieldTable(fields: readonly FieldDescription[], places: Places, heading = "field"): string[] {
  const rows = fields.map((field) => {
    const { meaning, fallback } = splitDefault(field.text);
    const [place] = objectsIn(field.type).flatMap((name) => places.get(name) ?? []);
    const type = place ? `[${typeText(field.type)}](#${anchorOf(place)})` : typeText(field.type);
    const notes = notesOf(field);
    const described = notes ? `${meaning} *(${notes})*` : meaning;
    const initial = fallback || (field.isRequired ? "required" : "");
    return `| \`${field.name}\` | ${cell(type)} | ${cell(initial)} | ${cell(described)} |`;
  });
  return [`| ${heading} | type | default | |`, "|---|---|---|---|", ...rows, ""];
}

/**
 * A row for an output and each field inside it.
 * @param elsewhere the objects whose fields another page has.
 */
export function outputRows(
  { type, isRequired, text }: FieldDescription,
  path: string,
  elsewhere: ReadonlySet<string> = new Set(),
): string[] {
  const inside = objectsIn(type).flatMap((name) => (elsewhere.has(name) ? [] : fieldsOf(name)));
  const words = isRequired ? typeText(type) : `${typeText(type)}, if any`;
  return [
    `| \`${path}\` | ${cell(words)} | ${cell(text)} |`,
    ...inside.flatMap((field) => outputRows(field, `${placeOf(type, path)}.${field.name}`, elsewhere)),
  ];
}

export function sectionText({ path, fields }: Section, places: Places): string[] {
  return [`<a id="${anchorOf(path)}"></a>`, "", `## ${path}`, "", ...fieldTable(fields, places)];
}

/** What a page, or a part of one, begins with: what it is about, and an example. */
export function opening(
  heading: string,
  { summary, see, example }: { readonly summary: string; readonly see: string; readonly example: string },
): string[] {
  return [heading, "", `${summary} See [Argo CD's manual](${see}).`, "", "```ts", example, "```", ""];
}
