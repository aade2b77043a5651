import { listed, quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { sourcesOf } from "../view/deployments";

export const appPlugins = objectRule({
  name: "argocd-app-plugins",
  description: "Sources use config management plugins that are allowed by name.",
  reason: "A plugin runs code beside Argo CD's repository server; one that is found by discovery can be any of them.",
  severity: "high",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Name an allowed plugin in `plugin.name`, or use helm, kustomize or a plain directory.",
  kinds: ["Application"],
  settings: { allowed: texts("Plugins that are allowed; globs. Empty: none.") },
  check(application, { config, report }) {
    for (const source of sourcesOf(application)) {
      const plugin = source.at("plugin");
      const name = plugin.at("name");
      if (plugin.isAbsent()) continue;
      if (plugin.isPresent() && name.isEmpty()) report(plugin, "names no plugin, so that discovery picks one");
      const text = name.text();
      if (text && !matchesAny(config.allowed, text)) {
        report(name, `${quoted(text)} is not among the allowed plugins (${listed(config.allowed, "and")})`);
      }
    }
  },
});
