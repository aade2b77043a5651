import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { syncOptionSchema } from "../../provider/kinds/application/sync-schema";
import { schemas } from "../../provider/kinds/schemas";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../provider/model/schema";
import { type FieldTraits, traitsOf } from "../../provider/model/traits";
import { type Kind, kinds } from "../../sdk/generated/kinds";

const root = join(__dirname, "../..");
/** The modules whose types and comments the pages show: of what programs declare, and of what they get. */
const modules = ["provider/kinds/schemas.ts", "sdk/index.ts"].map((file) => join(root, file));

/** The name under which each kind's inputs are exported. */
const inputTypes: Readonly<Record<Kind, string>> = {
  Application: "ApplicationInputs",
  AppProject: "AppProjectInputs",
  Repository: "RepositoryInputs",
  Cluster: "ClusterInputs",
  Certificate: "CertificateInputs",
};

/** What a page says of one field. */
interface FieldEntry {
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly traits: FieldTraits;
  readonly text: string;
  /** Where the fields inside are described. */
  readonly anchor: string | undefined;
}

/** The fields of one object. */
interface Section {
  readonly path: string;
  readonly fields: FieldEntry[];
}

/** What a page says of one output, or of one field inside it. */
interface OutputEntry {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** The inner schema of a field, through lists, maps and `optional()`, that has fields of its own. */
function objectIn(schema: Schema): Schema | undefined {
  const inner = unwrapped(schema);
  if (shapeOf(inner)) return inner;
  const item = itemOf(inner);
  return item && objectIn(item);
}

function nestedPath(schema: Schema, path: string): string {
  const inner = unwrapped(schema);
  const { type } = inner._zod.def;
  const item = itemOf(inner);
  return item && type === "array" ? nestedPath(item, `${path}[*]`) : path;
}

/** The type of a schema's values in words. */
function typeText(schema: Schema): string {
  const inner = unwrapped(schema);
  if (inner === syncOptionSchema) return "`true` or object";
  const definition = inner._zod.def as {
    type: string;
    entries?: Record<string, string>;
    values?: readonly unknown[];
    options?: readonly Schema[];
  };
  const item = itemOf(inner);
  switch (definition.type) {
    case "array":
      return item ? `list of ${plural(typeText(item))}` : "list";
    case "record":
      return item && typeText(item) !== "any value" ? `map of ${plural(typeText(item))}` : "free object";
    case "enum":
      return Object.values(definition.entries ?? {})
        .map((value) => `\`"${value}"\``)
        .join(", ");
    case "literal":
      return (definition.values ?? []).map((value) => `\`${JSON.stringify(value)}\``).join(", ");
    case "union":
      return (definition.options ?? []).map(typeText).join(" or ");
    case "number":
      return "whole number";
    case "unknown":
      return "any value";
    default:
      return definition.type;
  }
}

function plural(words: string): string {
  return words === "any value" ? "any values" : `${words}s`;
}

/** The types of inputs and the classes of kinds, with the comments of their fields, as the compiler reads them. */
class Types {
  private readonly checker: ts.TypeChecker;
  private readonly exported: readonly ts.Symbol[];

