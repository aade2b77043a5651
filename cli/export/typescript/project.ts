import type { Finding } from "../found";
import type { Program } from "../program/parts";
import { readMe } from "../program/read-me";
import { indexText, moduleText } from "./module";

export { typeScript } from "./names";

/** What a written project says of itself. */
export interface ProjectOptions {
  /** The name of the Pulumi project. */
  readonly name: string;
  /** The version of this package. */
  readonly version: string;
  /** The address of the Argo CD that the objects were found in; left out for other sources. */
  readonly server?: string;
  /** The file to import the objects with, such as `import.json`; left out without one. */
  readonly importFile?: string;
  /** What the program does not declare. */
  readonly finding: Pick<Finding, "leftOut" | "unseen">;
}

/** What installs what the program needs. */
export const installCommand = "npm install";

/** What the project is installed with, which is what this package is tried with. */
const packages = {
  dependencies: { "@pulumi/pulumi": ">=3.216 <4" },
  devDependencies: { "@types/node": "^20", typescript: "^6" },
};

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  skipLibCheck: true,
  // Pulumi compiles each file by itself, and has to know where they all lie.
  rootDir: ".",
  noEmit: true,
  types: ["node"],
};

/** Writes a program as a Pulumi project in TypeScript: texts by their path in its folder. The same program gives the same texts. */
export function writeTypeScript(program: Program, options: ProjectOptions): ReadonlyMap<string, string> {
  return new Map([
    ["Pulumi.yaml", pulumiProject(options)],
    ["package.json", manifest(options)],
    ["tsconfig.json", json({ compilerOptions })],
    [
      ".gitignore",
      ["node_modules/", ...(options.importFile ? [options.importFile] : [])].map((line) => `${line}\n`).join(""),
    ],
    ["README.md", readMe(program, { ...options, install: installCommand })],
    [indexPath, indexText(program.files.map(({ path }) => path))],
    ...writeModules(program),
  ]);
}

/** The file that takes all others together. */
export const indexPath = "index.ts";

/** The files of a program alone, by their path. */
export function writeModules(program: Program): Map<string, string> {
  return new Map(program.files.map((file) => [`${file.path}.ts`, moduleText(file)]));
}

function pulumiProject({ name, server }: ProjectOptions): string {
  const description = server === undefined ? "Argo CD" : `Argo CD at ${server}`;
  return `name: ${name}\ndescription: ${JSON.stringify(description)}\nruntime: nodejs\n`;
}

function manifest({ name, version }: ProjectOptions): string {
  const { dependencies, ...others } = packages;
  return json({
    name,
    private: true,
    main: indexPath,
    dependencies: { ...dependencies, "pulumi-argocd": version },
    ...others,
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
