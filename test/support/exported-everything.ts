import fc from "fast-check";
import type { FoundObject } from "../../cli/export/found";
import type { SecretSetting } from "../../cli/export/program/parts";
import type { Json } from "../../provider/contract";
import { type Kind, kinds, registry } from "../../provider/kinds/registry";
import { isRecord } from "../../provider/model/json";
import { named } from "../../provider/model/own-name";
import { parsePath, withValueAt } from "../../provider/model/paths";
import { shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import { inputsOf } from "./arbitraries";
import { found, writable } from "./exported";
import { maximalInputs } from "./maximal-inputs";

/** How many declarations of each kind are generated. */
const cases = Number(process.env.FUZZ_CASES ?? 4);

/** Objects of every kind with every field, and generated ones, each under an identity of its own. */
export function everything(): FoundObject[] {
  return kinds.flatMap(objectsOf);
}

function objectsOf(kind: Kind): FoundObject[] {
  const generated = [...maximalInputs(kind), ...fc.sample(inputsOf(kind), cases)];
  return generated.map((inputs, index) => {
    const own = registrable(writable(registry[kind].schema, inputs)) as Json;
    const metadata = isRecord(own.metadata) ? { ...own.metadata, name: `${kind.toLowerCase()}-${index}` } : undefined;
    return found(kind, `${kind}-${index}`, metadata ? { ...own, metadata } : own, {
      remarks: ["Who made it is not known."],
      hidden: secretsNotIn(kind, own),
    });
  });
}

/** The credentials of a kind that inputs do not have. */
function secretsNotIn(kind: Kind, inputs: Json): string[] {
  const fields = Object.entries(shapeOf(registry[kind].schema) ?? {});
  return fields.flatMap(([name, field]) => (traitsOf(field).secret && inputs[name] === undefined ? name : []));
}

/** Inputs without keys that Pulumi's SDK for Node.js itself cannot register: it makes texts of properties. */
function registrable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(registrable);
  if (!isRecord(value)) return value;
  const rename = (key: string) => (key === "toString" ? "toText" : key);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), registrable(item)]));
}

/** The value that a setting has in a test. */
export function settingValue(key: string): string {
  return `value of ${key}`;
}

/** What a program declares of an object whose settings all have the values of a test. */
export function expectedOf(object: FoundObject, name: string, settings: readonly SecretSetting[]): Json {
  const own = settings.filter(({ of }) => of === object);
  const inputs = own.reduce(
    (values, { key, path }) => withValueAt(values, parsePath(path), settingValue(key)),
    object.inputs,
  );
  return named(registry[object.kind].schema, inputs, name);
}
