import { itemOf, type Schema, shapeOf } from "../../../provider/model/schema";
import type { Language } from "../program/language";
import type { ConstantType, Value } from "../program/parts";
import { typeNamed } from "../program/types";
import { camelCase } from "../program/words";
import { moduleText } from "./module";
import { keywords, pythonName } from "./names";

/** The package that has all modules of a program, so that none stands before one of Python's own. */
const folder = "resources";

/** What the index begins with. */
const head = "from importlib import import_module\n\n";

/** What a linter takes for a mistake when it is declared anew, and what the files import. */
const taken =
  "abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir " +
  "divmod enumerate eval exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass " +
  "iter len license list locals map max memoryview min next object oct open ord pow property quit range repr reversed round set " +
  "setattr slice sorted staticmethod str sum super tuple type vars zip argocd config pulumi";

/** The names of a file's module and of the packages that it is in, below that of all. */
function moduleFor(path: string): string[] {
  return path.split("/").map((part) => {
    const name = part.replaceAll("-", "_");
    if (/^\d/.test(name)) return `_${name}`;
    return keywords.has(name) ? `${name}_` : name;
  });
}

function fileFor(path: string): string {
  return `${[folder, ...moduleFor(path)].join("/")}.py`;
}

function moduleName(path: string): string {
  return [folder, ...moduleFor(path)].join(".");
}

/** The line that takes a file in: by a call, since a linter would take an import of what nobody uses away. */
function indexLine(path: string): string {
  return `import_module("${moduleName(path)}")`;
}

/** Whether one of a text's lines, which is no comment, names a module, whichever way it is imported. */
function takesIn(text: string, path: string): boolean {
  const names = moduleName(path).split(".");
  const own = names.pop();
  const named = new RegExp(`\\b${names.join("\\.")}(\\.|\\s+import\\s.*\\b)${own}(?![\\w.])`);
  return text.split("\n").some((line) => !line.trim().startsWith("#") && named.test(line));
}

/** The type of an object, which a checker would take for any dictionary where it stands alone. */
function typeOf(schema: Schema | undefined, value: Value): ConstantType | null | undefined {
  const isObject = shapeOf(value.is === "list" ? itemOf(schema) : schema) !== undefined;
  return isObject && ["list", "map"].includes(value.is) ? typeNamed(schema, value) : undefined;
}

/** Python, with the SDK that Pulumi generates from the plugin's schema. */
export const python: Language = {
  name: "Python",
  form: "python",
  host: "plugin",
  variable: (words) => pythonName(camelCase(words)),
  taken: new Set([...keywords, ...taken.split(" ")]),
  typeOf,
  settingKey: ({ key }) => key,
  fileFor,
  modules: ({ files }) => new Map(files.map((file) => [fileFor(file.path), moduleText(file, moduleFor)])),
  indexFile: "__main__.py",
  withPart: (index, { path }) => `${index || head}${indexLine(path)}\n`,
  takesIn: (index, { path }) => takesIn(index, path),
  addition: indexLine,
  project: {
    runtime: ["runtime:", "  name: python", "  options:", "    virtualenv: venv"],
    packages: {},
    files: { "requirements.txt": "pulumi>=3.165.0,<4.0.0\n" },
    ignored: ["venv/", "__pycache__/"],
    install: ["npm install", "pulumi package add ./node_modules/pulumi-argocd", "pulumi install"],
    installByHand: {
      when:
        "Where `pulumi package add` fails with `method GeneratePackage not implemented`, Pulumi's host of Python is too old to write " +
        "an SDK, and ignores `virtualenv` in `Pulumi.yaml`. In place of the first three commands, take the SDK that `npm run sdks` " +
        "writes in a clone of `pulumi-argocd`, and keep the environment active:",
      commands: [
        "npm install",
        "python3 -m venv venv",
        ". venv/bin/activate",
        "pip install --requirement requirements.txt <clone of pulumi-argocd>/.sdks/python",
      ],
    },
  },
};
