import type { EnforcementLevel } from "@pulumi/policy";
import type { Config, Settings } from "./settings";

/** The ready choices of levels. */
export const presetNames = ["baseline", "production", "strict"] as const;

/** The name of a preset. */
export type PresetName = (typeof presetNames)[number];

/** A rule's level, alone or with settings. */
export type RuleConfig =
  | EnforcementLevel
  | ({ readonly enforcementLevel?: EnforcementLevel } & Readonly<Record<string, unknown>>);

/** Levels and settings by rule. */
export type RuleConfigs = Readonly<Record<string, RuleConfig>>;

/** No preset changes resources: `remediate` is for a team to choose. */
type PresetLevel = Exclude<EnforcementLevel, "remediate">;

/**
 * A rule's level, and where they differ its settings, in each preset. `baseline` stops what is never right and warns of
 * the rest; `production` stops what an environment with users cannot afford; `strict` stops everything. A rule that is
 * `mandatory` throughout says nothing until it is configured, or finds what is wrong everywhere.
 */
export type Levels<S extends Settings = Settings> = {
  readonly [Preset in PresetName]:
    | PresetLevel
    | ({ readonly enforcementLevel: PresetLevel } & { readonly [Name in keyof S]?: Config<S>[Name] });
};
