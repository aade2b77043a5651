import { type RevisionKind, revisionKind } from "../argo/revision";
import { quoted } from "../checks/printable";
import { wholeMatch } from "../checks/wildcard";
import { objectRule } from "../rule";
import { choices, patterns } from "../settings";
import { deployments, looseManifests } from "../view/deployments";

const meanings: Readonly<Record<RevisionKind, string>> = {
  sha: "a commit",
  shortSha: "an abbreviated commit, which can become ambiguous",
  digest: "a digest",
  version: "a version, whose tag can be moved",
  tag: "a tag that is no version, which can be moved",
  range: "a range of versions: Argo CD takes the newest that fits",
  head: "the newest commit",
  name: "a branch, or a tag that is no version",
};

const pins = ["sha", "digest", "version", "tag", "shortSha", "range"] as const;

export const appRevisionPinned = objectRule({
  name: "argocd-app-revision-pinned",
  description: "An application deploys a pinned revision: a version or a full commit, no branch and no open range.",
  reason:
    "With a moving revision, what runs changes without a change that anybody reviewed, and cannot be rolled back.",
  severity: "high",
  levels: { baseline: "disabled", production: "mandatory", strict: { enforcementLevel: "mandatory", git: ["sha"] } },
  remediationSteps:
    "Set `targetRevision` to what is accepted here: a full commit, a version tag such as `v1.4.2`, a chart's exact version. " +
    "Add the form of your own tags to `tags`.",
  kinds: ["Application"],
  settings: {
    git: choices("Kinds of revision that are accepted from Git.", pins, ["sha", "version"]),
    charts: choices("Kinds of revision that are accepted for charts and OCI artifacts.", pins, ["version", "digest"]),
    tags: patterns("Regular expressions of further tags that count as pinned, matched whole, such as `release-.*`."),
  },
  check(application, { config, report }) {
    const loose = looseManifests(application);
    if (loose) report(loose, "deploys manifests that are in no repository");
    for (const { source, revision } of deployments(application)) {
      const text = revision.isEmpty() ? "" : revision.text();
      const chart = source.at("chart");
      if (text === undefined || config.tags.some((tag) => wholeMatch(tag, text))) continue;
      const isPackage = !chart.isEmpty() || source.at("repoURL").text()?.startsWith("oci://") === true;
      const kind = revisionKind(text, { isPackage, tagPrefix: source.at("tagPrefix").text() ?? "" });
      const accepted: readonly RevisionKind[] = isPackage ? config.charts : config.git;
      if (accepted.includes(kind)) continue;
      const found = revision.isEmpty()
        ? `is not set, which means ${meanings.head}`
        : `is ${quoted(text)}: ${meanings[kind]}`;
      report(revision, `${found}; accepted here: ${accepted.join(", ")}`);
    }
    // The hydrator deploys from a branch by nature; what it renders is pinned by the dry source, checked above.
  },
});
