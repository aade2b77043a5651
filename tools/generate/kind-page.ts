import type { KindDescription } from "../../provider/kinds/description";
import { objectsIn } from "../../provider/model/description";
import {
  anchorOf,
  cell,
  fieldsOf,
  fieldTable,
  opening,
  outputRows,
  type Places,
  sectionsIn,
  sectionText,
} from "./field-tables";

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

/** The reference page of a kind. */
export function kindPage(description: KindDescription): string {
  const { kind, documentation, object, options, copied } = description;
  const places: Places = new Map();
  const sections = sectionsIn([...object, ...options], "", places);
  const links = copied.map(({ traits }) => `[\`${traits.copiedFrom}\`](#${anchorOf(traits.copiedFrom ?? "")})`);
  const lines = [
    "<!-- Written by `npm run docs` from the registry of kinds. -->",
    "",
    ...opening(`# ${kind}`, documentation),
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
    "All arguments but the options are outputs too: as declared, and after a refresh as found, where Argo CD shows them. One that is left " +
      "out is an output all the same, whose value is `undefined`.",
    "",
    "```ts",
    documentation.reading,
    "```",
    "",
    ...sections.flatMap((section) => sectionText(section, places)),
    ...copiedText(description),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
