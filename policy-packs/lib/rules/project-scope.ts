import { quoted } from "../checks/printable";
import { matchesAny } from "../checks/wildcard";
import { objectRule } from "../rule";
import { choices, texts } from "../settings";

const kinds = ["Repository", "Cluster"] as const;

export const projectScope = objectRule({
  name: "argocd-project-scope",
  description: "Repositories and clusters belong to a project.",
  reason: "A repository or cluster without a project can be used by all of them, with its credentials.",
  severity: "medium",
  levels: { baseline: "disabled", production: "disabled", strict: "mandatory" },
  remediationSteps: "Set `project` to the project that the repository or cluster is for.",
  unseen:
    "What it opens: a repository or cluster with a project is a source or destination of that project, whatever its lists say.",
  kinds,
  settings: {
    kinds: choices("Kinds that need a project.", kinds, kinds),
    projects: texts("Projects that are allowed; globs. Empty: all."),
  },
  check({ kind, root }, { config, report }) {
    if (!config.kinds.some((demanded) => demanded === kind)) return;
    const project = root.at("project");
    if (project.isEmpty()) report(project, "is not set");
    const name = project.text();
    if (name && config.projects.length > 0 && !matchesAny(config.projects, name)) {
      report(project, `${quoted(name)} is not an allowed project`);
    }
  },
});
