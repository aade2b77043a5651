import { listed, quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { choices } from "../settings";
import { annotationsOf } from "../view/argo-object";
import type { Field } from "../view/field";

const prefix = "argocd-image-updater.argoproj.io/";
const strategies = ["semver", "digest", "newest-build", "latest", "alphabetical", "name"] as const;
const methods = ["git", "argocd"] as const;

export const appImageUpdater = objectRule({
  name: "argocd-app-image-updater",
  description: "Argo CD Image Updater follows versions, and writes into the repository what it has chosen.",
  reason:
    "It changes what runs without a review. With the strategies other than `semver`, whoever can push to the registry " +
    "deploys; with the write-back method `argocd`, no repository says what runs.",
  severity: "medium",
  levels: {
    baseline: "disabled",
    production: "advisory",
    strict: { enforcementLevel: "mandatory", strategies: [] },
  },
  remediationSteps:
    `Set \`${prefix}update-strategy: semver\` and \`${prefix}write-back-method: git\`, or remove \`${prefix}image-list\` and ` +
    "let a pull request change the image.",
  kinds: ["Application"],
  settings: {
    strategies: choices("Strategies that are allowed. Empty: the image updater is not.", strategies, ["semver"]),
    writeBack: choices("Methods of writing back that are allowed.", methods, ["git"]),
  },
  check(application, { config, report }) {
    const annotations = annotationsOf(application);
    const list = annotations.at(`${prefix}image-list`);
    if (list.isEmpty() || !list.isPresent()) return;
    if (config.strategies.length === 0) {
      report(list, "hands the choice of images to the image updater");
      return;
    }
    for (const { field, name } of strategiesOf(annotations, list)) {
      if (config.strategies.some((allowed) => allowed === name)) continue;
      report(field, `follows the strategy ${quoted(name)}; allowed are ${listed(config.strategies, "and")}`);
    }
    const method = annotations.at(`${prefix}write-back-method`);
    // What follows the colon says where the credentials are.
    const name = method.isEmpty() ? "argocd" : method.text()?.split(":")[0];
    if (name === undefined || config.writeBack.some((allowed) => allowed === name)) return;
    report(method, `writes back by ${quoted(name)}; allowed are ${listed(config.writeBack, "and")}`);
  },
});

interface Strategy {
  readonly field: Field;
  readonly name: string;
}

/** The strategies that are chosen, for all images and for single ones, and the one that holds for what has none. */
function strategiesOf(annotations: Field, list: Field): Strategy[] {
  const chosen = annotations.entries().flatMap(([key, field]) => {
    const name = key.startsWith(prefix) && /[/.]update-strategy$/.test(key) ? field.text()?.trim() : undefined;
    return name === undefined ? [] : [{ field, name, key }];
  });
  const aliases = (list.text() ?? "").split(",").map((image) => /^\s*([^=\s]+)=/.exec(image)?.[1] ?? "");
  const isChosen = (alias: string) => !annotations.at(`${prefix}${alias}.update-strategy`).isAbsent();
  const isDefault = annotations.at(`${prefix}update-strategy`).isAbsent() && !aliases.every(isChosen);
  return isDefault ? [...chosen, { field: list, name: "semver" }] : chosen;
}
