import { pageUrl } from "./pages";
import type { RuleText } from "./rule";
import { commonSettings, type Settings } from "./settings";

/** What Pulumi is told of a rule. */
export function policyText(rule: RuleText & { readonly settings: Settings }, common: Settings = commonSettings) {
  return {
    name: rule.name,
    description: rule.description,
    severity: rule.severity,
    remediationSteps: rule.remediationSteps,
    url: pageUrl(rule.name),
    configSchema: {
      properties: Object.fromEntries(
        Object.entries({ ...rule.settings, ...common }).map(([name, { schema }]) => [name, schema]),
      ),
    },
  };
}
