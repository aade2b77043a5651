import type { Finding } from "../found";
import type { Program } from "../program/parts";
import { readMe } from "../program/read-me";
import { fromFiles, recordFile, recordFor, recordText } from "../program/record";
import { typeScript } from "./language";

export { typeScript } from "./language";

/** What a written project says of itself. */
export interface ProjectOptions {
  /** The name of the Pulumi project. */
  readonly name: string;
  /** How the project names this package among its dependencies: its version, or where it lies. */
  readonly dependency: string;
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

/** With `rootDir`, as Pulumi compiles each file by itself: it has to know where they all lie. */
const compilerSettings = `{
  "compilerOptions": {
    "target": "es2022",
    "module": "nodenext",
    "moduleResolution": "nodenext",
    "strict": true,
    "skipLibCheck": true,
    "rootDir": ".",
    "noEmit": true,
    "types": ["node"]
  }
}
`;

/** Writes a program as a Pulumi project in TypeScript: texts by their path in its folder. The same program gives the same texts. */
export function writeTypeScript(program: Program, options: ProjectOptions): ReadonlyMap<string, string> {
  const { importFile } = options;
  const files = new Map([
    ["Pulumi.yaml", pulumiProject(options)],
    ["package.json", manifest(options)],
    ["tsconfig.json", compilerSettings],
    [".gitignore", `node_modules/\n${importFile === undefined ? "" : "import*.json\n"}`],
    ["README.md", readMe(program, { ...options, install: installCommand })],
    [typeScript.indexFile, typeScript.indexText(program.files.map(({ path }) => path))],
    ...typeScript.modules(program),
  ]);
  return files.set(
    recordFile,
    recordText(recordFor(program, files, { language: typeScript, source: options.server ?? fromFiles })),
  );
}

function pulumiProject({ name, server }: ProjectOptions): string {
  const description = server === undefined ? "Argo CD" : `Argo CD at ${server}`;
  return `name: ${name}\ndescription: ${JSON.stringify(description)}\nruntime: nodejs\n`;
}

function manifest({ name, dependency }: ProjectOptions): string {
  const { dependencies, ...others } = packages;
  const text = {
    name,
    private: true,
    main: typeScript.indexFile,
    dependencies: { ...dependencies, "pulumi-argocd": dependency },
    ...others,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}
