import type { Constant, Declaration, ProgramFile, Value } from "../program/parts";
import { leavesOf } from "../program/values";
import { assigned, constructed, inBraces } from "./layout";
import { comment, quoted } from "./literals";
import { objectShape, shapeFor } from "./shapes";

/**
 * A file of a program as a module.
 * @param classes the package that has the classes.
 */
export function moduleText({ path, parts }: ProgramFile, classes: string): string {
  const values = parts.map((part) => (part.is === "constant" ? part.value : part.inputs));
  const usesSettings = values.flatMap(leavesOf).some(({ is }) => is === "setting");
  const packages = [
    ...(usesSettings ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
    `import * as argocd from ${quoted(classes)};`,
  ];
  const head = [...packages, ...imports(path, values)].join("\n");
  const config = usesSettings ? ["const config = new pulumi.Config();"] : [];
  return `${[head, ...config, ...withoutGaps(parts)].join("\n\n")}\n`;
}

/** Constants of one line each stand below one another, all else apart. */
function withoutGaps(parts: ProgramFile["parts"]): string[] {
  const texts: string[] = [];
  let isShort = false;
  for (const part of parts) {
    const text = part.is === "constant" ? constantText(part) : declarationText(part);
    const wasShort = isShort;
    isShort = part.is === "constant" && !text.includes("\n");
    if (wasShort && isShort) texts.push(`${texts.pop()}\n${text}`);
    else texts.push(text);
  }
  return texts;
}

function constantText({ variable, value, type }: Constant): string {
  const annotation = type ? `: argocd.inputs.${type.name}${type.isList ? "[]" : ""}` : "";
  return assigned(`const ${variable}${annotation} =`, shapeFor(value));
}

function declarationText({ object, name, variable, inputs }: Declaration): string {
  const start = `${variable === undefined ? "" : `export const ${variable} = `}new argocd.${object.kind}`;
  const remarks = object.remarks.map((remark) => comment(remark)).join("");
  return `${remarks}${constructed(start, quoted(name), objectShape(inputs))}`;
}

/** The imports of what other files declare. */
function imports(path: string, values: readonly Value[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const leaf of values.flatMap(leavesOf)) {
    if (leaf.is !== "output" || leaf.of.file === path) continue;
    const { variable, file } = leaf.of;
    files.set(file, (files.get(file) ?? new Set()).add(variable));
  }
  return [...files]
    .map(([file, variables]) => ({ from: relativePath(path, file), variables: [...variables].sort(naturally) }))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map(({ from, variables }) => inBraces("import ", variables, ` from ${quoted(from)};`));
}

function relativePath(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return `${up || "./"}${to}`;
}

/** The order that a linter gives to imports: shorter numbers first, and a capital before its small letter. */
function naturally(one: string, other: string): number {
  const parts = (name: string) => name.match(/\d+|\D/g) ?? [];
  const theirs = parts(other);
  for (const [index, part] of parts(one).entries()) {
    const against = theirs[index];
    if (against === undefined) return 1;
    if (part !== against)
      return (isNumber(part) && isNumber(against) && part.length - against.length) || alphabetically(part, against);
  }
  return -1;
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}

function alphabetically(one: string, other: string): number {
  const [small, otherSmall] = [one.toLowerCase(), other.toLowerCase()];
  if (small === otherSmall) return one < other ? -1 : 1;
  return small < otherSmall ? -1 : 1;
}
