import { normaliseGitUrl } from "../../../provider/model/urls";
import { globsOverlap } from "../argo/glob-overlap";
import { globWithin } from "../argo/glob-within";
import { isDenial, permitsSource } from "../argo/project";
import { hostAndPath } from "../argo/repository-place";
import { quoted } from "../checks/printable";
import { objectRule } from "../rule";
import { texts } from "../settings";
import { permittedSources } from "../view/permissions";

/** What an entry of a project permits, as a pattern: a denial permits all but what it names. */
function permittedBy(entry: string): string {
  return isDenial(entry) ? "**" : normaliseGitUrl(entry);
}

function isWithin(entry: string, allowed: string): boolean {
  return allowed === "*" || globWithin(permittedBy(entry), normaliseGitUrl(allowed), "/");
}

/** A host and path are one place, whichever protocol reaches it. */
function reaches(entry: string, denied: string): boolean {
  if (isDenial(entry)) return !globWithin(normaliseGitUrl(denied), normaliseGitUrl(entry.slice(1)), "/");
  return permitsSource([denied], entry) || globsOverlap(hostAndPath(denied), hostAndPath(entry));
}

export const projectSourcePatterns = objectRule({
  name: "argocd-project-source-patterns",
  description: "A project's source repositories are among the allowed ones and not among the denied ones.",
  reason: "The organisation decides which hosts and organisations code is deployed from, not each project.",
  severity: "high",
  levels: { baseline: "mandatory", production: "mandatory", strict: "mandatory" },
  remediationSteps: "Take repositories from an allowed place, or ask for the place to be added to the configuration.",
  unseen:
    "A repository that belongs to a project is a source of it, and judged where it is declared: one of another stack there, and " +
    "one that somebody adds in Argo CD nowhere.",
  kinds: ["AppProject", "ProjectSourceRepository", "Repository"],
  settings: {
    allowed: texts("Globs, as in `sourceRepos`; each entry must be within one of them. Empty: all are allowed."),
    denied: texts("Globs, as in `sourceRepos`; no entry may overlap with one of them."),
  },
  check(object, { config, report }) {
    for (const { field, pattern } of permittedSources(object)) {
      if (config.allowed.length > 0 && !config.allowed.some((allowed) => isWithin(pattern, allowed))) {
        report(field, `${quoted(pattern)} is not within an allowed source`);
      }
      const denied = config.denied.find((place) => reaches(pattern, place));
      if (denied !== undefined) report(field, `${quoted(pattern)} permits the denied source ${quoted(denied)}`);
    }
  },
});
