import type { PolicyConfigSchema } from "@pulumi/policy";
import { patternProblems } from "./checks/wildcard";
import { type Exemption, exemptionFields, exemptionProblems } from "./exemption";

/** The JSON schema of one setting, as Pulumi checks it. */
export type SettingSchema = PolicyConfigSchema["properties"][string];

/** One setting of a rule: what may be configured, and the value without configuration. */
export interface Setting<T> {
  readonly schema: SettingSchema;
  readonly initial: T;
  /** What is wrong with a value that has the schema's form, each as half a sentence: what the schema cannot tell. */
  problems?(value: unknown): string[];
}

/** The settings of a rule, by name. */
export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values of a rule's settings. */
export type Config<S extends Settings> = { readonly [Name in keyof S]: S[Name]["initial"] };

function setting<T>(schema: SettingSchema, initial: T, problems?: Setting<T>["problems"]): Setting<T> {
  return {
    schema: { ...schema, default: initial as SettingSchema["default"] },
    initial,
    ...(problems && { problems }),
  };
}

/** A list of texts. */
export function texts(description: string, initial: readonly string[] = []): Setting<readonly string[]> {
  return setting({ type: "array", items: { type: "string" }, description }, initial);
}

/** A text. */
export function text(description: string, initial = ""): Setting<string> {
  return setting({ type: "string", description }, initial);
}

/** Yes or no. */
export function flag(description: string, initial: boolean): Setting<boolean> {
  return setting({ type: "boolean", description }, initial);
}

/** A number. */
export function count(description: string, initial: number, minimum = 0): Setting<number> {
  return setting({ type: "number", minimum, description }, initial);
}

/** One of several words. */
export function choice<T extends string>(description: string, words: readonly T[], initial: T): Setting<T> {
  return setting({ type: "string", enum: [...words], description }, initial);
}

/** Several of some words. */
export function choices<T extends string>(
  description: string,
  words: readonly T[],
  initial: readonly T[],
): Setting<readonly T[]> {
  return setting({ type: "array", items: { type: "string", enum: [...words] }, description }, initial);
}

/** Texts by name. */
export function textMap(
  description: string,
  initial: Readonly<Record<string, string>> = {},
): Setting<Readonly<Record<string, string>>> {
  return setting({ type: "object", additionalProperties: { type: "string" }, description }, initial);
}

/** A regular expression, which a whole text has to match; empty for none. */
export function pattern(description: string, initial = ""): Setting<string> {
  return setting({ type: "string", description }, initial, patternProblems);
}

/** Several regular expressions. */
export function patterns(description: string, initial: readonly string[] = []): Setting<readonly string[]> {
  return setting({ type: "array", items: { type: "string" }, description }, initial, patternProblems);
}

/** Regular expressions by name. */
export function patternMap(
  description: string,
  initial: Readonly<Record<string, string>> = {},
): Setting<Readonly<Record<string, string>>> {
  const schema: SettingSchema = { type: "object", additionalProperties: { type: "string" }, description };
  return setting(schema, initial, patternProblems);
}

/** A list of objects whose fields are texts, or lists of texts. */
export function records<T>(
  description: string,
  fields: { readonly [Name in keyof T]-?: SettingSchema },
  required: readonly (keyof T & string)[],
  initial: readonly T[] = [],
  problems?: Setting<readonly T[]>["problems"],
): Setting<readonly T[]> {
  const items = {
    type: "object" as const,
    properties: { ...fields },
    required: [...required],
    additionalProperties: false,
  };
  return setting({ type: "array", items, description }, initial, problems);
}

/** The schema of a field that is a text. */
export const textField: SettingSchema = { type: "string" };
/** The schema of a field that is a list of texts. */
export const textsField: SettingSchema = { type: "array", items: { type: "string" } };
/** The schema of a field that is a map of texts. */
export const textMapField: SettingSchema = { type: "object", additionalProperties: { type: "string" } };

/** What every rule can be told beside its own settings. */
export const commonSettings = {
  stacks: texts("Stacks that the rule applies to, by name; globs.", ["*"]),
  exempt: records<Exemption>(
    "What the rule leaves alone, each with `reason`, `until` (its last day, `YYYY-MM-DD`) and at least one of `object` " +
      "(Argo CD's name), `project` and `repository`; globs. `resource` (Pulumi name or URN) narrows it.",
    exemptionFields,
    ["reason", "until"],
    [],
    exemptionProblems,
  ),
} satisfies Settings;

const initials = new WeakMap<Settings, Readonly<Record<string, unknown>>>();

/** The values of settings that nobody has configured. */
function initialsOf(settings: Settings): Readonly<Record<string, unknown>> {
  const known = initials.get(settings);
  if (known) return known;
  const values = Object.fromEntries(Object.entries(settings).map(([name, { initial }]) => [name, initial]));
  initials.set(settings, values);
  return values;
}

/** What is wrong with the values of settings, each with its path. */
export function settingProblems(settings: Settings, given: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    const value = given[name];
    return value === undefined ? [] : (setting.problems?.(value) ?? []).map((problem) => `${name}${problem}`);
  });
}

/** The configuration of a rule, completed with the initial values. */
export function completed<S extends Settings>(settings: S, given: Readonly<Record<string, unknown>>): Config<S> {
  return { ...initialsOf(settings), ...given } as Config<S>;
}
