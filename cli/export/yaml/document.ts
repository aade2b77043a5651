import { parseDocument } from "yaml";
import { isRecord } from "../../../provider/model/json";
import { formatPath } from "../../../provider/model/paths";
import { pluginToken } from "../../../provider/tokens";
import { commentBy } from "../program/characters";
import type { Part } from "../program/language";
import type { Constant, Declaration, ProgramFile, SecretSetting, Value } from "../program/parts";
import { leavesOf } from "../program/values";
import { behind, credentials, mapLines, settingKey } from "./emit";
import { nullsIn } from "./nulls";
import { scalar } from "./scalars";

/** The parts of a document in their order. */
const blocks = ["config", "variables", "resources"] as const;
type Block = (typeof blocks)[number];

/** The entries of each part, each as lines. */
type Entries = Readonly<Record<Block, readonly string[]>>;

/** A document that declares what a file of a program does. */
export function documentText({ parts }: ProgramFile): string {
  const values = parts.map((part) => (part.is === "constant" ? part.value : part.inputs));
  const constants = new Map(parts.flatMap((part) => (part.is === "constant" ? [[part.variable, part.value]] : [])));
  return textOf({
    config: configEntries(values),
    variables: parts.flatMap((part) => (part.is === "constant" ? constantEntry(part) : [])),
    resources: parts.flatMap((part) => (part.is === "declaration" ? resourceEntry(part, constants) : [])),
  });
}

/** A document with the entries of another one behind its own. */
export function merged(document: string, { text }: Pick<Part, "text">): string {
  const [own, other] = [entriesIn(document), entriesIn(text)];
  return textOf({
    config: withOneOfCredentials([...own.config, ...other.config]),
    variables: [...own.variables, ...other.variables],
    resources: [...own.resources, ...other.resources],
  });
}

/** Settings in which those of credentials are one. */
function withOneOfCredentials(settings: readonly string[]): string[] {
  const [first = [], ...rest] = settings.filter(isOfCredentials).map((text) => text.split(/(?<=\n)/));
  const parts = rest.flatMap((lines) => lines.slice(credentialsHead.length));
  const one = [...first, ...parts].join("");
  return [...settings.filter((text) => !isOfCredentials(text)), ...(one === "" ? [] : [one])];
}

function isOfCredentials(text: string): boolean {
  return text.startsWith(`  ${credentials}:\n`);
}

/** Whether a document, as somebody else may have written it, has resources of all keys. */
export function hasResources(document: string, keys: readonly string[]): boolean {
  const found: unknown = parseDocument(document).toJS();
  const resources = isRecord(found) && isRecord(found.resources) ? found.resources : {};
  return keys.every((key) => Object.hasOwn(resources, key));
}

function textOf(entries: Entries): string {
  // Resources stand apart, all else below one another.
  const texts = blocks.map((block) => entries[block].join(block === "resources" ? "\n" : ""));
  const present = blocks.flatMap((block, index) => (texts[index] ? [`${block}:\n${texts[index]}`] : []));
  return present.join("\n");
}

/** The entries of a document that has the form in which they are written. */
function entriesIn(document: string): Entries {
  const parts = document.split(/^(?=\w+:\n)/m);
  const entriesOf = (block: Block) => {
    const [, ...lines] = (parts.find((text) => text.startsWith(`${block}:\n`)) ?? "").trimEnd().split("\n");
    const entries: string[] = [];
    for (const line of lines) {
      // An entry begins with its comments.
      const isHead = /^ {2}[^ ]/.test(line) && !/^( {2}#.*\n)+$/.test(entries.at(-1) ?? "");
      if (isHead) entries.push(`${line}\n`);
      else entries.push(`${entries.pop() ?? ""}${line}\n`);
    }
    return entries.map((entry) => `${entry.trimEnd()}\n`);
  };
  return Object.fromEntries(blocks.map((block) => [block, entriesOf(block)])) as unknown as Entries;
}

/** The lines before the parts of the setting that has all credentials. */
const credentialsHead = [`  ${credentials}:`, "    type: object", "    default:"];

/** The settings that values use. */
function configEntries(values: readonly Value[]): string[] {
  const settings = values.flatMap(leavesOf).flatMap((leaf) => (leaf.is === "setting" ? leaf.setting : []));
  const own = settings.filter((setting) => settingKey(setting) === setting.key);
  const parts = settings.filter((setting) => !own.includes(setting)).map(({ key }) => `      ${key}: null`);
  const one = [...credentialsHead, ...parts].map((line) => `${line}\n`).join("");
  return [...own.map(textEntry), ...(parts.length > 0 ? [one] : [])];
}

/** A setting that is a text. What is not given may be empty; what was found in clear text has to be given. */
function textEntry({ key, isShown }: SecretSetting): string {
  return entry(key, ["type: string", ...(isShown ? [] : ['default: ""']), "secret: true"]);
}

function constantEntry({ variable, value }: Constant): string {
  return `  ${variable}:${behind(value, "  ")}\n`;
}

function resourceEntry(declaration: Declaration, constants: ReadonlyMap<string, Value>): string {
  const { object, name, variable = name, inputs } = declaration;
  const remarks = object.remarks.map((remark) => commentBy("#", remark)).join("");
  const lines = [
    `type: ${pluginToken(object.kind)}`,
    ...(name === variable ? [] : [`name: ${scalar(name)}`]),
    ...(inputs.entries.length > 0 ? [`properties:\n${mapLines(inputs, "      ")}`] : []),
    ...keptNulls(nullsIn(inputs, constants).map(formatPath)),
  ];
  return `${remarks.replace(/^(?=.)/gm, "  ")}${entry(variable, lines)}`;
}

/** Options without which an object would lose what is `null` in it. */
function keptNulls(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const remark = "  # Pulumi's YAML leaves null out of an object: these stay as they are.";
  return ["options:", remark, "  ignoreChanges:", ...paths.map((path) => `    - ${scalar(path)}`)];
}

function entry(key: string, lines: readonly string[]): string {
  return `  ${scalar(key)}:\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
