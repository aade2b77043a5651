import { globsOverlap } from "../argo/glob-overlap";
import { permitsSource } from "../argo/project";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { texts } from "../settings";

/** Whether everything that an entry of a project permits is permitted by a pattern, read as Argo CD reads patterns. */
function isWithin(pattern: string, entry: string): boolean {
  // A wildcard of the entry stands for texts that the pattern must match as well: `**` covers `*`, `*` does not cover `**`.
  return entry.includes("**") && !pattern.includes("**") ? false : permitsSource([pattern], entry);
}

export const projectSourcePatterns = objectRule({
  name: "argocd-project-source-patterns",
  description: "A project's source repositories are among the allowed ones and not among the denied ones.",
  reason: "The organisation decides which hosts and organisations code is deployed from, not each project.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Take repositories from an allowed place, or ask for the place to be added to the configuration.",
  kinds: ["AppProject"],
  settings: {
    allowed: texts("Globs, as in `sourceRepos`; each entry must be within one of them. Empty: all are allowed."),
    denied: texts("Globs, as in `sourceRepos`; no entry may overlap with one of them."),
  },
  check({ root }, { config, report }) {
    for (const repository of root.at("spec", "sourceRepos").items()) {
      const entry = repository.text();
      if (entry === undefined || entry.startsWith("!")) continue;
      if (config.allowed.length > 0 && !config.allowed.some((pattern) => isWithin(pattern, entry))) {
        report(repository, `${quoted(entry)} is not within an allowed source`);
      }
      const denied = config.denied.find((pattern) => permitsSource([pattern], entry) || globsOverlap(pattern, entry));
      if (denied !== undefined) report(repository, `${quoted(entry)} permits the denied source ${quoted(denied)}`);
    }
  },
});
