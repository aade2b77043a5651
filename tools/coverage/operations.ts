import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Swagger } from "./swagger";

/** One operation of the API, and the file that calls it. */
export interface Operation {
  readonly operation: string;
  readonly call: string;
  readonly file: string | undefined;
}

/** Operations whose call cannot be read off the source by its method and path: what the file that calls them contains. */
const calledOtherwise: Readonly<Record<string, string>> = {
  AccountService_CanI: "/api/v1/account/can-i/$",
};

/** What calls each operation of the API, by service. */
export function operations(swagger: Swagger, root: string): ReadonlyMap<string, readonly Operation[]> {
  const sources = readSources(root);
  const called = calls(sources);
  const services = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(swagger.paths)) {
    for (const [method, { operationId, tags }] of Object.entries(methods)) {
      const [service = "", operation = operationId] = operationId.split("_");
      const call = `${method.toUpperCase()} ${path}`;
      const file = called.get(call.replace(/\{[^}]*\}/g, "{}")) ?? callerOf(operationId, sources);
      const name = tags[0] ?? service;
      services.set(name, [...(services.get(name) ?? []), { operation, call, file }]);
    }
  }
  return new Map([...services].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The provider's files, by their path in the repository. */
type Sources = ReadonlyMap<string, string>;

function readSources(root: string): Sources {
  const entries = readdirSync(join(root, "provider"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")]));
}

function callerOf(operationId: string, sources: Sources): string | undefined {
  const text = calledOtherwise[operationId];
  return text === undefined ? undefined : [...sources].find(([, source]) => source.includes(text))?.[0];
}

/** The method and path of every call, with the file. Parameters become `{}`. */
function calls(sources: Sources): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [file, source] of sources) {
    const constants = constantsFor(file, sources);
    for (const [, method, name, plain, template] of source.matchAll(
      /method: "([A-Z]+)",\s*path: (?:(\w+)\b|"([^"]+)"|`([^`]+)`)/g,
    )) {
      const path = name === undefined ? (plain ?? template ?? "") : `\${${name}}`;
      const known = path.replace(/\$\{(\w+)\}/g, (expression, constant) => constants.get(constant) ?? expression);
      found.set(`${method} ${known.replace(/\$\{[^}]*\}/g, "{}")}`, file);
    }
  }
  return found;
}

/** The texts by which a file begins its paths: its own, else those that others export. */
function constantsFor(file: string, sources: Sources): ReadonlyMap<string, string> {
  const constantsIn = (text: string, declared: RegExp) =>
    [...text.matchAll(declared)].map(([, name = "", path = ""]) => [name, path] as const);
  const exported = [...sources.values()].flatMap((text) => constantsIn(text, /export const (\w+) = "(\/api\/[^"]+)"/g));
  return new Map([...exported, ...constantsIn(sources.get(file) ?? "", /const (\w+) = "(\/api\/[^"]+)"/g)]);
}
