import { isRecord, own } from "../../../provider/model/json";
import { ExactNumber } from "../../../provider/model/number";
import { itemOf, nameOf, type Schema, shapeOf } from "../../../provider/model/schema";
import type { MapValue, SecretSetting, Value } from "./parts";

/** Stands for a credential among inputs. */
export class Hidden {
  constructor(readonly setting: SecretSetting) {}
}

/** What a text is in a field, such as `ApplicationSpec.project`, where it is more than a text. */
export type Resolve = (field: string, text: string) => Value | undefined;

/** Inputs as values of a program: fields in the order of the documentation, keys of maps as they are. */
export function inputsValue(
  schema: Schema | undefined,
  inputs: Readonly<Record<string, unknown>>,
  resolve: Resolve,
): MapValue {
  const shape = shapeOf(schema);
  const fields = Object.keys(shape ?? {});
  const place = (key: string) => (fields.includes(key) ? fields.indexOf(key) : fields.length);
  const keys = Object.keys(inputs).filter((key) => inputs[key] !== undefined);
  const type = (schema && nameOf(schema)?.name) ?? "";
  return {
    is: "map",
    entries: keys
      .sort((one, other) => place(one) - place(other))
      .map((key) => [key, asValue(own(shape, key) ?? itemOf(schema), inputs[key], `${type}.${key}`, resolve)] as const),
  };
}

function asValue(schema: Schema | undefined, value: unknown, field: string, resolve: Resolve): Value {
  if (value instanceof Hidden) return { is: "setting", setting: value.setting };
  if (Array.isArray(value)) {
    return { is: "list", items: value.map((item) => asValue(itemOf(schema), item, field, resolve)) };
  }
  if (isRecord(value)) return inputsValue(schema, value, resolve);
  return (typeof value === "string" ? resolve(field, value) : undefined) ?? leaf(value);
}

function leaf(value: unknown): Value {
  const plain = value instanceof ExactNumber ? value.toJSON() : value;
  if (typeof plain === "string" && plain.includes("\n")) return { is: "block", text: plain };
  const isPlain = ["string", "number", "boolean"].includes(typeof plain);
  return { is: "plain", value: isPlain ? (plain as string | number | boolean) : null };
}

/** What stands in a value and holds no other. */
export function leavesOf(value: Value): Value[] {
  if (value.is === "list") return value.items.flatMap(leavesOf);
  return value.is === "map" ? value.entries.flatMap(([, item]) => leavesOf(item)) : [value];
}
