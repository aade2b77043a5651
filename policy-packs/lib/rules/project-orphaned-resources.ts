import { objectRule } from "../rule";
import { flag } from "../settings";
import { orphanedMonitoringOf } from "../view/permissions";

export const projectOrphanedResources = objectRule({
  name: "argocd-project-orphaned-resources",
  description: "A project watches for resources that no application has made.",
  reason: "Resources made by hand in a project's namespaces are in no repository and in nobody's review.",
  severity: "low",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Set `spec.orphanedResources` to `{ warn: true }`.",
  kinds: ["AppProject"],
  settings: { warn: flag("Demand the warning on applications too.", true) },
  check(project, { config, report }) {
    const monitoring = orphanedMonitoringOf(project);
    if (monitoring.isAbsent()) report(monitoring, "is missing");
    else if (config.warn && monitoring.at("warn").isNotTrue()) report(monitoring.at("warn"), "is not `true`");
  },
  remedy(project, { config, set }) {
    const monitoring = orphanedMonitoringOf(project);
    if (monitoring.isAbsent()) set(["spec", "orphanedResources"], config.warn ? { warn: true } : {});
    else if (config.warn && monitoring.at("warn").isNotTrue()) set(["spec", "orphanedResources", "warn"], true);
  },
});
