import type { Language } from "../program/parts";
import { camelCase } from "../program/words";
import { moduleText } from "./module";

/** Words of the language, what every module of Node.js has, and what a linter takes for a mistake when it is declared anew. */
const taken =
  "abstract any arguments as async await boolean break case catch class const constructor continue debugger declare decodeURI " +
  "decodeURIComponent default delete do else encodeURI encodeURIComponent enum escape eval export exports extends false finally " +
  "for from function get global globalThis hasOwnProperty if implements import in instanceof interface is isFinite isNaN " +
  "isPrototypeOf let module namespace never new null number object of package parseFloat parseInt private process " +
  "propertyIsEnumerable protected public require return set static string super switch symbol this throw toLocaleString " +
  "toString true try type typeof undefined unescape unknown valueOf var void while with yield " +
  // What the files import.
  "argocd config pulumi";

function fileFor(path: string): string {
  return `${path}.ts`;
}

function indexLine(path: string): string {
  return `import "./${path}";`;
}

/** Whether one of a text's lines, which is no comment, names a file beside it as a module. */
function takesIn(text: string, path: string): boolean {
  const names = ["", ".js", ".ts"].flatMap((ending) => [`"./${path}${ending}"`, `'./${path}${ending}'`]);
  return text.split("\n").some((line) => !line.trim().startsWith("//") && names.some((name) => line.includes(name)));
}

/** TypeScript, as Pulumi's programs in Node.js have it. */
export const typeScript: Language = {
  variable: camelCase,
  taken: new Set(taken.split(" ")),
  fileFor,
  modules: ({ files }) => new Map(files.map((file) => [fileFor(file.path), moduleText(file)])),
  indexFile: fileFor("index"),
  indexText: (paths) => paths.map((path) => `${indexLine(path)}\n`).join(""),
  indexLine,
  takesIn,
};
