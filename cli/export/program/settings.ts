import { registry } from "../../../provider/kinds/registry";
import { parsePath } from "../../../provider/model/paths";
import { isOptional, isText, type Schema, schemaAt, shapeOf } from "../../../provider/model/schema";
import type { FoundObject } from "../found";
import { kindPlans } from "./kinds";
import { settingKeys } from "./names";
import type { SecretSetting } from "./parts";
import { uniqueTexts } from "./unique";

/** Inputs that go with others: a user with his password. */
const companions: Readonly<Record<string, string>> = { username: "password" };

/** Of the inputs that may hold credentials which Argo CD hides, those that a program has to declare, as far as can be seen. */
function likelyHidden({ kind, hidden, held }: FoundObject): string[] {
  const { schema } = registry[kind];
  // What is no text, such as a command, is no setting.
  const texts = (held ?? hidden).filter((path) => isText(schemaAt(schema, parsePath(path))));
  if (held || kindPlans[kind].logsInAnyHow) return texts;
  const [likeliest = ""] = texts;
  const wanted = [likeliest, companions[likeliest]];
  return texts.filter((path) => wanted.includes(path) || isRequired(schema, path));
}

/** A setting that an object needs, before it has a key. */
interface Wanted extends Pick<SecretSetting, "path" | "isShown"> {
  /** What the input is called. */
  readonly field: string;
}

function wantedOf(object: FoundObject): Wanted[] {
  const { literals = [] } = object;
  return [
    ...likelyHidden(object).map((path) => ({ path, field: String(parsePath(path).at(-1)) })),
    ...literals.flatMap(({ path, name, isWhole }): Wanted[] => (isWhole ? [{ path, field: name, isShown: true }] : [])),
  ];
}

/** Whether an object cannot be declared without an input. */
function isRequired(schema: Schema, path: string): boolean {
  const [first, ...rest] = parsePath(path);
  const field = shapeOf(schema)?.[String(first)];
  return field !== undefined && rest.length === 0 && !isOptional(field);
}

/**
 * The settings that a program needs for what Argo CD hides of objects, and for secrets in clear text, by the objects.
 * @param taken the keys that are in use.
 */
export function secretSettings(
  names: ReadonlyMap<FoundObject, string>,
  taken: readonly string[],
): Map<FoundObject, SecretSetting[]> {
  const wanted = [...names].flatMap(([of, name]) => wantedOf(of).map((one) => ({ of, name, ...one })));
  const candidates = wanted.map(({ of, name, field }) => settingKeys(of, name, field));
  const keys = uniqueTexts(candidates, new Set(taken), (key, number) => `${key}${number}`);
  const settings = new Map<FoundObject, SecretSetting[]>();
  for (const [index, { of, path, isShown }] of wanted.entries()) {
    const setting = {
      key: keys[index] ?? "",
      of,
      path,
      isRequired: isRequired(registry[of.kind].schema, path),
      ...(isShown && { isShown }),
    };
    settings.set(of, [...(settings.get(of) ?? []), setting]);
  }
  return settings;
}
