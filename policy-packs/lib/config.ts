import type { PolicyPackConfig } from "@pulumi/policy";
import { isRecord } from "../../provider/model/json";
import { nearest } from "../../provider/model/nearest";
import { matchesAny } from "./checks/wildcard";
import { type PresetName, presetNames, type RuleConfig, type RuleConfigs } from "./levels";
import { presets } from "./presets";
import type { Rule } from "./rule";
import { commonSettings } from "./settings";

/** What differs in an environment. */
export interface EnvironmentConfig {
  /** Stacks of the environment, by name; globs. */
  readonly stacks: readonly string[];
  /** Preset in place of the file's. */
  readonly preset?: PresetName;
  /** Levels and settings, over those of the file. */
  readonly rules?: RuleConfigs;
}

/** The configuration of a team: one file for all environments. */
export interface GovernanceConfig {
  /** Where the levels start. Default `baseline`. */
  readonly preset?: PresetName;
  /** Levels and settings for every environment. */
  readonly rules?: RuleConfigs;
  /** What differs by environment. A stack that is in several gets all of them, the later over the earlier. */
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>;
}

const levels = ["advisory", "mandatory", "remediate", "disabled"];

/** What the configuration says for one stack, as `PolicyPack` takes it. */
export function configFor(config: GovernanceConfig, stack: string): PolicyPackConfig {
  const mine = Object.values(config.environments ?? {}).filter(({ stacks }) => matchesAny(stacks, stack));
  const preset = mine.map((environment) => environment.preset).findLast((name) => name !== undefined);
  const layers = [presets[preset ?? config.preset ?? "baseline"], config.rules, ...mine.map(({ rules }) => rules)];
  const names = new Set(layers.flatMap((layer) => Object.keys(layer ?? {})));
  return Object.fromEntries(
    [...names].map((name) => [name, Object.assign({}, ...layers.map((layer) => spread(layer?.[name])))]),
  );
}

function spread(config: RuleConfig | undefined): Readonly<Record<string, unknown>> {
  return typeof config === "string" ? { enforcementLevel: config } : (config ?? {});
}

/** Problems of a configuration file that Pulumi would not name: it checks the values, not the names. */
export function configProblems(value: unknown, rules: readonly Rule[]): string[] {
  if (!isRecord(value)) return ["the file must hold an object"];
  const environments = isRecord(value.environments) ? value.environments : {};
  return [
    ...unknownKeys(value, ["$schema", "preset", "rules", "environments"], ""),
    ...presetProblems(value.preset, "preset"),
    ...rulesProblems(value.rules, "rules", rules),
    ...Object.entries(environments).flatMap(([name, environment]) => {
      const path = `environments.${name}`;
      if (!isRecord(environment)) return [`${path} must be an object`];
      return [
        ...unknownKeys(environment, ["stacks", "preset", "rules"], `${path}.`),
        ...(isTexts(environment.stacks) ? [] : [`${path}.stacks must be a list of stack names`]),
        ...presetProblems(environment.preset, `${path}.preset`),
        ...rulesProblems(environment.rules, `${path}.rules`, rules),
      ];
    }),
  ];
}

function presetProblems(preset: unknown, path: string): string[] {
  if (preset === undefined || presetNames.some((name) => name === preset)) return [];
  return [`${path} must be one of ${presetNames.join(", ")}`];
}

function rulesProblems(value: unknown, path: string, rules: readonly Rule[]): string[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return [`${path} must be an object`];
  return Object.entries(value).flatMap(([name, config]) => {
    const rule = rules.find((candidate) => candidate.name === name);
    if (rule === undefined) return [`${path}.${name} is no rule${meant(name, rules)}`];
    const level = isRecord(config) ? config.enforcementLevel : config;
    const isLevel = (isRecord(config) && level === undefined) || levels.some((word) => word === level);
    const settings = ["enforcementLevel", ...Object.keys(rule.settings), ...Object.keys(commonSettings)];
    return [
      ...(isLevel
        ? []
        : [`${path}.${name} must be one of ${levels.join(", ")}, or an object with \`enforcementLevel\``]),
      ...(isRecord(config) ? unknownKeys(config, settings, `${path}.${name}.`) : []),
    ];
  });
}

/** The rule that a mistyped name is nearest to. */
function meant(name: string, rules: readonly Rule[]): string {
  const found = nearest(
    name,
    rules.map((rule) => rule.name),
  );
  return found === undefined ? "" : ` (did you mean ${found}?)`;
}

function unknownKeys(value: Record<string, unknown>, known: readonly string[], path: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${path}${key} is no setting; there are ${known.join(", ")}`);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
