import * as pulumi from "@pulumi/pulumi";
import { settingNames } from "./generated/settings";

const prefix = "argocd:";

/** How many letters of a setting's name may be wrong for it to be meant. Names of another provider are farther off. */
const farthest = 2;

/** The configurations that were looked at: one process may run several stacks. */
const looked = new Set<string>();

/**
 * Looks for mistyped names in the stack's configuration, once. A provider process cannot: it may ask for values of names that
 * it knows.
 * @throws RunError that names each key which is near to a setting.
 */
export function checkConfiguration(): void {
  const keys = Object.keys(pulumi.runtime.allConfig()).filter((key) => key.startsWith(prefix));
  const unknown = keys.map((key) => key.slice(prefix.length)).filter((name) => !settingNames.includes(name));
  const project = pulumi.getProject();
  const stack = [project, pulumi.getStack(), ...unknown].join(" ");
  if (unknown.length === 0 || looked.has(stack)) return;
  // A project of that name keeps its own settings there.
  if (project === "argocd") return;
  const mistyped = unknown.flatMap(asMistyped);
  if (mistyped.length > 0) throw new pulumi.RunError(`no setting of an Argo CD connection: ${mistyped.join("; ")}`);
  looked.add(stack);
  const names = unknown.map((name) => `${prefix}${name}`).join(", ");
  void pulumi.log.warn(`${names}: no setting of an Argo CD connection, which are ${settingNames.join(", ")}`);
}

function asMistyped(name: string): string[] {
  // Loaded here, since most programs have no mistake.
  const { meantSetting } =
    require("../provider/connection/mistakes") as typeof import("../provider/connection/mistakes");
  const meant = meantSetting(name, farthest);
  return meant ? [`${prefix}${name} (did you mean ${prefix}${meant}?)`] : [];
}
