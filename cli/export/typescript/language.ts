import type { Host, Language } from "../program/language";
import { camelCase } from "../program/words";
import { moduleText } from "./module";
import { typeOf } from "./types";

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

/** The package that has the classes of a host. */
const packages: Readonly<Record<Host, string>> = { dynamic: "pulumi-argocd", plugin: "pulumi-argocd/plugin" };

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

/** TypeScript, as Pulumi's programs in Node.js have it, over a host. */
export function typeScript(host: Host): Language {
  return {
    name: "TypeScript",
    form: host === "dynamic" ? "typescript" : `typescript-${host}`,
    host,
    variable: camelCase,
    taken: new Set(taken.split(" ")),
    typeOf,
    settingKey: ({ key }) => key,
    fileFor,
    modules: ({ files }) => new Map(files.map((file) => [fileFor(file.path), moduleText(file, packages[host])])),
    indexFile: fileFor("index"),
    withPart: (index, { path }) => `${index}${indexLine(path)}\n`,
    takesIn: (index, { path }) => takesIn(index, path),
    addition: indexLine,
    project: {
      runtime: ["runtime: nodejs"],
      // What this package is tried with.
      packages: {
        main: fileFor("index"),
        dependencies: { "@pulumi/pulumi": ">=3.216 <4" },
        devDependencies: { "@types/node": "^20", typescript: "^6" },
      },
      files: { "tsconfig.json": compilerSettings },
      ignored: [],
      install: ["npm install"],
    },
  };
}
