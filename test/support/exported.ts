import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import type { FoundObject } from "../../cli/export/found";
import type { Json } from "../../provider/contract";
import type { Kind } from "../../provider/kinds/registry";
import { type Schema, shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import { mockEngine, type Registered } from "../unit/sdk/mocks";

/** Files of a project by their path. */
type Files = ReadonlyMap<string, string>;

const root = join(__dirname, "../..");

/** Where the project stands to the compiler. */
const folder = join(root, "exported");

/** An object as it may be found. */
export function found(kind: Kind, id: string, inputs: Json, more: Partial<FoundObject> = {}): FoundObject {
  return { kind, id, inputs, hidden: [], remarks: [], ...more };
}

/** Inputs without what only the class gives. */
export function writable(schema: Schema, inputs: Json): Json {
  const shape = shapeOf(schema) ?? {};
  const isWritten = (key: string) =>
    !key.startsWith("__") && !traitsOf(shape[key]).copiedFrom && !traitsOf(shape[key]).inProgram;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => isWritten(key)));
}

/** What the compiler says of a project that uses this package, by the project's own settings. */
export function complaints(files: Files): string[] {
  const { compilerOptions } = JSON.parse(files.get("tsconfig.json") ?? "{}") as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const textOf = (path: string) => files.get(posix.relative(folder, path));
  const program = ts.createProgram({
    rootNames: [...files.keys()].filter((path) => path.endsWith(".ts")).map((path) => join(folder, path)),
    options: {
      ...options,
      paths: { "pulumi-argocd": [join(root, "sdk/index.ts")], "pulumi-argocd/plugin": [join(root, "sdk/plugin.ts")] },
    },
    host: {
      ...host,
      fileExists: (path) => textOf(path) !== undefined || ts.sys.fileExists(path),
      readFile: (path) => textOf(path) ?? ts.sys.readFile(path),
      directoryExists: (path) => path.startsWith(folder) || ts.sys.directoryExists(path),
      getSourceFile: (path, version) => {
        const text = textOf(path);
        return text === undefined ? host.getSourceFile(path, version) : ts.createSourceFile(path, text, version);
      },
    },
  });
  const own = program.getSourceFiles().filter(({ fileName }) => textOf(fileName) !== undefined);
  const found = own.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]);
  return found.map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.text.slice(0, start).split("\n").length : 0;
    const path = file ? posix.relative(folder, file.fileName) : "";
    return `${path}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** What Biome says of a project with the form that Prettier has by default. */
export function lintOf(files: Files): string {
  const place = mkdtempSync(join(tmpdir(), "exported-"));
  try {
    writeFileSync(
      join(place, "biome.json"),
      JSON.stringify({ formatter: { indentStyle: "space" }, files: { maxSize: 1e9 } }),
    );
    const written = [...files.keys()].filter((path) => /(\.ts|^[^.].*\.json)$/.test(path));
    for (const path of written) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), files.get(path) ?? "");
    }
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [biome, "check", "--error-on-warnings", "--colors=off", ...written],
      {
        cwd: place,
        encoding: "utf8",
      },
    );
    return status === 0 ? "" : `${stdout}${stderr}`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * Runs a project as Pulumi would; answers what it registers.
 * @param settings the stack's configuration, all of it secret, by keys without the project's name.
 */
export async function evaluated(files: Files, settings: Readonly<Record<string, string>> = {}): Promise<Registered[]> {
  const registered = await mockEngine();
  const configuration = Object.fromEntries(Object.entries(settings).map(([key, value]) => [`tests:${key}`, value]));
  pulumi.runtime.setAllConfig(configuration, Object.keys(configuration));
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const { outputText } = ts.transpileModule(files.get(`${path}.ts`) ?? "", {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    const requires = (name: string): unknown => {
      if (name === "pulumi-argocd") return require("../../sdk");
      return name.startsWith(".") ? load(posix.join(posix.dirname(path), name)) : require(name);
    };
    new Function("require", "exports", outputText)(requires, module.exports);
    return module.exports;
  };
  load("index");
  await pulumi.runtime.disconnect();
  return registered;
}
