import type { ComponentDescription } from "../../provider/components/description";
import { fieldTable, opening, outputRows, type Places, sectionsIn, sectionText } from "./field-tables";

/** The reference page of a component. */
export function componentPage({ component, documentation, args, outputs }: ComponentDescription): string {
  const places: Places = new Map();
  const sections = sectionsIn(args.fields, "", places);
  const lines = [
    "<!-- Written by `npm run docs` from the registry of components. -->",
    "",
    ...opening(`# ${component}`, documentation),
    ...fieldTable(args.fields, places),
    "## Outputs",
    "",
    "| output | type | |",
    "|---|---|---|",
    ...outputs.flatMap((output) => outputRows(output, output.name)),
    "",
    ...sections.flatMap((section) => sectionText(section, places)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
