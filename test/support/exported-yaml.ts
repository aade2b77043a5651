import { parse } from "yaml";
import { isRecord, own } from "../../provider/model/json";
import type { PropertySpecs, TypeSpec } from "../../tools/schema/spec";
import { fieldsIn, heldBy, inputsOfToken } from "./schema-types";

/** A resource of a document. */
export interface InYaml {
  readonly type: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly config?: Readonly<Record<string, { readonly type: string; readonly default?: unknown }>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly resources: Readonly<Record<string, { type: string; name?: string; properties?: Record<string, unknown> }>>;
}

/**
 * What Pulumi makes of a document in its YAML.
 * @param value the value of a setting; one of no text has each key by it.
 */
export function evaluatedYaml(text: string, value: (key: string) => unknown): InYaml[] {
  const { config = {}, variables = {}, resources } = parse(text, { version: "1.1" }) as Document;
  const names = [config, variables, resources].flatMap((part) => Object.keys(part));
  if (new Set(names).size < names.length) throw new Error("names are not unique");

  /** What an expression stands for, such as `git.repo`. */
  function referred(expression: string): unknown {
    const [root = "", ...path] = expression.split(".");
    if (Object.hasOwn(variables, root)) return read(variables[root]);
    const setting = own(config, root);
    if (setting) return value(setting.type === "object" ? (path[0] ?? "") : root);
    const resource = resources[root];
    if (!resource) throw new Error(`nothing is called ${root}`);
    const found = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), resource.properties);
    return read(found ?? (expression.endsWith(".metadata.name") ? (resource.name ?? root) : found));
  }

  function read(one: unknown): unknown {
    if (Array.isArray(one)) return one.map(read);
    if (isRecord(one)) return Object.fromEntries(Object.entries(one).map(([key, item]) => [read(key), read(item)]));
    if (typeof one !== "string") return one;
    const whole = /^\$\{([^}]*)\}$/.exec(one);
    if (whole) return referred(whole[1] ?? "");
    if (/(?<!\$)(\$\$)*\$\{/.test(one)) throw new Error(`${one} has an expression in it`);
    return one.replaceAll("$$", () => "$");
  }

  return Object.entries(resources).map(([key, { type, name = key, properties = {} }]) => ({
    type,
    name,
    properties: read(properties) as Record<string, unknown>,
  }));
}

/** The paths of what a resource's schema does not know. */
export function strayPaths({ type, properties }: InYaml): string[] {
  return strayIn(properties, inputsOfToken(type), type);
}

function strayIn(values: Readonly<Record<string, unknown>>, fields: PropertySpecs, path: string): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = own(fields, key);
    return field ? strayBelow(value, field, `${path}.${key}`) : [`${path}.${key}`];
  });
}

function strayBelow(value: unknown, type: TypeSpec | undefined, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => strayBelow(item, heldBy(type), `${path}[${index}]`));
  if (!isRecord(value)) return [];
  const fields = fieldsIn(type);
  if (fields) return strayIn(value, fields, path);
  return Object.entries(value).flatMap(([key, item]) => strayBelow(item, heldBy(type), `${path}.${key}`));
}
