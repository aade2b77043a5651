import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { schemas } from "../provider/schemas";
import { type FieldTraits, itemOf, type Schema, shapeOf, traitsOf, unwrapped } from "../provider/schemas/fields";
import { syncOptionSchema } from "../provider/schemas/sync";
import { type Kind, kinds } from "../provider/tokens";

const root = join(__dirname, "..");
const entry = join(root, "provider", "schemas", "index.ts");

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

/** The comments of a kind's fields, read off its inputs' type by the compiler. */
class Comments {
  private readonly checker: ts.TypeChecker;
  private readonly exported: readonly ts.Symbol[];

  constructor() {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [entry] }, ts.sys, root);
    const program = ts.createProgram([entry], options);
    this.checker = program.getTypeChecker();
    const file = program.getSourceFile(entry);
    const module = file && this.checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${entry} exports nothing`);
    this.exported = this.checker.getExportsOfModule(module);
  }

  typeNamed(name: string): ts.Type {
    const symbol = this.exported.find((candidate) => candidate.name === name);
    if (!symbol) throw new Error(`${entry} does not export ${name}`);
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

  private inner(type: ts.Type): ts.Type | undefined {
    if (type.isUnion()) {
      return type.types.map((one) => this.inner(one)).find((one) => one !== undefined);
    }
    if (!(type.flags & ts.TypeFlags.Object)) return undefined;
    const item = type.getNumberIndexType() ?? type.getStringIndexType();
    return item ? this.inner(item) : type;
  }
}

function anchorOf(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** The sections of a kind, each object once: where it is used again, the page points back. */
function sectionsOf(kind: Kind, comments: Comments): Section[] {
  const sections: Section[] = [];
  const described = new Map<unknown, string>();

  function describe(schema: Schema, type: ts.Type, path: string): void {
    const section: Section = { path, fields: [] };
    sections.push(section);
    const inside: [Schema, ts.Type, string][] = [];
    for (const [name, field] of Object.entries(shapeOf(schema) ?? {}).filter(([name]) => !name.startsWith("__"))) {
      const fieldPath = path ? `${path}.${name}` : name;
      const text = comments.textOf(type, name);
      if (!text) throw new Error(`${kind}: \`${fieldPath}\` has no comment`);
      const nested = objectIn(field);
      const nestedType = nested && comments.objectType(type, name);
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

  describe(schemas[kind], comments.typeNamed(inputTypes[kind]), "");
  return sections;
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

function page(kind: Kind, comments: Comments): string {
  const sections = sectionsOf(kind, comments);
  const text = ["<!-- Written by `npm run docs` from provider/schemas. -->", "", `# ${kind}`, ""];
  for (const { path, fields } of sections) {
    if (path) {
      text.push(`<a id="${anchorOf(path)}"></a>`, "", `## ${path}`, "", ...table(fields));
      continue;
    }
    const options = fields.filter(({ traits }) => traits.option);
    text.push(...table(fields.filter(({ traits }) => !traits.option)));
    text.push("Options steer the provider and are not stored in Argo CD:", "", ...table(options));
  }
  return `${text.join("\n").trimEnd()}\n`;
}

function fileOf(kind: Kind): string {
  const name = kind.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  return join(root, "docs", "reference", `${name}.md`);
}

/** The kinds whose page is not what the schemas say, each with the page that they say. */
export function stalePages(): Map<Kind, string> {
  const comments = new Comments();
  const pages = kinds.map((kind) => [kind, page(kind, comments)] as const);
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
