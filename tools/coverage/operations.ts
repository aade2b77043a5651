import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { leftOut, type Reason, reading } from "./reasons";
import type { Swagger } from "./swagger";

/** One operation of the API, and the file that calls it. */
export interface Operation {
  readonly id: string;
  readonly operation: string;
  readonly call: string;
  readonly writes: boolean;
  readonly file: string | undefined;
  /** Why nothing calls it, where nothing needs to. */
  readonly reason: Reason | undefined;
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
      const writes = method !== "get" && !reading.has(operationId);
      const found = { id: operationId, operation, call, writes, file, reason: leftOut[operationId] };
      const name = tags[0] ?? service;
      services.set(name, [...(services.get(name) ?? []), found]);
    }
  }
  return new Map([...services].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong with the account of the operations that write, one text for each problem. */
export function problems(services: ReadonlyMap<string, readonly Operation[]>): string[] {
  const all = [...services.values()].flat();
  const byId = new Map(all.map((operation) => [operation.id, operation]));
  return [
    ...all.flatMap(({ id, call, writes, file, reason }) => {
      if (writes && file === undefined && reason === undefined)
        return [`${id} (${call}) writes, and has neither a call nor a reason`];
      if (reason !== undefined && file !== undefined) return [`${id} has a reason, and ${file} calls it`];
      if (reason?.reason === "superseded" && byId.get(reason.by)?.file === undefined)
        return [`${id} is superseded by ${reason.by}, which nothing calls`];
      return [];
    }),
    ...[...Object.keys(leftOut), ...reading].filter((id) => !byId.has(id)).map((id) => `${id} is no operation`),
  ];
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
  const starts = [...sources.values()].flatMap((source) => startsIn(source, "export function"));
  for (const [file, source] of sources) {
    const constants = constantsFor(file, sources);
    for (const [method, path] of [
      ...plainCalls(source),
      ...callsBelow(source, [...starts, ...startsIn(source, "function")]),
    ])
      for (const known of filledIn(path, constants))
        found.set(`${method} ${known.replace(/\$\{[^}]*\}/g, "{}")}`, file);
  }
  return found;
}

type Call = readonly [method: string, path: string];

/** The calls whose path stands beside the method, or is what a function of the file answers. */
function plainCalls(source: string): Call[] {
  const answered = source.matchAll(/function (\w+)\([^)]*\): string \{\s*return `([^`]+)`;/g);
  const paths = new Map([...answered].map(([, name = "", path = ""]) => [name, path]));
  const written = source.matchAll(/method: "([A-Z]+)",\s*path: (?:(\w+)\b|"([^"]+)"|`([^`]+)`)/g);
  return [...written].map(([, method = "", name, plain, template]) => [
    method,
    name === undefined ? (plain ?? template ?? "") : (paths.get(name) ?? `\${${name}}`),
  ]);
}

type Start = readonly [name: string, start: string];

/** The functions that begin a path, and end it with what they are given as `below`. */
function startsIn(source: string, keyword: string): Start[] {
  const form = new RegExp(`${keyword} (\\w+)\\([^)]*\\bbelow = ""\\)[^\`]*path: \`([^\`]+)\\$\\{below\\}\``, "g");
  return [...source.matchAll(form)].map(([, name = "", start = ""]): Start => [name, start]);
}

/** The calls whose path one of these functions begins. */
function callsBelow(source: string, starts: readonly Start[]): Call[] {
  return starts.flatMap(([name, start]) => {
    const written = source.matchAll(new RegExp(`method: "([A-Z]+)",\\s*\\.\\.\\.${name}\\(([^\\n]*)\\),\\n`, "g"));
    return [...written].map(
      ([, method = "", given = ""]): Call => [method, start + (/"(\/[^"]*)"$/.exec(given)?.[1] ?? "")],
    );
  });
}

/** A path with each value that its beginning may have. */
function filledIn(path: string, constants: ReadonlyMap<string, readonly string[]>): string[] {
  const [whole, name = ""] = /\$\{(\w+)\}/.exec(path) ?? [];
  const values = constants.get(name);
  return whole === undefined || values === undefined ? [path] : values.map((value) => path.replace(whole, value));
}

/**
 * The texts by which a file begins its paths: its own, else those that others export. A parameter of a type such as
 * `typeof one | typeof other` stands for each.
 */
function constantsFor(file: string, sources: Sources): ReadonlyMap<string, readonly string[]> {
  const own = sources.get(file) ?? "";
  const constantsIn = (text: string, declared: RegExp) =>
    [...text.matchAll(declared)].map(([, name = "", path = ""]) => [name, [path]] as const);
  const exported = [...sources.values()].flatMap((text) => constantsIn(text, /export const (\w+) = "(\/api\/[^"]+)"/g));
  const constants = new Map<string, readonly string[]>([
    ...exported,
    ...constantsIn(own, /const (\w+) = "(\/api\/[^"]+)"/g),
  ]);
  for (const [, type = "", members = ""] of own.matchAll(/type (\w+) = ((?:typeof \w+(?: \| )?)+);/g)) {
    const values = [...members.matchAll(/typeof (\w+)/g)].flatMap(([, name = ""]) => constants.get(name) ?? []);
    for (const [, name = ""] of own.matchAll(new RegExp(`\\b(\\w+): ${type}\\b`, "g"))) constants.set(name, values);
  }
  return constants;
}
