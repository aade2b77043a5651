import { type PresetName, presetNames, type RuleConfigs } from "./levels";
import { rules } from "./rules";

/** The presets: what every rule says of itself. */
export const presets = Object.fromEntries(
  presetNames.map((preset) => [preset, Object.fromEntries(rules.map(({ name, levels }) => [name, levels[preset]]))]),
) as Readonly<Record<PresetName, RuleConfigs>>;
