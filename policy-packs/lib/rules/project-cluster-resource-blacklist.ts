import { globMatches } from "../argo/glob";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { flag, records, textField } from "../settings";
import { resourcesIn } from "../view/permissions";

interface Resource {
  readonly group: string;
  readonly kind: string;
}

export const projectClusterResourceBlacklist = objectRule({
  name: "argocd-project-cluster-resource-blacklist",
  description: "A project denies the cluster-wide resources that nobody may deploy through Argo CD.",
  reason: "The deny list holds whatever the allow list says, today and after the next change.",
  severity: "medium",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps: 'Add the entries to `spec.clusterResourceBlacklist`, such as `{ group: "*", kind: "*" }`.',
  kinds: ["AppProject"],
  settings: {
    required: records<Resource>(
      "Resources that must be denied; an entry with wildcards that covers one counts.",
      { group: textField, kind: textField },
      ["group", "kind"],
      [{ group: "*", kind: "*" }],
    ),
    onlyWildcards: flag("Refuse entries whose group or kind has no `*`, as Kyverno's policy does.", false),
  },
  check(project, { config, report }) {
    const list = resourcesIn(project, "clusterResourceBlacklist");
    if (list.isAbsent()) report(list, "is missing");
    const entries = list.items();
    if (list.isPresent() && list.isFullyKnown()) {
      for (const { group, kind } of config.required) {
        const isDenied = entries.some(
          (entry) =>
            entry.at("name").isEmpty() &&
            globMatches(entry.at("group").text() ?? "", group) &&
            globMatches(entry.at("kind").text() ?? "", kind),
        );
        if (!isDenied) report(list, `does not deny kind ${quoted(kind)} of group ${quoted(group)}`);
      }
    }
    if (!config.onlyWildcards) return;
    for (const entry of entries) {
      for (const key of ["group", "kind"]) {
        if (entry.at(key).text()?.includes("*") === false) report(entry.at(key), "has no `*`");
      }
    }
  },
});
