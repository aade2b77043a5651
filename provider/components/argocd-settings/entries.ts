import { isRecord } from "../../model/json";
import type { Step } from "../../model/paths";
import { itemOf, type Schema, shapeOf, unwrapped } from "../../model/schema";
import { type Setting, traitsOf } from "../../model/traits";
import { type Field, fieldsWith } from "../../model/walk";

/** A setting that a program declares, with its place in a ConfigMap. */
export interface SettingEntry extends Field {
  readonly configMap: string;
  readonly key: string;
}

const settingsIn = fieldsWith(({ setting }) => setting !== undefined);

/** Whether each key of a map is a setting of its own. */
export function isSettingPerKey(schema: Schema, { key }: Setting): boolean {
  return key.includes("<name>") && unwrapped(schema)._zod.def.type === "record";
}

/** The key for a name; `/` is no character of keys. */
function keyFor({ key, keyOf }: Setting, name: string): string {
  return (keyOf ?? ((one) => key.replace("<name>", one)))(name.replace("/", "_"));
}

function entriesOf(field: Field): SettingEntry[] {
  const { path, schema, value } = field;
  const { setting } = traitsOf(schema);
  if (!setting) return [];
  const { configMap } = setting;
  const item = itemOf(schema);
  if (!item || !isSettingPerKey(schema, setting)) {
    return [{ ...field, configMap, key: keyFor(setting, String(path.at(-2))) }];
  }
  const items = Object.entries(isRecord(value) ? value : {}).filter(([, one]) => one !== undefined);
  return items.map(([name, one]) => ({
    configMap,
    key: keyFor(setting, name),
    path: [...path, name],
    schema: item,
    value: one,
  }));
}

/** The settings that arguments declare, each with its key. */
export function entriesIn(schema: Schema, args: unknown): SettingEntry[] {
  return settingsIn(schema, args).flatMap(entriesOf);
}

/** A place that some field has. */
export interface KnownKey extends Setting {
  /** Where it is declared; `<name>` stands for a key of a map. */
  readonly path: readonly Step[];
}

/** Every key that the fields of a schema stand for. */
export function keysOf(schema: Schema, path: readonly Step[] = []): KnownKey[] {
  const { setting } = traitsOf(schema);
  if (setting) return [{ ...setting, path: isSettingPerKey(schema, setting) ? [...path, "<name>"] : path }];
  const item = itemOf(schema);
  return [
    ...Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => keysOf(field, [...path, name])),
    ...(item ? keysOf(item, [...path, "<name>"]) : []),
  ];
}

/** Whether a key of a ConfigMap is one that a field stands for. */
export function isKey({ key, keyOf }: Setting, text: string): boolean {
  const pattern = key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace("<name>", ".+");
  return new RegExp(`^${pattern}$`).test(text) || (keyOf !== undefined && text === key.replace(".<name>", ""));
}