  constructor() {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: modules }, ts.sys, root);
    const program = ts.createProgram(modules, options);
    this.checker = program.getTypeChecker();
    this.exported = modules.flatMap((file) => {
      const source = program.getSourceFile(file);
      const module = source && this.checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`${file} exports nothing`);
      return this.checker.getExportsOfModule(module);
    });
  }

  typeNamed(name: string): ts.Type {
    const symbol = this.exported.find((candidate) => candidate.name === name);
    if (!symbol) throw new Error(`no module exports ${name}`);
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return this.checker.getDeclaredTypeOfSymbol(target);
  }

  /** The comment of a field, in one paragraph. */
  textOf(owner: ts.Type, name: string): string {
    const property = this.checker.getPropertyOfType(owner, name);
    const parts = property?.getDocumentationComment(this.checker);
    return ts.displayPartsToString(parts).replace(/\s+/g, " ").trim();
  }

  /** The object type inside a field's type, through lists, maps and alternatives. */
  objectType(owner: ts.Type, name: string): ts.Type | undefined {
    const property = this.checker.getPropertyOfType(owner, name);
    return property && this.inner(this.checker.getTypeOfSymbol(property));
  }

  /** The object type inside a type, through lists, maps and alternatives. */
  inner(type: ts.Type): ts.Type | undefined {
    if (type.isUnion()) {
      return type.types.map((one) => this.inner(one)).find((one) => one !== undefined);
    }
    if (!(type.flags & ts.TypeFlags.Object)) return undefined;
    const item = type.getNumberIndexType() ?? type.getStringIndexType();
    return item ? this.inner(item) : type;
  }

  /** The fields of an object type, each with the type of its value. */
  fieldsOf(type: ts.Type): [string, ts.Type][] {
    const properties = this.checker.getPropertiesOfType(type);
    return properties.map((property) => [property.name, this.checker.getTypeOfSymbol(property)]);
  }

  /** The outputs that a class declares itself, each with the type of its value. */
  outputsOf(owner: ts.Type): [string, ts.Type][] {
    return [...(owner.symbol.members?.values() ?? [])].flatMap((member): [string, ts.Type][] => {
      const value = this.outputValue(member);
      return value ? [[member.name, value]] : [];
    });
  }

  /** The value's type of a property that is an output, as written: resolved, `Output<boolean>` is a union without a name. */
  private outputValue({ valueDeclaration }: ts.Symbol): ts.Type | undefined {
    if (!valueDeclaration || !ts.isPropertyDeclaration(valueDeclaration)) return undefined;
    const { type } = valueDeclaration;
    if (!type || !ts.isTypeReferenceNode(type) || type.typeName.getText() !== "pulumi.Output") return undefined;
    const value = type.typeArguments?.[0];
    return value && this.checker.getTypeFromTypeNode(value);
  }

  /** The type whose fields are a class's static members. */
  staticsOf(owner: ts.Type): ts.Type {
    return this.checker.getTypeOfSymbol(owner.symbol);
  }

  /** A type without `undefined`. */
  present(type: ts.Type): ts.Type {
    return this.checker.getNonNullableType(type);
  }

  /** A type in the words that the pages have for inputs. */
  wordsFor(type: ts.Type): string {
    const present = this.present(type);
    if (present !== type) return `${this.wordsFor(present)}, if any`;
    // A string, too, has items to the compiler.
    if (!(type.flags & ts.TypeFlags.Object)) return this.checker.typeToString(type);
    const item = type.getNumberIndexType();
    if (item) return `list of ${plural(this.wordsFor(item))}`;
    const value = type.getStringIndexType();
    return value ? `map of ${plural(this.wordsFor(value))}` : "object";
  }
}

function anchorOf(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** The sections of a kind, each object once: where it is used again, the page points back. */
function sectionsOf(kind: Kind, types: Types): Section[] {
  const sections: Section[] = [];
  const described = new Map<unknown, string>();

  function describe(schema: Schema, type: ts.Type, path: string): void {
    const section: Section = { path, fields: [] };
    sections.push(section);
    const inside: [Schema, ts.Type, string][] = [];
    for (const [name, field] of Object.entries(shapeOf(schema) ?? {}).filter(([name]) => !name.startsWith("__"))) {
      const fieldPath = path ? `${path}.${name}` : name;
      const text = types.textOf(type, name);
      if (!text) throw new Error(`${kind}: \`${fieldPath}\` has no comment`);
      const nested = objectIn(field);
      const nestedType = nested && types.objectType(type, name);
      let anchor: string | undefined;
      if (nested && nestedType) {
        const shape = shapeOf(nested);
        const place = nestedPath(field, fieldPath);
        anchor = described.get(shape) ?? anchorOf(place);
        if (!described.has(shape)) {
          described.set(shape, anchor);
          inside.push([nested, nestedType, place]);
        }
      }
      section.fields.push({
        path: name,
        type: typeText(field),
        isRequired: !isOptional(field),
        traits: traitsOf(field),
        text,
        anchor,
      });
    }
    for (const [nested, nestedType, place] of inside) describe(nested, nestedType, place);
  }

  describe(schemas[kind], types.typeNamed(inputTypes[kind]), "");
  return sections;
}

/** What a program gets of a kind and has not declared: what the class has beyond the schema, with the fields inside. */
function outputsOf(kind: Kind, types: Types): OutputEntry[] {
  const declared = shapeOf(schemas[kind]) ?? {};
  const owner = types.typeNamed(kind);

  function describe(owner: ts.Type, name: string, type: ts.Type, path: string): OutputEntry[] {
    const text = types.textOf(owner, name);
    if (!text) throw new Error(`${kind}: \`${path}\` has no comment`);
    const nested = types.inner(type);
    const place = types.present(type).getNumberIndexType() ? `${path}[*]` : path;
    const inside = nested ? types.fieldsOf(nested) : [];
    return [
      { path, type: types.wordsFor(type), text },
      ...inside.flatMap(([field, fieldType]) => describe(nested ?? type, field, fieldType, `${place}.${field}`)),
    ];
  }

  const outputs = types.outputsOf(owner).filter(([name]) => !Object.hasOwn(declared, name));
  return [idOf(kind, types), ...outputs.flatMap(([name, type]) => describe(owner, name, type, name))];
}

/** The resource's id. The class inherits it from Pulumi's, so that only the comment of `get` says what it is made of. */
function idOf(kind: Kind, types: Types): OutputEntry {
  const text = types.textOf(types.staticsOf(types.typeNamed(kind)), "get");
  const meaning = / by its id, (.+)\.$/.exec(text)?.[1];
  if (!meaning) throw new Error(`${kind}: the comment of \`get\` does not say what the id is`);
  return { path: "id", type: "string", text: `The id by which \`${kind}.get\` looks the object up: ${meaning}.` };
}

function isOptional(schema: Schema): boolean {
  return schema._zod.def.type === "optional";
}

/** Splits a comment into what the field means and its default. */
function splitDefault(text: string): { meaning: string; fallback: string } {
  const match = /(?:^|\s)Defaults? ?(?:to|is|:)? ([^.]*(?:\.[^\s.][^.]*)*)\.(?=\s|$)/.exec(text);
  if (!match) return { meaning: text, fallback: "" };
  const meaning = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`.trim();
  return { meaning, fallback: match[1] ?? "" };
}

function notesOf({ traits }: FieldEntry): string {
  const notes = [
    traits.identity && "another value is another object",
    traits.secret && "secret",
    traits.unreadable && "Argo CD does not show it",
    traits.ownedByKey && "shared with others",
    traits.filledByServer && "filled in by Argo CD",
    traits.unordered && "order has no meaning",
    traits.since && `Argo CD ${traits.since} or newer`,
  ];
  return notes.filter((note) => typeof note === "string").join("; ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function table(fields: readonly FieldEntry[]): string[] {
  return [
    "| field | type | default | |",
    "|---|---|---|---|",
    ...fields.map((field) => {
      const { meaning, fallback } = splitDefault(field.text);
      const type = field.anchor ? `[${field.type}](#${field.anchor})` : field.type;
      const notes = notesOf(field);
      const described = notes ? `${meaning} *(${notes})*` : meaning;
      return `| \`${field.path}\` | ${cell(type)} | ${cell(fallback || (field.isRequired ? "required" : ""))} | ${cell(described)} |`;
    }),
    "",
  ];
}

