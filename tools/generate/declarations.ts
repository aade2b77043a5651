import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const modules = ["provider/kinds/schemas.ts", "provider/connection/settings.ts"].map((file) => join(root, file));

/** Where the types that programs declare with are kept. */
export const declarationsFile = join(root, "sdk", "generated", "declarations.ts");

const header = `/*
 * The types that programs declare with, written out. Written by \`npm run generate\` from the schemas, which are the source.
 * Published types must not lead to those of other packages: in Pulumi's own type check, which does not follow the links of
 * pnpm, every field would be lost, and a program's \`tsc\` would check those packages with options that they do not support.
 */
`;

/** The module of the inputs of all kinds, of what they consist of, and of a connection's settings. */
export function declarationsModule(): string {
  const text = `${header}\n${new Writer().declarations().join("\n\n")}\n`;
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  return execFileSync(process.execPath, [biome, "format", "--stdin-file-path=sdk/declarations.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
}

/** Whether the file is what the schemas say. */
export function declarationsAreCurrent(): boolean {
  return readFileSync(declarationsFile, "utf8") === declarationsModule();
}

/** Writes types as the compiler resolves them, with the comments of their fields. */
class Writer {
  private readonly checker: ts.TypeChecker;
  /** Exported types, which are referred to by their names. */
  private readonly named = new Map<ts.Type, ts.Symbol>();

  constructor() {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: modules }, ts.sys, root);
    const program = ts.createProgram(modules, options);
    this.checker = program.getTypeChecker();
    for (const file of modules) {
      const source = program.getSourceFile(file);
      const module = source && this.checker.getSymbolAtLocation(source);
      if (!module) throw new Error(`${file} exports nothing`);
      for (const symbol of this.checker.getExportsOfModule(module)) this.register(symbol);
    }
  }

  declarations(): string[] {
    return [...this.named]
      .map(([type, symbol]) => `${this.comment(symbol)}export interface ${symbol.name} ${this.fields(type)}`)
      .sort((one, other) => nameIn(one).localeCompare(nameIn(other), "en"));
  }

  private register(symbol: ts.Symbol): void {
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    if (!(target.flags & ts.SymbolFlags.TypeAlias)) return;
    const type = this.checker.getDeclaredTypeOfSymbol(target);
    const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && this.checker.getPropertiesOfType(type).length > 0;
    if (isObject) this.named.set(type, target);
  }

  private fields(type: ts.Type): string {
    const lines = this.checker.getPropertiesOfType(type).map((property) => {
      const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
      const value = this.checker.getTypeOfSymbol(property);
      return `${this.comment(property)}${property.name}${optional}: ${this.text(value)};`;
    });
    return `{\n${lines.join("\n")}\n}`;
  }

  private text(type: ts.Type): string {
    const symbol = this.named.get(type);
    if (symbol) return symbol.name;
    // Boolean is a union of its two values to the compiler.
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) return this.unionText(type);
    if (!(type.flags & ts.TypeFlags.Object))
      return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    const item = this.checker.isArrayType(type)
      ? this.checker.getTypeArguments(type as ts.TypeReference)[0]
      : undefined;
    if (item) return `(${this.text(item)})[]`;
    const value = type.getStringIndexType();
    if (value) return `Record<string, ${this.text(value)}>`;
    return this.fields(type);
  }

  private unionText(type: ts.UnionType): string {
    const isBoolean = (one: ts.Type) => (one.flags & ts.TypeFlags.BooleanLiteral) !== 0;
    const hasBoolean = type.types.filter(isBoolean).length === 2;
    const parts = type.types.filter((one) => !hasBoolean || !isBoolean(one)).map((one) => this.text(one));
    const last = (part: string) => (part === "undefined" ? 1 : 0);
    return [...(hasBoolean ? ["boolean"] : []), ...parts].sort((one, other) => last(one) - last(other)).join(" | ");
  }

  private comment(symbol: ts.Symbol): string {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    if (text === "") return "";
    const lines = text.split("\n").map((line) => line.trimEnd());
    return lines.length === 1 ? `/** ${text} */\n` : `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */\n`;
  }
}

function nameIn(declaration: string): string {
  return /export interface (\w+)/.exec(declaration)?.[1] ?? "";
}
