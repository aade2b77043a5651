import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KindDescription } from "../../provider/kinds/description";
import { type FieldDescription, objectsIn, type ValueType } from "../../provider/model/description";
import type { Kind } from "../../sdk/generated/kinds";
import { describedKinds, describedObjects, fileNameOf } from "./described";
import { splitDefault } from "./text";

/* Writes `docs/reference/`: one page for each kind, from the registry. Run by `npm run docs`. */

const folder = join(__dirname, "../../docs/reference");

/** The fields of one object, where a page shows them. */
interface Section {
  readonly path: string;
  readonly fields: readonly FieldDescription[];
}

function fieldsOf(name: string): readonly FieldDescription[] {
  return describedObjects.get(name)?.fields ?? [];
}

function plural(words: string): string {
  return words === "any value" ? "any values" : `${words}s`;
}

/** The type of values in words. */
function typeText(type: ValueType): string {
  switch (type.is) {
    case "integer":
      return "whole number";
    case "any":
      return "any value";
    case "literal":
      return type.values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
    case "list":
      return `list of ${plural(typeText(type.item))}`;
    case "map":
      return type.value.is === "any" ? "free object" : `map of ${plural(typeText(type.value))}`;
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

function anchorOf(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** Where a page shows each object: at the first place that leads to it. */
type Places = Map<string, string>;

/** The sections for what is inside fields, each followed by those for what is inside it. */
function sectionsIn(fields: readonly FieldDescription[], path: string, places: Places): Section[] {
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

function notesOf({ traits }: FieldDescription): string {
  const notes = [
    traits.identity && "another value is another object",
    traits.secret && "secret",
    traits.unreadable && "Argo CD does not show it",
    traits.ownedByKey && "shared with others",
    traits.filledByServer && "filled in by Argo CD",
    traits.unordered && "order has no meaning",
    traits.since && `Argo CD ${traits.since} or newer`,
  ];
  return notes.filter((note) => typeof note === "string").join("; ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** A table of fields, with links to the sections of what is inside them. */
function fieldTable(fields: readonly FieldDescription[], places: Places): string[] {
  const rows = fields.map((field) => {
    const { meaning, fallback } = splitDefault(field.text);
    const [place] = objectsIn(field.type).flatMap((name) => places.get(name) ?? []);
    const type = place ? `[${typeText(field.type)}](#${anchorOf(place)})` : typeText(field.type);
    const notes = notesOf(field);
    const described = notes ? `${meaning} *(${notes})*` : meaning;
    const initial = fallback || (field.isRequired ? "required" : "");
    return `| \`${field.name}\` | ${cell(type)} | ${cell(initial)} | ${cell(described)} |`;
  });
  return ["| field | type | default | |", "|---|---|---|---|", ...rows, ""];
}

/** A row for an output and each field inside it. */
function outputRows({ type, isRequired, text }: FieldDescription, path: string): string[] {
  const inside = objectsIn(type).flatMap(fieldsOf);
  const words = isRequired ? typeText(type) : `${typeText(type)}, if any`;
  return [
    `| \`${path}\` | ${cell(words)} | ${cell(text)} |`,
    ...inside.flatMap((field) => outputRows(field, `${placeOf(type, path)}.${field.name}`)),
  ];
}

function outputTable({ kind, documentation, computed }: KindDescription): string[] {
  const id = `The id by which \`${kind}.get\` looks the object up: ${documentation.id}.`;
  return [
    "| output | type | |",
    "|---|---|---|",
    `| \`id\` | string | ${cell(id)} |`,
    ...computed.flatMap((field) => outputRows(field, field.name)),
    "",
  ];
}

function sectionText({ path, fields }: Section, places: Places): string[] {
  return [`<a id="${anchorOf(path)}"></a>`, "", `## ${path}`, "", ...fieldTable(fields, places)];
}

/** What limits the time; an option of Pulumi's own. */
function copiedText({ copied }: KindDescription): string[] {
  return copied.flatMap(({ traits, type }) => {
    const option = traits.copiedFrom ?? "";
    const fields = objectsIn(type).flatMap(fieldsOf);
    return [
      `<a id="${anchorOf(option)}"></a>`,
      "",
      `## ${option}`,
      "",
      `No argument, but an option that Pulumi has for every resource: \`new … (name, args, { ${option}: { … } })\`.`,
      "",
      ...fieldTable(fields, new Map()),
    ];
  });
}

function page(description: KindDescription): string {
  const { kind, documentation, object, options, copied } = description;
  const places: Places = new Map();
  const sections = sectionsIn([...object, ...options], "", places);
  const links = copied.map(({ traits }) => `[\`${traits.copiedFrom}\`](#${anchorOf(traits.copiedFrom ?? "")})`);
  const lines = [
    "<!-- Written by `npm run docs` from the registry of kinds. -->",
    "",
    `# ${kind}`,
    "",
    `${documentation.summary} See [Argo CD's manual](${documentation.see}).`,
    "",
    "```ts",
    documentation.example,
    "```",
    "",
    ...fieldTable(object, places),
    "Options steer the provider and are not stored in Argo CD:",
    "",
    ...fieldTable(options, places),
    `How long the provider may take is said with Pulumi's own option ${links.join(", ")}.`,
    "",
    "## Outputs",
    "",
    "What a program gets besides its own arguments:",
    "",
    ...outputTable(description),
    ...sections.flatMap((section) => sectionText(section, places)),
    ...copiedText(description),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Where a kind's page is kept. */
export function fileOf(kind: Kind): string {
  return join(folder, `${fileNameOf(kind)}.md`);
}

/** The kinds whose page is not what the registry says, each with the page that it says. */
export function stalePages(): Map<Kind, string> {
  const pages = describedKinds.map((description) => [description.kind as Kind, page(description)] as const);
  return new Map(
    pages.filter(([kind, text]) => {
      const file = fileOf(kind);
      return !existsSync(file) || readFileSync(file, "utf8") !== text;
    }),
  );
}

function main(): void {
  const stale = stalePages();
  const names = [...stale.keys()].join(", ");
  if (process.argv.includes("--check")) {
    if (stale.size === 0) return;
    console.error(`docs/reference is stale for ${names}: run \`npm run docs\``);
    process.exitCode = 1;
    return;
  }
  for (const [kind, text] of stale) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(kind), text);
  }
  console.log(stale.size === 0 ? "docs/reference is current" : `written: ${names}`);
}

if (require.main === module) main();
