import { isWholeExpression, isWholePointer } from "../argo/ignored-paths";
import { isAnyName } from "../argo/wildcards";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";

export const appIgnoreDifferences = objectRule({
  name: "argocd-app-ignore-differences",
  description: "Ignored differences name single fields, never a whole spec.",
  reason: "Whoever ignores all of a resource's spec no longer learns that it differs from the repository.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Name the field that another controller writes, such as `/spec/replicas`, and the kind that it is on. Put the " +
    "application under `exempt` where a controller writes the whole object.",
  kinds: ["Application"],
  settings: { managers: texts("Field managers that may be ignored; globs. Empty: all but `*` and Argo CD's own.") },
  check({ root }, { config, report }) {
    for (const entry of root.at("spec", "ignoreDifferences").items()) {
      const kind = entry.at("kind");
      if (isAnyName(kind.text() ?? "") && isAnyName(entry.at("group").text() ?? ""))
        report(kind, "applies to every resource");
      for (const pointer of entry.at("jsonPointers").items()) {
        if (isWholePointer(pointer.text() ?? "-")) report(pointer, `${quoted(pointer)} ignores a whole object`);
      }
      for (const expression of entry.at("jqPathExpressions").items()) {
        const isWhole = isWholeExpression(expression.text() ?? ".x");
        if (isWhole) report(expression, `${quoted(expression)} ignores a whole object`);
        if (isWhole === undefined) expression.cannotBeJudged("it is more than a path");
      }
      for (const manager of entry.at("managedFieldsManagers").items()) {
        const name = manager.text();
        if (name === undefined) continue;
        const isOwn = name === "*" || name === "argocd-controller";
        const isListed = config.managers.length === 0 || matchesAny(config.managers, name);
        if (isOwn || !isListed) report(manager, `${quoted(name)} may not be ignored`);
      }
    }
  },
});
