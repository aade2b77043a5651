import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { configProblems, type GovernanceConfig } from "../lib/config";
import { rules } from "../lib/rules";

/** The variable that names the configuration file. */
export const configVariable = "ARGOCD_POLICIES";

/** The team's configuration. Policies run in the pack's folder and are not told the program's, so the path is absolute. */
export function readConfiguration(path: string | undefined): GovernanceConfig {
  if (path === undefined || path === "") return {};
  if (!isAbsolute(path)) throw new Error(`${configVariable} must be an absolute path, such as "$PWD/${path}"`);
  const value = parsed(path);
  const problems = configProblems(value, rules);
  if (problems.length > 0) throw new Error(`${path}:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
  return value as GovernanceConfig;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot read the configuration that ${configVariable} names: ${reason}`);
  }
}
