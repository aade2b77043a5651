import { registry } from "../../../provider/kinds/registry";
import type { Constant, Declaration, ProgramFile, Value } from "../program/parts";
import { leavesOf } from "../program/values";
import { type Item, opened, printed } from "./layout";
import { comment, quoted } from "./literals";
import { fieldsOf, shapeFor } from "./shapes";

/**
 * A file of a program as a module.
 * @param moduleFor the names of a file's module and of the packages that it is in.
 */
export function moduleText({ path, parts }: ProgramFile, moduleFor: (path: string) => readonly string[]): string {
  const values = parts.map((part) => (part.is === "constant" ? part.value : part.inputs));
  const usesSettings = values.flatMap(leavesOf).some(({ is }) => is === "setting");
  const packages = [...(usesSettings ? ["import pulumi"] : []), "import pulumi_argocd as argocd"];
  const own = imports(path, values, moduleFor);
  const sections = [
    packages.join("\n"),
    ...(own.length > 0 ? [own.join("\n")] : []),
    ...(usesSettings ? ["config = pulumi.Config()"] : []),
    ...parts.map((part) => (part.is === "constant" ? constantText(part) : declarationText(part))),
  ];
  return `${sections.join("\n\n")}\n`;
}

function constantText({ variable, value, schema, type }: Constant): string {
  const named = type && `argocd.${type.name}ArgsDict`;
  const annotation = named === undefined ? "" : `: ${type?.isList ? `list[${named}]` : named}`;
  return printed(`${variable}${annotation} = `, shapeFor(value, schema));
}

function declarationText({ object, name, variable, inputs }: Declaration): string {
  const remarks = object.remarks.map(comment).join("");
  const fields = fieldsOf(inputs, registry[object.kind].schema, (field) => `${field}=`);
  const items = [{ before: "", shape: { is: "word", text: quoted(name) } as const }, ...fields];
  const start = variable === undefined ? "" : `${variable} = `;
  return `${remarks}${opened(start, { is: "group", open: `argocd.${object.kind}(`, items, close: ")" })}`;
}

/** The imports of what other files declare. */
function imports(path: string, values: readonly Value[], moduleFor: (path: string) => readonly string[]): string[] {
  const modules = new Map<string, Set<string>>();
  for (const leaf of values.flatMap(leavesOf)) {
    if (leaf.is !== "output" || leaf.of.file === path) continue;
    const from = relativeName(moduleFor(path), moduleFor(leaf.of.file));
    modules.set(from, (modules.get(from) ?? new Set()).add(leaf.of.variable));
  }
  const items = (names: ReadonlySet<string>) =>
    [...names].sort().map((text) => ({ before: "", shape: { is: "word", text } as const }));
  return [...modules]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, names]) => importText(`from ${from} import `, items(names)));
}

function importText(start: string, items: readonly Item[]): string {
  const line = printed(start, { is: "group", open: "", items, close: "" });
  return line.includes("\n") ? opened(start, { is: "group", open: "(", items, close: ")" }) : line;
}

/** A module as another one names it. */
function relativeName(from: readonly string[], to: readonly string[]): string {
  const differs = from.findIndex((name, index) => index === from.length - 1 || name !== to[index]);
  return `${".".repeat(from.length - differs)}${to.slice(differs).join(".")}`;
}
