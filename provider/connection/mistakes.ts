import { nearest } from "../model/nearest";
import { connectionSchema, settingNames } from "./settings";

/** The setting that a mistyped name is nearest to, if it is near enough to be meant. */
export function meantSetting(name: string, farthest?: number): string | undefined {
  return nearest(name, settingNames, farthest);
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
