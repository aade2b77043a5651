import { nearest } from "../model/nearest";
import { connectionSchema, type SettingName, settingNames } from "./settings";

/** The setting that a mistyped name is nearest to, if it is near enough to be meant. */
function meantSetting(name: string, farthest?: number): SettingName | undefined {
  return nearest(name, settingNames, farthest);
}

/** How many letters of a key in stack configuration may be wrong for it to be meant. Names of another provider are farther off. */
const farthestKey = 2;

/** The setting that a key `argocd:<name>` of stack configuration was meant to be, if it is none and near to one. */
export function mistypedSetting(name: string): SettingName | undefined {
  return settingNames.some((setting) => setting === name) ? undefined : meantSetting(name, farthestKey);
}

/** What is wrong with the settings of a connection, each with its name; never a value. */
export function mistakesIn(settings: object): string[] {
  const { error } = connectionSchema.safeParse(settings);
  return (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map(asUnknown);
    return [issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message];
  });
}

function asUnknown(name: string): string {
  const meant = meantSetting(name);
  return `${name} is no setting (${meant ? `did you mean ${meant}?` : `there are ${settingNames.join(", ")}`})`;
}
