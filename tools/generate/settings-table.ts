import { environmentVariables, type SettingName } from "../../provider/connection/settings";
import { describedConnection } from "./described";
import { cell, typeText } from "./field-tables";
import { splitDefault } from "./text";

const [begin, end] = ["<!-- table: npm run docs -->", "<!-- end of table -->"];

/** The settings of a connection, with their variables. */
function settingsTable(): string {
  const rows = describedConnection.fields.map(({ name, type, text }) => {
    const { meaning, fallback } = splitDefault(text);
    const variable = environmentVariables[name as SettingName];
    const cells = [`\`${name}\``, variable ? `\`${variable}\`` : "", typeText(type), fallback, meaning];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  return ["| setting | variable | form | default | |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** A page with the table of settings in its place. */
export function withSettings(page: string): string {
  const [before = "", rest = ""] = page.split(begin);
  const [, after = ""] = rest.split(end);
  return `${before}${begin}\n\n${settingsTable()}\n\n${end}${after}`;
}
