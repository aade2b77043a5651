import type { RuleText } from "./rule";
import { commonSettings, completed, type Setting, type Settings, settingProblems } from "./settings";

/** What is wrong with a rule's configuration that Pulumi's check of its form lets through; each begins with the setting. */
export function ruleProblems(
  rule: RuleText & { readonly settings: Settings },
  given: Readonly<Record<string, unknown>>,
): string[] {
  const settings: Settings = { ...rule.settings, ...commonSettings };
  const problems = settingProblems(settings, given);
  if (problems.length > 0 || rule.configProblems === undefined || !hasForm(rule.settings, given)) return problems;
  return rule.configProblems(completed(rule.settings, given));
}

/** Whether every value is of the kind that the setting is of. What is not is for Pulumi to refuse. */
function hasForm(settings: Settings, given: Readonly<Record<string, unknown>>): boolean {
  const kindOf = (value: unknown) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
  return Object.entries(settings).every(([name, { initial }]: [string, Setting<unknown>]) => {
    return given[name] === undefined || kindOf(given[name]) === kindOf(initial);
  });
}
