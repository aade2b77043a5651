import type { Effect } from "../../provider/functions/definition";
import type { FunctionDescription } from "../../provider/functions/description";
import { type FieldDescription, objectsIn } from "../../provider/model/description";
import { describedFunctions, describedKinds, describedObjects, objectsBehind } from "./described";
import { anchorOf, cell, fieldsOf, fieldTable, opening, outputRows, type Places, typeText } from "./field-tables";

/** The options that every function has, in the words of the registry. */
const commonOptions = "CallOptions";

/** The pages of the functions: a file without ending, its title, and what is said of all functions on it. */
const pages = {
  acting: {
    file: "functions-acting",
    title: "Functions that act",
    about:
      "In a preview of a program the plain form is refused, and the form with outputs sends nothing: its result is unknown then.",
  },
  reading: {
    file: "functions-reading",
    title: "Functions that read",
    about:
      "They change nothing, and run in previews too. [Reading Argo CD](../reading.md) has what is common to them: how new their answers " +
      "are, what they share, and the command `pulumi-argocd get`.",
  },
} as const;

type Page = (typeof pages)[keyof typeof pages];

function pageOf({ effect }: { readonly effect: Effect }): Page {
  return effect === "acts" ? pages.acting : pages.reading;
}

/** Where the reference has a function, seen from a page beside it. */
export function linkTo(definition: { readonly name: string; readonly effect: Effect }): string {
  return `[\`${definition.name}\`](${pageOf(definition).file}.md#${anchorOf(definition.name)})`;
}

/** The parts of what kinds declare, which their own pages show. */
const ofKinds: ReadonlySet<string> = new Set(
  describedKinds.flatMap(({ object }) => object.flatMap(({ type }) => objectsIn(type))),
);

function isCommon({ name }: FieldDescription): boolean {
  return fieldsOf(commonOptions).some((field) => field.name === name);
}

function signature({ name, arguments: args }: FunctionDescription): string {
  return `${name}(${[...args.map((argument) => argument.name), "options?"].join(", ")})`;
}

function resultText({ type, text }: FunctionDescription["result"]): string {
  if (type.is === "nothing") return "It answers nothing.";
  const [object] = objectsIn(type).filter((name) => !ofKinds.has(name));
  const words = type.is === "object" ? `\`${type.name}\`` : typeText(type);
  return `Result: ${object ? `[${words}](#${anchorOf(object)})` : words}. ${text}`;
}

function functionSection(described: FunctionDescription, places: Places): string[] {
  const { name, command, documentation, options, result } = described;
  const own = options.fields.filter((field) => !isCommon(field));
  return [
    ...opening(`## ${name}`, documentation),
    `\`${signature(described)}\`, in a shell \`pulumi-argocd ${command}\``,
    "",
    ...(described.arguments.length > 0 ? fieldTable(described.arguments, places, "argument") : []),
    ...(own.length > 0 ? fieldTable(own, places, "option") : []),
    resultText(result),
    "",
  ];
}

function objectSection(name: string, table: readonly string[]): string[] {
  return [`## ${name}`, "", describedObjects.get(name)?.text ?? "", "", ...table];
}

/** What is inside a result, each field with its path. */
function resultSection(name: string): string[] {
  const rows = fieldsOf(name).flatMap((field) => outputRows(field, field.name, ofKinds));
  return objectSection(name, ["| field | type | |", "|---|---|---|", ...rows, ""]);
}

const generated = "<!-- Written by `npm run docs` from the registry of functions. -->";

function index(page: Page): string[] {
  const rows = describedFunctions
    .filter((described) => pageOf(described) === page)
    .map((described) => `| ${linkTo(described)} | ${cell(described.documentation.summary)} |`);
  return ["| function | |", "|---|---|", ...rows, ""];
}

/** The page of some functions, with all that they take and answer. */
function pageText(page: Page): string {
  const functions = describedFunctions.filter((described) => pageOf(described) === page);
  const given = functions.flatMap((described) => [...described.arguments, ...described.options.fields]);
  const common = new Set([...ofKinds, ...objectsBehind(fieldsOf(commonOptions))]);
  const taken = [...objectsBehind(given, new Set(common))].filter((name) => !common.has(name));
  const answered = new Set(
    functions.flatMap(({ result }) => objectsIn(result.type)).filter((name) => !ofKinds.has(name)),
  );
  const places: Places = new Map(taken.map((name) => [name, name]));
  const lines = [
    generated,
    "",
    `# ${page.title}`,
    "",
    `${page.about} [Functions](functions.md) has their two forms, and the options of all of them.`,
    "",
    ...functions.flatMap((described) => functionSection(described, places)),
    ...taken.flatMap((name) => objectSection(name, fieldTable(fieldsOf(name), places))),
    ...[...answered].flatMap(resultSection),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The page that has all functions at a glance, and what they have in common. */
function overview(): string {
  const common = [...objectsBehind(fieldsOf(commonOptions))];
  const places: Places = new Map(common.map((name) => [name, name]));
  const lines = [
    generated,
    "",
    "# Functions",
    "",
    ...Object.values(pages).flatMap((page) => [`## [${page.title}](${page.file}.md)`, "", ...index(page)]),
    "## The two forms",
    "",
    "The plain form is an async function, for scripts and for the Automation API. In a preview of a program, one that acts is refused.",
    "",
    `In a program, use the form whose name ends in \`Output\`, such as \`${describedFunctions[0]?.name}Output\`. It takes outputs of`,
    "other resources wherever the plain form takes values, runs when all of them are known, and gives an output. A function that",
    "acts sends nothing in a preview, and its result is unknown then; one that reads only runs in previews too. What is secret in",
    "the arguments makes the result a secret. Where an object is meant, a resource that declares it is taken too, such as an",
    "`Application`, an `ApplicationSet` or a `Cluster`.",
    "",
    "## Options of all functions",
    "",
    ...fieldTable(fieldsOf(commonOptions), places, "option"),
    ...common.flatMap((name) => objectSection(name, fieldTable(fieldsOf(name), places))),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The reference pages of all functions, by their files without ending. */
export function functionsPages(): ReadonlyMap<string, string> {
  const texts = Object.values(pages).map((page) => [page.file, pageText(page)] as const);
  return new Map([["functions", overview()], ...texts]);
}
