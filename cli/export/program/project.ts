import type { Finding } from "../found";
import { withParts } from "./again";
import type { Language } from "./language";
import type { Program } from "./parts";
import { readMe } from "./read-me";
import { fromFiles, recordFile, recordFor, recordText } from "./record";

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

/** Where the provider is, in the package that a project has. */
export const pluginFolder = "node_modules/pulumi-argocd/dist/plugin";

/** Writes a program as a Pulumi project: texts by their path in its folder. The same program gives the same texts. */
export function writeProject(
  program: Program,
  language: Language,
  options: ProjectOptions,
): ReadonlyMap<string, string> {
  const files = new Map([
    ["Pulumi.yaml", pulumiProject(language, options)],
    ["package.json", manifest(language, options)],
    ...Object.entries(language.project.files),
    [".gitignore", ignored(language, options)],
    ["README.md", readMe(program, language, options)],
    ...programFiles(program, language),
  ]);
  const source = options.server ?? fromFiles;
  return files.set(recordFile, recordText(recordFor(program, files, { language, source })));
}

/** The program, with the file that takes all others in. */
function programFiles(program: Program, language: Language): ReadonlyMap<string, string> {
  const modules = language.modules(program);
  const parts = program.files.map(({ path, parts: declared }) => ({
    path,
    text: modules.get(language.fileFor(path)) ?? "",
    variables: declared.flatMap(({ variable }) => variable ?? []),
  }));
  const index = withParts(language, "", parts);
  return new Map([[language.indexFile, index], ...(language.isDocument ? [] : modules)]);
}

function pulumiProject({ host, project }: Language, { name, server }: ProjectOptions): string {
  const description = server === undefined ? "Argo CD" : `Argo CD at ${server}`;
  const plugins = ["plugins:", "  providers:", "    - name: argocd", `      path: ${pluginFolder}`];
  const lines = [
    `name: ${name}`,
    `description: ${JSON.stringify(description)}`,
    ...project.runtime,
    ...(host === "plugin" ? plugins : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** The package is installed by npm in each language: it has the provider. */
function manifest({ project }: Language, { name, dependency }: ProjectOptions): string {
  const { dependencies, main, ...others } = project.packages;
  const text = {
    name,
    private: true,
    ...(main !== undefined && { main }),
    dependencies: { ...dependencies, "pulumi-argocd": dependency },
    ...others,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

function ignored({ project }: Language, { importFile }: ProjectOptions): string {
  const lines = ["node_modules/", ...project.ignored, ...(importFile === undefined ? [] : ["import*.json"])];
  return lines.map((line) => `${line}\n`).join("");
}
