import type { FunctionDefinition } from "../../provider/functions/definition";
import { itemOf, type Schema, unwrapped } from "../../provider/model/schema";
import { at } from "./paths";
import { tableOf } from "./table";
import { treeOf } from "./tree";

/** A form in which a command writes what it has looked up. */
export type Form = "text" | "tree" | "table" | "yaml" | "json";

/** Whether a function is a command that looks something up. */
export function isLookup({ command }: FunctionDefinition): boolean {
  return command.startsWith("get ");
}

/** The forms in which a result can be written. */
export function formsOf(definition: FunctionDefinition): readonly Form[] {
  const { streaming, tree, table, result } = definition;
  return [
    ...forPeople("text", streaming ?? isTexts(result)),
    ...forPeople("tree", tree),
    ...forPeople("table", table),
    "yaml",
    "json",
  ];
}

function forPeople(form: Form, isThere: unknown): Form[] {
  return isThere ? [form] : [];
}

/** The form of a result for people. */
export function defaultForm(definition: FunctionDefinition): Form {
  return formsOf(definition)[0] ?? "yaml";
}

function isTexts(result: Schema): boolean {
  const { type } = unwrapped(itemOf(result) ?? result)._zod.def;
  return type === "string" || (type === "boolean" && itemOf(result) === undefined);
}

/** What a command has looked up, in one form. */
export function written(definition: FunctionDefinition, result: unknown, form: Form): string {
  if (form === "json") return `${JSON.stringify(result ?? null)}\n`;
  if (form === "yaml") return asYaml(result);
  const rows = rowsOf(definition, result, form);
  if (rows.length === 0) return `no ${nounOf(definition, form)}\n`;
  if (form === "tree" && definition.tree) return treeOf(definition.tree, rows);
  if (form === "table" && definition.table) return tableOf(definition.table.columns, rows);
  return rows.map(asText).join("");
}

function rowsOf(definition: FunctionDefinition, result: unknown, form: Form): unknown[] {
  const rows = [at(result, pathOf(definition, form) ?? "")].flat();
  return rows.filter((row) => row !== undefined && row !== null);
}

/** The path of the rows, where the result is not the rows themselves. */
function pathOf({ tree, table }: FunctionDefinition, form: Form): string | undefined {
  if (form === "text") return undefined;
  return form === "tree" ? tree?.rows : table?.rows;
}

/** What the rows are: `repository credentials` for `get repository-credentials`, `nodes` for the list of that name. */
function nounOf(definition: FunctionDefinition, form: Form): string {
  const name = pathOf(definition, form)?.split(".").at(-1) ?? definition.command.slice("get ".length);
  return name.replace(/-|(?=[A-Z])/g, " ").toLowerCase();
}

function asText(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes\n" : "no\n";
  const text = typeof value === "string" ? value : asYaml(value);
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** YAML that older readers take for the same. Its library is loaded for nothing else. */
function asYaml(result: unknown): string {
  const { stringify } = require("yaml") as typeof import("yaml");
  return stringify(result ?? null, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" });
}
