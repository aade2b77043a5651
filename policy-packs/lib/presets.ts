import { type PresetName, presetNames, type RuleConfigs } from "./levels";
import { notes } from "./notes";
import { rules } from "./rules";

/** The presets: what every rule and every note says of itself. */
export const presets = Object.fromEntries(
  presetNames.map((preset) => [
    preset,
    Object.fromEntries([...rules, ...notes].map(({ name, levels }) => [name, levels[preset]])),
  ]),
) as Readonly<Record<PresetName, RuleConfigs>>;
