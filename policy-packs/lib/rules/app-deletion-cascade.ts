import { listed, quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { choices, flag } from "../settings";

export const appDeletionCascade = objectRule({
  name: "argocd-app-deletion-cascade",
  description: "Deleting or replacing an application treats its resources as the environment allows.",
  reason: "A cascade on replacement stops what runs; a confirmation that stays in the program confirms nothing.",
  severity: "high",
  levels: { baseline: "advisory", production: "mandatory", strict: "mandatory" },
  remediationSteps:
    "Set `deletion.cascade` to an allowed value, and remove `deletion.onReplace` and `deletion.confirm`.",
  kinds: ["Application"],
  settings: {
    allowed: choices(
      "Values of `deletion.cascade` that are allowed.",
      ["foreground", "background", "orphan"],
      ["foreground", "background", "orphan"],
    ),
    allowCascadeOnReplace: flag("Allow `deletion.onReplace: cascade`.", false),
    allowConfirm: flag("Allow `deletion.confirm: true`, which lifts the connection's protection.", false),
  },
  check({ root, origin, isTemplate }, { config, report }) {
    if (origin !== "pulumi-argocd" || isTemplate) return;
    const deletion = root.at("deletion");
    const cascade = deletion.at("cascade").isAbsent() ? "foreground" : deletion.at("cascade").text();
    if (cascade !== undefined && !config.allowed.some((allowed) => allowed === cascade)) {
      report(deletion.at("cascade"), `is ${quoted(cascade)}; allowed are ${listed(config.allowed, "and")}`);
    }
    if (!config.allowCascadeOnReplace && deletion.at("onReplace").text() === "cascade") {
      report(deletion.at("onReplace"), "deletes what runs before the new application has taken over");
    }
    if (!config.allowConfirm && deletion.at("confirm").isTrue()) {
      report(deletion.at("confirm"), "lifts the protection of the connection");
    }
  },
});
