import type { PolicyPackConfig } from "@pulumi/policy";
import { isRecord } from "../../provider/model/json";
import { nearest } from "../../provider/model/nearest";
import { matchesAny } from "./checks/wildcard";
import { type PresetName, presetNames, type RuleConfig, type RuleConfigs } from "./levels";
import { notes } from "./notes";
import { presets } from "./presets";
import type { NoteRule, Rule } from "./rule";
import { stackEnvironment } from "./rules/stack-environment";
import { ruleProblems } from "./setting-problems";
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
  /** Where the levels start. Default: the strictest of the environments' presets; `baseline` where there is none. */
  readonly preset?: PresetName;
  /** Levels and settings for every environment. */
  readonly rules?: RuleConfigs;
  /** What differs by environment. A stack that is in several gets all of them, the later over the earlier. */
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>;
}

const levels = ["advisory", "mandatory", "remediate", "disabled"];

/** What the configuration says for one stack, as `PolicyPack` takes it. */
export function configFor(config: GovernanceConfig, stack: string): PolicyPackConfig {
  const environments = Object.values(config.environments ?? {});
  const mine = environments.filter(({ stacks }) => matchesAny(stacks, stack));
  const resolved = merged(config, mine);
  const stricter = mine.length === 0 ? stricterEnvironments(config) : [];
  if (stricter.length === 0) return resolved;
  const { name } = stackEnvironment;
  return { ...resolved, [name]: { ...(resolved[name] as object), stricter } };
}

function merged(config: GovernanceConfig, mine: readonly EnvironmentConfig[]): Record<string, Configured> {
  const preset = mine.map((environment) => environment.preset).findLast((name) => name !== undefined);
  const layers = [presets[preset ?? ownPreset(config)], config.rules, ...mine.map(({ rules }) => rules)];
  const names = new Set(layers.flatMap((layer) => Object.keys(layer ?? {})));
  return Object.fromEntries(
    [...names].map((name) => [name, Object.assign({}, ...layers.map((layer) => spread(layer?.[name])))]),
  );
}

type Configured = Exclude<PolicyPackConfig[string], string>;

function rankOf(preset: PresetName): number {
  return presetNames.indexOf(preset);
}

/** A file that leaves open what applies to stacks of no environment is read on the safe side. */
function ownPreset({ preset, environments = {} }: GovernanceConfig): PresetName {
  const named = Object.values(environments).flatMap((environment) => environment.preset ?? []);
  return preset ?? named.sort((one, other) => rankOf(other) - rankOf(one))[0] ?? "baseline";
}

/** The environments that ask for more than the file does by itself. */
function stricterEnvironments(config: GovernanceConfig): string[] {
  const own = rankOf(ownPreset(config));
  return Object.entries(config.environments ?? {}).flatMap(([name, { preset, rules = {} }]) => {
    const rank = preset === undefined ? own : rankOf(preset);
    return rank > own || (rank === own && Object.keys(rules).length > 0) ? [name] : [];
  });
}

function spread(config: RuleConfig | undefined): Readonly<Record<string, unknown>> {
  return typeof config === "string" ? { enforcementLevel: config } : (config ?? {});
}

/** Problems of a configuration file that Pulumi would not name: it checks the form of values, and nothing else. */
export function configProblems(value: unknown, rules: readonly Rule[]): string[] {
  if (!isRecord(value)) return ["the file must hold an object"];
  const all = [...rules, ...notes];
  const problems = [
    ...unknownKeys(value, ["$schema", "preset", "rules", "environments"], ""),
    ...presetProblems(value.preset, "preset"),
    ...rulesProblems(value.rules, "rules", all),
    ...environmentsProblems(value.environments, all),
  ];
  return problems.length > 0 ? problems : mergedProblems(value as GovernanceConfig, all);
}

function environmentsProblems(value: unknown, rules: readonly (Rule | NoteRule)[]): string[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return ["environments must be an object"];
  return Object.entries(value).flatMap(([name, environment]) => {
    const path = `environments.${name}`;
    if (!isRecord(environment)) return [`${path} must be an object`];
    return [
      ...unknownKeys(environment, ["stacks", "preset", "rules"], `${path}.`),
      ...(isTexts(environment.stacks) ? [] : [`${path}.stacks must be a list of stack names`]),
      ...presetProblems(environment.preset, `${path}.preset`),
      ...rulesProblems(environment.rules, `${path}.rules`, rules),
    ];
  });
}

/** What is wrong only where the file's and an environment's settings come together. */
function mergedProblems(config: GovernanceConfig, rules: readonly (Rule | NoteRule)[]): string[] {
  const problemsOf = (resolved: Readonly<Record<string, Configured>>, place: string) =>
    rules.flatMap((rule) => {
      const given = resolved[rule.name];
      return given ? ruleProblems(rule, given).map((problem) => `${place}rules.${rule.name}.${problem}`) : [];
    });
  const own = problemsOf(merged(config, []), "");
  if (own.length > 0) return own;
  return Object.entries(config.environments ?? {}).flatMap(([name, environment]) =>
    problemsOf(merged(config, [environment]), `environments.${name}.`),
  );
}

function presetProblems(preset: unknown, path: string): string[] {
  if (preset === undefined || presetNames.some((name) => name === preset)) return [];
  return [`${path} must be one of ${presetNames.join(", ")}`];
}

function rulesProblems(value: unknown, path: string, rules: readonly (Rule | NoteRule)[]): string[] {
  if (value === undefined) return [];
  if (!isRecord(value)) return [`${path} must be an object`];
  return Object.entries(value).flatMap(([name, config]) => {
    const rule = rules.find((candidate) => candidate.name === name);
    return rule === undefined ? [unknownRule(name, path, rules)] : ruleConfigProblems(rule, config, `${path}.${name}`);
  });
}

function unknownRule(name: string, path: string, rules: readonly (Rule | NoteRule)[]): string {
  const meant = nearest(
    name,
    rules.map((rule) => rule.name),
  );
  return `${path}.${name} is no rule${meant === undefined ? "" : ` (did you mean ${meant}?)`}`;
}

function ruleConfigProblems(rule: Rule | NoteRule, config: unknown, path: string): string[] {
  const level = isRecord(config) ? config.enforcementLevel : config;
  const isLevel = (isRecord(config) && level === undefined) || levels.some((word) => word === level);
  if (!isLevel) return [`${path} must be one of ${levels.join(", ")}, or an object with \`enforcementLevel\``];
  if (level === "remediate" && !("remedy" in rule)) {
    return [`${path} cannot be remediate: there is no one right value to set; take advisory or mandatory`];
  }
  if (!isRecord(config)) return [];
  const common = "check" in rule || "checkStack" in rule ? Object.keys(commonSettings) : ["stacks"];
  return unknownKeys(config, ["enforcementLevel", ...Object.keys(rule.settings), ...common], `${path}.`);
}

function unknownKeys(value: Record<string, unknown>, known: readonly string[], path: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${path}${key} is no setting; there are ${known.join(", ")}`);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
