import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../../../..");

/** Where programs stand to the compiler, and the published types beside them. */
const folder = join(root, "published");

/** Stands in a program before each place to look at. */
const mark = "⌖";

function optionsOf(file: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, file), (path) => ts.sys.readFile(path));
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root, undefined, join(root, file)).options;
}

/** The declaration files that a build writes, in memory. */
function publishedTypes(): Map<string, string> {
  const options = { ...optionsOf("tsconfig.build.json"), outDir: folder };
  const program = ts.createProgram([join(root, "sdk/index.ts")], options);
  const files = new Map<string, string>();
  program.emit(undefined, (path, text) => files.set(path, text), undefined, true);
  return files;
}

function serviceFor(programs: readonly string[], files: Map<string, string>): ts.LanguageService {
  const options: ts.CompilerOptions = {
    ...optionsOf("tsconfig.json"),
    paths: { "pulumi-argocd": [join(folder, "sdk/index.d.ts")] },
    types: ["node"],
    noUnusedLocals: false,
    skipLibCheck: false,
  };
  const textOf = (path: string) => files.get(path) ?? (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...programs],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => files.has(path) || ts.sys.fileExists(path),
    readFile: textOf,
    directoryExists: (path) => path.startsWith(folder) || ts.sys.directoryExists(path),
  });
}

/** A text without the accidents of line breaks. */
function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function hoverAt(service: ts.LanguageService, file: string, position: number): string {
  const info = service.getQuickInfoAtPosition(file, position);
  if (!info) return "nothing";
  const tags = (info.tags ?? []).map(({ name, text }) => `@${name} ${flat(ts.displayPartsToString(text))}`);
  return [ts.displayPartsToString(info.displayParts), flat(ts.displayPartsToString(info.documentation)), ...tags]
    .filter((line) => line !== "")
    .join("\n");
}

/** What the compiler says of a line. */
interface Complaint {
  readonly line: string;
  readonly message: string;
}

/** What an editor and the compiler say of programs that use the published package. */
export class Editor {
  private readonly types = publishedTypes();

  /** What is shown over each marked place: its type, then its documentation. */
  hovers(marked: string): { readonly place: string; readonly shown: string }[] {
    const file = join(folder, "program.ts");
    const [before = "", ...parts] = marked.split(mark);
    const service = serviceFor([file], new Map([...this.types, [file, [before, ...parts].join("")]]));
    let position = before.length;
    return parts.map((part) => {
      const shown = hoverAt(service, file, position);
      position += part.length;
      return { place: /^\w+/.exec(part)?.[0] ?? "", shown };
    });
  }

  /** The lines with mistakes, and what the compiler says of each. */
  complaints(program: string): Complaint[] {
    return this.complaintsOf([program])[0] ?? [];
  }

  /** The same of several programs, each a module by itself. */
  complaintsOf(programs: readonly string[]): Complaint[][] {
    // Modules that may wait at their top, as scripts do.
    const files = programs.map((text, index) => ({ path: join(folder, `program-${index}.mts`), text }));
    const paths = files.map(({ path }) => path);
    const service = serviceFor(
      paths,
      new Map([...this.types, ...files.map(({ path, text }) => [path, text] as const)]),
    );
    return files.map(({ path, text }) => {
      const lines = text.split("\n");
      return service.getSemanticDiagnostics(path).map(({ start = 0, messageText }) => ({
        line: (lines[text.slice(0, start).split("\n").length - 1] ?? "").trim(),
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      }));
    });
  }

  /** What the compiler makes to check a program and the published types that it loads, as often as it makes it. */
  work(text: string): { readonly symbols: number; readonly types: number; readonly instantiations: number } {
    const file = join(folder, "program.ts");
    const program = serviceFor([file], new Map([...this.types, [file, text]])).getProgram();
    if (!program) throw new Error("the compiler has no program");
    const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
    for (const source of sources) expect(program.getSemanticDiagnostics(source)).toEqual([]);
    return {
      symbols: program.getSymbolCount(),
      types: program.getTypeCount(),
      instantiations: program.getInstantiationCount(),
    };
  }
}
