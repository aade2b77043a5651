import { isAnySourceNamespace } from "../argo/wildcards";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { sourceNamespacesOf } from "../view/permissions";

export const projectSourceNamespaces = objectRule({
  name: "argocd-project-source-namespaces",
  description: "A project names the namespaces whose applications may use it; `*` alone is no name.",
  reason:
    "Whoever may create an Application in one of these namespaces deploys with the project's rights, without asking Argo CD.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "List the namespaces of the team in `spec.sourceNamespaces`, or a pattern with the team's prefix.",
  kinds: ["AppProject"],
  settings: {
    allowed: texts("Namespaces that projects may name; globs. Empty: all, except patterns for every namespace."),
  },
  check(project, { config, report }) {
    for (const entry of sourceNamespacesOf(project).items()) {
      const namespace = entry.text();
      if (namespace === undefined) continue;
      const isAny = isAnySourceNamespace(namespace);
      if (isAny === undefined) entry.cannotBeJudged("its regular expression is of a kind that Argo CD alone reads");
      else if (isAny) report(entry, "lets applications of every namespace use the project");
      else if (config.allowed.length > 0 && !matchesAny(config.allowed, namespace)) {
        report(entry, `${quoted(namespace)} is not among the allowed namespaces`);
      }
    }
  },
});
