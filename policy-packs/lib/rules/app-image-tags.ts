import { chosenTags } from "../checks/images";
import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { sourcesOf } from "../view/deployments";

export const appImageTags = objectRule({
  name: "argocd-app-image-tags",
  description: "The images that an application chooses have tags that stay where they are.",
  reason:
    "Under a tag such as `latest`, each node may run another image, what runs changes with any restart, and a rollback " +
    "brings back nothing.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: "Set the version of the image, or its digest.",
  kinds: ["Application"],
  settings: {
    mutable: texts("Tags that move, in any case of letters; globs.", [
      "latest",
      "main",
      "master",
      "develop",
      "dev",
      "edge",
      "nightly",
      "stable",
      "head",
    ]),
  },
  check(application, { config, report }) {
    for (const { field, key, tag } of sourcesOf(application).flatMap(chosenTags)) {
      if (!matchesAny(config.mutable, tag.toLowerCase())) continue;
      report(field, `${key === "" ? "" : `\`${key.slice(0, 80)}\`: `}the tag ${quoted(tag)} moves`);
    }
  },
});
