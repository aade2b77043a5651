import { listed, quoted } from "../checks/printable";
import { stackRule } from "../rule";
import { texts } from "../settings";

export const stackEnvironment = stackRule({
  name: "argocd-stack-environment",
  description:
    "A stack belongs to one of the configuration's environments where some of them are stricter than the rest.",
  reason: "Whoever names a stack anew, or misspells its name, gets the levels of all other stacks.",
  severity: "medium",
  levels: { baseline: "advisory", production: "advisory", strict: "mandatory" },
  remediationSteps: "Add the stack to an environment of the configuration file, or rename it.",
  settings: {
    stricter: texts("Environments whose levels a stack of no environment misses. The configuration file fills it in."),
  },
  checkStack({ config, environment, reportStack }) {
    if (config.stricter.length === 0) return;
    reportStack(
      `${quoted(environment.stack)} is in no environment of the configuration; stricter than what applies is ${listed(config.stricter)}`,
    );
  },
});
