import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pythonName } from "../../cli/export/python/names";
import { isRecord, own } from "../../provider/model/json";
import type { PropertySpecs, TypeSpec } from "../../tools/schema/spec";
import { fieldsIn, heldBy, inputsOfToken } from "./schema-types";

/** A resource of a program, with its inputs by the names that they have in Python. */
export interface InPython {
  readonly kind: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Writes the files of a project, and does something with them. */
function inPlace<T>(files: ReadonlyMap<string, string>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "exported-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function python(folder: string, ...parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync("python3", parameters, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, PYTHONPATH: join(__dirname, "python-stubs"), PYTHONDONTWRITEBYTECODE: "1" },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What Python's compiler says of the modules of a project; nothing where they are as they have to be. */
export function compiled(files: ReadonlyMap<string, string>): string {
  return inPlace(files, (folder) => {
    const modules = [...files.keys()].filter((path) => path.endsWith(".py"));
    return python(folder, "-m", "py_compile", ...modules);
  });
}

/** Runs a project with SDKs that print what it declares. */
export function evaluatedPython(files: ReadonlyMap<string, string>): InPython[] {
  return JSON.parse(inPlace(files, (folder) => python(folder, "__main__.py"))) as InPython[];
}

/** Inputs by the names that Pulumi's generator gives to the fields of the schema; keys of maps and free values as they are. */
export function namedInPython(token: string, inputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return renamed(inputs, inputsOfToken(token));
}

function renamed(values: Readonly<Record<string, unknown>>, fields: PropertySpecs): Record<string, unknown> {
  const entries = Object.entries(values).map(([key, value]) => {
    const field = own(fields, key);
    return [field ? pythonName(key) : key, below(value, field)] as const;
  });
  return Object.fromEntries(entries);
}

function below(value: unknown, type: TypeSpec | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => below(item, heldBy(type)));
  if (!isRecord(value)) return value;
  const fields = fieldsIn(type);
  if (fields) return renamed(value, fields);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, below(item, heldBy(type))]));
}
