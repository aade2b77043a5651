import { resourcesFinalizer as finalizer, isCascading } from "../argo/finalizers";
import { objectRule } from "../rule";
import { choice } from "../settings";

export const appFinalizer = objectRule({
  name: "argocd-app-finalizer",
  description: "An application's resources-finalizer is there, or is not there, as the environment demands.",
  reason:
    "With the finalizer, whoever deletes the application deletes what it runs; without it, the resources stay behind, " +
    "owned by nobody.",
  severity: "medium",
  levels: { baseline: "disabled", production: "advisory", strict: "mandatory" },
  remediationSteps: `Add \`${finalizer}\` to \`metadata.finalizers\`, or remove it where it is forbidden.`,
  kinds: ["Application"],
  settings: {
    mode: choice("What is demanded.", ["required", "forbidden"], "required"),
    cascade: choice("How the resources are deleted, where it is demanded.", ["any", "foreground", "background"], "any"),
  },
  check({ root, properties }, { config, report }) {
    const finalizers = root.at("metadata", "finalizers");
    if (!finalizers.isAbsent() && !finalizers.isFullyKnown()) return;
    // An application that is to leave its resources behind says so, and has no finalizer.
    const isOrphaned = "deletion" in properties && root.at("deletion", "cascade").text() === "orphan";
    const own = finalizers.texts().filter(isCascading);
    if (config.mode === "forbidden") {
      if (own.length > 0) report(finalizers, "holds the resources-finalizer, which is forbidden here");
      return;
    }
    if (own.length === 0) {
      report(finalizers, isOrphaned ? "`deletion.cascade` is `orphan`" : `does not hold \`${finalizer}\``);
    } else if (config.cascade !== "any" && !own.some((name) => cascadeOf(name) === config.cascade)) {
      report(finalizers, `does not ask for the cascade \`${config.cascade}\``);
    }
  },
  remedy({ root }, { config, set }) {
    if (config.mode === "forbidden" || root.at("deletion", "cascade").text() === "orphan") return;
    const finalizers = root.at("metadata", "finalizers");
    if (!finalizers.isAbsent() && !finalizers.isFullyKnown()) return;
    const present = finalizers.texts();
    if (present.some(isCascading)) return;
    const chosen = root.at("deletion", "cascade").text();
    const cascade = config.cascade === "any" ? chosen : config.cascade;
    set(["metadata", "finalizers"], [...present, cascade === "background" ? `${finalizer}/background` : finalizer]);
  },
});

function cascadeOf(name: string): string {
  return name === `${finalizer}/background` ? "background" : "foreground";
}
