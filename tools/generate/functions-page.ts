import type { FunctionDescription } from "../../provider/functions/description";
import { type FieldDescription, objectsIn } from "../../provider/model/description";
import { describedFunctions, describedKinds, describedObjects, objectsBehind } from "./described";
import { anchorOf, fieldsOf, fieldTable, outputRows, type Places, typeText } from "./field-tables";

/** The options that every function has, in the words of the registry. */
const commonOptions = "CallOptions";

const effects = { acts: "acts", reads: "reads only", foretells: "reads only" } as const;

function isCommon({ name }: FieldDescription): boolean {
  return fieldsOf(commonOptions).some((field) => field.name === name);
}

function signature({ name, arguments: args }: FunctionDescription): string {
  return `${name}(${[...args.map((argument) => argument.name), "options?"].join(", ")})`;
}

function resultText({ type, text }: FunctionDescription["result"]): string {
  if (type.is === "nothing") return "It answers nothing.";
  const words = type.is === "object" ? `[\`${type.name}\`](#${anchorOf(type.name)})` : typeText(type);
  return `Result: ${words}. ${text}`;
}

function functionSection(described: FunctionDescription, places: Places): string[] {
  const { name, effect, documentation, options, result } = described;
  const own = options.fields.filter((field) => !isCommon(field));
  return [
    `## ${name}`,
    "",
    `${documentation.summary} It ${effects[effect]}. See [Argo CD's manual](${documentation.see}).`,
    "",
    "```ts",
    documentation.example,
    "```",
    "",
    `\`${signature(described)}\``,
    "",
    ...fieldTable(described.arguments, places, "argument"),
    ...(own.length > 0 ? fieldTable(own, places, "option") : []),
    resultText(result),
    "",
  ];
}

function objectSection(name: string, table: readonly string[]): string[] {
  return [`## ${name}`, "", describedObjects.get(name)?.text ?? "", "", ...table];
}

/** The parts of what kinds declare, which their own pages show. */
const ofKinds: ReadonlySet<string> = new Set(
  describedKinds.flatMap(({ object }) => object.flatMap(({ type }) => objectsIn(type))),
);

/** What is inside a result, each field with its path. */
function resultSection(name: string): string[] {
  const rows = fieldsOf(name).flatMap((field) => outputRows(field, field.name, ofKinds));
  return objectSection(name, ["| field | type | |", "|---|---|---|", ...rows, ""]);
}

/** The reference page of all functions. */
export function functionsPage(): string {
  const given = describedFunctions.flatMap((described) => [...described.arguments, ...described.options.fields]);
  const taken = [...objectsBehind(given, new Set(ofKinds))].filter((name) => !ofKinds.has(name));
  const answered = new Set(describedFunctions.flatMap(({ result }) => objectsIn(result.type)));
  const places: Places = new Map(taken.map((name) => [name, name]));
  const lines = [
    "<!-- Written by `npm run docs` from the registry of functions. -->",
    "",
    "# Functions",
    "",
    "| function | |",
    "|---|---|",
    ...describedFunctions.map(
      ({ name, documentation }) => `| [\`${name}\`](#${anchorOf(name)}) | ${documentation.summary} |`,
    ),
    "",
    "These are plain async functions: they are for scripts and for the Automation API. In a preview of a program one that acts",
    "is refused.",
    "",
    `In a program, use the form whose name ends in \`Output\`, such as \`${describedFunctions[0]?.name}Output\`. It takes outputs of`,
    "other resources wherever the plain form takes values, runs when all of them are known, and gives an output. A function that",
    "acts sends nothing in a preview, and its result is unknown then; one that reads only runs in previews too. What is secret in",
    "the arguments makes the result a secret. As a target it takes an `Application` itself, too, or an `ApplicationSet` or a `Cluster`.",
    "",
    ...describedFunctions.flatMap((described) => functionSection(described, places)),
    "## Options of all functions",
    "",
    ...fieldTable(fieldsOf(commonOptions), places, "option"),
    ...taken.flatMap((name) => objectSection(name, fieldTable(fieldsOf(name), places))),
    ...[...answered].flatMap(resultSection),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
