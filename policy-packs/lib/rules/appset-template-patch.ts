import { patchedPaths } from "../checks/patched-paths";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { folded } from "../view/field";

export const appsetTemplatePatch = objectRule({
  name: "argocd-appset-template-patch",
  description:
    "The patch of an ApplicationSet's template leaves alone where an application comes from, where it goes, and how it ends.",
  reason:
    "The patch is a text that a generator fills in. Who controls the generator's values (a file, a label, a pull request) " +
    "decides what it says, and no rule sees it before Argo CD does.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Set the field in `spec.template`, with a value of the generator where it varies; or take it out of `denied`.",
  kinds: ["ApplicationSet"],
  settings: {
    denied: texts("Fields that the patch may not hold, as `spec.source.repoURL` without positions in lists; globs.", [
      "operation",
      "metadata.finalizers",
      "metadata.namespace",
      "spec.destination",
      "spec.source.repoURL",
      "spec.sources.repoURL",
      "spec.sourceHydrator",
    ]),
  },
  check(set, { config, report }) {
    const patch = set.root.at("spec", "templatePatch");
    const text = patch.isEmpty() ? undefined : patch.text();
    if (text === undefined) return;
    const denied = config.denied.map(folded);
    for (const { path, isOpen } of patchedPaths(text)) {
      const name = folded(path);
      if (isOpen) {
        const isAbove = path === "" || denied.some((field) => field.startsWith(`${name}.`));
        if (isAbove) patch.cannotBeJudged("a generator fills in the names of its fields");
      } else if (/(^|\.)\$[^.]*$/.test(path)) report(patch, `\`${path}\` takes away what the template says`);
      else if (matchesAny(denied, name)) report(patch, `sets \`${path}\``);
    }
  },
});
