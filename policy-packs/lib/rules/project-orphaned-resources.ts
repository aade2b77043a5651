import { objectRule } from "../rule";
import { flag } from "../settings";

export const projectOrphanedResources = objectRule({
  name: "argocd-project-orphaned-resources",
  description: "A project watches for resources that no application has made.",
  reason: "Resources made by hand in a project's namespaces are in no repository and in nobody's review.",
  severity: "low",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Set `spec.orphanedResources` to `{ warn: true }`.",
  kinds: ["AppProject"],
  settings: { warn: flag("Demand the warning on applications too.", true) },
  check({ root }, { config, report }) {
    const monitoring = root.at("spec", "orphanedResources");
    if (monitoring.isAbsent()) report(monitoring, "is missing");
    else if (config.warn && monitoring.at("warn").isNotTrue()) report(monitoring.at("warn"), "is not `true`");
  },
  remedy({ root }, { config, set }) {
    const monitoring = root.at("spec", "orphanedResources");
    if (monitoring.isAbsent()) set(["spec", "orphanedResources"], config.warn ? { warn: true } : {});
    else if (config.warn && monitoring.at("warn").isNotTrue()) set(["spec", "orphanedResources", "warn"], true);
  },
});
