import { objectRule } from "../rule";
import { optionLists } from "../view/deployments";

const option = "CreateNamespace=true";

export const appCreateNamespace = objectRule({
  name: "argocd-app-create-namespace",
  description: "Argo CD makes the destination namespace where it does not exist.",
  reason: "Without it, the first sync into a new cluster fails, and somebody makes the namespace by hand.",
  severity: "low",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps: `Add \`${option}\` to \`spec.syncPolicy.syncOptions\`, and to the options that a sync brings in their place.`,
  kinds: ["Application"],
  settings: {},
  check(application, { report }) {
    for (const options of optionLists(application)) {
      if (options.isAbsent() || (options.isFullyKnown() && !options.texts().includes(option))) {
        report(options, `does not hold \`${option}\``);
      }
    }
  },
  remedy(application, { set }) {
    const [options] = optionLists(application);
    if (options === undefined || !(options.isAbsent() || options.isFullyKnown())) return;
    if (options.texts().includes(option)) return;
    const kept = options.texts().filter((text) => !text.startsWith("CreateNamespace="));
    set(["spec", "syncPolicy", "syncOptions"], [...kept, option]);
  },
});