function outputTable(outputs: readonly OutputEntry[]): string[] {
  return [
    "| output | type | |",
    "|---|---|---|",
    ...outputs.map(({ path, type, text }) => `| \`${path}\` | ${cell(type)} | ${cell(text)} |`),
    "",
  ];
}

function page(kind: Kind, types: Types): string {
  const sections = sectionsOf(kind, types);
  const text = ["<!-- Written by `npm run docs` from provider/schemas and sdk. -->", "", `# ${kind}`, ""];
  for (const { path, fields } of sections) {
    if (path) {
      text.push(`<a id="${anchorOf(path)}"></a>`, "", `## ${path}`, "", ...table(fields));
      continue;
    }
    const options = fields.filter(({ traits }) => traits.option);
    text.push(...table(fields.filter(({ traits }) => !traits.option)));
    text.push("Options steer the provider and are not stored in Argo CD:", "", ...table(options));
    text.push("## Outputs", "", "What a program gets besides its own arguments:", "");
    text.push(...outputTable(outputsOf(kind, types)));
  }
  return `${text.join("\n").trimEnd()}\n`;
}

/** Where a kind's page is kept. */
export function fileOf(kind: Kind): string {
  const name = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  return join(root, "docs", "reference", `${name}.md`);
}

/** The kinds whose page is not what the schemas and classes say, each with the page that they say. */
export function stalePages(): Map<Kind, string> {
  const types = new Types();
  const pages = kinds.map((kind) => [kind, page(kind, types)] as const);
  return new Map(
    pages.filter(([kind, text]) => {
      const file = fileOf(kind);
      return !existsSync(file) || readFileSync(file, "utf8") !== text;
    }),
  );
}

function main(): void {
  const stale = stalePages();
  const names = [...stale.keys()].join(", ");
  if (process.argv.includes("--check")) {
    if (stale.size === 0) return;
    console.error(`docs/reference is stale for ${names}: run \`npm run docs\``);
    process.exitCode = 1;
    return;
  }
  for (const [kind, text] of stale) {
    mkdirSync(join(root, "docs", "reference"), { recursive: true });
    writeFileSync(fileOf(kind), text);
  }
  console.log(stale.size === 0 ? "docs/reference is current" : `written: ${names}`);
}

if (require.main === module) main();
