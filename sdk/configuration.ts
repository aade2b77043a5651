import * as pulumi from "@pulumi/pulumi";
import { settingNames } from "./generated/settings";

/** What the keys of a connection's settings begin with. */
export const configurationPrefix = "argocd:";

/** Configuration by its full keys, as `argocd:server`. */
export type Configuration = Record<string, string>;

/** The stack's configuration of Argo CD; none outside of a program. */
export function stackConfiguration(): Configuration {
  const all = Object.entries(pulumi.runtime.allConfig());
  return Object.fromEntries(all.filter(([key]) => key.startsWith(configurationPrefix)));
}

/** The configurations that were looked at: one process may run several stacks. */
const looked = new Set<string>();

/**
 * Looks for mistyped names in the stack's configuration, once. A provider process cannot: it may ask for values of names that
 * it knows.
 * @throws RunError that names each key which is near to a setting.
 */
export function checkConfiguration(): void {
  const configuration = stackConfiguration();
  const unknown = Object.keys(configuration)
    .map((key) => key.slice(configurationPrefix.length))
    .filter((name) => !settingNames.includes(name));
  const project = pulumi.getProject();
  const stack = [project, pulumi.getStack(), ...unknown].join(" ");
  if (unknown.length === 0 || looked.has(stack)) return;
  // A project of that name keeps its own settings there.
  if (project === "argocd") return;
  const mistyped = unknown.flatMap(asMistyped);
  if (mistyped.length > 0) {
    const mistakes = [...mistyped, ...wrongValues(configuration)];
    throw new pulumi.RunError(`the stack's configuration for Argo CD: ${mistakes.join("; ")}`);
  }
  looked.add(stack);
  const names = unknown.map((name) => `${configurationPrefix}${name}`).join(", ");
  void pulumi.log.warn(`${names}: no setting of an Argo CD connection, which are ${settingNames.join(", ")}`);
}

function asMistyped(name: string): string[] {
  // Loaded here, since most programs have no mistake.
  const { mistypedSetting } =
    require("../provider/connection/mistakes") as typeof import("../provider/connection/mistakes");
  const meant = mistypedSetting(name);
  return meant ? [`${configurationPrefix}${name} is no setting (did you mean ${configurationPrefix}${meant}?)`] : [];
}

/** What a provider process would say later, of the settings whose names are right. */
function wrongValues(configuration: Configuration): string[] {
  const { wrongTexts } = require("../provider/connection/texts") as typeof import("../provider/connection/texts");
  return wrongTexts(
    (name) => configuration[`${configurationPrefix}${name}`],
    (name) => `${configurationPrefix}${name}`,
  );
}
