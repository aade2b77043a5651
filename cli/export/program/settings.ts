import { registry } from "../../../provider/kinds/registry";
import { parsePath } from "../../../provider/model/paths";
import { isOptional, type Schema, shapeOf } from "../../../provider/model/schema";
import type { FoundObject } from "../found";
import { settingKeys } from "./names";
import type { SecretSetting } from "./parts";
import { uniqueTexts } from "./unique";

/** Inputs that go with others: a user with his password, and the authority of a cluster with any login. */
const companions: Readonly<Record<string, string>> = { username: "password", "config.username": "config.password" };
const authority = "config.tlsClientConfig.caData";

/** Of the inputs that may hold credentials which Argo CD hides, those that a program has to declare, as far as can be seen. */
function likelyHidden({ kind, hidden, held }: FoundObject): string[] {
  if (held) return [...held];
  const [likeliest = ""] = hidden;
  const wanted = [likeliest, companions[likeliest], authority];
  return hidden.filter((path) => wanted.includes(path) || isRequired(registry[kind].schema, path));
}

/** Whether an object cannot be declared without an input. */
function isRequired(schema: Schema, path: string): boolean {
  const [first, ...rest] = parsePath(path);
  const field = shapeOf(schema)?.[String(first)];
  return field !== undefined && rest.length === 0 && !isOptional(field);
}

/**
 * The settings that a program needs for what Argo CD hides of objects, by the objects.
 * @param taken the keys that are in use.
 */
export function secretSettings(
  names: ReadonlyMap<FoundObject, string>,
  taken: readonly string[],
): Map<FoundObject, SecretSetting[]> {
  const wanted = [...names].flatMap(([of, name]) => likelyHidden(of).map((path) => ({ of, name, path })));
  const candidates = wanted.map(({ of, name, path }) => settingKeys(of, name, String(parsePath(path).at(-1))));
  const keys = uniqueTexts(candidates, new Set(taken), (key, number) => `${key}${number}`);
  const settings = new Map<FoundObject, SecretSetting[]>();
  for (const [index, { of, path }] of wanted.entries()) {
    const setting = { key: keys[index] ?? "", of, path, isRequired: isRequired(registry[of.kind].schema, path) };
    settings.set(of, [...(settings.get(of) ?? []), setting]);
  }
  return settings;
}
