import { parseBool } from "../argo/go";
import { objectRule } from "../rule";
import { customizationsOf, settingsOf } from "../view/own-settings";

const runs = "lets what stands in a repository run commands in Argo CD";

/** Options of kustomize that let a repository run commands, or read what is not its own. */
const options: readonly (readonly [RegExp, string])[] = [
  [/(^|\s)--enable-(exec|alpha-plugins|star)\b(?!=false)/, runs],
  [/(^|\s)--network\b(?!=false)/, "lets functions of kustomize reach the network"],
  [/LoadRestrictionsNone/, "lets a repository read files of Argo CD that are not its own"],
];

export const codeExecution = objectRule({
  name: "argocd-code-execution",
  description: "Neither kustomize nor the scripts of health checks run commands in Argo CD.",
  reason:
    "Argo CD's servers hold the credentials of every repository and cluster; a command in one of them reads these.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Remove the option, and render such manifests in a plugin of their own, beside Argo CD. An `exempt` names `argocd-cm` as its " +
    "`object`.",
  kinds: ["argocd-cm"],
  settings: {},
  check(configMap, { report }) {
    for (const [name, field] of settingsOf(configMap)) {
      if (name.startsWith("kustomize.buildOptions")) {
        for (const [option, does] of options) if (option.test(field.text() ?? "")) report(field, does);
      }
      const isLibraries = name.startsWith("resource.customizations.useOpenLibs.");
      if (isLibraries && parseBool(field.text() ?? "")) report(field, "gives scripts the libraries that run commands");
    }
    for (const customization of customizationsOf(configMap)) {
      const field = customization.at("health.lua.useOpenLibs");
      if (field.isTrue()) report(field, "gives scripts the libraries that run commands");
    }
  },
});
