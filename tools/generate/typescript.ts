import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { FieldDescription, ObjectDescription, ValueType } from "../../provider/model/description";
import type { OfferedTexts } from "../../provider/model/traits";

const root = join(__dirname, "../..");
const lineWidth = 120;

/** A documentation comment, at a depth of indentation, wrapped as the formatter leaves it. */
export function comment(text: string, indent: number, tags: readonly string[] = []): string {
  const pad = " ".repeat(indent);
  const single = `${pad}/** ${text} */`;
  if (tags.length === 0 && single.length <= lineWidth) return `${single}\n`;
  const lines = [...wrapped(text, lineWidth - indent - 3), ...tags.flatMap((tag) => tag.split("\n"))];
  return `${pad}/**\n${lines.map((line) => `${pad} * ${line}`.trimEnd()).join("\n")}\n${pad} */\n`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** How a type is written. `object` writes the name of a type with fields. */
interface Style {
  readonly object: (name: string) => string;
  /** Wraps what stands in a list or a map. */
  readonly item: (text: string) => string;
}

function typeText(type: ValueType, style: Style): string {
  const item = (inner: ValueType) => (inner.is === "any" ? "unknown" : style.item(typeText(inner, style)));
  switch (type.is) {
    case "string":
      return type.offered ? style.object(type.offered.name) : "string";
    case "boolean":
      return "boolean";
    case "integer":
      return "number";
    case "any":
      return "unknown";
    case "nothing":
      return "void";
    case "code":
      return `(${type.type})`;
    case "literal":
      return type.values.map((value) => JSON.stringify(value)).join(" | ");
    case "list":
      return `(${item(type.item)})[]`;
    case "map":
      return `Record<string, ${item(type.value)}>`;
    case "object":
      return style.object(type.name);
    case "union":
      return type.options.map((option) => typeText(option, style)).join(" | ");
  }
}

/** A type of resolved values; `prefix` stands before the names of types with fields. */
export function plainType(type: ValueType, prefix = ""): string {
  return typeText(type, { object: (name) => `${prefix}${name}`, item: (text) => text });
}

/** A type of values that may be outputs of other resources, at any depth. */
export function inputType(type: ValueType, isOptional: boolean, prefix = ""): string {
  // An output cannot hold what only a program can give.
  const input = (text: string) => (type.is === "code" ? text : asInput(text));
  const text = inputText(type, prefix);
  return input(isOptional ? `${text} | undefined` : text);
}

function asInput(text: string): string {
  return `pulumi.Input<${text}>`;
}

/** A type in which every value may be an output, but not the whole. */
function inputText(type: ValueType, prefix: string): string {
  return typeText(type, { object: (name) => `${prefix}${name}`, item: asInput });
}

/** The type of an object or a map that is no output itself, nor are the objects in it. */
export function immediateType(type: ValueType, isOptional: boolean): string {
  const text =
    type.is === "map" && type.value.is === "object" ? `Record<string, ${type.value.name}>` : inputText(type, "");
  return isOptional ? `${text} | undefined` : text;
}

/** A property with its documentation. */
export function property({ name, text, traits }: FieldDescription, isOptional: boolean, type: string): string {
  const documentation = traits.setting ? `${text} Argo CD's key: \`${traits.setting.key}\`.` : text;
  return `${comment(documentation, 2)}  ${name}${isOptional ? "?" : ""}: ${type};\n`;
}

const note = `/*
 * Written by \`npm run generate\` from the schemas, which are the source.
 * Published types must not lead to those of other packages: in Pulumi's own type check, which does not follow the links of
 * pnpm, every field would be lost, and a program's \`tsc\` would check those packages with options that they do not support.
 */`;

/** A module with an interface for each object, in the order of their names. */
export function interfacesModule(
  objects: readonly ObjectDescription[],
  written: (field: FieldDescription) => string,
): string {
  const interfaces = [...objects]
    .sort((one, other) => one.name.localeCompare(other.name, "en"))
    .map(({ name, text, fields }) => {
      return `${comment(text, 0)}export interface ${name} {\n${fields.map(written).join("")}}\n`;
    });
  return [note, ...interfaces].join("\n");
}

/** Lines by which a module has, and gives on, the types that {@link offeredTypes} writes. */
export function importedTexts(names: Iterable<string>): string {
  const list = [...names].join(", ");
  return `import type { ${list} } from "./declarations";\n\nexport type { ${list} };\n`;
}

/** The types of texts of which some have a meaning. */
export function offeredTypes(offered: Iterable<OfferedTexts>): string {
  const types = [...offered].map(({ name, text, values }) => {
    // A plain `string` beside them would take them in, so that an editor offered none.
    const all = [...values.map((value) => JSON.stringify(value)), "(string & {})"];
    return `${comment(text, 0)}export type ${name} = ${all.join(" | ")};\n`;
  });
  return types.join("\n");
}

/** The text as the formatter of this repository writes it. */
export function formatted(text: string): string {
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  return execFileSync(process.execPath, [biome, "format", "--stdin-file-path=sdk/generated/text.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
}
